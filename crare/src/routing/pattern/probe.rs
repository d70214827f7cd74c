//! Reads an argument of a type of which the macros know the name only.
//!
//! Method look-up decides: a type with [`Arg`] is read by it, else one with `FromStr` by that; for any other the last
//! method is found, whose condition fails with the message of [`Arg`].

use std::borrow::Cow;
use std::fmt::Display;
use std::marker::PhantomData;
use std::str::FromStr;

use crate::routing::pattern::{Arg, ArgError, ArgReason, Captured, split};

/// How a type is read from a text.
type Read<T> = fn(&str) -> Result<T, ArgReason>;

/// Reads arguments of one type: `Probe::<T>::new().one(found, 0, "name")`.
#[derive(Debug)]
pub struct Probe<T>(PhantomData<T>);

impl<T> Probe<T> {
    /// For the type `T`.
    #[allow(clippy::new_without_default, reason = "only the macros make it")]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

/// The three ways to take an argument, each by a reader.
macro_rules! ways {
    ($(#[$doc:meta])* $vis:vis by $reader:expr $(, where $condition:ty: $bound:path)?) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// When it is missing, or no such value.
        $vis fn one(&self, found: &Captured<'_>, index: usize, name: &'static str) -> Result<T, ArgError>
        $(where $condition: $bound)? {
            $reader.one(found, index, name)
        }

        /// The same of one that may be missing.
        ///
        /// # Errors
        /// When it is no such value.
        $vis fn maybe(&self, found: &Captured<'_>, index: usize, name: &'static str) -> Result<Option<T>, ArgError>
        $(where $condition: $bound)? {
            $reader.maybe(found, index, name)
        }

        /// The same of each of its words.
        ///
        /// # Errors
        /// When one is no such value.
        $vis fn all(&self, found: &Captured<'_>, index: usize, name: &'static str) -> Result<Vec<T>, ArgError>
        $(where $condition: $bound)? {
            $reader.all(found, index, name)
        }
    };
}

impl<T: Arg> Probe<T> {
    ways!(
        /// An argument, read by [`Arg`].
        pub by Reader::<T>(T::read)
    );

    /// What may be written.
    pub const fn choices(&self) -> &'static str {
        T::CHOICES
    }
}

/// The types with `FromStr`.
pub trait ByFromStr<T: FromStr<Err: Display>> {
    ways!(
        /// An argument, read by `FromStr`.
        by Reader::<T>(from_str)
    );

    /// Nothing is known of what may be written.
    fn choices(&self) -> &'static str {
        ""
    }
}

impl<T: FromStr<Err: Display>> ByFromStr<T> for Probe<T> {}

/// All other types, for the sake of the message.
pub trait ByNothing<T> {
    ways!(
        /// Never called.
        by Reader::<T>(T::read), where T: Arg
    );

    /// Nothing is known of what may be written.
    fn choices(&self) -> &'static str {
        ""
    }
}

impl<T> ByNothing<T> for &Probe<T> {}

fn from_str<T: FromStr<Err: Display>>(text: &str) -> Result<T, ArgReason> {
    text.parse()
        .map_err(|error: T::Err| ArgReason::new(error.to_string()))
}

/// Reads arguments in one way.
struct Reader<T>(Read<T>);

impl<T> Reader<T> {
    fn one(&self, found: &Captured<'_>, index: usize, name: &'static str) -> Result<T, ArgError> {
        match found.get(index) {
            Some(text) => self.value(&text, name),
            None => Err(ArgError::Missing {
                name: Cow::Borrowed(name),
            }),
        }
    }

    fn maybe(
        &self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<Option<T>, ArgError> {
        found
            .get(index)
            .map(|text| self.value(&text, name))
            .transpose()
    }

    fn all(
        &self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<Vec<T>, ArgError> {
        let text = found.get(index).unwrap_or_default();
        split::words(&text)
            .map(|range| self.value(&split::unquoted(&text[range]), name))
            .collect()
    }

    fn value(&self, text: &str, name: &'static str) -> Result<T, ArgError> {
        (self.0)(text).map_err(|reason| ArgError::Invalid {
            name: Cow::Borrowed(name),
            text: text.to_owned(),
            reason: reason.to_string(),
        })
    }
}

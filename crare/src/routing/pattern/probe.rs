//! How the type of an argument is read, found by the compiler.
//!
//! The expansion of a handler calls `Probe::<T>::new().one(..)`. When `T` is an [`Arg`], that is the inherent method; when
//! not, it is [`ByFromStr`]'s; for any other type it is [`ByNothing`]'s, which asks for an [`Arg`] and so has the compiler
//! say what to do.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use crate::routing::pattern::arg::Arg;
use crate::routing::pattern::captured::{Captured, read};
use crate::routing::pattern::data::WriteArg;
use crate::routing::pattern::error::ArgError;

/// Stands for the type of an argument.
pub struct Probe<T>(PhantomData<fn() -> T>);

impl<T> Probe<T> {
    /// A probe.
    #[allow(clippy::new_without_default, reason = "only the macros make one")]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T> Clone for Probe<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Probe<T> {}

impl<T> fmt::Debug for Probe<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Probe")
    }
}

impl<T: Arg> Probe<T> {
    /// The value of a hole.
    ///
    /// # Errors
    /// [`ArgError`] when it took nothing, or no `T`.
    pub fn one(
        self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<T, ArgError> {
        found.one_by(index, name, read::<T>)
    }

    /// The value of a hole that may take nothing.
    ///
    /// # Errors
    /// [`ArgError`] when it took no `T`.
    pub fn maybe(
        self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<Option<T>, ArgError> {
        present(found, index, || self.one(found, index, name))
    }

    /// The words of a hole that takes the rest.
    ///
    /// # Errors
    /// [`ArgError`] when one of them is no `T`.
    pub fn all(
        self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<Vec<T>, ArgError> {
        found.all_by(index, name, read::<T>)
    }

    /// The value of a hole in data that are also built.
    ///
    /// # Errors
    /// [`ArgError`] when it took nothing, or no `T`.
    pub fn built(
        self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<T, ArgError> {
        self.one(found, index, name)
    }

    /// A value that is to be written.
    pub fn value(self, value: &T) -> &dyn WriteArg {
        value
    }

    /// What may be written, for lines that show how a command is used.
    pub const fn choices(self) -> &'static str {
        T::CHOICES
    }
}

/// Reads types that implement [`FromStr`].
#[allow(missing_docs, reason = "the methods are those of `Probe`")]
pub trait ByFromStr<T>: Sized {
    fn one(self, found: &Captured<'_>, index: usize, name: &'static str) -> Result<T, ArgError>;

    fn maybe(
        self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<Option<T>, ArgError>;

    fn all(
        self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<Vec<T>, ArgError>;

    fn choices(self) -> &'static str {
        ""
    }
}

impl<T: FromStr<Err: fmt::Display>> ByFromStr<T> for Probe<T> {
    fn one(self, found: &Captured<'_>, index: usize, name: &'static str) -> Result<T, ArgError> {
        found.one_by(index, name, |text, _| text.parse::<T>())
    }

    fn maybe(
        self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<Option<T>, ArgError> {
        present(found, index, || ByFromStr::one(self, found, index, name))
    }

    fn all(
        self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<Vec<T>, ArgError> {
        found.all_by(index, name, |text, _| text.parse::<T>())
    }
}

/// Refuses every other type.
#[allow(missing_docs, reason = "the methods are those of `Probe`")]
pub trait ByNothing<T> {
    fn one(&self, found: &Captured<'_>, index: usize, name: &'static str) -> Result<T, ArgError>
    where
        T: Arg;

    fn maybe(
        &self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<Option<T>, ArgError>
    where
        T: Arg;

    fn all(
        &self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<Vec<T>, ArgError>
    where
        T: Arg;

    /// Without a condition: one complaint about a type is enough.
    fn choices(&self) -> &'static str {
        ""
    }

    /// Never called, and without a condition: the length of the value is asked for too, and complained about.
    fn built(
        &self,
        _found: &Captured<'_>,
        _index: usize,
        name: &'static str,
    ) -> Result<T, ArgError> {
        Err(ArgError::Missing { name: name.into() })
    }

    /// Never called, as above.
    fn value<'a>(&self, _value: &'a T) -> &'a dyn WriteArg {
        &false
    }
}

impl<T> ByNothing<T> for Probe<T> {
    fn one(&self, found: &Captured<'_>, index: usize, name: &'static str) -> Result<T, ArgError>
    where
        T: Arg,
    {
        Probe::one(*self, found, index, name)
    }

    fn maybe(
        &self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<Option<T>, ArgError>
    where
        T: Arg,
    {
        Probe::maybe(*self, found, index, name)
    }

    fn all(
        &self,
        found: &Captured<'_>,
        index: usize,
        name: &'static str,
    ) -> Result<Vec<T>, ArgError>
    where
        T: Arg,
    {
        Probe::all(*self, found, index, name)
    }
}

fn present<T>(
    found: &Captured<'_>,
    index: usize,
    read: impl FnOnce() -> Result<T, ArgError>,
) -> Result<Option<T>, ArgError> {
    found.has(index).then(read).transpose()
}

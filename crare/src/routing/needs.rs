//! The values of the application that routes take: a missing one stops the start.

use std::any::type_name;
use std::marker::PhantomData;

use crate::routing::data::DataMap;
use crate::routing::extract::FromContext;

/// The values of the application that something takes.
#[derive(Clone, Debug, Default)]
pub struct Needs(Vec<Need>);

#[derive(Clone, Copy, Debug)]
struct Need {
    type_name: &'static str,
    is_met: fn(&DataMap) -> bool,
}

impl Needs {
    /// It takes a value of this type, as [`Data<T>`](crate::Data).
    pub fn data<T: Send + Sync + 'static>(&mut self) {
        self.0.push(Need {
            type_name: type_name::<T>(),
            is_met: |data| data.get::<T>().is_some(),
        });
    }

    /// The names of the types nobody gave.
    pub(super) fn missing<'a>(
        &'a self,
        data: &'a DataMap,
    ) -> impl Iterator<Item = &'static str> + 'a {
        self.0
            .iter()
            .filter(|need| !(need.is_met)(data))
            .map(|need| need.type_name)
    }
}

/// Asks a type that may have needs or not; for the macros, which know its name only.
#[derive(Debug)]
pub struct Needing<T>(PhantomData<T>);

impl<T> Needing<T> {
    /// For the type `T`.
    #[allow(clippy::new_without_default, reason = "only the macros make it")]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T: FromContext> Needing<T> {
    /// What it needs.
    pub fn needs(&self, needs: &mut Needs) {
        T::needs(needs);
    }
}

/// The types without [`FromContext`]: they need nothing.
pub trait NeedsNothing {
    /// Nothing.
    fn needs(&self, _needs: &mut Needs) {}
}

impl<T> NeedsNothing for Needing<T> {}

//! What `#[routes(..)]` has in common with `#[handle(..)]`: guards and middleware.

use proc_macro2::TokenStream;

use super::expand;
use super::guards::{self, Guard, Is};
use super::options::{self, Options};
use crate::attr::{self, Extent, Item, Part, Value};
use crate::errors::{Errors, Reported};

/// The word of a group for what is `when` in a handler.
const GUARD: &str = "guard";

/// Guards and middleware, in the order written.
#[derive(Default)]
pub(crate) struct Conditions(Options);

/// The words that begin a condition.
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    guards::GUARDS.into_iter().chain([GUARD, "wrap"])
}

/// Whether a word is an option of handlers, one of these or another.
pub(crate) fn is_option(word: &str) -> bool {
    options::is_option(word)
}

/// The parts of an attribute with conditions.
pub(crate) fn parts(args: TokenStream, errors: &mut Errors) -> Vec<Part> {
    attr::parts_with(args, extent, errors)
}

fn extent(key: &str) -> Extent {
    match key {
        GUARD => Extent::Expr,
        key => options::extent(key),
    }
}

impl Conditions {
    /// Reads a condition. False when the word begins none.
    pub(crate) fn read(&mut self, item: &Item, errors: &mut Errors) -> bool {
        let word = item.key.to_string();
        if word == GUARD {
            // What is wrong has been reported, and the guard is left out.
            if let Ok(guard) = predicate(item, errors) {
                self.0.guards.push(guard);
            }
            return true;
        }
        words().any(|known| known == word) && self.0.read(item, errors)
    }

    /// The same text for guards that mean the same.
    pub(crate) fn text(&self) -> String {
        guards::texts(&self.0.guards)
    }

    /// `.guard(..).wrap(..)`
    pub(crate) fn calls(&self) -> TokenStream {
        expand::conditions(&self.0)
    }
}

/// Reads `guard = is_admin`.
fn predicate(item: &Item, errors: &mut Errors) -> Result<Guard, Reported> {
    let value = options::needs_value(item, "guard = is_admin", errors)?;
    if matches!(value, Value::Str(_) | Value::Int { .. } | Value::Bool(_)) {
        return Err(errors.over(
            value.tokens(),
            "`guard` takes a function of `&Context`: `guard = is_admin`",
        ));
    }
    let named = guards::named("when", value.tokens(), errors)?;
    Ok(Guard {
        key: item.key.clone(),
        is: Is::When(named),
    })
}

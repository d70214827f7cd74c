//! All mistakes of one attribute, gathered and reported together.
//!
//! A step of a macro that cannot go on returns [`Reported`], which only [`Errors`] can make: so a step can fail
//! only after it said why. [`gather`] is the one way to get at an [`Errors`] and the one place where it is judged,
//! so no mistake can be forgotten.

use std::fmt::Display;

use proc_macro2::Span;
use quote::ToTokens;

/// The proof that a mistake was reported.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reported(());

/// The mistakes found so far, in the order they were found.
pub(crate) struct Errors {
    found: Option<syn::Error>,
    count: usize,
}

impl Errors {
    /// Reports a mistake at one token.
    pub(crate) fn at(&mut self, span: Span, message: impl Display) -> Reported {
        self.add(syn::Error::new(span, message))
    }

    /// Reports a mistake over all of `tokens`, from the first to the last.
    pub(crate) fn over(&mut self, tokens: impl ToTokens, message: impl Display) -> Reported {
        self.add(syn::Error::new_spanned(tokens, message))
    }

    /// Adds what a parser of `syn` found.
    pub(crate) fn add(&mut self, error: syn::Error) -> Reported {
        match &mut self.found {
            Some(found) => found.combine(error),
            None => self.found = Some(error),
        }
        self.count += 1;
        Reported(())
    }

    /// How many mistakes were reported so far.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// The proof that something was reported since there were `count` mistakes, if it was.
    pub(crate) fn since(&self, count: usize) -> Result<(), Reported> {
        if self.count > count {
            Err(Reported(()))
        } else {
            Ok(())
        }
    }
}

/// Runs `work` and gives its value only when it reported nothing, else everything it reported.
pub(crate) fn gather<T>(
    work: impl FnOnce(&mut Errors) -> Result<T, Reported>,
) -> Result<T, syn::Error> {
    let mut errors = Errors {
        found: None,
        count: 0,
    };
    let value = work(&mut errors);
    match (errors.found, value) {
        (Some(found), _) => Err(found),
        (None, Ok(value)) => Ok(value),
        // `Reported` is made above only, beside the error it stands for.
        (None, Err(Reported(()))) => Err(syn::Error::new(
            Span::call_site(),
            "this attribute has a mistake",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_reported_arrives() {
        let result: Result<(), _> = gather(|errors| {
            errors.at(Span::call_site(), "one");
            Err(errors.at(Span::call_site(), "two"))
        });
        let messages: Vec<_> = result
            .unwrap_err()
            .into_iter()
            .map(|error| error.to_string())
            .collect();
        assert_eq!(messages, ["one", "two"]);
    }

    #[test]
    fn a_value_beside_a_mistake_is_not_a_success() {
        let result = gather(|errors| {
            errors.at(Span::call_site(), "one");
            Ok(1)
        });
        assert!(result.is_err());
    }
}

//! `#[crare::test(..)]`: a function that takes people and sees what the bot does becomes a test.
//!
//! [`parse`] reads the attribute, [`model`] judges it and the function, [`expand`] writes the test.

mod expand;
mod model;
mod parse;
#[cfg(test)]
mod tests;

use proc_macro2::{Span, TokenStream};
use quote::quote;

use crate::errors::gather;
use crate::function::Function;

/// Expands the attribute. `args` is what stands in its parentheses.
pub(crate) fn run(args: TokenStream, item: &TokenStream) -> TokenStream {
    let Ok(function) = syn::parse2::<Function>(item.clone()) else {
        let error = syn::Error::new(
            Span::call_site(),
            "`#[crare::test]` belongs on an `async fn`: `async fn greets(mut alice: Actor)`",
        )
        .to_compile_error();
        return quote!(#error #item);
    };
    let test = gather(|errors| {
        let attribute = parse::attribute(args, errors);
        Ok(model::Test::new(&function, attribute, errors))
    });
    match test {
        Ok(test) => expand::test(&function, &test),
        Err(error) => {
            let error = error.to_compile_error();
            quote!(#error #[allow(dead_code)] #function)
        }
    }
}

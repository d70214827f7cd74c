//! `#[derive(Arg)]`: an enum, or a struct around one value, becomes a type that handlers take out of patterns.
//!
//! [`parse`] reads the attributes of the variants, [`model`] judges the type and gives every variant its code and names,
//! [`expand`] writes the implementation. Whatever is wrong, an implementation is there.

mod expand;
mod model;
mod parse;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::errors::gather;

/// Expands the derive.
pub(crate) fn run(item: TokenStream) -> TokenStream {
    let input = match syn::parse2::<DeriveInput>(item) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    match gather(|errors| model::Model::new(&input, errors)) {
        Ok(model) => expand::implementation(&input.ident, &model),
        Err(error) => {
            let error = error.to_compile_error();
            let stand_in = expand::stand_in(&input);
            quote!(#error #stand_in)
        }
    }
}

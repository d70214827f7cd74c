//! `#[crare::main(..)]`: the function that sets the bot up becomes a program's `main`.
//!
//! [`parse`] reads the attribute, [`settings`] checks the values by the tables in [`keys`], [`model`] checks the
//! function, [`expand`] writes `fn main`. Whatever is wrong, a `fn main` is there.

mod check;
mod expand;
mod keys;
mod model;
mod parse;
mod settings;
#[cfg(test)]
mod tests;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;

use crate::errors::gather;
use crate::function::Function;

/// Expands the attribute. `args` is what stands in its parentheses.
pub(crate) fn run(args: TokenStream, item: &TokenStream) -> TokenStream {
    let Ok(function) = syn::parse2::<Function>(item.clone()) else {
        return refuse_item(item);
    };
    let main = gather(|errors| {
        let attribute = parse::attribute(args, errors);
        Ok(model::Main::new(&function, attribute, errors))
    });
    match main {
        Ok(main) => expand::program(&function, &main),
        Err(error) => {
            let error = error.to_compile_error();
            let program = expand::stand_in(&function);
            quote!(#error #program)
        }
    }
}

/// The answer to an item that is no function.
fn refuse_item(item: &TokenStream) -> TokenStream {
    let error = syn::Error::new(
        Span::call_site(),
        "`#[crare::main]` belongs on an `async fn main`",
    )
    .to_compile_error();
    let has_main = item
        .clone()
        .into_iter()
        .any(|token| matches!(token, TokenTree::Ident(ident) if ident == "main"));
    let main = (!has_main).then(|| {
        quote!(
            fn main() {}
        )
    });
    quote!(#error #item #main)
}

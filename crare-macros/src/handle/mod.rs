//! `#[handle(..)]`: a plain async function becomes the handler of one or more triggers.
//!
//! [`parse`] reads the attributes, [`model`] judges them together with the function's signature, [`expand`] writes
//! the route beside the function. The function itself is put back as it came, whatever was wrong.

mod arguments;
mod duration;
mod expand;
mod fits;
pub(crate) mod group;
mod guards;
mod key;
mod limits;
mod menu;
mod model;
mod options;
mod parse;
mod pattern;
mod place;
#[cfg(test)]
mod tests;
mod text;
mod texts;
mod triggers;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, Meta};

use crate::errors::gather;
use crate::function::Function;

/// One `#[handle(..)]` of a function.
struct Attached {
    args: TokenStream,
    /// Where to say that something is missing from it.
    span: Span,
    /// It was written as `#[handle = ..]`.
    is_assignment: bool,
}

/// Expands the attribute. `args` is what stands in its parentheses.
pub(crate) fn run(args: TokenStream, item: &TokenStream) -> TokenStream {
    let Ok(mut function) = syn::parse2::<Function>(item.clone()) else {
        return refuse_item(item);
    };
    let mut attached = vec![Attached {
        args,
        span: Span::call_site(),
        is_assignment: false,
    }];
    attached.extend(take_attached(&mut function));

    let handler = gather(|errors| {
        let attributes = attached
            .into_iter()
            .filter_map(|one| parse::attribute(one, errors).ok())
            .collect();
        Ok(model::Handler::new(&function, attributes, errors))
    });
    match handler {
        Ok(handler) => {
            let route = expand::route(&handler);
            quote!(#[allow(clippy::unused_async)] #function #route)
        }
        Err(error) => {
            let error = error.to_compile_error();
            let stand_in = expand::stand_in(&function);
            quote!(#error #function #stand_in)
        }
    }
}

/// Takes the further `#[handle(..)]` attributes off the function: the first one serves them all.
fn take_attached(function: &mut Function) -> Vec<Attached> {
    let (handles, others): (Vec<_>, Vec<_>) = std::mem::take(&mut function.attrs)
        .into_iter()
        .partition(is_handle);
    function.attrs = others;
    handles
        .into_iter()
        .map(|attr| {
            let span = attr
                .path()
                .segments
                .last()
                .map_or_else(Span::call_site, |segment| segment.ident.span());
            let (args, is_assignment) = match attr.meta {
                Meta::Path(_) => (TokenStream::new(), false),
                Meta::List(list) => (list.tokens, false),
                Meta::NameValue(pair) => (pair.value.to_token_stream(), true),
            };
            Attached {
                args,
                span,
                is_assignment,
            }
        })
        .collect()
}

/// `handle`, `crare::handle` or `::crare::handle`.
fn is_handle(attr: &Attribute) -> bool {
    let segments = &attr.path().segments;
    match (segments.first(), segments.last()) {
        (Some(first), Some(last)) => {
            last.ident == "handle"
                && (segments.len() == 1 || (segments.len() == 2 && first.ident == "crare"))
        }
        _ => false,
    }
}

/// The answer to an item that is no function.
fn refuse_item(item: &TokenStream) -> TokenStream {
    let error = syn::Error::new(
        Span::call_site(),
        "`#[handle(..)]` belongs on an `async fn`",
    )
    .to_compile_error();
    quote!(#error #item)
}

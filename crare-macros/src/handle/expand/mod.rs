//! Writes the route beside the function.
//!
//! The route hides behind a type of the function's name, which lives in the name space of types only: the name
//! still means the function wherever a value is expected, and `use shop::buy` brings both.
//!
//! Local names are hygienic, so a handler may be called `ctx` or `router`. Every argument is extracted in a statement
//! of its own, placed at the argument's type, and the reply is made at the return type: what cannot work there
//! is one error there.

mod data;
mod options;
mod read;
mod route;

pub(super) use options::conditions;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Visibility;

use super::model::{Handler, Route};
use crate::function::Function;

/// The hidden type, its keys, its mounting, what builds its data, and its registration.
pub(super) fn route(handler: &Handler) -> TokenStream {
    let Handler { cfgs, ident, .. } = handler;
    let hidden = hidden_type(cfgs, &handler.vis, ident);
    // What runs beside others shares its trigger with them.
    let keys = handler
        .routes
        .iter()
        .filter(|route| !route.options.also)
        .flat_map(route::keys);
    let router = local("router", Span::call_site());
    let additions = handler
        .routes
        .iter()
        .enumerate()
        .map(|(index, one)| route::add(handler, one, index, &router));
    let readers = handler
        .routes
        .iter()
        .enumerate()
        .map(|(index, one)| read::function(one, index));
    let imports = imports(handler);
    let builders = data::builders(handler);
    let limits = data::limits(handler);
    let registration = (!handler.manual).then(|| registration(handler));
    let hygienic = Span::mixed_site();
    let implementation = quote_spanned! {hygienic=>
        #(#cfgs)*
        impl #ident {
            #[doc(hidden)]
            pub const __KEYS: &'static [::crare::__private::Key] = &[#(#keys),*];
            #builders
            #(#readers)*
            #[doc(hidden)]
            pub fn __mount(#router: &mut ::crare::__private::Router) {
                #imports
                #(#additions)*
            }
        }
        #limits
        #registration
    };
    quote!(#hidden #implementation)
}

/// What stands for the route of a handler with mistakes, so that lists that name it have no mistake on top.
pub(super) fn stand_in(function: &Function) -> TokenStream {
    if function.is_method() {
        return TokenStream::new();
    }
    let cfgs = function.cfgs();
    let ident = &function.sig.ident;
    let hidden = hidden_type(&cfgs, &function.vis, ident);
    let hygienic = Span::mixed_site();
    let implementation = quote_spanned! {hygienic=>
        #(#cfgs)*
        impl #ident {
            #[doc(hidden)]
            pub const __KEYS: &'static [::crare::__private::Key] = &[];
            #[doc(hidden)]
            pub fn __mount(_: &mut ::crare::__private::Router) {}
        }
    };
    quote!(#hidden #implementation)
}

fn hidden_type(cfgs: &[syn::Attribute], vis: &Visibility, ident: &Ident) -> TokenStream {
    let hygienic = Span::mixed_site();
    // Not the user's own `pub`, or lints about it would come twice.
    let vis = match vis {
        Visibility::Public(_) => quote_spanned!(hygienic=> pub),
        other => other.to_token_stream(),
    };
    quote_spanned! {hygienic=>
        #(#cfgs)*
        #[doc(hidden)]
        #[allow(non_camel_case_types, dead_code)]
        #vis struct #ident {}
    }
}

/// The traits that routes need in scope.
fn imports(handler: &Handler) -> TokenStream {
    let mut routes = handler.routes.iter();
    let reads = routes
        .any(|route| !route.filled.is_empty())
        .then(read::imports);
    let is_extracted = |route: &Route| route.filled.len() < handler.params.len();
    let needs = handler.routes.iter().any(is_extracted).then(|| {
        let hygienic = Span::mixed_site();
        quote_spanned!(hygienic=> use ::crare::__private::NeedsNothing as _;)
    });
    quote!(#reads #needs)
}

/// For `crare::router!()` to find it.
fn registration(handler: &Handler) -> TokenStream {
    let Handler { cfgs, ident, .. } = handler;
    let hygienic = Span::mixed_site();
    quote_spanned! {hygienic=>
        #(#cfgs)*
        ::crare::__private::submit! {
            ::crare::__private::Registered {
                package: ::core::env!("CARGO_PKG_NAME"),
                module: ::core::module_path!(),
                mount: #ident::__mount,
            }
        }
    }
}

/// A local name of the expansion, which no name of the user's can meet.
fn local(name: &str, at: Span) -> Ident {
    Ident::new(name, local_span(at))
}

/// The expansion's own hygiene at a place of the user's.
fn local_span(at: Span) -> Span {
    Span::mixed_site().located_at(at)
}

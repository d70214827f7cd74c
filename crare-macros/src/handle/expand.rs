//! Writes the route beside the function.
//!
//! The route hides behind a type of the function's name, which lives in the name space of types only: the name
//! still means the function wherever a value is expected, and `use shop::buy` brings both.
//!
//! Local names are hygienic, so a handler may be called `ctx` or `router`. Every argument is extracted in a statement
//! of its own, placed at the argument's type, and the reply is made at the return type: what cannot work there
//! is one error there.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Type, Visibility};

use super::model::{Handler, On, Trigger};
use crate::function::{Function, mentions_impl};

/// The hidden type, its keys, its mounting, and its registration.
pub(super) fn route(handler: &Handler) -> TokenStream {
    let Handler { cfgs, ident, .. } = handler;
    let hidden = hidden_type(cfgs, &handler.vis, ident);
    let keys = handler.triggers.iter().map(key);
    let router = local("router", Span::call_site());
    let additions = handler.triggers.iter().map(|trigger| {
        let value = one_route(handler, trigger);
        quote!(#router.add(#value);)
    });
    let hygienic = Span::mixed_site();
    let implementation = quote_spanned! {hygienic=>
        #(#cfgs)*
        impl #ident {
            #[doc(hidden)]
            pub const __KEYS: &'static [::crare::__private::Key] = &[#(#keys),*];
            #[doc(hidden)]
            pub fn __mount(#router: &mut ::crare::__private::Router) {
                #(#additions)*
            }
        }
        #(#cfgs)*
        ::crare::__private::submit! {
            ::crare::__private::Registered {
                package: ::core::env!("CARGO_PKG_NAME"),
                module: ::core::module_path!(),
                mount: #ident::__mount,
            }
        }
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

fn key(trigger: &Trigger) -> TokenStream {
    let (kind, value) = match &trigger.on {
        On::Endpoint { name, .. } => ("endpoint", *name),
        On::Command(name) => ("command", name.as_str()),
        On::Text(text) => ("text", text.as_str()),
        On::Callback(data) => ("callback", data.as_str()),
    };
    let hygienic = Span::mixed_site();
    let kind = Ident::new(kind, hygienic);
    quote_spanned!(hygienic=> ::crare::__private::Key::#kind(#value))
}

/// `Route::new(meta, trigger, handler)`.
fn one_route(handler: &Handler, trigger: &Trigger) -> TokenStream {
    let Handler {
        ident, name, doc, ..
    } = handler;
    let hygienic = Span::mixed_site();
    let (on, marker) = match &trigger.on {
        On::Endpoint { marker, .. } => {
            let marker = Ident::new(marker, hygienic);
            (
                quote_spanned!(hygienic=> endpoint(::crare::__private::Endpoint::#marker)),
                marker,
            )
        }
        On::Command(name) => (
            quote_spanned!(hygienic=> command(&[#name])),
            Ident::new("Command", hygienic),
        ),
        On::Text(text) => (
            quote_spanned!(hygienic=> text(#text)),
            Ident::new("ExactText", hygienic),
        ),
        On::Callback(data) => (
            quote_spanned!(hygienic=> callback(#data)),
            Ident::new("Callback", hygienic),
        ),
    };
    // The user's own place, not the macro's: this is the line that messages about the route name.
    let line = quote_spanned!(trigger.span=> ::core::line!());
    let ctx = local("ctx", hygienic);
    let values: Vec<Ident> = (0..handler.args.len())
        .map(|index| local(&format!("arg{index}"), hygienic))
        .collect();
    let extractions = handler
        .args
        .iter()
        .zip(&values)
        .map(|(ty, value)| extraction(ty, value, &marker, &ctx));
    let reply = reply(handler, &values, &ctx);
    // A future that cannot be sent between threads is the function's mistake, so it is reported on its name.
    let named = local_span(ident.span());
    let body = quote_spanned!(hygienic=> { #(#extractions)* #reply });
    let future = quote_spanned!(named=> ::std::boxed::Box::pin(async move #body));
    quote_spanned! {hygienic=>
        ::crare::__private::Route::new(
            ::crare::__private::Meta {
                name: #name,
                module: ::core::module_path!(),
                file: ::core::file!(),
                line: #line,
                doc: #doc,
            },
            ::crare::__private::Trigger::#on,
            |#ctx| #future,
        )
    }
}

/// `let arg0: User = match extract::<on::Text, _>(&ctx).await { .. };`
///
/// The type stands in the pattern only. Named among the generic arguments as well, one that cannot be extracted would be
/// reported for the call and again for the future that is awaited.
fn extraction(ty: &Type, value: &Ident, marker: &Ident, ctx: &Ident) -> TokenStream {
    let at = local_span(ty.span());
    let marker = quote_spanned!(at=> ::crare::__private::on::#marker);
    // The error points here: the user's own place, without a note about the macro.
    let inferred = quote_spanned!(ty.span()=> _);
    quote_spanned! {at=>
        let #value: #ty = match ::crare::__private::extract::<#marker, #inferred>(&#ctx).await {
            ::core::result::Result::Ok(value) => value,
            ::core::result::Result::Err(error) => return ::core::result::Result::Err(error),
        };
    }
}

/// Calls the function and makes a reply of what it returns.
fn reply(handler: &Handler, values: &[Ident], ctx: &Ident) -> TokenStream {
    let ident = &handler.ident;
    let hygienic = Span::mixed_site();
    let output = handler.output.as_ref();
    let at = output.map_or_else(|| ident.span(), Spanned::span);
    let returned = local("returned", at);
    // A named type is shown whole when it is no reply.
    let named = output
        .filter(|ty| !mentions_impl(ty))
        .map(|ty| quote!(::<#ty>));
    let at = local_span(at);
    quote_spanned! {hygienic=>
        let #returned = #ident(#(#values),*).await;
    }
    .into_iter()
    .chain(quote_spanned!(at=> ::crare::__private::reply #named (#returned, &#ctx)))
    .collect()
}

/// A local name of the expansion, which no name of the user's can meet.
fn local(name: &str, at: Span) -> Ident {
    Ident::new(name, local_span(at))
}

/// The expansion's own hygiene at a place of the user's.
fn local_span(at: Span) -> Span {
    Span::mixed_site().located_at(at)
}

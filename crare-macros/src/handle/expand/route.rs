//! One route: its trigger, what runs, and what is chained onto it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

use super::super::model::{Handler, On, Route};
use super::super::place::Place;
use super::super::texts::prefixed;
use super::super::triggers::Family;
use super::{local, local_span, options, read};
use crate::function::mentions_impl;

/// The keys of a route.
pub(super) fn keys(route: &Route) -> impl Iterator<Item = TokenStream> {
    route.keys.iter().map(|key| {
        let hygienic = Span::mixed_site();
        let (kind, value, guards) = (&key.kind, &key.value, &route.guards);
        quote_spanned!(hygienic=> ::crare::__private::Key::new(#kind, #value, #guards))
    })
}

/// `router.add(Route::new(meta, trigger, handler)..);`
pub(super) fn add(handler: &Handler, route: &Route, index: usize, router: &Ident) -> TokenStream {
    let Handler {
        ident, name, doc, ..
    } = handler;
    let hygienic = Span::mixed_site();
    let trigger = trigger(route);
    let marker = marker(route);
    // The user's own place, not the macro's: this is the line that messages about the route name.
    let line = quote_spanned!(route.span=> ::core::line!());
    let ctx = local("ctx", hygienic);
    let values: Vec<Ident> = (0..handler.params.len())
        .map(|index| local(&format!("arg{index}"), hygienic))
        .collect();
    let read = read::statement(route, index, &values, &ctx);
    let extractions = handler
        .params
        .iter()
        .zip(&values)
        .enumerate()
        .filter(|(index, _)| route.filled.iter().all(|filled| filled.param != *index))
        .map(|(_, (param, value))| extraction(&param.ty, value, &marker, &ctx));
    let reply = reply(handler, &values, &ctx);
    // A future that cannot be sent between threads is the function's mistake, so it is reported on its name.
    let named = local_span(ident.span());
    let body = quote_spanned!(hygienic=> { #read #(#extractions)* #reply });
    let future = quote_spanned!(named=> ::std::boxed::Box::pin(async move #body));
    let reads = read::reads(route, index);
    let needs = read::needs(handler, route);
    let options = options::chained(route);
    let value = quote_spanned! {hygienic=>
        ::crare::__private::Route::new(
            ::crare::__private::Meta {
                name: #name,
                module: ::core::module_path!(),
                file: ::core::file!(),
                line: #line,
                doc: #doc,
            },
            #trigger,
            |#ctx| #future,
        )
        #reads
        #needs
        #options
    };
    if let Some(outer) = &route.options.outer {
        let path = &outer.path;
        quote_spanned!(hygienic=> #router.add(#path(#value));)
    } else {
        quote_spanned!(hygienic=> #router.add(#value);)
    }
}

/// `Trigger::command("add {a} {b}").alias(["plus"]).edited()`
fn trigger(route: &Route) -> TokenStream {
    let hygienic = Span::mixed_site();
    let texts: Vec<&str> = route.texts.iter().map(|text| text.whole.as_str()).collect();
    let text = match texts.as_slice() {
        [only] => quote!(#only),
        texts => quote!([#(#texts),*]),
    };
    let constructor = match route.on {
        On::Endpoint { marker, .. } => {
            let endpoint = Ident::new(marker, hygienic);
            quote_spanned!(hygienic=> endpoint(::crare::__private::Endpoint::#endpoint))
        }
        On::Album => quote_spanned!(hygienic=> album()),
        On::StaleCallback => quote_spanned!(hygienic=> stale_callback()),
        On::Texts(family) => {
            let family = Ident::new(family.key(), hygienic);
            quote_spanned!(hygienic=> #family(#text))
        }
        On::Regex => quote_spanned!(hygienic=> regex(#text)),
    };
    let mut tokens = quote_spanned!(hygienic=> ::crare::__private::Trigger::#constructor);
    let options = &route.options;
    if !options.aliases.is_empty() {
        let aliases = options
            .aliases
            .iter()
            .map(|lit| prefixed(&lit.value(), options).0);
        tokens.extend(quote_spanned!(hygienic=> .alias([#(#aliases),*])));
    }
    if !options.prefixes.is_empty() {
        let prefixes = options.prefixes.iter().map(syn::LitStr::value);
        tokens.extend(quote_spanned!(hygienic=> .prefix([#(#prefixes),*])));
    }
    if options.case_sensitive {
        tokens.extend(quote_spanned!(hygienic=> .case_sensitive()));
    }
    for place in &route.places {
        let place = Ident::new(place.name(), hygienic);
        tokens.extend(quote_spanned!(hygienic=> .#place()));
    }
    tokens
}

/// What the arguments are extracted for, as a path behind `__private::on`.
fn marker(route: &Route) -> Marker {
    let name = match route.on {
        On::Endpoint { marker, .. } => marker,
        On::Album => "Album",
        On::StaleCallback | On::Texts(Family::Callback) => "Callback",
        On::Texts(Family::Command | Family::Start) => "Command",
        On::Texts(Family::Text) => "ExactText",
        On::Texts(Family::Inline) => "Query",
        On::Regex => "Regex",
    };
    Marker {
        name,
        in_channel: route.places.contains(&Place::Channel),
    }
}

struct Marker {
    name: &'static str,
    in_channel: bool,
}

impl Marker {
    fn at(&self, at: Span) -> TokenStream {
        let name = Ident::new(self.name, at);
        let marker = quote_spanned!(at=> ::crare::__private::on::#name);
        if self.in_channel {
            quote_spanned!(at=> ::crare::__private::on::InChannel<#marker>)
        } else {
            marker
        }
    }
}

/// `let arg0: User = extract::<on::Text, _>(&ctx).await?;`
///
/// The type stands in the pattern only. Named among the generic arguments as well, one that cannot be extracted would be
/// reported for the call and again for the future that is awaited.
fn extraction(ty: &Type, value: &Ident, marker: &Marker, ctx: &Ident) -> TokenStream {
    let at = local_span(ty.span());
    let marker = marker.at(at);
    // The error points here: the user's own place, without a note about the macro.
    let inferred = quote_spanned!(ty.span()=> _);
    quote_spanned! {at=>
        let #value: #ty = ::crare::__private::extract::<#marker, #inferred>(&#ctx).await?;
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

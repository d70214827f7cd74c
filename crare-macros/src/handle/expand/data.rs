//! Builds the data of buttons and the payloads of start links from the pattern that reads them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::super::arguments::is_string;
use super::super::model::{Handler, On, Route};
use super::super::triggers::Family;
use super::local_span;

/// Most bytes of callback data, and most characters of a payload.
const LIMIT: usize = 64;

/// `data` of the first callback trigger and `payload` of the first start trigger.
pub(super) fn builders(handler: &Handler) -> TokenStream {
    let lengths = handler
        .routes
        .iter()
        .enumerate()
        .filter(|(_, route)| route.is_built())
        .map(|(index, route)| lengths(route, index));
    let first = |family| {
        let mut routes = handler.routes.iter().enumerate();
        let found = routes.find(|(_, route)| route.on == On::Texts(family));
        found.map(|(index, route)| builder(handler, route, index, family))
    };
    let (data, payload) = (first(Family::Callback), first(Family::Start));
    quote!(#(#lengths)* #data #payload)
}

/// Constants that refuse patterns whose data can never fit.
pub(super) fn limits(handler: &Handler) -> TokenStream {
    let cfgs = &handler.cfgs;
    let ident = &handler.ident;
    let mut tokens = TokenStream::new();
    for (index, route) in handler.routes.iter().enumerate() {
        if !route.is_built() {
            continue;
        }
        let lengths = lengths_name(index);
        for text in &route.texts {
            let at = local_span(text.span);
            let pieces = &text.pattern.pieces;
            tokens.extend(quote_spanned! {at=>
                #(#cfgs)*
                const _: () = ::crare::__private::assert_fits(#LIMIT, &[#(#pieces),*], #ident::#lengths);
            });
        }
    }
    tokens
}

fn lengths_name(index: usize) -> Ident {
    Ident::new(&format!("__LONGEST{index}"), Span::mixed_site())
}

/// How long each argument can become.
fn lengths(route: &Route, index: usize) -> TokenStream {
    let hygienic = Span::mixed_site();
    let name = lengths_name(index);
    let longest = route.filled.iter().map(|filled| {
        let ty = &filled.ty;
        let at = local_span(ty.span());
        quote_spanned!(at=> <#ty as ::crare::__private::Arg>::LONGEST)
    });
    quote_spanned! {hygienic=>
        const #name: &'static [::core::option::Option<usize>] = &[#(#longest),*];
    }
}

/// `pub fn data(item: u32, qty: u8) -> CallbackDataOf<{ .. }>`
fn builder(handler: &Handler, route: &Route, index: usize, family: Family) -> TokenStream {
    let hygienic = Span::mixed_site();
    let (name, result, build, what) = match family {
        Family::Start => (
            "payload",
            "StartPayloadOf",
            "start_payload",
            "The payload of a start link",
        ),
        _ => (
            "data",
            "CallbackDataOf",
            "callback_data",
            "The callback data of a button",
        ),
    };
    let [name, result, build] = [name, result, build].map(|name| Ident::new(name, hygienic));
    let Some(text) = route.texts.first() else {
        return TokenStream::new();
    };
    let doc = format!("{what} that `{}` takes: `{}`.", handler.name, text.whole);
    let pieces = &text.pattern.pieces;
    let bounded = if route.filled.is_empty() {
        quote_spanned!(hygienic=> true)
    } else {
        let ident = &handler.ident;
        let lengths = lengths_name(index);
        quote_spanned!(hygienic=> { ::crare::__private::bounded(#ident::#lengths) })
    };
    let mut params = Vec::new();
    let mut conversions = Vec::new();
    let mut values = Vec::new();
    for filled in &route.filled {
        let Some(param) = &handler.params[filled.param].ident else {
            continue;
        };
        let ty = &filled.ty;
        let at = local_span(ty.span());
        if is_string(ty) {
            params.push(quote_spanned!(at=> #param: impl ::core::convert::Into<#ty>));
            conversions.push(quote_spanned!(at=> let #param: #ty = #param.into();));
        } else {
            params.push(quote_spanned!(at=> #param: #ty));
        }
        values.push(quote_spanned!(at=> ::crare::__private::Probe::<#ty>::new().value(&#param)));
    }
    let import = (!values.is_empty())
        .then(|| quote_spanned!(hygienic=> use ::crare::__private::ByNothing as _;));
    quote_spanned! {hygienic=>
        #[doc = #doc]
        pub fn #name(#(#params),*) -> ::crare::__private::#result<#bounded> {
            #import
            #(#conversions)*
            ::crare::__private::#build::<#bounded>(&[#(#pieces),*], &[#(#values),*])
        }
    }
}

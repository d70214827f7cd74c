//! Reads the arguments that stand in a pattern.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::spanned::Spanned;

use super::super::arguments::{Filled, How};
use super::super::model::{Handler, Route};
use super::{local, local_span};

/// What finds the way to read a type.
pub(super) fn imports() -> TokenStream {
    let hygienic = Span::mixed_site();
    quote_spanned! {hygienic=>
        use ::crare::__private::ByFromStr as _;
        use ::crare::__private::ByNothing as _;
    }
}

/// The name of the function that reads the arguments of a route.
pub(super) fn name(index: usize) -> Ident {
    Ident::new(&format!("__read{index}"), Span::mixed_site())
}

/// `fn __read0(found: &Captured<'_>) -> Result<(f64, f64,), ArgError>`; nothing without arguments in the pattern.
pub(super) fn function(route: &Route, index: usize) -> Option<TokenStream> {
    if route.filled.is_empty() {
        return None;
    }
    let hygienic = Span::mixed_site();
    let name = name(index);
    let found = local("found", hygienic);
    let types = route.filled.iter().map(declared);
    let values = route.filled.iter().enumerate().map(|(hole, filled)| {
        let Filled { name, how, ty, .. } = filled;
        let at = local_span(ty.span());
        // The error points here: the user's own place, without a note about the macro.
        let how = Ident::new(
            match how {
                // Whether the type will do is asked where its length is.
                How::One if route.is_built() => "built",
                How::One => "one",
                How::Maybe => "maybe",
                How::All => "all",
            },
            ty.span(),
        );
        quote_spanned!(at=> ::crare::__private::Probe::<#ty>::new().#how(#found, #hole, #name)?)
    });
    let probing = imports();
    Some(quote_spanned! {hygienic=>
        fn #name(#found: &::crare::__private::Captured<'_>) -> ::core::result::Result<(#(#types,)*), ::crare::__private::ArgError> {
            #probing
            ::core::result::Result::Ok((#(#values,)*))
        }
    })
}

/// The type of the value that is read.
fn declared(filled: &Filled) -> TokenStream {
    let ty = &filled.ty;
    let at = local_span(ty.span());
    match filled.how {
        How::One => quote_spanned!(at=> #ty),
        How::Maybe => quote_spanned!(at=> ::core::option::Option<#ty>),
        How::All => quote_spanned!(at=> ::std::vec::Vec<#ty>),
    }
}

/// `let (arg0, arg1,) = Self::__read0(..)?;`
pub(super) fn statement(
    route: &Route,
    index: usize,
    values: &[Ident],
    ctx: &Ident,
) -> Option<TokenStream> {
    if route.filled.is_empty() {
        return None;
    }
    let hygienic = Span::mixed_site();
    let name = name(index);
    let read = route.filled.iter().map(|filled| &values[filled.param]);
    Some(quote_spanned! {hygienic=>
        let (#(#read,)*) = Self::#name(&#ctx.captured())?;
    })
}

/// `.reads(..)`: what tells before the handler runs whether the arguments are right, and what they may be.
pub(super) fn reads(route: &Route, index: usize) -> Option<TokenStream> {
    if route.filled.is_empty() {
        return None;
    }
    let hygienic = Span::mixed_site();
    let name = name(index);
    let found = local("found", hygienic);
    let choices = route.filled.iter().map(|filled| {
        let ty = &filled.ty;
        let at = local_span(ty.span());
        quote_spanned!(at=> ::crare::__private::Probe::<#ty>::new().choices())
    });
    Some(quote_spanned! {hygienic=>
        .reads(|#found| Self::#name(#found).map(::core::mem::drop), &[#(#choices),*])
    })
}

/// `.needs(..)`: what the extracted arguments want to be there when the bot starts.
pub(super) fn needs(handler: &Handler, route: &Route) -> Option<TokenStream> {
    let hygienic = Span::mixed_site();
    let needs = local("needs", hygienic);
    let mut types = handler
        .params
        .iter()
        .enumerate()
        .filter(|(index, _)| route.filled.iter().all(|filled| filled.param != *index))
        .map(|(_, param)| &param.ty)
        .peekable();
    types.peek()?;
    let statements = types.map(|ty| {
        let at = local_span(ty.span());
        quote_spanned!(at=> ::crare::__private::Needing::<#ty>::new().needs(#needs);)
    });
    Some(quote_spanned! {hygienic=>
        .needs(|#needs| { #(#statements)* })
    })
}

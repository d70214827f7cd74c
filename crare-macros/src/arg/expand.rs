//! Writes the implementation of `Arg`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{DeriveInput, Type};

use super::model::{Choice, Model};

/// The implementation for a right type.
pub(super) fn implementation(ident: &Ident, model: &Model) -> TokenStream {
    match model {
        Model::Newtype(inner) => newtype(ident, inner),
        Model::Choices(choices) => enumeration(ident, choices),
    }
}

/// An implementation for a type with mistakes, so that what uses it has no mistake on top.
pub(super) fn stand_in(input: &DeriveInput) -> TokenStream {
    let ident = &input.ident;
    let (generics, arguments, clause) = input.generics.split_for_impl();
    let hygienic = Span::mixed_site();
    quote_spanned! {hygienic=>
        #[automatically_derived]
        impl #generics ::crare::__private::Arg for #ident #arguments #clause {
            fn read(_: &str) -> ::core::result::Result<Self, ::crare::__private::ArgReason> {
                ::core::result::Result::Err(::crare::__private::ArgReason::new(""))
            }
            fn write(&self, _: &mut ::std::string::String) {}
        }
    }
}

/// All is left to the inner type.
fn newtype(ident: &Ident, inner: &Type) -> TokenStream {
    let hygienic = Span::mixed_site();
    // An inner type that is no argument is told there.
    let at = hygienic.located_at(inner.span());
    let inner = quote_spanned!(at=> <#inner as ::crare::__private::Arg>);
    quote_spanned! {hygienic=>
        #[automatically_derived]
        impl ::crare::__private::Arg for #ident {
            const LONGEST: ::core::option::Option<usize> = #inner::LONGEST;
            const CHOICES: &'static str = #inner::CHOICES;
            fn read(text: &str) -> ::core::result::Result<Self, ::crare::__private::ArgReason> {
                #inner::read(text).map(Self)
            }
            fn typed(text: &str) -> ::core::result::Result<Self, ::crare::__private::ArgReason> {
                #inner::typed(text).map(Self)
            }
            fn write(&self, out: &mut ::std::string::String) {
                #inner::write(&self.0, out);
            }
        }
    }
}

fn enumeration(ident: &Ident, choices: &[Choice]) -> TokenStream {
    let hygienic = Span::mixed_site();
    let longest = choices.iter().map(|choice| choice.code.len()).max();
    let shown: Vec<&str> = choices
        .iter()
        .filter_map(|choice| choice.names.first())
        .map(String::as_str)
        .collect();
    let shown = shown.join("|");
    let codes: Vec<&str> = choices.iter().map(|choice| choice.code.as_str()).collect();
    let names = choices
        .iter()
        .enumerate()
        .flat_map(|(index, choice)| choice.names.iter().map(move |name| quote!((#name, #index))));
    let variants: Vec<&Ident> = choices.iter().map(|choice| &choice.ident).collect();
    // The last variant serves for every index that cannot be.
    let last = variants.len().saturating_sub(1);
    let indices = (0..last).map(|index| quote!(#index)).chain([quote!(_)]);
    quote_spanned! {hygienic=>
        #[automatically_derived]
        impl ::crare::__private::Arg for #ident {
            const LONGEST: ::core::option::Option<usize> = ::core::option::Option::Some(#longest);
            const CHOICES: &'static str = #shown;
            fn read(text: &str) -> ::core::result::Result<Self, ::crare::__private::ArgReason> {
                let index = ::crare::__private::choice(text, &[#(#codes),*], &[#(#names),*])?;
                ::core::result::Result::Ok(match index {
                    #(#indices => Self::#variants,)*
                })
            }
            fn write(&self, out: &mut ::std::string::String) {
                out.push_str(match self {
                    #(Self::#variants => #codes,)*
                });
            }
        }
    }
}

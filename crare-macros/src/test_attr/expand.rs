//! Writes the test around the user's function.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, Expr};

use super::model::{Argument, Test};
use crate::function::Function;

/// A `#[test]` with the user's function inside.
pub(super) fn test(function: &Function, test: &Test) -> TokenStream {
    let hygienic = Span::mixed_site();
    let (outer, inner): (Vec<&Attribute>, Vec<&Attribute>) =
        function.attrs.iter().partition(|attr| is_of_test(attr));
    let Function { vis, sig, body, .. } = function;
    let (ident, output) = (&sig.ident, &sig.output);
    let scene = Ident::new("scene", hygienic);
    let returned = Ident::new("returned", hygienic);
    let staging = staging(test, ident.span());
    let arguments = test.arguments.iter().map(|Argument { name, ty }| {
        let at = hygienic.located_at(ty.span());
        quote_spanned!(at=> <#ty as ::crare::__private::FromScene>::from_scene(&#scene, #name).await)
    });
    let real_time = test.real_time;
    quote_spanned! {hygienic=>
        #(#outer)*
        #[::core::prelude::v1::test]
        #vis fn #ident() #output {
            #(#inner)*
            #[allow(clippy::unused_async)]
            #sig #body
            ::crare::__private::run_test(
                ::crare::__private::TestSettings { real_time: #real_time },
                ::std::boxed::Box::pin(async move {
                    let #scene = #staging.await;
                    let #returned = #ident(#(#arguments),*).await;
                    #scene.ends().await;
                    #returned
                }),
            )
        }
    }
}

fn staging(test: &Test, at: Span) -> TokenStream {
    let hygienic = Span::mixed_site().located_at(at);
    let app = match &test.app {
        None => quote_spanned!(hygienic=> ::crare::router!(crate)),
        Some(path @ Expr::Path(_)) => quote!(#path()),
        Some(expr) => quote!(#expr),
    };
    let username = test.username.as_ref().map(|name| quote!(.username(#name)));
    let sockets = test.sockets.then(|| quote!(.sockets()));
    let webhook = test.webhook.then(|| quote!(.webhook()));
    quote_spanned!(hygienic=> ::crare::testing::Scene::of(#app)#username #sockets #webhook)
}

/// What is about the test, and not about the function in it.
fn is_of_test(attr: &Attribute) -> bool {
    [
        "cfg",
        "ignore",
        "should_panic",
        "doc",
        "allow",
        "expect",
        "cfg_attr",
    ]
    .iter()
    .any(|name| attr.path().is_ident(name))
}

//! Writes the program's `main` around the user's.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

use super::model::Main;
use super::parse::Source;
use super::settings::{Checked, Setting};
use crate::function::{Function, mentions_impl};

/// `fn main` with the user's function inside.
pub(super) fn program(function: &Function, main: &Main) -> TokenStream {
    let hygienic = Span::mixed_site();
    let ident = &function.sig.ident;
    let settings = settings(main);
    let app = Ident::new(if main.takes_app { "app" } else { "_app" }, hygienic);
    let arg = main.takes_app.then_some(&app);
    let output = function.output();
    let at = hygienic.located_at(output.map_or_else(|| ident.span(), Spanned::span));
    let returned = Ident::new("returned", at);
    // A named type is shown whole when `main` cannot return it.
    let conversion = if let Some(ty) = output.filter(|ty| !mentions_impl(ty)) {
        quote_spanned!(at=> <#ty as ::crare::__private::MainResult>::into_result)
    } else {
        quote_spanned!(at=> ::crare::__private::MainResult::into_result)
    };
    let body = quote_spanned! {hygienic=>
        ::crare::__private::main(
            #settings,
            ::crare::router!(),
            |#app| ::std::boxed::Box::pin(async move {
                let #returned = #ident(#arg).await;
                #conversion(#returned)
            }),
        )
    };
    wrap(
        function,
        &quote_spanned!(hygienic=> -> ::std::process::ExitCode),
        &body,
    )
}

/// A `fn main` for a function with mistakes, so that its absence is no mistake on top.
pub(super) fn stand_in(function: &Function) -> TokenStream {
    if function.is_method() {
        return function.to_token_stream();
    }
    wrap(function, &TokenStream::new(), &TokenStream::new())
}

/// The user's function as it is, inside one of the same name.
fn wrap(function: &Function, output: &TokenStream, body: &TokenStream) -> TokenStream {
    let Function { vis, sig, .. } = function;
    let cfgs = function.cfgs();
    let ident = &sig.ident;
    let hygienic = Span::mixed_site();
    quote_spanned! {hygienic=>
        #(#cfgs)*
        #vis fn #ident() #output {
            #[allow(clippy::unused_async)]
            #function
            #body
        }
    }
}

fn settings(main: &Main) -> TokenStream {
    let hygienic = Span::mixed_site();
    let given = list(&main.settings);
    let app = list(&main.app);
    let none = quote!(::core::option::Option::None);
    let nothing = quote!(&[]);
    let (mode, polling, webhook, playground) = match main.source {
        Source::Unsaid => (none.clone(), nothing.clone(), none, nothing),
        Source::Polling => (mode("Polling"), given, none, nothing),
        Source::Playground => (mode("Playground"), nothing, none, given),
        Source::Webhook => (
            mode("Webhook"),
            nothing.clone(),
            quote!(::core::option::Option::Some(#given)),
            nothing,
        ),
    };
    quote_spanned! {hygienic=>
        ::crare::__private::MainSettings {
            package: ::core::env!("CARGO_PKG_NAME"),
            module: ::core::module_path!(),
            mode: #mode,
            polling: #polling,
            webhook: #webhook,
            playground: #playground,
            app: #app,
        }
    }
}

fn mode(name: &str) -> TokenStream {
    let name = Ident::new(name, Span::mixed_site());
    quote!(::core::option::Option::Some(::crare::__private::Mode::#name))
}

fn list(settings: &[Setting]) -> TokenStream {
    let pairs = settings.iter().map(|Setting { name, value }| {
        let value = value_of(name, value);
        quote!((#name, #value))
    });
    quote!(&[#(#pairs),*])
}

fn value_of(name: &str, value: &Checked) -> TokenStream {
    match value {
        Checked::Str(lit) => quote!(::crare::__private::Value::Str(#lit)),
        Checked::Env(lit) => quote!(::crare::__private::Value::Env(#lit)),
        Checked::Int(number) => quote!(::crare::__private::Value::Int(#number)),
        Checked::Bool(flag) => quote!(::crare::__private::Value::Bool(#flag)),
        Checked::List(texts) => quote!(::crare::__private::Value::List(&[#(#texts),*])),
        Checked::Group(settings) => {
            let inner = list(settings);
            quote!(::crare::__private::Value::Call(#name, #inner))
        }
    }
}

//! Writes the group beside the module, and what a list needs into the module.

use proc_macro2::{Delimiter, Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::attributes;
use super::model::Group;
use super::module::Module;
use super::walk::{Entry, Walked};

/// The function that every route of the module goes through. For a group with mistakes it does nothing, so that what names it has
/// no mistake on top.
pub(super) fn function(module: &Module, group: &Group, is_right: bool) -> TokenStream {
    let cfgs = module.cfgs();
    let Group {
        function,
        conditions,
        outer,
        ..
    } = group;
    let hygienic = Span::mixed_site();
    let route = Ident::new("route", hygienic);
    let calls = conditions.calls();
    let last = if let Some(outer) = outer {
        quote_spanned!(hygienic=> #outer(#route))
    } else {
        quote_spanned!(hygienic=> #route)
    };
    let mut body = last.clone();
    if is_right && !calls.is_empty() {
        // Made once, so that what its middleware counts is counted for all handlers together.
        body = quote_spanned! {hygienic=>
            static GROUP: ::std::sync::OnceLock<::crare::__private::Group> = ::std::sync::OnceLock::new();
            let #route = #route.within(GROUP.get_or_init(|| ::crare::__private::Group::new() #calls));
        };
        body.extend(last.clone());
    }
    quote_spanned! {hygienic=>
        #(#cfgs)*
        #[doc(hidden)]
        #[allow(dead_code, non_snake_case)]
        fn #function(#route: ::crare::__private::Route) -> ::crare::__private::Route {
            #body
        }
    }
}

/// The module with its handlers told.
pub(super) fn module(module: &Module, group: &proc_macro2::Group, walked: &Walked) -> TokenStream {
    let Module {
        attrs,
        vis,
        mod_token,
        ident,
        ..
    } = module;
    let content = braces(group, walked, true);
    // A second group is refused, and would do its work all the same.
    let attrs = attrs
        .iter()
        .filter(|attr| !attributes::is_named(attr.path(), "routes"));
    quote!(#(#attrs)* #vis #mod_token #ident #content)
}

/// The braces of a module inside of the annotated one.
pub(super) fn content(group: &proc_macro2::Group, walked: &Walked) -> proc_macro2::Group {
    braces(group, walked, !walked.entries.is_empty())
}

fn braces(group: &proc_macro2::Group, walked: &Walked, is_listed: bool) -> proc_macro2::Group {
    let mut tokens = walked.tokens.clone();
    if is_listed {
        tokens.extend(listed(&walked.entries));
    }
    let mut braces = proc_macro2::Group::new(Delimiter::Brace, tokens);
    braces.set_span(group.span());
    braces
}

/// What `router![admin]` asks a name for: its keys, and its mounting.
fn listed(entries: &[Entry]) -> TokenStream {
    let hygienic = Span::mixed_site();
    let router = Ident::new("router", hygienic);
    let (keys, mounts): (Vec<_>, Vec<_>) = entries
        .iter()
        .map(|Entry { cfgs, ident }| {
            (
                quote_spanned!(hygienic=> #cfgs #ident::__KEYS),
                quote_spanned!(hygienic=> #cfgs #ident::__mount(#router);),
            )
        })
        .unzip();
    quote_spanned! {hygienic=>
        #[doc(hidden)]
        #[allow(dead_code)]
        pub const __KEYS: &'static [::crare::__private::Key] = {
            const PARTS: &[&[::crare::__private::Key]] = &[#(#keys),*];
            &::crare::__private::concat_keys::<{ ::crare::__private::count_keys(PARTS) }>(PARTS)
        };
        #[doc(hidden)]
        #[allow(dead_code, unused_variables)]
        pub fn __mount(#router: &mut ::crare::__private::Router) {
            #(#mounts)*
        }
    }
}

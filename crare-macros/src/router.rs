//! `router![start, shop::buy, admin]`, `crare::router!()` and `crare::router!(crate)`.
//!
//! With a list: a router of exactly these. Without: every handler of this package at or below this module; with `crate`: every
//! handler of this crate.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::Path;
use syn::parse::Parser;

use crate::attr;
use crate::errors::{Errors, gather};

/// Expands the macro.
pub(crate) fn run(input: TokenStream) -> TokenStream {
    let hygienic = Span::mixed_site();
    if input.is_empty() {
        return quote_spanned! {hygienic=>
            ::crare::__private::collect(::core::env!("CARGO_PKG_NAME"), ::core::module_path!())
        };
    }
    if input.to_string() == "crate" {
        return quote_spanned! {hygienic=>
            ::crare::__private::collect_all(::core::env!("CARGO_PKG_NAME"), ::core::module_path!())
        };
    }
    match gather(|errors| Ok(paths(input, errors))) {
        Ok(paths) => expand(&paths),
        Err(error) => {
            // Still a router, so that what is done with it has no mistake on top.
            let error = error.to_compile_error();
            quote!({ #error ::crare::__private::Router::new() })
        }
    }
}

/// Reads the list. Anything but a path is reported, and so is a path that stands twice.
fn paths(input: TokenStream, errors: &mut Errors) -> Vec<Path> {
    let mut paths: Vec<Path> = Vec::new();
    for piece in attr::split(input, errors) {
        let tokens: TokenStream = piece.iter().cloned().collect();
        match Path::parse_mod_style.parse2(tokens.clone()) {
            Ok(path) if paths.contains(&path) => {
                let path = path.to_token_stream();
                let text = path.to_string().replace(' ', "");
                errors.over(
                    path,
                    format!("`{text}` stands in this list twice: remove one"),
                );
            }
            Ok(path) => paths.push(path),
            Err(_) => {
                errors.over(tokens, not_a_path(&piece));
            }
        }
    }
    paths
}

fn not_a_path(piece: &[TokenTree]) -> String {
    let what = match piece {
        [TokenTree::Literal(_)] => "a literal is no handler",
        [.., TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
            "handlers are named here, not called: leave the parentheses out"
        }
        _ => "this is no path of a handler",
    };
    format!("{what}: write for instance `router![start, shop::buy]`")
}

fn expand(paths: &[Path]) -> TokenStream {
    let hygienic = Span::mixed_site();
    let router = Ident::new("router", hygienic);
    let (keys, mounts): (Vec<_>, Vec<_>) = paths
        .iter()
        .map(|path| {
            let last = path
                .segments
                .last()
                .map_or(hygienic, |segment| segment.ident.span());
            let at = hygienic.located_at(last);
            (
                quote_spanned!(at=> #path::__KEYS),
                quote_spanned!(at=> #path::__mount(&mut #router);),
            )
        })
        .unzip();
    quote_spanned! {hygienic=>
        {
            const _: () = ::crare::__private::assert_distinct(&[#(#keys),*]);
            let mut #router = ::crare::__private::Router::new();
            #(#mounts)*
            #router
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_list_the_package_is_collected() {
        assert_eq!(
            run(TokenStream::new()).to_string(),
            quote!(::crare::__private::collect(
                ::core::env!("CARGO_PKG_NAME"),
                ::core::module_path!()
            ))
            .to_string()
        );
    }

    #[test]
    fn a_whole_crate_is_collected() {
        assert!(run(quote!(crate)).to_string().contains("collect_all"));
    }

    #[test]
    fn a_list_is_checked_and_mounted_in_order() {
        assert_eq!(
            run(quote!(start, shop::buy,)).to_string(),
            quote!({
                const _: () =
                    ::crare::__private::assert_distinct(&[start::__KEYS, shop::buy::__KEYS]);
                let mut router = ::crare::__private::Router::new();
                start::__mount(&mut router);
                shop::buy::__mount(&mut router);
                router
            })
            .to_string()
        );
    }

    #[test]
    fn every_mistake_is_told() {
        let text = run(quote!(start, start, "buy", help(), a + b)).to_string();
        assert_eq!(text.matches("compile_error").count(), 4);
        assert!(text.contains("twice"));
        assert!(text.contains("a literal"));
        assert!(text.contains("not called"));
        assert!(text.contains("no path"));
    }
}

//! What the tests of all macros look at expansions with.

use proc_macro2::{TokenStream, TokenTree};

/// Tokens as text without white space.
pub(crate) fn squeeze(tokens: &TokenStream) -> String {
    tokens.to_string().split_whitespace().collect()
}

/// The messages of the errors in an expansion.
pub(crate) fn errors_in(expansion: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    let mut tokens = expansion.into_iter();
    while let Some(token) = tokens.next() {
        let is_error = matches!(&token, TokenTree::Ident(ident) if ident == "compile_error");
        if is_error && let Some(TokenTree::Group(group)) = tokens.nth(1) {
            found.push(group.stream().to_string());
        }
    }
    found
}

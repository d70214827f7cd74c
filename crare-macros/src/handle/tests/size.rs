//! How much is written for one handler.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::quote;

use crate::handle::run;

/// Most lines for one attribute.
const MOST: usize = 60;

/// The lines a formatter would need, or a few more: one for each statement, item, field and closing brace.
fn lines(tokens: TokenStream, in_braces: bool) -> usize {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Group(group) => {
                let braces = group.delimiter() == Delimiter::Brace;
                usize::from(braces) * 2 + lines(group.stream(), braces)
            }
            TokenTree::Punct(punct) => match punct.as_char() {
                ';' | '#' => 1,
                ',' if in_braces => 1,
                _ => 0,
            },
            _ => 0,
        })
        .sum()
}

/// The lines that are written beside a function.
fn written(args: TokenStream, item: TokenStream) -> usize {
    lines(run(args, &item), true) - lines(item, true)
}

#[test]
fn the_expansion_stays_small() {
    let item = || {
        quote!(
            async fn any(bot: Bot, chat: Chat, user: User) -> Result<String> {
                todo()
            }
        )
    };
    let patterned = || {
        quote!(
            async fn add(a: f64, b: f64, user: User, db: Data<Db>) -> Result<String> {
                todo()
            }
        )
    };
    let documented = || {
        quote!(
            /// Says hello
            async fn start(user: User) -> String {
                todo()
            }
        )
    };
    for (what, most, count) in [
        ("an endpoint", MOST, written(quote!(on_text), item())),
        ("a command", MOST, written(quote!(command), documented())),
        (
            "a pattern, a guard, a middleware",
            MOST,
            written(
                quote!(command = "add {a} {b}", chat = private, wrap = audit),
                patterned(),
            ),
        ),
        (
            "a button, a guard, a middleware",
            MOST,
            written(
                quote!(callback = "add/{a}/{b}", chat = private, wrap = audit),
                patterned(),
            ),
        ),
    ] {
        assert!(count <= most, "{what}: {count} lines");
    }
}

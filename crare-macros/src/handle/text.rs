//! Code as the text of a name or a key: the same for code that differs in white space only.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;

/// The tokens without white space, except between words.
pub(super) fn compact(tokens: impl ToTokens) -> String {
    let mut text = String::new();
    write(tokens.into_token_stream(), false, &mut text);
    text
}

/// The same with spaces inside braces and behind commas.
pub(super) fn spaced(tokens: impl ToTokens) -> String {
    let mut text = String::new();
    write(tokens.into_token_stream(), true, &mut text);
    text
}

fn write(tokens: TokenStream, spaced: bool, text: &mut String) {
    let mut after_word = false;
    for token in tokens {
        let is_word = matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
        if is_word && after_word {
            text.push(' ');
        }
        after_word = is_word;
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace if spaced => (" { ", " }"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                write(group.stream(), spaced, text);
                text.push_str(close);
            }
            TokenTree::Punct(punct) => {
                text.push(punct.as_char());
                if spaced && punct.as_char() == ',' {
                    text.push(' ');
                }
            }
            word => text.push_str(&word.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn words_stay_apart() {
        assert_eq!(
            compact(quote!(move |ctx: &Context| f::<A, B>(ctx, "a b"))),
            "move|ctx:&Context|f::<A,B>(ctx,\"a b\")"
        );
        assert_eq!(
            spaced(quote!(Order::Address { size, .. })),
            "Order::Address { size, .. }"
        );
        assert_eq!(spaced(quote!(Order::Size)), "Order::Size");
    }
}

//! The common grammar of the attributes: `word`, `key = value`, `key(..)`, separated by commas.
//!
//! Each part is read on its own, so a mistake in one leaves the others readable. What the words and keys mean is
//! the business of each macro.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Lit, LitBool, LitInt, LitStr};

use crate::errors::Errors;

/// One part of an attribute.
pub(crate) enum Part {
    /// `word`, `key = value` or `key(..)`.
    Item(Item),
    /// Anything else; never empty.
    Other(TokenStream),
}

/// `word`, `key = value` or `key(..)`.
pub(crate) struct Item {
    pub(crate) key: Ident,
    pub(crate) given: Given,
}

/// What follows a key.
pub(crate) enum Given {
    /// Nothing: a word.
    Nothing,
    /// `= value`
    Value(Value),
    /// `(..)`
    Items(Group),
}

/// The right side of `key = value`.
pub(crate) enum Value {
    Str(LitStr),
    Int {
        negative: bool,
        digits: LitInt,
    },
    Bool(LitBool),
    Word(Ident),
    /// `[..]`
    List(Group),
    /// `name(..)`
    Call(Ident, Group),
    /// Nothing follows the `=`, whose span this is.
    Missing(Span),
    Other(TokenStream),
}

impl Item {
    /// All of the item, for a message about it.
    pub(crate) fn tokens(&self) -> TokenStream {
        let mut tokens = self.key.to_token_stream();
        match &self.given {
            Given::Nothing => {}
            Given::Value(value) => tokens.extend(value.tokens()),
            Given::Items(group) => group.to_tokens(&mut tokens),
        }
        tokens
    }
}

impl Value {
    /// The tokens of the value; those of the `=` where there is none.
    pub(crate) fn tokens(&self) -> TokenStream {
        match self {
            Self::Str(lit) => lit.to_token_stream(),
            Self::Int { digits, .. } => digits.to_token_stream(),
            Self::Bool(lit) => lit.to_token_stream(),
            Self::Word(ident) => ident.to_token_stream(),
            Self::List(group) => group.to_token_stream(),
            Self::Call(name, group) => {
                let mut tokens = name.to_token_stream();
                group.to_tokens(&mut tokens);
                tokens
            }
            Self::Missing(span) => {
                let mut equals = proc_macro2::Punct::new('=', proc_macro2::Spacing::Alone);
                equals.set_span(*span);
                TokenTree::from(equals).into()
            }
            Self::Other(tokens) => tokens.clone(),
        }
    }
}

/// The parts of an attribute. A comma with nothing before it is reported.
pub(crate) fn parts(tokens: TokenStream, errors: &mut Errors) -> Vec<Part> {
    split(tokens, errors).into_iter().map(part).collect()
}

/// The values of a list, `[a, b]`.
pub(crate) fn values(list: &Group, errors: &mut Errors) -> Vec<Value> {
    split(list.stream(), errors)
        .into_iter()
        .map(|tokens| value(&tokens, list.span()))
        .collect()
}

/// The pieces between commas, none of them empty.
pub(crate) fn split(tokens: TokenStream, errors: &mut Errors) -> Vec<Vec<TokenTree>> {
    let mut pieces = Vec::new();
    let mut piece = Vec::new();
    for token in tokens {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                if piece.is_empty() {
                    errors.at(punct.span(), "nothing stands before this comma: remove it");
                } else {
                    pieces.push(std::mem::take(&mut piece));
                }
            }
            _ => piece.push(token),
        }
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}

fn part(tokens: Vec<TokenTree>) -> Part {
    match tokens.as_slice() {
        [TokenTree::Ident(key)] => item(key, Given::Nothing),
        [TokenTree::Ident(key), TokenTree::Group(group)]
            if group.delimiter() == Delimiter::Parenthesis =>
        {
            item(key, Given::Items(group.clone()))
        }
        [TokenTree::Ident(key), TokenTree::Punct(equals), rest @ ..] if equals.as_char() == '=' => {
            item(key, Given::Value(value(rest, equals.span())))
        }
        _ => Part::Other(tokens.into_iter().collect()),
    }
}

fn item(key: &Ident, given: Given) -> Part {
    Part::Item(Item {
        key: key.clone(),
        given,
    })
}

fn value(tokens: &[TokenTree], before: Span) -> Value {
    let other = || Value::Other(tokens.iter().cloned().collect());
    match tokens {
        [] => Value::Missing(before),
        [TokenTree::Literal(literal)] => match Lit::new(literal.clone()) {
            Lit::Str(lit) => Value::Str(lit),
            Lit::Int(digits) => Value::Int {
                negative: false,
                digits,
            },
            _ => other(),
        },
        [TokenTree::Punct(minus), TokenTree::Literal(literal)] if minus.as_char() == '-' => {
            match Lit::new(literal.clone()) {
                Lit::Int(digits) => Value::Int {
                    negative: true,
                    digits,
                },
                _ => other(),
            }
        }
        [TokenTree::Ident(word)] if word == "true" || word == "false" => {
            Value::Bool(LitBool::new(word == "true", word.span()))
        }
        [TokenTree::Ident(word)] => Value::Word(word.clone()),
        [TokenTree::Group(list)] if list.delimiter() == Delimiter::Bracket => {
            Value::List(list.clone())
        }
        [TokenTree::Ident(name), TokenTree::Group(group)]
            if group.delimiter() == Delimiter::Parenthesis =>
        {
            Value::Call(name.clone(), group.clone())
        }
        // A literal that came through a `macro_rules!` fragment stands in an invisible group.
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            let inner: Vec<_> = group.stream().into_iter().collect();
            value(&inner, group.span())
        }
        _ => other(),
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;
    use crate::errors::gather;

    fn read(tokens: TokenStream) -> Vec<Part> {
        gather(|errors| Ok(parts(tokens, errors))).unwrap()
    }

    #[test]
    fn words_values_and_groups_are_told_apart() {
        let read = read(quote!(
            on_text,
            text = "a",
            tls(cert = "c"),
            "x",
            n = -5,
            b = true,
            l = [1],
        ));
        let shape: Vec<_> = read
            .iter()
            .map(|part| match part {
                Part::Item(item) => match &item.given {
                    Given::Nothing => "word",
                    Given::Items(_) => "items",
                    Given::Value(Value::Str(_)) => "str",
                    Given::Value(Value::Int { negative: true, .. }) => "negative",
                    Given::Value(Value::Bool(_)) => "bool",
                    Given::Value(Value::List(_)) => "list",
                    Given::Value(_) => "value",
                },
                Part::Other(_) => "other",
            })
            .collect();
        assert_eq!(
            shape,
            ["word", "str", "items", "other", "negative", "bool", "list"]
        );
    }

    #[test]
    fn a_comma_too_many_is_reported() {
        let result = gather(|errors| Ok(parts(quote!(a, , b), errors).len()));
        assert!(result.is_err());
    }
}

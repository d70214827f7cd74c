//! The common grammar of the attributes: `word`, `key = value`, `key(..)`, separated by commas.
//!
//! Each part is read on its own, so a mistake in one leaves the others readable. What the words and keys mean is
//! the business of each macro.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{Expr, Lit, LitBool, LitInt, LitStr, Pat};

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
#[derive(Clone)]
pub(crate) enum Given {
    /// Nothing: a word.
    Nothing,
    /// `= value`
    Value(Value),
    /// `(..)`
    Items(Group),
}

/// The right side of `key = value`.
#[derive(Clone)]
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

/// How far the value of a key reaches.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Extent {
    /// To the next comma.
    Comma,
    /// It is an expression, in which commas may stand: `|a, b| f::<A, B>(a, b)`.
    Expr,
    /// It is a pattern.
    Pat,
}

/// The parts of an attribute. A comma with nothing before it is reported.
pub(crate) fn parts(tokens: TokenStream, errors: &mut Errors) -> Vec<Part> {
    parts_with(tokens, |_| Extent::Comma, errors)
}

/// The parts of an attribute some of whose keys have values with commas inside.
pub(crate) fn parts_with(
    tokens: TokenStream,
    extent: fn(&str) -> Extent,
    errors: &mut Errors,
) -> Vec<Part> {
    split_with(tokens, extent, errors)
        .into_iter()
        .map(part)
        .collect()
}

/// The values of a list, `[a, b]`.
pub(crate) fn values(list: &Group, errors: &mut Errors) -> Vec<Value> {
    split(list.stream(), errors)
        .into_iter()
        .map(|tokens| value(&tokens, list.span()))
        .collect()
}

/// The values of `a | b`, of a list `[a, b]`, or the one value.
pub(crate) fn alternatives(whole: Value, errors: &mut Errors) -> Vec<Value> {
    match whole {
        Value::List(list) => values(&list, errors),
        Value::Other(tokens) => {
            let tokens: Vec<_> = tokens.into_iter().collect();
            let is_bar = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '|');
            if !tokens.iter().any(is_bar) {
                return vec![Value::Other(tokens.into_iter().collect())];
            }
            let mut before = tokens.first().map_or_else(Span::call_site, TokenTree::span);
            let mut found = Vec::new();
            for piece in tokens.split(is_bar) {
                found.push(value(piece, before));
                before = piece.last().map_or(before, TokenTree::span);
            }
            found
        }
        one => vec![one],
    }
}

/// The pieces between commas, none of them empty.
pub(crate) fn split(tokens: TokenStream, errors: &mut Errors) -> Vec<Vec<TokenTree>> {
    split_with(tokens, |_| Extent::Comma, errors)
}

fn split_with(
    tokens: TokenStream,
    extent: fn(&str) -> Extent,
    errors: &mut Errors,
) -> Vec<Vec<TokenTree>> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut left = tokens.as_slice();
    let mut pieces = Vec::new();
    while let Some(first) = left.first() {
        if is_comma(first) {
            errors.at(first.span(), "nothing stands before this comma: remove it");
            left = &left[1..];
            continue;
        }
        let length = match left {
            [TokenTree::Ident(key), TokenTree::Punct(equals), value @ ..]
                if equals.as_char() == '=' =>
            {
                reach(value, extent(&key.to_string())).map(|length| length + 2)
            }
            _ => None,
        };
        let length = length
            .or_else(|| left.iter().position(is_comma))
            .unwrap_or(left.len());
        pieces.push(left[..length].to_vec());
        left = left.get(length + 1..).unwrap_or_default();
    }
    pieces
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')
}

/// How many tokens belong to a value in which commas may stand. Nothing when it ends at the next comma, or cannot be read.
fn reach(tokens: &[TokenTree], extent: Extent) -> Option<usize> {
    let skip = |input: ParseStream<'_>| {
        match extent {
            Extent::Comma => {}
            Extent::Expr => drop(input.parse::<Expr>()?),
            Extent::Pat => drop(input.call(Pat::parse_multi_with_leading_vert)?),
        }
        input.parse::<TokenStream>()
    };
    if matches!(extent, Extent::Comma) {
        return None;
    }
    let rest: Vec<_> = skip
        .parse2(tokens.iter().cloned().collect())
        .ok()?
        .into_iter()
        .collect();
    let is_whole = rest.first().is_none_or(is_comma);
    is_whole.then(|| tokens.len().saturating_sub(rest.len()))
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
    fn commas_inside_an_expression_do_not_end_it() {
        let tokens = quote!(
            on_text,
            when = |a: &Context, _b| f::<A, B>(a, 1),
            wrap = x::<A, B>,
            reply
        );
        let extent = |key: &str| match key {
            "when" | "wrap" => Extent::Expr,
            _ => Extent::Comma,
        };
        let read = gather(|errors| Ok(parts_with(tokens, extent, errors))).unwrap();
        assert_eq!(read.len(), 4);
    }

    #[test]
    fn alternatives_are_told_apart() {
        let shape = |tokens: TokenStream| {
            let read = gather(|errors| {
                let Some(Part::Item(item)) = parts(tokens, errors).pop() else {
                    return Ok(Vec::new());
                };
                let Given::Value(value) = item.given else {
                    return Ok(Vec::new());
                };
                Ok(alternatives(value, errors))
            });
            read.unwrap()
                .iter()
                .map(|value| match value {
                    Value::Missing(_) => "missing".to_owned(),
                    value => value.tokens().to_string().replace(' ', ""),
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(shape(quote!(a = b | "c" | d(-1))), ["b", "\"c\"", "d(-1)"]);
        assert_eq!(shape(quote!(a = [b, c])), ["b", "c"]);
        assert_eq!(shape(quote!(a = b)), ["b"]);
        assert_eq!(shape(quote!(a = b | )), ["b", "missing"]);
        assert_eq!(shape(quote!(a = b + c)), ["b+c"]);
    }

    #[test]
    fn a_comma_too_many_is_reported() {
        let result = gather(|errors| Ok(parts(quote!(a, , b), errors).len()));
        assert!(result.is_err());
    }
}

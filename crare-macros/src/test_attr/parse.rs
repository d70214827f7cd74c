//! Reads the attribute.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::Expr;

use crate::attr::{self, Extent, Given, Item, Part, Value};
use crate::errors::Errors;
use crate::suggest::{hint, nearest};

/// What can be said, with an example.
const KEYS: [(&str, &str); 5] = [
    ("app", "app = make_app"),
    ("username", "username = \"shop_bot\""),
    ("sockets", "sockets"),
    ("webhook", "webhook"),
    ("real_time", "real_time"),
];

/// The attribute as it was written.
#[derive(Default)]
pub(super) struct Attribute {
    /// What makes the app.
    pub(super) app: Option<Expr>,
    pub(super) username: Option<syn::LitStr>,
    pub(super) sockets: Option<Span>,
    pub(super) webhook: Option<Span>,
    pub(super) real_time: Option<Span>,
}

/// Reads everything; what is wrong is reported.
pub(super) fn attribute(args: TokenStream, errors: &mut Errors) -> Attribute {
    let mut attribute = Attribute::default();
    let mut known: Vec<String> = Vec::new();
    let extent = |key: &str| {
        if key == "app" {
            Extent::Expr
        } else {
            Extent::Comma
        }
    };
    for part in attr::parts_with(args, extent, errors) {
        let item = match part {
            Part::Item(item) => item,
            Part::Other(tokens) => {
                errors.over(
                    tokens,
                    format!("this is no option of a test: there are {}", all()),
                );
                continue;
            }
        };
        let key = item.key.to_string();
        if known.contains(&key) {
            errors.over(&item.key, format!("`{key}` is given twice: remove one"));
            continue;
        }
        match key.as_str() {
            "app" => attribute.app = app(&item, errors),
            "username" => attribute.username = username(&item, errors),
            "sockets" => attribute.sockets = word(&item, errors),
            "webhook" => attribute.webhook = word(&item, errors),
            "real_time" => attribute.real_time = word(&item, errors),
            _ => {
                let message = match nearest(&key, KEYS.map(|(name, _)| name)) {
                    None => format!("unknown option `{key}`: a test has {}", all()),
                    near => format!("unknown option `{key}`{}", hint(near)),
                };
                errors.over(&item.key, message);
            }
        }
        known.push(key);
    }
    attribute
}

fn all() -> String {
    let examples = KEYS.map(|(_, example)| format!("`{example}`"));
    examples.join(", ")
}

/// `app = make_app`, `app = router![start]`, `app = make_app(Db::memory()).await`.
fn app(item: &Item, errors: &mut Errors) -> Option<Expr> {
    const RIGHT: &str = "`app` makes the bot: write `app = make_app` for a function that returns an `App` or a `Router`, or an expression";
    let Given::Value(value) = &item.given else {
        errors.over(item.tokens(), RIGHT);
        return None;
    };
    if matches!(value, Value::Missing(_)) {
        errors.over(item.tokens(), RIGHT);
        return None;
    }
    match syn::parse2::<Expr>(value.tokens()) {
        Ok(Expr::Lit(lit)) => {
            errors.over(lit, RIGHT);
            None
        }
        Ok(expr) => Some(expr),
        Err(_) => {
            errors.over(value.tokens(), RIGHT);
            None
        }
    }
}

fn username(item: &Item, errors: &mut Errors) -> Option<syn::LitStr> {
    match &item.given {
        Given::Value(Value::Str(lit)) if is_username(&lit.value()) => Some(lit.clone()),
        Given::Value(Value::Str(lit)) => {
            errors.over(
                lit,
                "a bot's username has 5 to 32 letters, digits and `_`, and ends in `bot`: `username = \"shop_bot\"`",
            );
            None
        }
        _ => {
            errors.over(
                item.tokens(),
                "`username` is a text: `username = \"shop_bot\"`",
            );
            None
        }
    }
}

fn is_username(text: &str) -> bool {
    let is_char = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    (5..=32).contains(&text.len())
        && text.bytes().all(is_char)
        && text.to_ascii_lowercase().ends_with("bot")
}

fn word(item: &Item, errors: &mut Errors) -> Option<Span> {
    if matches!(item.given, Given::Nothing) {
        return Some(item.key.span());
    }
    errors.over(
        item.tokens(),
        format!("`{}` stands alone", item.key.to_token_stream()),
    );
    None
}

//! What two routes of one list must not share.

use proc_macro2::Span;

use super::model::On;
use super::options::Options;
use super::parse::Attribute;
use super::texts::{Text, prefixed};
use super::triggers::Family;

/// A trigger as text, to be compared.
pub(super) struct Key {
    /// What kind of trigger it is, as it stands before the value in a message.
    pub(super) kind: String,
    pub(super) value: String,
    /// How it is called in a message about it.
    pub(super) said: String,
    pub(super) span: Span,
}

/// The keys of one attribute.
pub(super) fn keys(on: On, one: &Attribute, texts: &[Text]) -> Vec<Key> {
    let mut places = String::new();
    for place in &one.trigger.places {
        places.extend([place.name(), " "]);
    }
    let key = |kind: &str, value: &str, said: String, span: Span| Key {
        kind: format!("{places}{kind}"),
        value: value.to_owned(),
        said,
        span,
    };
    let plain = |kind: &str, what: &str| {
        let keys = texts.iter().map(|text| {
            let said = format!("the {what} {:?}", text.whole);
            key(kind, &text.pattern.meaning, said, text.span)
        });
        keys.collect()
    };
    let endpoint = |name: &str| {
        let said = format!("the trigger `{name}`");
        vec![key("endpoint ", name, said, one.trigger.span)]
    };
    match on {
        On::Endpoint { name, .. } => endpoint(name),
        On::Album => endpoint("on_album"),
        On::StaleCallback => endpoint("on_stale_callback"),
        On::Texts(Family::Command) => {
            let mut found = Vec::new();
            for (name, span) in names(texts, &one.options) {
                for prefix in prefixes(&one.options) {
                    let said = format!("the command `{name}`");
                    let (kind, name) = if one.options.case_sensitive {
                        (format!("case-sensitive command {prefix}"), name.clone())
                    } else {
                        (format!("command {prefix}"), name.to_lowercase())
                    };
                    found.push(key(&kind, &name, said, span));
                }
            }
            found
        }
        On::Texts(Family::Text) => plain("text ", "text"),
        On::Texts(Family::Callback) => plain("callback ", "callback"),
        On::Texts(Family::Start) => plain("start ", "start payload"),
        On::Texts(Family::Inline) => plain("inline ", "inline query"),
        On::Regex => plain("regex ", "regex"),
    }
}

/// The names of a command, the other ones included.
fn names(texts: &[Text], options: &Options) -> Vec<(String, Span)> {
    let aliases = options
        .aliases
        .iter()
        .map(|lit| (prefixed(&lit.value(), options).0, lit.span()));
    texts
        .iter()
        .map(|text| (text.name.clone(), text.span))
        .chain(aliases)
        .collect()
}

fn prefixes(options: &Options) -> Vec<String> {
    if options.prefixes.is_empty() {
        return vec!["/".to_owned()];
    }
    options.prefixes.iter().map(syn::LitStr::value).collect()
}

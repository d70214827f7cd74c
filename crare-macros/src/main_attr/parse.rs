//! Reads what stands in `#[crare::main(..)]`: which source, its settings as written, and
//! those of the app itself.

use proc_macro2::TokenStream;

use super::keys::{APP, Key, PLAYGROUND, POLLING, WEBHOOK};
use crate::attr::{self, Given, Item, Part};
use crate::errors::Errors;
use crate::suggest::{hint, nearest};

/// The attribute as written.
pub(super) struct Attribute {
    pub(super) source: Source,
    /// The settings in the source's parentheses.
    pub(super) settings: Vec<Part>,
    /// The settings beside the source.
    pub(super) app: Vec<Part>,
}

/// Where updates come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// Nothing said: the environment decides, else polling.
    Unsaid,
    Polling,
    Webhook,
    Playground,
}

/// Words that a later release serves.
const LATER: [&str; 2] = ["wrap", "data"];

const POSSIBLE: &str = "`polling(..)`, `webhook(..)` or `playground`";

/// Reads the attribute. After a mistake it goes on with what is left.
pub(super) fn attribute(args: TokenStream, errors: &mut Errors) -> Attribute {
    let mut attribute = Attribute {
        source: Source::Unsaid,
        settings: Vec::new(),
        app: Vec::new(),
    };
    for part in attr::parts(args, errors) {
        let item = match part {
            Part::Item(item) => item,
            Part::Other(tokens) => {
                errors.over(
                    tokens,
                    format!("this is no source of updates: write {POSSIBLE}"),
                );
                continue;
            }
        };
        let source = match item.key.to_string().as_str() {
            "polling" => Source::Polling,
            "webhook" => Source::Webhook,
            "playground" => Source::Playground,
            key if has(APP, key) => {
                attribute.app.push(Part::Item(item));
                continue;
            }
            key => {
                errors.over(&item.key, unknown(key));
                continue;
            }
        };
        if attribute.source == source {
            errors.over(
                item.tokens(),
                format!("`{}` is given twice: remove one", item.key),
            );
            continue;
        }
        if attribute.source != Source::Unsaid {
            errors.over(
                item.tokens(),
                "a bot has one source of updates, `polling`, `webhook` or `playground`: remove one; `CRARE_MODE` chooses another at run time",
            );
            continue;
        }
        attribute.source = source;
        attribute.settings = settings(item, errors);
    }
    attribute
}

/// The parts in the parentheses of a source.
fn settings(item: Item, errors: &mut Errors) -> Vec<Part> {
    match item.given {
        Given::Nothing => Vec::new(),
        Given::Items(group) => attr::parts(group.stream(), errors),
        Given::Value(value) => {
            errors.over(
                value.tokens(),
                format!(
                    "`{0}` takes its settings in parentheses: `{0}(..)`",
                    item.key
                ),
            );
            Vec::new()
        }
    }
}

fn has(keys: &[Key], name: &str) -> bool {
    keys.iter().any(|known| known.name == name)
}

fn unknown(key: &str) -> String {
    if LATER.contains(&key) {
        format!("`{key}` is not supported yet: write {POSSIBLE}")
    } else if has(WEBHOOK, key) && has(POLLING, key) {
        format!(
            "`{key}` belongs into the source's parentheses: `polling({key} = ..)` or `webhook({key} = ..)`"
        )
    } else if has(WEBHOOK, key) {
        format!("`{key}` is a setting of the webhook: write `webhook({key} = ..)`")
    } else if has(POLLING, key) {
        format!("`{key}` is a setting of polling: write `polling({key} = ..)`")
    } else if has(PLAYGROUND, key) {
        format!("`{key}` is a setting of the playground: write `playground({key} = ..)`")
    } else {
        let own = APP.iter().map(|known| known.name);
        match nearest(
            key,
            ["polling", "webhook", "playground"].into_iter().chain(own),
        ) {
            Some(near) if has(APP, near) => {
                format!("unknown setting `{key}`{}", hint(Some(near)))
            }
            None => format!("unknown source of updates `{key}`: write {POSSIBLE}"),
            near => format!("unknown source of updates `{key}`{}", hint(near)),
        }
    }
}

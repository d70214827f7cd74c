//! The list of all settings, for `CRARE_HELP=1`.

use std::fmt::Write;

use super::{
    Environment, attribute, is_off, routes,
    table::{Key, keys},
    takes::flag,
};
use crate::app::entry::MainSettings;

const VARIABLE: &str = "CRARE_HELP";

const HEAD: &str = "\
Settings of this bot, as environment variables. They have the last word over #[crare::main(..)].
An empty variable switches an optional setting off; lists are separated by commas.
RUST_LOG chooses the log lines (default: info).
CRARE_ROUTES=1 prints the routing table in place of running; json, mermaid or dot print it for tools.
";

/// Whether the list is asked for, in place of running.
pub(in crate::app) fn is_wanted(environment: &Environment) -> bool {
    match environment.get(VARIABLE) {
        None | Some(Ok("")) => false,
        Some(Ok(text)) => flag(text).unwrap_or(true),
        Some(Err(_)) => true,
    }
}

/// The list: name, meaning, default, and where the present value comes from. No value is shown.
pub(in crate::app) fn text(main: &MainSettings, environment: &Environment) -> String {
    let mut text = HEAD.to_owned();
    for key in keys() {
        let source = source(key, main, environment);
        // Writing into a String cannot fail.
        let _ = write!(
            text,
            "\n{}\n    {}\n    default: {}; example: {}; now from: {source}\n",
            key.variable, key.meaning, key.default, key.example
        );
    }
    text
}

fn source(key: &Key, main: &MainSettings, environment: &Environment) -> &'static str {
    match environment.get(key.variable) {
        Some(Ok("")) => "the environment (switched off)",
        Some(_) => "the environment",
        None if attribute(key, main).is_none() => "the default",
        None if is_off(key, main, environment) => "the default (switched off)",
        None => "the attribute",
    }
}

/// Variables that look like settings and are none: slips of the pen, mostly.
pub(in crate::app) fn unknown(environment: &Environment) -> Vec<&str> {
    environment
        .own_names()
        .filter(|name| ![VARIABLE, routes::VARIABLE].contains(name))
        .filter(|name| keys().all(|key| key.variable != *name))
        .collect()
}

//! `CRARE_ROUTES`: whether the routing table is asked for, in place of running, and how it is to be written.

use super::{Environment, SettingError, takes::flag};

pub(super) const VARIABLE: &str = "CRARE_ROUTES";

/// How the routing table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum RoutesFormat {
    Text,
    Json,
    Mermaid,
    Dot,
}

/// What the environment asks for.
pub(in crate::app) fn wanted(
    environment: &Environment,
) -> Result<Option<RoutesFormat>, SettingError> {
    let text = match environment.get(VARIABLE) {
        None => return Ok(None),
        Some(Err(problem)) => return Err(refused(None, problem)),
        Some(Ok(text)) => text,
    };
    Ok(match text.to_ascii_lowercase().as_str() {
        "" => None,
        "text" => Some(RoutesFormat::Text),
        "json" => Some(RoutesFormat::Json),
        "mermaid" => Some(RoutesFormat::Mermaid),
        "dot" => Some(RoutesFormat::Dot),
        _ => match flag(text) {
            Some(true) => Some(RoutesFormat::Text),
            Some(false) => None,
            None => {
                let problem =
                    "is none of text (or 1), json, mermaid, dot; 0 or nothing runs the bot";
                return Err(refused(Some(text), problem));
            }
        },
    })
}

fn refused(value: Option<&str>, problem: &str) -> SettingError {
    SettingError::of_switch(VARIABLE, value, problem, "text")
}

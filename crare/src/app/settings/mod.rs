//! What can be set from outside: by the attribute of `#[crare::main]`, and over it by the environment.
//!
//! One table ([`table`]) drives the reading, the checks and the list that `CRARE_HELP=1` prints.

mod draft;
mod environment;
mod error;
mod help;
mod routes;
mod table;
mod takes;

#[cfg(all(test, feature = "playground", feature = "webhook"))]
mod docs_tests;
#[cfg(test)]
mod tests;

pub use error::SettingError;

pub(super) use draft::Settings;
pub(super) use environment::Environment;
pub(super) use help::{is_wanted as help_is_wanted, text as help_text, unknown};
pub(super) use routes::{RoutesFormat, wanted as routes_wanted};

use super::{
    StartProblem,
    entry::{MainSettings, Value},
};
use draft::Draft;
use error::Place;
use table::{Group, Key, keys};

/// What the environment of this process sets; problems where it cannot be used.
pub(super) fn from_environment() -> (Settings, Vec<StartProblem>) {
    merge(&MainSettings::default(), &Environment::of_process())
}

/// What the attribute sets, and over it the environment.
pub(super) fn merge(
    main: &MainSettings,
    environment: &Environment,
) -> (Settings, Vec<StartProblem>) {
    let mut draft = Draft::new(main);
    let mut errors = Vec::new();
    for key in keys() {
        if let Err(error) = read(key, main, environment, &mut draft) {
            errors.push(error);
        }
    }
    // What the attribute says about the source that is not chosen may be set where that one runs.
    errors.retain(|error| error.attribute().is_none_or(|group| draft.uses(group)));
    let settings = draft.finish(&mut errors);
    (
        settings,
        errors.into_iter().map(StartProblem::Setting).collect(),
    )
}

fn read(
    key: &Key,
    main: &MainSettings,
    environment: &Environment,
    draft: &mut Draft,
) -> Result<(), SettingError> {
    if let Some(text) = environment.get(key.variable) {
        let place = Place::Variable(key.variable);
        let text = text.map_err(|problem| SettingError::new(key, place, None, problem))?;
        // Empty means: as if nobody had set it, the attribute neither.
        if text.is_empty() {
            return Ok(());
        }
        if key.group == Group::Webhook {
            draft.settings.variables.push((key.name, key.variable));
        }
        return key
            .takes
            .text(draft, text)
            .map_err(|problem| SettingError::new(key, place, Some(text), problem));
    }
    let Some(value) = attribute(key, main).filter(|_| !is_off(key, main, environment)) else {
        return Ok(());
    };
    let place = Place::Attribute(key.group, key.name);
    if let Value::Env(name) = value {
        let text = match environment.get(name) {
            None => Err(format!(
                "the environment variable {name} is not set (empty would switch the setting off)"
            )),
            Some(Err(problem)) => Err(format!("the environment variable {name} {problem}")),
            Some(Ok(text)) => Ok(text),
        };
        let text = text.map_err(|problem| SettingError::new(key, place, None, problem))?;
        if text.is_empty() {
            return Ok(());
        }
        return key
            .takes
            .text(draft, text)
            .map_err(|problem| SettingError::new(key, place, Some(text), problem));
    }
    key.takes
        .value(draft, value)
        .map_err(|problem| SettingError::new(key, place, None, problem))
}

/// Whether the parentheses that a key of the attribute stands in are switched off: by their first key, when that is
/// emptied. So `tls(cert = .., key = ..)` is off without its certificate.
fn is_off(key: &Key, main: &MainSettings, environment: &Environment) -> bool {
    let Some((outer, _)) = key.name.split_once('.') else {
        return false;
    };
    let is_inside = |other: &&Key| other.name.split_once('.').map(|(name, _)| name) == Some(outer);
    let Some(first) = keys().find(is_inside) else {
        return false;
    };
    let variable = match (environment.get(first.variable), attribute(first, main)) {
        (None, Some(Value::Env(name))) => environment.get(name),
        (set, _) => set,
    };
    variable == Some(Ok(""))
}

/// What the attribute says about a key; `tls(cert = ..)` is the key `tls.cert`.
fn attribute(key: &Key, main: &MainSettings) -> Option<&'static Value> {
    let given = match key.group {
        Group::App => main.app,
        Group::Polling => main.polling,
        Group::Webhook => main.webhook?,
        Group::Playground => main.playground,
    };
    let (name, inner) = match key.name.split_once('.') {
        None => (key.name, None),
        Some((name, inner)) => (name, Some(inner)),
    };
    let value = given
        .iter()
        .find_map(|(found, value)| (*found == name).then_some(value))?;
    match (value, inner) {
        (Value::Call(_, values), Some(inner)) => values
            .iter()
            .find_map(|(found, value)| (*found == inner).then_some(value)),
        (_, Some(_)) => None,
        (value, None) => Some(value),
    }
}

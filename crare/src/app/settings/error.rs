//! Settings that cannot be used.

use std::fmt;

use super::table::{Group, Key};

/// A setting that has an unusable value, and what a usable one looks like. The values of secrets are not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingError {
    place: Place,
    value: Option<String>,
    problem: String,
    /// A right value, where one helps.
    example: Option<&'static str>,
}

/// Where a setting was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Place {
    /// In an environment variable.
    Variable(&'static str),
    /// In the attribute of `#[crare::main]`.
    Attribute(Group, &'static str),
}

impl SettingError {
    pub(super) fn new(
        key: &Key,
        place: Place,
        value: Option<&str>,
        problem: impl Into<String>,
    ) -> Self {
        let value = value.filter(|_| !key.takes.is_secret()).map(str::to_owned);
        Self {
            place,
            value,
            problem: problem.into(),
            example: Some(key.example),
        }
    }

    /// A setting of the webhook in which the webhook itself found a fault, and told what to do about it. `variables` are
    /// the settings that came from the environment.
    #[cfg(feature = "webhook")]
    pub(in crate::app) fn of_webhook(
        setting: &'static str,
        problem: &str,
        variables: &[(&'static str, &'static str)],
    ) -> Self {
        let named = |(name, _): &&(&str, &str)| name.split('.').next() == Some(setting);
        let place = match variables.iter().find(named) {
            Some((_, variable)) => Place::Variable(variable),
            None => Place::Attribute(Group::Webhook, setting),
        };
        Self {
            place,
            value: None,
            problem: problem.to_owned(),
            example: None,
        }
    }

    /// A variable that is no setting but asks for something in place of running.
    pub(super) fn of_switch(
        variable: &'static str,
        value: Option<&str>,
        problem: &str,
        example: &'static str,
    ) -> Self {
        Self {
            place: Place::Variable(variable),
            value: value.map(str::to_owned),
            problem: problem.to_owned(),
            example: Some(example),
        }
    }

    /// What the setting belongs to, when it was made in the attribute.
    pub(super) fn attribute(&self) -> Option<Group> {
        match self.place {
            Place::Variable(_) => None,
            Place::Attribute(group, _) => Some(group),
        }
    }

    /// Whether it is about the place that updates come from, by polling or a webhook.
    #[cfg(all(
        feature = "playground",
        any(debug_assertions, feature = "playground-in-release")
    ))]
    pub(in crate::app) fn is_of_a_source(&self) -> bool {
        match self.place {
            Place::Variable(name) => ["CRARE_WEBHOOK_", "CRARE_POLLING_"]
                .iter()
                .any(|prefix| name.starts_with(prefix)),
            Place::Attribute(group, _) => matches!(group, Group::Polling | Group::Webhook),
        }
    }

    /// The environment variable, or the key of the attribute as in `polling(timeout)` or `commands`.
    pub fn name(&self) -> String {
        match self.place {
            Place::Variable(name) | Place::Attribute(Group::App, name) => name.to_owned(),
            Place::Attribute(group, name) => {
                format!("{}({})", group.name(), name.replace('.', ": "))
            }
        }
    }

    /// What is wrong with the value.
    pub fn problem(&self) -> &str {
        &self.problem
    }
}

impl fmt::Display for SettingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())?;
        if let Some(value) = &self.value {
            write!(f, "={value:?}")?;
        }
        write!(f, ": {}", self.problem)?;
        if let (Place::Variable(name), Some(example)) = (self.place, self.example) {
            write!(f, "; for example {name}={example}")?;
        }
        Ok(())
    }
}

impl std::error::Error for SettingError {}

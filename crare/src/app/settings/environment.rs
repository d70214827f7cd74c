//! The environment variables of the process, read once.

use std::{collections::BTreeMap, ffi::OsString};

/// Environment variables by name.
#[derive(Default)]
pub(in crate::app) struct Environment(BTreeMap<OsString, OsString>);

impl Environment {
    /// Those of this process, as they are now.
    pub(in crate::app) fn of_process() -> Self {
        Self(std::env::vars_os().collect())
    }

    /// A variable without white space around it; nothing when it is not set.
    pub(in crate::app) fn get(&self, name: &str) -> Option<Result<&str, &'static str>> {
        let value = self.0.get(std::ffi::OsStr::new(name))?;
        Some(value.to_str().map(str::trim).ok_or("is not valid UTF-8"))
    }

    /// The names that begin with `CRARE_`.
    pub(in crate::app) fn own_names(&self) -> impl Iterator<Item = &str> {
        self.0
            .keys()
            .filter_map(|name| name.to_str())
            .filter(|name| name.starts_with("CRARE_"))
    }
}

#[cfg(test)]
impl<const N: usize> From<[(&str, &str); N]> for Environment {
    fn from(variables: [(&str, &str); N]) -> Self {
        Self(
            variables
                .into_iter()
                .map(|(name, value)| (name.into(), value.into()))
                .collect(),
        )
    }
}

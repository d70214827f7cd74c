//! Texts that must not be seen.

use std::fmt;

use crate::api::ids::transparent;

/// A text that is sent, but never printed: `Debug` shows stars.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

transparent!(Secret, String);

impl Secret {
    /// The text itself. Keep it out of logs.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

//! Why a JSON text is not what was expected.

/// A JSON text that is not what was expected, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{reason}", at(.path))]
pub struct DecodeError {
    path: String,
    reason: String,
}

fn at(path: &str) -> String {
    if path.is_empty() {
        String::new()
    } else {
        format!("at {path}: ")
    }
}

impl DecodeError {
    pub(crate) fn new(path: String, reason: String) -> Self {
        Self { path, reason }
    }

    /// Where it was found, for example `message.entities[2].type`; empty for the whole text.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong there.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

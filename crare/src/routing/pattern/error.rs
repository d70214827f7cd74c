//! Why an argument of a pattern is none.

use std::borrow::Cow;

/// Why an argument of a pattern is missing or wrong; as text, a line for the user.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ArgError {
    /// It was left out.
    #[error("`{name}` is missing.")]
    Missing {
        /// Name of the hole.
        name: Cow<'static, str>,
    },
    /// What was given is no such value.
    #[error("`{name}` cannot be \"{text}\": {reason}.")]
    Invalid {
        /// Name of the hole.
        name: Cow<'static, str>,
        /// What was given.
        text: String,
        /// Why not.
        reason: String,
    },
    /// More was given than the pattern takes.
    #[error("\"{text}\" is too much.")]
    TooMany {
        /// The first word too many.
        text: String,
    },
    /// A word of the pattern itself is missing.
    #[error("\"{expected}\" is missing.")]
    Literal {
        /// The word.
        expected: String,
    },
}

/// Why a text is no value of a type; a short text for the user: "not a whole number".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ArgReason(String);

impl ArgReason {
    /// A reason.
    pub fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

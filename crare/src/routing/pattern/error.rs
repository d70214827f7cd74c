//! What is wrong with the arguments that somebody wrote.

use std::borrow::Cow;
use std::fmt;

/// Why a text does not give the arguments of a pattern. As text it is a line for the user who wrote it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ArgError {
    /// An argument was left out.
    #[error("`{name}` is missing.")]
    Missing {
        /// The name of its hole.
        name: Cow<'static, str>,
    },
    /// An argument is no value of its type.
    #[error("`{name}` cannot be `{}`: {reason}.", Short(text))]
    Invalid {
        /// The name of its hole.
        name: Cow<'static, str>,
        /// What was written.
        text: String,
        /// Why it is none: `more than 255`.
        reason: String,
    },
    /// Something stands behind the last argument.
    #[error("`{}` is too much.", Short(text))]
    TooMany {
        /// What was not expected any more.
        text: String,
    },
    /// A word of the pattern itself is not there.
    #[error("`{expected}` is missing.")]
    Literal {
        /// The word.
        expected: String,
    },
}

impl ArgError {
    pub(super) fn missing(name: impl Into<Cow<'static, str>>) -> Self {
        Self::Missing { name: name.into() }
    }

    pub(super) fn invalid(
        name: impl Into<Cow<'static, str>>,
        text: &str,
        reason: &impl fmt::Display,
    ) -> Self {
        Self::Invalid {
            name: name.into(),
            text: text.to_owned(),
            reason: reason.to_string(),
        }
    }
}

/// A text of which a message shows the beginning.
struct Short<'t>(&'t str);

/// Most characters that are shown.
const SHOWN: usize = 50;

impl fmt::Display for Short<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.char_indices().nth(SHOWN) {
            Some((end, _)) => write!(f, "{}…", &self.0[..end]),
            None => f.write_str(self.0),
        }
    }
}

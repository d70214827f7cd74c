//! What a user is told who writes a command with wrong arguments.

use std::fmt;
use std::sync::Arc;

use crate::routing::context::Context;
use crate::routing::pattern::ArgError;

/// Makes the answer.
pub(super) type UsageText = Arc<dyn Fn(&Context, &Usage<'_>) -> String + Send + Sync>;

/// A command whose arguments are missing or wrong.
///
/// As text it is the mistake, the line that shows how the command is written, and what it does:
///
/// ```text
/// `b` is missing.
/// Usage: /add <a> <b>
/// Adds two numbers
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Usage<'a> {
    /// What is wrong.
    pub error: &'a ArgError,
    /// How the command is written: `/add <a> <b>`.
    pub line: String,
    /// What it does: its description, or the first paragraph of the handler's documentation.
    pub description: &'a str,
}

impl fmt::Display for Usage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            error,
            line,
            description,
        } = self;
        write!(f, "{error}\nUsage: {line}")?;
        if !description.is_empty() {
            write!(f, "\n{description}")?;
        }
        Ok(())
    }
}

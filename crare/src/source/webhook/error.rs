//! What keeps a webhook from working.

use std::fmt;
use std::io;

use super::registration::RegistrationError;

/// Why a webhook could not start, or ended.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WebhookError {
    /// Settings that cannot work, all of them together, each with what to do.
    #[error("{0}")]
    Settings(Problems),
    /// Telegram could not be told where the webhook is.
    #[error(transparent)]
    Registration(#[from] RegistrationError),
    /// The authority did not issue a certificate, and there is none from before.
    #[error("{authority} issued no certificate for {host}: {reason}")]
    Certificate {
        /// The public host.
        host: String,
        /// The authority's directory.
        authority: String,
        /// What happened, in the authority's words where it said something.
        reason: String,
    },
    /// The server failed while starting or running.
    #[error("the webhook server failed: {0}")]
    Serve(#[source] io::Error),
}

/// One setting that cannot work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    setting: &'static str,
    message: String,
}

impl Problem {
    /// The name of the setting, as in the attribute: `listen`, `asn_db`, ...
    pub fn setting(&self) -> &'static str {
        self.setting
    }

    /// What is wrong, and what to do about it.
    pub fn message(&self) -> &str {
        &self.message
    }
}

/// Everything that was wrong with the settings, in the order it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// The problems one by one.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn add(&mut self, setting: &'static str, message: impl Into<String>) {
        self.0.push(Problem {
            setting,
            message: message.into(),
        });
    }

    /// The value, or nothing and one more problem.
    pub(super) fn take<T>(
        &mut self,
        setting: &'static str,
        result: Result<T, String>,
    ) -> Option<T> {
        result.map_err(|message| self.add(setting, message)).ok()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the webhook cannot start:")?;
        for problem in &self.0 {
            write!(f, "\n  {}: {}", problem.setting, problem.message)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Problems;

    #[test]
    fn all_are_told_together() {
        let mut problems = Problems::default();
        assert_eq!(problems.take("port", Ok::<_, String>(443)), Some(443));
        assert!(problems.is_empty());
        assert_eq!(problems.take::<u16>("port", Err("is 8080".into())), None);
        problems.add("listen", "is nonsense");
        assert_eq!(
            problems.to_string(),
            "the webhook cannot start:\n  port: is 8080\n  listen: is nonsense"
        );
        assert_eq!(
            problems
                .iter()
                .map(super::Problem::setting)
                .collect::<Vec<_>>(),
            ["port", "listen"]
        );
    }
}

//! Waiting for a Bot API server that cannot be reached yet.

use std::time::Duration;

use super::backoff::Backoff;
use crate::client::CallError;

/// Bounds of the pauses that a server asks for: one that says 0 is not asked without end, and one that says years is not
/// believed.
const LEAST_WAIT: Duration = Duration::from_millis(500);
const LONGEST_WAIT: Duration = Duration::from_secs(3_600);

/// The pauses between attempts at a call that has to succeed before a bot can start. They never end: a machine may be up
/// before its network is, and long before the Bot API server is.
#[derive(Debug)]
pub(crate) struct Patience {
    host: String,
    backoff: Backoff,
}

impl Patience {
    /// With the server at this host, which is what the log may show of its URL.
    pub(crate) fn with(host: &str) -> Self {
        Self {
            host: host.to_owned(),
            backoff: Backoff::new(Duration::from_millis(500), Duration::from_secs(30)),
        }
    }

    /// Tell of a failure that may pass, and how long to pause before the next attempt: as long as the server says, else
    /// longer each time.
    pub(crate) fn pause(&mut self, error: &CallError) -> Duration {
        let asked = error.retry_after().map(bounded);
        let pause = asked.unwrap_or_else(|| self.backoff.pause());
        tracing::warn!(
            host = self.host, %error, ?pause,
            "{} failed and is needed to start: trying again, until told to stop", error.method()
        );
        pause
    }

    /// Wait out a failure that may pass; give any other back.
    #[cfg(feature = "webhook")]
    pub(crate) async fn bear(&mut self, error: CallError) -> Result<(), CallError> {
        if !error.is_transient() {
            return Err(error);
        }
        tokio::time::sleep(self.pause(&error)).await;
        Ok(())
    }
}

/// A pause that a server asks for, within reason.
pub(crate) fn bounded(asked: Duration) -> Duration {
    asked.clamp(LEAST_WAIT, LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Patience;
    use crate::client::{ApiError, ApiFailure, CallError};

    fn flood(wait: u64) -> CallError {
        CallError::Api(Box::new(ApiFailure {
            method: "getMe".into(),
            code: 429,
            description: String::new(),
            kind: ApiError::RetryAfter(Duration::from_secs(wait)),
            retry_after: Some(Duration::from_secs(wait)),
            migrate_to_chat_id: None,
        }))
    }

    #[test]
    fn what_the_server_asks_for_is_honoured_within_reason() {
        let mut patience = Patience::with("example.com");
        assert_eq!(patience.pause(&flood(77)), Duration::from_secs(77));
        assert_eq!(patience.pause(&flood(0)), Duration::from_millis(500));
        assert_eq!(patience.pause(&flood(1 << 40)), Duration::from_secs(3_600));
        let lost = CallError::Timeout {
            method: "getMe".into(),
            after: Duration::from_secs(10),
        };
        let pauses: Vec<_> = (0..20).map(|_| patience.pause(&lost)).collect();
        assert!(pauses[0] <= Duration::from_millis(500), "{pauses:?}");
        assert!(pauses[19] <= Duration::from_secs(30), "{pauses:?}");
        assert!(pauses[19] >= Duration::from_secs(15), "{pauses:?}");
    }
}

//! What the engine calls for each update.

use std::fmt;
use std::sync::Arc;

use crate::api::{DecodeError, RawJson, Update, UpdateId};
use crate::routing::Carrier;

pub use crate::routing::BoxFuture;

/// Handles one update. The app implements it with the routes; tests and tools may bring their own.
pub trait Process: Send + Sync + 'static {
    /// Handle the update. A panic in here is caught and counts as [`Verdict::Failed`].
    ///
    /// The future is polled once on the thread that hands the update over, inside of the runtime the engine was made in, and
    /// then, if it is not done, on that runtime; on a webhook's thread it stays there as long as it waits for the answers to
    /// its calls only.
    fn process(&self, arrival: Arrival) -> BoxFuture<'static, Ended>;

    /// Whether an update may come in. It is asked before the update is queued; one that may not is over, with
    /// [`Verdict::TurnedAway`].
    fn admits(&self, update: &Update) -> bool {
        let _ = update;
        true
    }

    /// Ends whatever was put aside for later, and waits for it; called when the engine is being stopped.
    fn finish(&self) -> BoxFuture<'static, ()> {
        Box::pin(std::future::ready(()))
    }

    /// An update arrived whose body is not what the Bot API describes. It becomes a dead letter, so that it never blocks the
    /// ones behind it. By default it is logged with the place in the JSON; the content is not.
    fn undecodable(&self, update_id: UpdateId, raw: RawJson, error: DecodeError) {
        let _ = raw;
        tracing::error!(%update_id, %error, "an update could not be read and is a dead letter now");
    }
}

/// An update, with what may carry a reply back.
#[non_exhaustive]
pub struct Arrival {
    /// The update.
    pub update: Update,
    /// Where it came from.
    pub carrier: Arc<dyn Carrier>,
}

impl Arrival {
    pub(super) fn new(update: Update, carrier: Arc<dyn Carrier>) -> Self {
        Self { update, carrier }
    }
}

impl fmt::Debug for Arrival {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Arrival")
            .field("update", &self.update)
            .finish_non_exhaustive()
    }
}

/// The end of a handling.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ended {
    /// How it ended.
    pub verdict: Verdict,
    /// Why it failed, when nobody took care of that: the update is tried again, or becomes a dead letter.
    pub failure: Option<String>,
}

impl Ended {
    /// A failure that nobody took care of.
    pub fn failed(why: impl Into<String>) -> Self {
        Self {
            verdict: Verdict::Failed,
            failure: Some(why.into()),
        }
    }
}

impl From<Verdict> for Ended {
    /// Without a failure that anybody has to take care of.
    fn from(verdict: Verdict) -> Self {
        Self {
            verdict,
            failure: None,
        }
    }
}

/// How the handling of an update ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// A handler took it and succeeded.
    Done,
    /// No handler was there for it.
    Unhandled,
    /// A handler failed or panicked, or the update could not be read. It was reported and is over.
    Failed,
    /// A gate did not let it in. It is over.
    TurnedAway,
    /// A query that Telegram took no answer to any more when its turn came. It is over.
    Expired,
    /// The engine was stopped before the handling ended; or it failed, and the inbox could write nothing about it. A source that
    /// still can must not acknowledge the update: it is handled again when it comes again.
    Abandoned,
    /// The engine was stopped before the handling ended; the update is in the inbox, for the next start.
    Stored,
}

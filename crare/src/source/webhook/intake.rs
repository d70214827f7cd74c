//! Where accepted bodies go.

use std::future::Future;
use std::time::Duration;

use bytes::Bytes;

use crate::delivery::{Engine, Refused, Settled};

/// What takes updates in.
pub(crate) trait Intake: Clone + Send + Sync + 'static {
    /// Take the JSON of one update. `answer`: whether a call may travel in the answer. Must not block: it is called on the
    /// server's thread.
    ///
    /// What it returns resolves when it is known what to tell the sender, after this time at the latest. Dropping it changes
    /// nothing for the update.
    fn take(
        &self,
        body: &Bytes,
        answer: bool,
        window: Duration,
    ) -> Result<impl Future<Output = Settled> + Send + use<Self>, NotTaken>;
}

/// Why a body was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotTaken {
    /// There is no room for it now.
    Full,
    /// The bot is being stopped.
    Closed,
    /// It is not a JSON object with an `update_id`.
    NotAnUpdate,
}

impl Intake for Engine {
    fn take(
        &self,
        body: &Bytes,
        answer: bool,
        window: Duration,
    ) -> Result<impl Future<Output = Settled> + Send + use<>, NotTaken> {
        match self.receive(body, answer) {
            Ok(delivered) => Ok(async move { delivered.settle(window).await }),
            Err(Refused::Full) => Err(NotTaken::Full),
            Err(Refused::Closed) => Err(NotTaken::Closed),
            Err(Refused::NotAnUpdate(_)) => Err(NotTaken::NotAnUpdate),
        }
    }
}

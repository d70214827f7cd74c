//! Where accepted bodies go.

use std::future::Future;

use crate::delivery::{Engine, Refused, Settled};

/// What takes updates in.
pub(crate) trait Intake: Clone + Send + Sync + 'static {
    /// Resolves when the update was handled. Dropping it changes nothing for the update.
    type Handled: Future<Output = Ending>;

    /// Take the JSON of one update. Must not block: it is called on the server's thread.
    fn take(&self, body: &[u8]) -> Result<Self::Handled, NotTaken>;
}

/// How the handling of an update ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// There is nothing left to do about it.
    Done,
    /// It was cut short; Telegram shall send it again.
    Abandoned,
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
    type Handled = std::pin::Pin<Box<dyn Future<Output = Ending> + Send>>;

    fn take(&self, body: &[u8]) -> Result<Self::Handled, NotTaken> {
        match self.receive(&bytes::Bytes::copy_from_slice(body), false) {
            Ok(delivered) => Ok(Box::pin(async move {
                match delivered
                    .settle(std::time::Duration::from_millis(500))
                    .await
                {
                    Settled::Acknowledge(_) => Ending::Done,
                    Settled::Keep(_) => Ending::Abandoned,
                }
            })),
            Err(Refused::Full) => Err(NotTaken::Full),
            Err(Refused::Closed) => Err(NotTaken::Closed),
            Err(Refused::NotAnUpdate(_)) => Err(NotTaken::NotAnUpdate),
        }
    }
}

//! What the engine calls for each update, and what its callers get back.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use tokio::{sync::oneshot, time::timeout};

use crate::api::{DecodeError, RawJson, Update, UpdateId};
use crate::client::InAnswer;

pub use crate::routing::BoxFuture;

/// Handles one update. The app implements it with the routes; tests and tools may bring their own.
pub trait Process: Send + Sync + 'static {
    /// Handle the update. A panic in here is caught and counts as [`Verdict::Failed`].
    fn process(&self, update: Update) -> BoxFuture<'static, Verdict>;

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

    /// An update arrived whose body is not what the Bot API describes. It is counted as done afterwards, so that it
    /// never blocks the ones behind it. By default it is logged with the place in the JSON; the content is not.
    fn undecodable(&self, update_id: UpdateId, raw: RawJson, error: DecodeError) {
        let _ = raw;
        tracing::error!(%update_id, %error, "an update could not be read and is skipped");
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
    /// The engine was stopped before the handling ended. A source that still can must not acknowledge the update.
    Abandoned,
}

/// What the sender of an update is to be told.
#[derive(Debug)]
#[must_use]
pub enum Settled {
    /// The update is over, or safe in the inbox: it is acknowledged, with this call in the answer where there is one.
    Acknowledge(Option<InAnswer>),
    /// It is neither: the sender keeps it, and sends it again after a while.
    Keep(Kept),
}

/// Why an update is not acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kept {
    /// The bot is being stopped.
    Stopping,
    /// It could not be put into the inbox; its handler goes on meanwhile.
    Unstorable,
}

/// An accepted update: resolves when its handling has ended. Dropping it changes nothing for the update.
#[derive(Debug)]
#[must_use = "resolves to the verdict; drop it on purpose with `drop` when only acceptance matters"]
pub struct Delivered {
    update_id: UpdateId,
    state: State,
}

#[derive(Debug)]
enum State {
    Ended(Verdict),
    Waiting(oneshot::Receiver<Verdict>),
}

impl Delivered {
    pub(super) fn waiting(update_id: UpdateId, verdict: oneshot::Receiver<Verdict>) -> Self {
        Self {
            update_id,
            state: State::Waiting(verdict),
        }
    }

    pub(super) fn ended(update_id: UpdateId, verdict: Verdict) -> Self {
        Self {
            update_id,
            state: State::Ended(verdict),
        }
    }

    /// Wait for the handling, at most this long; an update that takes longer is put into the inbox.
    pub async fn settle(self, window: Duration) -> Settled {
        match timeout(window, self).await {
            Ok(Verdict::Abandoned) => Settled::Keep(Kept::Stopping),
            Ok(_) | Err(_) => Settled::Acknowledge(None),
        }
    }

    /// The update this is about.
    pub fn update_id(&self) -> UpdateId {
        self.update_id
    }
}

impl Future for Delivered {
    type Output = Verdict;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Verdict> {
        match &mut self.state {
            State::Ended(verdict) => Poll::Ready(*verdict),
            State::Waiting(receiver) => {
                let verdict =
                    std::task::ready!(Pin::new(receiver).poll(cx)).unwrap_or(Verdict::Abandoned);
                self.state = State::Ended(verdict);
                Poll::Ready(verdict)
            }
        }
    }
}

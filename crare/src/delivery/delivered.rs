//! What the sender of an update gets back.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::timeout;

use super::engine::Inner;
use super::flight::{Flight, Late};
use super::process::Verdict;
use crate::api::UpdateId;
use crate::client::InAnswer;

/// How long a sender waits for what is around a handler whose reply is ready.
const TAIL: Duration = Duration::from_secs(10);

/// An accepted update. Dropping it changes nothing for the update.
#[must_use = "an update that is not settled is acknowledged by nobody; drop it on purpose with `drop` when only acceptance matters"]
pub struct Delivered(State);

enum State {
    Ended(UpdateId, Verdict, Option<InAnswer>),
    Flying(Arc<Inner>, Arc<Flight>),
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
    /// It could not be put into the inbox, and its handler goes on meanwhile; or it failed and could not become a dead letter.
    Unstorable,
}

impl Delivered {
    pub(super) fn ended(id: UpdateId, verdict: Verdict, reply: Option<InAnswer>) -> Self {
        Self(State::Ended(id, verdict, reply))
    }

    pub(super) fn flying(engine: Arc<Inner>, flight: Arc<Flight>) -> Self {
        Self(State::Flying(engine, flight))
    }

    /// The update this is about.
    pub fn update_id(&self) -> UpdateId {
        match &self.0 {
            State::Ended(id, ..) => *id,
            State::Flying(_, flight) => flight.id,
        }
    }

    /// How it ended, if it is over.
    pub fn verdict(&self) -> Option<Verdict> {
        match &self.0 {
            State::Ended(_, verdict, _) => Some(*verdict),
            State::Flying(_, flight) => flight.ended().map(|(verdict, _)| verdict),
        }
    }

    /// Wait until it is over.
    pub async fn over(&self) -> Verdict {
        match &self.0 {
            State::Ended(_, verdict, _) => *verdict,
            State::Flying(_, flight) => flight.over().await,
        }
    }

    /// Wait for the handling, at most this long; an update that takes longer is put into the inbox. At once is one that is
    /// set aside until more has come, and one behind an update of its lane that takes longer.
    ///
    /// May be called again when it said that the update is to be kept.
    pub async fn settle(&self, window: Duration) -> Settled {
        let (engine, flight) = match &self.0 {
            State::Ended(_, verdict, reply) => return settled(*verdict, reply.clone(), false),
            State::Flying(engine, flight) => (engine, flight),
        };
        let closed = || engine.core().closed;
        if let Some((verdict, reply)) = flight.ended() {
            return settled(verdict, reply, closed());
        }
        let window = if flight.is_late() {
            Duration::ZERO
        } else {
            window
        };
        let reply = match timeout(window, flight.over_or_aside()).await {
            Ok(Some((verdict, reply))) => return settled(verdict, reply, closed()),
            // Its reply leaves before what it is set aside for.
            Ok(None) => flight.send_off(),
            Err(_) => match flight.late() {
                Late::Ended(verdict, reply) => return settled(verdict, reply, closed()),
                Late::Replied => {
                    if let Ok(Some((verdict, reply))) = timeout(TAIL, flight.over_or_aside()).await
                    {
                        return settled(verdict, reply, closed());
                    }
                    // The reply leaves without what is around the handler.
                    flight.send_off()
                }
                Late::InWork => None,
            },
        };
        if !engine.inbox.is_durable() && closed() {
            // The inbox would forget it with the process: the stop waits for the handler, as long as it does.
            return match flight.over().await {
                Verdict::Abandoned => Settled::Keep(Kept::Stopping),
                _ => Settled::Acknowledge(reply),
            };
        }
        match engine.keep(flight).await {
            Settled::Acknowledge(None) => Settled::Acknowledge(reply),
            other => other,
        }
    }
}

pub(super) fn settled(verdict: Verdict, reply: Option<InAnswer>, closed: bool) -> Settled {
    match verdict {
        Verdict::Abandoned if closed => Settled::Keep(Kept::Stopping),
        Verdict::Abandoned => Settled::Keep(Kept::Unstorable),
        _ => Settled::Acknowledge(reply),
    }
}

impl fmt::Debug for Delivered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivered")
            .field("update_id", &self.update_id())
            .field("verdict", &self.verdict())
            .finish()
    }
}

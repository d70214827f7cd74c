//! The one front door for updates.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::runtime::Handle;
use tokio::sync::Notify;

use super::body::{self, Body};
use super::core::{Admission, Core};
use super::delivered::Delivered;
use super::key::LaneKey;
use super::stop::{Stop, Stopper};
use super::{Ending, KindIndex, Limits, Order, Process, Stats, Verdict};
use crate::api::{DecodeError, RawJson, Update, UpdateId, UserId};
use crate::inbox::{Counts, Entry, Inbox, InboxError, MemoryInbox};

/// Takes updates from any source and has them handled: one per chat at a time and in order, different chats side by
/// side, never more than [`Limits`] allow, each once. Cheap to clone; every clone is the same engine.
///
/// Updates are accepted or refused whole: what was accepted is handled, whatever happens to the returned [`Delivered`];
/// what was not stays with its sender. An update that is accepted once more is not handled once more: whoever brought it
/// waits for the same end.
#[derive(Clone)]
pub struct Engine(pub(super) Arc<Inner>);

/// How an engine works.
#[derive(Clone)]
#[non_exhaustive]
pub struct Setup {
    /// How much it takes on.
    pub limits: Limits,
    /// What keeps its order.
    pub order: Order,
    /// Where updates are kept that take long.
    pub inbox: Arc<dyn Inbox>,
}

/// A lane that has something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BusyLane {
    /// Whose it is.
    pub key: LaneKey,
    /// Updates that wait behind the one in work.
    pub waiting: usize,
    /// How long the one in work has been there, its time in the queue included.
    pub age: Duration,
}

/// Why an update was not accepted. The sender keeps it and comes again, except for what is no update.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Refused {
    /// As many updates are in flight, or wait for this chat, as [`Limits`] allow.
    #[error("too many updates in flight")]
    Full,
    /// The engine is being stopped.
    #[error("the bot is being stopped")]
    Closed,
    /// Not a JSON object with an integer `update_id`.
    #[error("not an update: {0}")]
    NotAnUpdate(#[source] DecodeError),
}

/// How the draining of an engine ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Drained {
    /// Updates that were not done by the deadline and are not stored. Their handlers were cancelled.
    pub abandoned: usize,
    /// Updates that were not done by the deadline and are in the inbox, for the next start.
    pub stored: usize,
}

/// Who hands an update over.
#[derive(Clone, Copy)]
enum Sender {
    /// Somebody who brings the updates of all chats, and waits while there is no room: a chat with a full queue must not hold
    /// up the others, so only the bounds of all together count.
    Waits,
    /// Somebody who brings one update and comes again with it.
    Asks { answer: bool },
}

pub(super) struct Inner {
    pub(super) process: Arc<dyn Process>,
    pub(super) limits: Limits,
    pub(super) order: Order,
    pub(super) inbox: Arc<dyn Inbox>,
    pub(super) runtime: Handle,
    core: Mutex<Core>,
    pub(super) stats: Stats,
    /// Fires whenever an update is over.
    pub(super) room: Notify,
    /// Cancels what is in work.
    pub(super) cancel: Stopper,
    pub(super) cancelled: Stop,
}

impl Setup {
    /// The default limits and order, an inbox in memory.
    pub fn new() -> Self {
        Limits::new().into()
    }
}

impl Default for Setup {
    fn default() -> Self {
        Self::new()
    }
}

impl From<Limits> for Setup {
    fn from(limits: Limits) -> Self {
        Self {
            limits,
            order: Order::default(),
            inbox: Arc::new(MemoryInbox::new()),
        }
    }
}

impl Engine {
    /// An engine that has `process` called for each update, on the tokio runtime it is made in.
    ///
    /// # Panics
    ///
    /// Outside a tokio runtime.
    pub fn new(process: Arc<dyn Process>, setup: impl Into<Setup>) -> Self {
        let Setup {
            limits,
            order,
            inbox,
        } = setup.into();
        let (cancel, cancelled) = Stop::pair();
        Self(Arc::new(Inner {
            process,
            limits: limits.clamped(),
            order,
            inbox,
            runtime: Handle::current(),
            core: Mutex::new(Core::default()),
            stats: Stats::default(),
            room: Notify::new(),
            cancel,
            cancelled,
        }))
    }

    /// Open the inbox of this bot and have everything handled that is in it, in order and before whatever comes later.
    ///
    /// # Errors
    ///
    /// When the inbox cannot be used.
    pub async fn open(&self, bot: UserId) -> Result<(), InboxError> {
        self.0.restore(bot).await
    }

    /// Hand over the JSON of an update; waits while there is no room for it. [`Limits::queue_per_chat`] does not count here: a
    /// source that waits brings the updates of all chats, and one with a full queue would hold up the others.
    ///
    /// Returns when it was accepted. Updates handed over one after the other run in that order within their chat.
    /// Cancel safe: dropped before it returned, the update was not accepted.
    ///
    /// An update object whose content cannot be read is reported to [`Process::undecodable`] and becomes a dead letter: no
    /// later attempt could end better.
    ///
    /// # Errors
    ///
    /// [`Refused::NotAnUpdate`] when it is not a JSON object with an integer `update_id`; [`Refused::Closed`] once the
    /// engine is being stopped.
    pub async fn deliver(&self, json: &Bytes) -> Result<Delivered, Refused> {
        let mut arrived = body::read(json).map_err(Refused::NotAnUpdate)?;
        loop {
            let mut room = std::pin::pin!(self.0.room.notified());
            room.as_mut().enable();
            match self.0.take(arrived, json, Sender::Waits) {
                Admission::Accepted(delivered) => return Ok(delivered),
                Admission::Closed => return Err(Refused::Closed),
                Admission::Full(back) => arrived = *back,
            }
            room.await;
        }
    }

    /// Hand over the JSON of an update if there is room for it now. `answer`: whether a call that the handler returns may
    /// travel in the answer to the sender, which [`Delivered::settle`] gives.
    ///
    /// # Errors
    ///
    /// [`Refused::Full`] when there is no room; otherwise those of [`deliver`](Self::deliver).
    pub fn receive(&self, json: &Bytes, answer: bool) -> Result<Delivered, Refused> {
        let arrived = body::read(json).map_err(Refused::NotAnUpdate)?;
        match self.0.take(arrived, json, Sender::Asks { answer }) {
            Admission::Accepted(delivered) => Ok(delivered),
            Admission::Closed => Err(Refused::Closed),
            Admission::Full(_) => Err(Refused::Full),
        }
    }

    /// The bounds in force.
    pub fn limits(&self) -> Limits {
        self.0.limits
    }

    /// Updates accepted and not done yet.
    pub fn in_flight(&self) -> usize {
        self.0.core().flights.len()
    }

    /// Bytes of JSON of the updates accepted and not done yet.
    pub fn bytes(&self) -> usize {
        self.0.core().bytes
    }

    /// Lanes that have something to do now: chats, unless the order is another.
    pub fn lanes(&self) -> usize {
        self.0.core().lanes.len()
    }

    /// The lanes that have something to do now, the one with the oldest update first; at most so many.
    pub fn busy(&self, most: usize) -> Vec<BusyLane> {
        let mut lanes = self.0.core().lanes.busy();
        lanes.sort_unstable_by_key(|lane| std::cmp::Reverse(lane.age));
        lanes.truncate(most);
        lanes
    }

    /// Where updates are kept that take long, and dead letters.
    pub fn inbox(&self) -> &Arc<dyn Inbox> {
        &self.0.inbox
    }

    /// How long the oldest update that is not over has been there.
    pub fn oldest(&self) -> Option<Duration> {
        let core = self.0.core();
        core.flights
            .values()
            .map(|flight| flight.since.elapsed())
            .max()
    }

    /// Updates that [`Process::admits`] did not let in since the start.
    pub fn turned_away(&self) -> u64 {
        self.0.core().turned_away
    }

    /// Updates that came once more and were not handled once more, since the start.
    pub fn repeated(&self) -> u64 {
        self.0.core().repeated
    }

    /// What the inbox holds.
    pub fn inbox_counts(&self) -> Counts {
        self.0.inbox.counts()
    }

    /// Why the inbox cannot be written, while that is so.
    pub fn inbox_trouble(&self) -> Option<InboxError> {
        self.0.inbox.trouble()
    }

    /// What became of the updates since the start.
    pub fn stats(&self) -> &Stats {
        &self.0.stats
    }

    /// Accept nothing from now on. What was accepted goes on.
    pub fn close(&self) {
        self.0.core().closed = true;
        self.0.room.notify_waiters();
    }

    /// Whether [`close`](Self::close) was called.
    pub fn is_closed(&self) -> bool {
        self.0.core().closed
    }

    /// Close, wait at most `deadline` for everything accepted to be done, put the rest into the inbox and cancel it; then
    /// close the inbox.
    pub async fn drain(&self, deadline: Duration) -> Drained {
        self.close();
        self.0.drain(deadline).await
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine")
            .field("limits", &self.0.limits)
            .field("in_flight", &self.in_flight())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Setup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Setup")
            .field("limits", &self.limits)
            .field("order", &self.order)
            .finish_non_exhaustive()
    }
}

impl Inner {
    pub(super) fn core(&self) -> MutexGuard<'_, Core> {
        // Nothing that holds the lock can panic half-way, so a poisoned one is as good as any.
        self.core.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Take what came, if there is room.
    fn take(self: &Arc<Self>, arrived: Body, json: &Bytes, sender: Sender) -> Admission<Body> {
        match arrived {
            Body::Update(update) => self
                .take_update(update, json, sender)
                .map_back(Body::Update),
            Body::Undecodable(id, raw, error) => self.take_undecodable(id, raw, error, json),
        }
    }

    fn take_update(
        self: &Arc<Self>,
        update: Update,
        json: &Bytes,
        sender: Sender,
    ) -> Admission<Update> {
        let (id, kind) = (update.update_id, KindIndex::of(&update.kind));
        // While the engine is being stopped nothing is turned away.
        if !self.process.admits(&update) {
            let mut core = self.core();
            if !core.closed {
                core.turned_away += 1;
                self.stats.counted(kind, Ending::TurnedAway);
                return Admission::Accepted(Delivered::ended(id, Verdict::TurnedAway, None));
            }
        }
        let key = self.order.key(&update);
        let mut core = self.core();
        if core.closed {
            return Admission::Closed;
        }
        if let Some(known) = core.known(id, self) {
            self.stats.counted(kind, Ending::Repeated);
            return Admission::Accepted(known);
        }
        let (answer, bounded) = match sender {
            Sender::Asks { answer } => (answer, Some(&key)),
            Sender::Waits => (false, None),
        };
        if core.is_full(&self.limits, json.len(), bounded) {
            return Admission::Full(Box::new(update));
        }
        let flight = core.board(self, Entry::new(id, json.clone()), answer, false);
        flight.is_of(kind);
        let delivered = Delivered::flying(Arc::clone(self), Arc::clone(&flight));
        let begins = core.lanes.admit(&key, super::lanes::Job { flight, update });
        drop(core);
        if let Some(job) = begins {
            self.start(key, job);
        }
        Admission::Accepted(delivered)
    }

    fn take_undecodable(
        self: &Arc<Self>,
        id: UpdateId,
        raw: RawJson,
        error: DecodeError,
        json: &Bytes,
    ) -> Admission<Body> {
        let mut core = self.core();
        if core.closed {
            return Admission::Closed;
        }
        if let Some(known) = core.known(id, self) {
            self.stats.counted(KindIndex::OTHER, Ending::Repeated);
            return Admission::Accepted(known);
        }
        if core.is_full(&self.limits, json.len(), None) {
            return Admission::Full(Box::new(Body::Undecodable(id, raw, error)));
        }
        let flight = core.board(self, Entry::new(id, json.clone()), false, false);
        drop(core);
        let delivered = Delivered::flying(Arc::clone(self), Arc::clone(&flight));
        self.bury_undecodable(flight, raw, error);
        Admission::Accepted(delivered)
    }
}

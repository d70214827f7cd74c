//! The inbox: where updates are kept that were acknowledged before they were handled, and those that could not be.
//!
//! Telegram keeps an update until it is acknowledged. A handler that is done within a short window needs nothing more. An
//! update whose handler takes longer is put into the inbox first, then acknowledged, then finished; after a crash it is
//! found there and handled again, before newer updates of its chat.
//!
//! What no further attempt can mend becomes a *dead letter*, with its JSON and the reason: an update that could not be
//! read, one whose handler failed, one during which the process ended several times. Dead letters can be listed, replayed
//! and dropped: [`Inbox::letters`], [`Inbox::replay`], [`Inbox::discard`].

mod error;
mod memory;
#[cfg(any(feature = "sqlite", feature = "webhook"))]
pub(crate) mod place;
#[cfg(feature = "sqlite")]
mod sqlite;
#[cfg(test)]
pub(crate) mod test_disk;

pub use error::InboxError;
pub use memory::MemoryInbox;
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteInbox;

use std::fmt;
use std::time::SystemTime;

use bytes::Bytes;
use tokio::sync::mpsc;

use crate::api::{UpdateId, UserId};
use crate::client::InAnswer;
use crate::routing::BoxFuture;

/// Keeps updates of one bot. [`MemoryInbox`] forgets them with the process; `SqliteInbox` (feature `sqlite`) does not.
///
/// All methods may be called at the same time; an implementation orders them as it receives them: what is begun first (by
/// calling the method, not by polling its future) takes effect first.
pub trait Inbox: Send + Sync + 'static {
    /// Whether what was put survives the process.
    fn is_durable(&self) -> bool;

    /// Begin to use it, once, before anything else: locks out other processes, finds what an earlier one left.
    ///
    /// # Errors
    /// When it cannot be used: in use by another process, of another bot, damaged, not writable.
    fn open(&self, bot: UserId) -> BoxFuture<'_, Result<Opened, InboxError>>;

    /// Keep an update. When this resolves it is safe. One that is there already stays as it is.
    fn put(&self, entry: Entry) -> BoxFuture<'static, Result<(), InboxError>>;

    /// A stored update is being handled once more: counts the attempt. Nobody waits for it.
    fn claim(&self, id: UpdateId);

    /// The handling of a stored update was cut short because the bot was told to stop: the attempt does not count. Nobody
    /// waits for it.
    fn release(&self, id: UpdateId);

    /// A stored update is done. Its id is kept for a while, so that a repetition is known. Nobody waits for it.
    fn done(&self, id: UpdateId);

    /// A stored update failed and is to be handled again, not before this time.
    fn retry(&self, id: UpdateId, not_before: SystemTime, reason: String);

    /// Nothing more is to be tried with this update, stored or not: it becomes a dead letter. When there are more than are
    /// kept, the oldest goes.
    fn bury(&self, letter: DeadLetter) -> BoxFuture<'static, Result<(), InboxError>>;

    /// Ids of updates that were handled without being stored, for the next start. Resolves when they are safe.
    fn remember(&self, ids: Vec<UpdateId>) -> BoxFuture<'static, Result<(), InboxError>>;

    /// Replies that went into answers which Telegram may not have read, for the next start: it finds them in
    /// [`Opened::replies`]. Called when the bot stops, at most once, with at most 1,024 replies in 1 MiB. Resolves when they
    /// are safe. By default they are forgotten: an update that is sent again after the start is known then, and its reply is not.
    fn keep_replies(&self, replies: Vec<KeptReply>) -> BoxFuture<'static, Result<(), InboxError>> {
        drop(replies);
        Box::pin(std::future::ready(Ok(())))
    }

    /// Why it cannot be written, while that is so: the last attempt failed. Nothing when it succeeded. Who answers this finds
    /// out by itself when it can be written again, also while nothing is put: nothing may be, since the bot counts as not ready
    /// meanwhile. By default there is nothing to tell.
    fn trouble(&self) -> Option<InboxError> {
        None
    }

    /// The dead letters, the oldest first, behind this one, at most so many.
    fn letters(
        &self,
        after: Option<UpdateId>,
        limit: usize,
    ) -> BoxFuture<'static, Result<Vec<DeadLetter>, InboxError>>;

    /// Have a dead letter handled again: at once when a bot runs with this inbox, else at its next start. False when there
    /// is none with this id.
    fn replay(&self, id: UpdateId) -> BoxFuture<'static, Result<bool, InboxError>>;

    /// Drop a dead letter for good. False when there is none with this id.
    fn discard(&self, id: UpdateId) -> BoxFuture<'static, Result<bool, InboxError>>;

    /// How much is in it.
    fn counts(&self) -> Counts;

    /// Wait until everything begun is safe, and let other processes use it.
    fn close(&self) -> BoxFuture<'_, ()>;
}

/// What an inbox held when it was opened.
#[derive(Debug)]
#[non_exhaustive]
pub struct Opened {
    /// Updates that are not done, the oldest id first.
    pub pending: Vec<Entry>,
    /// Ids of updates that are done, as far as they are remembered.
    pub seen: Vec<UpdateId>,
    /// Dead letters that are to be handled again, from now on.
    pub replays: mpsc::UnboundedReceiver<Entry>,
    /// The replies that the last process left, whatever their age. [`new`](Self::new) begins with none.
    pub replies: Vec<KeptReply>,
}

/// A reply that went into the answer to an update. When the update is sent again it gets this reply again.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct KeptReply {
    /// The update it answers.
    pub update_id: UpdateId,
    /// When the update was over.
    pub made: SystemTime,
    /// What went into the answer.
    pub answer: InAnswer,
}

/// An update that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The update's id.
    pub update_id: UpdateId,
    /// Its JSON as Telegram sent it.
    pub json: Bytes,
    /// When it came.
    pub received: SystemTime,
    /// How often its handling was begun.
    pub attempts: u32,
    /// It is not to be handled before this time.
    pub not_before: Option<SystemTime>,
}

/// An update with which nothing more is tried.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeadLetter {
    /// The update's id.
    pub update_id: UpdateId,
    /// Its JSON as Telegram sent it.
    pub json: Bytes,
    /// When it came.
    pub received: SystemTime,
    /// When it was given up.
    pub buried: SystemTime,
    /// How often its handling was begun.
    pub attempts: u32,
    /// Why it was given up.
    pub reason: String,
}

/// How much an inbox holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// Updates that are not done.
    pub pending: usize,
    /// Dead letters.
    pub dead: usize,
}

impl Opened {
    /// What was found.
    pub fn new(
        pending: Vec<Entry>,
        seen: Vec<UpdateId>,
        replays: mpsc::UnboundedReceiver<Entry>,
    ) -> Self {
        Self {
            pending,
            seen,
            replays,
            replies: Vec::new(),
        }
    }
}

impl KeptReply {
    /// The reply to an update that was over at this time.
    pub fn new(update_id: UpdateId, made: SystemTime, answer: InAnswer) -> Self {
        Self {
            update_id,
            made,
            answer,
        }
    }
}

impl fmt::Debug for KeptReply {
    /// Without the body: it is written to a user.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeptReply")
            .field("update_id", &self.update_id)
            .field("made", &self.made)
            .field("bytes", &self.answer.body.len())
            .finish_non_exhaustive()
    }
}

impl Entry {
    /// An update that came just now and was not begun.
    pub fn new(update_id: UpdateId, json: Bytes) -> Self {
        Self {
            update_id,
            json,
            received: SystemTime::now(),
            attempts: 0,
            not_before: None,
        }
    }

    /// The same as a dead letter.
    pub fn buried(self, reason: impl Into<String>) -> DeadLetter {
        DeadLetter {
            update_id: self.update_id,
            json: self.json,
            received: self.received,
            buried: SystemTime::now(),
            attempts: self.attempts,
            reason: reason.into(),
        }
    }
}

impl DeadLetter {
    /// The same to be handled again, as if never begun.
    pub fn revived(self) -> Entry {
        Entry {
            update_id: self.update_id,
            json: self.json,
            received: self.received,
            attempts: 0,
            not_before: None,
        }
    }
}

impl Counts {
    /// These numbers.
    pub const fn new(pending: usize, dead: usize) -> Self {
        Self { pending, dead }
    }
}

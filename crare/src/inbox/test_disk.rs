//! An inbox for tests of other layers.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use tokio::sync::Notify;

use super::{Counts, DeadLetter, Entry, Inbox, InboxError, KeptReply, MemoryInbox, Opened};
use crate::api::{UpdateId, UserId};
use crate::routing::BoxFuture;

/// A memory inbox that counts as durable; its disk may be full.
#[derive(Default)]
pub(crate) struct Disk {
    pub(crate) memory: MemoryInbox,
    pub(crate) full: AtomicBool,
    /// What is put waits for it.
    pub(crate) gate: Option<Arc<Notify>>,
    pub(crate) remembered: Mutex<Vec<UpdateId>>,
    pub(crate) replies: Mutex<Vec<KeptReply>>,
}

impl Disk {
    pub(crate) fn full() -> Self {
        Self {
            full: true.into(),
            ..Self::default()
        }
    }

    fn checked(&self) -> Result<(), InboxError> {
        if self.full.load(Ordering::Relaxed) {
            return Err(InboxError::new("of the test", "the disk is full"));
        }
        Ok(())
    }
}

impl Inbox for Disk {
    fn is_durable(&self) -> bool {
        true
    }

    fn open(&self, bot: UserId) -> BoxFuture<'_, Result<Opened, InboxError>> {
        Box::pin(async move {
            let mut opened = self.memory.open(bot).await?;
            opened.seen = std::mem::take(&mut self.remembered.lock().unwrap());
            opened.replies = std::mem::take(&mut self.replies.lock().unwrap());
            Ok(opened)
        })
    }

    fn put(&self, entry: Entry) -> BoxFuture<'static, Result<(), InboxError>> {
        let gate = self.gate.clone();
        let put = self.checked().map(|()| self.memory.put(entry));
        Box::pin(async move {
            if let Some(gate) = gate {
                gate.notified().await;
            }
            put?.await
        })
    }

    fn claim(&self, id: UpdateId) {
        self.memory.claim(id);
    }

    fn release(&self, id: UpdateId) {
        self.memory.release(id);
    }

    fn done(&self, id: UpdateId) {
        self.memory.done(id);
    }

    fn retry(&self, id: UpdateId, not_before: SystemTime, reason: String) {
        self.memory.retry(id, not_before, reason);
    }

    fn bury(&self, letter: DeadLetter) -> BoxFuture<'static, Result<(), InboxError>> {
        let bury = self.checked().map(|()| self.memory.bury(letter));
        Box::pin(async move { bury?.await })
    }

    fn remember(&self, ids: Vec<UpdateId>) -> BoxFuture<'static, Result<(), InboxError>> {
        self.remembered.lock().unwrap().extend(ids);
        Box::pin(async { Ok(()) })
    }

    fn keep_replies(&self, replies: Vec<KeptReply>) -> BoxFuture<'static, Result<(), InboxError>> {
        *self.replies.lock().unwrap() = replies;
        Box::pin(async { Ok(()) })
    }

    fn trouble(&self) -> Option<InboxError> {
        self.checked().err()
    }

    fn letters(
        &self,
        after: Option<UpdateId>,
        limit: usize,
    ) -> BoxFuture<'static, Result<Vec<DeadLetter>, InboxError>> {
        self.memory.letters(after, limit)
    }

    fn replay(&self, id: UpdateId) -> BoxFuture<'static, Result<bool, InboxError>> {
        self.memory.replay(id)
    }

    fn discard(&self, id: UpdateId) -> BoxFuture<'static, Result<bool, InboxError>> {
        self.memory.discard(id)
    }

    fn counts(&self) -> Counts {
        self.memory.counts()
    }

    fn close(&self) -> BoxFuture<'_, ()> {
        self.memory.close()
    }
}

//! An inbox that lives as long as the process.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use tokio::sync::mpsc;

use super::{Counts, DeadLetter, Entry, Inbox, InboxError, Opened};
use crate::api::{UpdateId, UserId};
use crate::routing::BoxFuture;

/// Keeps updates in memory only: what is in it when the process dies is lost. For tests, for bots of which an update more
/// or less does not matter, and where nothing can be written. Clones share what they hold.
#[derive(Clone, Debug)]
pub struct MemoryInbox {
    held: Arc<Mutex<Held>>,
    most_letters: usize,
}

#[derive(Debug, Default)]
struct Held {
    pending: BTreeMap<UpdateId, Entry>,
    letters: BTreeMap<UpdateId, DeadLetter>,
    replays: Option<mpsc::UnboundedSender<Entry>>,
}

impl MemoryInbox {
    /// An empty one, for at most 1,000 dead letters.
    pub fn new() -> Self {
        Self::with_letters(1_000)
    }

    /// An empty one for at most so many dead letters.
    pub fn with_letters(most_letters: usize) -> Self {
        Self {
            held: Arc::default(),
            most_letters,
        }
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for MemoryInbox {
    fn default() -> Self {
        Self::new()
    }
}

impl Inbox for MemoryInbox {
    fn is_durable(&self) -> bool {
        false
    }

    fn open(&self, _: UserId) -> BoxFuture<'_, Result<Opened, InboxError>> {
        let (sender, receiver) = mpsc::unbounded_channel();
        let mut held = self.held();
        held.replays = Some(sender);
        let pending = held.pending.values().cloned().collect();
        ready(Ok(Opened::new(pending, Vec::new(), receiver)))
    }

    fn put(&self, entry: Entry) -> BoxFuture<'static, Result<(), InboxError>> {
        self.held().pending.entry(entry.update_id).or_insert(entry);
        ready(Ok(()))
    }

    fn claim(&self, id: UpdateId) {
        if let Some(entry) = self.held().pending.get_mut(&id) {
            entry.attempts += 1;
        }
    }

    fn release(&self, id: UpdateId) {
        if let Some(entry) = self.held().pending.get_mut(&id) {
            entry.attempts = entry.attempts.saturating_sub(1);
        }
    }

    fn done(&self, id: UpdateId) {
        self.held().pending.remove(&id);
    }

    fn retry(&self, id: UpdateId, not_before: SystemTime, _: String) {
        if let Some(entry) = self.held().pending.get_mut(&id) {
            entry.not_before = Some(not_before);
        }
    }

    fn bury(&self, letter: DeadLetter) -> BoxFuture<'static, Result<(), InboxError>> {
        let mut held = self.held();
        held.pending.remove(&letter.update_id);
        held.letters.insert(letter.update_id, letter);
        while held.letters.len() > self.most_letters {
            held.letters.pop_first();
        }
        ready(Ok(()))
    }

    fn remember(&self, _: Vec<UpdateId>) -> BoxFuture<'static, Result<(), InboxError>> {
        ready(Ok(()))
    }

    fn letters(
        &self,
        after: Option<UpdateId>,
        limit: usize,
    ) -> BoxFuture<'static, Result<Vec<DeadLetter>, InboxError>> {
        let held = self.held();
        let letters = held.letters.values();
        let found = letters
            .filter(|letter| after.is_none_or(|after| letter.update_id > after))
            .take(limit)
            .cloned()
            .collect();
        ready(Ok(found))
    }

    fn replay(&self, id: UpdateId) -> BoxFuture<'static, Result<bool, InboxError>> {
        let mut held = self.held();
        let Some(letter) = held.letters.remove(&id) else {
            return ready(Ok(false));
        };
        let entry = letter.revived();
        held.pending.insert(id, entry.clone());
        if let Some(replays) = &held.replays {
            // Nobody runs with it any more: the next start finds it.
            let _ = replays.send(entry);
        }
        ready(Ok(true))
    }

    fn discard(&self, id: UpdateId) -> BoxFuture<'static, Result<bool, InboxError>> {
        ready(Ok(self.held().letters.remove(&id).is_some()))
    }

    fn counts(&self) -> Counts {
        let held = self.held();
        Counts::new(held.pending.len(), held.letters.len())
    }

    fn close(&self) -> BoxFuture<'_, ()> {
        self.held().replays = None;
        ready(())
    }
}

fn ready<T: Send + 'static>(value: T) -> BoxFuture<'static, T> {
    Box::pin(std::future::ready(value))
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::{Entry, Inbox as _, MemoryInbox};
    use crate::api::{UpdateId, UserId};

    #[tokio::test]
    async fn letters_come_and_go() {
        let inbox = MemoryInbox::with_letters(2);
        let mut opened = inbox.open(UserId(1)).await.unwrap();
        let entry = |id| Entry::new(UpdateId(id), Bytes::from_static(b"{}"));
        inbox.put(entry(1)).await.unwrap();
        inbox.claim(UpdateId(1));
        assert_eq!(inbox.counts().pending, 1);
        for id in 1..=3 {
            inbox.bury(entry(id).buried("why")).await.unwrap();
        }
        assert_eq!((inbox.counts().pending, inbox.counts().dead), (0, 2));
        let letters = inbox.letters(None, 10).await.unwrap();
        assert_eq!(letters[0].update_id, UpdateId(2));
        assert!(inbox.replay(UpdateId(2)).await.unwrap());
        assert!(!inbox.replay(UpdateId(2)).await.unwrap());
        assert_eq!(opened.replays.recv().await.unwrap().update_id, UpdateId(2));
        assert!(inbox.discard(UpdateId(3)).await.unwrap());
        inbox.done(UpdateId(2));
        assert_eq!((inbox.counts().pending, inbox.counts().dead), (0, 0));
    }
}

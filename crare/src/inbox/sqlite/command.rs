//! What the thread is asked to do, and what it answers.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

use tokio::sync::oneshot;

use super::super::{DeadLetter, Entry, InboxError, KeptReply};
use crate::api::UpdateId;

pub(super) type Reply<T> = oneshot::Sender<Result<T, InboxError>>;

/// Something to do, in the order of the calls.
pub(super) enum Command {
    Put(Entry, Weight, Reply<()>),
    Change(UpdateId, Change),
    Bury(DeadLetter, Reply<()>),
    Remember(Vec<UpdateId>, Reply<()>),
    KeepReplies(Vec<KeptReply>, Reply<()>),
    Letters(Option<UpdateId>, usize, Reply<Vec<DeadLetter>>),
    Replay(UpdateId, Reply<bool>),
    Discard(UpdateId, Reply<bool>),
    /// Sets a limit of the connection.
    #[cfg(test)]
    Limit(&'static str, Reply<()>),
}

/// What became of a stored update, one thing or several in a row. Nobody waits for it, so it must not be lost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Change {
    /// Attempts that were begun, less those that do not count.
    pub(super) claims: i32,
    pub(super) retry: Option<(SystemTime, String)>,
    pub(super) done: bool,
}

/// What the file answered to a command, before anybody is told: the transaction may fail yet.
pub(super) enum Told {
    Done,
    Whether(bool),
    Letters(Vec<DeadLetter>),
    /// So many of the oldest letters went.
    Dropped(usize),
    Replayed(Entry),
}

/// Bytes that wait for the disk, given back when this is dropped.
pub(super) struct Weight {
    size: usize,
    waiting: Arc<AtomicUsize>,
}

impl Command {
    /// Whether it changes the file: its success says that the file can be written.
    pub(super) fn writes(&self) -> bool {
        match self {
            Self::Letters(..) => false,
            #[cfg(test)]
            Self::Limit(..) => false,
            _ => true,
        }
    }

    /// Bytes it brings into a transaction.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Put(_, weight, _) => weight.size,
            Self::Bury(letter, _) => letter.json.len(),
            Self::Remember(ids, _) => ids.len() * 8,
            Self::KeepReplies(replies, _) => {
                replies.iter().map(|reply| reply.answer.body.len()).sum()
            }
            _ => 0,
        }
    }

    /// Tells whoever waits that it is done. Where nobody waits any more, nothing is lost.
    pub(super) fn answer(self, told: Told) {
        match self {
            Self::Put(_, _, reply)
            | Self::Bury(_, reply)
            | Self::Remember(_, reply)
            | Self::KeepReplies(_, reply) => {
                let _ = reply.send(Ok(()));
            }
            Self::Letters(_, _, reply) => {
                let letters = match told {
                    Told::Letters(letters) => letters,
                    _ => Vec::new(),
                };
                let _ = reply.send(Ok(letters));
            }
            Self::Replay(_, reply) | Self::Discard(_, reply) => {
                let found = matches!(told, Told::Replayed(_) | Told::Whether(true));
                let _ = reply.send(Ok(found));
            }
            Self::Change(..) => {}
            #[cfg(test)]
            Self::Limit(_, reply) => {
                let _ = reply.send(Ok(()));
            }
        }
    }

    /// Tells whoever waits that it failed; gives back what must not be lost.
    pub(super) fn refuse(self, error: InboxError) -> Option<(UpdateId, Change)> {
        match self {
            Self::Put(_, _, reply)
            | Self::Bury(_, reply)
            | Self::Remember(_, reply)
            | Self::KeepReplies(_, reply) => {
                let _ = reply.send(Err(error));
            }
            Self::Letters(_, _, reply) => {
                let _ = reply.send(Err(error));
            }
            Self::Replay(_, reply) | Self::Discard(_, reply) => {
                let _ = reply.send(Err(error));
            }
            Self::Change(id, change) => return Some((id, change)),
            #[cfg(test)]
            Self::Limit(_, reply) => {
                let _ = reply.send(Err(error));
            }
        }
        None
    }
}

impl Change {
    pub(super) fn claim() -> Self {
        Self {
            claims: 1,
            ..Self::default()
        }
    }

    pub(super) fn release() -> Self {
        Self {
            claims: -1,
            ..Self::default()
        }
    }

    pub(super) fn done() -> Self {
        Self {
            done: true,
            ..Self::default()
        }
    }

    pub(super) fn retry(not_before: SystemTime, reason: String) -> Self {
        Self {
            retry: Some((not_before, reason)),
            ..Self::default()
        }
    }

    /// This, and then that.
    pub(super) fn then(&mut self, later: Self) {
        self.claims = self.claims.saturating_add(later.claims);
        self.done |= later.done;
        if later.retry.is_some() {
            self.retry = later.retry;
        }
    }
}

impl Weight {
    /// So many bytes more, when there is room; there always is for one update alone.
    pub(super) fn of(size: usize, waiting: &Arc<AtomicUsize>, most: usize) -> Option<Self> {
        let before = waiting.fetch_add(size, Ordering::Relaxed);
        let weight = Self {
            size,
            waiting: waiting.clone(),
        };
        (before == 0 || before.saturating_add(size) <= most).then_some(weight)
    }
}

impl Drop for Weight {
    fn drop(&mut self) {
        self.waiting.fetch_sub(self.size, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::SystemTime;

    use super::{Change, Weight};

    #[test]
    fn what_waits_is_bounded() {
        let waiting = Arc::new(AtomicUsize::new(0));
        let huge = Weight::of(200, &waiting, 100);
        assert!(huge.is_some());
        assert!(Weight::of(1, &waiting, 100).is_none());
        drop(huge);
        let half = Weight::of(50, &waiting, 100);
        assert!(half.is_some() && Weight::of(50, &waiting, 100).is_some());
        assert!(Weight::of(51, &waiting, 100).is_none());
        drop(half);
        assert_eq!(waiting.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn changes_add_up() {
        let mut change = Change::claim();
        change.then(Change::retry(SystemTime::UNIX_EPOCH, "first".to_owned()));
        change.then(Change::claim());
        change.then(Change::retry(SystemTime::UNIX_EPOCH, "second".to_owned()));
        assert_eq!((change.claims, change.done), (2, false));
        assert_eq!(change.retry.as_ref().unwrap().1, "second");
        change.then(Change::done());
        change.then(Change::claim());
        assert!(change.done);
    }
}

//! An inbox that outlives crashes of the simulated process: what was begun and is not written yet is lost by one.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, SystemTime};

use tokio::sync::mpsc;
use tokio::time::sleep;

use super::Dice;
use crate::api::{UpdateId, UserId};
use crate::inbox::{Counts, DeadLetter, Entry, Inbox, InboxError, KeptReply, Opened};
use crate::routing::BoxFuture;

#[derive(Clone)]
pub(super) struct Disk(Arc<Mutex<State>>);

pub(super) struct State {
    pub(super) pending: BTreeMap<UpdateId, Entry>,
    pub(super) seen: BTreeSet<UpdateId>,
    pub(super) letters: BTreeMap<UpdateId, DeadLetter>,
    replies: Vec<KeptReply>,
    /// The replies of this life could not be kept.
    pub(super) replies_lost: bool,
    /// Begun, not written, in the order in which it was begun.
    log: VecDeque<(u64, Op)>,
    begun: u64,
    /// What this life said is done, written or not.
    pub(super) done: BTreeSet<UpdateId>,
    /// Letters that could not be written.
    pub(super) refused: BTreeSet<UpdateId>,
    dice: Dice,
    pub(super) trouble: bool,
    frozen: bool,
    open: Option<mpsc::UnboundedSender<Entry>>,
}

enum Op {
    Put(Entry),
    Claim(UpdateId),
    Release(UpdateId),
    Done(UpdateId),
    Retry(UpdateId, SystemTime),
    Bury(DeadLetter),
    Remember(Vec<UpdateId>),
    KeepReplies(Vec<KeptReply>),
    Fails,
}

impl Disk {
    pub(super) fn new(dice: Dice) -> Self {
        Self(Arc::new(Mutex::new(State {
            pending: BTreeMap::new(),
            seen: BTreeSet::new(),
            letters: BTreeMap::new(),
            replies: Vec::new(),
            replies_lost: false,
            log: VecDeque::new(),
            begun: 0,
            done: BTreeSet::new(),
            refused: BTreeSet::new(),
            dice,
            trouble: false,
            frozen: false,
            open: None,
        })))
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    /// The process is gone: nothing it still does counts.
    pub(super) fn freeze(&self) {
        let mut state = self.state();
        state.log.clear();
        state.frozen = true;
    }

    /// The next process.
    pub(super) fn thaw(&self, trouble: bool) {
        let mut state = self.state();
        state.frozen = false;
        state.trouble = trouble;
        state.done.clear();
        state.replies_lost = false;
    }

    /// Begin to write: done when the future is, or with what is begun later.
    fn write(&self, op: Op) -> BoxFuture<'static, Result<(), InboxError>> {
        let mut state = self.state();
        let fails = state.trouble && state.dice.roll(5) == 0;
        let pause = match (state.trouble, state.dice.roll(12)) {
            (true, 0) => 20_000,
            (true, 1..=4) => state.dice.roll(3_000),
            (_, chance) => chance / 4,
        };
        state.replies_lost |= fails && matches!(op, Op::KeepReplies(_));
        let number = state.push(if fails { Op::Fails } else { op });
        drop(state);
        let disk = self.clone();
        Box::pin(async move {
            sleep(Duration::from_millis(pause as u64)).await;
            disk.state().flush(number);
            if fails {
                Err(InboxError::new("of the test", "is full"))
            } else {
                Ok(())
            }
        })
    }

    fn note(&self, op: Op) {
        let mut state = self.state();
        let number = state.push(op);
        if state.dice.roll(3) == 0 {
            state.flush(number);
        }
    }
}

impl State {
    fn push(&mut self, op: Op) -> u64 {
        self.begun += 1;
        if !self.frozen {
            self.log.push_back((self.begun, op));
        }
        self.begun
    }

    fn flush(&mut self, number: u64) {
        while self.log.front().is_some_and(|(this, _)| *this <= number) {
            let (_, op) = self.log.pop_front().unwrap();
            self.apply(op);
        }
    }

    fn apply(&mut self, op: Op) {
        match op {
            Op::Put(entry) => {
                self.pending.entry(entry.update_id).or_insert(entry);
            }
            Op::Claim(id) => {
                if let Some(entry) = self.pending.get_mut(&id) {
                    entry.attempts += 1;
                }
            }
            Op::Release(id) => {
                if let Some(entry) = self.pending.get_mut(&id) {
                    entry.attempts = entry.attempts.saturating_sub(1);
                }
            }
            Op::Done(id) => {
                self.pending.remove(&id);
                self.seen.insert(id);
            }
            Op::Retry(id, not_before) => {
                if let Some(entry) = self.pending.get_mut(&id) {
                    entry.not_before = Some(not_before);
                }
            }
            Op::Bury(letter) => {
                self.pending.remove(&letter.update_id);
                self.seen.insert(letter.update_id);
                self.letters.insert(letter.update_id, letter);
            }
            Op::Remember(ids) => self.seen.extend(ids),
            Op::KeepReplies(replies) => self.replies = replies,
            Op::Fails => {}
        }
    }
}

impl Inbox for Disk {
    fn is_durable(&self) -> bool {
        true
    }

    fn open(&self, _: UserId) -> BoxFuture<'_, Result<Opened, InboxError>> {
        let (sender, receiver) = mpsc::unbounded_channel();
        let mut state = self.state();
        state.open = Some(sender);
        let pending = state.pending.values().cloned().collect();
        let mut opened = Opened::new(pending, state.seen.iter().copied().collect(), receiver);
        opened.replies = std::mem::take(&mut state.replies);
        Box::pin(async { Ok(opened) })
    }

    fn put(&self, entry: Entry) -> BoxFuture<'static, Result<(), InboxError>> {
        self.write(Op::Put(entry))
    }

    fn claim(&self, id: UpdateId) {
        self.note(Op::Claim(id));
    }

    fn release(&self, id: UpdateId) {
        self.note(Op::Release(id));
    }

    fn done(&self, id: UpdateId) {
        self.state().done.insert(id);
        self.note(Op::Done(id));
    }

    fn retry(&self, id: UpdateId, not_before: SystemTime, _: String) {
        self.note(Op::Retry(id, not_before));
    }

    fn bury(&self, letter: DeadLetter) -> BoxFuture<'static, Result<(), InboxError>> {
        let id = letter.update_id;
        let disk = self.clone();
        let written = self.write(Op::Bury(letter));
        Box::pin(async move {
            let result = written.await;
            if result.is_err() {
                disk.state().refused.insert(id);
            }
            result
        })
    }

    fn remember(&self, ids: Vec<UpdateId>) -> BoxFuture<'static, Result<(), InboxError>> {
        self.write(Op::Remember(ids))
    }

    fn keep_replies(&self, replies: Vec<KeptReply>) -> BoxFuture<'static, Result<(), InboxError>> {
        self.write(Op::KeepReplies(replies))
    }

    fn letters(
        &self,
        _: Option<UpdateId>,
        _: usize,
    ) -> BoxFuture<'static, Result<Vec<DeadLetter>, InboxError>> {
        let letters = self.state().letters.values().cloned().collect();
        Box::pin(async { Ok(letters) })
    }

    fn replay(&self, _: UpdateId) -> BoxFuture<'static, Result<bool, InboxError>> {
        Box::pin(async { Ok(false) })
    }

    fn discard(&self, _: UpdateId) -> BoxFuture<'static, Result<bool, InboxError>> {
        Box::pin(async { Ok(false) })
    }

    fn counts(&self) -> Counts {
        let state = self.state();
        Counts::new(state.pending.len(), state.letters.len())
    }

    fn close(&self) -> BoxFuture<'_, ()> {
        Box::pin(async {
            let mut state = self.state();
            let last = state.begun;
            state.flush(last);
            state.open = None;
        })
    }
}

//! The updates that a bot has not confirmed yet.

use std::collections::VecDeque;

use serde_json::{Value, json};

/// A bot's queue, for polling and webhook alike.
#[derive(Debug)]
pub(crate) struct Queue {
    waiting: VecDeque<Waiting>,
    next: i64,
}

#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    pub(crate) id: i64,
    pub(crate) kind: &'static str,
    pub(crate) content: Value,
    /// In Unix milliseconds.
    pub(crate) made: i64,
}

impl Queue {
    pub(crate) fn new(first: i64) -> Self {
        Self {
            waiting: VecDeque::new(),
            next: first,
        }
    }

    pub(crate) fn push(&mut self, kind: &'static str, content: Value, now: i64) {
        let id = self.next;
        self.next += 1;
        self.waiting.push_back(Waiting {
            id,
            kind,
            content,
            made: now,
        });
    }

    /// Forget all before this update.
    pub(crate) fn confirm(&mut self, offset: i64) {
        self.waiting.retain(|waiting| waiting.id >= offset);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Waiting> {
        self.waiting.iter()
    }
}

impl Waiting {
    /// The object `Update`.
    pub(crate) fn to_json(&self) -> Value {
        json!({"update_id": self.id, self.kind: self.content})
    }
}

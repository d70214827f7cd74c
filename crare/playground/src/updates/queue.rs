//! The updates that a bot has not confirmed yet.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use bytes::Bytes;
use serde_json::{Value, json};

use super::kinds::{self, Lane};
use crate::json::ascii_into;

/// Telegram keeps at most this many updates for a bot.
pub(crate) const MAX_UPDATES: usize = 100_000;
/// Telegram keeps at most this many bytes of updates for a bot.
pub(crate) const MAX_QUEUE_BYTES: usize = 134_217_728;
/// An update of more bytes is never made.
pub(crate) const MAX_UPDATE_BYTES: usize = 524_288;
/// An answer of `getUpdates` stops growing here.
const MAX_ANSWER_BYTES: usize = 4_194_304;
/// What each update adds to the size of an answer besides itself.
const ANSWER_OVERHEAD: usize = 50;
/// All ids are below this one.
const MAX_ID: i64 = 2_000_000_000;
/// An offset this far above the next id, or this far below the oldest one, is taken for a mistake.
const UNKNOWN_ABOVE: i64 = 10;
const UNKNOWN_BELOW: i64 = 100_000;

/// A bot's queue, for polling and webhook alike.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Queue {
    waiting: BTreeMap<i64, Waiting>,
    next: i64,
    bytes: usize,
    /// Nothing expires before this moment.
    expiring: i64,
}

#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Waiting {
    pub(crate) id: i64,
    pub(crate) kind: Cow<'static, str>,
    pub(crate) content: Value,
    pub(crate) lane: Lane,
    /// In Unix milliseconds.
    pub(crate) made: i64,
    /// When it is forgotten, in Unix milliseconds.
    pub(crate) expires: i64,
    bytes: usize,
}

/// Why an update was not taken. No id is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dropped {
    Full,
    TooLarge(usize),
}

impl Queue {
    pub(crate) fn new(first: i64) -> Self {
        Self {
            waiting: BTreeMap::new(),
            next: first,
            bytes: 0,
            expiring: i64::MAX,
        }
    }

    /// The id for a fresh queue.
    pub(crate) fn first_id(random: &mut fastrand::Rng) -> i64 {
        random.i64(2_000_001..=1_000_000_000)
    }

    /// Appends an update.
    pub(crate) fn push(
        &mut self,
        kind: impl Into<Cow<'static, str>>,
        content: Value,
        now: i64,
        random: &mut fastrand::Rng,
    ) -> Result<i64, Dropped> {
        let kind = kind.into();
        let bytes = size(&content) + kind.len() + 3;
        if bytes > MAX_UPDATE_BYTES {
            return Err(Dropped::TooLarge(bytes));
        }
        self.purge(now);
        if self.waiting.len() >= MAX_UPDATES || self.bytes + bytes > MAX_QUEUE_BYTES {
            return Err(Dropped::Full);
        }
        if self.next >= MAX_ID {
            self.clear();
            self.next = Self::first_id(random);
        }
        let id = self.next;
        let expires = now.saturating_add(kinds::lifetime(&kind));
        let lane = kinds::lane(&kind, &content).map_or(Lane::Own(id), Lane::Shared);
        self.insert(Waiting {
            id,
            kind,
            content,
            lane,
            made: now,
            expires,
            bytes,
        });
        Ok(id)
    }

    fn insert(&mut self, waiting: Waiting) {
        self.next = self.next.max(waiting.id + 1);
        self.bytes += waiting.bytes;
        self.expiring = self.expiring.min(waiting.expires);
        self.waiting.insert(waiting.id, waiting);
    }

    /// The id that the next update gets.
    pub(crate) fn next_id(&self) -> i64 {
        self.next
    }

    pub(crate) fn len(&self) -> usize {
        self.waiting.len()
    }

    pub(crate) fn clear(&mut self) {
        self.waiting.clear();
        self.bytes = 0;
        self.expiring = i64::MAX;
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Waiting> {
        self.waiting.values()
    }

    /// Those from this id on.
    pub(crate) fn since(&self, id: i64) -> impl Iterator<Item = &Waiting> {
        self.waiting.range(id..).map(|(_, waiting)| waiting)
    }

    pub(crate) fn get(&self, id: i64) -> Option<&Waiting> {
        self.waiting.get(&id)
    }

    /// Forgets one; tells whether it was there.
    pub(crate) fn remove(&mut self, id: i64) -> bool {
        let removed = self.waiting.remove(&id);
        self.bytes -= removed.as_ref().map_or(0, |waiting| waiting.bytes);
        removed.is_some()
    }

    /// Forgets what nobody fetched in time; tells whether there was any.
    pub(crate) fn purge(&mut self, now: i64) -> bool {
        if now < self.expiring {
            return false;
        }
        let before = self.waiting.len();
        self.waiting.retain(|_, waiting| waiting.expires > now);
        self.count();
        self.waiting.len() < before
    }

    /// Whether `getUpdates` with this offset forgets anything.
    pub(crate) fn would_confirm(&self, offset: i64) -> bool {
        let oldest = self.waiting.first_key_value().map(|(id, _)| *id);
        offset > 0 && self.is_known(offset) && oldest.is_some_and(|oldest| oldest < offset)
    }

    /// Applies the offset of `getUpdates`. Gives the offset that was confirmed, if one was.
    pub(crate) fn confirm(&mut self, offset: i64) -> Option<i64> {
        if offset < 0 {
            let keep = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let oldest = self.waiting.keys().rev().take(keep).next_back().copied();
            self.keep_from(oldest.unwrap_or(self.next));
            return None;
        }
        if offset == 0 || !self.is_known(offset) {
            return None;
        }
        self.keep_from(offset);
        Some(offset)
    }

    fn is_known(&self, offset: i64) -> bool {
        let oldest = self.waiting.keys().next().copied().unwrap_or(self.next);
        offset <= self.next + UNKNOWN_ABOVE && offset >= oldest - UNKNOWN_BELOW
    }

    fn keep_from(&mut self, id: i64) {
        if self
            .waiting
            .keys()
            .next()
            .is_some_and(|oldest| *oldest < id)
        {
            self.waiting = self.waiting.split_off(&id);
            self.count();
        }
    }

    fn count(&mut self) {
        self.bytes = self.waiting.values().map(|waiting| waiting.bytes).sum();
        let expiring = self.waiting.values().map(|waiting| waiting.expires).min();
        self.expiring = expiring.unwrap_or(i64::MAX);
    }

    /// The oldest updates, as many as an answer of `getUpdates` has; at least one if there is any.
    pub(crate) fn batch(&self, limit: usize) -> Vec<Value> {
        let mut bytes = 0;
        let mut batch = Vec::new();
        for waiting in self.iter().take(limit) {
            bytes += waiting.bytes + ANSWER_OVERHEAD;
            if bytes > MAX_ANSWER_BYTES && !batch.is_empty() {
                break;
            }
            batch.push(waiting.to_json());
        }
        batch
    }
}

impl Waiting {
    /// The object `Update`.
    pub(crate) fn to_json(&self) -> Value {
        json!({"update_id": self.id, self.kind.as_ref(): self.content})
    }

    /// The update as a webhook gets it: with the line feed after the id that Telegram has, and all in ASCII.
    pub(crate) fn body(&self) -> Bytes {
        let mut body = format!("{{\"update_id\":{},\n\"{}\":", self.id, self.kind).into_bytes();
        body.reserve(self.bytes + 1);
        ascii_into(&self.content, &mut body);
        body.push(b'}');
        body.into()
    }
}

/// How many bytes a value has in ASCII JSON.
fn size(value: &Value) -> usize {
    struct Counter(usize);
    impl io::Write for Counter {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            // The first byte of a letter tells how it is written: itself, one escape or two.
            self.0 += bytes.iter().fold(0, |sum, byte| {
                sum + match byte {
                    0..0x80 => 1,
                    0x80..0xC0 => 0,
                    0xC0..0xF0 => 6,
                    0xF0.. => 12,
                }
            });
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut counter = Counter(0);
    // A counter takes everything.
    let _ = serde_json::to_writer(&mut counter, value);
    counter.0
}

#[cfg(test)]
#[path = "queue_tests.rs"]
mod tests;

//! The updates that wait for a bot: one queue for polling and the webhook.

use std::{collections::VecDeque, time::Duration};

use tokio::time::Instant;

/// Telegram keeps at most this many updates for a bot.
const MAX_UPDATES: usize = 100_000;
/// An update larger than this is dropped.
const MAX_UPDATE_BYTES: usize = 524_288;
/// An answer of getUpdates stops growing here.
const MAX_ANSWER_BYTES: usize = 4_194_304;

/// One update that waits.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) id: i64,
    /// `"kind":{...}`, ASCII.
    pub(crate) body: String,
    pub(crate) lane: i64,
    pub(crate) expires: Instant,
    /// Not delivered to the webhook before.
    pub(crate) due: Instant,
    /// Failures that count for the schedule.
    pub(crate) failures: u32,
    /// All tries so far.
    pub(crate) attempts: u32,
}

impl Entry {
    /// The update as it is sent, with the line feed that Telegram has after the id.
    pub(crate) fn json(&self) -> String {
        format!("{{\"update_id\":{},\n{}}}", self.id, self.body)
    }
}

/// The queue of a bot.
#[derive(Debug)]
pub(crate) struct Queue {
    entries: VecDeque<Entry>,
    next_id: i64,
}

impl Queue {
    pub(crate) fn new(first_id: i64) -> Self {
        Self {
            entries: VecDeque::new(),
            next_id: first_id,
        }
    }

    /// Appends an update. `None` when the queue is full or the update too large; no id is used up then.
    pub(crate) fn push(&mut self, body: String, lane: i64, lifetime: Duration) -> Option<i64> {
        if self.entries.len() >= MAX_UPDATES || body.len() > MAX_UPDATE_BYTES {
            return None;
        }
        let id = self.next_id;
        self.next_id += 1;
        let now = Instant::now();
        self.entries.push_back(Entry {
            id,
            body,
            lane,
            expires: now + lifetime,
            due: now,
            failures: 0,
            attempts: 0,
        });
        Some(id)
    }

    /// Leaves a gap: the next update has at least this id.
    pub(crate) fn skip_to(&mut self, id: i64) {
        self.next_id = self.next_id.max(id);
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn clear(&mut self) {
        self.entries.clear();
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    pub(crate) fn get_mut(&mut self, id: i64) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|entry| entry.id == id)
    }

    pub(crate) fn remove(&mut self, id: i64) {
        self.entries.retain(|entry| entry.id != id);
    }

    /// Forgets what nobody fetched in time, and tells whether there was any.
    pub(crate) fn purge(&mut self, now: Instant) -> bool {
        let before = self.entries.len();
        self.entries.retain(|entry| entry.expires > now);
        self.entries.len() < before
    }

    /// Applies the offset of getUpdates. Gives the offset that was confirmed, if one was.
    pub(crate) fn apply_offset(&mut self, offset: i64) -> Option<i64> {
        if offset == 0 {
            return None;
        }
        if offset < 0 {
            let keep = usize::try_from(-offset).unwrap_or(usize::MAX);
            let surplus = self.entries.len().saturating_sub(keep);
            self.entries.drain(..surplus);
            return None;
        }
        let oldest = self.entries.front().map_or(self.next_id, |entry| entry.id);
        if offset > self.next_id + 10 || offset < oldest - 100_000 {
            return None;
        }
        self.entries.retain(|entry| entry.id >= offset);
        Some(offset)
    }

    /// The oldest updates as a JSON array, and how many there are.
    pub(crate) fn batch(&self, limit: usize) -> (String, usize) {
        let mut json = String::from("[");
        let mut count = 0;
        for entry in self.entries.iter().take(limit) {
            let one = entry.json();
            if count > 0 {
                if json.len() + one.len() + 50 * (count + 1) > MAX_ANSWER_BYTES {
                    break;
                }
                json.push_str(",\n");
            }
            json.push_str(&one);
            count += 1;
        }
        json.push(']');
        (json, count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(count: i64) -> Queue {
        let mut queue = Queue::new(100);
        for _ in 0..count {
            queue
                .push("\"message\":{}".to_owned(), 1, Duration::from_secs(60))
                .unwrap();
        }
        queue
    }

    #[test]
    fn offsets() {
        let mut queue = filled(5);
        assert_eq!(queue.apply_offset(0), None);
        assert_eq!(queue.len(), 5);
        assert_eq!(queue.apply_offset(102), Some(102));
        assert_eq!(queue.len(), 3);
        assert_eq!(
            queue.apply_offset(116),
            None,
            "more than ten above the next id"
        );
        assert_eq!(queue.len(), 3);
        assert_eq!(queue.apply_offset(-1), None);
        assert_eq!(
            queue.iter().map(|entry| entry.id).collect::<Vec<_>>(),
            [104]
        );
        assert_eq!(queue.apply_offset(105), Some(105));
        assert_eq!(queue.len(), 0);
    }

    #[test]
    fn shape() {
        let queue = filled(2);
        let (json, count) = queue.batch(1);
        assert_eq!(count, 1);
        assert_eq!(json, "[{\"update_id\":100,\n\"message\":{}}]");
        assert_eq!(queue.batch(100).1, 2);
    }

    #[test]
    fn too_large() {
        let mut queue = Queue::new(1);
        assert_eq!(
            queue.push("x".repeat(MAX_UPDATE_BYTES + 1), 1, Duration::from_secs(1)),
            None
        );
        assert_eq!(
            queue.push("x".to_owned(), 1, Duration::from_secs(1)),
            Some(1)
        );
    }
}

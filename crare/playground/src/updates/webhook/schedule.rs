//! Which update goes when.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::updates::Queue;
use crate::updates::kinds::Lane;

/// The lanes of a webhook. Each is strictly serial; all moments are Unix milliseconds.
#[derive(Debug, Default)]
pub(super) struct Schedule {
    lanes: BTreeMap<Lane, Queued>,
    /// The lanes that have something and nothing on its way, by the moment when they may go on.
    ready: BTreeSet<(i64, Lane)>,
    /// All ids below are known.
    seen: i64,
    busy: usize,
}

#[derive(Debug, Default)]
struct Queued {
    ids: VecDeque<i64>,
    /// Of the first one, as far as they count for the pauses.
    failures: u32,
}

impl Schedule {
    /// Takes in what is new in the queue.
    pub(super) fn load(&mut self, queue: &Queue, now: i64) {
        if queue.next_id() < self.seen {
            // The queue has begun anew; what is on its way keeps its lane.
            self.seen = 0;
        }
        for waiting in queue.since(self.seen) {
            let queued = self.lanes.entry(waiting.lane).or_default();
            queued.ids.push_back(waiting.id);
            if queued.ids.len() == 1 {
                self.ready.insert((now, waiting.lane));
            }
        }
        self.seen = queue.next_id();
    }

    /// How many lanes have something, on its way or not.
    pub(super) fn lanes(&self) -> usize {
        self.lanes.len()
    }

    /// How many updates are on their way.
    pub(super) fn busy(&self) -> usize {
        self.busy
    }

    /// When the next lane may go on.
    pub(super) fn next_due(&self) -> Option<i64> {
        self.ready.first().map(|(due, _)| *due)
    }

    /// The update that goes now, with its lane, which waits for [`Self::done`] or [`Self::retry`] from here on.
    pub(super) fn start(&mut self, now: i64) -> Option<(Lane, i64)> {
        let (due, lane) = *self.ready.first()?;
        if due > now {
            return None;
        }
        self.ready.remove(&(due, lane));
        let id = *self.lanes.get(&lane)?.ids.front()?;
        self.busy += 1;
        Some((lane, id))
    }

    /// Gives the second of a lane in place of the first, if there is one.
    pub(super) fn swap(&mut self, lane: Lane) -> Option<i64> {
        let queued = self.lanes.get_mut(&lane)?;
        if queued.ids.len() < 2 {
            return None;
        }
        queued.ids.swap(0, 1);
        queued.ids.front().copied()
    }

    /// Whether a lane has more than one update.
    pub(super) fn has_second(&self, lane: Lane) -> bool {
        self.lanes
            .get(&lane)
            .is_some_and(|queued| queued.ids.len() > 1)
    }

    /// The first of a lane is gone, in this way or that.
    pub(super) fn done(&mut self, lane: Lane, now: i64) {
        self.busy = self.busy.saturating_sub(1);
        let Some(queued) = self.lanes.get_mut(&lane) else {
            return;
        };
        queued.ids.pop_front();
        queued.failures = 0;
        if queued.ids.is_empty() {
            self.lanes.remove(&lane);
        } else {
            self.ready.insert((now, lane));
        }
    }

    /// How often the first of a lane has failed, this time included.
    pub(super) fn fail(&mut self, lane: Lane) -> u32 {
        self.lanes.get_mut(&lane).map_or(1, |queued| {
            queued.failures = queued.failures.saturating_add(1);
            queued.failures
        })
    }

    /// The first of a lane goes once more at this moment.
    pub(super) fn retry(&mut self, lane: Lane, due: i64) {
        self.busy = self.busy.saturating_sub(1);
        if self.lanes.contains_key(&lane) {
            self.ready.insert((due, lane));
        }
    }
}

/// Milliseconds before the next try after so many failures.
pub(super) fn pause(failures: u32, random: &mut fastrand::Rng) -> i64 {
    match failures {
        0 | 1 => 0,
        2..=6 => 1000 << (failures - 1),
        7 => random.i64(60_000..=64_000),
        _ => random.i64(60_000..=120_000),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn schedule_of_failures() {
        let mut random = fastrand::Rng::with_seed(1);
        let waits: Vec<i64> = (1..=6).map(|n| pause(n, &mut random)).collect();
        assert_eq!(waits, [0, 2000, 4000, 8000, 16_000, 32_000]);
        assert!((60_000..=64_000).contains(&pause(7, &mut random)));
        assert!((60_000..=120_000).contains(&pause(u32::MAX, &mut random)));
    }

    #[test]
    fn lanes_are_serial() {
        let mut queue = Queue::new(1);
        let mut random = fastrand::Rng::with_seed(1);
        for chat in [7, 7, 8] {
            let content = json!({"chat": {"id": chat}});
            queue.push("message", content, 0, &mut random).unwrap();
        }
        let mut schedule = Schedule::default();
        schedule.load(&queue, 5);
        schedule.load(&queue, 6);
        let (seven, eight) = (Lane::Shared(7), Lane::Shared(8));
        assert_eq!(schedule.start(4), None);
        assert_eq!(schedule.start(5), Some((seven, 1)));
        assert_eq!(schedule.start(5), Some((eight, 3)));
        assert_eq!(schedule.start(5), None, "its lane waits");
        assert_eq!(schedule.busy(), 2);
        schedule.done(eight, 6);
        assert_eq!((schedule.lanes(), schedule.busy()), (1, 1));
        assert_eq!(schedule.fail(seven), 1);
        schedule.retry(seven, 10);
        assert_eq!(schedule.next_due(), Some(10));
        assert_eq!(schedule.start(10), Some((seven, 1)));
        assert_eq!(schedule.fail(seven), 2);
        schedule.done(seven, 11);
        assert_eq!(schedule.start(11), Some((seven, 2)));
        assert_eq!(schedule.fail(seven), 1, "counted anew");
        schedule.done(seven, 12);
        assert_eq!((schedule.lanes(), schedule.next_due()), (0, None));
    }
}

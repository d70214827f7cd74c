//! The lanes themselves: who is in work, who waits behind whom. Plain data; nothing here awaits.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use super::engine::BusyLane;
use super::flight::Flight;
use super::key::LaneKey;
use crate::api::Update;

/// An accepted update whose turn comes.
pub(super) struct Job {
    pub(super) flight: Arc<Flight>,
    pub(super) update: Update,
}

/// All lanes that have something to do. One that has nothing to do is not there.
#[derive(Default)]
pub(super) struct Lanes(HashMap<LaneKey, Lane>);

/// A lane with something to do.
struct Lane {
    in_work: Arc<Flight>,
    waiting: VecDeque<Job>,
}

impl Lanes {
    /// How many wait in a lane behind the one in work; nothing when the lane is idle.
    pub(super) fn waiting(&self, key: &LaneKey) -> Option<usize> {
        self.0.get(key).map(|lane| lane.waiting.len())
    }

    /// Put an update in its lane: gives it back when it is its turn.
    ///
    /// Those that wait are ordered by `update_id`: what belongs to one chat may arrive over several connections.
    pub(super) fn admit(&mut self, key: &LaneKey, job: Job) -> Option<Job> {
        let Some(lane) = self.0.get_mut(key) else {
            let lane = Lane {
                in_work: Arc::clone(&job.flight),
                waiting: VecDeque::new(),
            };
            self.0.insert(key.clone(), lane);
            return Some(job);
        };
        if lane.in_work.is_late() {
            // Its own end is farther away still.
            job.flight.will_be_late();
        }
        let waiting = &mut lane.waiting;
        let place = waiting
            .iter()
            .rposition(|other| other.flight.id < job.flight.id)
            .map_or(0, |before| before + 1);
        waiting.insert(place, job);
        None
    }

    /// The update in work is done: the next one of the lane, or nothing and the lane is gone.
    pub(super) fn next(&mut self, key: &LaneKey) -> Option<Job> {
        let lane = self.0.get_mut(key)?;
        let next = lane.waiting.pop_front();
        if let Some(job) = &next {
            lane.in_work = Arc::clone(&job.flight);
        } else {
            self.0.remove(key);
            if self.0.is_empty() && self.0.capacity() > 4_096 {
                self.0.shrink_to(64);
            }
        }
        next
    }

    /// What waits behind others.
    pub(super) fn all_waiting(&self) -> Vec<Arc<Flight>> {
        let waiting = self.0.values().flat_map(|lane| &lane.waiting);
        waiting.map(|job| Arc::clone(&job.flight)).collect()
    }

    /// Take out of the queues what is meant, from the end on: nothing stays behind one that was taken. The caller drops it
    /// outside of any lock.
    pub(super) fn take_waiting(&mut self, is_meant: impl Fn(&Flight) -> bool) -> Vec<Job> {
        let last = |queue: &mut VecDeque<Job>| {
            let is_meant = queue.back().is_some_and(|job| is_meant(&job.flight));
            if is_meant { queue.pop_back() } else { None }
        };
        let queues = self.0.values_mut().map(|lane| &mut lane.waiting);
        queues
            .flat_map(|queue| std::iter::from_fn(move || last(queue)))
            .collect()
    }

    /// Forget all lanes; the caller drops what waited outside of any lock.
    pub(super) fn take(&mut self) -> Vec<VecDeque<Job>> {
        let lanes = std::mem::take(&mut self.0).into_values();
        lanes.map(|lane| lane.waiting).collect()
    }

    /// All of them.
    pub(super) fn busy(&self) -> Vec<BusyLane> {
        let lanes = self.0.iter();
        lanes
            .map(|(key, lane)| BusyLane {
                key: key.clone(),
                waiting: lane.waiting.len(),
                age: lane.in_work.since.elapsed(),
            })
            .collect()
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

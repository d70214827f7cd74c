//! The lanes themselves: who is in work, who waits behind whom. Plain data; nothing here awaits.

use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};

use futures_util::future::{AbortHandle, AbortRegistration};
use tokio::sync::{Notify, OwnedSemaphorePermit, oneshot};

use super::{Verdict, key::LaneKey};
use crate::api::Update;

/// An accepted update on its way. Dropping it unfinished tells its [`Delivered`](super::Delivered) that it was abandoned.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) update: Update,
    pub(super) verdict: oneshot::Sender<Verdict>,
    /// Its place among all updates in flight, given back when the job is dropped.
    pub(super) place: OwnedSemaphorePermit,
}

/// What became of an update that wanted in.
#[derive(Debug)]
pub(super) enum Admission {
    /// Its chat was idle: the caller starts the lane with it.
    Start(Job, AbortRegistration),
    /// It waits behind others of its chat.
    Queued,
    /// The queue of its chat is full. The notice fires when there may be room.
    Full(Job, Arc<Notify>),
    /// The engine takes nothing more.
    Closed,
}

/// All lanes that have something to do.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    busy: HashMap<LaneKey, Lane>,
    queue_per_chat: usize,
    closed: bool,
}

#[derive(Debug)]
struct Lane {
    waiting: VecDeque<Job>,
    abort: AbortHandle,
    /// Made when the first caller has to wait for room in this lane.
    room: Option<Arc<Notify>>,
}

impl Lanes {
    pub(super) fn new(queue_per_chat: usize) -> Self {
        Self {
            queue_per_chat,
            ..Self::default()
        }
    }

    pub(super) fn admit(&mut self, key: &LaneKey, job: Job) -> Admission {
        if self.closed {
            return Admission::Closed;
        }
        let Some(lane) = self.busy.get_mut(key) else {
            let (abort, registration) = AbortHandle::new_pair();
            self.busy.insert(
                key.clone(),
                Lane {
                    waiting: VecDeque::new(),
                    abort,
                    room: None,
                },
            );
            return Admission::Start(job, registration);
        };
        if lane.waiting.len() >= self.queue_per_chat {
            return Admission::Full(job, Arc::clone(lane.room.get_or_insert_default()));
        }
        lane.waiting.push_back(job);
        Admission::Queued
    }

    /// The update in work is done: the next one of the lane, or nothing and the lane is gone.
    pub(super) fn next(&mut self, key: &LaneKey) -> Option<Job> {
        let lane = self.busy.get_mut(key)?;
        if let Some(job) = lane.waiting.pop_front() {
            if let Some(room) = &lane.room {
                room.notify_one();
            }
            return Some(job);
        }
        if let Some(Lane {
            room: Some(room), ..
        }) = self.busy.remove(key)
        {
            // All of them: those that find no room in the new lane will wait on that one's notice.
            room.notify_waiters();
        }
        None
    }

    /// Take nothing more, and let those who wait for room know.
    pub(super) fn close(&mut self) {
        self.closed = true;
        self.busy
            .values()
            .filter_map(|lane| lane.room.as_ref())
            .for_each(|room| room.notify_waiters());
    }

    pub(super) fn is_closed(&self) -> bool {
        self.closed
    }

    /// Stop what is in work and take out what waits; the caller drops the jobs outside of any lock.
    pub(super) fn abort(&mut self) -> Vec<VecDeque<Job>> {
        let lanes = std::mem::take(&mut self.busy);
        lanes
            .into_values()
            .map(|lane| {
                lane.abort.abort();
                lane.waiting
            })
            .collect()
    }

    pub(super) fn len(&self) -> usize {
        self.busy.len()
    }
}

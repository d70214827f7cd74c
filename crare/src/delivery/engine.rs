//! The one front door for updates.

use std::{
    panic::AssertUnwindSafe,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use futures_util::{FutureExt, future::Abortable};
use tokio::{
    runtime::Handle,
    sync::{Notify, OwnedSemaphorePermit, Semaphore, TryAcquireError, oneshot},
    time::timeout,
};

use super::{
    Delivered, Limits, Process, Verdict,
    key::LaneKey,
    lanes::{Admission, Job, Lanes},
    raw::{self, Body},
};
use crate::api::{DecodeError, RawJson, Update, UpdateId};

/// Takes updates from any source and has them handled: one per chat at a time and in order, different chats side by
/// side, never more than [`Limits`] allow. Cheap to clone; every clone is the same engine.
///
/// Updates are accepted or refused whole: what [`deliver`](Self::deliver) returned for is handled, whatever happens to
/// the returned [`Delivered`]; what it did not return for was not accepted.
#[derive(Clone)]
pub struct Engine(Arc<Inner>);

/// Why an update was not accepted. The sender keeps it and comes again, except for what is no update.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Refused {
    /// As many updates are in flight, or wait for this chat, as [`Limits`] allow.
    #[error("too many updates in flight")]
    Full,
    /// The engine is being stopped.
    #[error("the bot is being stopped")]
    Closed,
    /// Not a JSON object with an integer `update_id`.
    #[error("not an update: {0}")]
    NotAnUpdate(#[source] DecodeError),
}

/// How the draining of an engine ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Drained {
    /// Updates that were not done by the deadline. Their handlers were cancelled.
    pub abandoned: usize,
}

struct Inner {
    process: Arc<dyn Process>,
    limits: Limits,
    runtime: Handle,
    /// One permit per update that may still be accepted.
    places: Arc<Semaphore>,
    lanes: Mutex<Lanes>,
    /// Fires whenever the last busy lane ends.
    idle: Notify,
    turned_away: AtomicU64,
}

impl Engine {
    /// An engine that has `process` called for each update, on the tokio runtime it is made in.
    ///
    /// # Panics
    ///
    /// Outside a tokio runtime.
    pub fn new(process: Arc<dyn Process>, limits: Limits) -> Self {
        let limits = limits.clamped();
        Self(Arc::new(Inner {
            process,
            limits,
            runtime: Handle::current(),
            places: Arc::new(Semaphore::new(limits.in_flight)),
            lanes: Mutex::new(Lanes::new(limits.queue_per_chat)),
            idle: Notify::new(),
            turned_away: AtomicU64::new(0),
        }))
    }

    /// Hand over an update; waits while there is no room for it.
    ///
    /// Returns when it was accepted. Updates handed over one after the other run in that order within their chat.
    /// Cancel safe: dropped before it returned, the update was not accepted.
    ///
    /// # Errors
    ///
    /// [`Refused::Closed`] once the engine is being stopped.
    pub async fn deliver(&self, update: Update) -> Result<Delivered, Refused> {
        if !self.0.admits(&update) {
            return Ok(Delivered::ended(update.update_id, Verdict::TurnedAway));
        }
        let key = LaneKey::of(&update);
        let mut update = update;
        loop {
            let Ok(place) = Arc::clone(&self.0.places).acquire_owned().await else {
                return Err(Refused::Closed);
            };
            let notice = match self.0.admit(&key, update, place) {
                Ok(delivered) => return Ok(delivered),
                Err(Blocked::Closed) => return Err(Refused::Closed),
                Err(Blocked::Full(back, notice)) => {
                    update = *back;
                    notice
                }
            };
            // The place was given back: a full chat does not take room from others while it is waited for.
            notice.await;
        }
    }

    /// Hand over an update if there is room for it now.
    ///
    /// # Errors
    ///
    /// [`Refused::Full`] when there is none, [`Refused::Closed`] once the engine is being stopped.
    pub fn try_deliver(&self, update: Update) -> Result<Delivered, Refused> {
        if !self.0.admits(&update) {
            return Ok(Delivered::ended(update.update_id, Verdict::TurnedAway));
        }
        let place = match Arc::clone(&self.0.places).try_acquire_owned() {
            Ok(place) => place,
            Err(TryAcquireError::NoPermits) => return Err(Refused::Full),
            Err(TryAcquireError::Closed) => return Err(Refused::Closed),
        };
        self.0
            .admit(&LaneKey::of(&update), update, place)
            .map_err(|blocked| match blocked {
                Blocked::Full(..) => Refused::Full,
                Blocked::Closed => Refused::Closed,
            })
    }

    /// [`deliver`](Self::deliver) for the JSON of one update.
    ///
    /// An update object whose content cannot be read is reported to [`Process::undecodable`] and is done with
    /// [`Verdict::Failed`]: no later attempt could end better.
    ///
    /// # Errors
    ///
    /// [`Refused::NotAnUpdate`] when it is not a JSON object with an integer `update_id`; [`Refused::Closed`].
    pub async fn deliver_raw(&self, body: &[u8]) -> Result<Delivered, Refused> {
        match raw::read(body).map_err(Refused::NotAnUpdate)? {
            Body::Update(update) => self.deliver(*update).await,
            Body::Undecodable(id, raw, error) => self.0.undecodable(id, raw, error),
        }
    }

    /// [`try_deliver`](Self::try_deliver) for the JSON of one update; content that cannot be read as in [`deliver_raw`](Self::deliver_raw).
    ///
    /// # Errors
    ///
    /// Those of both.
    pub fn try_deliver_raw(&self, body: &[u8]) -> Result<Delivered, Refused> {
        match raw::read(body).map_err(Refused::NotAnUpdate)? {
            Body::Update(update) => self.try_deliver(*update),
            Body::Undecodable(id, raw, error) => self.0.undecodable(id, raw, error),
        }
    }

    /// [`try_deliver_raw`](Self::try_deliver_raw) for a source that answers its sender. `answer`: whether a call that the
    /// handler returns may travel in that answer.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn receive(&self, body: &Bytes, answer: bool) -> Result<Delivered, Refused> {
        let _ = answer;
        self.try_deliver_raw(body)
    }

    /// The bounds in force.
    pub fn limits(&self) -> Limits {
        self.0.limits
    }

    /// Updates accepted and not done yet.
    pub fn in_flight(&self) -> usize {
        self.0.limits.in_flight - self.0.places.available_permits()
    }

    /// Chats that have an update in work now.
    pub fn lanes(&self) -> usize {
        self.0.lanes().len()
    }

    /// Updates that [`Process::admits`] did not let in since the start.
    pub fn turned_away(&self) -> u64 {
        self.0.turned_away.load(Ordering::Relaxed)
    }

    /// Accept nothing from now on. What was accepted goes on.
    pub fn close(&self) {
        self.0.lanes().close();
        self.0.places.close();
    }

    /// Whether [`close`](Self::close) was called.
    pub fn is_closed(&self) -> bool {
        self.0.lanes().is_closed()
    }

    /// Close, wait at most `deadline` for everything accepted to be done, then cancel the rest.
    pub async fn drain(&self, deadline: Duration) -> Drained {
        self.close();
        let done = async {
            self.0.until_idle().await;
            self.0.process.finish().await;
        };
        if timeout(deadline, done).await.is_ok() {
            return Drained { abandoned: 0 };
        }
        let abandoned = self.in_flight();
        let waiting = self.0.lanes().abort();
        drop(waiting);
        Drained { abandoned }
    }
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine")
            .field("limits", &self.0.limits)
            .field("in_flight", &self.in_flight())
            .finish_non_exhaustive()
    }
}

/// Why an update did not get in just now.
enum Blocked<N> {
    Full(Box<Update>, N),
    Closed,
}

impl Inner {
    fn lanes(&self) -> MutexGuard<'_, Lanes> {
        // Nothing that holds the lock can panic half-way, so a poisoned one is as good as any.
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether an update may come in; counts those that may not. While the engine is being stopped nothing is turned away.
    fn admits(&self, update: &Update) -> bool {
        let admitted = self.places.is_closed() || self.process.admits(update);
        if !admitted {
            self.turned_away.fetch_add(1, Ordering::Relaxed);
        }
        admitted
    }

    fn admit(
        self: &Arc<Self>,
        key: &LaneKey,
        update: Update,
        place: OwnedSemaphorePermit,
    ) -> Result<Delivered, Blocked<impl Future<Output = ()> + Send + use<>>> {
        let update_id = update.update_id;
        let (sender, receiver) = oneshot::channel();
        let job = Job {
            update,
            verdict: sender,
            place,
        };
        let mut lanes = self.lanes();
        let admission = lanes.admit(key, job);
        // Made under the lock, so that no notice between here and the waiting is missed.
        let admission = match admission {
            Admission::Full(job, room) => {
                let notice = room.notified_owned();
                drop(lanes);
                return Err(Blocked::Full(Box::new(job.update), notice));
            }
            other => other,
        };
        drop(lanes);
        match admission {
            Admission::Start(job, registration) => {
                let lane = run_lane(Arc::clone(self), key.clone(), job);
                self.runtime.spawn(Abortable::new(lane, registration));
            }
            Admission::Closed => return Err(Blocked::Closed),
            Admission::Queued | Admission::Full(..) => {}
        }
        Ok(Delivered::waiting(update_id, receiver))
    }

    fn undecodable(
        &self,
        id: UpdateId,
        raw: RawJson,
        error: DecodeError,
    ) -> Result<Delivered, Refused> {
        if self.lanes().is_closed() {
            return Err(Refused::Closed);
        }
        let report = AssertUnwindSafe(|| self.process.undecodable(id, raw, error));
        if std::panic::catch_unwind(report).is_err() {
            tracing::error!(update_id = %id, "reporting an update that could not be read panicked");
        }
        Ok(Delivered::ended(id, Verdict::Failed))
    }

    async fn handle(&self, update: Update) -> Verdict {
        let id = update.update_id;
        let handling = AssertUnwindSafe(async { self.process.process(update).await });
        handling.catch_unwind().await.unwrap_or_else(|_| {
            tracing::error!(update_id = %id, "handling an update panicked");
            Verdict::Failed
        })
    }

    async fn until_idle(&self) {
        loop {
            let idle = self.idle.notified();
            if self.lanes().len() == 0 {
                return;
            }
            idle.await;
        }
    }
}

/// Work through the updates of one chat, the first one and all that queue up behind it meanwhile.
async fn run_lane(engine: Arc<Inner>, key: LaneKey, first: Job) {
    let mut next = Some(first);
    while let Some(Job {
        update,
        verdict,
        place,
    }) = next
    {
        let outcome = engine.handle(update).await;
        drop(place);
        // Nobody may be waiting for the verdict, and that is fine.
        let _ = verdict.send(outcome);
        next = engine.lanes().next(&key);
    }
    engine.idle.notify_waiters();
}

//! What the engine and the inbox have to do with each other.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::join_all;
use tokio::time::timeout;

use super::body::{self, Body};
use super::delivered::{Kept, Settled, settled};
use super::engine::{Drained, Inner};
use super::flight::Flight;
use super::key::LaneKey;
use super::lanes::Job;
use super::process::Verdict;
use super::stats::KindIndex;
use crate::api::{DecodeError, RawJson, UserId};
use crate::inbox::{Entry, InboxError};

/// How long a stop waits for the inbox.
const STORING: Duration = Duration::from_secs(5);

/// The first update of a lane.
struct Begin {
    key: LaneKey,
    job: Job,
}

impl Inner {
    /// Open the inbox, and have everything handled that is in it.
    pub(super) async fn restore(self: &Arc<Self>, bot: UserId) -> Result<(), InboxError> {
        let mut opened = self.inbox.open(bot).await?;
        {
            let mut core = self.core();
            for id in opened.seen {
                core.seen.insert(id);
            }
            core.seen.take_replies(opened.replies);
        }
        if !opened.pending.is_empty() {
            tracing::info!(
                updates = opened.pending.len(),
                "the inbox holds updates that were not done: they are handled first"
            );
        }
        let mut first = Vec::new();
        for entry in opened.pending {
            first.extend(self.resume(entry).await);
        }
        // What ends the process as soon as it is begun must have been counted by then.
        for begin in first.iter().filter(|begin| begin.job.flight.due.is_none()) {
            self.inbox.claim(begin.job.flight.id);
            begin.job.flight.note_claimed();
        }
        if self.inbox.is_durable()
            && !first.is_empty()
            && let Err(error) = self.inbox.remember(Vec::new()).await
        {
            tracing::warn!(%error, "it cannot be noted that what the inbox holds is begun");
        }
        for begin in first {
            self.start_resumed(begin);
        }
        let engine = Arc::downgrade(self);
        let mut cancelled = self.cancelled.clone();
        self.runtime.spawn(async move {
            loop {
                let replayed = tokio::select! {
                    () = cancelled.stopped() => return,
                    replayed = opened.replays.recv() => replayed,
                };
                let (Some(entry), Some(engine)) = (replayed, engine.upgrade()) else {
                    return;
                };
                engine.core().seen.remove(entry.update_id);
                if let Some(begin) = engine.resume(entry).await {
                    engine.start_resumed(begin);
                }
            }
        });
        Ok(())
    }

    /// Have a stored update handled, whatever the bounds: it was accepted long ago.
    /// Tells when a lane begins with it.
    async fn resume(self: &Arc<Self>, entry: Entry) -> Option<Begin> {
        if entry.attempts >= self.limits.starts.saturating_add(self.limits.retries) {
            let reason = format!(
                "its handling was begun {} times and never ended: it may be what ends the process",
                entry.attempts
            );
            tracing::error!(update_id = %entry.update_id, "a stored update becomes a dead letter: {reason}");
            if let Err(error) = self.inbox.bury(entry.buried(reason)).await {
                tracing::error!(%error, "a dead letter could not be written; the update is tried again at the next start");
            }
            return None;
        }
        let read = body::read(&entry.json);
        let mut core = self.core();
        if core.flights.contains_key(&entry.update_id) {
            return None;
        }
        let flight = core.board(self, entry, false, true);
        match read {
            Ok(Body::Update(update)) => {
                let key = self.order.key(&update);
                flight.is_of(KindIndex::of(&update.kind));
                let job = core.lanes.admit(&key, Job { flight, update })?;
                Some(Begin { key, job })
            }
            Ok(Body::Undecodable(_, raw, error)) => {
                drop(core);
                self.bury_undecodable(flight, raw, error);
                None
            }
            Err(error) => {
                drop(core);
                self.bury_undecodable(flight, RawJson::null(), error);
                None
            }
        }
    }

    fn start_resumed(self: &Arc<Self>, Begin { key, job }: Begin) {
        if job.flight.due.is_none() {
            self.start(key, job);
        } else {
            self.go_on_with(key, (job.flight, job.update));
        }
    }

    /// Store an update so that it can be acknowledged.
    pub(super) async fn keep(&self, flight: &Arc<Flight>) -> Settled {
        let Some(put) = flight.store(|entry| self.inbox.put(entry)) else {
            return match flight.ended() {
                Some((verdict, reply)) => settled(verdict, reply, self.core().closed),
                None => Settled::Acknowledge(None),
            };
        };
        let result = put.clone().await;
        flight.put_ended(&put, result.is_ok());
        match result {
            Ok(()) => Settled::Acknowledge(None),
            Err(error) => {
                tracing::error!(update_id = %flight.id, %error, "an update could not be stored; Telegram keeps it meanwhile");
                Settled::Keep(Kept::Unstorable)
            }
        }
    }

    /// Store an update before it is tried again; if that fails it is tried all the same.
    pub(super) async fn store(&self, flight: &Arc<Flight>) {
        // What comes of it is told there.
        let _ = self.keep(flight).await;
    }

    /// Make an update that failed for good a dead letter. False when that cannot be written, and the inbox does not have the
    /// update from before either.
    pub(super) async fn bury(&self, flight: &Arc<Flight>, why: String) -> bool {
        let burial = flight.bury(|entry| self.inbox.bury(entry.buried(why)));
        let is_safe = burial.clone().await.is_ok();
        flight.put_ended(&burial, is_safe);
        is_safe
    }

    /// Make an update that cannot be read a dead letter.
    pub(super) fn bury_undecodable(
        self: &Arc<Self>,
        flight: Arc<Flight>,
        raw: RawJson,
        error: DecodeError,
    ) {
        let reason = format!("it cannot be read: {error}");
        let report = AssertUnwindSafe(|| self.process.undecodable(flight.id, raw, error));
        if let Err(panic) = std::panic::catch_unwind(report) {
            std::mem::forget(panic);
            tracing::error!(update_id = %flight.id, "reporting an update that could not be read panicked");
        }
        let engine = Arc::clone(self);
        let burial = async move {
            let is_safe = engine.bury(&flight, reason).await;
            let verdict = if is_safe {
                Verdict::Failed
            } else {
                // Not over: whoever sent it keeps it.
                Verdict::Abandoned
            };
            engine.conclude(&flight, verdict);
        };
        let mut burial = Box::pin(burial);
        if burial.as_mut().now_or_never().is_none() {
            self.runtime.spawn(burial);
        }
    }

    pub(super) async fn drain(self: &Arc<Self>, deadline: Duration) -> Drained {
        let later = self.store_waiting();
        let done = async {
            later.await;
            self.until(|core| core.lanes.len() == 0).await;
            self.process.finish().await;
            self.until(|core| core.flights.is_empty()).await;
        };
        let drained = match timeout(deadline, done).await {
            Ok(()) => Drained {
                abandoned: 0,
                stored: self.core().left,
            },
            Err(_) => self.cut_short().await,
        };
        self.hand_on().await;
        if timeout(STORING, self.inbox.close()).await.is_err() {
            tracing::warn!("the inbox could not be closed in time");
        }
        drained
    }

    /// Tell the inbox what the next start has to know of the updates that are over.
    async fn hand_on(&self) {
        let (seen, replies) = {
            let mut core = self.core();
            (core.seen.take_unstored(), core.seen.replies())
        };
        if !self.inbox.is_durable() {
            return;
        }
        let ids = (!seen.is_empty()).then(|| self.inbox.remember(seen));
        let replies = (!replies.is_empty()).then(|| self.inbox.keep_replies(replies));
        let both = join_all(ids.into_iter().chain(replies));
        let Ok(ended) = timeout(STORING, both).await else {
            return tracing::warn!("what was handled could not be noted in time");
        };
        for error in ended.into_iter().filter_map(Result::err) {
            tracing::warn!(%error, "what was handled could not be noted");
        }
    }

    /// Leave what waits behind others to the next start: what is in work is all that has to be done now.
    async fn store_waiting(&self) {
        if !self.inbox.is_durable() {
            return;
        }
        let waiting = self.core().lanes.all_waiting();
        join_all(waiting.iter().map(|flight| self.store(flight))).await;
        let jobs = self.core().lanes.take_waiting(Flight::is_stored);
        for job in jobs {
            self.leave_to_the_next_start(&job.flight);
        }
    }

    /// Leave all that waits in a lane to the next start.
    pub(super) async fn leave_lane(&self, key: &LaneKey) {
        loop {
            let next = self.core().lanes.next(key);
            let Some(job) = next else { break };
            self.store(&job.flight).await;
            if job.flight.is_stored() {
                self.leave_to_the_next_start(&job.flight);
            } else {
                self.core().leave(&job.flight);
                job.flight.end(Verdict::Abandoned);
            }
        }
        self.room.notify_waiters();
    }

    /// A stored update is over for this process.
    pub(super) fn leave_to_the_next_start(&self, flight: &Arc<Flight>) {
        let mut core = self.core();
        if core.leave(flight) {
            core.left += 1;
            drop(core);
            flight.end(Verdict::Stored);
            self.room.notify_waiters();
        }
    }

    /// Store what is in work, and cancel it.
    async fn cut_short(&self) -> Drained {
        let flights: Vec<Arc<Flight>> = self.core().flights.values().cloned().collect();
        if self.inbox.is_durable() {
            let missing = flights.iter().filter(|flight| !flight.is_stored());
            let storing = join_all(missing.map(|flight| self.store(flight)));
            if timeout(STORING, storing).await.is_err() {
                tracing::warn!("not all that is in work could be stored in time");
            }
        }
        let (flights, waiting) = {
            let mut core = self.core();
            core.bytes = 0;
            (std::mem::take(&mut core.flights), core.lanes.take())
        };
        // Not before they are taken: a cancelled handler may drop what keeps others from being over, and they are not done.
        self.cancel.stop();
        drop(waiting);
        let mut drained = Drained {
            abandoned: 0,
            stored: self.core().left,
        };
        for flight in flights.into_values() {
            if self.inbox.is_durable() && flight.is_stored() {
                if flight.attempts() > 0 {
                    self.inbox.release(flight.id);
                }
                flight.end(Verdict::Stored);
                drained.stored += 1;
            } else {
                flight.end(Verdict::Abandoned);
                drained.abandoned += 1;
            }
        }
        drained
    }

    pub(super) async fn until(&self, reached: impl Fn(&super::core::Core) -> bool) {
        loop {
            let mut change = std::pin::pin!(self.room.notified());
            change.as_mut().enable();
            if reached(&self.core()) {
                return;
            }
            change.await;
        }
    }
}

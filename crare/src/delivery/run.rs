//! The work in a lane.

use std::future::poll_fn;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker, ready};
use std::time::{Duration, SystemTime};

use futures_util::FutureExt as _;
use futures_util::future::CatchUnwind;
use tokio::time::{Instant, sleep_until};
use tracing::Instrument as _;
use tracing::instrument::Instrumented;

use super::body::{self, Body};
use super::engine::Inner;
use super::flight::Flight;
use super::key::LaneKey;
use super::lanes::Job;
use super::life::is_over;
use super::process::{Arrival, BoxFuture, Ended, Verdict};
use super::span::update_span;
use super::stats::KindIndex;
use crate::api::Update;
use crate::client::{Home, call_waits};
use crate::routing::Carrier;

/// A handling that was begun.
enum Handling {
    Going(CatchUnwind<AssertUnwindSafe<Instrumented<BoxFuture<'static, Ended>>>>),
    Over(Ended),
}

impl Handling {
    /// Let it go on. Ready when it is over.
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        if let Self::Going(future) = self {
            let ended = ready!(Pin::new(future).poll(cx));
            // It must not be polled once more, whatever is done about a failure.
            *self = Self::Over(caught(ended));
        }
        Poll::Ready(())
    }

    async fn ended(self) -> Ended {
        match self {
            Self::Over(ended) => ended,
            Self::Going(future) => caught(future.await),
        }
    }
}

fn caught(ended: std::thread::Result<Ended>) -> Ended {
    ended.unwrap_or_else(|panic| {
        // Its drop could panic in its turn.
        std::mem::forget(panic);
        tracing::error!("handling an update panicked");
        Ended::failed("handling it panicked")
    })
}

impl Inner {
    /// Begin with the first update of a lane. What can be done without waiting is done when this returns: no other thread
    /// had to be woken for it.
    pub(super) fn start(self: &Arc<Self>, key: LaneKey, job: Job) {
        let inside = self.runtime.enter();
        let (flight, mut handling) = self.begin(job);
        // Whoever goes on with it polls it anew, with a waker of its own.
        let mut nobody = Context::from_waker(Waker::noop());
        let (polled, call_waits) = call_waits(|| handling.poll(&mut nobody));
        drop(inside);
        let stays = polled.is_pending() && call_waits;
        match stays.then(Home::here).flatten() {
            Some(home) => self.stay(&home, key, flight, handling),
            None => self.proceed(key, flight, handling),
        }
    }

    /// Stay on a thread that is a home, as long as nothing but the answer to a call is waited for.
    fn stay(
        self: &Arc<Self>,
        home: &Home,
        key: LaneKey,
        flight: Arc<Flight>,
        mut handling: Handling,
    ) {
        let engine = Arc::clone(self);
        let mut cancelled = self.cancelled.clone();
        home.spawn(async move {
            let stays = poll_fn(|cx| {
                let _inside = engine.runtime.enter();
                match call_waits(|| handling.poll(cx)) {
                    (Poll::Pending, true) => Poll::Pending,
                    (Poll::Pending, false) | (Poll::Ready(()), _) => Poll::Ready(()),
                }
            });
            tokio::select! {
                biased;
                () = cancelled.stopped() => return,
                () = stays => {}
            }
            engine.proceed(key, flight, handling);
        });
    }

    /// End what is over; what is not, and what comes after, is done on the runtime.
    fn proceed(self: &Arc<Self>, key: LaneKey, flight: Arc<Flight>, handling: Handling) {
        match handling {
            Handling::Over(ended) if ended.failure.is_none() => {
                if let Some(job) = self.end(&flight, ended.verdict, &key) {
                    self.go_on_with(key, (job.flight, job.update));
                }
            }
            handling => self.go_on(key, Some((flight, handling))),
        }
    }

    fn go_on(self: &Arc<Self>, key: LaneKey, work: Option<(Arc<Flight>, Handling)>) {
        let engine = Arc::clone(self);
        let mut cancelled = self.cancelled.clone();
        self.runtime.spawn(async move {
            tokio::select! {
                biased;
                () = cancelled.stopped() => {}
                () = engine.work(key, work) => {}
            }
        });
    }

    pub(super) fn go_on_with(
        self: &Arc<Self>,
        key: LaneKey,
        (flight, update): (Arc<Flight>, Update),
    ) {
        let engine = Arc::clone(self);
        let mut cancelled = self.cancelled.clone();
        self.runtime.spawn(async move {
            let work = async {
                let begun = engine.take_up(&key, Job { flight, update }).await;
                engine.work(key, begun).await;
            };
            tokio::select! {
                biased;
                () = cancelled.stopped() => {}
                () = work => {}
            }
        });
    }

    /// Work through a lane: what was begun, then all that queues up behind it meanwhile.
    async fn work(self: &Arc<Self>, key: LaneKey, mut next: Option<(Arc<Flight>, Handling)>) {
        while let Some((flight, handling)) = next {
            let verdict = self.see_through(&flight, handling).await;
            if matches!(flight.ended(), Some((Verdict::Stored, _))) {
                // What waits behind it has to come after it.
                self.leave_lane(&key).await;
                return;
            }
            next = match self.end(&flight, verdict, &key) {
                Some(job) => self.take_up(&key, job).await,
                None => None,
            };
        }
    }

    /// Begin with the next update of a lane, once the pause is over that it brought from the last process. Nothing when a stop
    /// came first: then the lane is left to the next start.
    async fn take_up(self: &Arc<Self>, key: &LaneKey, job: Job) -> Option<(Arc<Flight>, Handling)> {
        if let Some(due) = job.flight.due
            && !self.paused(&job.flight, due).await
        {
            self.leave_lane(key).await;
            return None;
        }
        Some(self.begin(job))
    }

    /// Begin to handle an update.
    fn begin(self: &Arc<Self>, Job { flight, update }: Job) -> (Arc<Flight>, Handling) {
        let span = update_span(flight.id, KindIndex::of(&update.kind));
        if flight.begin(span.clone()) {
            self.inbox.claim(flight.id);
        }
        if is_over(&update.kind, flight.age()) {
            tracing::info!(
                update_id = %flight.id, kind = update.kind.name(),
                "its turn came when Telegram takes no answer to it any more: it is skipped"
            );
            return (flight, Handling::Over(Verdict::Expired.into()));
        }
        let carrier: Arc<dyn Carrier> = Arc::clone(&flight) as _;
        let arrival = Arrival::new(update, carrier);
        let process = || span.in_scope(|| self.process.process(arrival));
        let begun = std::panic::catch_unwind(AssertUnwindSafe(process));
        let handling = match begun {
            Ok(future) => Handling::Going(AssertUnwindSafe(future.instrument(span)).catch_unwind()),
            Err(panic) => Handling::Over(caught(Err(panic))),
        };
        (flight, handling)
    }

    /// Wait for the end of a handling, and try again where that is wanted.
    async fn see_through(
        self: &Arc<Self>,
        flight: &Arc<Flight>,
        mut handling: Handling,
    ) -> Verdict {
        loop {
            let ended = handling.ended().await;
            let Some(why) = ended.failure else {
                return ended.verdict;
            };
            let Some(pause) = self.limits.pause_after(flight.attempts()) else {
                // Without a trace of it, whoever sent it keeps it.
                let is_safe = self.bury(flight, why).await;
                return if is_safe {
                    Verdict::Failed
                } else {
                    Verdict::Abandoned
                };
            };
            tracing::warn!(update_id = %flight.id, ?pause, "the handling failed and is tried again");
            handling = match self.again(flight, why, pause).await {
                Some(update) => {
                    let job = Job {
                        flight: Arc::clone(flight),
                        update,
                    };
                    self.begin(job).1
                }
                None => return Verdict::Failed,
            };
        }
    }

    /// Store an update whose handling failed, pause, and read it once more.
    async fn again(&self, flight: &Arc<Flight>, why: String, pause: Duration) -> Option<Update> {
        self.store(flight).await;
        self.inbox.retry(flight.id, SystemTime::now() + pause, why);
        if !self.paused(flight, Instant::now() + pause).await {
            return None;
        }
        match body::read(&flight.json) {
            Ok(Body::Update(update)) => Some(update),
            // It could be read before.
            _ => None,
        }
    }

    /// Wait until an update may be handled. False when a stop came first: it is left to the next start.
    async fn paused(&self, flight: &Arc<Flight>, due: Instant) -> bool {
        tokio::select! {
            () = sleep_until(due) => true,
            () = self.until(|core| core.closed), if self.inbox.is_durable() && flight.is_stored() => {
                self.leave_to_the_next_start(flight);
                false
            }
        }
    }

    /// The handling of an update has ended: the next one of its lane.
    fn end(self: &Arc<Self>, flight: &Arc<Flight>, verdict: Verdict, key: &LaneKey) -> Option<Job> {
        if flight.returned(verdict) {
            self.conclude(flight, verdict);
        }
        let next = self.core().lanes.next(key);
        if next.is_none() {
            self.room.notify_waiters();
        }
        next
    }

    /// An update is over.
    pub(super) fn conclude(&self, flight: &Arc<Flight>, verdict: Verdict) {
        let mut core = self.core();
        if !core.leave(flight) {
            // It was cancelled at a stop.
            return;
        }
        let (reply, stored) = flight.end(verdict);
        if verdict == Verdict::Abandoned {
            // It comes again, and is handled again.
            drop(core);
            return self.room.notify_waiters();
        }
        core.seen.insert(flight.id);
        if let Some(reply) = reply {
            core.seen.keep_reply(flight.id, reply);
        }
        if !stored {
            core.seen.note_unstored(flight.id);
        }
        drop(core);
        if stored && verdict != Verdict::Failed {
            self.inbox.done(flight.id);
        }
        self.room.notify_waiters();
    }
}

//! One accepted update on its way.

use std::any::Any;
use std::fmt;
use std::future::ready;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant, SystemTime};

use bytes::Bytes;
use futures_util::FutureExt as _;
use futures_util::future::Shared;
use tokio::sync::Notify;
use tracing::Span;

use super::engine::Inner;
use super::stats::{Ending, KindIndex};
use super::{Limits, Verdict};
use crate::api::UpdateId;
use crate::client::InAnswer;
use crate::inbox::{Entry, InboxError};
use crate::routing::{BoxFuture, Carried, Carrier};

/// An update from its acceptance to its end.
pub(super) struct Flight {
    pub(super) id: UpdateId,
    pub(super) json: Bytes,
    pub(super) since: Instant,
    /// It was to be tried again after a pause when the last process ended: not before this time.
    pub(super) due: Option<tokio::time::Instant>,
    engine: Weak<Inner>,
    me: Weak<Self>,
    state: Mutex<State>,
    /// Something changed that others wait for.
    changed: Notify,
}

/// How an update stands.
struct State {
    received: SystemTime,
    ended: Option<Verdict>,
    reply: Reply,
    inbox: Stored,
    /// The inbox was told of the present attempt beforehand.
    claimed: bool,
    /// How often the handling was begun, this time included.
    attempts: u32,
    /// Guards that keep it from being over.
    holds: usize,
    /// Its sender has waited for it, or has no reason to.
    late: bool,
    /// It was set aside: its lane goes on.
    aside: bool,
    /// How the handling returned.
    returned: Option<Verdict>,
    /// The name of the handler that ran last.
    route: Option<&'static str>,
    /// What it is; nothing when it could not be read.
    kind: Option<KindIndex>,
    /// When its first attempt began, and its last.
    begun: Option<(Instant, Instant)>,
    span: Span,
}

/// The way of a reply into the answer.
enum Reply {
    /// There is no answer for it.
    Closed,
    Open,
    Waiting(Box<Carried>),
    /// It left, and is remembered for a repetition.
    Gone(InAnswer),
}

enum Stored {
    No,
    /// It is being put: safe when this says so, to whoever waits.
    Put(Put),
    /// It becomes a dead letter, or could not become one: safe when this says so. It is not put any more: what is put behind
    /// a letter would stay.
    Buried(Put),
    Yes,
}

/// The storing of an update, for everybody who waits for it.
pub(super) type Put = Shared<BoxFuture<'static, Result<(), InboxError>>>;

/// What a sender that has waited long enough finds.
pub(super) enum Late {
    /// It is over.
    Ended(Verdict, Option<InAnswer>),
    /// Its reply is ready, only what is around the handler goes on.
    Replied,
    /// It is in work.
    InWork,
}

impl State {
    fn is_known_to_inbox(&self) -> bool {
        !matches!(self.inbox, Stored::No)
    }
}

impl Flight {
    pub(super) fn new(engine: Weak<Inner>, entry: Entry, answer: bool, stored: bool) -> Arc<Self> {
        let pause = entry
            .not_before
            .and_then(|at| at.duration_since(SystemTime::now()).ok());
        Arc::new_cyclic(|me| Self {
            // A clock that was set back must not hold it up for years.
            due: pause.map(|pause| tokio::time::Instant::now() + pause.min(Limits::LONGEST_PAUSE)),
            id: entry.update_id,
            json: entry.json,
            since: Instant::now(),
            engine,
            me: me.clone(),
            state: Mutex::new(State {
                received: entry.received,
                ended: None,
                reply: if answer { Reply::Open } else { Reply::Closed },
                inbox: if stored { Stored::Yes } else { Stored::No },
                claimed: false,
                attempts: entry.attempts,
                holds: 0,
                late: false,
                aside: false,
                returned: None,
                route: None,
                kind: None,
                begun: None,
                span: Span::none(),
            }),
            changed: Notify::new(),
        })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing that holds the lock can panic half-way.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// It could be read, and is this.
    pub(super) fn is_of(&self, kind: KindIndex) {
        self.state().kind = Some(kind);
    }

    /// The handling begins (once more), in this span. True when the inbox has to be told.
    pub(super) fn begin(&self, span: Span) -> bool {
        let now = Instant::now();
        let mut state = self.state();
        if let (Some(_), Some(engine)) = (state.begun, self.engine.upgrade()) {
            engine.stats.one_retried();
        }
        let first = state.begun.map_or(now, |(first, _)| first);
        state.begun = Some((first, now));
        state.span = span;
        state.attempts = state.attempts.saturating_add(1);
        state.returned = None;
        state.is_known_to_inbox() && !std::mem::take(&mut state.claimed)
    }

    /// The inbox knows already that the handling is about to begin.
    pub(super) fn note_claimed(&self) {
        self.state().claimed = true;
    }

    pub(super) fn attempts(&self) -> u32 {
        self.state().attempts
    }

    /// How long ago it came, also across a restart.
    pub(super) fn age(&self) -> Duration {
        self.state().received.elapsed().unwrap_or_default()
    }

    /// The handling has returned. True when the update is over with that, false when it was set aside.
    pub(super) fn returned(&self, verdict: Verdict) -> bool {
        let mut state = self.state();
        state.returned = Some(verdict);
        state.holds == 0
    }

    /// It is over. Gives the reply that is remembered, and whether the inbox has it.
    pub(super) fn end(&self, verdict: Verdict) -> (Option<InAnswer>, bool) {
        let mut state = self.state();
        state.ended = Some(verdict);
        self.count(&mut state, verdict);
        let reply = match std::mem::replace(&mut state.reply, Reply::Closed) {
            Reply::Waiting(carried) => Some(carried.answer),
            Reply::Gone(answer) => Some(answer),
            Reply::Open | Reply::Closed => None,
        };
        if let Some(answer) = &reply {
            state.reply = Reply::Gone(answer.clone());
        }
        let stored = state.is_known_to_inbox();
        drop(state);
        self.changed.notify_waiters();
        (reply, stored)
    }

    fn count(&self, state: &mut State, verdict: Verdict) {
        let ending = match (state.kind, verdict) {
            (None, Verdict::Failed) => Ending::Undecodable,
            (_, verdict) => verdict.into(),
        };
        let span = std::mem::replace(&mut state.span, Span::none());
        span.record("outcome", ending.name());
        if let Some(route) = state.route {
            span.record("route", route);
        }
        let Some(engine) = self.engine.upgrade() else {
            return;
        };
        let kind = state.kind.unwrap_or(KindIndex::OTHER);
        match state.begun {
            None => engine.stats.counted(kind, ending),
            Some((first, last)) => {
                let waited = first.saturating_duration_since(self.since);
                engine.stats.ended(kind, ending, waited, last.elapsed());
            }
        }
    }

    /// Have `put` begin to store it, unless that was begun already; gives what to wait for, nothing when it is stored or over.
    /// `put` is called under the lock, so that the inbox hears of the end after it.
    pub(super) fn store(
        &self,
        put: impl FnOnce(Entry) -> BoxFuture<'static, Result<(), InboxError>>,
    ) -> Option<Put> {
        let mut state = self.state();
        match &state.inbox {
            Stored::Put(put) | Stored::Buried(put) => Some(put.clone()),
            Stored::Yes => None,
            Stored::No if state.ended.is_some() => None,
            Stored::No => {
                let put = put(self.entry(&state)).shared();
                state.inbox = Stored::Put(put.clone());
                if let Some(engine) = self.engine.upgrade() {
                    engine.stats.one_stored();
                }
                Some(put)
            }
        }
    }

    /// The storing has ended.
    pub(super) fn put_ended(&self, put: &Put, is_safe: bool) {
        let mut state = self.state();
        match &state.inbox {
            Stored::Put(this) if this.ptr_eq(put) => {
                state.inbox = if is_safe { Stored::Yes } else { Stored::No };
            }
            Stored::Buried(this) if is_safe && this.ptr_eq(put) => state.inbox = Stored::Yes,
            _ => {}
        }
    }

    /// Have `bury` begin to make it a dead letter; gives whether the inbox has it at the end, if only as it was before.
    pub(super) fn bury(
        &self,
        bury: impl FnOnce(Entry) -> BoxFuture<'static, Result<(), InboxError>>,
    ) -> Put {
        let mut state = self.state();
        let id = self.id;
        let letter = bury(self.entry(&state));
        let before = match &state.inbox {
            Stored::No => None,
            Stored::Put(put) | Stored::Buried(put) => Some(put.clone()),
            Stored::Yes => Some((Box::pin(ready(Ok(()))) as BoxFuture<'_, _>).shared()),
        };
        let burial = async move {
            let Err(error) = letter.await else {
                return Ok(());
            };
            tracing::error!(update_id = %id, %error, "a dead letter could not be written");
            match before {
                Some(put) => put.await,
                None => Err(error),
            }
        };
        let burial = (Box::pin(burial) as BoxFuture<'_, _>).shared();
        state.inbox = Stored::Buried(burial.clone());
        burial
    }

    pub(super) fn is_stored(&self) -> bool {
        matches!(self.state().inbox, Stored::Yes)
    }

    fn entry(&self, state: &State) -> Entry {
        let mut entry = Entry::new(self.id, self.json.clone());
        entry.received = state.received;
        entry.attempts = state.attempts;
        entry
    }

    /// Whether it takes longer than its sender waits.
    pub(super) fn is_late(&self) -> bool {
        self.state().late
    }

    /// There is something before it that takes long.
    pub(super) fn will_be_late(&self) {
        self.state().late = true;
    }

    /// How it stands for a sender that does not want to wait any more; closes the way of the reply if it is in work.
    pub(super) fn late(&self) -> Late {
        let mut state = self.state();
        if let Some(verdict) = state.ended {
            return Late::Ended(verdict, taken(&mut state.reply));
        }
        if matches!(state.reply, Reply::Waiting(_) | Reply::Gone(_)) {
            return Late::Replied;
        }
        state.late = true;
        state.reply = Reply::Closed;
        Late::InWork
    }

    /// The reply that is ready; it cannot be taken back any more.
    pub(super) fn send_off(&self) -> Option<InAnswer> {
        let mut state = self.state();
        state.reply = match std::mem::replace(&mut state.reply, Reply::Closed) {
            Reply::Waiting(carried) => Reply::Gone(carried.answer),
            other => other,
        };
        taken(&mut state.reply)
    }

    /// Wait until it is over, or was set aside; tells how, and the reply.
    pub(super) async fn over_or_aside(&self) -> Option<(Verdict, Option<InAnswer>)> {
        self.wait(|state| match state.ended {
            Some(verdict) => Some(Some((verdict, taken(&mut state.reply)))),
            None if state.aside => Some(None),
            None => None,
        })
        .await
    }

    /// Wait until it is over.
    pub(super) async fn over(&self) -> Verdict {
        self.wait(|state| state.ended).await
    }

    async fn wait<T>(&self, mut look: impl FnMut(&mut State) -> Option<T>) -> T {
        loop {
            let mut changed = std::pin::pin!(self.changed.notified());
            changed.as_mut().enable();
            if let Some(found) = look(&mut self.state()) {
                return found;
            }
            changed.await;
        }
    }

    /// How it stands now, if it is over.
    pub(super) fn ended(&self) -> Option<(Verdict, Option<InAnswer>)> {
        let mut state = self.state();
        let verdict = state.ended?;
        Some((verdict, taken(&mut state.reply)))
    }
}

/// The reply, for an answer.
fn taken(reply: &mut Reply) -> Option<InAnswer> {
    match reply {
        Reply::Gone(answer) => Some(answer.clone()),
        _ => None,
    }
}

impl Carrier for Flight {
    fn takes_reply(&self) -> bool {
        !matches!(self.state().reply, Reply::Closed)
    }

    fn carry(&self, reply: Box<Carried>) -> Result<(), Box<Carried>> {
        let mut state = self.state();
        if !matches!(state.reply, Reply::Open) {
            return Err(reply);
        }
        state.reply = Reply::Waiting(reply);
        Ok(())
    }

    fn retract(&self) -> Option<Box<Carried>> {
        let mut state = self.state();
        match std::mem::replace(&mut state.reply, Reply::Closed) {
            Reply::Waiting(carried) => {
                if !state.aside {
                    state.reply = Reply::Open;
                }
                Some(carried)
            }
            other => {
                state.reply = other;
                None
            }
        }
    }

    fn set_aside(&self) -> Box<dyn Any + Send + Sync> {
        let mut state = self.state();
        state.holds += 1;
        state.aside = true;
        // One that waits leaves with the answer, which is given now.
        if matches!(state.reply, Reply::Open) {
            state.reply = Reply::Closed;
        }
        drop(state);
        self.changed.notify_waiters();
        Box::new(Hold(self.me.upgrade()))
    }

    fn note_route(&self, name: &'static str) {
        self.state().route = Some(name);
    }
}

/// Keeps an update that was set aside from being over.
struct Hold(Option<Arc<Flight>>);

impl Drop for Hold {
    fn drop(&mut self) {
        let Some(flight) = self.0.take() else { return };
        let over = {
            let mut state = flight.state();
            state.holds -= 1;
            if state.holds == 0 {
                state.returned
            } else {
                None
            }
        };
        if let Some(verdict) = over
            && let Some(engine) = flight.engine.upgrade()
        {
            engine.conclude(&flight, verdict);
        }
    }
}

impl fmt::Debug for Flight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Flight")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

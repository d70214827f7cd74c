//! Threads that have a runtime of their own.
//!
//! A webhook's thread reads an update and answers it. Were a call that its handler makes handed to other threads, and its
//! answer handed back, three of them had to be woken: that costs more than the call. So such a thread is the home of the calls
//! that begin on it: their connections are its own, kept per home, and whoever waits for nothing else can stay there too.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Weak};
use std::task::{Context, Poll};

use hyper::rt::Executor;
use pin_project_lite::pin_project;
use tokio::runtime::Handle;
use tokio_util::task::TaskTracker;
use tokio_util::task::task_tracker::TaskTrackerToken;

use super::transport::Kept;

thread_local! {
    static HERE: RefCell<Option<Local>> = const { RefCell::new(None) };
    /// Whether a call was found waiting on this thread since this was last cleared.
    static CALL_WAITS: Cell<bool> = const { Cell::new(false) };
}

/// A thread's runtime, which lasts until all that came to it are gone.
#[derive(Clone)]
pub(crate) struct Home {
    runtime: Handle,
    guests: TaskTracker,
}

/// What a thread holds that is a home.
struct Local {
    home: Home,
    connections: HashMap<usize, (Weak<()>, Kept)>,
}

impl Home {
    /// Make this thread the home of what begins on it. `runtime` must run on it, and as long as [`left`](Self::left) waits.
    #[cfg_attr(
        not(feature = "webhook"),
        allow(dead_code, reason = "only a webhook has threads")
    )]
    pub(crate) fn settle(runtime: Handle) -> Self {
        let home = Self {
            runtime,
            guests: TaskTracker::new(),
        };
        let local = Local {
            home: home.clone(),
            connections: HashMap::new(),
        };
        HERE.with(|here| here.replace(Some(local)));
        home
    }

    /// Be no home any more: wait until all that began here has ended.
    #[cfg_attr(
        not(feature = "webhook"),
        allow(dead_code, reason = "only a webhook has threads")
    )]
    pub(crate) async fn left(self) {
        self.guests.close();
        self.guests.wait().await;
        HERE.take();
    }

    /// The home that this thread is.
    pub(crate) fn here() -> Option<Self> {
        HERE.with(|here| here.borrow().as_ref().map(|local| local.home.clone()))
    }

    /// Have this done here.
    pub(crate) fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        self.guests.spawn_on(task, &self.runtime);
    }
}

/// Whether a call waited for its answer while `poll` was run on this thread.
pub(crate) fn call_waits<T>(poll: impl FnOnce() -> T) -> (T, bool) {
    CALL_WAITS.set(false);
    let polled = poll();
    (polled, CALL_WAITS.get())
}

/// Who owns connections, told from others by its address.
pub(super) type Owner = Arc<()>;

/// The connections of this owner in the home that this thread is; made when there are none yet.
pub(super) fn connections(owner: &Owner, make: impl FnOnce(HomeExecutor) -> Kept) -> Option<Kept> {
    HERE.with(|here| {
        let mut here = here.borrow_mut();
        let local = here.as_mut()?;
        let key = Arc::as_ptr(owner).addr();
        if let Some((whose, connections)) = local.connections.get(&key)
            && whose.as_ptr() == Arc::as_ptr(owner)
        {
            return Some(connections.clone());
        }
        local
            .connections
            .retain(|_, (owner, _)| owner.strong_count() > 0);
        let new = make(HomeExecutor(local.home.runtime.clone()));
        let kept = (Arc::downgrade(owner), new.clone());
        local.connections.insert(key, kept);
        Some(new)
    })
}

/// Runs connections at home.
#[derive(Clone)]
pub(super) struct HomeExecutor(Handle);

impl<F> Executor<F> for HomeExecutor
where
    F: Future<Output = ()> + Send + 'static,
{
    fn execute(&self, task: F) {
        self.0.spawn(task);
    }
}

pin_project! {
    /// A call that belongs to the thread on which it was begun, where that is a home.
    pub(super) struct AtHome<F> {
        home: Begun,
        #[pin]
        call: F,
    }
}

enum Begun {
    NotYet,
    Abroad,
    Here(
        Handle,
        #[allow(dead_code, reason = "held")] TaskTrackerToken,
    ),
}

impl<F: Future> AtHome<F> {
    pub(super) fn new(call: F) -> Self {
        Self {
            home: Begun::NotYet,
            call,
        }
    }
}

impl<F: Future> Future for AtHome<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        if let Begun::NotYet = this.home {
            *this.home = match Home::here() {
                Some(home) => Begun::Here(home.runtime, home.guests.token()),
                None => Begun::Abroad,
            };
        }
        // Its timers and sockets are to be of that runtime, whatever the runtime around it.
        let _inside = match this.home {
            Begun::Here(runtime, _) => Some(runtime.enter()),
            Begun::NotYet | Begun::Abroad => None,
        };
        let polled = this.call.poll(cx);
        if polled.is_pending() {
            CALL_WAITS.set(true);
        }
        polled
    }
}

//! Bots that come and go while the process runs.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use super::{
    App, AppError, StartProblem, StartProblems,
    run::{start, supervise},
    signals::{Signals, Wishes as _},
    source::Common,
    start::{Ready, announce, check},
};
use crate::api::UserId;
use crate::delivery::{Stop, Stopper};

/// Runs bots that are added and removed while others go on. Cheap to clone; every clone is the same runner.
///
/// Bots whose webhooks listen at the same place share it, told apart by their paths. For bots that come and go together
/// there is [`run`](crate::run).
///
/// ```no_run
/// # async fn example(routes: fn() -> crare::Router, tokens: Vec<String>) -> Result<(), crare::AppError> {
/// use crare::{App, Runner, Webhook};
///
/// let runner = Runner::new();
/// for token in tokens {
///     let webhook = Webhook::new("example.com").listen("127.0.0.1:8846");
///     runner.add(App::new(token).routes(routes()).webhook(webhook)).await?;
/// }
/// // Another task may call `runner.add(..)` and `runner.remove(..)` meanwhile.
/// runner.run().await
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct Runner(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    common: Common,
    bots: Mutex<Bots>,
    /// Whether it is over.
    stopped: watch::Sender<bool>,
}

#[derive(Debug, Default)]
struct Bots {
    running: HashMap<UserId, Lifeline>,
    closed: bool,
}

/// A bot that runs.
#[derive(Clone, Debug)]
pub(super) struct Lifeline {
    stopper: Arc<Stopper>,
    /// Its other end goes when the bot has ended.
    ended: watch::Receiver<()>,
}

impl Lifeline {
    /// Run a bot. `done` is called at its end.
    pub(super) fn start(
        ready: Ready,
        done: impl FnOnce(Result<(), AppError>) + Send + 'static,
    ) -> Self {
        let (stopper, stop) = Stop::pair();
        let stopper = Arc::new(stopper);
        let (end, ended) = watch::channel(());
        let running = start(vec![ready], &stop);
        // Not the stopper itself: where nobody holds that any more, the bot ends.
        let watched = Arc::downgrade(&stopper);
        tokio::spawn(async move {
            done(supervise(running, stop, watched).await);
            drop(end);
        });
        Self { stopper, ended }
    }

    pub(super) fn stop(&self) {
        self.stopper.stop();
    }

    /// Wait for its end.
    pub(super) async fn ended(&self) {
        let mut ended = self.ended.clone();
        while ended.changed().await.is_ok() {}
    }
}

impl Runner {
    /// A runner without bots.
    pub fn new() -> Self {
        Self::default()
    }

    /// Run one more bot. It is checked and announced as [`run`](crate::run) does; when this returns it takes updates.
    ///
    /// A bot whose source cannot go on later is removed, which the log tells; the others go on.
    ///
    /// # Errors
    ///
    /// [`AppError::Start`] with all problems; also when this bot runs already, and once the runner was stopped.
    pub async fn add(&self, app: App) -> Result<UserId, AppError> {
        let problem = |problem| AppError::Start(StartProblems(vec![problem]));
        let checked = Box::pin(check(vec![app], &self.0.common)).await?;
        for bot in &checked {
            let bots = self.0.bots();
            if bots.running.contains_key(&bot.id()) {
                return Err(problem(StartProblem::RunsAlready(bot.id())));
            }
        }
        let Some(ready) = Box::pin(announce(checked)).await?.pop() else {
            return Err(problem(StartProblem::Stopped));
        };
        let id = ready.id();
        self.begin(id, ready).map_err(problem)?;
        self.0.common.ground.tell().await;
        Ok(id)
    }

    /// Let a bot run.
    fn begin(&self, id: UserId, ready: Ready) -> Result<(), StartProblem> {
        let mut bots = self.0.bots();
        if bots.closed {
            return Err(StartProblem::Stopped);
        }
        if bots.running.contains_key(&id) {
            return Err(StartProblem::RunsAlready(id));
        }
        let inner = Arc::downgrade(&self.0);
        let lifeline = Lifeline::start(ready, move |end| {
            if let Err(error) = end {
                tracing::error!(%error, "a bot has ended");
            }
            if let Some(inner) = inner.upgrade() {
                inner.bots().running.remove(&id);
                inner.common.status.forget(id);
            }
        });
        bots.running.insert(id, lifeline);
        self.0.common.status.serving();
        Ok(())
    }

    /// Stop a bot and wait until it has ended: nothing more is taken in, what is in work gets the bot's
    /// [`App::shutdown_timeout`]. Its webhook answers 503 meanwhile and 404 afterwards, where other bots share the port.
    /// Whether there was such a bot.
    ///
    /// Telegram is told nothing: updates wait there.
    pub async fn remove(&self, bot: UserId) -> bool {
        let lifeline = self.0.bots().running.get(&bot).cloned();
        let Some(lifeline) = lifeline else {
            return false;
        };
        lifeline.stop();
        lifeline.ended().await;
        true
    }

    /// The bots that run.
    pub fn bots(&self) -> Vec<UserId> {
        let mut bots: Vec<_> = self.0.bots().running.keys().copied().collect();
        bots.sort_unstable();
        bots
    }

    /// Wait for SIGTERM, SIGINT or [`stop`](Self::stop), then stop all bots in order. A second signal ends the waiting at once.
    ///
    /// # Errors
    ///
    /// [`AppError::Process`] when signals cannot be listened to.
    pub async fn run(&self) -> Result<(), AppError> {
        let mut signals = Signals::new()?;
        let mut stopped = self.0.stopped.subscribe();
        tokio::select! {
            signal = signals.next() => {
                tracing::info!(signal, "stopping; a second signal ends it at once");
            }
            _ = stopped.wait_for(|stopped| *stopped) => {}
        }
        tokio::select! {
            biased;
            signal = signals.next() => tracing::warn!(signal, "leaving at once"),
            () = self.stop() => {}
        }
        Ok(())
    }

    /// Stop all bots in order and wait until they have ended. No bot can be added afterwards.
    pub async fn stop(&self) {
        let lifelines: Vec<_> = {
            let mut bots = self.0.bots();
            bots.closed = true;
            self.0.common.status.stopping();
            self.0.common.hand_over();
            bots.running.values().cloned().collect()
        };
        self.0.stopped.send_replace(true);
        lifelines.iter().for_each(Lifeline::stop);
        for lifeline in lifelines {
            lifeline.ended().await;
        }
        self.0.common.ground.close().await;
    }
}

impl Inner {
    fn bots(&self) -> MutexGuard<'_, Bots> {
        // Nothing that holds the lock can panic half-way.
        self.bots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

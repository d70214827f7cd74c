//! Running bots.

use std::io;
use std::panic::AssertUnwindSafe;
use std::sync::Weak;

use futures_util::FutureExt;
use tokio::{sync::oneshot, task::JoinSet};

use super::{
    App, AppError, SourceError, StartProblems,
    shutdown::{Running, shut_down},
    signals::{Signals, Wishes},
    source::Common,
    start::{Ready, announce, check},
};
use crate::api::UserId;
use crate::delivery::{Stop, Stopper};

/// Run bots until SIGTERM or SIGINT, then stop them in order; `Ok` means that this was the end.
///
/// All bots share the process and its runtime, each has its own engine. At start everything is checked first, and
/// everything that is wrong is reported together; nothing is changed at Telegram before. A Bot API server that cannot be
/// reached is waited for, without end, unless something else is wrong already. When one bot cannot start, or its source
/// ends, all stop.
///
/// After a signal: nothing more is taken in, what is in work gets the longest [`App::shutdown_timeout`] of the bots, the
/// rest is cancelled. A second signal ends the waiting at once; during the start the first one does. (The process keeps its
/// signal handlers afterwards.)
///
/// # Errors
///
/// [`AppError::Start`] with all problems; [`AppError::Source`] when a source cannot go on, for example because Telegram
/// refuses the token; [`AppError::Process`] when signals cannot be listened to.
pub async fn run(apps: impl IntoIterator<Item = App>) -> Result<(), AppError> {
    let apps: Vec<App> = apps.into_iter().collect();
    Box::pin(run_until(apps, Signals::new)).await
}

/// [`run`], with the wishes to stop from anywhere.
pub(super) async fn run_until<W: Wishes>(
    apps: Vec<App>,
    wishes: impl FnOnce() -> io::Result<W>,
) -> Result<(), AppError> {
    // From the first moment: a start may have to wait for the network, and where the bot is the first process of a
    // container, a signal that nobody listens to is lost.
    let mut wishes = wishes()?;
    let common = Common::default();
    let ready = tokio::select! {
        biased;
        signal = wishes.next() => {
            tracing::info!(signal, "stopped before the start was complete");
            return Ok(());
        }
        ready = get_ready(apps, &common) => ready?,
    };
    let (stopper, stop) = Stop::pair();
    common.status.serving();
    common.ground.tell().await;
    let mut running = start(ready, &stop);
    let end = tokio::select! {
        signal = wishes.next() => {
            tracing::info!(signal, "stopping; a second signal ends it at once");
            Ok(())
        }
        end = running.sources.ended() => end,
    };
    common.status.stopping();
    common.hand_over();
    stopper.stop();
    tokio::select! {
        biased;
        signal = wishes.next() => tracing::warn!(signal, "leaving at once"),
        () = shut_down(running) => {}
    }
    common.ground.close().await;
    end
}

async fn get_ready(apps: Vec<App>, common: &Common) -> Result<Vec<Ready>, StartProblems> {
    announce(check(apps, common).await?).await
}

pub(super) fn start(bots: Vec<Ready>, stop: &Stop) -> Running {
    let mut running = Running::default();
    for bot in bots {
        running.deadline = running.deadline.max(bot.shutdown_timeout());
        let (quiet, when_quiet) = oneshot::channel();
        running.engines.push((bot.engine().clone(), when_quiet));
        running
            .sources
            .add(bot.id(), bot.serve(stop.clone(), quiet));
    }
    running
}

/// Run what was started until it is time to stop, or a source has failed; then end it in order.
pub(super) async fn supervise(
    mut running: Running,
    mut stop: Stop,
    stopper: Weak<Stopper>,
) -> Result<(), AppError> {
    let end = tokio::select! {
        () = stop.stopped() => Ok(()),
        end = running.sources.ended() => end,
    };
    if let Some(stopper) = stopper.upgrade() {
        stopper.stop();
    }
    shut_down(running).await;
    end
}

/// The sources of all bots, as tasks.
#[derive(Default)]
pub(super) struct Sources(JoinSet<Result<(), AppError>>);

impl Sources {
    fn add(
        &mut self,
        bot: UserId,
        source: impl Future<Output = Result<(), SourceError>> + Send + 'static,
    ) {
        let source = AssertUnwindSafe(source).catch_unwind();
        self.0.spawn(async move {
            let end = source.await.unwrap_or(Err(SourceError::Broken));
            end.map_err(|error| AppError::Source { bot, error })
        });
    }

    /// Wait until one has failed, or all have ended.
    pub(super) async fn ended(&mut self) -> Result<(), AppError> {
        while let Some(ended) = self.0.join_next().await {
            // Panics are caught above, and nobody cancels these tasks one by one.
            ended.unwrap_or(Ok(()))?;
        }
        Ok(())
    }
}

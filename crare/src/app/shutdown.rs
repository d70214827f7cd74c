//! Stopping in order.

use std::time::Duration;

use futures_util::future::{join, join_all};
use tokio::{sync::oneshot, time::timeout};

use super::run::Sources;
use crate::delivery::Engine;

/// What the sources get beyond the deadline, to end by themselves.
const GRACE: Duration = Duration::from_secs(1);

/// What a source gets at most until nothing more comes in.
const HAND_OVER: Duration = Duration::from_secs(3);

/// Everything that runs.
#[derive(Default)]
pub(super) struct Running {
    pub(super) sources: Sources,
    /// Each with what tells when nothing more comes in that has to be handled.
    pub(super) engines: Vec<(Engine, oneshot::Receiver<()>)>,
    pub(super) deadline: Duration,
}

/// Let what is in work come to its end. The sources know already that it is time to stop.
pub(super) async fn shut_down(mut running: Running) {
    let deadline = running.deadline;
    let (engines, quiet): (Vec<_>, Vec<_>) = running.engines.into_iter().unzip();
    // A webhook may have to let a successor take over first. Then it answers 503; polling hands nothing over any more.
    let _ = timeout(HAND_OVER, join_all(quiet)).await;
    engines.iter().for_each(Engine::close);
    let drains = join_all(engines.iter().map(|engine| engine.drain(deadline)));
    let sources = timeout(deadline + GRACE, until_all_ended(&mut running.sources));
    let (drained, sources) = join(drains, sources).await;
    let abandoned: usize = drained.iter().map(|drained| drained.abandoned).sum();
    let stored: usize = drained.iter().map(|drained| drained.stored).sum();
    if stored > 0 {
        tracing::info!(
            stored,
            ?deadline,
            "handlers were not done in time; the next start begins with their updates"
        );
    }
    if abandoned > 0 {
        tracing::warn!(
            abandoned,
            ?deadline,
            "handlers were not done in time and were cancelled"
        );
    }
    let turned_away: u64 = engines.iter().map(Engine::turned_away).sum();
    if turned_away > 0 {
        tracing::info!(turned_away, "updates that gates did not let in");
    }
    if sources.is_err() {
        tracing::warn!("a source of updates did not end in time and was cancelled");
    }
    tracing::info!("stopped");
}

async fn until_all_ended(sources: &mut Sources) {
    // Each failure is told; the first one, if it was the reason to stop, was returned before.
    while let Err(error) = sources.ended().await {
        tracing::warn!(%error, "while stopping");
    }
}

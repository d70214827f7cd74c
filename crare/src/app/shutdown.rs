//! Stopping in order.

use std::time::Duration;

use futures_util::future::{join, join_all};
use tokio::time::timeout;

use super::run::Sources;
use crate::delivery::Engine;

/// What the sources get beyond the deadline, to end by themselves.
const GRACE: Duration = Duration::from_secs(1);

/// Everything that runs.
#[derive(Default)]
pub(super) struct Running {
    pub(super) sources: Sources,
    pub(super) engines: Vec<Engine>,
    pub(super) deadline: Duration,
}

/// Let what is in work come to its end. The sources know already that it is time to stop.
pub(super) async fn shut_down(mut running: Running) {
    // From here on the webhook answers 503, and polling hands nothing over.
    running.engines.iter().for_each(Engine::close);
    let drains = join_all(
        running
            .engines
            .iter()
            .map(|engine| engine.drain(running.deadline)),
    );
    let sources = timeout(
        running.deadline + GRACE,
        until_all_ended(&mut running.sources),
    );
    let (drained, sources) = join(drains, sources).await;
    let abandoned: usize = drained.iter().map(|drained| drained.abandoned).sum();
    if abandoned > 0 {
        tracing::warn!(abandoned, deadline = ?running.deadline, "handlers were not done in time and were cancelled");
    }
    let turned_away: u64 = running.engines.iter().map(Engine::turned_away).sum();
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

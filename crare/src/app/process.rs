//! The routes of a bot as what the engine calls.

use std::sync::{Arc, OnceLock};

use crate::api::Update;
use crate::delivery::{Arrival, BoxFuture, Ended, Process, Verdict};
use crate::routing::{Outcome, Shared, Table};

/// Dispatches updates to the handlers, once it has them: the sources are opened while the rest is still being looked at,
/// so that all problems of a start are found together.
#[derive(Default)]
pub(super) struct Dispatch(OnceLock<Arc<(Table, Shared)>>);

impl Dispatch {
    /// Here they are. Only the first time counts.
    pub(super) fn begin(&self, table: Table, shared: Shared) {
        let _ = self.0.set(Arc::new((table, shared)));
    }
}

impl Process for Dispatch {
    fn process(&self, arrival: Arrival) -> BoxFuture<'static, Ended> {
        let parts = self.0.get().cloned();
        Box::pin(async move {
            let Some(parts) = parts else {
                return Verdict::Abandoned.into();
            };
            let (table, shared) = &*parts;
            let Arrival {
                update, carrier, ..
            } = arrival;
            match table.dispatch_from(update, shared, Some(carrier)).await {
                Outcome::Unhandled => Verdict::Unhandled.into(),
                Outcome::Failed(failure) if failure.is_resolved() => Verdict::Failed.into(),
                Outcome::Failed(failure) => Ended::failed(failure.to_string()),
                Outcome::Handled | Outcome::PassedOn => Verdict::Done.into(),
            }
        })
    }

    fn admits(&self, update: &Update) -> bool {
        self.0.get().is_none_or(|parts| parts.0.admits(update))
    }

    fn finish(&self) -> BoxFuture<'static, ()> {
        let parts = self.0.get().cloned();
        Box::pin(async move {
            if let Some(parts) = parts {
                parts.0.finish().await;
            }
        })
    }
}

//! Gates: what is turned away before it is even queued.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use crate::api::Update;
use crate::routing::router::Meta;

/// A function that lets updates in or turns them away.
#[derive(Clone)]
pub(super) struct Gate {
    meta: Meta,
    admits: Arc<dyn Fn(&Update) -> bool + Send + Sync>,
}

impl Gate {
    pub(super) fn new(
        meta: Meta,
        admits: impl Fn(&Update) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self {
            meta,
            admits: Arc::new(admits),
        }
    }

    pub(super) fn meta(&self) -> &Meta {
        &self.meta
    }

    /// Whether an update may come in. A gate that panics lets it in: nothing may be lost by a mistake.
    pub(super) fn admits(&self, update: &Update) -> bool {
        let asked = AssertUnwindSafe(|| (self.admits)(update));
        catch_unwind(asked).unwrap_or_else(|_| {
            tracing::error!(update_id = %update.update_id, gate = %self.meta, "a gate panicked; the update is let in");
            true
        })
    }
}

impl fmt::Debug for Gate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gate({})", self.meta)
    }
}

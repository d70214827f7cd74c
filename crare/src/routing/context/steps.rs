//! What became of the routes that were asked about an update, for whoever watches it.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::routing::describe::Verdict;
use crate::routing::route::Route;

/// The routes that were asked, in order.
#[derive(Default)]
pub(in crate::routing) struct Steps(Mutex<Vec<Step>>);

/// A route that was asked.
#[derive(Clone)]
pub(in crate::routing) struct Step {
    pub(in crate::routing) route: Arc<Route>,
    pub(in crate::routing) verdict: Verdict,
}

impl Steps {
    pub(super) fn note(&self, route: &Arc<Route>, verdict: Verdict) {
        let route = Arc::clone(route);
        self.all().push(Step { route, verdict });
    }

    /// The route took the update, and then passed it on.
    pub(super) fn passed_on(&self, route: &Arc<Route>) {
        let mut all = self.all();
        let own = |step: &&mut Step| Arc::ptr_eq(&step.route, route);
        if let Some(step) = all.iter_mut().rev().find(own)
            && matches!(step.verdict, Verdict::Takes { .. })
        {
            step.verdict = Verdict::PassedOn;
        }
    }

    pub(in crate::routing) fn take(&self) -> Vec<Step> {
        std::mem::take(&mut *self.all())
    }

    fn all(&self) -> MutexGuard<'_, Vec<Step>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.all().iter().map(|step| &step.verdict))
            .finish()
    }
}

//! The way that an update took: what the routes have done, not what they would do.

use std::sync::Arc;

use crate::api::Update;
use crate::routing::context::{Carrier, Context, Shared, Step};
use crate::routing::describe::explain::{explained, silent};
use crate::routing::describe::{ExplainedRoute, Explanation, Verdict, names};
use crate::routing::endpoint::Endpoint;
use crate::routing::outcome::Outcome;
use crate::routing::route::Route;
use crate::routing::table::{Candidate, Compiled, Table};

impl Table {
    /// [`dispatch_from`](Self::dispatch_from), and the way that the update took. Each guard is asked once, by the dispatch itself:
    /// other than [`explain`](Self::explain) this tells what has happened. A route of `on_error` that ran is among the routes,
    /// for an error. What an album's handler does later is not told.
    ///
    /// It costs more than a dispatch: it is for development.
    pub async fn dispatch_explained(
        &self,
        update: Update,
        shared: &Shared,
        carrier: Option<Arc<dyn Carrier>>,
    ) -> (Outcome, Explanation) {
        let ctx = Context::watched(update, shared.clone()).brought_by(carrier);
        let outcome = self.dispatch_in(&ctx).await;
        let explanation = self.0.explain_steps(&ctx, &ctx.steps(), &outcome);
        (outcome, explanation)
    }
}

impl Compiled {
    fn explain_steps(&self, ctx: &Context, steps: &[Step], outcome: &Outcome) -> Explanation {
        let (update, me) = (ctx.update(), ctx.me());
        let because = because(steps, outcome);
        let asked = |route: &Arc<Route>| {
            let own = |step: &Step| Arc::ptr_eq(&step.route, route);
            steps.iter().any(own)
        };
        let mut known: Vec<usize> = (0..self.routes.len())
            .filter(|id| asked(self.route(*id)))
            .collect();
        let mut routes: Vec<ExplainedRoute> = steps.iter().map(told).collect();
        let watchers = self.watchers(update, me).into_iter().flatten();
        for Candidate { route, .. } in watchers.chain(self.takers(update, me)) {
            if known.contains(&route) {
                continue;
            }
            known.push(route);
            let because = because.clone();
            let verdict = Verdict::NotReached { because };
            routes.push(explained(self.route(route), None, verdict));
        }
        let known = known.into_iter().collect();
        let (rest, of_other_kinds) = silent(self, update, me, &known);
        routes.extend(rest);
        Explanation {
            update_id: update.update_id,
            kind: update.kind.name().to_owned(),
            gate: None,
            middleware: names(&self.layers),
            routes,
            of_other_kinds,
        }
    }
}

fn told(step: &Step) -> ExplainedRoute {
    let on_error = step.route.trigger.is_endpoint(Endpoint::Error);
    let about = on_error.then(|| "the error".to_owned());
    explained(&step.route, about, step.verdict.clone())
}

/// Why the routes behind those that were asked were not.
fn because(steps: &[Step], outcome: &Outcome) -> String {
    let mut of_update = steps
        .iter()
        .rev()
        .filter(|step| !step.route.trigger.is_endpoint(Endpoint::Error));
    let last = of_update
        .find(|step| matches!(step.verdict, Verdict::Takes { .. } | Verdict::Fails { .. }));
    match (last, outcome) {
        (Some(last), Outcome::Failed(_)) => format!("`{}` failed", last.route.meta.name),
        (Some(last), _) => format!("`{}` took it", last.route.meta.name),
        (None, _) => "a middleware did not let it through".to_owned(),
    }
}

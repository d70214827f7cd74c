//! From one update to the handlers that run.

mod attempt;
mod joined;
mod report;

#[cfg(test)]
mod tests;

pub(super) use report::{log, panicked};

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt as _;
use smallvec::SmallVec;

use crate::api::{AnswerCallbackQuery, Update, UpdateKind};
use crate::routing::BoxFuture;
use crate::routing::context::{Carrier, Context, Shared};
use crate::routing::endpoint::Endpoint;
use crate::routing::middleware::{Innermost, Next};
use crate::routing::outcome::Outcome;
use crate::routing::reply::Reply;
use crate::routing::table::{Candidate, Compiled, RouteId, Table};

/// The routes that ran for an update. One with several patterns may be found by several of them, and runs once.
type Ran = SmallVec<[RouteId; 4]>;

impl Table {
    /// Runs the handler of an update and makes the calls it returned.
    ///
    /// Never fails and never panics: errors and panics of a handler go to the handler of `on_error`, or are logged when
    /// there is none. A message of an album is handled when it was put aside; its handler runs when the album is complete.
    pub async fn dispatch(&self, update: Update, shared: &Shared) -> Outcome {
        self.dispatch_from(update, shared, None).await
    }

    /// [`dispatch`](Self::dispatch) for an update that something brought which can carry a reply back.
    pub async fn dispatch_from(
        &self,
        update: Update,
        shared: &Shared,
        carrier: Option<Arc<dyn Carrier>>,
    ) -> Outcome {
        let ctx = Context::new(update, shared.clone()).brought_by(carrier);
        self.dispatch_in(&ctx).await
    }

    /// Runs the handler of the update of this context.
    pub(super) async fn dispatch_in(&self, ctx: &Context) -> Outcome {
        let table = &self.0;
        ctx.admins().note(&ctx.update().kind);
        table.albums.make_way(ctx).await;
        let outcome = if table.layers.is_empty() {
            table.in_all(ctx).await
        } else {
            let next = Next::new(&table.layers, table);
            // A `Middleware::handle` may panic before there is a future.
            let run = AssertUnwindSafe(async { next.run(ctx).await }).catch_unwind();
            run.await.unwrap_or_else(|panic| panicked(ctx, panic))
        };
        ctx.tell_handler();
        match outcome {
            Outcome::Failed(failure) => {
                let resolved = table.report(ctx, failure.clone()).await;
                let failure = if resolved {
                    failure.resolved()
                } else {
                    failure
                };
                Outcome::Failed(failure)
            }
            // Somebody took it, even if not alone.
            Outcome::PassedOn => Outcome::Handled,
            other => other,
        }
    }

    /// Has everything handled that was put aside, and waits for it.
    pub async fn finish(&self) {
        self.0.albums.finish().await;
    }
}

impl Innermost for Arc<Compiled> {
    fn run<'a>(&'a self, ctx: &'a Context) -> BoxFuture<'a, Outcome> {
        Box::pin(self.in_all(ctx))
    }
}

impl Compiled {
    /// Runs those who watch an update, then the one who takes it.
    async fn in_all(self: &Arc<Self>, ctx: &Context) -> Outcome {
        // What is rare is boxed: every update would carry the room for it.
        if let Some(watchers) = self.watchers(ctx.update(), ctx.me()) {
            Box::pin(self.watched(watchers, ctx)).await;
        }
        let candidates = self.takers(ctx.update(), ctx.me());
        let outcome = match candidates.endpoint() {
            Some(Endpoint::UserJoined | Endpoint::AddedToGroup) => Box::pin(self.joined(ctx)).await,
            _ => self.in_turn(candidates, ctx).await,
        };
        if let (Outcome::Unhandled, UpdateKind::CallbackQuery(query)) =
            (&outcome, &ctx.update().kind)
        {
            // The button would show for a long time that it waits.
            let answer = Reply::new().with(AnswerCallbackQuery::new(query.id.clone()));
            if let Err(error) = Box::pin(ctx.carry_out(answer)).await {
                tracing::debug!(update_id = %ctx.update().update_id, %error, "a button that nobody takes could not be answered");
            }
        }
        outcome
    }

    /// Runs all who watch an update.
    async fn watched(
        self: &Arc<Self>,
        watchers: impl Iterator<Item = Candidate<'_>>,
        ctx: &Context,
    ) {
        let mut ran = Ran::new();
        let ctx = &ctx.not_the_last();
        for candidate in watchers {
            let id = candidate.route;
            if ran.contains(&id) {
                continue;
            }
            let outcome = self.attempt(candidate, ctx).await;
            ran.extend(outcome.is_some().then_some(id));
            if let Some(Outcome::Failed(failure)) = outcome {
                self.report(ctx, failure).await;
            }
        }
    }

    /// Tries candidates, each for the case that those before it did not want the update or passed it on.
    pub(super) async fn in_turn<'t>(
        self: &Arc<Self>,
        candidates: impl Iterator<Item = Candidate<'t>>,
        ctx: &Context,
    ) -> Outcome {
        let mut outcome = Outcome::Unhandled;
        let mut ran = Ran::new();
        for candidate in candidates {
            let id = candidate.route;
            if ran.contains(&id) {
                continue;
            }
            let attempt = self.attempt(candidate, ctx).await;
            ran.extend(attempt.is_some().then_some(id));
            match attempt {
                None | Some(Outcome::Unhandled) => {}
                Some(Outcome::PassedOn) => outcome = Outcome::PassedOn,
                Some(end) => return end,
            }
        }
        outcome
    }
}

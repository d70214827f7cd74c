//! From one update to the handlers that run.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt as _;

use crate::Error;
use crate::api::{Update, UpdateKind, UserId};
use crate::routing::context::{Context, Shared, Subject};
use crate::routing::endpoint::Endpoint;
use crate::routing::extract::Failure;
use crate::routing::outcome::Outcome;
use crate::routing::router::Route;
use crate::routing::table::Table;
use crate::routing::trigger::Trigger;

impl Table {
    /// Runs the handler of an update and makes the calls it returned.
    ///
    /// Never fails and never panics: errors and panics of a handler go to the handler of `on_error`, or are logged when
    /// there is none.
    pub async fn dispatch(&self, update: Update, shared: &Shared) -> Outcome {
        let ctx = Context::new(update, shared.clone());
        match Endpoint::of_update(ctx.update()) {
            Endpoint::UserJoined | Endpoint::AddedToGroup => self.dispatch_joined(&ctx).await,
            endpoint => {
                self.run_in_turn(self.candidates(ctx.update(), endpoint, ctx.me()), &ctx)
                    .await
            }
        }
    }

    /// A message about new members: one run for each of them, where the bot itself is not one that joined but was added.
    /// Wider endpoints run once, and only when somebody was left for them.
    async fn dispatch_joined(&self, ctx: &Context) -> Outcome {
        let mut outcome = Outcome::Unhandled;
        let mut left_over = false;
        for (index, user_id) in new_members(ctx).iter().enumerate() {
            let (endpoint, subject) = if *user_id == ctx.me().id {
                (Endpoint::AddedToGroup, Subject::Sender)
            } else {
                (Endpoint::UserJoined, Subject::Joined(index))
            };
            let Some(route) = self.endpoint(endpoint) else {
                left_over = true;
                continue;
            };
            let ran = self.run(route, ctx, subject).await;
            outcome = outcome.and(ran.outcome);
            left_over |= ran.passed_on;
        }
        if left_over {
            let wider = Endpoint::UserJoined
                .and_above()
                .skip(1)
                .filter_map(|endpoint| self.endpoint(endpoint));
            outcome = outcome.and(self.run_in_turn(wider, ctx).await);
        }
        outcome
    }

    /// Runs routes, each for the case that the one before it passed the update on.
    async fn run_in_turn<'t>(
        &self,
        routes: impl Iterator<Item = &'t Arc<Route>>,
        ctx: &Context,
    ) -> Outcome {
        let mut outcome = Outcome::Unhandled;
        for route in routes {
            let ran = self.run(route, ctx, subject(route)).await;
            outcome = outcome.and(ran.outcome);
            if !ran.passed_on {
                break;
            }
        }
        outcome
    }

    async fn run(&self, route: &Arc<Route>, ctx: &Context, subject: Subject) -> Ran {
        let ctx = ctx.on(route, subject);
        match attempt(route, &ctx).await {
            Ok(passed_on) => Ran {
                outcome: Outcome::Handled,
                passed_on,
            },
            Err(trouble) => {
                let outcome = if trouble.panicked {
                    Outcome::Panicked
                } else {
                    Outcome::Failed
                };
                self.report(&ctx, route, trouble).await;
                Ran {
                    outcome,
                    passed_on: false,
                }
            }
        }
    }

    /// Hands an error to the handler of `on_error`; without one, or when that one fails too, it is logged.
    async fn report(&self, ctx: &Context, route: &Route, trouble: Trouble) {
        let failure = Failure::new(
            trouble.error,
            trouble.panicked,
            *route.meta(),
            ctx.update().update_id,
        );
        let Some(on_error) = self.endpoint(Endpoint::Error) else {
            log(&failure);
            return;
        };
        if let Err(again) = attempt(on_error, &ctx.after(on_error, failure.clone())).await {
            log(&failure);
            log(&Failure::new(
                again.error,
                again.panicked,
                *on_error.meta(),
                failure.update_id(),
            ));
        }
    }
}

/// How one run of a handler went.
struct Ran {
    outcome: Outcome,
    passed_on: bool,
}

/// An error or a panic.
struct Trouble {
    error: Error,
    panicked: bool,
}

/// Runs a handler and makes its calls; tells whether it passed the update on.
async fn attempt(route: &Route, ctx: &Context) -> Result<bool, Trouble> {
    let work = async {
        let reply = route.call(ctx.clone()).await?;
        ctx.carry_out(reply).await
    };
    match AssertUnwindSafe(work).catch_unwind().await {
        Ok(Ok(passed_on)) => Ok(passed_on),
        Ok(Err(error)) => Err(Trouble {
            error,
            panicked: false,
        }),
        Err(payload) => Err(Trouble {
            error: Error::msg(panic_message(payload)),
            panicked: true,
        }),
    }
}

fn panic_message(payload: Box<dyn Any + Send>) -> String {
    match payload.downcast::<String>() {
        Ok(message) => *message,
        Err(payload) => match payload.downcast::<&'static str>() {
            Ok(message) => (*message).to_owned(),
            Err(payload) => {
                // Of a type of the user's own, whose drop could panic in its turn.
                std::mem::forget(payload);
                "a panic without a message".to_owned()
            }
        },
    }
}

fn log(failure: &Failure) {
    tracing::error!(
        update_id = failure.update_id().0,
        route = failure.route().name,
        module = failure.route().module,
        panic = failure.is_panic(),
        "{failure}"
    );
}

/// Whom a handler of this route means by the user.
fn subject(route: &Route) -> Subject {
    if *route.trigger() == Trigger::endpoint(Endpoint::UserLeft) {
        Subject::Left
    } else {
        Subject::Sender
    }
}

fn new_members(ctx: &Context) -> Vec<UserId> {
    match &ctx.update().kind {
        UpdateKind::Message(message) => message
            .new_chat_members
            .iter()
            .flatten()
            .map(|user| user.id)
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;

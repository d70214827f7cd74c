//! What becomes of errors and panics.

use std::any::Any;

use crate::Error;
use crate::routing::context::Context;
use crate::routing::endpoint::Endpoint;
use crate::routing::extract::Failure;
use crate::routing::outcome::Outcome;
use crate::routing::table::Compiled;

impl Compiled {
    /// Hands an error to the handler of `on_error`; without one, or when that one fails too, it is logged. Tells whether it was
    /// taken care of.
    pub(super) async fn report(&self, ctx: &Context, failure: Failure) -> bool {
        for id in self.of_endpoint(Endpoint::Error) {
            let route = self.route(*id);
            let ctx = ctx.after(route, failure.clone());
            match self.run_guarded(route, &ctx).await {
                None | Some(Outcome::Unhandled) => {}
                Some(Outcome::Failed(again)) => {
                    log(&failure);
                    log(&again);
                    return false;
                }
                Some(_) => return true,
            }
        }
        log(&failure);
        false
    }
}

/// The outcome of a panic.
pub(in crate::routing) fn panicked(ctx: &Context, payload: Box<dyn Any + Send>) -> Outcome {
    Outcome::Failed(Failure::of(ctx, Error::msg(panic_message(payload)), true))
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

/// Writes a failure to the log.
pub(in crate::routing) fn log(failure: &Failure) {
    tracing::error!(
        update_id = failure.update_id().0,
        route = failure.route().name,
        module = failure.route().module,
        panic = failure.is_panic(),
        "{failure}"
    );
}

//! Callback queries that are always answered.

use crate::api::AnswerCallbackQuery;
use crate::routing::BoxFuture;
use crate::routing::context::Context;
use crate::routing::middleware::shipped::caught::caught;
use crate::routing::middleware::{Middleware, Next};
use crate::routing::outcome::Outcome;

/// Answers a callback query after its handler, so that the button does not wait, whether the handler forgot it, failed or
/// panicked.
///
/// Nothing is sent when the handler's reply or [`Context::answer`] answered; an answer that was made in another way
/// (`bot.call(AnswerCallbackQuery::new(..))`) is not known, and Telegram is told once more. Around a handler that passes the update
/// on, the answer is left to the next one. That an answer could not be sent is logged at debug level only.
///
/// ```
/// use crare::{App, middleware};
///
/// let app = App::new("1:token").wrap(middleware::auto_answer());
/// ```
pub fn auto_answer() -> AutoAnswer {
    AutoAnswer(())
}

/// See [`auto_answer`].
#[derive(Clone, Debug)]
pub struct AutoAnswer(());

impl Middleware for AutoAnswer {
    fn handle<'a>(&'a self, ctx: &'a Context, next: Next<'a>) -> BoxFuture<'a, Outcome> {
        Box::pin(async move {
            let outcome = caught(ctx, next).await;
            if is_over(ctx, &outcome) {
                answer(ctx).await;
            }
            outcome
        })
    }
}

/// Whether nobody else comes who could answer.
fn is_over(ctx: &Context, outcome: &Outcome) -> bool {
    ctx.route().is_none() || !matches!(outcome, Outcome::Unhandled | Outcome::PassedOn)
}

async fn answer(ctx: &Context) {
    let Some(query) = ctx.callback_query().filter(|_| !ctx.is_answered()) else {
        return;
    };
    let answer = AnswerCallbackQuery::new(query.id.clone());
    match ctx.bot().execute(answer.into()).await {
        Ok(_) => ctx.note_answered(),
        Err(error) => {
            tracing::debug!(update_id = %ctx.update().update_id, %error, "a callback query could not be answered");
        }
    }
}

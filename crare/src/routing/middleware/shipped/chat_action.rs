//! "typing ..." while a handler works.

use std::convert::Infallible;
use std::time::Duration;

use tokio::time::{Instant, MissedTickBehavior, interval_at};

use crate::api::{ChatAction, SendChatAction};
use crate::routing::BoxFuture;
use crate::routing::context::Context;
use crate::routing::middleware::{Middleware, Next};
use crate::routing::outcome::Outcome;
use crate::routing::reply::Place;

/// What is done within this time shows nothing.
const QUICK: Duration = Duration::from_millis(200);
/// Telegram shows an action for 5 s.
const AGAIN: Duration = Duration::from_millis(4_500);

/// Shows what the bot is doing, such as `typing`, while the handler works: from 200 ms on, in the chat and topic of the update.
/// It ends with the handler.
///
/// Where the update has no chat, nothing is shown. That it could not be shown is logged at debug level only.
///
/// ```
/// use crare::api::ChatAction;
/// use crare::{Context, Route, Trigger, middleware};
///
/// async fn draw(_: Context) -> &'static str {
///     "..."
/// }
///
/// let route = Route::to("draw", Trigger::command("draw"), draw)
///     .wrap("upload_photo", middleware::chat_action(ChatAction::UploadPhoto));
/// ```
pub fn chat_action(action: impl Into<ChatAction>) -> ShowAction {
    ShowAction {
        action: action.into(),
        quick: QUICK,
        again: AGAIN,
    }
}

/// See [`chat_action`].
#[derive(Clone, Debug)]
pub struct ShowAction {
    action: ChatAction,
    quick: Duration,
    again: Duration,
}

impl Middleware for ShowAction {
    fn handle<'a>(&'a self, ctx: &'a Context, next: Next<'a>) -> BoxFuture<'a, Outcome> {
        let Ok(place) = Place::of(ctx) else {
            return next.run(ctx);
        };
        Box::pin(async move {
            // Both in one task: whatever ends the handler ends this too.
            tokio::select! {
                biased;
                outcome = next.run(ctx) => outcome,
                never = self.show(ctx, place) => match never {},
            }
        })
    }
}

impl ShowAction {
    async fn show(&self, ctx: &Context, place: Place) -> Infallible {
        let mut action = SendChatAction::new(place.chat_id, self.action.clone());
        action.message_thread_id = place.thread_id;
        action.business_connection_id = place.business_connection_id;
        let mut ticks = interval_at(Instant::now() + self.quick, self.again);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            if let Err(error) = ctx.bot().call(action.clone()).await {
                tracing::debug!(update_id = %ctx.update().update_id, %error, "a chat action could not be shown");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::routing::testing::{Server, message, table, text, update};
    use crate::routing::{Endpoint, Route, Trigger};

    fn quick() -> ShowAction {
        ShowAction {
            quick: Duration::from_millis(20),
            again: Duration::from_millis(30),
            ..chat_action("typing")
        }
    }

    fn working(time: u64) -> Route {
        let work = move |_: Context| tokio::time::sleep(Duration::from_millis(time));
        Route::to("work", Trigger::endpoint(Endpoint::Text), work)
    }

    #[tokio::test]
    async fn shows_it_again_and_again_until_the_handler_ends() {
        let server = Server::start("").await;
        let table = table([working(500).wrap("typing", quick())]);
        let topic = json!({ "text": "x", "message_thread_id": 9, "is_topic_message": true });
        let _ = table
            .dispatch(update("message", message(topic)), &server.shared())
            .await;
        let calls = server.calls();
        assert!(calls.len() > 2, "{calls:?}");
        let expected = json!({ "chat_id": -40, "message_thread_id": 9, "action": "typing" });
        assert_eq!(calls[0], ("sendchataction".to_owned(), expected));
        tokio::time::sleep(Duration::from_millis(100)).await;
        // One may have been under way when the handler ended.
        assert!(server.calls().len() <= 1);
    }

    #[tokio::test]
    async fn what_is_quick_or_refused_shows_nothing() {
        let server = Server::start("sendchataction").await;
        let shared = server.shared();
        let swift = table([working(0).wrap("typing", chat_action(ChatAction::Typing))]);
        assert!(swift.dispatch(text("x"), &shared).await.is_handled());
        assert_eq!(server.calls(), []);
        let slow = table([working(100).wrap("typing", quick())]);
        assert!(slow.dispatch(text("x"), &shared).await.is_handled());
        assert!(!server.calls().is_empty());
    }

    #[tokio::test]
    async fn ends_with_a_handler_that_is_cancelled() {
        let server = Server::start("").await;
        let table = table([working(10_000).wrap("typing", quick())]);
        let shared = server.shared();
        let run = table.dispatch(text("x"), &shared);
        let cut = tokio::time::timeout(Duration::from_millis(300), run).await;
        assert!(cut.is_err());
        assert!(!server.calls().is_empty());
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert!(server.calls().len() <= 1);
    }
}

//! The routes of a bot as what the engine calls.

use std::sync::{Arc, OnceLock};

use super::playground::Shown;
use crate::api::Update;
use crate::delivery::{Arrival, BoxFuture, Ended, Process, Verdict};
use crate::routing::{Outcome, Shared, Table};

/// Dispatches updates to the handlers, once it has them: the sources are opened while the rest is still being looked at,
/// so that all problems of a start are found together.
#[derive(Default)]
pub(super) struct Dispatch {
    parts: OnceLock<Arc<(Table, Shared)>>,
    shown: Shown,
}

impl Dispatch {
    /// What becomes of the updates is shown there.
    pub(super) fn shown(shown: Shown) -> Self {
        Self {
            parts: OnceLock::new(),
            shown,
        }
    }

    /// Here they are. Only the first time counts.
    pub(super) fn begin(&self, table: Table, shared: Shared) {
        let _ = self.parts.set(Arc::new((table, shared)));
    }
}

impl Process for Dispatch {
    fn process(&self, arrival: Arrival) -> BoxFuture<'static, Ended> {
        let parts = self.parts.get().cloned();
        let shown = self.shown.clone();
        Box::pin(async move {
            let Some(parts) = parts else {
                return Verdict::Abandoned.into();
            };
            let Arrival {
                update, carrier, ..
            } = arrival;
            match shown.dispatch(update, &parts, carrier).await {
                Outcome::Unhandled => Verdict::Unhandled.into(),
                Outcome::Failed(failure) if failure.is_resolved() => Verdict::Failed.into(),
                Outcome::Failed(failure) => Ended::failed(failure.to_string()),
                Outcome::Handled | Outcome::PassedOn => Verdict::Done.into(),
            }
        })
    }

    fn admits(&self, update: &Update) -> bool {
        let parts = self.parts.get();
        let admits = parts.is_none_or(|parts| parts.0.admits(update));
        if !admits {
            self.shown.turned_away(update.update_id);
        }
        admits
    }

    fn finish(&self) -> BoxFuture<'static, ()> {
        let parts = self.parts.get().cloned();
        Box::pin(async move {
            if let Some(parts) = parts {
                parts.0.finish().await;
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use bytes::Bytes;
    use serde_json::json;

    use super::Dispatch;
    use crate::Error;
    use crate::client::Bot;
    use crate::delivery::{Engine, Limits, Verdict};
    use crate::routing::reply::Next;
    use crate::routing::test_log::Records;
    use crate::routing::{Context, DataMap, Endpoint, Route, Router, Shared, Trigger};

    fn engine() -> Engine {
        let mut router = Router::new();
        let on_text = Trigger::endpoint(Endpoint::Text);
        router
            .add(Route::to("watch", Trigger::text("watched"), |_| async {
                Next
            }))
            .add(Route::to("echo", on_text, |_| async {}))
            .add(Route::to("fails", Trigger::text("fail"), |_| async {
                Err::<(), _>(Error::msg("on purpose"))
            }))
            .add(Route::to(
                "report",
                Trigger::endpoint(Endpoint::Error),
                |_: Context| async {},
            ))
            .add(Route::to("album", Trigger::album(), |_| async {}));
        let table = router.compile(&DataMap::new()).unwrap();
        let me = json!({ "id": 1, "is_bot": true, "first_name": "Shop", "username": "Shop_Bot" });
        let bot = Bot::new("1:never_called_never_called_never_called").unwrap();
        let me = serde_json::from_value(me).unwrap();
        let dispatch = Dispatch::default();
        dispatch.begin(table, Shared::new(bot, me, DataMap::new()));
        Engine::new(Arc::new(dispatch), Limits::new())
    }

    fn update(id: i64, content: serde_json::Value) -> Bytes {
        let mut message = json!({
            "message_id": id, "date": 1, "chat": { "id": 1, "type": "private" },
            "from": { "id": 1, "is_bot": false, "first_name": "x" },
        });
        let serde_json::Value::Object(content) = content else {
            panic!("no object")
        };
        message.as_object_mut().unwrap().extend(content);
        json!({ "update_id": id, "message": message })
            .to_string()
            .into()
    }

    #[tokio::test(start_paused = true)]
    async fn the_span_tells_which_handler_ran_last() {
        let (records, _guard) = Records::watch();
        let engine = engine();
        let photo = json!([{ "file_id": "f", "file_unique_id": "u", "width": 1, "height": 1 }]);
        let cases = [
            (
                json!({ "text": "hi" }),
                Verdict::Done,
                vec!["outcome=\"done\"", "route=\"echo\""],
            ),
            (
                json!({ "text": "watched" }),
                Verdict::Done,
                vec!["outcome=\"done\"", "route=\"echo\""],
            ),
            // Not the one that took care of the failure.
            (
                json!({ "text": "fail" }),
                Verdict::Failed,
                vec!["outcome=\"failed\"", "route=\"fails\""],
            ),
            (
                json!({ "photo": photo }),
                Verdict::Unhandled,
                vec!["outcome=\"unhandled\""],
            ),
            // Its handler runs later, outside of the span.
            (
                json!({ "photo": photo, "media_group_id": "a" }),
                Verdict::Done,
                vec!["outcome=\"done\"", "route=\"album\""],
            ),
        ];
        for (id, (content, verdict, told)) in (1..).zip(cases) {
            let delivered = engine.deliver(&update(id, content)).await.unwrap();
            let over = tokio::time::timeout(Duration::from_secs(10), delivered.over());
            assert_eq!(over.await.unwrap(), verdict, "{id}");
            let mut recorded = records.take();
            recorded.sort();
            assert_eq!(recorded, told, "{id}");
        }
    }
}

use std::time::Duration;

use serde_json::json;

use super::*;
use crate::api::{ChatId, Update, UserId};
use crate::routing::extract::Failure;
use crate::routing::middleware::{IntoMiddleware, Next};
use crate::routing::reply::{Answer, Next as PassOn};
use crate::routing::test_log::Lines;
use crate::routing::testing::{
    Journal, Server, Went, callback, message, ran, shared, table, text, update, user,
};
use crate::routing::{
    Context, DataMap, Endpoint, Outcome, Route, Router, Table, TableOptions, Trigger,
};

fn on(endpoint: Endpoint) -> Trigger {
    Trigger::endpoint(endpoint)
}

/// A table with a middleware around every update.
fn around<M>(middleware: impl IntoMiddleware<M>, list: impl IntoIterator<Item = Route>) -> Table {
    let mut router = Router::new();
    for route in list {
        router.add(route);
    }
    let mut options = TableOptions::default();
    options.wrap(middleware);
    router.compile_with(&DataMap::new(), options).unwrap()
}

fn pressed() -> Update {
    update("callback_query", callback(json!({})))
}

async fn panicking(_: Context) {
    panic!("oh");
}

async fn failing(_: Context) -> crate::Result<()> {
    Err(crate::Error::msg("no bread"))
}

async fn broken(_: &Context, _: Next<'_>) -> Outcome {
    panic!("a broken middleware")
}

#[tokio::test]
async fn a_pressed_button_is_answered_once() {
    let server = Server::start("").await;
    let shared = server.shared();
    let callback = || on(Endpoint::Callback);
    let cases = [
        Route::to("forgets", callback(), |_| async {}),
        Route::to("fails", callback(), failing),
        Route::to("panics", callback(), panicking),
        Route::to("broken", callback(), |_| async {}).wrap("broken", broken),
        Route::to("answers", callback(), |_| async { Answer::toast("a") }),
        Route::to("passes", callback(), |_| async { PassOn }),
        Route::to("other", on(Endpoint::Text), |_| async {}),
    ];
    for route in cases {
        let name = route.meta().name;
        let _ = around(auto_answer(), [route])
            .dispatch(pressed(), &shared)
            .await;
        let calls = server.calls();
        assert_eq!(calls.len(), 1, "{name}: {calls:?}");
        assert_eq!(calls[0].0, "answercallbackquery");
        assert_eq!(calls[0].1["text"].is_string(), name == "answers");
    }
}

#[tokio::test]
async fn around_a_handler_the_answer_is_left_to_the_next_one() {
    let server = Server::start("").await;
    let passing = Route::to("first", on(Endpoint::Callback), |_| async { PassOn });
    let last = Route::to("last", on(Endpoint::Any), |_| async { Answer::toast("b") });
    let table = table([passing.wrap("auto_answer", auto_answer()), last]);
    let _ = table.dispatch(pressed(), &server.shared()).await;
    let calls = server.calls();
    assert_eq!(calls.len(), 1);
    assert_eq!(calls[0].1["text"], "b");
}

#[tokio::test]
async fn an_answer_that_is_refused_changes_nothing() {
    let server = Server::start("answercallbackquery").await;
    let route = Route::to("forgets", on(Endpoint::Callback), |_| async {});
    let table = around(auto_answer(), [route]);
    assert!(
        table
            .dispatch(pressed(), &server.shared())
            .await
            .is_handled()
    );
    let texts = around(
        auto_answer(),
        [Route::to("text", on(Endpoint::Text), |_| async {})],
    );
    server.calls();
    assert!(
        texts
            .dispatch(text("x"), &server.shared())
            .await
            .is_handled()
    );
    assert_eq!(server.calls(), []);
}

#[tokio::test]
async fn errors_and_panics_become_a_reply() {
    let server = Server::start("").await;
    let (lines, _guard) = Lines::watch();
    let journal = Journal::default();
    let told = |_: &Context, failure: &Failure| format!("sorry: {}", failure.error());
    let cases = [
        (Route::to("x", on(Endpoint::Text), failing), "no bread"),
        (Route::to("x", on(Endpoint::Text), panicking), "oh"),
        (
            Route::to("x", on(Endpoint::Text), |_| async {}).wrap("broken", broken),
            "a broken middleware",
        ),
    ];
    for (route, error) in cases {
        let table = around(
            recover(told),
            [route, journal.route("on_error", on(Endpoint::Error), || ())],
        );
        let outcome = table.dispatch(text("x"), &server.shared()).await;
        assert!(outcome.is_handled());
        let calls = server.calls();
        assert_eq!(calls[0].1["text"], format!("sorry: {error}"));
        assert_eq!(lines.with(error).len(), 1);
        assert!(lines.with(error)[0].starts_with("ERROR"));
    }
    assert!(journal.read().is_empty());
}

#[tokio::test]
async fn a_reply_to_an_error_that_fails_goes_to_on_error() {
    let server = Server::start("sendmessage").await;
    let journal = Journal::default();
    let table = table([
        Route::to("x", on(Endpoint::Text), failing).wrap("recover", recover(|_, _| "sorry")),
        journal.route("on_error", on(Endpoint::Error), || ()),
    ]);
    let outcome = table.dispatch(text("x"), &server.shared()).await;
    let failure = outcome.failure().unwrap();
    assert!(failure.error().api().is_some(), "{failure}");
    assert_eq!(journal.read(), ["on_error"]);
}

#[tokio::test]
async fn a_line_for_each_update_without_its_text() {
    let (lines, _guard) = Lines::watch();
    let journal = Journal::default();
    let table = around(
        log(),
        [
            journal.route("hello", on(Endpoint::Text), || ()),
            Route::to("photo", on(Endpoint::Photo), failing),
            Route::to("voice", on(Endpoint::Voice), panicking),
        ],
    );
    let content = json!({ "photo": [] });
    let voice = json!({ "voice": { "file_id": "f", "file_unique_id": "u", "duration": 1 } });
    for update in [
        text("secret"),
        update("message", message(content)),
        update("message", message(voice)),
        update("brand_new", json!({})),
    ] {
        let _ = table.dispatch(update, &shared()).await;
    }
    let found = lines.with("INFO update ");
    let wanted = [
        "kind=\"message\" chat=-40 user=20 handler=\"hello\" outcome=\"handled\" elapsed=",
        "kind=\"message\" chat=-40 user=20 handler=\"photo\" outcome=\"failed\" elapsed=",
        "kind=\"message\" chat=-40 user=20 handler=\"voice\" outcome=\"panicked\" elapsed=",
        "kind=\"brand_new\" outcome=\"unhandled\" elapsed=",
    ];
    assert_eq!(found.len(), wanted.len(), "{found:?}");
    for (line, wanted) in found.iter().zip(wanted) {
        assert!(line.contains(wanted) && !line.contains("secret"), "{line}");
    }
}

/// A message of a user in a chat.
fn from(user_id: i64, chat: i64) -> Update {
    let chat = json!({ "id": chat, "type": "supergroup", "title": "G" });
    update(
        "message",
        message(json!({ "from": user(user_id), "chat": chat, "text": "x" })),
    )
}

#[tokio::test]
async fn lists_of_users_and_chats() {
    let journal = Journal::default();
    let texts = || journal.route("text", on(Endpoint::Text), || ());
    let listed = [20, -1_001_234_567_890];
    let white = around(whitelist(listed), [texts()]);
    let black = around(blacklist(listed), [texts()]);
    let open = around(restrict(listed), [texts()]);
    for (update, is_listed) in [
        (from(20, -1), true),
        (from(21, -1_001_234_567_890), true),
        (from(21, -2), false),
        (
            update(
                "channel_post",
                message(json!({ "from": null, "text": "x" })),
            ),
            false,
        ),
    ] {
        let is_text = update.kind.name() == "message";
        let went = |inside: bool| {
            if inside {
                Went::Handled
            } else {
                Went::Unhandled
            }
        };
        let ran = |table| ran(table, &journal, update.clone());
        assert_eq!(ran(&white).await.1, went(is_listed && is_text));
        assert_eq!(ran(&black).await.1, went(!is_listed && is_text));
        assert_eq!(ran(&open).await.1, went(is_text));
    }
    let _ = whitelist([UserId(1)]);
    let _ = whitelist([ChatId(1)].iter());
    let _ = whitelist([1_i64].iter());
}

#[tokio::test]
async fn replies_for_the_listed_and_the_others() {
    let server = Server::start("").await;
    let table = around(
        restrict([20])
            .inside(|ctx: &Context| ctx.user().map(|user| format!("no, {}", user.first_name)))
            .otherwise("hello"),
        [Route::to("never", on(Endpoint::Text), |_| async {
            "never"
        })],
    );
    for (id, said) in [(20, "no, U20"), (21, "hello")] {
        let outcome = table.dispatch(from(id, -1), &server.shared()).await;
        assert!(outcome.is_handled());
        assert_eq!(server.calls()[0].1["text"], said);
    }
}

#[tokio::test]
async fn around_a_handler_others_may_take_what_is_kept_out() {
    let journal = Journal::default();
    let table = table([
        journal
            .route("text", on(Endpoint::Text), || ())
            .wrap("whitelist", whitelist([20])),
        journal.route("any", on(Endpoint::Any), || ()),
    ]);
    assert_eq!(ran(&table, &journal, from(20, -1)).await.0, ["text"]);
    assert_eq!(ran(&table, &journal, from(21, -1)).await.0, ["any"]);
}

#[tokio::test]
async fn what_inline_bots_wrote_is_ignored_and_their_buttons_are_not() {
    let journal = Journal::default();
    let table = around(
        ignore_via(),
        [journal.route("any", on(Endpoint::Any), || ())],
    );
    let via = json!({ "text": "x", "via_bot": user(5) });
    let sent = update("message", message(via.clone()));
    assert_eq!(ran(&table, &journal, sent).await.1, Went::Unhandled);
    let button = update(
        "callback_query",
        callback(json!({ "message": message(via) })),
    );
    assert_eq!(ran(&table, &journal, button).await.1, Went::Handled);
    assert_eq!(ran(&table, &journal, text("x")).await.1, Went::Handled);
}

#[tokio::test(start_paused = true)]
async fn turns_come_back_one_by_one() {
    let journal = Journal::default();
    let table = around(
        rate_limit(2, Duration::from_secs(10)),
        [journal.route("any", on(Endpoint::Any), || ())],
    );
    let lets_in = async |update: Update| {
        let (names, went) = ran(&table, &journal, update).await;
        assert_eq!(went, Went::Handled);
        !names.is_empty()
    };
    assert!(lets_in(from(20, -1)).await);
    assert!(lets_in(from(20, -2)).await);
    assert!(!lets_in(from(20, -1)).await);
    assert!(lets_in(from(21, -1)).await);
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert!(!lets_in(from(20, -1)).await);
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(lets_in(from(20, -1)).await);
    assert!(!lets_in(from(20, -1)).await);
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert!(lets_in(from(20, -1)).await);
    assert!(lets_in(from(20, -1)).await);
    assert!(!lets_in(from(20, -1)).await);
    for _ in 0..5 {
        assert!(lets_in(update("channel_post", message(json!({ "from": null })))).await);
    }
}

#[tokio::test(start_paused = true)]
async fn turns_of_chats_and_pairs() {
    let journal = Journal::default();
    let any = || [journal.route("any", on(Endpoint::Any), || ())];
    let once = || rate_limit(1, Duration::from_secs(1));
    let chats = around(once().per_chat(), any());
    let pairs = around(once().per_user_and_chat(), any());
    let lets_in = async |table: &Table, user, chat| {
        !ran(table, &journal, from(user, chat)).await.0.is_empty()
    };
    for (user, chat, by_chat, by_pair) in [
        (20, -1, true, true),
        (21, -1, false, true),
        (20, -2, true, true),
        (20, -1, false, false),
    ] {
        assert_eq!(lets_in(&chats, user, chat).await, by_chat);
        assert_eq!(lets_in(&pairs, user, chat).await, by_pair);
    }
}

#[tokio::test(start_paused = true)]
async fn who_came_last_is_remembered() {
    let journal = Journal::default();
    let limit = rate_limit(1, Duration::MAX).keys(2);
    let table = around(limit, [journal.route("any", on(Endpoint::Any), || ())]);
    for (user, lets_in) in [
        (1, true),
        (2, true),
        (1, false),
        (3, true),
        (1, false),
        (2, true),
    ] {
        let (names, _) = ran(&table, &journal, from(user, -1)).await;
        assert_eq!(!names.is_empty(), lets_in, "{user}");
    }
}

#[tokio::test]
async fn who_comes_too_often_is_told_how_long_to_wait() {
    let server = Server::start("").await;
    let silent = || Route::to("any", on(Endpoint::Any), |_| async {});
    let limit = rate_limit(0, Duration::from_secs(1_000))
        .exceeded(|_: &Context, wait: Duration| format!("wait {}", wait.as_secs() + 1));
    let table = around(limit, [silent()]);
    for _ in 0..2 {
        assert!(
            table
                .dispatch(text("x"), &server.shared())
                .await
                .is_handled()
        );
    }
    let calls = server.calls();
    assert_eq!(calls.len(), 1);
    assert_eq!(calls[0].1["text"], "wait 1000");
    let _ = around(rate_limit(1, Duration::ZERO).exceeded("no"), [silent()]);
}

#[tokio::test(start_paused = true)]
async fn what_takes_too_long_fails() {
    let slow = || {
        Route::to("slow", on(Endpoint::Text), |_| async {
            tokio::time::sleep(Duration::from_secs(60)).await;
        })
    };
    let limit = Duration::from_secs(2);
    for table in [
        around(timeout(limit), [slow()]),
        table([slow().timeout(limit)]),
    ] {
        let outcome = table.dispatch(text("x"), &shared()).await;
        let failure = outcome.failure().unwrap();
        assert_eq!(
            failure.error().downcast_ref::<TimedOut>().unwrap().after,
            limit
        );
        assert!(
            failure.to_string().contains("not done after 2s"),
            "{failure}"
        );
    }
    let enough = around(timeout(Duration::from_secs(61)), [slow()]);
    assert!(enough.dispatch(text("x"), &shared()).await.is_handled());
}

use serde_json::json;

use super::*;
use crate::Error;
use crate::api::UserId;
use crate::routing::extract::{Failure, FromContext};
use crate::routing::reply::Next as PassOn;
use crate::routing::testing::{
    Journal, Went, callback, message, ran, shared, table, text, update, user,
};
use crate::routing::{Route, Trigger};

fn endpoint(endpoint: Endpoint) -> Trigger {
    Trigger::endpoint(endpoint)
}

/// One silent route for each trigger, named after it.
fn all(journal: &Journal) -> Table {
    let exact = [
        ("command", Trigger::command(["start", "begin"])),
        ("exact", Trigger::text("Cancel")),
        ("slash", Trigger::text("/start now")),
        ("buy", Trigger::callback("buy")),
    ];
    let endpoints = Endpoint::ALL.iter().map(|it| (it.name(), endpoint(*it)));
    table(
        exact
            .into_iter()
            .chain(endpoints)
            .map(|(name, trigger)| journal.route(name, trigger, || ())),
    )
}

#[tokio::test]
async fn the_most_specific_route_wins() {
    let journal = Journal::default();
    let table = all(&journal);
    let photo = json!([{ "file_id": "f", "file_unique_id": "u", "width": 1, "height": 1 }]);
    let cases = [
        (text("/start"), "command"),
        (text("/START@shop_bot 1 2"), "command"),
        (text("/begin\nx"), "command"),
        (text("/start now"), "slash"),
        (text("/start@other_bot"), "on_any"),
        (text("/stop"), "on_text"),
        (text("/"), "on_text"),
        (text("\u{c}start"), "on_text"),
        (text("\u{7}buy"), "on_text"),
        (text("\u{c}/start"), "on_text"),
        (text("Cancel"), "exact"),
        (text("cancel"), "on_text"),
        (
            update("message", message(json!({ "photo": photo }))),
            "on_photo",
        ),
        (
            update(
                "message",
                message(json!({ "photo": photo, "caption": "/start" })),
            ),
            "on_photo",
        ),
        (update("callback_query", callback(json!({}))), "buy"),
        (
            update("callback_query", callback(json!({ "data": "buys" }))),
            "on_callback",
        ),
        (
            update(
                "callback_query",
                callback(json!({ "data": null, "game_short_name": "g" })),
            ),
            "on_callback",
        ),
        (
            update("edited_message", message(json!({ "text": "/start" }))),
            "on_edited",
        ),
        (
            update("channel_post", message(json!({ "text": "/start" }))),
            "on_channel_post",
        ),
        (
            update("edited_channel_post", message(json!({ "text": "Cancel" }))),
            "on_edited_channel_post",
        ),
        (
            update("business_message", message(json!({ "text": "/start" }))),
            "on_business_message",
        ),
        (
            update("edited_business_message", message(json!({ "text": "x" }))),
            "on_edited_business_message",
        ),
        (
            update("guest_message", message(json!({ "text": "/start" }))),
            "on_guest_message",
        ),
        (update("brand_new", json!({ "a": 1 })), "on_unknown"),
    ];
    for (update, expected) in cases {
        let shown = format!("{update:?}");
        let (names, outcome) = ran(&table, &journal, update).await;
        assert_eq!(names, [expected], "{shown}");
        assert_eq!(outcome, Went::Handled);
    }
}

#[tokio::test]
async fn wider_endpoints_take_what_is_left() {
    let journal = Journal::default();
    let only = |endpoints: &[Endpoint]| {
        table(
            endpoints
                .iter()
                .map(|it| journal.route(it.name(), endpoint(*it), || ()))
                .collect::<Vec<_>>(),
        )
    };
    let voice = || {
        update(
            "message",
            message(json!({ "voice": { "file_id": "f", "file_unique_id": "u", "duration": 1 } })),
        )
    };
    let cases = [
        (
            only(&[Endpoint::Any, Endpoint::Message, Endpoint::Media]),
            "on_media",
        ),
        (only(&[Endpoint::Any, Endpoint::Message]), "on_message"),
        (
            only(&[Endpoint::Any, Endpoint::Photo, Endpoint::Text]),
            "on_any",
        ),
    ];
    for (table, expected) in cases {
        assert_eq!(ran(&table, &journal, voice()).await.0, [expected]);
    }
    let table = only(&[Endpoint::Photo]);
    assert_eq!(
        ran(&table, &journal, voice()).await,
        (vec![], Went::Unhandled)
    );
    let table = only(&[Endpoint::Any]);
    assert_eq!(
        ran(&table, &journal, update("brand_new", json!({})))
            .await
            .0,
        ["on_any"]
    );
}

#[tokio::test]
async fn next_passes_an_update_on_in_rank_order() {
    let journal = Journal::default();
    let table = table([
        journal.route("any", endpoint(Endpoint::Any), || PassOn),
        journal.route("message", endpoint(Endpoint::Message), || PassOn),
        journal.route("text", endpoint(Endpoint::Text), || Some(PassOn)),
        journal.route("command", Trigger::command(["start"]), || ((), PassOn)),
        journal.route("exact", Trigger::text("/start"), || PassOn),
    ]);
    let expected = ["exact", "command", "text", "message", "any"];
    assert_eq!(
        ran(&table, &journal, text("/start")).await,
        (expected.map(str::to_owned).into(), Went::Handled)
    );
}

/// A route that writes its name and whom it takes for the user.
fn naming(journal: &Journal, name: &'static str, trigger: Trigger, next: bool) -> Route {
    let journal = journal.clone();
    Route::to(name, trigger, move |ctx| {
        journal.write(format!(
            "{name} {}",
            ctx.user().map_or(UserId(0), |user| user.id)
        ));
        async move { next.then_some(PassOn) }
    })
}

#[tokio::test]
async fn every_new_member_has_a_run_and_the_bot_its_own() {
    let journal = Journal::default();
    let joined = || {
        update(
            "message",
            message(json!({ "new_chat_members": [user(31), user(1), user(32)] })),
        )
    };
    let bot_only = || update("message", message(json!({ "new_chat_members": [user(1)] })));
    let [person, bot] = [Endpoint::UserJoined, Endpoint::AddedToGroup].map(endpoint);
    let wider = || naming(&journal, "message", endpoint(Endpoint::Message), false);

    let both = table([
        naming(&journal, "joined", person.clone(), false),
        naming(&journal, "added", bot, false),
        wider(),
    ]);
    assert_eq!(
        ran(&both, &journal, joined()).await.0,
        ["joined 31", "added 20", "joined 32"]
    );

    let people = table([naming(&journal, "joined", person.clone(), false), wider()]);
    assert_eq!(
        ran(&people, &journal, joined()).await.0,
        ["joined 31", "joined 32", "message 20"]
    );
    assert_eq!(ran(&people, &journal, bot_only()).await.0, ["message 20"]);

    let passing = table([naming(&journal, "joined", person, true), wider()]);
    assert_eq!(
        ran(&passing, &journal, joined()).await.0,
        ["joined 31", "joined 32", "message 20"]
    );

    let none = table([naming(&journal, "text", endpoint(Endpoint::Text), false)]);
    assert_eq!(ran(&none, &journal, joined()).await.1, Went::Unhandled);
}

#[tokio::test]
async fn a_group_is_created_before_anybody_is_added() {
    let journal = Journal::default();
    let names = [
        Endpoint::GroupCreated,
        Endpoint::AddedToGroup,
        Endpoint::UserJoined,
        Endpoint::Message,
    ];
    let table = table(names.map(|it| journal.route(it.name(), endpoint(it), || ())));
    for created in [
        json!({ "group_chat_created": true, "new_chat_members": [user(1), user(31)] }),
        json!({ "new_chat_members": [user(1)], "group_chat_created": true }),
    ] {
        let (names, outcome) = ran(&table, &journal, update("message", message(created))).await;
        assert_eq!(names, ["on_group_created"]);
        assert_eq!(outcome, Went::Handled);
    }
}

#[tokio::test]
async fn who_left_is_the_user() {
    let journal = Journal::default();
    let left = || update("message", message(json!({ "left_chat_member": user(33) })));
    let specific = table([
        naming(&journal, "left", endpoint(Endpoint::UserLeft), true),
        naming(&journal, "any", endpoint(Endpoint::Any), false),
    ]);
    assert_eq!(
        ran(&specific, &journal, left()).await.0,
        ["left 33", "any 20"]
    );
}

/// A route to `on_error` that writes what it gets.
fn reporting(journal: &Journal) -> Route {
    let journal = journal.clone();
    Route::to("report", endpoint(Endpoint::Error), move |ctx| {
        let journal = journal.clone();
        async move {
            let failure: Failure =
                crate::__private::extract::<crate::routing::endpoint::on::Error, _>(&ctx).await?;
            let user = ctx.user().map(|user| user.id.0);
            let (name, error, panicked) =
                (failure.route().name, failure.error(), failure.is_panic());
            journal.write(format!(
                "{name} {error} {panicked} {} {user:?}",
                failure.update_id()
            ));
            assert_eq!(ctx.route().map(|route| route.name), Some("report"));
            Ok::<_, Error>(())
        }
    })
}

/// A handler whose panic is no text.
async fn odd(_: Context) {
    std::panic::panic_any(5_u8);
}

/// A handler that always panics.
async fn worse(_: Context) {
    panic!("second");
}

#[tokio::test]
async fn errors_and_panics_reach_on_error() {
    let journal = Journal::default();
    let failing = Route::to("failing", Trigger::text("fail"), |_| async {
        Err::<(), _>(Error::msg("no bread"))
    });
    let panicking = Route::to("panicking", Trigger::text("panic"), |ctx| async move {
        assert!(ctx.message().is_none(), "at {}", ctx.update().update_id);
    });
    let early = Route::to(
        "early",
        Trigger::text("early"),
        |_| -> std::future::Ready<()> { panic!("before the future") },
    );
    let odd = Route::to("odd", Trigger::text("odd"), odd);
    let table = table([
        failing,
        panicking,
        early,
        odd,
        reporting(&journal),
        journal.route("any", endpoint(Endpoint::Any), || ()),
    ]);
    let cases = [
        ("fail", "failing no bread false 7 Some(20)", Went::Failed),
        ("panic", "panicking at 7 true 7 Some(20)", Went::Panicked),
        (
            "early",
            "early before the future true 7 Some(20)",
            Went::Panicked,
        ),
        (
            "odd",
            "odd a panic without a message true 7 Some(20)",
            Went::Panicked,
        ),
    ];
    for (said, expected, outcome) in cases {
        assert_eq!(
            ran(&table, &journal, text(said)).await,
            (vec![expected.to_owned()], outcome)
        );
    }
}

#[tokio::test]
async fn a_failing_on_error_ends_nothing() {
    let journal = Journal::default();
    let failing = Route::to("failing", endpoint(Endpoint::Text), |_| async {
        Err::<(), _>(Error::msg("first"))
    });
    let panicking = Route::to("worse", endpoint(Endpoint::Error), worse);
    let both = table([failing.clone(), panicking]);
    assert_eq!(ran(&both, &journal, text("x")).await.1, Went::Failed);
    let alone = table([failing]);
    assert_eq!(ran(&alone, &journal, text("x")).await.1, Went::Failed);
}

#[tokio::test]
async fn a_rejection_is_an_error_of_the_handler() {
    struct Never;
    impl FromContext for Never {
        async fn from_context(_: &Context) -> Result<Self, crate::routing::extract::Rejection> {
            Err(crate::routing::extract::Rejection::refused("not for you"))
        }
    }
    let journal = Journal::default();
    let strict = Route::to("strict", endpoint(Endpoint::Text), |ctx| async move {
        let _never: Never =
            crate::__private::extract::<crate::routing::endpoint::on::Text, _>(&ctx).await?;
        Ok::<_, Error>(())
    });
    let table = table([strict, reporting(&journal)]);
    let expected = vec!["strict not for you false 7 Some(20)".to_owned()];
    assert_eq!(
        ran(&table, &journal, text("x")).await,
        (expected, Went::Failed)
    );
}

#[tokio::test]
async fn dispatching_can_be_spawned() {
    let journal = Journal::default();
    let table = Arc::new(all(&journal));
    let task = tokio::spawn(async move { table.dispatch(text("hi"), &shared()).await });
    assert_eq!(Went::from(task.await.unwrap()), Went::Handled);
}

#[tokio::test]
async fn a_route_found_by_several_patterns_runs_once() {
    let journal = Journal::default();
    let table = table([
        journal
            .route("watch", Trigger::regex(["a", "b"]), || ())
            .also(),
        journal.route("pass", Trigger::regex(["b", "a"]), || PassOn),
        journal.route("rest", Trigger::endpoint(Endpoint::Text), || ()),
    ]);
    let (names, _) = ran(&table, &journal, text("ab")).await;
    assert_eq!(names, ["watch", "pass", "rest"]);
}

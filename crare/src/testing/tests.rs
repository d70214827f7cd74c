//! The kit tests itself: what holds passes, and what does not hold fails with words that help.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt;

use super::*;
use crate::Context;
use crate::api::{Button, InlineKeyboardMarkup, SendMessage};
use crate::routing::reply::{Answer, Edit};
use crate::routing::{Endpoint, Route, Router, Trigger};

/// What a test that fails says.
async fn failure<T>(test: impl Future<Output = T>) -> String {
    match AssertUnwindSafe(test).catch_unwind().await {
        Ok(_) => panic!("it was to fail"),
        Err(panic) => *panic.downcast::<String>().unwrap(),
    }
}

async fn echo(ctx: Context) -> Option<String> {
    ctx.message()?.text.clone()
}

async fn remind(ctx: Context) -> &'static str {
    let bot = ctx.bot().clone();
    let chat = ctx.message().unwrap().chat.id;
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_secs(600)).await;
        let _ = bot.send_message(chat, "Time is up").await;
    });
    "I will"
}

fn bot() -> Router {
    let mut router = Router::new();
    router
        .add(Route::to("echo", Trigger::endpoint(Endpoint::Text), echo))
        .add(Route::to("remind", Trigger::command("remind"), remind));
    router
}

#[tokio::test(start_paused = true)]
async fn what_is_said_is_seen() {
    let scene = Scene::of(bot()).await;
    let (mut alice, mut bob) = (scene.actor("Alice"), scene.actor("Bob"));
    alice.says("hello").await;
    bob.says("hi").await;
    assert_eq!(alice.sees("hell").await.text(), "hello");
    bob.sees("hi").await;
    alice.sees_nothing().await;
    assert_eq!(
        scene.conversation(&alice),
        "Alice: hello\ntest_bot: hello\n"
    );
    assert_eq!(scene.calls("sendmessage").len(), 2);
    scene.ends().await;
}

#[tokio::test(start_paused = true)]
async fn the_same_message_is_seen_once() {
    let scene = Scene::of(bot()).await;
    let mut alice = scene.actor("Alice");
    alice.says("one").await;
    alice.sees("one").await;
    let told = failure(alice.sees("one")).await;
    assert!(
        told.starts_with("Alice does not see \"one\" in 5s: there is nothing new\n  at crare/src/testing/tests.rs:"),
        "{told}"
    );
    assert!(
        told.contains("    Alice: one\n    test_bot: one\n"),
        "{told}"
    );
    alice.says("two").await;
    let told = failure(alice.sees_nothing()).await;
    assert!(
        told.starts_with("Alice sees \"two\", and was to see nothing"),
        "{told}"
    );
}

#[tokio::test(start_paused = true)]
async fn time_is_moved() {
    let begun = std::time::Instant::now();
    let scene = Scene::of(bot()).await;
    let (mut alice, clock) = (scene.actor("Alice"), scene.clock());
    let then = clock.now();
    alice.says("/remind").await;
    alice.sees("I will").await;
    clock.advance("9m").await;
    alice.sees_nothing().await;
    clock.advance("1m").await;
    alice.sees("Time is up").await;
    assert!((600..605).contains(&(clock.now() - then)));
    assert!(begun.elapsed() < Duration::from_secs(60));
}

#[tokio::test]
async fn without_paused_time_too() {
    let scene = Scene::of(bot()).sockets().await;
    let mut alice = scene.actor("Alice");
    alice.says("hello").await;
    alice.sees("hello").await;
    alice.says("bye").await;
    scene.settles().await;
    assert_eq!(scene.calls("sendMessage").len(), 2);
    scene.ends().await;
}

#[tokio::test(start_paused = true)]
async fn an_edit_that_changes_nothing_is_no_error() {
    let button = || InlineKeyboardMarkup::row([Button::callback("Again", "again")]);
    let mut router = Router::new();
    router
        .add(Route::to(
            "ask",
            Trigger::command("ask"),
            move |ctx: Context| async move {
                Ok::<SendMessage, crate::Error>(ctx.compose("Once")?.reply_markup(button()))
            },
        ))
        .add(Route::to(
            "again",
            Trigger::endpoint(Endpoint::Callback),
            move |_| async move {
                (
                    Edit::text("Once").markup(button()),
                    Answer::toast("as it was"),
                )
            },
        ));
    let scene = Scene::of(router).await;
    let mut alice = scene.actor("Alice");
    alice.says("/ask").await;
    alice.sees("Once").await;
    alice.clicks("Again").await;
    alice.sees_toast("as it was").await;
    let refused = scene.calls("editMessageText")[0].error();
    assert!(refused.is_some_and(|why| why.contains("message is not modified")));
    scene.ends().await;
}

#[cfg(feature = "webhook")]
#[tokio::test]
async fn by_a_webhook_too() {
    let scene = Scene::of(bot()).webhook().await;
    let mut alice = scene.actor("Alice");
    alice.says("hello").await;
    alice.sees("hello").await;
    scene.settles().await;
    let info = scene.bot().get_webhook_info().await.unwrap();
    assert_eq!(info.pending_update_count, 0);
    scene.ends().await;
}

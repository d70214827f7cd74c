#![allow(
    clippy::unnecessary_wraps,
    clippy::needless_pass_by_value,
    clippy::unused_async,
    reason = "predicates have the signatures that users may write"
)]

use serde_json::json;

use super::*;
use crate::Result;
use crate::api::Update;
use crate::routing::extract::Extension;
use crate::routing::testing::{
    Server, callback, context, message, shared_with, text, update, user,
};
use crate::routing::{Data, DataMap};

async fn holds(guard: Guard, update: Update) -> bool {
    let ctx = context(update);
    first_against(&[guard], &ctx).await.unwrap().is_none()
}

fn with(content: serde_json::Value) -> Update {
    update("message", message(content))
}

#[tokio::test]
async fn the_chat_and_the_user() {
    let group = [ChatType::Group];
    let private = [ChatType::Private];
    assert!(holds(Guard::chat(group.to_vec()), text("x")).await);
    assert!(!holds(Guard::chat(private.to_vec()), text("x")).await);
    assert!(
        holds(
            Guard::chat(group.to_vec()),
            update("callback_query", callback(json!({})))
        )
        .await
    );
    assert!(holds(Guard::user(20), text("x")).await);
    assert!(!holds(Guard::user(21), text("x")).await);
    let named =
        json!({ "from": { "id": 20, "is_bot": false, "first_name": "A", "username": "Ada_L" } });
    assert!(holds(Guard::username("ada_l"), with(named.clone())).await);
    assert!(holds(Guard::username("@Ada_L"), with(named.clone())).await);
    assert!(!holds(Guard::username("ada"), with(named)).await);
}

#[tokio::test]
async fn what_messages_are() {
    assert!(
        holds(
            Guard::reply(),
            with(json!({ "reply_to_message": message(json!({})) }))
        )
        .await
    );
    assert!(!holds(Guard::reply(), text("x")).await);
    let origin = json!({ "forward_origin": { "type": "user", "date": 1, "sender_user": user(3) } });
    assert!(holds(Guard::forwarded(), with(origin)).await);
    assert!(holds(Guard::via_bot(), with(json!({ "via_bot": user(3) }))).await);
    let link =
        json!({ "text": "see a.b", "entities": [{ "type": "url", "offset": 4, "length": 3 }] });
    assert!(holds(Guard::entities(&["hashtag", "url"]), with(link.clone())).await);
    assert!(!holds(Guard::entities(&["email"]), with(link)).await);
    let caption = json!({ "caption": "#a", "caption_entities": [{ "type": "hashtag", "offset": 0, "length": 2 }] });
    assert!(holds(Guard::entities(&["hashtag"]), with(caption)).await);
    let named = |text: &str, kind: &str, length: i64| {
        with(json!({ "text": text, "entities": [{ "type": kind, "offset": 0, "length": length }] }))
    };
    assert!(holds(Guard::mention(), named("@shop_bot hi", "mention", 9)).await);
    assert!(!holds(Guard::mention(), named("@shop_bod hi", "mention", 9)).await);
    assert!(holds(Guard::mention(), named("/a@Shop_Bot", "bot_command", 11)).await);
}

#[tokio::test]
async fn guards_combine() {
    let yes = || Guard::user(20);
    let no = || Guard::user(1);
    let later = || Guard::when("later", async |_: &Context| true);
    for (guard, expected) in [
        (Guard::any([no(), yes()]), true),
        (Guard::any([no(), later()]), true),
        (Guard::any([later(), no()]), true),
        (Guard::any([]), false),
        (Guard::all([yes(), later(), yes()]), true),
        (Guard::all([later(), no()]), false),
        (Guard::all([]), true),
        (Guard::not(yes()), false),
        (Guard::not(Guard::all([later(), no()])), true),
    ] {
        let shown = guard.to_string();
        assert_eq!(holds(guard, text("x")).await, expected, "{shown}");
    }
    assert_eq!(
        Guard::not(Guard::any([
            yes(),
            Guard::chat(vec![ChatType::Group, ChatType::Supergroup])
        ]))
        .to_string(),
        "not(any(from = 20, chat = group | supergroup))"
    );
}

fn plain(ctx: &Context) -> bool {
    ctx.user().is_some()
}

fn plain_result(ctx: &Context) -> Result<bool> {
    Ok(ctx.user().is_some())
}

async fn waiting(ctx: &Context) -> bool {
    tokio::task::yield_now().await;
    ctx.user().is_some()
}

async fn waiting_result(ctx: &Context) -> Result<bool> {
    Ok(ctx.user().is_some())
}

async fn owned(ctx: Context) -> bool {
    ctx.user().is_some()
}

async fn taking(ctx: Context, data: Data<u8>) -> Result<bool, std::num::ParseIntError> {
    Ok(ctx.user().is_some() && *data == 7)
}

fn taking_plain(data: Data<u8>) -> bool {
    *data == 7
}

fn finding(ctx: &Context) -> Option<u32> {
    ctx.message()?
        .text
        .as_ref()?
        .strip_prefix('#')?
        .parse()
        .ok()
}

async fn optional(
    user: Option<crate::api::User>,
    query: Option<crate::api::CallbackQuery>,
) -> bool {
    user.is_some() && query.is_none()
}

async fn finding_later(ctx: Context) -> Result<Option<u64>> {
    Ok(finding(&ctx).map(u64::from))
}

#[tokio::test]
async fn functions_of_all_shapes_are_predicates() {
    let mut data = DataMap::new();
    data.insert(7_u8);
    let ctx = Context::new(
        text("#5"),
        shared_with(
            crate::Bot::new("1:never_called_never_called_never_called").unwrap(),
            data,
        ),
    );
    let guards = [
        Guard::when("plain", plain),
        Guard::when("plain_result", plain_result),
        Guard::when("waiting", waiting),
        Guard::when("waiting_result", waiting_result),
        Guard::when("owned", owned),
        Guard::when("taking", taking),
        Guard::when("taking_plain", taking_plain),
        Guard::when("optional", optional),
        Guard::when("finding", finding),
        Guard::when("finding_later", finding_later),
        Guard::when("closure", |ctx: &Context| ctx.user().is_some()),
    ];
    assert!(first_against(&guards, &ctx).await.unwrap().is_none());
    assert_eq!(ctx.get::<u32>(), Some(5));
    let found = <Extension<u64> as crate::routing::extract::FromContext>::from_context(&ctx);
    assert_eq!(*found.await.unwrap(), 5);
    let fails = Guard::when("fails", |_: &Context| -> Result<bool> {
        Err(Error::msg("no idea"))
    });
    assert_eq!(
        first_against(&[fails], &ctx).await.unwrap_err().to_string(),
        "no idea"
    );
}

/// What a guard says, or that it cannot tell; and how often Telegram was asked meanwhile.
async fn asked(
    server: &Server,
    shared: &crate::routing::Shared,
    guard: Guard,
    update: Update,
) -> (Option<bool>, usize) {
    let ctx = Context::new(update, shared.clone());
    let guards = [guard];
    let against = first_against(&guards, &ctx).await;
    (
        against.ok().map(|against| against.is_none()),
        server.calls().len(),
    )
}

#[tokio::test]
async fn administrators_are_asked_for_once() {
    let server = Server::start("").await;
    let shared = server.shared();
    let by = |id: i64| with(json!({ "from": user(id) }));
    let ask = |guard: Guard, update| asked(&server, &shared, guard, update);
    assert_eq!(ask(Guard::admin(), by(20)).await, (Some(true), 1));
    assert_eq!(ask(Guard::admin(), by(21)).await, (Some(true), 0));
    assert_eq!(ask(Guard::admin(), by(22)).await, (Some(false), 0));
    assert_eq!(ask(Guard::owner(), by(20)).await, (Some(true), 0));
    assert_eq!(ask(Guard::owner(), by(21)).await, (Some(false), 0));
    // Whoever writes in the name of the group administers it; nobody does so in private.
    let group = json!({ "id": -40, "type": "group", "title": "G" });
    let anonymous = || with(json!({ "from": user(30), "sender_chat": group }));
    assert_eq!(ask(Guard::admin(), anonymous()).await, (Some(true), 0));
    assert_eq!(ask(Guard::owner(), anonymous()).await, (Some(false), 0));
    let private = json!({ "id": 20, "type": "private", "first_name": "U" });
    let alone = with(json!({ "from": user(20), "chat": private }));
    assert_eq!(ask(Guard::admin(), alone).await, (Some(false), 0));
    // Another chat, and the same one after a change.
    let elsewhere = json!({ "id": -41, "type": "group", "title": "H" });
    let other = with(json!({ "from": user(20), "chat": elsewhere }));
    assert_eq!(ask(Guard::admin(), other).await, (Some(true), 1));
    let member = json!({ "user": user(22), "status": "member" });
    let change = update(
        "chat_member",
        json!({ "chat": group, "from": user(20), "date": 1, "old_chat_member": member, "new_chat_member": member }),
    );
    shared.admins().note(&change.kind);
    assert_eq!(ask(Guard::admin(), by(21)).await, (Some(true), 1));
    // Later.
    tokio::time::pause();
    tokio::time::advance(std::time::Duration::from_secs(299)).await;
    assert_eq!(ask(Guard::admin(), by(21)).await, (Some(true), 0));
    tokio::time::advance(std::time::Duration::from_secs(2)).await;
    tokio::time::resume();
    assert_eq!(ask(Guard::admin(), by(21)).await, (Some(true), 1));
}

#[tokio::test]
async fn administrators_that_cannot_be_asked_for_are_an_error() {
    let server = Server::start("getchatadministrators").await;
    let shared = server.shared();
    let update = with(json!({ "from": user(20) }));
    assert_eq!(
        asked(&server, &shared, Guard::admin(), update).await,
        (None, 1)
    );
}

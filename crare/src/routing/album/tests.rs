use std::time::Duration;

use serde_json::{Value, json};

use super::*;
use crate::api::Update;
use crate::routing::reply::Next;
use crate::routing::testing::{Journal, message, shared, text, update};
use crate::routing::{
    DataMap, Endpoint, Guard, Route, Router, Shared, Table, TableOptions, Trigger,
};

fn item(id: i64, group: &str, more: &Value) -> Update {
    let photo = json!([{ "file_id": "f", "file_unique_id": "u", "width": 1, "height": 1 }]);
    let mut content = json!({ "message_id": id, "media_group_id": group, "photo": photo });
    content
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    update("message", message(content))
}

fn photo(id: i64, group: &str) -> Update {
    item(id, group, &json!({}))
}

/// Writes down the ids of the messages it gets.
fn album_route(journal: &Journal, next: bool) -> Route {
    let journal = journal.clone();
    Route::to("album", Trigger::album(), move |ctx| {
        let album = ctx.album().unwrap();
        let ids: Vec<String> = album
            .iter()
            .map(|item| item.message_id.to_string())
            .collect();
        journal.write(format!("{} of {}", ids.join(" "), album.id().unwrap()));
        async move { next.then_some(Next) }
    })
}

fn table(journal: &Journal, album: Route, settings: AlbumSettings) -> Table {
    let mut router = Router::new();
    router
        .add(album)
        .add(journal.route("photo", Trigger::endpoint(Endpoint::Photo), || ()))
        .add(journal.route("text", Trigger::endpoint(Endpoint::Text), || ()));
    let options = TableOptions {
        albums: settings,
        ..TableOptions::default()
    };
    router.compile_with(&DataMap::new(), options).unwrap()
}

async fn send(table: &Table, shared: &Shared, updates: impl IntoIterator<Item = Update>) {
    for update in updates {
        let _ = table.dispatch(update, shared).await;
    }
}

#[tokio::test(start_paused = true)]
async fn complete_when_it_is_quiet() {
    let journal = Journal::default();
    let table = table(&journal, album_route(&journal, false), AlbumSettings::new());
    let shared = shared();
    send(&table, &shared, [photo(1, "a"), photo(2, "a")]).await;
    tokio::time::sleep(Duration::from_millis(400)).await;
    send(&table, &shared, [photo(3, "a")]).await;
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert!(journal.read().is_empty());
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(journal.read(), ["1 2 3 of a"]);
}

#[tokio::test(start_paused = true)]
async fn complete_when_it_takes_too_long_or_has_ten() {
    let journal = Journal::default();
    let settings = AlbumSettings::new().max_wait(Duration::from_secs(1));
    let table = table(&journal, album_route(&journal, false), settings);
    let shared = shared();
    for id in 1..=4 {
        send(&table, &shared, [photo(id, "a")]).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    assert_eq!(journal.read(), ["1 2 3 4 of a"]);
    send(&table, &shared, (1..=12).map(|id| photo(id, "b"))).await;
    table.finish().await;
    assert_eq!(journal.read(), ["1 2 3 4 5 6 7 8 9 10 of b", "11 12 of b"]);
}

#[tokio::test(start_paused = true)]
async fn what_comes_next_in_the_chat_waits_and_other_chats_do_not() {
    let journal = Journal::default();
    let slow = {
        let journal = journal.clone();
        Route::to("album", Trigger::album(), move |_| {
            let journal = journal.clone();
            async move {
                tokio::time::sleep(Duration::from_secs(60)).await;
                journal.write("album");
            }
        })
    };
    let table = table(&journal, slow, AlbumSettings::new());
    let shared = shared();
    send(&table, &shared, [photo(1, "a"), photo(2, "a")]).await;
    let elsewhere = json!({ "text": "x", "chat": { "id": -41, "type": "group", "title": "H" } });
    send(&table, &shared, [update("message", message(elsewhere))]).await;
    assert_eq!(journal.read(), ["text"]);
    send(&table, &shared, [text("x"), photo(3, "b")]).await;
    assert_eq!(journal.read(), ["album", "text"]);
    table.finish().await;
    assert_eq!(journal.read(), ["album"]);
}

#[tokio::test(start_paused = true)]
async fn passed_on_message_by_message() {
    let journal = Journal::default();
    let table = table(&journal, album_route(&journal, true), AlbumSettings::new());
    send(&table, &shared(), [photo(1, "a"), photo(2, "a")]).await;
    table.finish().await;
    assert_eq!(journal.read(), ["1 2 of a", "photo", "photo"]);
}

#[tokio::test(start_paused = true)]
async fn guards_are_asked_for_each_message() {
    let journal = Journal::default();
    let album = album_route(&journal, false).guard(Guard::not(Guard::forwarded()));
    let table = table(&journal, album, AlbumSettings::new());
    let forwarded =
        json!({ "forward_origin": { "type": "hidden_user", "date": 1, "sender_user_name": "A" } });
    send(&table, &shared(), [item(1, "a", &forwarded), photo(2, "a")]).await;
    table.finish().await;
    assert_eq!(journal.read(), ["photo", "2 of a"]);
}

#[tokio::test(start_paused = true)]
async fn beyond_the_bound_nothing_is_waited_for() {
    let journal = Journal::default();
    let settings = AlbumSettings::new().max_open(1);
    let table = table(&journal, album_route(&journal, false), settings);
    let shared = shared();
    let elsewhere = json!({ "chat": { "id": -41, "type": "group", "title": "H" } });
    send(&table, &shared, [photo(1, "a"), item(2, "b", &elsewhere)]).await;
    tokio::time::sleep(Duration::from_millis(1)).await;
    assert_eq!(journal.read(), ["2 of b"]);
    table.finish().await;
    assert_eq!(journal.read(), ["1 of a"]);
}

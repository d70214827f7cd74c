//! The menu of commands at the start.

use std::collections::HashMap;

use super::*;
use crate::app::CommandsMenu;
use crate::routing::test_log::Lines;
use crate::routing::{Listing, Scope};

/// The lists that the server keeps, by scope and language.
#[derive(Default)]
pub(super) struct Lists {
    kept: Mutex<HashMap<(String, String), Value>>,
    /// The scope for which no list is accepted.
    refused: Option<&'static str>,
}

impl Lists {
    pub(super) fn answer(&self, method: &str, params: &Value) -> Value {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let list = (
            text(&params["scope"]["type"])
                + &params["scope"]["chat_id"].to_string().replace("null", ""),
            text(&params["language_code"]),
        );
        let mut kept = self.kept.lock().unwrap();
        let result = match method {
            "getMyCommands" => kept.get(&list).cloned().unwrap_or_else(|| json!([])),
            "setMyCommands" if self.refused == Some(list.0.as_str()) => {
                let description = "Bad Request: BOT_COMMAND_INVALID";
                return json!({ "ok": false, "error_code": 400, "description": description });
            }
            "setMyCommands" => {
                kept.insert(list, params["commands"].clone());
                json!(true)
            }
            _ => {
                kept.remove(&list);
                json!(true)
            }
        };
        json!({ "ok": true, "result": result })
    }

    fn keep(&self, scope: &str, language: &str, commands: Value) {
        let list = (scope.to_owned(), language.to_owned());
        self.kept.lock().unwrap().insert(list, commands);
    }
}

fn commands(listings: impl IntoIterator<Item = (&'static str, Listing)>) -> Router {
    let mut router = Router::new();
    for (name, listing) in listings {
        router.add(Route::to(name, Trigger::command(name), |_| async {}).menu(listing));
    }
    router
}

const HELLO: Listing = Listing {
    description: "Say hello",
    ..Listing::DEFAULT
};

fn is_of_menu((method, _): &(String, Value)) -> bool {
    method.ends_with("MyCommands")
}

/// Starts an app, lets it poll and do its work on the menu, which nothing waits for, and gives the calls about commands, in
/// order of their parameters.
async fn start(server: &Server, app: App) -> Vec<(String, Value)> {
    let (stop, bot) = run(vec![app.api_url(&server.url)]);
    server.called("getUpdates", |_| true).await;
    let count = || {
        server
            .calls
            .made
            .lock()
            .unwrap()
            .iter()
            .filter(|call| is_of_menu(call))
            .count()
    };
    let mut before = usize::MAX;
    while before != count() {
        before = count();
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    }
    stop.send(()).await.unwrap();
    ended(bot).await.unwrap();
    let mut made = std::mem::take(&mut *server.calls.made.lock().unwrap());
    made.retain(is_of_menu);
    made.sort_by_key(|(method, params)| (method.clone(), params.to_string()));
    made
}

fn changes(calls: Vec<(String, Value)>) -> Vec<(String, Value)> {
    calls
        .into_iter()
        .filter(|(method, _)| method != "getMyCommands")
        .collect()
}

#[tokio::test]
async fn only_lists_that_differ_are_changed() {
    let (lines, _guard) = Lines::watch();
    let app = || {
        let german = Listing {
            translations: &[("de", "Hallo sagen")],
            ..HELLO
        };
        let group = Listing {
            description: "Paint",
            scopes: &[Scope::AllGroupChats, Scope::Chat(-7)],
            ..Listing::DEFAULT
        };
        App::new(TOKEN).routes(commands([("hello", german), ("paint", group)]))
    };
    let server = Server::new(Calls::default()).await;
    let (hello, german, paint) = (
        json!({ "command": "hello", "description": "Say hello" }),
        json!({ "command": "hello", "description": "Hallo sagen" }),
        json!({ "command": "paint", "description": "Paint" }),
    );
    let lists = &server.calls.lists;
    lists.keep("default", "", json!([hello.clone()]));
    lists.keep("all_group_chats", "de", json!([german, paint, hello]));
    lists.keep("all_private_chats", "de", json!([paint]));
    lists.keep("all_chat_administrators", "", json!([paint]));
    lists.keep("all_private_chats", "fr", json!([paint]));

    let calls = start(&server, app()).await;
    assert_eq!(
        calls
            .iter()
            .filter(|(method, _)| method == "getMyCommands")
            .count(),
        10
    );
    let (all, here) = (
        json!({ "type": "all_group_chats" }),
        json!({ "type": "chat", "chat_id": -7 }),
    );
    let set = |commands: &[&Value], scope: &Value, language: Option<&str>| {
        let mut params = json!({ "commands": commands, "scope": scope });
        if let Some(language) = language {
            params["language_code"] = json!(language);
        }
        ("setMyCommands".to_owned(), params)
    };
    let delete = |params: Value| ("deleteMyCommands".to_owned(), params);
    let mut expected = vec![
        delete(json!({ "scope": { "type": "all_chat_administrators" } })),
        delete(json!({ "scope": { "type": "all_private_chats" }, "language_code": "de" })),
        set(&[&german], &json!({ "type": "default" }), Some("de")),
        set(&[&hello, &paint], &all, None),
        set(&[&german, &paint], &all, Some("de")),
        set(&[&hello, &paint], &here, None),
        set(&[&german, &paint], &here, Some("de")),
    ];
    expected.sort_by_key(|(method, params)| (method.clone(), params.to_string()));
    assert_eq!(changes(calls), expected);
    let told = lines.with("the menu of commands was changed");
    assert!(
        told.len() == 1 && told[0].contains("set=5 deleted=2"),
        "{told:?}"
    );

    let again = start(&server, app()).await;
    assert_eq!(again.len(), 10);
    assert_eq!(changes(again), []);
    assert_eq!(lines.with("the menu of commands").len(), 1);
}

#[tokio::test]
async fn a_menu_that_is_not_to_be_changed_is_not_looked_at() {
    let listed = || commands([("hello", HELLO)]);
    let unlisted = commands([("hello", Listing::DEFAULT)]);
    let server = Server::new(Calls::default()).await;
    server.calls.lists.keep(
        "default",
        "",
        json!([{ "command": "a", "description": "b" }]),
    );
    for app in [
        App::new(TOKEN)
            .routes(listed())
            .commands(CommandsMenu::Manual),
        App::new(TOKEN).routes(unlisted),
    ] {
        assert_eq!(start(&server, app).await, []);
    }
    // Help is listed itself.
    let app = App::new(TOKEN).routes(echo()).help();
    let changed = changes(start(&server, app).await);
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].1["commands"][0]["description"], "Show this list");
}

#[tokio::test]
async fn a_bot_starts_when_its_menu_is_refused() {
    let (lines, _guard) = Lines::watch();
    let server = Server::new(Calls {
        lists: Lists {
            refused: Some("default"),
            ..Lists::default()
        },
        ..Calls::default()
    })
    .await;
    let app = App::new(TOKEN).routes(commands([("hello", HELLO)]));
    assert_eq!(changes(start(&server, app).await).len(), 1);
    let told = lines.with("the menu of commands");
    assert_eq!(told.len(), 1, "{told:?}");
    for wanted in ["WARN", "BOT_COMMAND_INVALID", "Default in all languages"] {
        assert!(told[0].contains(wanted), "{told:?}");
    }
}

#[test]
fn help_names_the_place_where_it_was_asked_for() {
    let mut app = App::new(TOKEN).routes(commands([("help", HELLO)]));
    let line = line!() + 1;
    Configure::help(&mut app);
    let told = format!("{:?}", app.options);
    assert!(
        told.contains(&format!("line: {line}")) && told.contains(file!()),
        "{told}"
    );
    let line = line!() + 1;
    let told = format!("{:?}", App::new(TOKEN).help_with(Listing::HELP).options);
    assert!(told.contains(&format!("line: {line}")), "{told}");
}

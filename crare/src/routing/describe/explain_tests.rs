use serde_json::{Value, json};

use crate::api::{ChatType, Update};
use crate::error::Error;
use crate::routing::describe::tests::at;
use crate::routing::testing::{Server, callback, message, shared, table, text, update, user};
use crate::routing::{Context, DataMap, Endpoint, Explanation, Guard, Route, Router, Trigger};

async fn explained(routes: impl IntoIterator<Item = Route>, update: Update) -> Explanation {
    table(routes).explain(&update, &shared()).await
}

/// Handler and reason of each route.
fn told(explanation: &Explanation) -> Vec<String> {
    explanation
        .routes
        .iter()
        .map(|route| {
            let name = route.handler.trim_start_matches("shop::");
            let about = route
                .about
                .as_deref()
                .map_or(String::new(), |who| format!(" ({who})"));
            format!("{name}{about}: {}", route.verdict)
        })
        .collect()
}

#[tokio::test]
async fn says_why_not() {
    let routes = [
        at("cancel", 1, Trigger::text("Cancel")),
        at("answer", 2, Trigger::text(["Yes", "No"])),
        at("add", 3, Trigger::command("add {a} {b}").alias("plus")),
        at("link", 4, Trigger::start("ref_{code}")),
        at("tag", 5, Trigger::regex("^#")),
        at("album", 6, Trigger::album()),
        at("photo", 7, Trigger::endpoint(Endpoint::Photo)),
        at("private", 8, Trigger::endpoint(Endpoint::Text))
            .guard(Guard::chat(&[ChatType::Private])),
        at("echo", 9, Trigger::endpoint(Endpoint::Text)),
        at("rest", 10, Trigger::endpoint(Endpoint::Any)),
        at("count", 11, Trigger::endpoint(Endpoint::Message)).also(),
        at("buy", 12, Trigger::callback("buy/{item}")),
        at("failed", 13, Trigger::endpoint(Endpoint::Error)),
    ];
    let explanation = explained(routes.clone(), text("hello")).await;
    assert_eq!(
        told(&explanation),
        [
            "count: watches",
            "private: the guard `chat = private` does not hold",
            "echo: takes it",
            "rest: not reached: `echo` took it",
            r#"cancel: the text is not "Cancel""#,
            r#"answer: the text is none of "Yes", "No""#,
            "link: it is no /start",
            "add: no command /add, /plus",
            "tag: the expression finds nothing",
            "album: the message is in no album",
            "photo: the update is `on_text`",
        ]
    );
    assert_eq!(explanation.of_other_kinds, 2);
    assert_eq!(explanation.taken_by().unwrap().handler, "shop::echo");

    let explanation = explained(routes.clone(), text("/add 1")).await;
    assert_eq!(
        explanation.taken_by().unwrap().verdict.to_string(),
        "takes it, and answers with its usage: `b` is missing."
    );
    let explanation = explained(routes.clone(), text("/start x")).await;
    assert!(told(&explanation).contains(&r#"link: the payload is not "ref_{code}""#.to_owned()));
    let explanation = explained(routes.clone(), text("/add@other_bot 1 2")).await;
    let told_all = told(&explanation);
    assert_eq!(told_all[0], "rest: takes it");
    assert!(
        told_all.contains(&"echo: the command is for another bot".to_owned()),
        "{told_all:?}"
    );

    let pressed = update("callback_query", callback(json!({ "data": "sell" })));
    let explanation = explained(routes, pressed).await;
    assert_eq!(
        told(&explanation),
        ["rest: takes it", r#"buy: the data are not "buy/{item}""#]
    );
    assert_eq!(explanation.kind, "callback_query");
}

#[tokio::test]
async fn what_cannot_be_read_and_what_fails() {
    fn breaks(_: &Context) -> Result<bool, Error> {
        Err(Error::msg("the database is away"))
    }
    fn panics(_: &Context) -> bool {
        panic!("oh")
    }
    let unreadable = at("unreadable", 1, Trigger::callback("buy/{item}")).reads(
        |_| {
            Err(crate::routing::pattern::ArgError::Missing {
                name: "item".into(),
            })
        },
        &[],
    );
    let pressed = || update("callback_query", callback(json!({ "data": "buy/1" })));
    let routes = [
        unreadable,
        at("breaks", 2, Trigger::callback("{data}")).guard(Guard::when("breaks", breaks)),
        at("rest", 3, Trigger::endpoint(Endpoint::Any)),
    ];
    let explanation = explained(routes, pressed()).await;
    assert_eq!(
        told(&explanation),
        [
            "unreadable: its arguments cannot be read: `item` is missing.",
            "breaks: fails: the guard `when = breaks` could not tell: the database is away",
            "rest: not reached: `breaks` failed",
        ]
    );
    assert!(explanation.taken_by().is_none());
    assert!(
        explanation
            .to_string()
            .starts_with("Update 7 (callback_query): shop::breaks fails\n")
    );
    let routes =
        [at("panics", 1, Trigger::callback("{data}")).guard(Guard::when("panics", panics))];
    let explanation = explained(routes, pressed()).await;
    assert_eq!(
        told(&explanation),
        ["panics: fails: a guard or an argument panicked"]
    );
}

#[tokio::test]
async fn new_members_one_by_one() {
    let on = Trigger::endpoint;
    let routes = [
        at("welcome", 1, on(Endpoint::UserJoined)).guard(Guard::user(21)),
        at("added", 2, on(Endpoint::AddedToGroup)),
        at("message", 3, on(Endpoint::Message)),
    ];
    let joined = |ids: &[i64]| {
        let members: Vec<Value> = ids.iter().map(|id| user(*id)).collect();
        update("message", message(json!({ "new_chat_members": members })))
    };
    let explanation = explained(routes.clone(), joined(&[21, 22])).await;
    assert_eq!(
        told(&explanation),
        [
            "welcome (U21): takes it",
            "welcome (U22): the guard `from = 21` does not hold",
            "message: takes it",
            "added: the update is `on_user_joined`",
        ]
    );
    let explanation = explained(routes, joined(&[1, 21])).await;
    assert_eq!(
        told(&explanation),
        [
            "added (U1): takes it",
            "welcome (U21): takes it",
            "message: not reached: every new member was taken",
        ]
    );
}

#[tokio::test]
async fn gates_are_asked_and_nothing_is_sent() {
    let server = Server::start("none").await;
    let mut router = Router::new();
    router
        .add(Route::to(
            "greet",
            Trigger::endpoint(Endpoint::Text),
            |_| async { "Hello" },
        ))
        .gate(at("known", 2, Trigger::text("x")).meta, |_| false);
    let table = router.compile(&DataMap::new()).unwrap();
    let explanation = table.explain(&text("hello"), &server.shared()).await;
    assert!(server.calls().is_empty());
    assert!(explanation.taken_by().is_none());
    let told = explanation.to_string();
    let gate = "Update 7 (message): turned away by the gate shop::known at src/shop.rs:2\n";
    assert!(told.starts_with(gate), "{told}");
    let value = explanation.to_json();
    assert_eq!(value["gate"]["line"], 2);
    assert_eq!(value["routes"][0]["verdict"], "takes");
    assert_eq!(value["update_id"], 7);
}

use crate::api::AllowedUpdate;
use crate::routing::reply::Reply;
use crate::routing::testing::{compile, table};
use crate::routing::{Endpoint, HandlerFuture, Meta, Route, Trigger};

fn at(name: &'static str, line: u32, trigger: Trigger) -> Route {
    let meta = Meta {
        name,
        module: "shop",
        file: "src/shop.rs",
        line,
        doc: "",
    };
    Route::new(meta, trigger, |_| -> HandlerFuture {
        Box::pin(async { Ok(Reply::new()) })
    })
}

fn problems(routes: impl IntoIterator<Item = Route>) -> Vec<String> {
    compile(routes)
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn conflicts_name_both_places_whatever_the_order() {
    let routes = [
        at("hello", 20, Trigger::command(["hi", "start"])),
        at("begin", 9, Trigger::command(["start"])),
        at("b", 40, Trigger::endpoint(Endpoint::Text)),
        at("a", 30, Trigger::endpoint(Endpoint::Text)),
        at("no", 50, Trigger::text("No")),
        at("nein", 51, Trigger::text("No")),
        at("buy", 60, Trigger::callback("No")),
        at("sell", 61, Trigger::callback("No")),
        at("trade", 62, Trigger::callback("No")),
    ];
    let expected = [
        "two handlers for command /start: `begin` at src/shop.rs:9 and `hello` at src/shop.rs:20; keep one of them, or give them different guards or priorities",
        "two handlers for on_text: `a` at src/shop.rs:30 and `b` at src/shop.rs:40; keep one of them, or give them different guards or priorities",
        "two handlers for text \"No\": `no` at src/shop.rs:50 and `nein` at src/shop.rs:51; keep one of them, or give them different guards or priorities",
        "two handlers for callback \"No\": `buy` at src/shop.rs:60 and `sell` at src/shop.rs:61; keep one of them, or give them different guards or priorities",
        "two handlers for callback \"No\": `buy` at src/shop.rs:60 and `trade` at src/shop.rs:62; keep one of them, or give them different guards or priorities",
    ];
    assert_eq!(problems(routes.clone()), expected);
    assert_eq!(problems(routes.into_iter().rev()), expected);
}

#[test]
fn a_router_needs_a_route() {
    let expected = "no handlers: write `#[handle(on_text)]`";
    assert!(problems([])[0].starts_with(expected));
    assert!(problems([at("e", 1, Trigger::endpoint(Endpoint::Error))])[0].starts_with(expected));
}

#[test]
fn triggers_that_can_never_be() {
    const LONG: &str = "01234567890123456789012345678901234567890123456789012345678901234";
    for trigger in [
        Trigger::command([""; 0]),
        Trigger::command(["/start"]),
        Trigger::command(["ok", "Start"]),
        Trigger::command([""]),
        Trigger::text(""),
        Trigger::callback(""),
        Trigger::callback(LONG),
    ] {
        let found = problems([at("x", 1, trigger)]);
        assert!(
            found[0].contains("of `x` at src/shop.rs:1 can never be: "),
            "{found:?}"
        );
    }
    assert!(compile([at("x", 1, Trigger::callback(LONG.split_at(64).0))]).is_ok());
}

#[test]
fn asks_for_the_kinds_the_routes_need() {
    let asked = |triggers: &[Trigger]| {
        let kinds =
            table(triggers.iter().map(|trigger| at("x", 1, trigger.clone()))).allowed_updates();
        kinds
            .iter()
            .map(|kind| kind.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    let on = Trigger::endpoint;
    assert_eq!(
        asked(&[
            Trigger::command(["a"]),
            Trigger::text("b"),
            on(Endpoint::Media)
        ]),
        ["message"]
    );
    assert_eq!(
        asked(&[on(Endpoint::AddedToGroup), on(Endpoint::Error)]),
        ["message"]
    );
    assert_eq!(
        asked(&[Trigger::callback("a"), on(Endpoint::Photo)]),
        ["message", "callback_query"]
    );
    assert_eq!(asked(&[on(Endpoint::ChatMember)]), ["chat_member"]);
    assert_eq!(asked(&[on(Endpoint::Any)]).len(), 27);
    assert!(asked(&[on(Endpoint::Unknown)]).is_empty());
    assert!(asked(&[on(Endpoint::Unknown), on(Endpoint::Text)]).is_empty());
    assert_eq!(
        asked(&[on(Endpoint::Unknown), on(Endpoint::MessageReaction)]).len(),
        27
    );
    assert!(
        !table([at("x", 1, on(Endpoint::Any))])
            .allowed_updates()
            .contains(&AllowedUpdate::from("nothing"))
    );
}

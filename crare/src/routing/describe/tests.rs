use std::time::Duration;

use serde_json::json;

use crate::api::ChatType;
use crate::routing::reply::Reply;
use crate::routing::testing::table;
use crate::routing::{
    Context, DataMap, Endpoint, Guard, HandlerFuture, Listing, Meta, Outcome, Route, Router,
    RoutingTable, Trigger, middleware,
};

pub(super) fn at(name: &'static str, line: u32, trigger: Trigger) -> Route {
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

async fn audit(ctx: &Context, next: middleware::Next<'_>) -> Outcome {
    next.run(ctx).await
}

fn described(routes: impl IntoIterator<Item = Route>) -> RoutingTable {
    table(routes).describe()
}

#[test]
fn routes_stand_in_the_order_in_which_updates_meet_them() {
    let on = Trigger::endpoint;
    let routes = [
        at("failed", 1, on(Endpoint::Error)),
        at("rest", 2, on(Endpoint::Any)),
        at("message", 3, on(Endpoint::Message)),
        at("media", 4, on(Endpoint::Media)),
        at("photo", 5, on(Endpoint::Photo)),
        at("stale", 6, Trigger::stale_callback()),
        at("pressed", 7, on(Endpoint::Callback)),
        at("album", 8, Trigger::album()),
        at("tag", 9, Trigger::regex("^#")),
        at("find", 10, Trigger::inline("find {what..}")),
        at("any_query", 11, Trigger::inline("{what..}")),
        at("any_data", 12, Trigger::callback("{data}")),
        at("buy", 13, Trigger::callback(["buy/{item}", "sell/{item}"])),
        at("buy_all", 14, Trigger::callback("buy/all")),
        at("help", 15, Trigger::command("help")),
        at("info", 16, Trigger::command("info").case_sensitive()),
        at("by_link", 17, Trigger::start("ref_{code}")),
        at("no", 18, Trigger::text("No")),
        at("yes", 19, Trigger::text("Yes").edited()).priority(1),
        at("count", 20, on(Endpoint::Any)).also(),
    ];
    let table = described(routes);
    let handlers: Vec<_> = table
        .rows
        .iter()
        .map(|row| format!("{} {}", row.group, row.handler.trim_start_matches("shop::")))
        .collect();
    assert_eq!(
        handlers,
        [
            "any count",
            "text yes",
            "text no",
            "start by_link",
            "command info",
            "command help",
            "callback buy_all",
            "callback buy",
            "callback any_data",
            "inline find",
            "inline any_query",
            "regex tag",
            "album album",
            "endpoint photo",
            "endpoint media",
            "endpoint message",
            "endpoint pressed",
            "endpoint stale",
            "any rest",
            "error failed",
        ]
    );
    assert_eq!((table.rows[1].rank, table.rows[19].rank), (1, 10));
}

fn example() -> RoutingTable {
    let listing = Listing {
        description: "Ban a user,\n  for good",
        ..Listing::DEFAULT
    };
    let ban = at("ban", 4, Trigger::command("ban {who}").prefix(["!", "/"]))
        .guard(Guard::admin())
        .guard(Guard::chat(&[ChatType::Group]))
        .wrap("audit", audit)
        .priority(-3)
        .timeout(Duration::from_secs(30))
        .menu(listing);
    let mut router = Router::new();
    router
        .add(ban)
        .add(at("tag", 12, Trigger::regex(r#"<a href="\w+">"#)))
        .gate(at("known", 2, Trigger::text("x")).meta, |_| true);
    let mut options = crate::routing::TableOptions::default();
    options.wrap(audit);
    router
        .compile_with(&DataMap::new(), options)
        .unwrap()
        .describe()
}

#[test]
fn the_text_is_aligned() {
    let text = example().to_string();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(
        lines[0],
        "2 routes, in the order in which updates meet them"
    );
    assert!(lines[1].starts_with("Around every update: ") && lines[1].ends_with("audit"));
    assert_eq!(
        lines[2],
        "Gate before the queue: shop::known at src/shop.rs:2"
    );
    let column = |title| lines[4].find(title).unwrap();
    assert!(
        lines[5][column("TRIGGER")..].starts_with("command !ban {who}"),
        "{text}"
    );
    assert!(
        lines[5][column("IF")..].starts_with("from = admin, chat = group"),
        "{text}"
    );
    let options = "prefix = ! /, priority = -3, timeout = 30s, wrap = audit";
    assert!(lines[5][column("OPTIONS")..].starts_with(options), "{text}");
    // That was too wide for its column, so the row goes on below.
    assert_eq!(
        lines[6].find("shop::ban"),
        Some(column("HANDLER")),
        "{text}"
    );
    assert!(
        lines[6][column("DOES")..].starts_with("Ban a user, for good"),
        "{text}"
    );
    assert_eq!(
        lines[7].find("src/shop.rs:12"),
        Some(column("AT")),
        "{text}"
    );
    assert!(lines.iter().all(|line| *line == line.trim_end()));
}

#[test]
fn columns_without_content_are_left_out() {
    let text = described([at("a", 1, Trigger::text("A"))]).to_string();
    let head = text.lines().nth(2).unwrap();
    assert_eq!(
        head.split_whitespace().collect::<Vec<_>>(),
        ["#", "RANK", "TRIGGER", "HANDLER", "AT"]
    );
    assert!(text.starts_with("1 route, "));
}

#[test]
fn json_has_every_field() {
    let table = example().to_json();
    assert_eq!(table["gates"][0]["name"], "shop::known");
    assert_eq!(
        table["routes"][0],
        json!({
            "group": "command",
            "rank": 3,
            "trigger": "command !ban {who}",
            "update_kind": "message",
            "guards": ["from = admin", "chat = group"],
            "middleware": ["audit"],
            "priority": -3,
            "timeout": 30_000,
            "also": false,
            "prefixes": ["!", "/"],
            "case_sensitive": false,
            "handler": "shop::ban",
            "file": "src/shop.rs",
            "line": 4,
            "description": "Ban a user, for good",
        })
    );
}

#[test]
fn drawings_escape_their_labels() {
    let table = example();
    let mermaid = table.to_mermaid();
    assert!(
        mermaid.starts_with("flowchart LR\n  k0[\"message\"]\n"),
        "{mermaid}"
    );
    assert!(
        mermaid.contains("t0 -->|\"from = admin, chat = group\"| h0"),
        "{mermaid}"
    );
    let label = r#"["regex #quot;#60;a href=#92;#quot;#92;#92;w+#92;#quot;#62;#quot;"]"#;
    assert!(mermaid.contains(label), "{mermaid}");
    let dot = table.to_dot();
    assert!(
        dot.starts_with("digraph routes {\n") && dot.ends_with("}\n"),
        "{dot}"
    );
    let label = r#"[label="regex \"<a href=\\\"\\\\w+\\\">\""];"#;
    assert!(dot.contains(label), "{dot}");
    let also = described([
        at("a", 1, Trigger::text("A")),
        at("w", 2, Trigger::text("A")).also(),
    ]);
    assert!(also.to_mermaid().contains("k0 -.-> t0"));
    assert!(also.to_dot().contains("style=dotted"));
}

#[test]
fn two_hundred_routes_stay_readable() {
    let routes = (0..200).map(|line| {
        let name = format!("command{line} {{first}} {{second}}");
        at("handler_with_a_name", line, Trigger::command(name)).guard(Guard::admin())
    });
    let text = described(routes).to_string();
    assert_eq!(text.lines().count(), 203);
    assert!(
        text.lines().all(|line| line.chars().count() < 140),
        "{text}"
    );
}

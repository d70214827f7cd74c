//! For random routes and updates, the compiled table chooses what a scan of all routes chooses, one after the other.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

use crate::api::{ChatType, Update};
use crate::routing::describe::{Rank, Verdict, firing, of_pattern};
use crate::routing::reply::{IntoReply, Next};
use crate::routing::testing::{Journal, Server, callback, compile, message, update, user};
use crate::routing::trigger::{On, Texts};
use crate::routing::{Endpoint, Guard, Route, Shared, Table, Trigger};

const NAMES: [&str; 12] = [
    "r00", "r01", "r02", "r03", "r04", "r05", "r06", "r07", "r08", "r09", "r10", "r11",
];

/// A route before it has a name and a handler.
#[derive(Clone, Debug)]
struct Draft {
    trigger: Trigger,
    conditions: Vec<Condition>,
    priority: i32,
    also: bool,
}

/// A guard of which the test knows by itself when it holds.
#[derive(Clone, Debug)]
enum Condition {
    Chat(ChatType),
    User(i64),
    Not(Box<Condition>),
    Any(Vec<Condition>),
}

/// An update, and what conditions have to know about it.
#[derive(Clone)]
struct Sent {
    kind: &'static str,
    content: Value,
    chat: Option<&'static str>,
    user: Option<i64>,
    update: Update,
}

impl Sent {
    fn new(
        kind: &'static str,
        content: Value,
        chat: Option<&'static str>,
        user: Option<i64>,
    ) -> Self {
        let update = update(kind, content.clone());
        Self {
            kind,
            content,
            chat,
            user,
            update,
        }
    }
}

impl std::fmt::Debug for Sent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.kind, self.content)
    }
}

impl Condition {
    fn guard(&self) -> Guard {
        match self {
            Self::Chat(kind) => Guard::chat(vec![kind.clone()]),
            Self::User(id) => Guard::user(*id),
            Self::Not(inner) => Guard::not(inner.guard()),
            Self::Any(inner) => Guard::any(inner.iter().map(Condition::guard)),
        }
    }

    fn holds(&self, sent: &Sent) -> bool {
        match self {
            Self::Chat(kind) => sent.chat == Some(kind.as_str()),
            Self::User(id) => sent.user == Some(*id),
            Self::Not(inner) => !inner.holds(sent),
            Self::Any(inner) => inner.iter().any(|condition| condition.holds(sent)),
        }
    }
}

fn condition() -> impl Strategy<Value = Condition> {
    let chat = select(vec![ChatType::Private, ChatType::Group, ChatType::Channel]);
    let leaf = prop_oneof![
        chat.prop_map(Condition::Chat),
        select(vec![20, 21]).prop_map(Condition::User),
    ];
    leaf.prop_recursive(2, 4, 2, |inner| {
        prop_oneof![
            inner
                .clone()
                .prop_map(|inner| Condition::Not(Box::new(inner))),
            prop::collection::vec(inner, 0..3).prop_map(Condition::Any),
        ]
    })
}

/// One or two of these.
fn some(all: &'static [&'static str]) -> impl Strategy<Value = Texts> {
    subsequence(all, 1..=2)
        .prop_shuffle()
        .prop_map(|texts| Texts::from(texts.into_iter().map(str::to_owned).collect::<Vec<_>>()))
}

/// Patterns of commands here take whatever stands there, so that no usage line is sent.
fn command() -> impl Strategy<Value = Trigger> {
    let slash = (
        some(&["a", "a {x..}", "b {x?} {y..}", "b", "start", "start {x..}"]),
        prop::option::of(some(&["c", "d"])),
        any::<bool>(),
    );
    let other = (
        some(&["a", "A {x..}", "ä", "b {x?}{y}"]),
        select(vec![&["!"][..], &["!!"], &["!", "!!"], &["."]]),
        any::<bool>(),
    );
    prop_oneof![
        slash.prop_map(|(names, aliases, sensitive)| {
            let trigger = Trigger::command(names);
            let trigger = match aliases {
                Some(aliases) => trigger.alias(aliases),
                None => trigger,
            };
            if sensitive {
                trigger.case_sensitive()
            } else {
                trigger
            }
        }),
        other.prop_map(|(names, prefixes, sensitive)| {
            let trigger = Trigger::command(names).prefix(prefixes);
            if sensitive {
                trigger.case_sensitive()
            } else {
                trigger
            }
        }),
    ]
}

fn of_messages() -> impl Strategy<Value = Trigger> {
    let endpoints = vec![
        Endpoint::Text,
        Endpoint::Photo,
        Endpoint::Sticker,
        Endpoint::Location,
        Endpoint::Media,
        Endpoint::Message,
        Endpoint::NewGroupTitle,
    ];
    let trigger = prop_oneof![
        some(&["Yes", "No", "/a", "!a", "hello"]).prop_map(Trigger::text),
        some(&["ref_{c}", "ref_new", "x", "r_{a}_{b}", "r_{a}"]).prop_map(Trigger::start),
        command(),
        some(&["^#", "a", r"\d+", "(?<t>o)"]).prop_map(Trigger::regex),
        Just(Trigger::album()),
        select(endpoints).prop_map(Trigger::endpoint),
    ];
    (trigger, 0..12_u8).prop_map(|(trigger, within)| match within {
        0 => trigger.edited(),
        1 => trigger.channel(),
        2 => trigger.channel().edited(),
        3 => trigger.business(),
        4 => trigger.business().edited(),
        5 => trigger.guest(),
        _ => trigger,
    })
}

fn trigger() -> impl Strategy<Value = Trigger> {
    let endpoints = vec![
        Endpoint::Any,
        Endpoint::Callback,
        Endpoint::Query,
        Endpoint::Edited,
        Endpoint::ChannelPost,
        Endpoint::BusinessMessage,
        Endpoint::Unknown,
        Endpoint::Error,
    ];
    let callbacks = &[
        "buy",
        "buy/{i}",
        "buy/{i}/{q}",
        "{any}",
        "{a}/x",
        "bu{d}",
        "buy/all",
        "{a}-{b}",
        "ä{a}",
    ];
    let queries = &[
        "",
        "w {city}",
        "w {city?}",
        "{q..}",
        "{a} {b}",
        "w now",
        "{a?}",
    ];
    prop_oneof![
        6 => of_messages(),
        3 => some(callbacks).prop_map(Trigger::callback),
        1 => some(queries).prop_map(Trigger::inline),
        1 => Just(Trigger::stale_callback()),
        2 => select(endpoints).prop_map(Trigger::endpoint),
    ]
}

fn draft() -> impl Strategy<Value = Draft> {
    let conditions = prop::collection::vec(condition(), 0..=2);
    (trigger(), conditions, -1..=1, prop::bool::weighted(0.2)).prop_map(
        |(trigger, conditions, priority, also)| Draft {
            trigger,
            conditions,
            priority,
            also,
        },
    )
}

fn content() -> impl Strategy<Value = Value> {
    let texts = concat!(
        "Yes|No|no|hello|/a|/A 1|/a@Shop_Bot x|/a@other|/b\nz|/c|/start|/start ref_1|/start ref_new|/start r_1_2|",
        "/START r_-CX__2|/start x|/start@shop_bot x|/start@other x|!a|!A x|!!a|!ä|!Ä|.b|!a@other|#a 12 o|foo|/"
    );
    let texts: Vec<&str> = texts.split('|').collect();
    let photo =
        json!({ "photo": [{ "file_id": "f", "file_unique_id": "u", "width": 1, "height": 1 }] });
    let mut album = photo.clone();
    album["media_group_id"] = json!("m");
    let sticker = json!({ "sticker": {
        "file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "type": "regular",
        "is_animated": false, "is_video": false,
    } });
    let place = json!({ "location": { "latitude": 1.0, "longitude": 1.0 } });
    let title = json!({ "new_chat_title": "T" });
    prop_oneof![
        6 => select(texts).prop_map(|text| json!({ "text": text })),
        2 => select(vec![photo, album, sticker, place, title]),
    ]
}

fn chat(kind: &str) -> Value {
    json!({ "id": -40, "type": kind, "title": "G", "first_name": "G" })
}

fn sent() -> impl Strategy<Value = Sent> {
    let kinds = vec![
        "message",
        "message",
        "message",
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_message",
        "edited_business_message",
        "guest_message",
    ];
    let chats = select(vec!["private", "group", "supergroup", "channel"]);
    let users = select(vec![20_i64, 21]);
    let data = vec![
        "buy",
        "buy/1",
        "buy/1/2",
        "buy/all",
        "buy/all/2",
        "bux",
        "1/x",
        r"1\/x",
        r"1\/2/x",
        "1-2",
        "ä1",
        "x",
        "",
    ];
    let queries = vec!["", " ", "w", "w now", "W Paris", "a b", "a b c", "q"];
    prop_oneof![
        5 => (select(kinds), content(), chats.clone(), users.clone()).prop_map(
            |(kind, mut content, in_chat, from)| {
                content["chat"] = chat(in_chat);
                content["from"] = user(from);
                Sent::new(kind, message(content), Some(in_chat), Some(from))
            }
        ),
        3 => (select(data), chats, users.clone()).prop_map(|(data, in_chat, from)| {
            let on = message(json!({ "text": "Buy?", "chat": chat(in_chat) }));
            let mut query = callback(json!({ "from": user(from), "message": on }));
            if data.is_empty() {
                query.as_object_mut().unwrap().remove("data");
            } else {
                query["data"] = json!(data);
            }
            Sent::new("callback_query", query, Some(in_chat), Some(from))
        }),
        1 => (select(queries), users).prop_map(|(query, from)| {
            let query = json!({ "id": "1", "from": user(from), "query": query, "offset": "" });
            Sent::new("inline_query", query, None, Some(from))
        }),
        1 => Just(Sent::new("future", json!({}), None, None)),
    ]
}

/// A table of those that can stand in one, with handlers that return a value; and their drafts by name.
fn build<R: IntoReply + Send + 'static>(
    drafts: &[Draft],
    journal: &Journal,
    value: fn() -> R,
) -> Option<(Table, Vec<(&'static str, Draft)>)> {
    let (mut routes, mut kept): (Vec<Route>, Vec<_>) = (Vec::new(), Vec::new());
    let mut last = None;
    for (name, draft) in NAMES.into_iter().zip(drafts) {
        let mut route = journal.route(name, draft.trigger.clone(), value);
        route = draft
            .conditions
            .iter()
            .fold(route, |route, condition| route.guard(condition.guard()));
        route = route.priority(draft.priority);
        if draft.also {
            route = route.also();
        }
        routes.push(route);
        match compile(routes.iter().cloned()) {
            Ok(table) => {
                last = Some(table);
                kept.push((name, draft.clone()));
            }
            Err(_) => {
                routes.pop();
            }
        }
    }
    // As the documentation has it: priority, then those with guards, then the place, which here is the name.
    kept.sort_by_key(|(name, draft)| (-draft.priority, draft.conditions.is_empty(), *name));
    Some((last?, kept))
}

/// The names of the routes that an update is for, in order, each by the most specific of its patterns.
fn scan(
    kept: &[(&'static str, Draft)],
    also: bool,
    sent: &Sent,
    shared: &Shared,
) -> Vec<&'static str> {
    let mut found: Vec<(Rank, usize, usize)> = Vec::new();
    for (place, (_, draft)) in kept.iter().enumerate() {
        let holds = draft
            .conditions
            .iter()
            .all(|condition| condition.holds(sent));
        if draft.also == also && holds {
            let firing = firing(&draft.trigger, &sent.update, &shared.me).unwrap_or_default();
            found.extend(
                firing
                    .into_iter()
                    .map(|index| (of_pattern(&draft.trigger, index), place, index)),
            );
        }
    }
    found.sort();
    let mut names: Vec<&'static str> = Vec::new();
    for (_, place, _) in found {
        let name = kept[place].0;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn patterns(trigger: &Trigger) -> usize {
    match &trigger.on {
        On::Callback(texts) | On::Start(texts) | On::Inline(texts) => texts.0.len(),
        _ => 1,
    }
}

async fn check(drafts: &[Draft], all: &[Sent], shared: &Shared) -> Result<(), TestCaseError> {
    let journal = Journal::default();
    let (Some((passing, kept)), Some((taking, _))) = (
        build(drafts, &journal, || Next),
        build(drafts, &journal, || ()),
    ) else {
        return Ok(());
    };
    let rows: Vec<String> = passing
        .describe()
        .rows
        .into_iter()
        .map(|row| row.handler)
        .collect();
    for sent in all {
        let watchers = scan(&kept, true, sent, shared);
        let takers = scan(&kept, false, sent, shared);
        let explanation = taking.explain(&sent.update, shared).await;
        let taken_by = explanation.taken_by().map(|route| route.handler.as_str());
        prop_assert_eq!(taken_by, takers.first().copied(), "{}", explanation);
        for route in &explanation.routes {
            let fires = watchers
                .iter()
                .chain(&takers)
                .any(|name| *name == route.handler);
            let refuses = matches!(
                route.verdict,
                Verdict::Silent { .. } | Verdict::Guarded { .. }
            );
            prop_assert!(!(fires && refuses), "{}", explanation);
            let runs = matches!(
                route.verdict,
                Verdict::Takes { .. } | Verdict::Watches { .. }
            );
            prop_assert!(fires || !runs, "{}", explanation);
        }
        let mut place = 0;
        for name in watchers.iter().chain(&takers) {
            let (_, draft) = kept.iter().find(|(kept, _)| kept == name).unwrap();
            if patterns(&draft.trigger) == 1 {
                let own = rows.iter().position(|row| row == name).unwrap();
                prop_assert!(own >= place, "{:?}", rows);
                place = own;
            }
        }
        // Handlers of albums run later.
        if is_in_album(sent) {
            continue;
        }
        let passed = ran(&passing, &journal, shared, sent).await;
        prop_assert_eq!(passed, [&watchers[..], &takers].concat(), "{:?}", sent);
        let taken = ran(&taking, &journal, shared, sent).await;
        prop_assert_eq!(
            taken,
            [&watchers[..], &takers[..takers.len().min(1)]].concat()
        );
    }
    Ok(())
}

async fn ran(table: &Table, journal: &Journal, shared: &Shared, sent: &Sent) -> Vec<String> {
    let _ = table.dispatch(sent.update.clone(), shared).await;
    journal.read()
}

fn is_in_album(sent: &Sent) -> bool {
    let found = crate::routing::within::Within::of(&sent.update.kind);
    found.is_some_and(|(_, message)| message.media_group_id.is_some())
}

#[test]
fn the_table_chooses_what_a_scan_chooses() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let _inside = runtime.enter();
    // A button that nobody takes is answered.
    let server = runtime.block_on(Server::start("none"));
    let shared = server.shared();
    let drafts = prop::collection::vec(draft(), 1..=NAMES.len());
    let updates = prop::collection::vec(sent(), 24);
    let config = Config {
        cases: 192,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new(config)
        .run(&(drafts, updates), |(drafts, updates)| {
            runtime.block_on(check(&drafts, &updates, &shared))
        })
        .unwrap();
}

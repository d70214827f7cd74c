use serde_json::json;

use super::*;
use crate::api::{ChatType, Update};
use crate::routing::listing::Listing;
use crate::routing::testing::{Server, compile, message, table, update};
use crate::routing::{DataMap, Guard, Meta, Route, Router, Table, TableOptions, Trigger};

/// The description is the name, unless it is said otherwise.
const LISTED: Listing = Listing {
    description: "x",
    ..Listing::DEFAULT
};

fn at(line: u32, trigger: Trigger, listing: Listing) -> Route {
    let meta = Meta {
        name: "x",
        module: "shop",
        file: "src/shop.rs",
        line,
        doc: "",
    };
    Route::new(meta, trigger, |_| {
        Box::pin(async { Ok(crate::routing::reply::Reply::new()) })
    })
    .menu(listing)
}

fn command(line: u32, name: &'static str, listing: Listing) -> Route {
    at(line, Trigger::command(name), listing)
}

/// `scope language: command ..` of each list.
fn shown(table: &Table) -> Vec<String> {
    let lists = table.menu().lists().iter();
    lists
        .map(|list| {
            let names: Vec<String> = list.commands().into_iter().map(|it| it.command).collect();
            let (scope, language) = (list.scope(), list.language().unwrap_or("-"));
            format!("{scope:?} {language}: {}", names.join(" "))
        })
        .collect()
}

fn of(routes: impl IntoIterator<Item = Route>) -> Vec<String> {
    shown(&table(routes))
}

#[test]
fn what_is_listed_and_in_which_order() {
    let hidden = Listing {
        hidden: true,
        ..LISTED
    };
    let routes = [
        command(30, "last", LISTED),
        at(
            10,
            Trigger::command(["first", "second"]).alias("third"),
            LISTED,
        ),
        command(20, "hidden", hidden),
        command(21, "unsaid", Listing::DEFAULT),
        command(
            22,
            "blank",
            Listing {
                description: " ",
                ..LISTED
            },
        ),
        at(23, Trigger::command("bang").prefix("!"), LISTED),
        at(24, Trigger::command("both").prefix(["!", "/"]), LISTED),
        at(25, Trigger::command("edited").edited(), LISTED),
        at(26, Trigger::text("text"), LISTED),
        command(27, "early", LISTED).priority(9),
    ];
    assert_eq!(of(routes), ["Default -: first second both early last"]);
    assert!(of([command(1, "unsaid", Listing::DEFAULT)]).is_empty());
    let unlisted = table([Route::to("x", Trigger::command("x"), |_| async {})]);
    assert!(unlisted.menu().is_empty());
}

#[test]
fn scopes_follow_from_guards() {
    let private = || Guard::chat([ChatType::Private].to_vec());
    let groups = || Guard::chat([ChatType::Group, ChatType::Supergroup].to_vec());
    let either = || Guard::chat([ChatType::Private, ChatType::Group].to_vec());
    for (guards, expected) in [
        (vec![], Some("Default")),
        (vec![Guard::forwarded(), either()], Some("Default")),
        (vec![private()], Some("AllPrivateChats")),
        (vec![either(), private()], Some("AllPrivateChats")),
        (vec![groups()], Some("AllGroupChats")),
        (
            vec![Guard::all([groups(), Guard::reply()])],
            Some("AllGroupChats"),
        ),
        (
            vec![groups(), Guard::admin()],
            Some("AllChatAdministrators"),
        ),
        (vec![Guard::owner()], Some("AllChatAdministrators")),
        (
            vec![Guard::any([Guard::admin(), Guard::user(5)])],
            Some("AllChatAdministrators"),
        ),
        (
            vec![Guard::any([Guard::admin(), private()])],
            Some("Default"),
        ),
        (vec![Guard::not(Guard::admin())], Some("Default")),
        (vec![Guard::not(private())], Some("Default")),
        (vec![Guard::user(5)], None),
        (vec![Guard::admin(), Guard::username("a")], None),
        (vec![Guard::any([Guard::user(5), Guard::user(6)])], None),
    ] {
        let route = guards
            .iter()
            .cloned()
            .fold(command(1, "x", LISTED), Route::guard);
        let lists = of([route]);
        let scopes: Vec<&str> = lists
            .iter()
            .map(|list| list.split(' ').next().unwrap())
            .collect();
        assert_eq!(
            scopes,
            expected.into_iter().collect::<Vec<_>>(),
            "{guards:?}"
        );
    }
    let chosen = Listing {
        scopes: &[Scope::Chat(5)],
        ..LISTED
    };
    assert_eq!(
        of([command(1, "x", chosen).guard(Guard::user(5))]),
        ["Chat(5) -: x"]
    );
}

fn scoped(line: u32, name: &'static str, scopes: &'static [Scope]) -> Route {
    command(line, name, Listing { scopes, ..LISTED })
}

#[test]
fn a_narrower_list_holds_the_commands_of_the_wider_ones() {
    let routes = [
        scoped(1, "admins", &[Scope::AllChatAdministrators]),
        scoped(2, "all", &[Scope::Default]),
        scoped(3, "private", &[Scope::AllPrivateChats]),
        scoped(4, "groups", &[Scope::AllGroupChats]),
        scoped(5, "user", &[Scope::Chat(5)]),
        scoped(6, "group", &[Scope::Chat(-5)]),
        scoped(7, "staff", &[Scope::ChatAdministrators(-6)]),
        scoped(8, "two", &[Scope::Chat(-5), Scope::AllPrivateChats]),
    ];
    let expected = [
        "Default -: all",
        "AllPrivateChats -: all private two",
        "AllGroupChats -: all groups",
        "AllChatAdministrators -: admins all groups",
        "Chat(-5) -: all groups group two",
        "Chat(5) -: all private user two",
        "ChatAdministrators(-6) -: admins all groups staff",
        // Else the list of the group would hide `admins` from its administrators.
        "ChatAdministrators(-5) -: admins all groups group two",
    ];
    let mut lists = of(routes);
    lists.sort_unstable();
    let mut expected = expected.map(str::to_owned);
    expected.sort_unstable();
    assert_eq!(lists, expected);
    assert_eq!(
        of([scoped(6, "group", &[Scope::Chat(-5)])]),
        ["Chat(-5) -: group"]
    );
}

#[test]
fn of_two_commands_with_one_name_the_narrower_is_shown() {
    let described = |line, description, scopes| {
        command(
            line,
            "x",
            Listing {
                description,
                scopes,
                ..LISTED
            },
        )
    };
    let routes = [
        described(1, "for all", &[Scope::Default]).guard(Guard::forwarded()),
        described(2, "for admins", &[Scope::AllChatAdministrators]),
        described(3, "for all too", &[Scope::Default]).guard(Guard::reply()),
    ];
    let table = table(routes);
    let description = |scope| {
        let commands = table.menu().list(scope, None).unwrap().commands();
        assert_eq!(commands.len(), 1);
        commands[0].description.clone()
    };
    assert_eq!(description(Scope::Default), "for all");
    assert_eq!(description(Scope::AllChatAdministrators), "for admins");
}

#[test]
fn every_list_is_there_in_every_language() {
    let hello = Listing {
        description: "hello\n  there",
        translations: &[("de", "hallo"), ("it", " ")],
        ..Listing::DEFAULT
    };
    let french = Listing {
        description: "taxe",
        langs: &["fr"],
        scopes: &[Scope::AllPrivateChats],
        ..Listing::DEFAULT
    };
    let table = table([
        command(1, "hello", hello),
        command(2, "tax", french),
        scoped(3, "group", &[Scope::AllGroupChats]),
    ]);
    assert_eq!(table.menu().languages(), ["de", "fr", "it"]);
    let expected = [
        "Default -: hello",
        "Default de: hello",
        "Default fr: hello",
        "Default it: hello",
        "AllPrivateChats fr: hello tax",
        "AllGroupChats -: hello group",
        "AllGroupChats de: hello group",
        "AllGroupChats fr: hello group",
        "AllGroupChats it: hello group",
    ];
    assert_eq!(shown(&table), expected);
    for (language, expected) in [
        (None, "hello there"),
        (Some("de"), "hallo"),
        (Some("it"), "hello there"),
    ] {
        let list = table.menu().list(Scope::AllGroupChats, language).unwrap();
        assert_eq!(list.commands()[0].description, expected);
    }
}

#[test]
fn what_telegram_would_refuse_stops_the_start() {
    let names: Vec<&'static str> = (0..101).map(|n| &*format!("c{n}").leak()).collect();
    let list = |names: &[&'static str]| {
        let routes: Vec<Route> = names.iter().map(|name| command(1, name, LISTED)).collect();
        compile(routes)
    };
    assert!(list(&names[..100]).is_ok());
    let problems = list(&names).unwrap_err();
    let told = "101 commands are listed for everybody, Telegram shows at most 100: make some of them `hidden`, or give them narrower scopes";
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [told]
    );

    let long: &'static str = "ö".repeat(257).leak();
    let fits = Listing {
        description: &long[2..],
        ..LISTED
    };
    assert!(compile([command(1, "x", fits)]).is_ok());
    let translated = Listing {
        translations: vec![("de", long)].leak(),
        ..LISTED
    };
    let problems = compile([command(7, "x", translated)]).unwrap_err();
    let told = "the description of /x in the language `de` has 257 characters, Telegram takes at most 256: shorten that of `x` at src/shop.rs:7";
    assert_eq!(problems[0].to_string(), told);
}

/// `/help` in a chat of this type, by a user of this language.
fn help(kind: &str, id: i64, language: &str) -> Update {
    let from = json!({ "id": 20, "is_bot": false, "first_name": "U", "language_code": language });
    let chat = json!({ "id": id, "type": kind, "title": "G" });
    update(
        "message",
        message(json!({ "text": "/help", "from": from, "chat": chat })),
    )
}

fn with_help(list: impl IntoIterator<Item = Route>) -> Table {
    let mut router = Router::new();
    for route in list {
        router.add(route);
    }
    let mut options = TableOptions::default();
    options.help(Listing::HELP);
    router.compile_with(&DataMap::new(), options).unwrap()
}

#[tokio::test]
async fn help_shows_what_the_user_sees() {
    let hello = Listing {
        description: "Say hello",
        translations: &[("de", "Hallo sagen")],
        ..Listing::DEFAULT
    };
    let table = with_help([
        command(1, "hello", hello),
        scoped(2, "private", &[Scope::AllPrivateChats]),
        scoped(3, "groups", &[Scope::AllGroupChats]),
        scoped(4, "admins", &[Scope::AllChatAdministrators]),
        scoped(5, "here {from} {to?}", &[Scope::Chat(-7)]),
    ]);
    let server = Server::start("").await;
    let hint = "/help – Show this list";
    for (update, expected) in [
        (
            help("private", 20, "en"),
            format!("{hint}\n/hello – Say hello\n/private – x"),
        ),
        (
            help("supergroup", -5, "de-AT"),
            format!("{hint}\n/hello – Hallo sagen\n/groups – x"),
        ),
        (
            help("group", -7, "it"),
            format!("{hint}\n/hello – Say hello\n/groups – x\n/here <from> [to] – x"),
        ),
    ] {
        let _ = table.dispatch(update, &server.shared()).await;
        assert_eq!(server.calls()[0].1["text"], expected);
    }
}

#[tokio::test]
async fn help_is_cut_at_the_end_of_a_line() {
    let names: Vec<&'static str> = (10..60).map(|n| &*format!("c{n}").leak()).collect();
    let long = Listing {
        description: "😀".repeat(50).leak(),
        ..Listing::DEFAULT
    };
    let table = with_help(names.iter().map(|name| command(1, name, long)));
    let server = Server::start("").await;
    let _ = table
        .dispatch(help("private", 20, "en"), &server.shared())
        .await;
    let calls = server.calls();
    let text = calls[0].1["text"].as_str().unwrap();
    let units = text.encode_utf16().count();
    assert!((4_096 - 107..=4_096).contains(&units), "{units}");
    assert!(text.ends_with("😀"));
}

#[test]
fn two_handlers_of_help_are_one_too_many() {
    let mut router = Router::new();
    router.add(command(3, "help", LISTED));
    let mut options = TableOptions::default();
    let line = line!() + 1;
    options.help(Listing::HELP);
    let problems = router.compile_with(&DataMap::new(), options).unwrap_err();
    let told = problems[0].to_string();
    assert!(told.contains("two handlers for command /help"), "{told}");
    assert!(
        told.contains("src/shop.rs:3") && told.contains(&format!("{}:{line}", file!())),
        "{told}"
    );

    let mut alone = TableOptions::default();
    alone.help(Listing::HELP);
    let problems = Router::new()
        .compile_with(&DataMap::new(), alone)
        .unwrap_err();
    assert!(problems[0].to_string().starts_with("no handlers"));
}

//! A conversation is recorded, and becomes a test.

use maud::{Markup, html};

use super::actions::Done;
use super::region::Region;
use super::view::single;
use super::{actions, inside, people};
use crate::actors::Bot;
use crate::params::Params;
use crate::playground::Playground;
use crate::world::{Place, World};

/// Whether an action is about recording.
pub(super) fn is_own(action: &str) -> bool {
    ["record", "stop-recording"].contains(&action)
}

/// Begins or ends recording.
pub(super) fn act(playground: &Playground, action: &str, params: &Params) -> Done {
    if action == "record" {
        playground.record();
        return Done::default();
    }
    playground.stop_recording();
    let bot = params.int("bot");
    Done {
        go: inside::is_bot(playground, bot).then(|| format!("/test/{bot}")),
        note: None,
    }
}

/// Where the form of such an action stands.
pub(super) fn back(params: &Params) -> String {
    let bot = params.int("bot");
    if params.has("bot") && !params.has("peer") {
        return format!("/test/{bot}");
    }
    actions::back(params)
}

/// The bot whose test a chat is shown as: the one it is with, or the first that is in it.
fn bot_of(world: &World, place: Place) -> Option<i64> {
    match place {
        Place::Private { bot, .. } => world.bots.contains_key(&bot).then_some(bot),
        Place::Chat(chat) => {
            let chat = world.chats.get(&chat)?;
            let mut present = chat.present(world.clock.now());
            present.find_map(|(id, _)| world.bots.contains_key(&id).then_some(id))
        }
    }
}

/// The switch in a chat's menu.
pub(super) fn switch(user: i64, peer: i64) -> Markup {
    html! {
        form method="post" action="/do/record" {
            input type="hidden" name="user" value=(user);
            input type="hidden" name="peer" value=(peer);
            button #record { "Record a test from here" }
        }
    }
}

/// What tells in a chat that all is recorded.
pub(super) fn region(world: &World, place: Place) -> Region {
    let bot = bot_of(world, place).filter(|_| world.diary.on);
    let Some(bot) = bot else {
        return Region::new("recording", Vec::new());
    };
    let html = html! {
        span.red-dot aria-hidden="true" {}
        span role="status" { "Recording, " (steps(world.diary.entries.len())) }
        a href={ "/test/" (bot) } { "As a test" }
        form method="post" action="/do/stop-recording" {
            input type="hidden" name="bot" value=(bot);
            button { "Stop" }
        }
    };
    single("recording", "line", &html)
}

fn steps(count: usize) -> String {
    match count {
        0 => "nothing yet".to_owned(),
        1 => "1 step".to_owned(),
        count => format!("{count} steps"),
    }
}

/// The test as it is now.
pub(super) fn test(playground: &Playground, bot: i64) -> Region {
    let (on, count) = playground.with(|world| (world.diary.on, world.diary.entries.len()));
    let text = playground.as_test(&Bot::new(playground.clone(), bot, String::new()));
    let rows = text.lines().count().clamp(8, 40);
    let html = html! {
        div.line {
            @if on { span.red-dot aria-hidden="true" {} }
            span.muted role="status" { @if on { "Recording, " } @else { "Recorded: " } (steps(count)) }
            span.space {}
            form method="post" action={ "/do/" (if on { "stop-recording" } else { "record" }) } {
                input type="hidden" name="bot" value=(bot);
                button { @if on { "Stop" } @else if count > 0 { "Record anew" } @else { "Record" } }
            }
            button.primary type="button" data-copy=(text) { "Copy" }
        }
        textarea.source readonly rows=(rows) spellcheck="false" wrap="off" aria-label="The test, as Rust" { (text) }
    };
    single("test", "", &html)
}

/// The page.
pub(super) fn pane(playground: &Playground, bot: i64, regions: &[Region]) -> Markup {
    let name = playground.with(|world| people::name(world, bot));
    html! {
        main.inside #recorded aria-label="Recorded test" {
            header.bar {
                div.words {
                    h1 { "Recorded with " (name) }
                    p.muted { "People do what they did, and see what the bot showed them: a test for crare's test kit, to be put among the bot's tests." }
                }
            }
            ul #test { (super::region::content(regions, "test")) }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::page::tests::{Browser, send, setting};

    #[tokio::test]
    async fn a_chat_becomes_a_test() {
        let (playground, bot, alice) = setting();
        let browser = Browser::open(&playground).await;
        let here = format!("user={}&peer={}", alice.id(), bot.id());
        let path = format!("/chat/{}/{}", alice.id(), bot.id());
        assert!(
            browser
                .get(&path)
                .await
                .text
                .contains("action=\"/do/record\"")
        );
        assert!(!browser.get(&path).await.text.contains("Recording, "));
        assert_eq!(browser.act("record", &here).await["ok"], true);
        browser.act("say", &format!("{here}&text=%3Chi%3E")).await;
        let answer = json!({"chat_id": alice.id(), "text": "and <you>"});
        send(&playground, &bot, "sendMessage", answer).await;
        let page = browser.get(&path).await.text;
        assert!(page.contains("Recording, 2 steps"), "{page}");

        let test = format!("/test/{}", bot.id());
        let page = browser.get(&test).await.text;
        assert!(
            page.contains("alice.says(&quot;&lt;hi&gt;&quot;).await;"),
            "{page}"
        );
        assert!(
            page.contains("alice.sees(&quot;and &lt;you&gt;&quot;).await;")
                && page.contains(">Stop<")
        );
        let stopped = browser
            .act("stop-recording", &format!("bot={}", bot.id()))
            .await;
        assert_eq!(stopped["go"], test.as_str());
        assert!(!playground.is_recording());
        assert!(browser.get(&test).await.text.contains("Record anew"));
        assert!(!browser.get(&path).await.text.contains("Recording, "));
        assert_eq!(browser.get("/test/1").await.status, 404);
        assert_eq!(browser.get("/test").await.status, 404);
    }
}

//! The playground's page in a real browser: what is typed and clicked there reaches a real bot, and what the bot does is seen.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod beginning;
mod bot;
mod change;
mod files;
mod group;
mod inside;
mod keyboard;
mod names;
mod operating;
mod pictures;
mod scenery;
mod screens;
mod sheets;
mod talk;

use crare::playground::{Bot, Chat, Playground, Serving, User};
use crare::testing::Scene;
use crare_tests::browser::Browser;

/// A bot that runs, its playground with Alice, and a browser with the page.
struct Stage {
    browser: Browser,
    playground: Playground,
    serving: Serving,
    /// The account of the bot.
    bot: Bot,
    alice: User,
    /// What Alice and the bot have said.
    chat: Chat,
    scene: Scene,
}

impl Stage {
    /// The browser has shown the key and is at the beginning. `None` without a browser.
    async fn start() -> Option<Self> {
        let playground = Playground::seeded(7);
        let serving = playground.serve("127.0.0.1:0").await.unwrap();
        let browser = Browser::start(&serving.url()).await?;
        let scene = Scene::of(bot::app())
            .username("shop_bot")
            .playground(&playground)
            .await;
        let bot = scene.account().clone();
        let alice = playground.user("Alice Miller");
        browser.open(&serving.page_url().unwrap()).await;
        browser.sees("h1", "Playground").await;
        Some(Self {
            chat: alice.to(&bot),
            browser,
            playground,
            serving,
            bot,
            alice,
            scene,
        })
    }

    /// The same with Alice's chat with the bot open, where nothing was said yet.
    async fn chat() -> Option<Self> {
        let stage = Self::start().await?;
        stage.browser.open(&stage.path()).await;
        stage.browser.sees("h1", "shop_bot").await;
        Some(stage)
    }

    /// The path of Alice's chat with the bot.
    fn path(&self) -> String {
        path_of(&self.alice, self.bot.id())
    }

    /// The bot has said this.
    async fn sees(&self, text: &str) {
        self.browser.sees("#messages .row:not(.own)", text).await;
    }

    /// Alice has said this.
    async fn sees_own(&self, text: &str) {
        self.browser.sees("#messages .own", text).await;
    }

    /// Writes a line and sends it.
    async fn says(&self, text: &str) {
        self.browser.clicks("#text", "").await;
        self.browser.types(text).await;
        self.browser.presses(crare_tests::browser::Key::Enter).await;
    }

    /// All was well, and all is ended.
    async fn ends(self) {
        self.browser.ends().await;
        self.scene.ends().await;
    }
}

/// The path of somebody's chat with a bot, or in a group.
fn path_of(user: &User, peer: i64) -> String {
    format!("/chat/{}/{peer}", user.id())
}

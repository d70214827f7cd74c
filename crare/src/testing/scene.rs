//! A bot that runs for a test.

use std::collections::HashMap;
use std::error::Error;
use std::fmt;
use std::future::IntoFuture;
use std::panic::Location;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::clock::{Clock, is_paused, settle};
#[cfg(feature = "webhook")]
use super::hook::{self, Listening};
use super::page::Note;
use super::{Actor, Group};
use crate::app::App;
#[cfg(feature = "webhook")]
use crate::app::Mounted;
use crate::app::Runner;
use crate::client::Bot;
use crate::delivery::BoxFuture;
use crate::playground::Bot as Account;
use crate::playground::Chat;
use crate::playground::FaultId;
use crate::playground::Playground;
use crate::playground::Serving;
use crate::routing::Router;

/// The bot's username unless it is given one.
const USERNAME: &str = "test_bot";

/// Longer than a bot that polls waits before it asks again.
const ROUND: Duration = Duration::from_millis(250);

/// A bot that runs, at a Telegram of its own. Cheap to clone; clones are the same scene.
///
/// `#[crare::test]` makes one for each test. By hand, in any Tokio runtime:
///
/// ```
/// use crare::prelude::*;
/// use crare::testing::Scene;
///
/// #[handle(on_text)]
/// async fn echo(Text(text): Text) -> String {
///     text
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let scene = Scene::of(router![echo]).await;
/// let mut alice = scene.actor("Alice");
/// alice.says("hi").await;
/// alice.sees("hi").await;
/// scene.ends().await;
/// # }
/// ```
///
/// The bot ends when the last clone is dropped; [`ends`](Self::ends) waits for what its handlers do.
#[derive(Clone)]
pub struct Scene {
    inner: Arc<Inner>,
}

struct Inner {
    playground: Playground,
    account: Account,
    bot: Bot,
    running: Running,
    notes: Mutex<Vec<Note>>,
    stubs: Mutex<HashMap<String, FaultId>>,
    _server: Option<Serving>,
}

/// A bot that runs. It ends when this is dropped.
enum Running {
    Polls(Runner),
    #[cfg(feature = "webhook")]
    IsCalled(
        Mounted,
        #[expect(dead_code, reason = "it listens as long as it is there")] Listening,
    ),
}

impl Running {
    async fn polling(app: App) -> Result<Self, Box<dyn Error>> {
        let runner = Runner::new();
        runner.add(app).await?;
        Ok(Self::Polls(runner))
    }

    #[cfg(feature = "webhook")]
    async fn called(app: App) -> Result<Self, Box<dyn Error>> {
        let (mounted, listening) = hook::open(app).await?;
        Ok(Self::IsCalled(mounted, listening))
    }
}

/// What a scene is made of, before it begins: [`Scene::of`] makes one, awaiting it begins.
#[must_use = "a scene begins when this is awaited"]
pub struct Staging {
    app: App,
    username: String,
    playground: Option<Playground>,
    sockets: bool,
    #[cfg(feature = "webhook")]
    webhook: bool,
    at: &'static Location<'static>,
}

impl Scene {
    /// A scene with this bot: an [`App`] with all it has, or only a [`Router`].
    ///
    /// It polls, whatever source the app has, and keeps its inbox in memory unless the app names one. Its token is the
    /// playground's.
    #[track_caller]
    pub fn of(bot: impl Into<App>) -> Staging {
        Staging {
            app: bot.into(),
            username: USERNAME.to_owned(),
            playground: None,
            sockets: false,
            #[cfg(feature = "webhook")]
            webhook: false,
            at: Location::caller(),
        }
    }

    /// Somebody new with this first name, in their private chat with the bot.
    pub fn actor(&self, first_name: &str) -> Actor {
        Actor::new(self.clone(), first_name)
    }

    /// A new supergroup with this title. The bot is in it, and so is its owner, whom nobody knows.
    pub fn group(&self, title: &str) -> Group {
        Group::new(self, title)
    }

    /// Its time.
    pub fn clock(&self) -> Clock {
        Clock::new(self.playground().clock().clone())
    }

    /// The Telegram of this scene.
    pub fn playground(&self) -> &Playground {
        &self.inner.playground
    }

    /// The bot's account there: what its owner can do at @BotFather.
    pub fn account(&self) -> &Account {
        &self.inner.account
    }

    /// The bot itself, for calls of the test's own.
    pub fn bot(&self) -> &Bot {
        &self.inner.bot
    }

    /// Wait until the bot has nothing left to do: all updates are handled, or their handlers wait for a time to come.
    ///
    /// Without paused time, until all updates are handled, or have taken longer than a bot that polls waits for them.
    pub async fn settles(&self) {
        if is_paused() {
            tokio::time::sleep(ROUND).await;
            return;
        }
        let token = self.account().token();
        loop {
            let mut changes = self.playground().changes();
            let info = self
                .playground()
                .call(token, "getWebhookInfo", crate::json!({}));
            let pending = info.await.map(|info| info["pending_update_count"].as_u64());
            if !matches!(pending, Ok(Some(1..))) {
                return;
            }
            // confirmed by the next request
            let _ = tokio::time::timeout(ROUND, changes.changed()).await;
        }
    }

    /// End the bot in order: nothing more is taken in, handlers are waited for, at most as long as the app's
    /// [`shutdown_timeout`](App::shutdown_timeout) says. `#[crare::test]` does it when its function has returned.
    pub async fn ends(&self) {
        match &self.inner.running {
            Running::Polls(runner) => runner.stop().await,
            #[cfg(feature = "webhook")]
            Running::IsCalled(mounted, _) => mounted.shutdown().await,
        }
        if is_paused() {
            settle().await;
        }
    }

    /// A chat as a text, for snapshots: who said what, with the buttons below.
    ///
    /// It holds no ids, dates or sizes, so it is the same in each run.
    pub fn conversation(&self, chat: impl AsRef<Chat>) -> String {
        super::page::conversation(self, chat.as_ref())
    }

    pub(super) fn note(&self, note: Note) {
        self.notes().push(note);
    }

    pub(super) fn notes(&self) -> MutexGuard<'_, Vec<Note>> {
        let notes = self.inner.notes.lock();
        notes.unwrap_or_else(PoisonError::into_inner)
    }

    /// The answers in Telegram's place, by methods in lower case.
    pub(super) fn stubs(&self) -> MutexGuard<'_, HashMap<String, FaultId>> {
        let stubs = self.inner.stubs.lock();
        stubs.unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Scene {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scene")
            .field("bot", &self.inner.bot)
            .finish_non_exhaustive()
    }
}

impl Staging {
    /// The bot's username, as in `t.me/test_bot`. Default: `test_bot`.
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = username.into();
        self
    }

    /// A playground that was prepared, or that another bot is in. Default: a new one whose ids are the same in each run.
    pub fn playground(mut self, playground: &Playground) -> Self {
        self.playground = Some(playground.clone());
        self
    }

    /// The bot calls over TCP, on the loopback, as it would call Telegram. Default: over pipes in the process.
    ///
    /// Do this without paused time, which does not wait for the network.
    pub fn sockets(mut self) -> Self {
        self.sockets = true;
        self
    }

    /// Updates come by a webhook, which the playground calls over TCP on the loopback, as Telegram would. Default: the bot
    /// polls. What a `Webhook` of the app says does nothing here.
    ///
    /// Do this without paused time, which does not wait for the network.
    #[cfg(feature = "webhook")]
    pub fn webhook(mut self) -> Self {
        self.webhook = true;
        self
    }

    async fn begin(self) -> Scene {
        let at = self.at;
        let playground = self.playground.unwrap_or_else(|| Playground::seeded(1));
        let account = playground.bot(&self.username);
        let builder = Bot::builder(account.token());
        let (builder, server) = if self.sockets {
            match playground.serve("127.0.0.1:0").await {
                Ok(server) => (builder.api_url(server.url()).no_proxy(), Some(server)),
                Err(error) => panic!("{at}: no port for the playground: {error}"),
            }
        } else {
            (builder.playground(&playground), None)
        };
        let bot = match builder.build() {
            Ok(bot) => bot,
            Err(error) => panic!("{at}: {error}"),
        };
        let app = self.app.staged(bot.clone());
        #[cfg(feature = "webhook")]
        let running = if self.webhook {
            Running::called(app).await
        } else {
            Running::polling(app).await
        };
        #[cfg(not(feature = "webhook"))]
        let running = Running::polling(app).await;
        let running = match running {
            Ok(running) => running,
            Err(error) => panic!("{at}: the bot does not start: {error}"),
        };
        Scene {
            inner: Arc::new(Inner {
                playground,
                account,
                bot,
                running,
                notes: Mutex::default(),
                stubs: Mutex::default(),
                _server: server,
            }),
        }
    }
}

impl IntoFuture for Staging {
    type Output = Scene;
    type IntoFuture = BoxFuture<'static, Scene>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.begin())
    }
}

impl fmt::Debug for Staging {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Staging")
            .field("app", &self.app)
            .field("username", &self.username)
            .finish_non_exhaustive()
    }
}

impl From<Router> for App {
    /// An app with these routes, and no token.
    fn from(routes: Router) -> Self {
        Self::new("").routes(routes)
    }
}

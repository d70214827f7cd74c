//! A bot, put together before it runs.

use std::{sync::Arc, time::Duration};

#[cfg(feature = "playground")]
use super::playground::Asked;
use super::{
    AppError, StartProblem,
    error::StartProblems,
    inbox::InboxChoice,
    playground::{Shown, Wish},
    settings::Settings,
    source::Source,
};
use crate::api::Secret;
use crate::client::Bot;
use crate::delivery::{Limits, Order};
use crate::inbox::Inbox;
use crate::routing::middleware::IntoMiddleware;
use crate::routing::{AlbumSettings, Context, DataMap, Listing, Router, TableOptions, Usage};
#[cfg(feature = "polling")]
use crate::source::polling::Polling;
#[cfg(feature = "webhook")]
use crate::source::webhook::Webhook;

/// A bot: its token, its routes, where its updates come from.
///
/// `#[crare::main]` makes one from its attribute and the environment; this is the way without macros, and the one for
/// several bots in a process:
///
/// ```no_run
/// # async fn example(shop_routes: crare::routing::Router, help_routes: crare::routing::Router) -> Result<(), crare::AppError> {
/// use crare::{App, Polling};
///
/// let shop = App::new("1:shop-token").routes(shop_routes);
/// let help = App::new("2:help-token").routes(help_routes).polling(Polling::new().limit(50));
/// crare::run([shop, help]).await
/// # }
/// ```
///
/// Nothing is read from the environment here; [`App::from_env`] does. All methods can also be called on a `&mut App`, as
/// `#[crare::main]` hands it to `async fn main(app: &mut App)`: see [`Configure`].
#[derive(Debug)]
#[must_use = "an app does nothing until it runs"]
pub struct App {
    pub(super) identity: Identity,
    pub(super) api_url: Option<String>,
    pub(super) router: Router,
    pub(super) source: Source,
    pub(super) options: TableOptions,
    pub(super) data: DataMap,
    pub(super) limits: Limits,
    pub(super) order: Order,
    pub(super) inbox: InboxChoice,
    pub(super) shutdown_timeout: Duration,
    pub(super) commands: CommandsMenu,
    /// Where the status listener listens.
    pub(super) status: Option<String>,
    /// Whether it is to be in the playground.
    pub(super) playground: Wish,
    /// To whom it shows its inside.
    pub(super) shown: Shown,
    /// The webhook's settings that the environment made, with their variables.
    pub(super) variables: Vec<(&'static str, &'static str)>,
    /// What was found wrong while it was put together.
    pub(super) problems: Vec<StartProblem>,
}

/// Whether Telegram's menu of commands follows the handlers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum CommandsMenu {
    /// At every start the menu is made equal to the commands of the routes (the default): what differs is changed, lists for
    /// which there is no command are deleted, in the languages that some command is described in. A bot of which no command is
    /// listed makes no call. When Telegram refuses, that is logged, and the bot starts.
    #[default]
    Sync,
    /// The menu stays as somebody else made it: another program, or @BotFather.
    Manual,
}

/// Who the bot is.
#[derive(Clone, Debug)]
pub(super) enum Identity {
    Missing,
    Token(Secret),
    Bot(Bot),
}

impl App {
    /// How long what is in work may take after the wish to stop, unless set otherwise: 10 s.
    pub const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(10);

    /// How long a handler may take, unless set otherwise: 10 minutes.
    pub const HANDLER_TIMEOUT: Duration = Duration::from_secs(600);

    /// A bot with this token, without routes, polling. An unusable token is reported at start, with everything else.
    pub fn new(token: impl Into<String>) -> Self {
        Self::with(Identity::Token(token.into().into()))
    }

    /// A bot as the environment describes it: `BOT_TOKEN` and the `CRARE_*` variables, which a bot run with
    /// `CRARE_HELP=1` lists. Routes have to be added.
    ///
    /// # Errors
    ///
    /// [`AppError::Start`] with every variable that has an unusable value.
    pub fn from_env() -> Result<Self, AppError> {
        let app = Self::from_settings(super::settings::from_environment());
        if app.problems.is_empty() {
            Ok(app)
        } else {
            Err(AppError::Start(StartProblems(app.problems)))
        }
    }

    pub(super) fn from_settings((settings, problems): (Settings, Vec<StartProblem>)) -> Self {
        let identity = settings.token.map_or(Identity::Missing, Identity::Token);
        let mut app = Self::with(identity);
        app.api_url = settings.api_url;
        app.source = settings.source;
        app.limits = settings.limits;
        app.order = settings.order;
        app.inbox = settings.inbox;
        app.options.timeout = settings.handler_timeout;
        app.shutdown_timeout = settings.shutdown_timeout;
        app.commands = settings.commands;
        app.status = settings.status;
        app.playground = settings.playground;
        app.variables = settings.variables;
        app.problems = problems;
        app
    }

    fn with(identity: Identity) -> Self {
        Self {
            identity,
            api_url: None,
            router: Router::new(),
            options: TableOptions::within(Self::HANDLER_TIMEOUT),
            source: Source::default(),
            data: DataMap::new(),
            limits: Limits::new(),
            order: Order::default(),
            inbox: InboxChoice::default(),
            shutdown_timeout: Self::SHUTDOWN_TIMEOUT,
            commands: CommandsMenu::default(),
            status: None,
            playground: Wish::default(),
            shown: Shown::default(),
            variables: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Use this bot, with the server, proxy and time-outs it was built with, in place of one made from the token.
    pub fn bot(mut self, bot: Bot) -> Self {
        Configure::bot(&mut self, bot);
        self
    }

    /// The Bot API server. Default `https://api.telegram.org`; does nothing for a bot given by [`bot`](Self::bot).
    pub fn api_url(mut self, url: impl Into<String>) -> Self {
        Configure::api_url(&mut self, url);
        self
    }

    /// Add routes to those it has.
    pub fn routes(mut self, router: Router) -> Self {
        Configure::routes(&mut self, router);
        self
    }

    /// Put a middleware around every update, inside of those that are there already, also around those that no route takes.
    /// See [`middleware`](mod@crate::middleware).
    #[track_caller]
    pub fn wrap<M>(mut self, middleware: impl IntoMiddleware<M>) -> Self {
        Configure::wrap(&mut self, middleware);
        self
    }

    /// What users are told who write a command with wrong arguments; the place to translate it. A handler with a `usage` of
    /// its own keeps that.
    ///
    /// ```
    /// use crare::App;
    ///
    /// let app = App::new("1:token").usage(|ctx, usage| match ctx.user().and_then(|user| user.language_code.as_deref()) {
    ///     Some("de") => format!("So geht es: {}", usage.line),
    ///     _ => usage.to_string(),
    /// });
    /// ```
    pub fn usage(
        mut self,
        text: impl Fn(&Context, &Usage<'_>) -> String + Send + Sync + 'static,
    ) -> Self {
        Configure::usage(&mut self, text);
        self
    }

    /// How long the messages of albums are waited for. Default: [`AlbumSettings::new`].
    pub fn albums(mut self, settings: AlbumSettings) -> Self {
        Configure::albums(&mut self, settings);
        self
    }

    /// Get updates by long polling (the default).
    #[cfg(feature = "polling")]
    pub fn polling(mut self, polling: Polling) -> Self {
        Configure::polling(&mut self, polling);
        self
    }

    /// Get updates by a webhook.
    #[cfg(feature = "webhook")]
    pub fn webhook(mut self, webhook: Webhook) -> Self {
        Configure::webhook(&mut self, webhook);
        self
    }

    /// Add a value that handlers take as `Data<T>`; one per type, the last one counts.
    pub fn data<T: Send + Sync + 'static>(mut self, value: T) -> Self {
        Configure::data(&mut self, value);
        self
    }

    /// How many updates are taken on at once. Default: [`Limits::new`].
    pub fn limits(mut self, limits: Limits) -> Self {
        Configure::limits(&mut self, limits);
        self
    }

    /// What keeps its order. Default: the updates of a chat, [`Order::Chat`].
    ///
    /// ```
    /// use crare::App;
    /// use crare::delivery::Order;
    ///
    /// let app = App::new("1:token").order(Order::ChatAndUser);
    /// ```
    pub fn order(mut self, order: Order) -> Self {
        Configure::order(&mut self, order);
        self
    }

    /// Where updates are kept whose handlers take long, and dead letters. Default, with the feature `sqlite`: the file
    /// `inbox-<bot id>.sqlite` in `$STATE_DIRECTORY`, `$XDG_STATE_HOME/crare`, `$HOME/.local/state/crare` or
    /// `%LOCALAPPDATA%\crare`; without it in memory. Keep a clone of the inbox to list and replay dead letters.
    ///
    /// ```
    /// use crare::App;
    /// use crare::inbox::MemoryInbox;
    ///
    /// // What is in work when the process dies is lost.
    /// let app = App::new("1:token").inbox(MemoryInbox::new());
    /// ```
    pub fn inbox(mut self, inbox: impl Inbox) -> Self {
        Configure::inbox(&mut self, inbox);
        self
    }

    /// How long a handler may take which sets no `timeout` of its own; nothing: as long as it wants. Then it is cancelled, and
    /// its error is [`TimedOut`](crate::middleware::TimedOut). Default 10 minutes.
    pub fn handler_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        Configure::handler_timeout(&mut self, limit);
        self
    }

    /// How long what is in work may take after the wish to stop; what is not done then is cancelled, and kept in the inbox for
    /// the next start. Default 10 s.
    pub fn shutdown_timeout(mut self, timeout: Duration) -> Self {
        Configure::shutdown_timeout(&mut self, timeout);
        self
    }

    /// Whether Telegram's menu of commands follows the handlers. Default: [`CommandsMenu::Sync`].
    pub fn commands(mut self, menu: CommandsMenu) -> Self {
        Configure::commands(&mut self, menu);
        self
    }

    /// Where operators see how the bot is: a listener of plain HTTP for probes and Prometheus. Off by default; an empty text
    /// switches it off. It needs the feature `metrics`.
    ///
    /// `"127.0.0.1:9090"` and `"[::1]:9090"` are one address, `":9090"` is every address. It answers whoever reaches it, so
    /// it belongs behind a firewall. All bots of a [`run`](crate::run) share it. `GET /healthz` is answered while the process
    /// runs, `GET /readyz` tells whether the bots serve, `GET /metrics` has their numbers in the text format of Prometheus. An
    /// address that cannot be used stops the start.
    pub fn status(mut self, listen: impl Into<String>) -> Self {
        Configure::status(&mut self, listen);
        self
    }

    /// Run in the playground, whatever token and source the bot has: a Telegram of its own within the process, with a page to talk to
    /// the bot in a browser on this machine. See [the page about it](crate::docs::playground). All such bots of a
    /// [`run`](crate::run) are in one playground. Their inboxes are in memory, unless they were given as values.
    ///
    /// A release build has no playground, and does not start, unless crare has the feature `playground-in-release`.
    #[cfg(feature = "playground")]
    pub fn playground(mut self) -> Self {
        Configure::playground(&mut self);
        self
    }

    /// Add a handler of `/help` that lists the commands which its user sees in the chat, in the user's language, with their
    /// arguments and descriptions. It is in the menu itself, as [`Listing::HELP`]. In groups it does not show what only
    /// administrators see. A `/help` of your own beside it stops the start.
    ///
    /// ```
    /// use crare::App;
    ///
    /// let app = App::new("1:token").help();
    /// ```
    #[track_caller]
    pub fn help(mut self) -> Self {
        Configure::help(&mut self);
        self
    }

    /// The same with another description of `/help`, translations of it, or hidden.
    ///
    /// ```
    /// use crare::App;
    /// use crare::routing::Listing;
    ///
    /// let app = App::new("1:token").help_with(Listing {
    ///     translations: &[("de", "Diese Liste zeigen")],
    ///     ..Listing::HELP
    /// });
    /// ```
    #[track_caller]
    pub fn help_with(mut self, listing: Listing) -> Self {
        Configure::help_with(&mut self, listing);
        self
    }

    /// Run this bot until SIGTERM, SIGINT or an error. Same as [`run`](crate::run) with only this one.
    ///
    /// # Errors
    ///
    /// Those of [`run`](crate::run).
    pub async fn run(self) -> Result<(), AppError> {
        super::run([self]).await
    }
}

/// The methods of [`App`] for one that is borrowed, as in `async fn main(app: &mut App)`.
///
/// It is in the prelude. What is set there has the last word: over the attribute of `#[crare::main]`, and over the environment.
///
/// ```no_run
/// use crare::prelude::*;
///
/// struct Greeting(&'static str);
///
/// #[crare::main(polling)]
/// async fn main(app: &mut App) {
///     app.data(Greeting("Hello")).shutdown_timeout(std::time::Duration::from_secs(25));
/// }
/// ```
pub trait Configure {
    /// See [`App::bot`].
    fn bot(&mut self, bot: Bot) -> &mut Self;
    /// See [`App::api_url`].
    fn api_url(&mut self, url: impl Into<String>) -> &mut Self;
    /// See [`App::routes`].
    fn routes(&mut self, router: Router) -> &mut Self;
    /// See [`App::wrap`].
    #[track_caller]
    fn wrap<M>(&mut self, middleware: impl IntoMiddleware<M>) -> &mut Self;
    /// See [`App::usage`].
    fn usage(
        &mut self,
        text: impl Fn(&Context, &Usage<'_>) -> String + Send + Sync + 'static,
    ) -> &mut Self;
    /// See [`App::albums`].
    fn albums(&mut self, settings: AlbumSettings) -> &mut Self;
    /// See [`App::polling`].
    #[cfg(feature = "polling")]
    fn polling(&mut self, polling: Polling) -> &mut Self;
    /// See [`App::webhook`].
    #[cfg(feature = "webhook")]
    fn webhook(&mut self, webhook: Webhook) -> &mut Self;
    /// See [`App::data`].
    fn data<T: Send + Sync + 'static>(&mut self, value: T) -> &mut Self;
    /// See [`App::limits`].
    fn limits(&mut self, limits: Limits) -> &mut Self;
    /// See [`App::order`].
    fn order(&mut self, order: Order) -> &mut Self;
    /// See [`App::inbox`].
    fn inbox(&mut self, inbox: impl Inbox) -> &mut Self;
    /// See [`App::handler_timeout`].
    fn handler_timeout(&mut self, limit: impl Into<Option<Duration>>) -> &mut Self;
    /// See [`App::shutdown_timeout`].
    fn shutdown_timeout(&mut self, timeout: Duration) -> &mut Self;
    /// See [`App::commands`].
    fn commands(&mut self, menu: CommandsMenu) -> &mut Self;
    /// See [`App::status`].
    fn status(&mut self, listen: impl Into<String>) -> &mut Self;
    /// See [`App::playground`].
    #[cfg(feature = "playground")]
    fn playground(&mut self) -> &mut Self;
    /// See [`App::help`].
    #[track_caller]
    fn help(&mut self) -> &mut Self;
    /// See [`App::help_with`].
    #[track_caller]
    fn help_with(&mut self, listing: Listing) -> &mut Self;
}

impl Configure for App {
    fn bot(&mut self, bot: Bot) -> &mut Self {
        self.identity = Identity::Bot(bot);
        self
    }

    fn api_url(&mut self, url: impl Into<String>) -> &mut Self {
        self.api_url = Some(url.into());
        self
    }

    fn routes(&mut self, router: Router) -> &mut Self {
        self.router.merge(router);
        self
    }

    fn wrap<M>(&mut self, middleware: impl IntoMiddleware<M>) -> &mut Self {
        self.options.wrap(middleware);
        self
    }

    fn usage(
        &mut self,
        text: impl Fn(&Context, &Usage<'_>) -> String + Send + Sync + 'static,
    ) -> &mut Self {
        self.options.usage = Some(Arc::new(text));
        self
    }

    fn albums(&mut self, settings: AlbumSettings) -> &mut Self {
        self.options.albums = settings;
        self
    }

    #[cfg(feature = "polling")]
    fn polling(&mut self, polling: Polling) -> &mut Self {
        self.source = Source::Polling(polling);
        self.variables.clear();
        self
    }

    #[cfg(feature = "webhook")]
    fn webhook(&mut self, webhook: Webhook) -> &mut Self {
        self.source = Source::Webhook(Box::new(webhook));
        self.variables.clear();
        self
    }

    fn data<T: Send + Sync + 'static>(&mut self, value: T) -> &mut Self {
        self.data.insert(value);
        self
    }

    fn limits(&mut self, limits: Limits) -> &mut Self {
        self.limits = limits;
        self
    }

    fn order(&mut self, order: Order) -> &mut Self {
        self.order = order;
        self
    }

    fn inbox(&mut self, inbox: impl Inbox) -> &mut Self {
        self.inbox = InboxChoice::Own(Arc::new(inbox));
        self
    }

    fn handler_timeout(&mut self, limit: impl Into<Option<Duration>>) -> &mut Self {
        self.options.timeout = limit.into();
        self
    }

    fn shutdown_timeout(&mut self, timeout: Duration) -> &mut Self {
        self.shutdown_timeout = timeout;
        self
    }

    fn commands(&mut self, menu: CommandsMenu) -> &mut Self {
        self.commands = menu;
        self
    }

    fn status(&mut self, listen: impl Into<String>) -> &mut Self {
        self.status = Some(listen.into()).filter(|listen| !listen.is_empty());
        self
    }

    #[cfg(feature = "playground")]
    fn playground(&mut self) -> &mut Self {
        self.playground.asked = Asked::Yes;
        self
    }

    #[track_caller]
    fn help(&mut self) -> &mut Self {
        self.options.help(Listing::HELP);
        self
    }

    #[track_caller]
    fn help_with(&mut self, listing: Listing) -> &mut Self {
        self.options.help(listing);
        self
    }
}

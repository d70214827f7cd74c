//! Why an app does not start or does not go on.

use std::{fmt, io};

use super::{PlaygroundError, SettingError, StatusError};
use crate::Error;
use crate::api::UserId;
use crate::client::{ApiError, BuildError, CallError};
use crate::inbox::InboxError;
use crate::routing::RouteProblem;
#[cfg(feature = "polling")]
use crate::source::polling::PollingError;
#[cfg(feature = "webhook")]
use crate::source::webhook::WebhookError;

/// The end of [`run`](crate::run) that was not asked for.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AppError {
    /// The bot, or one of several, cannot start; everything that was found is in it.
    #[error(transparent)]
    Start(#[from] StartProblems),
    /// A source ended while the bots ran.
    #[error("bot {bot}: {error}")]
    Source {
        /// The bot whose source it was.
        bot: UserId,
        /// What happened to it.
        #[source]
        error: SourceError,
    },
    /// Something of the process itself is missing: the runtime, signals.
    #[error("the process cannot be set up: {0}")]
    Process(#[from] io::Error),
}

/// Everything that keeps a start from happening, in the order it was found.
#[derive(Debug)]
pub struct StartProblems(pub Vec<StartProblem>);

/// One thing that has to be put right before a bot can start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartProblem {
    /// There is no token.
    #[error(
        "there is no bot token: set the environment variable BOT_TOKEN, for example \
         BOT_TOKEN=123456789:AAF... (talk to @BotFather in Telegram: /newbot makes a bot, /mybots shows the token of one you have)"
    )]
    NoToken,
    /// The token, or the way to the Bot API server, is unusable.
    #[error("{0}")]
    Bot(#[from] BuildError),
    /// A setting has an unusable value.
    #[error("{0}")]
    Setting(#[from] SettingError),
    /// Something is wrong with the routes.
    #[error("{0}")]
    Route(Box<RouteProblem>),
    /// The bot could not be looked up.
    #[error("Telegram did not tell who the bot is: {0}{advice}", advice = advice(.0))]
    GetMe(#[source] CallError),
    /// The source cannot start.
    #[error("{0}")]
    Source(#[from] SourceError),
    /// The inbox cannot be used.
    #[error("{0}")]
    Inbox(#[from] InboxError),
    /// There is no folder for the inbox's file.
    #[error(
        "there is no folder for the inbox, which keeps updates across a crash: set CRARE_INBOX to a file on a local disk, \
         or HOME or STATE_DIRECTORY to a folder that can be written; CRARE_INBOX=memory does without"
    )]
    NoInboxFolder,
    /// A file was set for the inbox, and SQLite is not compiled in.
    #[error(
        "the inbox is to be a file, but this program was built without the feature \"sqlite\" of crare: enable it, or set CRARE_INBOX=memory"
    )]
    NoSqlite,
    /// The [`Runner`](crate::Runner) runs this bot already.
    #[error("bot {0} runs already; remove it first")]
    RunsAlready(UserId),
    /// The [`Runner`](crate::Runner) was stopped.
    #[error("the runner was stopped")]
    Stopped,
    /// The status listener cannot begin.
    #[error("{0}")]
    Status(#[from] StatusError),
    /// The bot is to be in the playground, and cannot.
    #[error("{0}")]
    Playground(#[from] PlaygroundError),
    /// The application's own `main(app)` failed.
    #[error("main failed: {0:#}")]
    Setup(Error),
}

/// A source that cannot start or cannot go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// Long polling.
    #[cfg(feature = "polling")]
    #[error(transparent)]
    Polling(#[from] PollingError),
    /// The webhook.
    #[cfg(feature = "webhook")]
    #[error(transparent)]
    Webhook(#[from] WebhookError),
    /// No source was chosen.
    #[error(
        "the app has no source of updates: this build has no long polling, so give it a webhook"
    )]
    None,
    /// Only a bot with a webhook can be a part of a server.
    #[cfg(feature = "webhook")]
    #[error(
        "only a bot with a webhook can be mounted into a server: give it one with App::webhook(Webhook::new(..).path(..))"
    )]
    NotAWebhook,
    /// The source panicked; it said why on stderr.
    #[error("the source of updates broke down")]
    Broken,
}

/// What to do about a failed getMe.
fn advice(error: &CallError) -> &'static str {
    match error.api() {
        Some(ApiError::InvalidToken) => {
            "; take the present token from @BotFather and put it into BOT_TOKEN"
        }
        Some(ApiError::TokenNotServedHere) => {
            "; this Bot API server serves other bots only: look at its --filter and at the token"
        }
        Some(ApiError::NotFound) => {
            "; the token may be incomplete, or the URL of the Bot API server wrong"
        }
        Some(ApiError::ServerMisconfigured) => {
            "; start the Bot API server with the api_id and api_hash from https://my.telegram.org"
        }
        _ => "",
    }
}

impl fmt::Display for StartProblems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let [only] = self.0.as_slice() {
            return write!(f, "the bot cannot start: {only}");
        }
        write!(f, "the bot cannot start:")?;
        self.0
            .iter()
            .try_for_each(|problem| write!(f, "\n  * {problem}"))
    }
}

impl std::error::Error for StartProblems {}

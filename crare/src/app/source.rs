//! The source an app has chosen, whichever it is.

use super::SourceError;
use crate::api::AllowedUpdate;
use crate::client::Bot;
use crate::delivery::{BoxFuture, Engine, Stop};
#[cfg(feature = "polling")]
use crate::source::polling::{self, Polling};
#[cfg(feature = "webhook")]
use crate::source::webhook::{Owner, Server, Webhook};

/// Where updates come from.
#[derive(Clone, Debug)]
pub(super) enum Source {
    #[cfg(feature = "polling")]
    Polling(Polling),
    #[cfg(feature = "webhook")]
    Webhook(Box<Webhook>),
    /// None was chosen, and long polling is not compiled in.
    #[cfg(not(feature = "polling"))]
    None,
}

/// A source with what it needs on this machine: sockets, files.
pub(super) trait Opened: Send + Sync {
    /// Tell Telegram what it has to know. `needed` are the kinds of updates that the handlers need.
    fn announce<'a>(
        &'a self,
        bot: &'a Bot,
        needed: &'a [AllowedUpdate],
    ) -> BoxFuture<'a, Result<(), SourceError>>;

    /// Take updates in until it is time to stop.
    fn serve(
        self: Box<Self>,
        bot: Bot,
        engine: Engine,
        needed: Vec<AllowedUpdate>,
        stop: Stop,
    ) -> BoxFuture<'static, Result<(), SourceError>>;
}

impl Source {
    /// Open what the source needs. Without a bot only to see what is wrong; `at_telegram` tells then which server it would call.
    pub(super) fn open(
        self,
        bot: Option<&Bot>,
        at_telegram: bool,
        engine: &Engine,
    ) -> Result<Box<dyn Opened>, SourceError> {
        let _ = (bot, at_telegram, engine);
        match self {
            #[cfg(feature = "polling")]
            Self::Polling(settings) => Ok(Box::new(settings)),
            #[cfg(feature = "webhook")]
            Self::Webhook(settings) => {
                let owner = Owner {
                    token: bot.map_or("", |bot| bot.token().expose()),
                    cloud: bot.map_or(at_telegram, Bot::is_at_telegram),
                };
                let server = Server::bind(&settings, owner, engine.clone())?;
                Ok(Box::new(server))
            }
            #[cfg(not(feature = "polling"))]
            Self::None => Err(SourceError::None),
        }
    }
}

impl Default for Source {
    fn default() -> Self {
        #[cfg(feature = "polling")]
        return Self::Polling(Polling::new());
        #[cfg(not(feature = "polling"))]
        return Self::None;
    }
}

#[cfg(feature = "polling")]
impl Opened for Polling {
    fn announce<'a>(
        &'a self,
        bot: &'a Bot,
        _: &'a [AllowedUpdate],
    ) -> BoxFuture<'a, Result<(), SourceError>> {
        Box::pin(async {
            polling::prepare(bot, self).await?;
            tracing::info!(bot = %bot.id(), "polling");
            Ok(())
        })
    }

    fn serve(
        self: Box<Self>,
        bot: Bot,
        engine: Engine,
        needed: Vec<AllowedUpdate>,
        stop: Stop,
    ) -> BoxFuture<'static, Result<(), SourceError>> {
        Box::pin(async { Ok(polling::run(bot, engine, *self, needed, stop).await?) })
    }
}

#[cfg(feature = "webhook")]
impl Opened for Server<Engine> {
    fn announce<'a>(
        &'a self,
        bot: &'a Bot,
        needed: &'a [AllowedUpdate],
    ) -> BoxFuture<'a, Result<(), SourceError>> {
        Box::pin(async {
            self.register(bot, needed).await?;
            tracing::info!(bot = %bot.id(), "waiting for Telegram at the webhook");
            Ok(())
        })
    }

    fn serve(
        self: Box<Self>,
        _: Bot,
        _: Engine,
        _: Vec<AllowedUpdate>,
        stop: Stop,
    ) -> BoxFuture<'static, Result<(), SourceError>> {
        Box::pin(async { Ok((*self).run(stop).await?) })
    }
}

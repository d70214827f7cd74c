//! The source an app has chosen, whichever it is.

use tokio::sync::oneshot;

use super::{SourceError, playground::Ground, status::Status};
use crate::api::AllowedUpdate;
use crate::client::Bot;
use crate::delivery::{BoxFuture, Engine, Stop};
#[cfg(feature = "polling")]
use crate::source::polling::{self, Polling};
#[cfg(feature = "webhook")]
use crate::source::webhook::{Hook, Owner, Ports, Server, Unannounced, Webhook};

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

/// What the sources of a process share.
#[derive(Clone, Debug, Default)]
pub(super) struct Common {
    /// What operators are shown.
    pub(super) status: Status,
    /// The Telegram of those that have no other.
    pub(super) ground: Ground,
    #[cfg(feature = "webhook")]
    pub(super) ports: Ports<Engine>,
    /// Whether webhooks are served by a server of somebody else's.
    #[cfg(feature = "webhook")]
    pub(super) mounting: bool,
}

impl Common {
    /// Whether webhooks are served by a server of somebody else's.
    pub(super) fn is_mounting(&self) -> bool {
        #[cfg(feature = "webhook")]
        return self.mounting;
        #[cfg(not(feature = "webhook"))]
        return false;
    }

    /// The process is about to stop: let a successor have what was shared with it.
    pub(super) fn hand_over(&self) {
        #[cfg(feature = "webhook")]
        self.ports.hand_over();
    }
}

/// A source with what it needs on this machine: sockets, files.
pub(super) trait Opened: Send + Sync {
    /// Tell Telegram what it has to know. `needed` are the kinds of updates that the handlers need.
    fn announce<'a>(
        &'a self,
        bot: &'a Bot,
        needed: &'a [AllowedUpdate],
    ) -> BoxFuture<'a, Result<(), SourceError>>;

    /// Take updates in until it is time to stop. `quiet` is dropped when, after that, nothing more comes that has to be handled:
    /// from then on the engine may be closed.
    fn serve(
        self: Box<Self>,
        bot: Bot,
        engine: Engine,
        needed: Vec<AllowedUpdate>,
        stop: Stop,
        quiet: oneshot::Sender<()>,
    ) -> BoxFuture<'static, Result<(), SourceError>>;

    /// The webhook, where a server of somebody else's is to have it.
    #[cfg(feature = "webhook")]
    fn hook(&self) -> Option<Hook> {
        None
    }
}

impl Source {
    /// Open what the source needs. Without a bot only to see what is wrong; `at_telegram` tells then which server it would call.
    pub(super) fn open(
        self,
        bot: Option<&Bot>,
        at_telegram: bool,
        engine: &Engine,
        common: &Common,
    ) -> Result<Box<dyn Opened>, SourceError> {
        let _ = (bot, at_telegram, engine, common);
        match self {
            #[cfg(all(feature = "polling", feature = "webhook"))]
            Self::Polling(_) if common.mounting => Err(SourceError::NotAWebhook),
            #[cfg(feature = "polling")]
            Self::Polling(settings) => Ok(Box::new(settings)),
            #[cfg(feature = "webhook")]
            Self::Webhook(settings) => {
                let owner = Owner {
                    token: bot.map_or("", |bot| bot.token().expose()),
                    cloud: bot.map_or(at_telegram, Bot::is_at_telegram),
                };
                if common.mounting {
                    let hook = Unannounced::new(&settings, owner, engine.clone())?;
                    return Ok(Box::new(hook));
                }
                let server = Server::bind(&settings, owner, engine.clone(), &common.ports)?;
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
        _: oneshot::Sender<()>,
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
        quiet: oneshot::Sender<()>,
    ) -> BoxFuture<'static, Result<(), SourceError>> {
        Box::pin(async { Ok((*self).run(stop, quiet).await?) })
    }
}

#[cfg(feature = "webhook")]
impl Opened for Unannounced {
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
        mut stop: Stop,
        quiet: oneshot::Sender<()>,
    ) -> BoxFuture<'static, Result<(), SourceError>> {
        let hook = Unannounced::hook(&self);
        Box::pin(async move {
            let background = self.begin();
            stop.stopped().await;
            drop(background);
            drop(quiet);
            hook.close().await;
            Ok(())
        })
    }

    fn hook(&self) -> Option<Hook> {
        Some(Unannounced::hook(self))
    }
}

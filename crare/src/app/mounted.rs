//! A bot within a server of somebody else's.

use std::net::IpAddr;

use bytes::Bytes;

use super::{
    App, AppError, SourceError, StartProblem, StartProblems,
    runner::Lifeline,
    source::Common,
    start::{announce, check},
};
use crate::source::webhook::{Hook, HookService};

/// A bot that runs, with its webhook in a server of your own. Cheap to clone; every clone is the same bot, which is stopped
/// when the last one is dropped: what is in work goes on then, for as long as [`App::shutdown_timeout`] says.
///
/// [`App::mount`] makes one.
#[derive(Clone, Debug)]
pub struct Mounted {
    hook: Hook,
    bot: Lifeline,
}

impl App {
    /// Run this bot with its webhook in a server of your own: everything is checked and announced as by [`run`](crate::run), but
    /// nothing is listened at, and no signal is waited for.
    ///
    /// What [`Webhook`](crate::Webhook) says about the listening place does nothing here. The path in it, or the one of its
    /// public URL, is what Telegram is told.
    ///
    /// ```no_run
    /// # async fn example(routes: crare::Router) -> Result<(), Box<dyn std::error::Error>> {
    /// use crare::{App, Webhook};
    ///
    /// let webhook = Webhook::new("example.com").path("/tg");
    /// let bot = App::new("1:token").routes(routes).webhook(webhook).mount().await?;
    /// let service = bot.clone();
    /// actix_web::HttpServer::new(move || actix_web::App::new().service(service.webhook_service("/tg")))
    ///     .bind("127.0.0.1:8846")?
    ///     .run()
    ///     .await?;
    /// bot.shutdown().await;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`AppError::Start`] with all problems; a bot that polls cannot be mounted.
    pub async fn mount(self) -> Result<Mounted, AppError> {
        let common = Common {
            mounting: true,
            ..Common::default()
        };
        let checked = Box::pin(check(vec![self], &common)).await?;
        let ready = Box::pin(announce(checked)).await?.pop();
        let Some((ready, hook)) = ready.and_then(|ready| ready.hook().map(|hook| (ready, hook)))
        else {
            let problem = StartProblem::Source(SourceError::NotAWebhook);
            return Err(AppError::Start(StartProblems(vec![problem])));
        };
        let bot = Lifeline::start(ready, |end| {
            if let Err(error) = end {
                tracing::error!(%error, "a bot has ended");
            }
        });
        Ok(Mounted { hook, bot })
    }
}

impl Mounted {
    /// The webhook at this path of an application of actix-web; see [`Hook::service`].
    pub fn webhook_service(&self, path: impl Into<String>) -> HookService {
        self.hook.service(path)
    }

    /// Deal with a request of any other server; see [`Hook::handle`].
    pub async fn handle(
        &self,
        method: &http::Method,
        path: &str,
        headers: &http::HeaderMap,
        peer: Option<IpAddr>,
        body: impl http_body::Body<Data = Bytes>,
    ) -> http::Response<Bytes> {
        self.hook.handle(method, path, headers, peer, body).await
    }

    /// The webhook alone.
    pub fn hook(&self) -> &Hook {
        &self.hook
    }

    /// Stop the bot and wait until it has ended: requests are answered 503 from now on, what is in work gets the bot's
    /// [`App::shutdown_timeout`].
    pub async fn shutdown(&self) {
        self.bot.stop();
        self.bot.ended().await;
    }
}

//! The webhook of a bot under test: its hook behind a listener on the loopback.

use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, Ipv4Addr};

use http_body_util::Full;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::{AbortHandle, JoinSet};

use crate::app::App;
use crate::app::AppError;
use crate::app::Mounted;
use crate::source::webhook::Origin;
use crate::source::webhook::Webhook;

/// The path of the webhook.
const PATH: &str = "/hook";
/// What Telegram sends along.
const SECRET: &str = "the-kits-own-secret";
/// Who calls.
const PEER: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// What listens for the updates. It ends when this is dropped.
pub(super) struct Listening(AbortHandle);

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Listen, and let the bot tell the playground where.
pub(super) async fn open(app: App) -> Result<(Mounted, Listening), OpenError> {
    let listener = TcpListener::bind((PEER, 0)).await?;
    let address = listener.local_addr()?;
    let webhook = Webhook::new("")
        .public_url(format!("http://{address}{PATH}"))
        .secret(SECRET)
        .origin(Origin::Any);
    let bot = app.webhook(webhook).mount().await?;
    let accepting = tokio::spawn(accept(listener, bot.clone()));
    Ok((bot, Listening(accepting.abort_handle())))
}

/// Why there is no webhook.
#[derive(Debug, thiserror::Error)]
pub(super) enum OpenError {
    #[error("nothing can be listened at: {0}")]
    Listen(#[from] io::Error),
    #[error(transparent)]
    App(#[from] AppError),
}

async fn accept(listener: TcpListener, bot: Mounted) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        while connections.try_join_next().is_some() {}
        let bot = bot.clone();
        let service = service_fn(move |request: http::Request<hyper::body::Incoming>| {
            let bot = bot.clone();
            async move {
                let (head, body) = request.into_parts();
                let path = head.uri.path();
                let answer = bot.handle(&head.method, path, &head.headers, Some(PEER), body);
                Ok::<_, Infallible>(answer.await.map(Full::new))
            }
        });
        connections.spawn(async move {
            let served = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
            if let Err(error) = served.await {
                tracing::debug!(%error, "a connection to the webhook of a test ended");
            }
        });
    }
}

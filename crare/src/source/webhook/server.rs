//! The HTTP server.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use actix_web::http::header::{ALLOW, RETRY_AFTER};
use actix_web::http::{Method, StatusCode};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use futures_util::StreamExt as _;
use tracing::{debug, info};

use super::admission::Admission;
use super::client_ip::{Client, Peer};
use super::door::{Door, Refused, announced};
use super::error::WebhookError;
use super::headers::Head;
use super::intake::{Ending, Intake, NotTaken};
use super::listen::Listener;
use super::memory::Memory;
use super::plan::{Owner, Plan};
use super::refusal::{Refusal, Refusals};
use super::settings::Webhook;
use crate::api::AllowedUpdate;
use crate::client::{Bot, redact};
use crate::delivery::Stop;

/// Telegram closes a connection that was idle for 60 s; it shall be the one to do so.
const KEEP_ALIVE: Duration = Duration::from_secs(75);
/// How long a client may take to send the head of its first request, and how long for the body of each.
const READ: Duration = Duration::from_secs(10);
/// How long a connection lingers for a client to read its answer.
const DISCONNECT: Duration = Duration::from_secs(1);
/// Connections open at a time, per thread. Telegram opens at most 100; others are closed as soon as they were refused.
const CONNECTIONS: usize = 2_048;

/// A webhook's server: bound, then registered, then run.
pub(crate) struct Server<I> {
    plan: Plan,
    token: String,
    cloud: bool,
    intake: I,
    refusals: Refusals,
}

/// What every request needs.
struct Gate<I> {
    door: Door,
    intake: I,
    refusals: Refusals,
    reply_deadline: Duration,
    admission: Admission,
    /// Whether the clients come over a Unix socket.
    unix: bool,
}

impl<I: Intake> Server<I> {
    /// Check the settings, read the files they name and open the socket. Nothing is served yet; connections wait.
    ///
    /// # Errors
    ///
    /// [`WebhookError::Settings`], with everything that is wrong.
    pub(crate) fn bind(
        settings: &Webhook,
        owner: Owner<'_>,
        intake: I,
    ) -> Result<Self, WebhookError> {
        let plan = Plan::new(settings, owner).map_err(WebhookError::Settings)?;
        Ok(Self {
            plan,
            token: owner.token.to_owned(),
            cloud: owner.cloud,
            intake,
            refusals: settings.refusals(),
        })
    }

    /// The address the server listens at; none for a Unix socket.
    #[allow(dead_code, reason = "for those who listen at port 0")]
    pub(crate) fn address(&self) -> Option<SocketAddr> {
        self.plan.listener.address()
    }

    /// Tell Telegram where the webhook is, if it does not know yet. `derived`: the kinds of updates the handlers need.
    ///
    /// Without a host and a public URL nothing is done. To be called before [`run`](Self::run): updates that come meanwhile wait.
    ///
    /// # Errors
    ///
    /// [`WebhookError::Registration`].
    pub(crate) async fn register(
        &self,
        bot: &Bot,
        derived: &[AllowedUpdate],
    ) -> Result<(), WebhookError> {
        let Some(registration) = &self.plan.registration else {
            info!(
                path = self.shown_path(),
                "webhook: no host is set, so Telegram is told nothing"
            );
            return Ok(());
        };
        let memory = Memory::of(&self.token, (!self.cloud).then(|| bot.api_url()));
        Ok(registration
            .register(bot, derived, &self.token, &memory)
            .await?)
    }

    /// Serve until it is time to stop.
    ///
    /// Then requests whose update is being handled wait for its handler as long as always, and others are answered 503
    /// meanwhile. When none is left, no connection is taken any more and those that are open are closed.
    ///
    /// # Errors
    ///
    /// [`WebhookError::Serve`] when the server cannot be started or fails.
    pub(crate) async fn run(self, mut stop: Stop) -> Result<(), WebhookError> {
        let path = self.shown_path();
        let plan = self.plan;
        info!(
            listen = %plan.listen,
            address = plan.listener.address().map(tracing::field::display),
            path,
            origin = plan.door.origin.rule.name(),
            "webhook: serving"
        );
        let gate = Arc::new(Gate {
            door: plan.door,
            intake: self.intake,
            refusals: self.refusals,
            reply_deadline: plan.reply_deadline,
            admission: Admission::default(),
            unix: plan.listener.address().is_none(),
        });
        let shared = Arc::clone(&gate);
        let server = HttpServer::new(move || {
            let gate = Arc::clone(&shared);
            App::new().default_service(web::to(move |request: HttpRequest, body: web::Payload| {
                let gate = Arc::clone(&gate);
                async move { gate.answer(request, body).await }
            }))
        })
        .workers(plan.workers)
        .max_connections(CONNECTIONS)
        .keep_alive(KEEP_ALIVE)
        .client_request_timeout(READ)
        .client_disconnect_timeout(DISCONNECT)
        .shutdown_timeout((plan.reply_deadline + DISCONNECT + READ).as_secs())
        .tcp_nodelay(true)
        .disable_signals();

        #[cfg(unix)]
        let mut socket_file = None;
        let server = match plan.listener {
            #[cfg(feature = "tls")]
            Listener::Tcp(listener) if plan.tls.is_some() => match plan.tls {
                Some(tls) => server.listen_rustls_0_23(listener, tls),
                None => server.listen(listener),
            },
            Listener::Tcp(listener) => server.listen(listener),
            #[cfg(unix)]
            Listener::Unix(socket) => {
                let (listener, file) = socket.into_parts();
                socket_file = Some(file);
                server.listen_uds(listener)
            }
        };
        let server = server.map_err(WebhookError::Serve)?.run();
        let handle = server.handle();
        let mut server = std::pin::pin!(server);
        let result = tokio::select! {
            result = &mut server => result,
            () = stop.stopped() => {
                debug!("webhook: stopping");
                gate.admission.close();
                // New requests are still answered, with 503, while old ones wait for their handlers. The server must be kept running.
                let patience = gate.reply_deadline + READ;
                tokio::select! {
                    result = &mut server => return result.map_err(WebhookError::Serve),
                    _ = tokio::time::timeout(patience, gate.admission.emptied()) => (),
                }
                // The wish is sent at once; the server itself tells when it is fulfilled.
                drop(handle.stop(true));
                server.await
            }
        };
        #[cfg(unix)]
        drop(socket_file);
        result.map_err(WebhookError::Serve)
    }

    /// The path for the log: some put the token into it.
    fn shown_path(&self) -> String {
        redact(&self.token, self.plan.door.path.clone())
    }
}

impl<I: Intake> Gate<I> {
    async fn answer(&self, request: HttpRequest, body: web::Payload) -> HttpResponse {
        let peer = self.peer(&request);
        let client = self.door.client(request.headers(), peer);
        match self.receive(&request, &client, body).await {
            Ok(()) => HttpResponse::Ok().finish(),
            Err(refused) => {
                self.refusals
                    .record(refused.reason, peer, &client, refused.detail());
                self.refuse(refused.reason)
            }
        }
    }

    fn peer(&self, request: &HttpRequest) -> Peer {
        if self.unix {
            return Peer::Unix;
        }
        // A client that is gone already has no address any more. It must not pass for a proxy because of that.
        let nobody = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
        Peer::address(request.peer_addr().map_or(nobody, |address| address.ip()))
    }

    /// Check a request, hand its update over, and wait for the handler, but not for ever.
    async fn receive(
        &self,
        request: &HttpRequest,
        client: &Client,
        body: web::Payload,
    ) -> Result<(), Refused> {
        let head = Head {
            post: request.method() == Method::POST,
            path: request.path(),
            headers: request.headers(),
        };
        self.door.check(&head, client)?;
        let Some(_inside) = self.admission.enter() else {
            return Err(Refusal::Stopping.into());
        };
        let length = announced(request.headers());
        let body = match tokio::time::timeout(READ, read(body, length, self.door.body_limit)).await
        {
            Ok(body) => body?,
            Err(_) => return Err(Refusal::Slow.into()),
        };
        let handled = self.intake.take(&body).map_err(|reason| match reason {
            NotTaken::Full => Refusal::Busy,
            NotTaken::Closed => Refusal::Stopping,
            NotTaken::NotAnUpdate => Refusal::NotAnUpdate,
        })?;
        drop(body);
        match tokio::time::timeout(self.reply_deadline, handled).await {
            Ok(Ending::Abandoned) => Err(Refusal::Stopping.into()),
            Ok(Ending::Done) | Err(_) => Ok(()),
        }
    }

    /// The answer to a refused request: nothing but what the other side needs.
    fn refuse(&self, reason: Refusal) -> HttpResponse {
        let status =
            StatusCode::from_u16(reason.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut answer = HttpResponse::build(status);
        match reason {
            Refusal::Method => {
                answer.insert_header((ALLOW, "POST"));
            }
            Refusal::Busy | Refusal::Stopping => {
                // Those who were sent away together shall not come back together.
                let seconds = 1 + self.refusals.count(reason) % 5;
                answer.insert_header((RETRY_AFTER, seconds.to_string()));
            }
            _ => (),
        }
        // Telegram may try again over the same connection; strangers shall not occupy one.
        if !matches!(reason, Refusal::Busy | Refusal::NotAnUpdate) {
            answer.force_close();
        }
        answer.finish()
    }
}

/// The whole body, if it is not too large.
async fn read(
    mut body: web::Payload,
    length: Option<u64>,
    limit: usize,
) -> Result<Vec<u8>, Refused> {
    /// Memory set aside at once; more only for what has really come.
    const AT_ONCE: usize = 16 * 1_024;
    let length = length
        .and_then(|length| usize::try_from(length).ok())
        .unwrap_or(1_024);
    let mut whole = Vec::with_capacity(length.min(AT_ONCE));
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|_| Refusal::Broken)?;
        if chunk.len() > limit - whole.len() {
            return Err(Refusal::Size.into());
        }
        whole.extend_from_slice(&chunk);
    }
    Ok(whole)
}

#[cfg(test)]
#[path = "server_tests/mod.rs"]
mod tests;

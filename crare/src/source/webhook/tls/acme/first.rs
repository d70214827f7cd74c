//! The first certificate, before the server runs.

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use rustls::ServerConfig;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout, timeout_at};
use tokio_rustls::TlsAcceptor;
use tracing::{debug, info, warn};

use super::failure::Hope;
use super::{Certificate, Failure};
use crate::source::backoff::Backoff;
use crate::source::webhook::error::WebhookError;
use crate::source::webhook::proxy_header;
use crate::source::webhook::tls::resolver::ACME_TLS;

/// How long a start waits for its certificate, all attempts together.
const PATIENCE: Duration = Duration::from_secs(120);

/// The first and the longest pause between two attempts.
const PAUSES: [Duration; 2] = [Duration::from_secs(4), Duration::from_secs(30)];

/// How often the authority may fail to reach this server: Let's Encrypt allows 5 such failures of a name in an hour, and a
/// bot may be started again and again.
const PROOFS: u32 = 2;

/// The least pause before it is asked to look again: a name server or a proxy may be on its way.
const PROOF_PAUSE: Duration = Duration::from_secs(15);

/// How long a client may take to shake hands.
const HANDSHAKE: Duration = Duration::from_secs(10);

/// Clients that shake hands at a time; the authority comes with a handful.
const HANDSHAKES: usize = 64;

/// The pause after a connection could not be accepted.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Gets the certificate that a server needs before it can serve.
pub(in crate::source::webhook) struct First {
    certificate: Arc<Certificate>,
    acceptor: TlsAcceptor,
}

impl First {
    pub(super) fn new(certificate: Arc<Certificate>, config: &ServerConfig) -> Self {
        let mut config = config.clone();
        config.alpn_protocols = vec![ACME_TLS.to_vec()];
        Self {
            certificate,
            acceptor: TlsAcceptor::from(Arc::new(config)),
        }
    }

    /// Order a certificate unless there is one. Meanwhile the authority's questions are answered on these sockets; other
    /// clients are sent away. `proxied`: connections begin with a header of the PROXY protocol.
    pub(in crate::source::webhook) async fn obtain(
        &self,
        listeners: Vec<TcpListener>,
        proxied: bool,
    ) -> Result<(), WebhookError> {
        let certificate = &self.certificate;
        if certificate.resolver.current().is_some() {
            return Ok(());
        }
        info!(
            host = certificate.host,
            authority = certificate.directory,
            "webhook: ordering a certificate"
        );
        let listeners: std::io::Result<Vec<_>> = listeners
            .into_iter()
            .map(|listener| {
                listener.set_nonblocking(true)?;
                tokio::net::TcpListener::from_std(listener)
            })
            .collect();
        let listeners = listeners.map_err(WebhookError::Serve)?;
        let answering = join_all(
            listeners
                .iter()
                .map(|listener| self.answer(listener, proxied)),
        );
        let ordered = async {
            tokio::select! {
                result = self.persist() => result,
                _ = answering, if !listeners.is_empty() => Err("nothing answers it".to_owned()),
            }
        };
        ordered.await.map_err(|reason| WebhookError::Certificate {
            host: certificate.host.clone(),
            authority: certificate.directory.clone(),
            reason,
        })
    }

    async fn persist(&self) -> Result<(), String> {
        let certificate = &self.certificate;
        persist(
            || certificate.renew(),
            || certificate.http.take_wait(),
            |failure, pause| {
                warn!(
                    host = certificate.host,
                    authority = certificate.directory,
                    %failure,
                    ?pause,
                    "webhook: no certificate yet; trying again"
                );
            },
        )
        .await
    }

    /// Never ends.
    async fn answer(
        &self,
        listener: &tokio::net::TcpListener,
        proxied: bool,
    ) -> std::convert::Infallible {
        let mut clients = JoinSet::new();
        loop {
            while clients.try_join_next().is_some() {}
            if clients.len() >= HANDSHAKES {
                clients.join_next().await;
            }
            let socket = match listener.accept().await {
                Ok((socket, _)) => socket,
                Err(error) => {
                    debug!(%error, "webhook: a connection was not accepted");
                    sleep(ACCEPT_PAUSE).await;
                    continue;
                }
            };
            let acceptor = self.acceptor.clone();
            clients.spawn(async move {
                // All that has to be told is told in the handshake.
                let _ = timeout(HANDSHAKE, async {
                    let mut socket = socket;
                    if proxied && proxy_header::read(&mut socket).await.is_err() {
                        return;
                    }
                    if let Ok(mut stream) = acceptor.accept(socket).await {
                        let _ = tokio::io::AsyncWriteExt::shutdown(&mut stream).await;
                    }
                })
                .await;
            });
        }
    }
}

/// Try until it works, it is of no use, or time is up. `asked`: how long the authority wants to be left alone, since this was
/// asked last. The error says why there is no certificate, in the authority's words.
async fn persist<A, F>(
    attempt: A,
    asked: impl Fn() -> Option<Duration>,
    tell: impl Fn(&Failure, Duration),
) -> Result<(), String>
where
    A: Fn() -> F,
    F: Future<Output = Result<(), Failure>>,
{
    let end = Instant::now() + PATIENCE;
    let [first, longest] = PAUSES;
    let mut backoff = Backoff::new(first, longest);
    let mut last = None;
    let mut unproven = 0;
    loop {
        let Ok(result) = timeout_at(end, attempt()).await else {
            return Err(too_late(last.as_ref()));
        };
        let Err(failure) = result else {
            return Ok(());
        };
        let asked = asked().unwrap_or_default();
        let mut pause = backoff.pause().max(asked);
        match failure.hope() {
            Hope::None => return Err(failure.to_string()),
            Hope::Little => {
                unproven += 1;
                pause = pause.max(PROOF_PAUSE);
            }
            Hope::Some => {}
        }
        if unproven == PROOFS {
            return Err(format!("{failure} (tried {PROOFS} times)"));
        }
        let left = end.saturating_duration_since(Instant::now());
        if left <= asked {
            return Err(format!(
                "{failure} (it wants to be asked again in {asked:?})"
            ));
        }
        if left <= pause {
            return Err(too_late(Some(&failure)));
        }
        tell(&failure, pause);
        last = Some(failure);
        sleep(pause).await;
    }
}

fn too_late(last: Option<&Failure>) -> String {
    match last {
        Some(failure) => format!("{failure} (tried for {PATIENCE:?})"),
        None => format!("it did not issue one within {PATIENCE:?}"),
    }
}

#[cfg(test)]
#[path = "first_tests.rs"]
mod tests;

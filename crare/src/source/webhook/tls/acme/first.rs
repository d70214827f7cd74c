//! The first certificate, before the server runs.

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use rustls::ServerConfig;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;
use tracing::{debug, info};

use super::Certificate;
use crate::source::webhook::error::WebhookError;
use crate::source::webhook::proxy_header;
use crate::source::webhook::tls::resolver::ACME_TLS;

/// How long a start waits for its certificate.
const PATIENCE: Duration = Duration::from_secs(120);

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
                result = certificate.renew() => result.map_err(|failure| failure.to_string()),
                _ = answering, if !listeners.is_empty() => Err("nothing answers it".to_owned()),
            }
        };
        timeout(PATIENCE, ordered)
            .await
            .unwrap_or_else(|_| Err(format!("it did not issue one within {PATIENCE:?}")))
            .map_err(|reason| WebhookError::Certificate {
                host: certificate.host.clone(),
                authority: certificate.directory.clone(),
                reason,
            })
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

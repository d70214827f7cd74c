//! The playground's own HTTP server.

mod handle;
mod respond;
mod route;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite, DuplexStream};
use tokio::net::{TcpListener, ToSocketAddrs};
use tokio::sync::Semaphore;
use tokio::task::{AbortHandle, JoinSet};

use crate::playground::Playground;

/// So many connections are open at once; more wait to be accepted.
const MAX_CONNECTIONS: usize = 4_096;

/// The head of a request may have this many bytes; 431 for more.
const MAX_HEAD: usize = 256 << 10;

/// A request may have this many headers; 431 for more.
const MAX_HEADERS: usize = 1_000;

/// A connection without a request is closed after this time.
const MAX_IDLE: Duration = Duration::from_secs(500);

/// What fits between the two ends of a connection in the process, in bytes each way.
const PIPE: usize = 64 << 10;

/// How long accepting pauses when there are no more files or memory for a connection.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// A server that runs. It ends when this is dropped, and so do its connections.
#[derive(Debug)]
pub struct Serving {
    address: SocketAddr,
    task: AbortHandle,
}

impl Serving {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What a bot takes for `https://api.telegram.org`: `http://` and the address.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Playground {
    /// Serve bots at this address; port 0 is a free one. Plain HTTP/1.1, as Telegram's own server behind its proxy: methods
    /// at `/bot<token>/<method>`, files at `/file/bot<token>/<path>`. There is no protection: whoever reaches the address and
    /// knows a token is the bot, so take one of the loopback.
    ///
    /// # Errors
    ///
    /// When the address cannot be had.
    pub async fn serve(&self, address: impl ToSocketAddrs) -> io::Result<Serving> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let task = tokio::spawn(accept(listener, self.clone())).abort_handle();
        Ok(Serving { address, task })
    }

    /// A connection to the server in the process, without a socket: what is written is a request. The server's end closes
    /// when this one is dropped.
    ///
    /// # Panics
    ///
    /// Outside of a Tokio runtime.
    pub fn connect(&self) -> DuplexStream {
        let (ours, theirs) = tokio::io::duplex(PIPE);
        tokio::spawn(connection(ours, self.clone(), None));
        theirs
    }
}

/// Accepts connections for ever. Dropping this future closes all of them.
async fn accept(listener: TcpListener, playground: Playground) {
    let room = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else {
            return;
        };
        match listener.accept().await {
            Ok((stream, _)) => {
                // small answers leave at once
                let _ = stream.set_nodelay(true);
                let playground = playground.clone();
                connections.spawn(async move {
                    connection(stream, playground, Some(MAX_IDLE)).await;
                    drop(permit);
                });
            }
            Err(error) => {
                tracing::warn!(%error, "the playground could not accept a connection");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

/// Serves one connection until it ends.
async fn connection(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    playground: Playground,
    idle: Option<Duration>,
) {
    let service = service_fn(|request| handle::handle(&playground, request));
    let mut builder = http1::Builder::new();
    if let Some(idle) = idle {
        builder.timer(TokioTimer::new()).header_read_timeout(idle);
    }
    let served = builder
        .auto_date_header(false)
        .title_case_headers(true)
        .max_buf_size(MAX_HEAD)
        .max_headers(MAX_HEADERS)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades()
        .await;
    if let Err(error) = served {
        // the client's affair, or cut on purpose
        tracing::debug!(%error, "a connection to the playground ended");
    }
}

#[cfg(test)]
#[path = "http_tests.rs"]
mod tests;

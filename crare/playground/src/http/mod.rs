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
use tokio::net::{TcpListener, TcpStream, ToSocketAddrs};
use tokio::sync::Semaphore;
use tokio::task::{AbortHandle, JoinSet};

#[cfg(feature = "page")]
pub(crate) use self::handle::{query_params, read as read_params};
#[cfg(feature = "page")]
pub(crate) use self::respond::{Body, with_body};
#[cfg(feature = "page")]
use crate::page::Site;
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
    #[cfg(feature = "page")]
    site: Arc<Site>,
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

    /// The address of the page, to be opened in a browser on this machine. It has a key that nobody can guess: whoever has it
    /// can do everything on the page. None when the server listens at an address that other machines have a way to.
    #[cfg(feature = "page")]
    pub fn page_url(&self) -> Option<String> {
        self.site.url(self.address)
    }
}

/// What a connection leads to.
#[derive(Clone)]
struct Served {
    playground: Playground,
    /// The page, for connections from this machine to an address of its own.
    #[cfg(feature = "page")]
    site: Option<Arc<Site>>,
}

impl Served {
    fn without_page(playground: Playground) -> Self {
        Self {
            playground,
            #[cfg(feature = "page")]
            site: None,
        }
    }

    /// What a connection from there leads to.
    #[cfg_attr(
        not(feature = "page"),
        allow(unused_variables, unused_mut, reason = "it is about the page")
    )]
    fn to(&self, peer: SocketAddr, stream: &TcpStream) -> Self {
        let mut served = self.clone();
        #[cfg(feature = "page")]
        {
            let ours = stream.local_addr().is_ok_and(|own| own.ip().is_loopback());
            served.site = served.site.filter(|_| ours && peer.ip().is_loopback());
        }
        served
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
        #[cfg(feature = "page")]
        let site = Arc::new(Site::new(address)?);
        let served = Served {
            playground: self.clone(),
            #[cfg(feature = "page")]
            site: Some(Arc::clone(&site)),
        };
        let task = tokio::spawn(accept(listener, served)).abort_handle();
        Ok(Serving {
            address,
            task,
            #[cfg(feature = "page")]
            site,
        })
    }

    /// A connection to the server in the process, without a socket: what is written is a request. The server's end closes
    /// when this one is dropped.
    ///
    /// # Panics
    ///
    /// Outside of a Tokio runtime.
    pub fn connect(&self) -> DuplexStream {
        let (ours, theirs) = tokio::io::duplex(PIPE);
        tokio::spawn(connection(ours, Served::without_page(self.clone()), None));
        theirs
    }
}

/// Accepts connections for ever. Dropping this future closes all of them.
async fn accept(listener: TcpListener, served: Served) {
    let room = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else {
            return;
        };
        match listener.accept().await {
            Ok((stream, peer)) => {
                // small answers leave at once
                let _ = stream.set_nodelay(true);
                let served = served.to(peer, &stream);
                connections.spawn(async move {
                    connection(stream, served, Some(MAX_IDLE)).await;
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
    served: Served,
    idle: Option<Duration>,
) {
    let service = service_fn(|request| handle::handle(&served, request));
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

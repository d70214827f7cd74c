//! Makes connections: name look-up, proxy, TLS, all within one time-out.

use std::error::Error;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use http::Uri;
use http::uri::Authority;
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::client::legacy::connect::{Connected, Connection};
use hyper_util::rt::TokioIo;
#[cfg(feature = "playground")]
use tokio::io::DuplexStream;
use tokio::net::TcpStream;
use tower_service::Service;

use super::proxy::Way;

type BoxError = Box<dyn Error + Send + Sync>;
type Connecting<T> = Pin<Box<dyn Future<Output = Result<T, BoxError>> + Send>>;

/// Connects to the server, encrypted if its URL says so.
#[derive(Clone)]
pub(in crate::client) struct Connector {
    https: HttpsConnector<Line>,
    timeout: Duration,
}

/// Connects to the server or through a proxy, before any encryption.
#[derive(Clone)]
pub(super) struct Line(pub(super) Way);

/// A connection before encryption.
pub(in crate::client) struct Wire {
    io: Io,
    /// Whether requests must name the whole URL, for a proxy to forward them.
    forwarded: bool,
}

/// What the bytes go through.
#[cfg_attr(
    feature = "playground",
    allow(clippy::large_enum_variant, reason = "the usual one is the large one")
)]
enum Io {
    Net(MaybeHttpsStream<TokioIo<TcpStream>>),
    #[cfg(feature = "playground")]
    Within(TokioIo<DuplexStream>),
}

impl Connector {
    pub(super) fn new(https: HttpsConnector<Line>, timeout: Duration) -> Self {
        Self { https, timeout }
    }
}

impl Service<Uri> for Connector {
    type Response = MaybeHttpsStream<Wire>;
    type Error = BoxError;
    type Future = Connecting<Self::Response>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.https.poll_ready(cx)
    }

    fn call(&mut self, server: Uri) -> Self::Future {
        let connecting = self.https.call(server);
        let timeout = self.timeout;
        Box::pin(async move {
            match tokio::time::timeout(timeout, connecting).await {
                Ok(connected) => connected,
                Err(_) => Err(format!("no connection within {timeout:?}").into()),
            }
        })
    }
}

impl Service<Uri> for Line {
    type Response = Wire;
    type Error = BoxError;
    type Future = Connecting<Wire>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        // all of them resolve names and connect in `call`
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, server: Uri) -> Self::Future {
        match &mut self.0 {
            Way::Direct(tcp) => Box::pin(plain(tcp.call(server))),
            Way::Socks4(socks) => Box::pin(plain(socks.call(with_port(server)))),
            Way::Socks5(socks) => Box::pin(plain(socks.call(with_port(server)))),
            Way::Tunnel(tunnel) => Box::pin(wire(tunnel.call(server), false)),
            Way::Forward { proxy, connector } => {
                Box::pin(wire(connector.call(proxy.clone()), true))
            }
            #[cfg(feature = "playground")]
            Way::Within(playground) => {
                let io = Io::Within(TokioIo::new(playground.connect()));
                let forwarded = false;
                Box::pin(async move { Ok(Wire { io, forwarded }) })
            }
        }
    }
}

async fn plain<E: Into<BoxError>>(
    connecting: impl Future<Output = Result<TokioIo<TcpStream>, E>>,
) -> Result<Wire, BoxError> {
    wire(
        async { connecting.await.map(MaybeHttpsStream::Http) },
        false,
    )
    .await
}

async fn wire<E: Into<BoxError>>(
    connecting: impl Future<Output = Result<MaybeHttpsStream<TokioIo<TcpStream>>, E>>,
    forwarded: bool,
) -> Result<Wire, BoxError> {
    let io = Io::Net(connecting.await.map_err(Into::into)?);
    Ok(Wire { io, forwarded })
}

/// The same address with its port written out, as SOCKS needs it.
fn with_port(server: Uri) -> Uri {
    if server.port().is_some() {
        return server;
    }
    let port = if server.scheme_str() == Some("http") {
        80
    } else {
        443
    };
    let mut parts = server.clone().into_parts();
    let named = parts.authority.take();
    parts.authority = named.and_then(|name| Authority::try_from(format!("{name}:{port}")).ok());
    Uri::from_parts(parts).unwrap_or(server)
}

impl Connection for Wire {
    fn connected(&self) -> Connected {
        let connected = match &self.io {
            Io::Net(io) => io.connected(),
            #[cfg(feature = "playground")]
            Io::Within(_) => Connected::new(),
        };
        connected.proxy(self.forwarded)
    }
}

/// Does the same with whichever it is.
macro_rules! with_io {
    ($wire:ident, $io:ident => $what:expr) => {
        match &mut $wire.io {
            Io::Net($io) => $what,
            #[cfg(feature = "playground")]
            Io::Within($io) => $what,
        }
    };
}

impl Read for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        with_io!(self, io => Pin::new(io).poll_read(cx, buffer))
    }
}

impl Write for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        with_io!(self, io => Pin::new(io).poll_write(cx, bytes))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        with_io!(self, io => Pin::new(io).poll_flush(cx))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        with_io!(self, io => Pin::new(io).poll_shutdown(cx))
    }

    fn is_write_vectored(&self) -> bool {
        match &self.io {
            Io::Net(io) => io.is_write_vectored(),
            #[cfg(feature = "playground")]
            Io::Within(io) => io.is_write_vectored(),
        }
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        with_io!(self, io => Pin::new(io).poll_write_vectored(cx, bytes))
    }
}

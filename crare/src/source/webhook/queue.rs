//! Connections that wait to be accepted.

use std::io;
use std::net::SocketAddr;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
#[cfg(unix)]
use tokio::net::{UnixListener, UnixStream};

/// A listening socket in a runtime.
pub(super) trait Queue: Sized + 'static {
    type Socket;
    type Stream: AsyncRead + AsyncWrite + Unpin + 'static;
    /// Whether the clients come over a Unix socket.
    const UNIX: bool;

    fn new(socket: Self::Socket) -> io::Result<Self>;

    /// The next connection, with its client's address where there is one. Cancel safe.
    async fn next(&self) -> io::Result<(Self::Stream, Option<SocketAddr>)>;

    /// Take what waits, until nothing does, and close the socket at once.
    fn close(self, take: impl FnMut(Self::Stream, Option<SocketAddr>));
}

pub(super) struct Tcp(TcpListener);

impl Queue for Tcp {
    type Socket = std::net::TcpListener;
    type Stream = TcpStream;
    const UNIX: bool = false;

    fn new(socket: Self::Socket) -> io::Result<Self> {
        TcpListener::from_std(socket).map(Self)
    }

    async fn next(&self) -> io::Result<(TcpStream, Option<SocketAddr>)> {
        let (stream, address) = self.0.accept().await?;
        Ok((quick(stream), Some(address)))
    }

    fn close(self, mut take: impl FnMut(TcpStream, Option<SocketAddr>)) {
        let Ok(socket) = self.0.into_std() else {
            return;
        };
        let mut waiting = Vec::new();
        while let Ok((stream, address)) = socket.accept() {
            waiting.push((stream, address));
        }
        drop(socket);
        for (stream, address) in waiting {
            if stream.set_nonblocking(true).is_ok()
                && let Ok(stream) = TcpStream::from_std(stream)
            {
                take(quick(stream), Some(address));
            }
        }
    }
}

/// Answers are written in one piece: nothing is gained by waiting for more.
fn quick(stream: TcpStream) -> TcpStream {
    // A client that is gone already is noticed soon enough.
    let _ = stream.set_nodelay(true);
    stream
}

#[cfg(unix)]
pub(super) struct Unix(UnixListener);

#[cfg(unix)]
impl Queue for Unix {
    type Socket = std::os::unix::net::UnixListener;
    type Stream = UnixStream;
    const UNIX: bool = true;

    fn new(socket: Self::Socket) -> io::Result<Self> {
        UnixListener::from_std(socket).map(Self)
    }

    async fn next(&self) -> io::Result<(UnixStream, Option<SocketAddr>)> {
        let (stream, _) = self.0.accept().await?;
        Ok((stream, None))
    }

    fn close(self, mut take: impl FnMut(UnixStream, Option<SocketAddr>)) {
        let Ok(socket) = self.0.into_std() else {
            return;
        };
        let mut waiting = Vec::new();
        while let Ok((stream, _)) = socket.accept() {
            waiting.push(stream);
        }
        drop(socket);
        for stream in waiting {
            if stream.set_nonblocking(true).is_ok()
                && let Ok(stream) = UnixStream::from_std(stream)
            {
                take(stream, None);
            }
        }
    }
}

//! The threads that serve a port.
//!
//! Each accepts connections for itself, and serves them with what actix-web is made of: no connection goes from one thread to
//! another, and no request through a router. The sockets are closed here, in order: see [`Phase`].

use std::cell::RefCell;
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::rc::Rc;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use actix_http::error::DispatchError;
use actix_http::{HttpMessage as _, HttpService, Method, Request, Response};
use actix_service::{IntoServiceFactory as _, Service, ServiceFactory as _, fn_service};
use bytes::Bytes;
use futures_util::future::join_all;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::{Semaphore, watch};
use tokio::task::{LocalSet, spawn_local};
use tokio::time::{sleep, timeout};
use tracing::{debug, trace, warn};

use super::answer;
use super::body::READ;
use super::client_ip::Peer;
use super::headers::Head;
use super::intake::Intake;
use super::listen::Listener;
use super::options::Running;
use super::port::{Phase, Port};
use super::proxy_header;
use super::queue::{Queue, Tcp};
use super::refusal::Refusal;
#[cfg(unix)]
use super::{queue::Unix, socket_file::SocketFile};
use crate::client::Home;

/// Telegram closes a connection that was idle for 60 s; it shall be the one to do so.
const KEEP_ALIVE: Duration = Duration::from_secs(75);
/// How long a connection lingers for a client to read its answer.
const DISCONNECT: Duration = Duration::from_secs(1);
/// Connections open at a time, per thread. Telegram opens at most 100; others are closed as soon as they were refused.
const CONNECTIONS: usize = 2_048;
/// After this, connections that are still open at the end are cut.
const GRACE: Duration = Duration::from_secs(11);
/// How long nothing is accepted when that has failed: most likely there are no file descriptors left.
const PAUSE: Duration = Duration::from_millis(500);

/// A count that goes down again when this is dropped.
struct Counted(watch::Sender<usize>);

impl Counted {
    fn new(count: &watch::Sender<usize>) -> Self {
        count.send_modify(|count| *count += 1);
        Self(count.clone())
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.send_modify(|count| *count -= 1);
    }
}

/// Serve a port, until it is told to stop.
pub(super) fn start<I: Intake>(
    port: &Arc<Port<I>>,
    listeners: Vec<Listener>,
    running: Running,
) -> io::Result<()> {
    let mut sockets = Vec::new();
    #[cfg(unix)]
    let mut files = Vec::new();
    for listener in listeners {
        match listener {
            Listener::Tcp(listener) => {
                listener.set_nonblocking(true)?;
                sockets.push(Socket::Tcp(listener));
            }
            #[cfg(unix)]
            Listener::Unix(socket) => {
                let (listener, file) = socket.into_parts();
                listener.set_nonblocking(true)?;
                sockets.push(Socket::Unix(listener));
                files.extend(file);
            }
        }
    }
    #[cfg(unix)]
    let files: Arc<Vec<SocketFile>> = files.into();
    let mut threads = Vec::new();
    for number in 0..port.options.workers {
        let sockets = sockets
            .iter()
            .map(Socket::try_clone)
            .collect::<io::Result<Vec<_>>>()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        threads.push((number, sockets, runtime));
    }
    drop(sockets);
    for (number, sockets, runtime) in threads {
        let worker = Worker {
            port: Arc::clone(port),
            room: Arc::new(Semaphore::new(CONNECTIONS)),
        };
        #[cfg(feature = "tls")]
        let tls = running.tls.clone();
        #[cfg(unix)]
        let files = Arc::clone(&files);
        let counted = Counted::new(&port.workers);
        let run = move || {
            let home = Home::settle(runtime.handle().clone());
            let connections = LocalSet::new();
            connections.block_on(
                &runtime,
                Rc::new(worker).run(
                    sockets,
                    #[cfg(feature = "tls")]
                    tls,
                ),
            );
            // What is left is cut off; then the file goes, with the last worker.
            drop(connections);
            #[cfg(unix)]
            drop(files);
            drop(counted);
            // Handlers go on without the port.
            runtime.block_on(home.left());
        };
        thread::Builder::new()
            .name(format!("webhook {number}"))
            .spawn(run)?;
    }
    for task in running.tasks {
        let mut phase = port.phase.subscribe();
        tokio::spawn(async move {
            tokio::select! {
                () = task => (),
                _ = phase.wait_for(|phase| *phase == Phase::Closing) => (),
            }
        });
    }
    Ok(())
}

/// A listening socket, not in any runtime yet.
enum Socket {
    Tcp(std::net::TcpListener),
    #[cfg(unix)]
    Unix(std::os::unix::net::UnixListener),
}

impl Socket {
    fn try_clone(&self) -> io::Result<Self> {
        match self {
            Self::Tcp(socket) => socket.try_clone().map(Self::Tcp),
            #[cfg(unix)]
            Self::Unix(socket) => socket.try_clone().map(Self::Unix),
        }
    }
}

struct Worker<I> {
    port: Arc<Port<I>>,
    room: Arc<Semaphore>,
}

impl<I: Intake> Worker<I> {
    async fn run(
        self: Rc<Self>,
        sockets: Vec<Socket>,
        #[cfg(feature = "tls")] tls: Option<rustls::ServerConfig>,
    ) {
        let mut queues = Vec::new();
        for socket in sockets {
            let this = Rc::clone(&self);
            #[cfg(feature = "tls")]
            let tls = tls.clone();
            queues.push(spawn_local(async move {
                let ended = match socket {
                    #[cfg(feature = "tls")]
                    Socket::Tcp(socket) if tls.is_some() => match tls {
                        Some(tls) => this.encrypted(socket, tls).await,
                        None => Ok(()),
                    },
                    Socket::Tcp(socket) => this.plain::<Tcp>(socket).await,
                    #[cfg(unix)]
                    Socket::Unix(socket) => this.plain::<Unix>(socket).await,
                };
                if let Err(error) = ended {
                    warn!(%error, "webhook: a socket cannot be served");
                }
            }));
        }
        join_all(queues).await;
        let mut phase = self.port.phase.subscribe();
        let _ = phase.wait_for(|phase| *phase == Phase::Closing).await;
        let mut connections = self.port.connections.subscribe();
        if timeout(GRACE, connections.wait_for(|open| *open == 0))
            .await
            .is_err()
        {
            debug!("webhook: connections that were not done in time are cut");
        }
    }

    async fn plain<Q: Queue>(self: Rc<Self>, socket: Q::Socket) -> io::Result<()> {
        let http = Rc::new(http::<Q::Stream, I>(&self.port, Q::UNIX).await?);
        let serve = move |stream, from| {
            let http = Rc::clone(&http);
            async move { http.call((stream, from)).await }
        };
        self.accept(Q::new(socket)?, serve).await
    }

    #[cfg(feature = "tls")]
    async fn encrypted(
        self: Rc<Self>,
        socket: std::net::TcpListener,
        mut tls: rustls::ServerConfig,
    ) -> io::Result<()> {
        use actix_tls::accept::rustls_0_23::{Acceptor, TlsStream};
        use tokio::net::TcpStream;

        tls.alpn_protocols.push(b"http/1.1".to_vec());
        let failed = || io::Error::other("TLS cannot be set up");
        let acceptor =
            actix_service::ServiceFactory::<TcpStream>::new_service(&Acceptor::new(tls), ());
        let acceptor = Rc::new(acceptor.await.map_err(|()| failed())?);
        let http = Rc::new(http::<TlsStream<TcpStream>, I>(&self.port, false).await?);
        let serve = move |stream: TcpStream, from| {
            let (acceptor, http) = (Rc::clone(&acceptor), Rc::clone(&http));
            async move {
                // Those who do not get this far are no affair of ours.
                match acceptor.call(stream).await {
                    Ok(stream) => http.call((stream, from)).await,
                    Err(_) => Ok(()),
                }
            }
        };
        self.accept(Tcp::new(socket)?, serve).await
    }

    /// Take connections, as long as the port is open; then close the socket.
    async fn accept<Q, F>(
        self: Rc<Self>,
        queue: Q,
        serve: impl Fn(Q::Stream, Option<SocketAddr>) -> F + 'static,
    ) -> io::Result<()>
    where
        Q: Queue,
        F: Future<Output = Result<(), DispatchError>> + 'static,
    {
        // As long as there is a socket, there may be another connection.
        let open = Counted::new(&self.port.connections);
        let serve = Rc::new(serve);
        let take = |stream, from, place| {
            let counted = Counted::new(&self.port.connections);
            let (this, serve) = (Rc::clone(&self), Rc::clone(&serve));
            spawn_local(async move {
                this.connection::<Q, F>(stream, from, &*serve).await;
                drop((counted, place));
            });
        };
        let mut phase = self.port.phase.subscribe();
        loop {
            let next = async {
                // Nobody closes it.
                let place = Arc::clone(&self.room).acquire_owned().await.ok();
                (place, queue.next().await)
            };
            let (place, accepted) = tokio::select! {
                biased;
                _ = phase.wait_for(|phase| *phase != Phase::Open) => break,
                next = next => next,
            };
            match accepted {
                Ok((stream, from)) => take(stream, from, place),
                Err(error) if is_the_clients(&error) => (),
                Err(error) => {
                    warn!(%error, "webhook: no connection can be accepted at the moment");
                    sleep(PAUSE).await;
                }
            }
        }
        if *phase.borrow() == Phase::HandingOver {
            // These have come to us, the successor does not see them. Once more, right before the socket goes.
            queue.close(|stream, from| {
                take(
                    stream,
                    from,
                    Arc::clone(&self.room).try_acquire_owned().ok(),
                );
            });
        }
        drop(open);
        Ok(())
    }

    async fn connection<Q, F>(
        &self,
        mut stream: Q::Stream,
        mut from: Option<SocketAddr>,
        serve: &impl Fn(Q::Stream, Option<SocketAddr>) -> F,
    ) where
        Q: Queue,
        F: Future<Output = Result<(), DispatchError>>,
    {
        if self.port.options.proxy_protocol {
            let proxy = peer(from, Q::UNIX);
            let header = match proxy {
                Peer::Address(address) if !self.port.options.trusted.contains(address) => {
                    let error = "it is from an address that is not in trusted_proxies";
                    Err(io::Error::new(io::ErrorKind::PermissionDenied, error))
                }
                _ => proxy_header::read(&mut stream).await,
            };
            match header {
                Ok(client) => from = client.or(from),
                Err(error) => {
                    self.port.record(Refusal::ProxyHeader, proxy, &error);
                    return;
                }
            }
        }
        if let Err(error) = serve(stream, from).await {
            trace!(%error, "webhook: a connection broke");
        }
    }
}

/// What speaks HTTP on a connection.
async fn http<S, I>(
    port: &Arc<Port<I>>,
    unix: bool,
) -> io::Result<
    impl Service<(S, Option<SocketAddr>), Response = (), Error = DispatchError> + use<S, I>,
>
where
    S: AsyncRead + AsyncWrite + Unpin + 'static,
    I: Intake,
{
    let phase = RefCell::new(port.phase.subscribe());
    let port = Arc::clone(port);
    let service = fn_service(move |request: Request| {
        let port = Arc::clone(&port);
        async move { Ok::<_, Infallible>(respond(&port, unix, request).await) }
    });
    HttpService::<S, _, Bytes>::build()
        .keep_alive(KEEP_ALIVE)
        .client_request_timeout(READ)
        .client_disconnect_timeout(DISCONNECT)
        .graceful_shutdown_signal(move || {
            let mut phase = phase.borrow().clone();
            async move {
                let _ = phase.wait_for(|phase| *phase == Phase::Closing).await;
            }
        })
        .h1(service.into_factory())
        .new_service(())
        .await
        .map_err(|()| io::Error::other("HTTP cannot be set up"))
}

async fn respond<I: Intake>(port: &Port<I>, unix: bool, mut request: Request) -> Response<Bytes> {
    let body = request.take_payload();
    let head = Head {
        post: *request.method() == Method::POST,
        path: request.path(),
        headers: request.headers(),
    };
    let reply = port
        .answer(head, peer(request.peer_addr(), unix), body)
        .await;
    answer::actix(reply, port.winds_up())
}

fn peer(address: Option<SocketAddr>, unix: bool) -> Peer {
    match address {
        Some(address) => Peer::address(address.ip()),
        None if unix => Peer::Unix,
        // A client that is gone already has no address any more. It must not pass for a proxy because of that.
        None => Peer::address(IpAddr::V4(Ipv4Addr::UNSPECIFIED)),
    }
}

/// Whether it concerns one connection only, which its client has given up.
fn is_the_clients(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionRefused
    )
}

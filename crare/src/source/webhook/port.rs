//! A place that is listened at, and the bots that share it.

use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use bytes::Bytes;
use futures_util::Stream;
use tokio::sync::watch;
use tokio::time::timeout;

use super::client_ip::{Client, Peer};
use super::door::Refused;
#[cfg(feature = "acme")]
use super::error::WebhookError;
use super::gate::{Gate, Reply};
use super::headers::{Head, Headers};
use super::intake::Intake;
use super::listen::{Listen, Listener};
use super::options::{Options, Running};
use super::refusal::Refusal;
use super::worker;

/// How long a successor is given to take over: connections that are still open then are closed.
const HAND_OVER: Duration = Duration::from_secs(2);

/// What a port does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// It takes connections.
    Open,
    /// It takes none any more, and answers on those it has.
    HandingOver,
    /// It closes those that are idle.
    Closing,
}

/// A place, with its bots. Its sockets are open from the beginning, and served once it is started.
pub(super) struct Port<I> {
    pub(super) listen: Listen,
    pub(super) options: Options,
    addresses: Vec<SocketAddr>,
    bots: RwLock<Bots<I>>,
    waiting: Mutex<Option<(Vec<Listener>, Running)>>,
    #[cfg(feature = "acme")]
    certifying: tokio::sync::Mutex<()>,
    pub(super) phase: watch::Sender<Phase>,
    /// Whether clients are asked to close their connections.
    winding_up: AtomicBool,
    /// Connections open, and sockets that take them.
    pub(super) connections: watch::Sender<usize>,
    pub(super) workers: watch::Sender<usize>,
    numbers: AtomicU64,
}

struct Bots<I> {
    /// In the order they came.
    entries: Vec<Entry<I>>,
    /// The last one has left.
    closed: bool,
}

struct Entry<I> {
    number: u64,
    /// All that lead to the bot.
    paths: Vec<String>,
    /// None until the bot is ready.
    gate: Option<Arc<Gate<I>>>,
}

impl<I> Bots<I> {
    fn find(&self, path: &str) -> Option<&Entry<I>> {
        self.entries
            .iter()
            .find(|entry| entry.paths.iter().any(|own| own == path))
    }
}

/// A bot's place at a port. Given up when this is dropped.
pub(super) struct Seat<I> {
    port: Arc<Port<I>>,
    number: u64,
}

/// Why there is no seat.
pub(super) enum NoSeat {
    /// Another bot has this path.
    Taken,
    /// The port is being closed.
    Closed,
}

impl<I> Port<I> {
    pub(super) fn new(
        listen: Listen,
        options: Options,
        listeners: Vec<Listener>,
        running: Running,
    ) -> Self {
        Self {
            listen,
            options,
            addresses: listeners.iter().filter_map(Listener::address).collect(),
            bots: RwLock::new(Bots {
                entries: Vec::new(),
                closed: false,
            }),
            waiting: Mutex::new(Some((listeners, running))),
            #[cfg(feature = "acme")]
            certifying: tokio::sync::Mutex::default(),
            phase: watch::Sender::new(Phase::Open),
            winding_up: AtomicBool::new(false),
            connections: watch::Sender::new(0),
            workers: watch::Sender::new(0),
            numbers: AtomicU64::new(0),
        }
    }

    /// The address it listens at; none for Unix sockets.
    pub(super) fn address(&self) -> Option<SocketAddr> {
        self.addresses.first().copied()
    }

    /// A place for one more bot.
    pub(super) fn seat(self: &Arc<Self>, paths: &[&str]) -> Result<Seat<I>, NoSeat> {
        let mut bots = self.bots.write().unwrap_or_else(PoisonError::into_inner);
        if bots.closed {
            return Err(NoSeat::Closed);
        }
        if paths.iter().any(|path| bots.find(path).is_some()) {
            return Err(NoSeat::Taken);
        }
        let number = self.numbers.fetch_add(1, Ordering::Relaxed);
        bots.entries.push(Entry {
            number,
            paths: paths.iter().map(|path| (*path).to_owned()).collect(),
            gate: None,
        });
        Ok(Seat {
            port: Arc::clone(self),
            number,
        })
    }

    /// Whether clients are asked to close their connections.
    pub(super) fn winds_up(&self) -> bool {
        self.winding_up.load(Ordering::Relaxed)
    }

    /// Take no connection any more, for another process does; if that was agreed on.
    pub(super) fn hand_over(&self) {
        if self.options.reuse_port {
            self.winding_up.store(true, Ordering::Relaxed);
            self.phase.send_if_modified(|phase| {
                let open = *phase == Phase::Open;
                if open {
                    *phase = Phase::HandingOver;
                }
                open
            });
        }
    }

    fn vacate(&self, number: u64) {
        let mut bots = self.bots.write().unwrap_or_else(PoisonError::into_inner);
        bots.entries.retain(|entry| entry.number != number);
        if bots.entries.is_empty() {
            bots.closed = true;
            self.winding_up.store(true, Ordering::Relaxed);
            self.phase.send_replace(Phase::Closing);
            // Never started: the sockets are still here.
            self.waiting
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take();
        }
    }
}

impl<I: Intake> Port<I> {
    /// Begin to serve, unless that was done.
    fn start(self: &Arc<Self>) -> io::Result<()> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((listeners, running)) = waiting.take() else {
            return Ok(());
        };
        worker::start(self, listeners, running)
    }

    /// Get the certificate that is needed to serve, unless there is one.
    #[cfg(feature = "acme")]
    pub(super) async fn certify(&self) -> Result<(), WebhookError> {
        // One bot after the other: the first one gets it for all.
        let _turn = self.certifying.lock().await;
        let (first, sockets) = {
            let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            let Some((listeners, running)) = &*waiting else {
                return Ok(());
            };
            let Some(first) = running.first.clone() else {
                return Ok(());
            };
            let sockets: io::Result<Vec<_>> = listeners
                .iter()
                .filter_map(|listener| match listener {
                    Listener::Tcp(socket) => Some(socket.try_clone()),
                    #[cfg(unix)]
                    Listener::Unix(_) => None,
                })
                .collect();
            (first, sockets.map_err(WebhookError::Serve)?)
        };
        first.obtain(sockets, self.options.proxy_protocol).await
    }

    /// Deal with a request, for whichever bot it is.
    pub(super) async fn answer<H: Headers, E>(
        &self,
        head: Head<'_, H>,
        peer: Peer,
        body: impl Stream<Item = Result<Bytes, E>>,
    ) -> Reply {
        match self.find(&head, peer) {
            Ok(gate) => gate.answer(head, peer, body).await,
            Err(reply) => reply,
        }
    }

    fn find<H: Headers>(&self, head: &Head<'_, H>, peer: Peer) -> Result<Arc<Gate<I>>, Reply> {
        let bots = self.bots.read().unwrap_or_else(PoisonError::into_inner);
        let entry = bots.find(head.path);
        let reason = match entry {
            Some(Entry {
                gate: Some(gate), ..
            }) => return Ok(Arc::clone(gate)),
            // It will be there in a moment.
            Some(_) => return Err(Reply::refused(Refusal::Stopping, 0)),
            None => Refusal::Path,
        };
        drop(bots);
        Err(match self.eldest() {
            Some(gate) => {
                let client = gate.door.client(head.headers, peer);
                let refused = Refused {
                    network: gate.door.network(&client),
                    ..reason.into()
                };
                gate.refuse(&refused, peer, &client)
            }
            None => Reply::refused(reason, 0),
        })
    }

    /// Count a connection that was closed without an answer.
    pub(super) fn record(&self, reason: Refusal, peer: Peer, detail: &io::Error) {
        if let Some(gate) = self.eldest() {
            let client = match peer {
                Peer::Address(address) => Client::Known(address),
                Peer::Unix => Client::Unknown(super::client_ip::Hidden::NoHeader),
            };
            gate.refusals
                .record_with(&reason.into(), peer, &client, Some(detail));
        }
    }

    /// The bot that has been here the longest: what concerns nobody in particular is counted there.
    fn eldest(&self) -> Option<Arc<Gate<I>>> {
        let bots = self.bots.read().unwrap_or_else(PoisonError::into_inner);
        bots.entries.iter().find_map(|entry| entry.gate.clone())
    }
}

impl<I> Seat<I> {
    pub(super) fn port(&self) -> &Port<I> {
        &self.port
    }

    /// While a successor takes over: wait until all connections are closed, but not for ever.
    pub(super) async fn handed_over(&self) {
        if *self.port.phase.borrow() == Phase::HandingOver {
            let mut connections = self.port.connections.subscribe();
            let _ = timeout(HAND_OVER, connections.wait_for(|open| *open == 0)).await;
        }
    }

    /// Give it up; when it was the last one, wait until the port is closed.
    pub(super) async fn leave(self) {
        let port = Arc::clone(&self.port);
        drop(self);
        let closing = *port.phase.borrow() == Phase::Closing;
        if closing {
            let mut workers = port.workers.subscribe();
            let _ = workers.wait_for(|workers| *workers == 0).await;
        }
    }
}

impl<I: Intake> Seat<I> {
    /// Let requests in to this bot.
    pub(super) fn open(&self, gate: Arc<Gate<I>>) -> io::Result<()> {
        let mut bots = self
            .port
            .bots
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = bots
            .entries
            .iter_mut()
            .find(|entry| entry.number == self.number)
        {
            entry.gate = Some(gate);
        }
        drop(bots);
        self.port.start()
    }
}

impl<I> Drop for Seat<I> {
    fn drop(&mut self) {
        self.port.vacate(self.number);
    }
}

//! The operating system's wish to stop.

use std::io;

#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};

/// Wishes to stop, one after the other.
pub(super) trait Wishes {
    /// The name of the next one.
    async fn next(&mut self) -> &'static str;
}

/// SIGTERM and SIGINT (Ctrl-C; on other systems only that), from the moment it is made.
pub(super) struct Signals {
    #[cfg(unix)]
    terminate: Signal,
    #[cfg(unix)]
    interrupt: Signal,
}

#[cfg(unix)]
impl Signals {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }
}

#[cfg(unix)]
impl Wishes for Signals {
    async fn next(&mut self) -> &'static str {
        tokio::select! {
            _ = self.terminate.recv() => "SIGTERM",
            _ = self.interrupt.recv() => "SIGINT",
        }
    }
}

#[cfg(not(unix))]
impl Signals {
    #[allow(clippy::unnecessary_wraps, reason = "the other systems can fail here")]
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self {})
    }
}

#[cfg(not(unix))]
impl Wishes for Signals {
    async fn next(&mut self) -> &'static str {
        if tokio::signal::ctrl_c().await.is_err() {
            // It cannot be listened to: then it never comes this way.
            std::future::pending::<()>().await;
        }
        "Ctrl-C"
    }
}

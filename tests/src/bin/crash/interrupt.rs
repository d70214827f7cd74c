//! The bot as a process that is interrupted.

use std::{
    io, mem,
    net::SocketAddr,
    path::{Path, PathBuf},
    time::Duration,
};

use crare_tests::{
    nginx::free_address,
    process::Running,
    programs::{PATH, SECRET, itself},
    server::Server,
};

use super::{
    bot::{GENERATION, RECORD},
    record::Micros,
};

/// What a bot that was asked to stop may take beyond its own limit: requests are answered, the inbox is closed.
const STOPPING: Duration = Duration::from_secs(30);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Interruption {
    /// SIGKILL.
    Kill,
    /// SIGTERM.
    Stop,
}

/// How one run of the bot ended, and when it was about to.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    pub(super) by: Interruption,
    pub(super) at: Micros,
}

/// The bot, one process after the other.
pub(super) struct Bot {
    running: Running,
    listen: SocketAddr,
    folder: PathBuf,
    record: PathBuf,
    shutdown_timeout: Duration,
    ends: Vec<End>,
}

impl Bot {
    pub(super) fn start(server: &Server, folder: &Path, shutdown_timeout: Duration) -> Self {
        let listen = free_address();
        let record = folder.join("record");
        Self {
            running: start(server, folder, &record, listen, shutdown_timeout, 0),
            listen,
            folder: folder.to_owned(),
            record,
            shutdown_timeout,
            ends: Vec::new(),
        }
    }

    pub(super) fn record(&self) -> &Path {
        &self.record
    }

    /// An error when it ended by itself.
    pub(super) async fn check(&mut self) -> io::Result<()> {
        if self.running.is_running() {
            return Ok(());
        }
        let status = self.running.wait().await;
        let output = self.running.output();
        Err(io::Error::other(format!(
            "the bot ended: {status}\n{output}"
        )))
    }

    /// Ends it and starts it again.
    pub(super) async fn interrupt(&mut self, by: Interruption, server: &Server) {
        let next = |generation| {
            let (folder, record) = (&self.folder, &self.record);
            start(
                server,
                folder,
                record,
                self.listen,
                self.shutdown_timeout,
                generation,
            )
        };
        self.ends.push(End {
            by,
            at: Micros::now(),
        });
        match by {
            Interruption::Kill => self.running.kill_now().await,
            Interruption::Stop => stop(&mut self.running).await,
        }
        let old = mem::replace(&mut self.running, next(self.ends.len()));
        drop(old);
    }

    /// Ends it for good. Tells how each run ended.
    pub(super) async fn end(mut self) -> Vec<End> {
        let at = Micros::now();
        stop(&mut self.running).await;
        self.ends.push(End {
            by: Interruption::Stop,
            at,
        });
        self.ends
    }
}

async fn stop(running: &mut Running) {
    running.terminate().await;
    running.wait_within(STOPPING).await;
}

fn start(
    server: &Server,
    folder: &Path,
    record: &Path,
    listen: SocketAddr,
    shutdown_timeout: Duration,
    generation: usize,
) -> Running {
    itself("serve")
        .serving(server)
        .env("STATE_DIRECTORY", folder)
        .env(RECORD, record)
        .env(GENERATION, generation.to_string())
        .env("CRARE_MODE", "webhook")
        .env("CRARE_WEBHOOK_LISTEN", listen.to_string())
        .env("CRARE_WEBHOOK_PUBLIC_URL", format!("http://{listen}{PATH}"))
        .env("CRARE_WEBHOOK_SECRET", SECRET)
        .env(
            "CRARE_SHUTDOWN_TIMEOUT",
            shutdown_timeout.as_secs().to_string(),
        )
        .env("CRARE_INBOX", folder.join("inbox.sqlite"))
        .start()
}

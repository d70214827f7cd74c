//! An inbox in a file.
//!
//! One thread owns the connection. Everything asked of the inbox goes to it over a channel, in the order of the calls; what
//! waits there when it is free goes into one transaction, so that a hundred updates cost one write to the disk.

mod command;
mod lock;
mod open;
mod owed;
mod store;
mod trouble;
mod writer;

#[cfg(test)]
mod disk_tests;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::{Duration, SystemTime};

use tokio::sync::{oneshot, watch};
use tracing::warn;

use self::command::{Change, Command, Reply, Weight};
use self::writer::Job;
use super::{Counts, DeadLetter, Entry, Inbox, InboxError, KeptReply, Opened};
use crate::api::{UpdateId, UserId};
use crate::routing::BoxFuture;

/// Bytes of updates that may wait for the disk at a time; a [`put`](Inbox::put) beyond fails.
const MOST_BYTES_WAITING: usize = 64 << 20;

/// Keeps updates in a file, an SQLite database: what was put survives the end of the process, however it ends, and the
/// failure of the machine. One file belongs to one bot, and one process has it open at a time.
///
/// ```no_run
/// # async fn example() -> Result<(), crare::inbox::InboxError> {
/// use crare::api::UserId;
/// use crare::inbox::{Inbox, SqliteInbox};
///
/// // Also while no bot runs: which updates were given up, and why?
/// let inbox = SqliteInbox::new("/var/lib/shop/inbox.sqlite");
/// inbox.open(UserId(123_456)).await?;
/// for letter in inbox.letters(None, 100).await? {
///     eprintln!("{}: {}", letter.update_id, letter.reason);
///     inbox.replay(letter.update_id).await?; // handled when the bot starts
/// }
/// inbox.close().await;
/// # Ok(())
/// # }
/// ```
///
/// Clones are the same inbox. Beside the file lie `<file>.lock`, which may stay there, and, while it is open, `<file>-wal`
/// and `<file>-shm`, which belong to it: whoever moves the file moves them too. New files can be read by their owner only:
/// they hold what users wrote. The file is for a local disk: file systems of networks do not lock as SQLite needs it.
#[derive(Clone)]
pub struct SqliteInbox {
    file: Arc<Path>,
    settings: Settings,
    shared: Arc<Shared>,
}

#[derive(Clone, Copy, Debug)]
struct Settings {
    most_letters: usize,
    remember: usize,
    lock_wait: Duration,
}

#[derive(Default)]
struct Shared {
    running: Mutex<Option<Running>>,
    numbers: Arc<Numbers>,
    waiting: Arc<AtomicUsize>,
}

struct Running {
    /// Taken away when the inbox is closed: the thread ends when it has done what came before.
    commands: Option<mpsc::Sender<Command>>,
    /// Nothing is ever sent: its other end falls with the thread.
    ended: watch::Receiver<()>,
}

/// [`Counts`] that the thread writes and everybody reads.
#[derive(Debug, Default)]
struct Numbers {
    pending: AtomicUsize,
    dead: AtomicUsize,
    /// Why the last attempt to write failed.
    trouble: Mutex<Option<InboxError>>,
    #[cfg(test)]
    transactions: AtomicUsize,
    #[cfg(test)]
    probes: AtomicUsize,
}

impl Numbers {
    fn trouble(&self) -> MutexGuard<'_, Option<InboxError>> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl SqliteInbox {
    /// The inbox in this file. Nothing is read or made before [`open`](Inbox::open); that makes the file, and folders it
    /// lies in, where they are missing.
    pub fn new(file: impl Into<PathBuf>) -> Self {
        Self {
            file: Arc::from(file.into()),
            settings: Settings {
                most_letters: 1_000,
                remember: 10_000,
                lock_wait: Duration::from_secs(30),
            },
            shared: Arc::default(),
        }
    }

    /// How many dead letters are kept: 1,000. With one more the oldest is dropped, with a line in the log.
    #[must_use]
    pub fn most_letters(mut self, letters: usize) -> Self {
        self.settings.most_letters = letters;
        self
    }

    /// Of how many updates that are done the ids are kept, to know them when Telegram sends them again: the newest 10,000.
    #[must_use]
    pub fn most_remembered(mut self, ids: usize) -> Self {
        self.settings.remember = ids;
        self
    }

    /// How long [`open`](Inbox::open) waits for another process that has the file open, for example the bot's last run that
    /// is just ending: 30 seconds.
    #[must_use]
    pub fn lock_wait(mut self, wait: Duration) -> Self {
        self.settings.lock_wait = wait;
        self
    }

    /// Its file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    fn running(&self) -> MutexGuard<'_, Option<Running>> {
        let running = self.shared.running.lock();
        running.unwrap_or_else(PoisonError::into_inner)
    }

    fn error(&self, reason: impl Into<String>) -> InboxError {
        InboxError::new(self.file.display().to_string(), reason)
    }

    /// Whether the thread got it. Where not, its reply falls, which whoever waits for it sees.
    fn send(&self, command: Command) -> bool {
        let running = self.running();
        let commands = running.as_ref().and_then(|r| r.commands.as_ref());
        commands.is_some_and(|commands| commands.send(command).is_ok())
    }

    /// Sends a command now, and waits for its answer when polled.
    fn ask<T: Send + 'static>(
        &self,
        command: impl FnOnce(Reply<T>) -> Command,
    ) -> BoxFuture<'static, Result<T, InboxError>> {
        let (reply, answer) = oneshot::channel();
        self.send(command(reply));
        let not_open = self
            .error("it is not open: it was closed or never opened, or the log says why it ended");
        Box::pin(async move { answer.await.unwrap_or(Err(not_open)) })
    }

    /// Nobody waits for it.
    fn tell(&self, id: UpdateId, change: Change) {
        if !self.send(Command::Change(id, change)) {
            warn!(file = %self.file.display(), update = %id, "inbox: it is not open: what became of an update is not kept, it may be handled again");
        }
    }

    /// Starts the thread; the receiver tells what it found.
    fn start(
        &self,
        bot: UserId,
    ) -> Result<oneshot::Receiver<Result<Opened, InboxError>>, InboxError> {
        let mut running = self.running();
        if let Some(Running {
            commands: Some(_),
            ended,
        }) = &*running
            && ended.has_changed().is_ok()
        {
            return Err(self.error("it is open already: a process opens it once, for one bot"));
        }
        let (commands, receiver) = mpsc::channel();
        let (ending, ended) = watch::channel(());
        let (opened, answer) = oneshot::channel();
        let job = Job {
            ending,
            file: self.file.clone(),
            bot,
            settings: self.settings,
            commands: receiver,
            opened,
            numbers: self.shared.numbers.clone(),
        };
        std::thread::Builder::new()
            .name("crare-inbox".to_owned())
            .spawn(move || job.run())
            .map_err(|error| self.error(format!("no thread can be started for it: {error}")))?;
        *running = Some(Running {
            commands: Some(commands),
            ended,
        });
        Ok(answer)
    }
}

/// Somebody waits for the inbox to be open. When that is given up, so is the opening.
struct Opening<'a> {
    inbox: &'a SqliteInbox,
    succeeded: bool,
}

impl<'a> Opening<'a> {
    fn new(inbox: &'a SqliteInbox) -> Self {
        Self {
            inbox,
            succeeded: false,
        }
    }
}

impl Drop for Opening<'_> {
    fn drop(&mut self) {
        if !self.succeeded
            && let Some(running) = &mut *self.inbox.running()
        {
            running.commands = None;
        }
    }
}

impl Inbox for SqliteInbox {
    fn is_durable(&self) -> bool {
        true
    }

    fn open(&self, bot: UserId) -> BoxFuture<'_, Result<Opened, InboxError>> {
        let started = self.start(bot).map(|answer| (answer, Opening::new(self)));
        Box::pin(async move {
            let (answer, mut opening) = started?;
            let opened = answer
                .await
                .unwrap_or_else(|_| Err(self.error("it was closed while it was being opened")));
            if opened.is_ok() {
                opening.succeeded = true;
            } else {
                // Until the lock is free, so that the next attempt finds it so.
                self.close().await;
            }
            opened
        })
    }

    fn put(&self, entry: Entry) -> BoxFuture<'static, Result<(), InboxError>> {
        let size = entry.json.len();
        let Some(weight) = Weight::of(size, &self.shared.waiting, MOST_BYTES_WAITING) else {
            let error =
                self.error("the disk does not keep up: too many updates wait to be written");
            return Box::pin(std::future::ready(Err(error)));
        };
        self.ask(|reply| Command::Put(entry, weight, reply))
    }

    fn claim(&self, id: UpdateId) {
        self.tell(id, Change::claim());
    }

    fn release(&self, id: UpdateId) {
        self.tell(id, Change::release());
    }

    fn done(&self, id: UpdateId) {
        self.tell(id, Change::done());
    }

    fn retry(&self, id: UpdateId, not_before: SystemTime, reason: String) {
        self.tell(id, Change::retry(not_before, reason));
    }

    fn bury(&self, letter: DeadLetter) -> BoxFuture<'static, Result<(), InboxError>> {
        self.ask(|reply| Command::Bury(letter, reply))
    }

    fn remember(&self, ids: Vec<UpdateId>) -> BoxFuture<'static, Result<(), InboxError>> {
        self.ask(|reply| Command::Remember(ids, reply))
    }

    fn letters(
        &self,
        after: Option<UpdateId>,
        limit: usize,
    ) -> BoxFuture<'static, Result<Vec<DeadLetter>, InboxError>> {
        self.ask(|reply| Command::Letters(after, limit, reply))
    }

    fn replay(&self, id: UpdateId) -> BoxFuture<'static, Result<bool, InboxError>> {
        self.ask(|reply| Command::Replay(id, reply))
    }

    fn discard(&self, id: UpdateId) -> BoxFuture<'static, Result<bool, InboxError>> {
        self.ask(|reply| Command::Discard(id, reply))
    }

    fn keep_replies(&self, replies: Vec<KeptReply>) -> BoxFuture<'static, Result<(), InboxError>> {
        self.ask(|reply| Command::KeepReplies(replies, reply))
    }

    fn trouble(&self) -> Option<InboxError> {
        let is_dead = self.running().as_ref().is_some_and(|running| {
            running.commands.is_some() && running.ended.has_changed().is_err()
        });
        if is_dead {
            return Some(self.error("its thread has ended, the log says why: start the bot anew"));
        }
        self.shared.numbers.trouble().clone()
    }

    fn counts(&self) -> Counts {
        let numbers = &self.shared.numbers;
        Counts::new(
            numbers.pending.load(Ordering::Relaxed),
            numbers.dead.load(Ordering::Relaxed),
        )
    }

    fn close(&self) -> BoxFuture<'_, ()> {
        let ended = self.running().as_mut().map(|running| {
            running.commands = None;
            running.ended.clone()
        });
        Box::pin(async move {
            if let Some(mut ended) = ended {
                // An error means that the thread is over, the file closed and the lock free.
                while ended.changed().await.is_ok() {}
            }
        })
    }
}

impl fmt::Debug for SqliteInbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteInbox")
            .field("file", &self.file)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

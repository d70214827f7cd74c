//! The thread that owns the connection.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot, watch};
use tracing::{debug, warn};

use super::super::{Entry, InboxError, Opened};
use super::command::{Command, Told};
use super::lock::{Lock, Unlocked};
use super::owed::Owed;
use super::store::Store;
use super::{Numbers, Settings, open, trouble};
use crate::api::UserId;

/// Commands in one transaction.
const MOST_IN_GROUP: usize = 1_000;

/// Bytes in one transaction, unless a single update has more.
const MOST_BYTES_IN_GROUP: usize = 8 << 20;

/// What could not be written is tried again with the next transaction, at the latest after this time.
const TRY_AGAIN: Duration = Duration::from_secs(1);

/// After so long without work the file is tidied.
const TIDY_AFTER: Duration = Duration::from_secs(10);

/// What the thread begins with.
pub(super) struct Job {
    pub(super) ending: watch::Sender<()>,
    pub(super) file: Arc<Path>,
    pub(super) bot: UserId,
    pub(super) settings: Settings,
    pub(super) commands: Receiver<Command>,
    pub(super) opened: oneshot::Sender<Result<Opened, InboxError>>,
    pub(super) numbers: Arc<Numbers>,
}

impl Job {
    /// Opens the file, does what is asked, ends when nobody can ask any more.
    pub(super) fn run(self) {
        let Self {
            // Dropped last, also when this thread panics: whoever waits for the end finds the lock free.
            ending: _ending,
            file,
            bot,
            settings,
            commands,
            opened,
            numbers,
        } = self;
        let mut queue = Queue {
            early: VecDeque::new(),
            commands,
        };
        let pause = |time| queue.wait(time);
        let locked = open::place(&file)
            .map_err(Unlocked::Failed)
            .and_then(|path| Ok((Lock::take(&path, settings.lock_wait, pause)?, path)));
        let (_lock, path) = match locked {
            Ok(locked) => locked,
            Err(Unlocked::Failed(error)) => return queue.refuse(opened, &error),
            Err(Unlocked::Unwanted) => return,
        };
        let connection = match open::connect(&path, bot) {
            Ok(connection) => connection,
            Err(error) => return queue.refuse(opened, &error),
        };
        match Writer::begin(&connection, settings, &file, numbers) {
            Ok((mut writer, found)) => {
                if opened.send(Ok(found)).is_ok() {
                    writer.serve(&mut queue);
                }
                writer.end();
            }
            Err(error) => queue.refuse(opened, &trouble::of_database(&file, &error)),
        }
        if let Err((_, error)) = connection.close() {
            debug!(file = %file.display(), %error, "inbox: closed with an error");
        }
    }
}

/// What is to be done.
struct Queue {
    /// Came before the file was open.
    early: VecDeque<Command>,
    commands: Receiver<Command>,
}

impl Queue {
    /// Lets time pass; false when nobody can ask for anything any more.
    fn wait(&mut self, time: Duration) -> bool {
        match self.commands.recv_timeout(time) {
            Ok(command) => self.early.push_back(command),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return false,
        }
        true
    }

    fn next(&mut self, wait: Option<Duration>) -> Result<Command, RecvTimeoutError> {
        if let Some(command) = self.early.pop_front() {
            return Ok(command);
        }
        match wait {
            Some(wait) => self.commands.recv_timeout(wait),
            None => self.commands.recv().map_err(RecvTimeoutError::from),
        }
    }

    /// The command and what has queued up behind it.
    fn group(&mut self, first: Command) -> Vec<Command> {
        let mut size = first.size();
        let mut group = vec![first];
        while group.len() < MOST_IN_GROUP && size < MOST_BYTES_IN_GROUP {
            let next = self.early.pop_front();
            let Some(next) = next.or_else(|| self.commands.try_recv().ok()) else {
                break;
            };
            size += next.size();
            group.push(next);
        }
        group
    }

    /// It could not be opened.
    fn refuse(mut self, opened: oneshot::Sender<Result<Opened, InboxError>>, error: &InboxError) {
        while let Some(command) = self
            .early
            .pop_front()
            .or_else(|| self.commands.try_recv().ok())
        {
            command.refuse(error.clone());
        }
        // Where nobody waits for it any more there is nobody to tell.
        let _ = opened.send(Err(error.clone()));
    }
}

struct Writer<'c> {
    file: &'c Path,
    store: Store<'c>,
    owed: Owed,
    replays: mpsc::UnboundedSender<Entry>,
    numbers: Arc<Numbers>,
}

impl<'c> Writer<'c> {
    /// What it needs, and what the file holds.
    fn begin(
        connection: &'c Connection,
        settings: Settings,
        file: &'c Path,
        numbers: Arc<Numbers>,
    ) -> rusqlite::Result<(Self, Opened)> {
        let store = Store::new(connection, settings)?;
        let (replays, receiver) = mpsc::unbounded_channel();
        let mut found = Opened::new(store.pending()?, store.seen()?, receiver);
        found.replies = store.take_replies()?;
        *numbers.trouble() = None;
        let writer = Self {
            file,
            store,
            owed: Owed::default(),
            replays,
            numbers,
        };
        writer.publish();
        Ok((writer, found))
    }

    fn serve(&mut self, queue: &mut Queue) {
        let mut untidy = true;
        loop {
            let owes = !self.owed.is_empty() || self.numbers.trouble().is_some();
            let wait = match (owes, untidy) {
                (true, _) => Some(TRY_AGAIN),
                (false, true) => Some(TIDY_AFTER),
                (false, false) => None,
            };
            match queue.next(wait) {
                Ok(first) => {
                    let group = queue.group(first);
                    self.commit(group);
                    untidy = true;
                }
                Err(RecvTimeoutError::Timeout) if owes => self.try_again(),
                Err(RecvTimeoutError::Timeout) => untidy = self.tidy(),
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
    }

    /// Does it in one transaction, with what earlier ones owe. Where that fails, what can be done alone is done alone.
    fn commit(&mut self, group: Vec<Command>) {
        let owed = self.owed.take();
        let mut all: Vec<_> = owed
            .map(|(id, change)| Command::Change(id, change))
            .collect();
        let own = all.len();
        all.extend(group);
        match self.store.apply(&all) {
            Ok(told) => self.settle(all, told),
            Err(error) if trouble::concerns_all(&error) => self.refuse(all, &error),
            Err(_) => {
                let group = all.split_off(own);
                // With a full disk one after the other would fail, and they may be many.
                match self.store.apply(&all) {
                    Ok(told) => self.settle(all, told),
                    Err(error) if trouble::is_full(&error) => self.refuse(all, &error),
                    Err(error) => self.halve(all, &error),
                }
                match self.store.apply(&group) {
                    Ok(told) => self.settle(group, told),
                    Err(error) => self.halve(group, &error),
                }
            }
        }
        self.publish();
    }

    /// After this error with all of them: do each half, down to those that fail alone.
    fn halve(&mut self, mut group: Vec<Command>, error: &rusqlite::Error) {
        if group.len() < 2 || trouble::concerns_all(error) {
            return self.refuse(group, error);
        }
        let second = group.split_off(group.len() / 2);
        for half in [group, second] {
            match self.store.apply(&half) {
                Ok(told) => self.settle(half, told),
                Err(error) => self.halve(half, &error),
            }
        }
    }

    /// After a failure, while nobody asks for anything: what is owed, and whether the file can be written again.
    fn try_again(&mut self) {
        if !self.owed.is_empty() {
            self.commit(Vec::new());
        }
        match self.store.probe() {
            Ok(()) => *self.numbers.trouble() = None,
            Err(error) => {
                let error = trouble::of_database(self.file, &error);
                *self.numbers.trouble() = Some(error.clone());
                self.owed.complain(self.file, &error);
            }
        }
        #[cfg(test)]
        self.numbers.probes.fetch_add(1, Ordering::Relaxed);
    }

    fn settle(&mut self, group: Vec<Command>, told: Vec<Told>) {
        if group.iter().any(Command::writes) {
            *self.numbers.trouble() = None;
        }
        #[cfg(test)]
        self.numbers.transactions.fetch_add(1, Ordering::Relaxed);
        self.publish();
        let dropped: usize = told
            .iter()
            .map(|told| match told {
                Told::Dropped(letters) => *letters,
                _ => 0,
            })
            .sum();
        if dropped > 0 {
            warn!(file = %self.file.display(), dropped, "inbox: more dead letters than are kept: the oldest were dropped");
        }
        for (command, told) in group.into_iter().zip(told) {
            if let Told::Replayed(entry) = &told {
                // Where nobody listens, the next start finds it.
                let _ = self.replays.send(entry.clone());
            }
            command.answer(told);
        }
    }

    fn refuse(&mut self, group: Vec<Command>, error: &rusqlite::Error) {
        if group.is_empty() {
            return;
        }
        let error = trouble::of_database(self.file, error);
        // Before anybody is told that it failed.
        *self.numbers.trouble() = Some(error.clone());
        for command in group {
            if let Some((id, change)) = command.refuse(error.clone()) {
                self.owed.keep(id, change);
            }
        }
        self.owed.complain(self.file, &error);
    }

    fn publish(&self) {
        let counts = self.store.counts();
        self.numbers
            .pending
            .store(counts.pending, Ordering::Relaxed);
        self.numbers.dead.store(counts.dead, Ordering::Relaxed);
    }

    /// Whether there is more to tidy.
    fn tidy(&self) -> bool {
        let tidied = self.store.shrink().and_then(|more| {
            self.store.checkpoint()?;
            Ok(more)
        });
        tidied.unwrap_or_else(|error| {
            debug!(file = %self.file.display(), %error, "inbox: not tidied");
            false
        })
    }

    fn end(mut self) {
        if !self.owed.is_empty() {
            self.commit(Vec::new());
        }
        self.tidy();
        self.owed.give_up(self.file);
    }
}

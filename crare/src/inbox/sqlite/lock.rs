//! One process at a time.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tracing::info;

use super::super::InboxError;
use super::trouble;

/// How often the lock is tried while another process has it.
const TRY_EVERY: Duration = Duration::from_millis(50);

/// The lock of an inbox, until it is dropped. The system frees it too when the process ends, however it ends.
///
/// It is a file of its own: SQLite locks the database itself in its own way, and a file that goes away while somebody waits
/// for it would be locked twice. So it stays.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// Why there is no lock.
pub(super) enum Unlocked {
    Failed(InboxError),
    /// Nobody wants the inbox any more.
    Unwanted,
}

impl Lock {
    /// Take it, or wait for it. While waiting, `pause` is called with the time to let pass; false: nobody wants it any more.
    pub(super) fn take(
        database: &Path,
        wait: Duration,
        mut pause: impl FnMut(Duration) -> bool,
    ) -> Result<Self, Unlocked> {
        let path = beside(database, ".lock");
        let failed = |reason: String| {
            let place = database.display().to_string();
            Unlocked::Failed(InboxError::new(place, reason))
        };
        let mut file = private()
            .open(&path)
            .map_err(|error| failed(trouble::of_file("its lock file", &path, &error)))?;
        let begun = Instant::now();
        let mut told = false;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::Error(error)) => {
                    let path = path.display();
                    return Err(failed(format!(
                        "{path} cannot be locked ({error}): put the inbox on a local disk"
                    )));
                }
                Err(TryLockError::WouldBlock) => {}
            }
            let left = wait.saturating_sub(begun.elapsed());
            if left.is_zero() {
                let owner = owner(&mut file);
                return Err(failed(format!(
                    "another process has it open{owner}: end that one, or give this bot a file of its own"
                )));
            }
            if !told {
                told = true;
                let owner = owner(&mut file);
                info!(file = %database.display(), "inbox: waiting up to {wait:?} for the other process that has it open{owner}");
            }
            if !pause(left.min(TRY_EVERY)) {
                return Err(Unlocked::Unwanted);
            }
        }
        // For the message of the next one; a lock without it is as good.
        let _ = file
            .set_len(0)
            .and_then(|()| writeln!(file, "{}", std::process::id()));
        Ok(Self { _file: file })
    }
}

/// How files are made that nobody else may read.
pub(super) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// The same path with something behind it.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Who says to have it: only for people, since the number may be of another container.
fn owner(file: &mut File) -> String {
    let mut text = String::new();
    let read = file.take(20).read_to_string(&mut text);
    match text.trim().parse::<u32>() {
        Ok(process) if read.is_ok() => format!(" (process {process}, as its lock file says)"),
        _ => String::new(),
    }
}

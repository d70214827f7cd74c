//! A database of autonomous systems that follows its file.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use lru::LruCache;
use tokio::task::spawn_blocking;
use tokio::time::sleep;
use tracing::{info, warn};

use super::asn::AsnDatabase;

/// How often the file is looked at.
pub(in crate::source::webhook) const CHECK: Duration = Duration::from_secs(30);
/// Addresses whose network is remembered; of more of them, those that have not been seen for the longest time are forgotten.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(1_024).unwrap();

/// The database in use, and whose networks may speak.
#[derive(Debug)]
pub(in crate::source::webhook) struct Held {
    file: PathBuf,
    asns: BTreeSet<u32>,
    state: Mutex<State>,
    /// The file as it was when the first database was read.
    opened: Option<Stamp>,
}

struct State {
    database: Arc<AsnDatabase>,
    found: LruCache<IpAddr, Found>,
}

/// What a database says about an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source::webhook) enum Found {
    Network(Network),
    Nothing,
    /// It is broken there.
    Broken,
}

/// Whose network an address is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source::webhook) struct Network {
    pub(in crate::source::webhook) asn: u32,
    /// Who runs it, if the database says so.
    pub(in crate::source::webhook) organisation: Option<Arc<str>>,
}

/// Tells a file from what it was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    size: u64,
    /// Device and inode, where there are such.
    place: (u64, u64),
}

impl Held {
    /// Read the file. The error says what is wrong with it and what to do.
    pub(in crate::source::webhook) fn open(
        file: &Path,
        asns: BTreeSet<u32>,
    ) -> Result<Self, String> {
        // Before it is read: a change while it is read is then seen as one.
        let opened = Stamp::of(file);
        let database = AsnDatabase::open(file)?;
        Ok(Self {
            file: file.to_owned(),
            asns,
            state: Mutex::new(State {
                database: Arc::new(database),
                found: LruCache::new(REMEMBERED),
            }),
            opened,
        })
    }

    /// Whether the networks of this autonomous system may speak.
    pub(in crate::source::webhook) fn admits(&self, asn: u32) -> bool {
        self.asns.contains(&asn)
    }

    /// Whether Telegram itself could speak.
    pub(in crate::source::webhook) fn knows_telegram(&self) -> bool {
        let database = Arc::clone(&self.state().database);
        self.is_right(&database)
    }

    /// The network of an address in canonical form.
    pub(in crate::source::webhook) fn lookup(&self, address: IpAddr) -> Found {
        let mut state = self.state();
        if let Some(found) = state.found.get(&address) {
            return found.clone();
        }
        let found = match state.database.lookup(address) {
            Ok(Some(asn)) => Found::Network(Network {
                asn,
                organisation: state.database.organisation(address).map(Arc::from),
            }),
            Ok(None) => Found::Nothing,
            Err(_) => Found::Broken,
        };
        state.found.put(address, found.clone());
        found
    }

    /// Look at the file every so often, and use it when it has changed. Never ends.
    pub(in crate::source::webhook) async fn watch(self: Arc<Self>, period: Duration) {
        let mut last = self.opened;
        loop {
            sleep(period).await;
            let held = Arc::clone(&self);
            match spawn_blocking(move || held.look(last)).await {
                Ok(stamp) => last = stamp,
                Err(error) => {
                    warn!(file = %self.file.display(), %error, "webhook: the database of autonomous systems could not be looked at");
                }
            }
        }
    }

    /// Read the file if it is another one than at the last look. A file that will not do changes nothing, and is tried
    /// again when it changes.
    fn look(&self, last: Option<Stamp>) -> Option<Stamp> {
        let stamp = Stamp::of(&self.file);
        if stamp == last {
            return stamp;
        }
        let file = self.file.display();
        let read = AsnDatabase::open(&self.file).and_then(|database| {
            if !self.is_right(&database) && self.knows_telegram() {
                return Err(format!(
                    "{file} knows none of Telegram's addresses any more, and Telegram would be refused"
                ));
            }
            Ok(database)
        });
        match read {
            Ok(database) => {
                info!(%file, kind = database.kind(), "webhook: the database of autonomous systems was read anew");
                self.swap(Arc::new(database));
            }
            Err(error) => {
                warn!(%error, "webhook: the new database of autonomous systems is not used; the one in memory stays");
            }
        }
        stamp
    }

    fn is_right(&self, database: &AsnDatabase) -> bool {
        database.knows_telegram(|asn| self.admits(asn))
    }

    fn swap(&self, database: Arc<AsnDatabase>) {
        let mut state = self.state();
        state.found.clear();
        let old = std::mem::replace(&mut state.database, database);
        drop(state);
        // Megabytes: not while others wait for the lock.
        drop(old);
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Stamp {
    /// Of a file that is there.
    fn of(file: &Path) -> Option<Self> {
        let metadata = fs::metadata(file).ok()?;
        #[cfg(unix)]
        let place = {
            use std::os::unix::fs::MetadataExt as _;
            (metadata.dev(), metadata.ino())
        };
        #[cfg(not(unix))]
        let place = (0, 0);
        Some(Self {
            modified: metadata.modified().ok(),
            size: metadata.len(),
            place,
        })
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AS{}", self.asn)?;
        match &self.organisation {
            Some(organisation) => write!(f, " {organisation}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("State")
            .field("database", &self.database)
            .field("found", &self.found.len())
            .finish()
    }
}

#[cfg(test)]
#[path = "held_tests.rs"]
mod tests;

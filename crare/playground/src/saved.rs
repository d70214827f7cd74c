//! A playground's state outside of it.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::playground::Playground;
use crate::updates;
use crate::world::World;

/// What a saved state begins with; the version follows, and a line feed.
const MARK: &[u8] = b"crare-playground ";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Why a saved state was not loaded.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// It was not saved by a playground.
    #[error("this is not what `Playground::save` gives")]
    NotSaved,
    /// Another version saved it.
    #[error(
        "this was saved by version {version}, and here is {VERSION}: start anew, or use that version"
    )]
    OtherVersion {
        /// That version.
        version: String,
    },
    /// It is damaged.
    #[error("what was saved is damaged: {why}")]
    Damaged {
        /// In which way.
        why: String,
    },
    /// The file cannot be read.
    #[error("it cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// A bot in it has a webhook, and there is no runtime to deliver.
    #[error("a bot has a webhook, and nothing can deliver to it: load within a tokio runtime")]
    NoRuntime,
}

impl Playground {
    /// All there is, as bytes for [`Playground::load`]: people, bots with their tokens, chats, messages, files, updates that
    /// wait, webhooks. Keep it as secret as the tokens of its bots. Not in it: the settings, faults, the traffic.
    pub fn save(&self) -> Vec<u8> {
        let mut bytes = [MARK, VERSION.as_bytes(), b"\n"].concat();
        let written = self.with(|world| {
            let now = world.clock.now_millis();
            ciborium::into_writer(&(now, &*world), &mut bytes)
        });
        if let Err(error) = written {
            // Memory takes all bytes, and everything in a world has a form: it does not come to this.
            tracing::error!(%error, "the playground's state was not saved");
            bytes.clear();
        }
        bytes
    }

    /// Replaces all there is by what was saved. Handles of bots, people and chats mean those of the same id from here on. The
    /// clock is moved on to where it was, if it is behind that. Calls that wait for updates go on waiting.
    ///
    /// # Errors
    ///
    /// When this is nothing that this version has saved, or no tokio runtime runs and a bot has a webhook. Everything stays
    /// as it was then.
    pub fn load(&self, saved: &[u8]) -> Result<(), LoadError> {
        let rest = saved.strip_prefix(MARK).ok_or(LoadError::NotSaved)?;
        let end = rest.iter().position(|byte| *byte == b'\n');
        let (version, rest) = rest.split_at(end.ok_or(LoadError::NotSaved)?);
        if version != VERSION.as_bytes() {
            return Err(LoadError::OtherVersion {
                version: String::from_utf8_lossy(version).into_owned(),
            });
        }
        let rest = rest.get(1..).unwrap_or_default();
        let read: Result<(i64, World), _> = ciborium::from_reader(rest);
        let (then, world) = read.map_err(|error| LoadError::Damaged {
            why: error.to_string(),
        })?;
        let bots: Vec<i64> = world.bots_with_webhooks().collect();
        if !bots.is_empty() && tokio::runtime::Handle::try_current().is_err() {
            return Err(LoadError::NoRuntime);
        }
        let behind = then.saturating_sub(self.clock().now_millis());
        if let Ok(behind) = u64::try_from(behind) {
            self.clock()
                .advance(std::time::Duration::from_millis(behind));
        }
        let old = self.with(|own| own.become_saved(world));
        drop(old);
        for bot in bots {
            if let Err(refusal) = updates::start_webhook(self, bot) {
                tracing::warn!(bot, %refusal, "a saved webhook is no good here; the bot has to set it again");
            }
        }
        Ok(())
    }

    /// Writes what [`save`](Self::save) gives to a file, which is there whole or as it was before; nobody else may read it.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn save_to(&self, file: impl AsRef<Path>) -> io::Result<()> {
        let file = file.as_ref();
        let state = self.save();
        if state.is_empty() {
            return Err(io::Error::other("the state has no form"));
        }
        let mut beside = file.as_os_str().to_owned();
        beside.push(".new");
        let beside = PathBuf::from(beside);
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut new = options.open(&beside)?;
        new.write_all(&state)?;
        new.sync_all()?;
        drop(new);
        fs::rename(&beside, file)
    }

    /// [Loads](Self::load) what a file holds; false when there is no such file.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or is nothing that this version has saved. Everything stays as it was then.
    pub fn load_from(&self, file: impl AsRef<Path>) -> Result<bool, LoadError> {
        match fs::read(file) {
            Ok(state) => self.load(&state).map(|()| true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Forgets everything but the bots: people, chats, messages, files, updates that wait, faults, the traffic. Bots keep
    /// their tokens, what they say of themselves, and their webhooks.
    pub fn reset(&self) {
        let old = self.with(World::reset);
        drop(old);
        self.clear_faults();
        self.clear_traffic();
    }
}

/// The state of a random generator.
pub(crate) mod seed {
    use fastrand::Rng;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(random: &Rng, into: S) -> Result<S::Ok, S::Error> {
        random.get_seed().serialize(into)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Rng, D::Error> {
        u64::deserialize(from).map(Rng::with_seed)
    }
}

#[cfg(test)]
#[path = "saved_tests.rs"]
mod tests;

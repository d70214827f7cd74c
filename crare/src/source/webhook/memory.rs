//! What is remembered about a webhook from one start to the next.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process;

use tracing::debug;

use super::secret::{Digest, hex};
use crate::inbox::place;

/// The fingerprint of the last registration, in a small file of the user's.
///
/// The file is `webhook-<bot id>` (with the digest of the URL of a Bot API server of one's own) in the first folder of these that is set: `$STATE_DIRECTORY` (systemd's `StateDirectory=`),
/// `$XDG_STATE_HOME/crare`, `$HOME/.local/state/crare`, `%LOCALAPPDATA%\crare`. It holds no secret. Where it cannot be
/// read or written nothing is remembered, and nothing fails.
#[derive(Debug)]
pub(super) struct Memory(Option<PathBuf>);

impl Memory {
    /// The memory of a bot at a Bot API server; at Telegram's own when there is no URL.
    pub(super) fn of(token: &str, api_url: Option<&str>) -> Self {
        let id = token.split(':').next().unwrap_or_default();
        if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self(None);
        }
        let name = format!("webhook-{id}{}", place::server_suffix(api_url));
        Self(place::folder().map(|folder| folder.join(name)))
    }

    /// The fingerprint remembered.
    pub(super) fn recall(&self) -> Option<Fingerprint> {
        let text = fs::read_to_string(self.0.as_ref()?).ok()?;
        Some(Fingerprint(text.trim().to_owned()))
    }

    /// Remember a fingerprint, if that is possible.
    pub(super) fn remember(&self, fingerprint: &Digest) {
        if let Some(file) = &self.0
            && let Err(error) = write(file, &hex(fingerprint))
        {
            debug!(file = %file.display(), %error, "webhook: the registration cannot be remembered");
        }
    }

    #[cfg(test)]
    pub(super) fn at(file: Option<PathBuf>) -> Self {
        Self(file)
    }
}

/// A fingerprint as it was written down; anything else the file may hold is just another one.
#[derive(Debug)]
pub(super) struct Fingerprint(String);

impl PartialEq<Digest> for Fingerprint {
    fn eq(&self, digest: &Digest) -> bool {
        self.0 == hex(digest)
    }
}

fn write(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    // A crash leaves the old one or the new one: something torn would pass for another registration.
    let draft = file.with_extension(process::id().to_string());
    let written = fs::write(&draft, format!("{text}\n")).and_then(|()| fs::rename(&draft, file));
    if written.is_err() {
        let _ = fs::remove_file(&draft);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::Memory;

    #[test]
    fn remembers_across_starts() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a/b/webhook-1");
        let memory = Memory::at(Some(file.clone()));
        assert!(memory.recall().is_none());
        memory.remember(&[7; 32]);
        let again = Memory::at(Some(file.clone()));
        assert!(again.recall().unwrap() == [7; 32]);
        assert!(again.recall().unwrap() != [8; 32]);
        std::fs::write(&file, "torn").unwrap();
        assert!(again.recall().unwrap() != [7; 32]);
    }

    #[test]
    fn does_without() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file"), "").unwrap();
        let memory = Memory::at(Some(folder.path().join("file/webhook-1")));
        memory.remember(&[7; 32]);
        assert!(memory.recall().is_none());
        assert!(Memory::of("../../etc/passwd:x", None).recall().is_none());
    }
}

//! Keys and certificates that are kept from one start to the next.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process;

/// The folder with what is kept, where there is one.
#[derive(Clone, Debug)]
pub(in crate::source::webhook) struct State(Option<PathBuf>);

impl State {
    /// In this folder.
    pub(in crate::source::webhook) fn in_folder(folder: Option<PathBuf>) -> Self {
        Self(folder)
    }

    pub(super) fn path(&self, name: &str) -> Option<PathBuf> {
        Some(self.0.as_ref()?.join(name))
    }

    /// What is kept under this name; none where there is nothing, or it cannot be read.
    pub(super) fn read(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.path(name)?).ok()
    }

    /// Keep this. Only the user may read it. A crash leaves the old content or the new.
    pub(super) fn write(&self, name: &str, content: &[u8]) -> io::Result<()> {
        let none = || {
            io::Error::new(
                io::ErrorKind::NotFound,
                "there is no folder for it; set STATE_DIRECTORY",
            )
        };
        let folder = self.0.as_deref().ok_or_else(none)?;
        fs::create_dir_all(folder)?;
        let draft = folder.join(format!(".{name}.{}", process::id()));
        let written =
            write_new(&draft, content).and_then(|()| fs::rename(&draft, folder.join(name)));
        if written.is_err() {
            let _ = fs::remove_file(&draft);
        }
        written
    }

    #[cfg(feature = "acme")]
    pub(super) fn forget(&self, name: &str) {
        if let Some(file) = self.path(name) {
            let _ = fs::remove_file(file);
        }
    }
}

fn write_new(file: &Path, content: &[u8]) -> io::Result<()> {
    // Left behind by a process of the same number that died.
    let _ = fs::remove_file(file);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(file)?;
    file.write_all(content)?;
    file.sync_all()
}

/// A host as a part of a file's name.
pub(super) fn file_name(host: &str) -> String {
    host.chars()
        .map(|c| match c {
            'A'..='Z' | 'a'..='z' | '0'..='9' | '.' | '-' | '_' => c.to_ascii_lowercase(),
            _ => '_',
        })
        .collect()
}

//! A file that is not complete yet.

use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};

use tokio::fs::{self, File};

/// A file beside its target; removed unless it is renamed.
pub(super) struct Partial {
    path: Option<PathBuf>,
}

impl Partial {
    pub(super) async fn create(target: &Path) -> io::Result<(Self, File)> {
        if target.file_name().is_none() {
            let error = "the path names no file";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, error));
        }
        let random = RandomState::new().hash_one(target);
        let path = target.with_file_name(format!(".crare-{random:016x}.part"));
        let file = File::create_new(&path).await?;
        Ok((Self { path: Some(path) }, file))
    }

    pub(super) async fn rename_to(mut self, target: &Path) -> io::Result<()> {
        if let Some(path) = &self.path {
            fs::rename(path, target).await?;
            self.path = None;
        }
        Ok(())
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if let Some(path) = &self.path
            && let Err(error) = std::fs::remove_file(path)
        {
            tracing::warn!(path = %path.display(), %error, "cannot remove a partial download");
        }
    }
}

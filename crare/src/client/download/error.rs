//! How a download can fail.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use crate::client::error::CallError;

/// Why a file did not come.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum DownloadError {
    /// `getFile`, or the transfer of the file, failed.
    #[error(transparent)]
    Call(#[from] CallError),
    /// Telegram names no place to fetch the file from.
    #[error("the file cannot be downloaded: Telegram gives no path for it")]
    NoPath,
    /// The file is larger than it should be.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
    /// The file on the Bot API server's disk cannot be read.
    #[error("cannot read {}: {error}", path.display())]
    Read {
        /// Where the server says it is, without the bot's token.
        path: PathBuf,
        /// Why it cannot be read.
        error: io::Error,
    },
    /// What was downloaded cannot be written.
    #[error("cannot write {}: {error}", path.display())]
    Write {
        /// Where it should be written.
        path: PathBuf,
        /// Why it cannot.
        error: io::Error,
    },
    /// The writer failed.
    #[error("cannot write the downloaded file: {0}")]
    Writer(io::Error),
}

impl DownloadError {
    /// The failed call, if it was one.
    pub fn call(&self) -> Option<&CallError> {
        match self {
            Self::Call(error) => Some(error),
            _ => None,
        }
    }
}

//! The content of files.

mod error;
mod partial;
mod source;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::stream::{Stream, TryStreamExt};
use tokio::io::{AsyncWrite, AsyncWriteExt, BufWriter};

pub use self::error::DownloadError;
use self::partial::Partial;
use super::bot::Bot;
use crate::api::{File, FileId, GetFile};

/// What is held in memory at most when Telegram does not tell the size;
/// its own server gives no larger files.
const LARGEST_UNTOLD: u64 = 20 * 1024 * 1024;

/// How much is read from a disk, or written to it, at once.
const BLOCK: usize = 256 * 1024;

/// Which file to download.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum FileRef {
    /// The file with this id; `getFile` is called first.
    Id(FileId),
    /// What `getFile` returned. Its link lives for an hour at least.
    File(Box<File>),
}

/// A download that has not begun.
///
/// A Bot API server in local mode gives paths of its own disk: the file is then
/// read from there.
#[must_use = "a download begins when its content is asked for"]
#[derive(Debug, Clone)]
pub struct Download {
    bot: Bot,
    file: FileRef,
    time_limit: Duration,
}

/// The content of a file in pieces.
pub struct DownloadStream {
    pieces: Pin<Box<dyn Stream<Item = Result<Bytes, DownloadError>> + Send>>,
    size: Option<u64>,
    /// What [`Download::bytes`] holds at most.
    limit: u64,
}

impl Download {
    pub(super) fn new(bot: Bot, file: FileRef) -> Self {
        let time_limit = bot.timeout();
        Self {
            bot,
            file,
            time_limit,
        }
    }

    /// The longest time without any progress, instead of the bot's time-out.
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit;
        self
    }

    /// The content in pieces, as they come.
    pub async fn stream(self) -> Result<DownloadStream, DownloadError> {
        let file = match self.file {
            FileRef::File(file) if file.file_path.is_some() => *file,
            FileRef::File(file) => self.bot.call(GetFile::new(file.file_id)).await?,
            FileRef::Id(id) => self.bot.call(GetFile::new(id)).await?,
        };
        let size = file.file_size;
        let path = file.file_path.ok_or(DownloadError::NoPath)?;
        let on_disk = Path::new(&path).is_absolute();
        if on_disk && !self.bot.transport().server().is_public() {
            return source::from_disk(&self.bot, PathBuf::from(path)).await;
        }
        source::from_server(self.bot, &path, size, self.time_limit).await
    }

    /// The whole content in memory.
    ///
    /// It is not let grow beyond the size that Telegram told, or 20 MiB if it
    /// told none.
    pub async fn bytes(self) -> Result<Bytes, DownloadError> {
        let mut pieces = self.stream().await?;
        let limit = pieces.limit;
        let mut whole = BytesMut::new();
        while let Some(piece) = pieces.try_next().await? {
            if whole.len() as u64 + piece.len() as u64 > limit {
                return Err(DownloadError::TooLarge { limit });
            }
            whole.extend_from_slice(&piece);
        }
        Ok(whole.freeze())
    }

    /// Writes the content to a file, in place of one that is there, and returns
    /// its length in bytes.
    ///
    /// It is written beside the file and renamed when complete: a download that
    /// fails, or is dropped, leaves the file as it was and nothing beside it.
    pub async fn to_path(self, path: impl AsRef<Path>) -> Result<u64, DownloadError> {
        self.write_file(path.as_ref().to_owned()).await
    }

    /// Writes the content to a writer, flushes it, and returns its length in bytes.
    pub async fn to_writer<W>(self, mut writer: W) -> Result<u64, DownloadError>
    where
        W: AsyncWrite + Unpin + Send,
    {
        self.write(&mut writer).await
    }

    async fn write(
        self,
        writer: &mut (dyn AsyncWrite + Unpin + Send),
    ) -> Result<u64, DownloadError> {
        let mut pieces = self.stream().await?;
        let mut written = 0;
        while let Some(piece) = pieces.try_next().await? {
            writer
                .write_all(&piece)
                .await
                .map_err(DownloadError::Writer)?;
            written += piece.len() as u64;
        }
        writer.flush().await.map_err(DownloadError::Writer)?;
        Ok(written)
    }

    async fn write_file(self, path: PathBuf) -> Result<u64, DownloadError> {
        let failed = |error| DownloadError::Write {
            path: path.clone(),
            error,
        };
        let (partial, file) = Partial::create(&path).await.map_err(failed)?;
        let mut writer = BufWriter::with_capacity(BLOCK, file);
        let written = match self.write(&mut writer).await {
            Err(DownloadError::Writer(error)) => Err(failed(error)),
            written => written,
        }?;
        // closed before it is renamed
        drop(writer.into_inner().into_std().await);
        partial.rename_to(&path).await.map_err(failed)?;
        Ok(written)
    }
}

impl DownloadStream {
    /// The size of the file in bytes, if Telegram told it.
    pub fn size(&self) -> Option<u64> {
        self.size
    }
}

impl Stream for DownloadStream {
    type Item = Result<Bytes, DownloadError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.pieces.as_mut().poll_next(cx)
    }
}

impl fmt::Debug for DownloadStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DownloadStream")
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}

impl From<FileId> for FileRef {
    fn from(id: FileId) -> Self {
        Self::Id(id)
    }
}

impl From<&FileId> for FileRef {
    fn from(id: &FileId) -> Self {
        Self::Id(id.clone())
    }
}

impl From<File> for FileRef {
    fn from(file: File) -> Self {
        Self::File(Box::new(file))
    }
}

impl From<&File> for FileRef {
    fn from(file: &File) -> Self {
        Self::File(Box::new(file.clone()))
    }
}

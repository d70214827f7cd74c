//! Files that a bot sends.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use futures_util::stream::{self, Stream};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::api::FileId;

/// The content of a file, piece by piece.
pub type ByteStream = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

/// How much is read from a disk at once, in bytes.
const PIECE: usize = 64 * 1024;

/// A file to send: from this machine, from Telegram's servers, or from the web.
///
/// It may stand anywhere the Bot API takes a file, also deep inside other objects.
/// Limits of the public server: 50 MB for uploads (10 MB for photos), 20 MB for files by URL (5 MB for photos).
///
/// [Sending files at Telegram](https://core.telegram.org/bots/api#sending-files)
///
/// ```
/// use crare::api::{InputFile, SendPhoto};
///
/// let from_disk = SendPhoto::new(42, InputFile::path("cat.jpg"));
/// let known = SendPhoto::new(42, InputFile::id("AgACAgIAAxk"));
/// let drawn = SendPhoto::new(42, InputFile::bytes("plot.png", vec![0x89, b'P', b'N', b'G']));
/// ```
#[derive(Clone, PartialEq)]
pub struct InputFile(Source);

#[derive(Clone)]
enum Source {
    /// A file id, a URL, or a part that is named elsewhere: sent as it is.
    Reference(String),
    Upload(Upload),
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Reference(a), Self::Reference(b)) => a == b,
            (Self::Upload(a), Self::Upload(b)) => a.part == b.part,
            _ => false,
        }
    }
}

impl InputFile {
    /// A file on this machine's disk. It is read while it is sent, in pieces of 64 KiB, never as a whole.
    ///
    /// A file that cannot be read is an error of the call that sends it.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path
            .file_name()
            .map_or_else(|| "file".into(), |name| name.to_string_lossy().into_owned());
        Self::upload_of(name, Content::Path(path))
    }

    /// Bytes in memory, under a file name.
    pub fn bytes(name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self::upload_of(name.into(), Content::Bytes(bytes.into()))
    }

    /// A stream of bytes, under a file name. It can be sent once: a second try is an error that says so.
    pub fn stream(
        name: impl Into<String>,
        stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
    ) -> Self {
        Self::upload_of(
            name.into(),
            Content::Stream(Mutex::new(Some(Box::pin(stream)))),
        )
    }

    /// A file that Telegram already has.
    pub fn id(id: impl Into<FileId>) -> Self {
        Self(Source::Reference(id.into().0))
    }

    /// A file on the web, which Telegram fetches by itself.
    pub fn url(url: impl Into<String>) -> Self {
        Self(Source::Reference(url.into()))
    }

    /// Sends an upload under another file name.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        if let Source::Upload(upload) = &mut self.0 {
            upload.name = name.into();
        }
        self
    }

    /// Tells how an upload goes on: bytes sent, and bytes in all where that is known.
    #[must_use]
    pub fn progress(mut self, progress: impl Fn(u64, Option<u64>) + Send + Sync + 'static) -> Self {
        if let Source::Upload(upload) = &mut self.0 {
            upload.progress = Some(Arc::new(progress));
        }
        self
    }

    /// The content to be sent along; none for what Telegram has or fetches.
    pub fn upload(&self) -> Option<&Upload> {
        match &self.0 {
            Source::Upload(upload) => Some(upload),
            Source::Reference(_) => None,
        }
    }

    fn upload_of(name: String, content: Content) -> Self {
        static NUMBER: AtomicU64 = AtomicU64::new(1);
        let part = format!("file{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        Self(Source::Upload(Upload {
            part,
            name,
            content: Arc::new(content),
            progress: None,
        }))
    }
}

impl From<FileId> for InputFile {
    fn from(id: FileId) -> Self {
        Self::id(id)
    }
}

impl From<&FileId> for InputFile {
    fn from(id: &FileId) -> Self {
        Self::id(id)
    }
}

impl From<PathBuf> for InputFile {
    fn from(path: PathBuf) -> Self {
        Self::path(path)
    }
}

impl From<&std::path::Path> for InputFile {
    fn from(path: &std::path::Path) -> Self {
        Self::path(path)
    }
}

impl fmt::Debug for InputFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::Reference(reference) => write!(f, "InputFile({reference:?})"),
            Source::Upload(upload) => upload.fmt(f),
        }
    }
}

impl Serialize for InputFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Source::Reference(reference) => serializer.serialize_str(reference),
            Source::Upload(upload) => {
                serializer.collect_str(&format_args!("attach://{}", upload.part))
            }
        }
    }
}

impl<'de> Deserialize<'de> for InputFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|reference| Self(Source::Reference(reference)))
    }
}

/// What is told while a file is sent: bytes sent, and bytes in all where that is known.
type Progress = Arc<dyn Fn(u64, Option<u64>) + Send + Sync>;

/// The content of a file that is sent along with a request.
#[derive(Clone)]
pub struct Upload {
    part: String,
    name: String,
    content: Arc<Content>,
    progress: Option<Progress>,
}

enum Content {
    Path(PathBuf),
    Bytes(Bytes),
    Stream(Mutex<Option<ByteStream>>),
}

impl Upload {
    /// Name of its part in the request, unique in this process; the parameters refer to it as `attach://NAME`.
    pub fn part_name(&self) -> &str {
        &self.part
    }

    /// Name that Telegram shows.
    pub fn file_name(&self) -> &str {
        &self.name
    }

    /// Bytes in all, where that is known before it is sent.
    ///
    /// # Errors
    /// When the file cannot be looked at.
    pub async fn len(&self) -> io::Result<Option<u64>> {
        match &*self.content {
            Content::Path(path) => tokio::fs::metadata(path)
                .await
                .map(|m| Some(m.len()))
                .map_err(|e| named(&e, path)),
            Content::Bytes(bytes) => Ok(Some(bytes.len() as u64)),
            Content::Stream(_) => Ok(None),
        }
    }

    /// Starts to read it. What was asked for with [`InputFile::progress`] is told while it is read.
    ///
    /// # Errors
    /// When the file cannot be opened, or a stream was sent before.
    pub async fn open(&self) -> io::Result<ByteStream> {
        let total = self.len().await?;
        let stream: ByteStream = match &*self.content {
            Content::Path(path) => {
                let file = tokio::fs::File::open(path)
                    .await
                    .map_err(|e| named(&e, path))?;
                Box::pin(tokio_util::io::ReaderStream::with_capacity(file, PIECE))
            }
            Content::Bytes(bytes) => Box::pin(stream::iter(pieces(bytes.clone()))),
            Content::Stream(stream) => stream
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take()
                .ok_or_else(|| {
                    io::Error::other(format!(
                        "the stream of {:?} was sent already; make a new one",
                        self.name
                    ))
                })?,
        };
        Ok(match self.progress.clone() {
            Some(progress) => watched(stream, progress, total),
            None => stream,
        })
    }
}

/// `bytes` in pieces, without copying them.
fn pieces(mut bytes: Bytes) -> impl Iterator<Item = io::Result<Bytes>> {
    std::iter::from_fn(move || {
        let next = bytes.split_to(bytes.len().min(PIECE));
        (!next.is_empty()).then_some(Ok(next))
    })
}

fn named(error: &io::Error, path: &std::path::Path) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn watched(stream: ByteStream, progress: Progress, total: Option<u64>) -> ByteStream {
    use futures_util::StreamExt as _;

    let mut sent = 0;
    Box::pin(stream.inspect(move |piece| {
        if let Ok(piece) = piece {
            sent += piece.len() as u64;
            progress(sent, total);
        }
    }))
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("part", &self.part)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// What may hold files.
pub(crate) trait Attachments {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>);
}

impl Attachments for InputFile {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        files.push(self);
    }
}

impl<T: Attachments> Attachments for Option<T> {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        if let Some(inner) = self {
            inner.attachments(files);
        }
    }
}

impl<T: Attachments> Attachments for Box<T> {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        (**self).attachments(files);
    }
}

impl<T: Attachments> Attachments for Vec<T> {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        for inner in self {
            inner.attachments(files);
        }
    }
}

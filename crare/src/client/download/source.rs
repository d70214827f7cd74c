//! Where the content of a file comes from.

use std::path::PathBuf;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream::{self, StreamExt, TryStreamExt};
use http::StatusCode;
use http_body_util::BodyExt;
use hyper::body::{Body, Incoming};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use tokio::fs::File;
use tokio::time;
use tokio_util::io::ReaderStream;

use super::{BLOCK, DownloadError, DownloadStream, LARGEST_UNTOLD};
use crate::client::answer::Answer;
use crate::client::bot::{Bot, failed};
use crate::client::error::{CallError, Phase};

/// The name under which errors of the transfer itself are told.
const TRANSFER: &str = "file download";

/// What a path of Telegram's holds as it is.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// The file at this path of the Bot API server; what is there is not let wait
/// longer than `timeout` between two pieces.
pub(super) async fn from_server(
    bot: Bot,
    path: &str,
    told_size: Option<u64>,
    timeout: Duration,
) -> Result<DownloadStream, DownloadError> {
    let path = utf8_percent_encode(path.trim_start_matches('/'), PATH).to_string();
    let response = time::timeout(timeout, bot.transport().get_file(&path));
    let response = response.await.map_err(|_| timed_out(timeout))?;
    let response = response.map_err(|error| failed(&TRANSFER.into(), error.into()))?;
    if response.status() != StatusCode::OK {
        let status = response.status().as_u16();
        let reply = time::timeout(timeout, bot.transport().read(response));
        let reply = reply.await.map_err(|_| timed_out(timeout))?;
        let reply = reply.map_err(|error| failed(&TRANSFER.into(), error))?;
        Answer::read(TRANSFER.into(), &reply, bot.transport().token())?;
        let reason = "the answer is no file".to_owned();
        let method = TRANSFER.into();
        return Err(CallError::UnexpectedAnswer {
            method,
            status,
            reason,
        }
        .into());
    }
    let body = response.into_body();
    let size = told_size.or(body.size_hint().exact());
    let transfer = Transfer { bot, body, timeout };
    Ok(DownloadStream {
        pieces: stream::try_unfold(transfer, Transfer::next).boxed(),
        size,
        limit: told_size.unwrap_or(LARGEST_UNTOLD),
    })
}

/// The file at this path of the disk that is shared with the Bot API server.
pub(super) async fn from_disk(bot: &Bot, path: PathBuf) -> Result<DownloadStream, DownloadError> {
    let unreadable = {
        // the server names a folder of its disk after the token
        let shown = path.to_string_lossy().into_owned();
        let shown = PathBuf::from(bot.transport().token().redact(shown));
        move |error| DownloadError::Read {
            path: shown.clone(),
            error,
        }
    };
    let file = File::open(&path).await.map_err(&unreadable)?;
    let metadata = file.metadata().await.map_err(&unreadable)?;
    let pieces = ReaderStream::with_capacity(file, BLOCK);
    Ok(DownloadStream {
        pieces: pieces.map_err(unreadable).boxed(),
        size: Some(metadata.len()),
        limit: metadata.len(),
    })
}

struct Transfer {
    bot: Bot,
    body: Incoming,
    timeout: Duration,
}

impl Transfer {
    async fn next(mut self) -> Result<Option<(Bytes, Self)>, DownloadError> {
        loop {
            let frame = time::timeout(self.timeout, self.body.frame()).await;
            let frame = match frame.map_err(|_| timed_out(self.timeout))? {
                None => return Ok(None),
                Some(Ok(frame)) => frame,
                Some(Err(error)) => {
                    let error = self.bot.transport().error(Phase::Reading, &error);
                    return Err(failed(&TRANSFER.into(), error.into()).into());
                }
            };
            if let Ok(data) = frame.into_data() {
                return Ok(Some((data, self)));
            }
        }
    }
}

fn timed_out(after: Duration) -> CallError {
    let method = TRANSFER.into();
    CallError::Timeout { method, after }
}

//! Bodies of requests, and the clock that watches them being sent.

use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use thiserror::Error;

use crate::client::multipart::{FileError, FormBody};

/// The largest piece that is handed on at once, so that progress is seen.
const PIECE: usize = 64 * 1024;

/// What is sent in a request.
pub(in crate::client) enum RequestBody {
    /// Nothing.
    Empty,
    /// These bytes.
    Full(Bytes),
    /// A form, read while it is sent.
    Form {
        pieces: FormBody,
        /// The rest of a piece that was too large.
        rest: Bytes,
        /// How much is still to come, if that is known.
        remaining: Option<u64>,
        progress: Arc<Progress>,
    },
}

/// How far the sending of a form got.
#[derive(Debug)]
pub(in crate::client) struct Progress {
    started: Instant,
    /// Milliseconds from `started` to the last piece.
    last: AtomicU64,
    complete: AtomicBool,
    failure: Mutex<Option<FileError>>,
}

/// Ends a request whose file cannot be read; the reason lies in [`Progress`].
#[derive(Debug, Error)]
#[error("a file could not be read")]
pub(in crate::client) struct BodyError;

impl Body for RequestBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let Self::Form {
            pieces,
            rest,
            remaining,
            progress,
        } = &mut *self
        else {
            return match std::mem::replace(&mut *self, Self::Empty) {
                Self::Full(bytes) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
                _ => Poll::Ready(None),
            };
        };
        while rest.is_empty() {
            match ready!(pieces.as_mut().poll_next(cx)) {
                Some(Ok(piece)) => *rest = piece,
                Some(Err(error)) => {
                    progress.fail(error);
                    return Poll::Ready(Some(Err(BodyError)));
                }
                None => {
                    progress.complete.store(true, Ordering::Relaxed);
                    return Poll::Ready(None);
                }
            }
        }
        let piece = rest.split_to(rest.len().min(PIECE));
        *remaining = remaining.map(|length| length.saturating_sub(piece.len() as u64));
        progress.step(*remaining == Some(0));
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Empty)
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Empty => SizeHint::with_exact(0),
            Self::Full(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Self::Form { remaining, .. } => {
                remaining.map_or_else(SizeHint::default, SizeHint::with_exact)
            }
        }
    }
}

impl Progress {
    pub(in crate::client) fn new() -> Arc<Self> {
        Arc::new(Self {
            started: Instant::now(),
            last: AtomicU64::new(0),
            complete: AtomicBool::new(false),
            failure: Mutex::new(None),
        })
    }

    /// Why a file could not be read, if that ended the request.
    pub(in crate::client) fn take_failure(&self) -> Option<FileError> {
        let mut failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
        failure.take()
    }

    /// Returns when nothing moved for `limit`.
    ///
    /// When all is sent, the server may take as long again as the sending took:
    /// it hands the files on before it answers.
    pub(in crate::client) async fn stalled(&self, limit: Duration) {
        loop {
            let last = Duration::from_millis(self.last.load(Ordering::Relaxed));
            let extra = if self.complete.load(Ordering::Relaxed) {
                last
            } else {
                Duration::ZERO
            };
            let idle = self.started.elapsed().saturating_sub(last);
            match limit.saturating_add(extra).checked_sub(idle) {
                Some(left) if !left.is_zero() => tokio::time::sleep(left).await,
                _ => return,
            }
        }
    }

    fn step(&self, complete: bool) {
        let elapsed = self.started.elapsed().as_millis();
        self.last.store(
            u64::try_from(elapsed).unwrap_or(u64::MAX),
            Ordering::Relaxed,
        );
        if complete {
            self.complete.store(true, Ordering::Relaxed);
        }
    }

    fn fail(&self, error: FileError) {
        let mut failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
        *failure = Some(error);
    }
}

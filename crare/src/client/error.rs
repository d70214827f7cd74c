//! How a call can fail.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::io;
use std::time::Duration;

use thiserror::Error;

use super::api_error::ApiError;
use crate::api::{ChatId, DecodeError};

/// Why a call of the Bot API gave no result.
///
/// No error has the bot's token in it.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum CallError {
    /// Telegram answered with an error.
    #[error(transparent)]
    Api(Box<ApiFailure>),
    /// The request did not reach the server, or its answer did not come back.
    #[error("{method}: {error}")]
    Transport {
        /// The method called.
        method: Cow<'static, str>,
        /// What happened.
        error: TransportError,
    },
    /// There was no answer in time. The server may still have acted.
    #[error("{method}: no answer within {after:?}")]
    Timeout {
        /// The method called.
        method: Cow<'static, str>,
        /// The time-out that passed.
        after: Duration,
    },
    /// The answer's result is not what the method should give.
    #[error("{method}: the result does not decode: {error}")]
    Decode {
        /// The method called.
        method: Cow<'static, str>,
        /// What is wrong, and where in the result.
        error: Box<DecodeError>,
    },
    /// What came back is no answer of a Bot API server.
    #[error("{method}: {reason} (HTTP status {status})")]
    UnexpectedAnswer {
        /// The method called.
        method: Cow<'static, str>,
        /// The HTTP status.
        status: u16,
        /// What is wrong with it.
        reason: String,
    },
    /// A file to upload could not be read.
    #[error("{method}: cannot read the file {file:?}: {error}")]
    File {
        /// The method called.
        method: Cow<'static, str>,
        /// The file's name as it would have been sent.
        file: String,
        /// Why it could not be read.
        error: io::Error,
    },
    /// The request cannot be made of these parameters; nothing was sent.
    #[error("{method}: {reason}")]
    InvalidRequest {
        /// The method called.
        method: Cow<'static, str>,
        /// What is wrong with it.
        reason: String,
    },
}

impl CallError {
    /// The method that was called, such as `sendMessage`.
    pub fn method(&self) -> &str {
        match self {
            Self::Api(failure) => &failure.method,
            Self::Transport { method, .. }
            | Self::Timeout { method, .. }
            | Self::Decode { method, .. }
            | Self::UnexpectedAnswer { method, .. }
            | Self::File { method, .. }
            | Self::InvalidRequest { method, .. } => method,
        }
    }

    /// What Telegram objected to, if it was Telegram that refused.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(failure) => Some(&failure.kind),
            _ => None,
        }
    }

    /// How long to wait before the same call, if Telegram says so.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Api(failure) => failure.retry_after,
            _ => None,
        }
    }

    /// Whether the same call may succeed later without any change.
    ///
    /// A call that timed out or broke off may have been carried out all the
    /// same; [`TransportError::is_unsent`] tells when it surely was not.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Api(failure) => failure.kind.is_transient(),
            Self::Transport { .. } | Self::Timeout { .. } => true,
            Self::UnexpectedAnswer { .. }
            | Self::Decode { .. }
            | Self::File { .. }
            | Self::InvalidRequest { .. } => false,
        }
    }
}

/// An error as Telegram told it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{method}: {description} (code {code})")]
#[non_exhaustive]
pub struct ApiFailure {
    /// The method called.
    pub method: Cow<'static, str>,
    /// Telegram's `error_code`, which is also the HTTP status.
    pub code: u16,
    /// Telegram's words.
    pub description: String,
    /// What they mean.
    pub kind: ApiError,
    /// How long to wait before the same call.
    pub retry_after: Option<Duration>,
    /// The supergroup that the group became.
    pub migrate_to_chat_id: Option<ChatId>,
}

/// A failure below the Bot API: name look-up, connection, TLS, proxy, HTTP.
///
/// It keeps the words of what happened, without any URL.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{phase}: {reason}")]
pub struct TransportError {
    phase: Phase,
    reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    Connecting,
    Exchanging,
    Reading,
}

impl TransportError {
    pub(super) fn new(phase: Phase, reason: String) -> Self {
        Self { phase, reason }
    }

    /// Whether no connection was made, so that the server surely did not act.
    pub fn is_unsent(&self) -> bool {
        self.phase == Phase::Connecting
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Connecting => "cannot connect to the Bot API server",
            Self::Exchanging => "the connection to the Bot API server broke",
            Self::Reading => "the answer of the Bot API server broke off",
        })
    }
}

/// The words of an error and of all that caused it, each said once.
pub(super) fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let words = error.to_string();
        if !text.contains(&words) {
            text.push_str(": ");
            text.push_str(&words);
        }
        cause = error.source();
    }
    text
}

/// Errors made of long texts are cut; they are read by people.
pub(super) fn shortened(mut text: String) -> String {
    const LONGEST: usize = 500;
    if text.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|&end| text.is_char_boundary(end));
        text.truncate(end.unwrap_or(0));
        text.push_str("...");
    }
    text
}

//! A call that travels in the answer to a webhook request.
//!
//! Source: <https://core.telegram.org/bots/api#making-requests-when-getting-updates>.

use bytes::Bytes;
use http::HeaderValue;

/// A call of the Bot API as the body of an answer to Telegram, which makes it then. Its result is never told.
#[derive(Clone, Debug)]
pub struct InAnswer {
    /// The header `Content-Type`.
    pub content_type: HeaderValue,
    /// The body, at most 1 MiB beside its files.
    pub body: Bytes,
}

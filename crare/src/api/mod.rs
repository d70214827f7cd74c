//! The Bot API: its objects, unions and methods as Rust types, and how they are read and written as JSON.
//!
//! Nothing here talks to a server. The types are generated from a table of facts; the few parts they rest on are
//! written by hand: identifiers, times, files, and what to do with values that are not known yet.
//!
//! What Telegram sends in a later version is never an error: a new kind of update, a new value of a closed list or a new
//! member of a union is kept as it came, in a variant called `Unknown`, and is written back unchanged.

pub(crate) mod de;
mod error;
#[allow(missing_docs, reason = "a field whose name says it all has no line")]
mod generated;
mod ids;
pub(crate) mod input_file;
mod keyboard;
mod method;
mod permissions;
mod raw;
mod secret;
mod target;
#[cfg(test)]
mod tests;
mod text;
mod time;

pub use error::DecodeError;
pub use generated::*;
pub use ids::{
    BusinessConnectionId, CallbackQueryId, ChatId, ChatJoinRequestQueryId, CustomEmojiId,
    EphemeralMessageId, FileId, FileUniqueId, GiftId, GuestQueryId, InlineMessageId, InlineQueryId,
    MediaGroupId, MessageEffectId, MessageId, OwnedGiftId, PollId, PreCheckoutQueryId,
    ShippingQueryId, StoryId, ThreadId, TopicId, UpdateId, UserId,
};
pub use input_file::{ByteStream, InputFile, Upload};
pub use keyboard::Button;
pub use method::{MessageOrTrue, Method};
pub use raw::RawJson;
pub use secret::Secret;
pub use target::ChatTarget;
pub use text::ParseMode;
pub use time::UnixTime;

/// Reads one update from the JSON that Telegram sends.
///
/// # Errors
/// [`DecodeError`] with the JSON path when it is not an update, or a field is missing or of another type. Kinds of
/// updates that this release does not know are no error: see [`UpdateKind::Unknown`].
///
/// ```
/// # fn main() -> Result<(), crare::api::DecodeError> {
/// use crare::api::{UpdateKind, parse_update};
///
/// let json = br#"{"update_id": 1, "poll": {"id": "2", "question": "?", "options": [], "total_voter_count": 0}}"#;
/// let error = parse_update(json).unwrap_err();
/// assert_eq!(error.path(), "poll");
/// let update = parse_update(br#"{"update_id": 1, "news_of_2030": {"text": "hi"}}"#)?;
/// assert!(matches!(update.kind, UpdateKind::Unknown { .. }));
/// # Ok(())
/// # }
/// ```
pub fn parse_update(json: &[u8]) -> Result<Update, DecodeError> {
    match std::str::from_utf8(json) {
        Ok(text) => de::parse(text),
        Err(error) => Err(DecodeError::new(
            String::new(),
            format!("not UTF-8: {error}"),
        )),
    }
}

//! What every method has in common.

use serde::{Deserialize, Serialize};

use crate::api::{DecodeError, InputFile, Message, de};

/// A method of the Bot API with its parameters: a plain value that can be kept, compared, returned from a handler, or
/// sent by a [`Bot`](crate::Bot).
///
/// Implement it for a method that is newer than this release:
///
/// ```
/// use crare::api::{DecodeError, InputFile, Method};
///
/// struct WaveHand { chat_id: i64 }
///
/// impl Method for WaveHand {
///     const NAME: &'static str = "waveHand";
///     type Output = bool;
///
///     fn to_json(&self) -> String {
///         format!(r#"{{"chat_id":{}}}"#, self.chat_id)
///     }
///     fn files<'a>(&'a self, _: &mut Vec<&'a InputFile>) {}
///     fn parse(result: &str) -> Result<bool, DecodeError> {
///         Ok(result == "true")
///     }
/// }
/// ```
pub trait Method: Send + Sync + 'static {
    /// Telegram's name for it, such as `sendMessage`.
    const NAME: &'static str;

    /// What Telegram answers.
    type Output: Send + 'static;

    /// The parameters as one JSON object.
    fn to_json(&self) -> String;

    /// Every file among the parameters, however deep.
    fn files<'a>(&'a self, files: &mut Vec<&'a InputFile>);

    /// Reads the `result` of Telegram's answer.
    ///
    /// # Errors
    /// When the answer is not what this method returns.
    fn parse(result: &str) -> Result<Self::Output, DecodeError>;
}

/// What editing returns: the message, or nothing but success for messages that were sent by inline mode.
#[derive(Clone, Debug, PartialEq)]
pub enum MessageOrTrue {
    /// The message as it is now.
    Message(Box<Message>),
    /// Done; the message is not the bot's to see.
    True,
}

impl MessageOrTrue {
    /// The message, if there is one.
    pub fn message(self) -> Option<Message> {
        match self {
            Self::Message(message) => Some(*message),
            Self::True => None,
        }
    }
}

impl<'de> Deserialize<'de> for MessageOrTrue {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<serde_json::value::RawValue>::deserialize(deserializer)?;
        if raw.get() == "true" {
            return Ok(Self::True);
        }
        de::nested(raw.get()).map(|message| Self::Message(Box::new(message)))
    }
}

impl Serialize for MessageOrTrue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Message(message) => message.serialize(serializer),
            Self::True => serializer.serialize_bool(true),
        }
    }
}

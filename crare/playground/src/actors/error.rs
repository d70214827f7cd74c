//! Why an actor could not do something.

use crate::refusal::Refusal;

/// Why somebody could not do what they were told to.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ActorError {
    /// Telegram would not let them: a right is missing, the chat is none of theirs, they are in it already.
    #[error("Telegram would not let them: {0}")]
    Refused(#[from] Refusal),
    /// The chat has nobody who does it: use [`Chat::by`](crate::Chat::by).
    #[error("nobody does it: say who with `chat.by(&user)`")]
    Nobody,
    /// This is for groups and channels, and the chat is a private one.
    #[error("it cannot be done in a private chat")]
    Private,
    /// The chat has no message with this id.
    #[error("there is no message {id} in the chat, {}", last_message(*.last))]
    NoMessage {
        /// The id that was looked for.
        id: i64,
        /// The id of the last message, if there is any.
        last: Option<i64>,
    },
    /// Only who wrote a message can change it.
    #[error("message {id} was written by somebody else")]
    NotTheirs {
        /// The message.
        id: i64,
    },
    /// The message has nothing of the kind that this needs.
    #[error("message {id} has no {what}: it has {has}")]
    NotThere {
        /// The message.
        id: i64,
        /// What it was to have.
        what: &'static str,
        /// What it has instead.
        has: String,
    },
    /// A vote that does not count.
    #[error("the vote does not count: {0}")]
    Vote(&'static str),
    /// What is no kind of file that can be sent.
    #[error(
        "`{0}` is no kind of file: photo, video, animation, audio, document, voice, video_note and sticker are"
    )]
    FileKind(String),
}

fn last_message(last: Option<i64>) -> String {
    match last {
        Some(last) => format!("the last one is {last}"),
        None => "which is empty".to_owned(),
    }
}

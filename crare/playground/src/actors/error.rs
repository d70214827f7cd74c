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
    /// There is no button with this text.
    #[error("there is no button {wanted:?}; there are: {}", listed(.there))]
    NoButton {
        /// The text that was looked for.
        wanted: String,
        /// The texts of those that are there, the latest message's first.
        there: Vec<String>,
    },
    /// The button does nothing by itself: what it asks for is done by another function.
    #[error("the button {0:?} does nothing by a click: {1}")]
    NoClick(String, &'static str),
    /// The message has no invoice, or the link leads to none.
    #[error("there is no invoice to pay")]
    NoInvoice,
    /// The bot is not asked: it has no inline mode.
    #[error("the bot has no inline mode: see `Bot::set_inline`")]
    NoInlineMode,
    /// The bot has not answered, or not with this result.
    #[error("the bot has found no {wanted:?}; it has found: {}", listed(.there))]
    NoResult {
        /// The id that was looked for.
        wanted: String,
        /// The ids of those that were found.
        there: Vec<String>,
    },
    /// The link leads to nothing here.
    #[error("the link {0} leads to nothing: {1}")]
    DeadLink(String, &'static str),
    /// The chat lets each of them write only so often.
    #[error("slow mode: they may write again in {0} s")]
    SlowMode(i64),
    /// An app's data have 1 to 4096 bytes.
    #[error("an app sends 1 to 4096 bytes, not {0}")]
    AppData(usize),
}

fn last_message(last: Option<i64>) -> String {
    match last {
        Some(last) => format!("the last one is {last}"),
        None => "which is empty".to_owned(),
    }
}

fn listed(all: &[String]) -> String {
    if all.is_empty() {
        return "none".to_owned();
    }
    all.join(", ")
}

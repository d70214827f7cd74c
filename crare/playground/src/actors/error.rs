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
}

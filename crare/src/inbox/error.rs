//! Why an inbox could not do something.

/// A failure of an inbox. The message says what to do.
#[derive(Clone, Debug, thiserror::Error)]
#[error("the inbox {place}: {reason}")]
pub struct InboxError {
    place: String,
    reason: String,
}

impl InboxError {
    /// The failure of the inbox at this place: what is wrong, and what to do about it.
    pub fn new(place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            reason: reason.into(),
        }
    }
}

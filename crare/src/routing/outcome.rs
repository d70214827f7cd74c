//! How an update went.

/// How the handling of one update ended.
///
/// When several handlers ran, the worst one counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Outcome {
    /// No route is for this update.
    Unhandled,
    /// A handler ran and its replies were sent.
    Handled,
    /// A handler returned an error, or one of its replies could not be sent.
    Failed,
    /// A handler panicked.
    Panicked,
}

impl Outcome {
    /// The worse of two outcomes.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.max(other)
    }
}

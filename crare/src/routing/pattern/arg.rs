//! Values that fill the holes of patterns.

use std::borrow::Cow;
use std::fmt;

/// A value that can be an argument of a pattern: read from what people type, and written into the data of buttons and links
/// and read from there.
///
/// Numbers, `bool`, `char`, `String`, [`Duration`](std::time::Duration), the identifiers of [`api`](crate::api),
/// [`Username`](crate::routing::Username), `Option` and `Vec` of these are arguments. `#[derive(Arg)]` makes one of an enum
/// whose variants have no fields, or of a struct around one value. In commands and texts, where nothing is written, a type
/// that implements [`FromStr`](std::str::FromStr) is enough.
///
/// ```
/// use crare::routing::{Arg, ArgReason};
///
/// /// Two letters: `de`, `EN`.
/// #[derive(Debug, PartialEq)]
/// struct Language([u8; 2]);
///
/// impl Arg for Language {
///     const LONGEST: Option<usize> = Some(2);
///
///     fn read(text: &str) -> Result<Self, ArgReason> {
///         match *text.as_bytes() {
///             [a, b] if text.chars().all(|c| c.is_ascii_alphabetic()) => {
///                 Ok(Self([a.to_ascii_lowercase(), b.to_ascii_lowercase()]))
///             }
///             _ => Err(ArgReason::new("not two letters")),
///         }
///     }
///
///     fn write(&self, out: &mut String) {
///         out.extend(self.0.map(char::from));
///     }
/// }
///
/// assert_eq!(Language::read("DE"), Ok(Language(*b"de")));
/// assert_eq!(Language::read("Deutsch").unwrap_err().to_string(), "not two letters");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument of a pattern",
    label = "no argument of a pattern",
    note = "derive it with `#[derive(Arg)]`, or implement `FromStr` (for commands and texts) or `Arg` (for callbacks and links too)"
)]
pub trait Arg: Sized {
    /// Most bytes of what [`write`](Self::write) makes; `None` when there is no bound.
    ///
    /// Only types that write nothing but letters and digits of ASCII have one: other characters take more bytes in data.
    /// When all arguments of a pattern have a bound, the compiler checks that the data always fits, and building it cannot
    /// fail.
    const LONGEST: Option<usize> = None;

    /// What may be written, for lines that show how a command is used: `s|m|l`. Empty: the name of the hole is shown.
    const CHOICES: &'static str = "";

    /// Reads a value: from what people type, and from what [`write`](Self::write) made.
    ///
    /// # Errors
    /// [`ArgReason`] that tells the user why the text is no such value.
    fn read(text: &str) -> Result<Self, ArgReason>;

    /// Reads a value from what people type, when that is not all that [`read`](Self::read) takes: for numbers, `pen` is a
    /// short form in data and a slip in a command.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    fn typed(text: &str) -> Result<Self, ArgReason> {
        Self::read(text)
    }

    /// Writes the value, in few bytes, so that [`read`](Self::read) gives it back.
    fn write(&self, out: &mut String);
}

/// Why a text is no value of a type, in words for the user: `more than 255`, `one of s, m, l`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ArgReason(Cow<'static, str>);

impl ArgReason {
    /// A reason in words: a few, without a full stop.
    pub fn new(reason: impl Into<Cow<'static, str>>) -> Self {
        Self(reason.into())
    }

    /// The reason of any error.
    pub fn of(error: impl fmt::Display) -> Self {
        Self(error.to_string().into())
    }
}

//! Builds callback data and payloads of deep links by the patterns they are read with.

use std::fmt;
use std::ops::Deref;

use crate::routing::pattern::Arg;
use crate::routing::pattern::wire::Wire;

/// The most bytes of callback data (<https://core.telegram.org/bots/api#inlinekeyboardbutton>) and of the payload of a deep
/// link (<https://core.telegram.org/bots/features#deep-linking>).
const LONGEST: usize = 64;

/// The data of a button: 1 to 64 bytes.
///
/// Made by the handler they are for: `buy::data(7, 2)`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CallbackData(String);

/// The payload of a deep link: 1 to 64 characters of `A-Z`, `a-z`, `0-9`, `_` and `-`.
///
/// Made by the handler it is for: `referred::payload("abc")`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StartPayload(String);

/// Values that do not fit into callback data or a deep link.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DataError {
    /// They are too long.
    #[error(
        "{what} of the pattern {pattern:?} would have {length} bytes, Telegram allows {LONGEST}: keep long values elsewhere and send a key"
    )]
    TooLong {
        /// What was to be made.
        what: &'static str,
        /// The literals of the pattern, with `{}` for its holes.
        pattern: String,
        /// How long it would be.
        length: usize,
    },
    /// There is nothing.
    #[error(
        "{what} of the pattern {pattern:?} would be empty, Telegram wants 1 to {LONGEST} bytes: put a word into the pattern"
    )]
    Empty {
        /// What was to be made.
        what: &'static str,
        /// The literals of the pattern, with `{}` for its holes.
        pattern: String,
    },
}

impl StartPayload {
    /// The link that opens the chat with the bot, by the bot's user name: `https://t.me/shop_bot?start=...`.
    pub fn link(&self, bot: &str) -> String {
        format!("https://t.me/{}?start={}", bare(bot), self.0)
    }

    /// The link that adds the bot to a group of the user's choice: `https://t.me/shop_bot?startgroup=...`.
    pub fn group_link(&self, bot: &str) -> String {
        format!("https://t.me/{}?startgroup={}", bare(bot), self.0)
    }
}

fn bare(name: &str) -> &str {
    name.strip_prefix('@').unwrap_or(name)
}

macro_rules! texts {
    ($($text:ident)*) => {$(
        impl $text {
            /// As text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Deref for $text {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $text {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<$text> for String {
            fn from(text: $text) -> String {
                text.0
            }
        }

        impl fmt::Display for $text {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}
texts! { CallbackData StartPayload }

/// A value that can be written, of whatever type.
pub trait WriteArg {
    /// Writes it.
    fn write_arg(&self, out: &mut String);
}

impl<T: Arg> WriteArg for T {
    fn write_arg(&self, out: &mut String) {
        self.write(out);
    }
}

/// Whether the length of the values is known before.
pub const fn bounded(longest: &[Option<usize>]) -> bool {
    let mut index = 0;
    while index < longest.len() {
        if longest[index].is_none() {
            return false;
        }
        index += 1;
    }
    true
}

/// Stops the compilation when values of these lengths cannot fit between these literals.
///
/// # Panics
/// When they cannot. It is meant for constants, where that is a compile-time error.
#[track_caller]
pub const fn assert_fits(limit: usize, pieces: &[&str], longest: &[Option<usize>]) {
    let mut total = 0;
    let mut index = 0;
    while index < pieces.len() {
        total += pieces[index].len();
        index += 1;
    }
    let mut index = 0;
    while index < longest.len() {
        match longest[index] {
            Some(length) => total += length,
            None => return,
        }
        index += 1;
    }
    assert!(
        total <= limit,
        "the values of this pattern may need more bytes than Telegram allows (64): use smaller types, fewer values, or shorter words"
    );
}

/// What a builder gives: the text itself when it always fits, else a `Result`.
pub trait Built<T> {
    /// The one or the other.
    type Of;
    /// Makes it.
    fn of(result: Result<T, DataError>) -> Self::Of;
}

/// Whether the length is known before.
#[derive(Debug)]
pub struct Bounded<const KNOWN: bool>;

impl<T: From<Fits>> Built<T> for Bounded<true> {
    type Of = T;

    fn of(result: Result<T, DataError>) -> T {
        // Checked by `assert_fits` when it was compiled; an error here would be one of an `Arg` that writes more than its bound.
        result.unwrap_or_else(|error| {
            tracing::error!(%error, "an `Arg` wrote more than its `LONGEST`");
            T::from(Fits)
        })
    }
}

impl<T> Built<T> for Bounded<false> {
    type Of = Result<T, DataError>;

    fn of(result: Result<T, DataError>) -> Self::Of {
        result
    }
}

/// Stands for a text that should have fitted.
#[derive(Debug)]
pub struct Fits;

impl From<Fits> for CallbackData {
    fn from(_: Fits) -> Self {
        Self("?".to_owned())
    }
}

impl From<Fits> for StartPayload {
    fn from(_: Fits) -> Self {
        Self("_".to_owned())
    }
}

/// Callback data, or a `Result` where the types have no bound.
pub type CallbackDataOf<const KNOWN: bool> = <Bounded<KNOWN> as Built<CallbackData>>::Of;

/// The payload of a deep link, or a `Result` where the types have no bound.
pub type StartPayloadOf<const KNOWN: bool> = <Bounded<KNOWN> as Built<StartPayload>>::Of;

/// Puts values between the literals of a pattern: one literal more than values, each but the first and the last not empty.
pub fn callback_data<const KNOWN: bool>(
    pieces: &[&str],
    values: &[&dyn WriteArg],
) -> CallbackDataOf<KNOWN>
where
    Bounded<KNOWN>: Built<CallbackData>,
{
    let built = build(Wire::Callback, "callback data", pieces, values);
    Bounded::<KNOWN>::of(built.map(CallbackData))
}

/// The same for a deep link.
pub fn start_payload<const KNOWN: bool>(
    pieces: &[&str],
    values: &[&dyn WriteArg],
) -> StartPayloadOf<KNOWN>
where
    Bounded<KNOWN>: Built<StartPayload>,
{
    let built = build(Wire::Start, "the payload of a deep link", pieces, values);
    Bounded::<KNOWN>::of(built.map(StartPayload))
}

fn build(
    wire: Wire,
    what: &'static str,
    pieces: &[&str],
    values: &[&dyn WriteArg],
) -> Result<String, DataError> {
    let mut out = String::with_capacity(LONGEST);
    let mut text = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        out.push_str(piece);
        if let Some(value) = values.get(index) {
            text.clear();
            value.write_arg(&mut text);
            let stop = pieces.get(index + 1).and_then(|next| next.chars().next());
            wire.encode(&text, stop, &mut out);
        }
    }
    match out.len() {
        0 => Err(DataError::Empty {
            what,
            pattern: pieces.join("{}"),
        }),
        1..=LONGEST => Ok(out),
        length => Err(DataError::TooLong {
            what,
            pattern: pieces.join("{}"),
            length,
        }),
    }
}

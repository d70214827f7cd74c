//! The data of buttons and the payloads of start links, built from the patterns that read them.

use std::fmt;
use std::ops::Deref;

use crate::routing::pattern::arg::Arg;
use crate::routing::pattern::wire::{Wire, is_payload};

/// Most bytes that Telegram takes, for both.
const LIMIT: usize = 64;

/// Why a text cannot be callback data or a payload.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DataError {
    /// It has more bytes than Telegram takes.
    #[error(
        "{length} bytes of data, Telegram allows {LIMIT}: keep long values in a store, and send a key"
    )]
    TooLong {
        /// The bytes it has.
        length: usize,
    },
    /// There is nothing in it.
    #[error("the data is empty, Telegram wants at least one byte")]
    Empty,
    /// A character cannot stand in the payload of a link.
    #[error("`{0}` cannot stand in the payload of a link, only A-Z, a-z, 0-9, `_` and `-` can")]
    Character(char),
}

macro_rules! data {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl From<$name> for String {
            fn from(data: $name) -> Self {
                data.0
            }
        }
    )*};
}

data! {
    /// The data of an inline button: 1 to 64 bytes that come back when it is pressed.
    ///
    /// A handler of a callback pattern builds it: `Button::callback("Buy 2", buy::data(7, 2))`.
    CallbackData;
    /// What a start link gives to the bot: 1 to 64 letters of English, digits, `_` and `-`.
    ///
    /// A handler of a start pattern builds it: `referred::payload("ann").link("my_bot")`.
    StartPayload;
}

impl CallbackData {
    /// Data that was built by hand.
    ///
    /// # Errors
    /// [`DataError`] when it is empty or has more than 64 bytes.
    ///
    /// ```
    /// use crare::routing::CallbackData;
    ///
    /// assert_eq!(CallbackData::new("buy/7/2").unwrap().as_str(), "buy/7/2");
    /// assert!(CallbackData::new("").is_err());
    /// let error = CallbackData::new("x".repeat(70)).unwrap_err();
    /// assert!(error.to_string().starts_with("70 bytes of data, Telegram allows 64"));
    /// ```
    pub fn new(data: impl Into<String>) -> Result<Self, DataError> {
        let data = data.into();
        check(&data).map(|()| Self(data))
    }
}

impl StartPayload {
    /// A payload that was built by hand.
    ///
    /// # Errors
    /// [`DataError`] when it is empty, has more than 64 bytes, or other characters.
    pub fn new(payload: impl Into<String>) -> Result<Self, DataError> {
        let payload = payload.into();
        let wrong = payload
            .chars()
            .find(|char| !u8::try_from(*char).is_ok_and(is_payload));
        match wrong {
            Some(char) => Err(DataError::Character(char)),
            None => check(&payload).map(|()| Self(payload)),
        }
    }

    /// The link that opens a chat with the bot and, when the user presses the button there, sends `/start` with the payload.
    ///
    /// ```
    /// use crare::routing::StartPayload;
    ///
    /// let payload = StartPayload::new("ref_ann").unwrap();
    /// assert_eq!(payload.link("my_bot"), "https://t.me/my_bot?start=ref_ann");
    /// assert_eq!(payload.group_link("@my_bot"), "https://t.me/my_bot?startgroup=ref_ann");
    /// ```
    pub fn link(&self, bot: &str) -> String {
        self.link_by("start", bot)
    }

    /// The link that lets the user add the bot to a group, where it gets `/start` with the payload.
    pub fn group_link(&self, bot: &str) -> String {
        self.link_by("startgroup", bot)
    }

    fn link_by(&self, parameter: &str, bot: &str) -> String {
        let bot = bot.strip_prefix('@').unwrap_or(bot);
        format!("https://t.me/{bot}?{parameter}={}", self.0)
    }
}

fn check(data: &str) -> Result<(), DataError> {
    match data.len() {
        0 => Err(DataError::Empty),
        1..=LIMIT => Ok(()),
        length => Err(DataError::TooLong { length }),
    }
}

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

/// Stands for whether all values of a pattern are bounded.
#[derive(Clone, Copy, Debug)]
pub struct Bounded<const BOUNDED: bool>;

/// What building data gives: the data, where it always fits; otherwise it may fail.
#[allow(
    missing_docs,
    reason = "`CallbackDataOf` and `StartPayloadOf` tell more"
)]
pub trait Built {
    type Callback;
    type Start;

    fn callback(data: String) -> Self::Callback;
    fn start(payload: String) -> Self::Start;
}

impl Built for Bounded<true> {
    type Callback = CallbackData;
    type Start = StartPayload;

    fn callback(data: String) -> CallbackData {
        warn_of(&data);
        CallbackData(data)
    }

    fn start(payload: String) -> StartPayload {
        warn_of(&payload);
        StartPayload(payload)
    }
}

impl Built for Bounded<false> {
    type Callback = Result<CallbackData, DataError>;
    type Start = Result<StartPayload, DataError>;

    fn callback(data: String) -> Self::Callback {
        CallbackData::new(data)
    }

    fn start(payload: String) -> Self::Start {
        StartPayload::new(payload)
    }
}

/// Only a type whose `LONGEST` is wrong comes here with data that does not fit; Telegram will refuse it.
fn warn_of(data: &str) {
    if let Err(error) = check(data) {
        tracing::error!("{error}: an argument's `Arg::LONGEST` says less than its `write` makes");
    }
}

/// [`CallbackData`] when all arguments are bounded, otherwise a `Result` with it.
pub type CallbackDataOf<const BOUNDED: bool> = <Bounded<BOUNDED> as Built>::Callback;

/// [`StartPayload`] when all arguments are bounded, otherwise a `Result` with it.
pub type StartPayloadOf<const BOUNDED: bool> = <Bounded<BOUNDED> as Built>::Start;

/// Builds callback data: the literals of a pattern, and the values between them.
pub fn callback_data<const BOUNDED: bool>(
    pieces: &[&str],
    values: &[&dyn WriteArg],
) -> CallbackDataOf<BOUNDED>
where
    Bounded<BOUNDED>: Built,
{
    <Bounded<BOUNDED> as Built>::callback(build(Wire::Callback, pieces, values))
}

/// Builds the payload of a start link: the literals of a pattern, and the values between them.
pub fn start_payload<const BOUNDED: bool>(
    pieces: &[&str],
    values: &[&dyn WriteArg],
) -> StartPayloadOf<BOUNDED>
where
    Bounded<BOUNDED>: Built,
{
    <Bounded<BOUNDED> as Built>::start(build(Wire::Start, pieces, values))
}

pub(super) fn build(wire: Wire, pieces: &[&str], values: &[&dyn WriteArg]) -> String {
    let mut data = String::new();
    let mut text = String::new();
    let mut values = values.iter();
    for (index, piece) in pieces.iter().enumerate() {
        data.push_str(piece);
        if let Some(value) = values.next() {
            text.clear();
            value.write_arg(&mut text);
            let stop = pieces.get(index + 1).and_then(|next| next.chars().next());
            wire.write(&text, stop, &mut data);
        }
    }
    if data.is_empty() && wire == Wire::Callback && pieces.len() > 1 {
        // Telegram has no empty data; a backslash before nothing reads as nothing.
        data.push('\\');
    }
    data
}

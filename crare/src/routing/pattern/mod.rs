//! Patterns: texts with holes for arguments, and the values that fill the holes.
//!
//! There are two sorts. Patterns of *words* stand behind a command or are an inline query: `"remind {who} in {time}"`.
//! Patterns of *segments* are callback data and the payloads of start links: `"buy/{item}/{qty}"`; the same pattern reads
//! the data of a pressed button and builds it.
//!
//! | in a pattern | means | where |
//! |---|---|---|
//! | `{name}` | an argument: one word, or everything up to the literal behind it | everywhere |
//! | `{name?}` | a word that may be left out; only the end of a pattern may be | words |
//! | `{name..}` | the rest as it was written; stands last | words |
//! | `{{`, `}}` | a brace that is meant as such | everywhere |
//!
//! The type of an argument is that of the handler's parameter with the name of the hole; it implements [`Arg`], or
//! `FromStr` where people type it.

mod arg;
mod base62;
mod captured;
mod choice;
mod data;
mod duration;
mod error;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
mod limits;
mod lists;
mod numbers;
mod probe;
mod segment;
mod split;
mod syntax;
#[cfg(test)]
mod tests;
mod trie;
mod usage;
mod values;
mod wire;
mod words;

pub use arg::{Arg, ArgReason};
pub use data::{CallbackData, DataError, StartPayload};
pub use error::ArgError;
pub use values::Username;

#[doc(hidden)]
pub use captured::{Captured, Slot};
#[doc(hidden)]
pub use choice::choice;
#[doc(hidden)]
pub use data::{
    Bounded, Built, CallbackDataOf, StartPayloadOf, WriteArg, callback_data, start_payload,
};
#[doc(hidden)]
pub use limits::{assert_fits, bounded};
#[doc(hidden)]
pub use probe::{ByFromStr, ByNothing, Probe};

pub(in crate::routing) use {
    captured::Slots, segment::SegmentPattern, trie::Trie, usage::usage_line, wire::Wire,
    words::WordPattern,
};

pub(in crate::routing) use split::words as split_words;

//! Patterns: texts with holes, which become typed arguments of handlers.
//!
//! * Words, for commands and inline queries: `"add {a} {b}"`, `"say {text..}"`, `"list {page?}"`.
//! * Segments, for callback data and deep links: `"buy/{item}/{qty}"`; the same pattern builds the data: [`CallbackData`].
//!
//! An argument is of a type with [`Arg`].

mod arg;
mod captured;
mod choice;
mod data;
mod error;
mod integers;
mod probe;
mod segments;
mod split;
mod syntax;
mod trie;
mod usage;
mod values;
mod wire;
mod words;

#[cfg(test)]
mod tests;

pub use arg::Arg;
pub use captured::{Captured, Slot, Slots};
pub use choice::choice;
pub use data::{
    Bounded, Built, CallbackData, CallbackDataOf, DataError, StartPayload, StartPayloadOf,
    WriteArg, assert_fits, bounded, callback_data, start_payload,
};
pub use error::{ArgError, ArgReason};
pub use probe::{ByFromStr, ByNothing, Probe};
pub(super) use segments::SegmentPattern;
pub(super) use split::{unquoted, words};
pub use syntax::PatternError;
pub(super) use trie::Trie;
pub(super) use usage::usage_line;
pub use values::Username;
pub(super) use wire::Wire;
pub(super) use words::WordPattern;

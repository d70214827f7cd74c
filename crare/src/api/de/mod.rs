//! Reading and writing the generated types.
//!
//! Three things hold everywhere: an error tells where it happened ([`path`]); a received text never overflows the stack,
//! however deep it nests ([`depth`]); and nothing generic leaves the crate, so that users do not compile it again.

pub(crate) mod depth;
mod list;
mod object;
pub(crate) mod path;
mod peek;
mod string_enum;
mod union;
mod update;

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeOwned, Error, Visitor};
use serde::{Deserialize, Deserializer};

use crate::api::DecodeError;

pub(crate) use list::{List, OptionalList};
pub(crate) use object::{object, read_field, request, write_field};
pub(crate) use peek::Peek;
pub(crate) use string_enum::string_enum;
pub(crate) use union::{member, shaped_union, tagged_union, union_attachments};
pub(crate) use update::update_kinds;

/// Reads a whole text.
pub(crate) fn parse<T: DeserializeOwned>(json: &str) -> Result<T, DecodeError> {
    path::clear();
    serde_json::from_str(json).map_err(|error| DecodeError::new(path::take(), reason(&error)))
}

/// Reads a part of a text that is being read.
pub(crate) fn nested<T: DeserializeOwned, E: Error>(json: &str) -> Result<T, E> {
    serde_json::from_str(json).map_err(|error| E::custom(reason(&error)))
}

/// Writes a value of ours: it has no map with keys other than strings, so that writing cannot fail.
pub(crate) fn write(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Reads and writes again.
#[cfg(test)]
pub(crate) fn reread<T: DeserializeOwned + serde::Serialize>(
    json: &str,
) -> Result<String, DecodeError> {
    parse::<T>(json).map(|value| write(&value))
}

/// What is wrong, without the line and column: the path says it better.
pub(crate) fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(end) if error.line() > 0 => text[..end].to_owned(),
        _ => text,
    }
}

/// A key of an object: borrowed from the text unless it holds escapes.
pub(crate) struct Key<'de>(pub(crate) Cow<'de, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;

        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = Key<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }

            fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(key)))
            }

            fn visit_str<E: Error>(self, key: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(key.to_owned())))
            }
        }
        deserializer.deserialize_str(KeyVisitor)
    }
}

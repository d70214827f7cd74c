//! A look at some keys of an object, to tell which member of a union it is.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Key;

/// Those of the wanted keys that are there.
pub(crate) struct Peek<'a> {
    found: Vec<(&'static str, &'a RawValue)>,
}

impl<'a> Peek<'a> {
    /// Looks for `keys` in `json`, which must be an object.
    pub(crate) fn new<E: Error>(json: &'a str, keys: &'static [&'static str]) -> Result<Self, E> {
        let mut reader = serde_json::Deserializer::from_str(json);
        let found = Wanted(keys)
            .deserialize(&mut reader)
            .map_err(|e| E::custom(super::reason(&e)))?;
        Ok(Self { found })
    }

    pub(crate) fn get(&self, key: &str) -> Option<&'a str> {
        self.found
            .iter()
            .find(|(name, _)| *name == key)
            .map(|(_, value)| value.get())
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The text under a key that must be there.
    pub(crate) fn text<E: Error>(&self, key: &'static str) -> Result<Cow<'a, str>, E> {
        let json = self.get(key).ok_or_else(|| E::missing_field(key))?;
        super::path::at(
            key,
            serde_json::from_str::<Key<'a>>(json)
                .map(|Key(text)| text)
                .map_err(|e| E::custom(super::reason(&e))),
        )
    }
}

struct Wanted(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Wanted {
    type Value = Vec<(&'static str, &'de RawValue)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Wanted {
    type Value = Vec<(&'static str, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = Vec::with_capacity(self.0.len());
        while let Some(Key(key)) = map.next_key()? {
            if let Some(wanted) = self.0.iter().find(|wanted| **wanted == key) {
                found.push((*wanted, map.next_value()?));
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

//! Parameters as a JSON object. What comes before a fault counts; the fault itself is no error.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{BodyError, Params};

/// How deep JSON may be.
const MAX_DEPTH: usize = 100;

/// Adds the fields of an object.
pub(super) fn read(text: &[u8], params: &mut Params) -> Result<(), BodyError> {
    let mut result = Ok(());
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    // a fault ends the reading, and what was read stays
    let _ = deserializer.deserialize_map(Fields {
        params,
        result: &mut result,
    });
    result
}

struct Fields<'a> {
    params: &'a mut Params,
    result: &'a mut Result<(), BodyError>,
}

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            let raw = map.next_value_seed(Raw)?;
            let raw = raw.get();
            if is_too_deep(raw) {
                return Ok(());
            }
            let text = if raw.starts_with('"') {
                let Ok(text) = serde_json::from_str::<String>(raw) else {
                    return Ok(());
                };
                text
            } else {
                raw.to_owned()
            };
            if let Err(error) = self.params.add_bytes(name.as_bytes(), text.as_bytes()) {
                *self.result = Err(error);
                return Ok(());
            }
        }
        Ok(())
    }
}

/// A value as it stands there.
struct Raw;

impl<'de> DeserializeSeed<'de> for Raw {
    type Value = Box<RawValue>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        serde::Deserialize::deserialize(deserializer)
    }
}

/// Whether brackets are nested too deeply; those in strings do not count.
fn is_too_deep(json: &str) -> bool {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth >= MAX_DEPTH {
            return true;
        }
    }
    false
}

//! The parameters of a call, as lenient as Telegram's.

mod body;
mod json;
mod multipart;

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use serde_json::Value;

pub(crate) use self::body::{BodyError, inflate};
use crate::refusal::Refusal;

/// All parameters of a call together may be this large, in bytes of names and values.
pub(crate) const MAX_PARAMETERS: usize = 1 << 20;

/// A call may have this many files.
pub(crate) const MAX_FILES: usize = 50;

/// The parameters of a call. Each is a text, as Telegram has it: what is not a string in JSON is its JSON text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Params {
    texts: BTreeMap<String, String>,
    files: BTreeMap<String, Upload>,
    /// Those whose bytes were no UTF-8.
    garbled: BTreeSet<String>,
    /// Bytes of all names and values, those that were given twice too.
    size: usize,
}

/// A file that came with a call.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    pub(crate) name: String,
    pub(crate) content: Bytes,
}

impl Params {
    /// Those of a JSON object; others have none.
    pub(crate) fn from_json(object: &Value) -> Self {
        let mut params = Self::default();
        for (name, value) in object.as_object().into_iter().flatten() {
            let text = match value {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            params.add(name, text);
        }
        params
    }

    /// Adds one; the first of a name stays.
    pub(crate) fn add(&mut self, name: &str, text: String) {
        self.size = self.size.saturating_add(name.len() + text.len());
        self.texts.entry(name.to_owned()).or_insert(text);
    }

    /// Adds one whose bytes may be anything, unless there are too many of them.
    fn add_bytes(&mut self, name: &[u8], value: &[u8]) -> Result<(), BodyError> {
        if self.size.saturating_add(name.len() + value.len()) > MAX_PARAMETERS {
            return Err(BodyError::TooLarge);
        }
        let name = String::from_utf8_lossy(name);
        let value = String::from_utf8_lossy(value);
        if matches!(value, std::borrow::Cow::Owned(_)) && !self.has(&name) {
            self.garbled.insert(name.clone().into_owned());
        }
        self.add(&name, value.into_owned());
        Ok(())
    }

    pub(crate) fn add_file(&mut self, name: &str, file: Upload) {
        self.files.entry(name.to_owned()).or_insert(file);
    }

    /// Whether it was given.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.texts.contains_key(name)
    }

    /// Whether it was given, in bytes that are no UTF-8.
    pub(crate) fn is_garbled(&self, name: &str) -> bool {
        self.garbled.contains(name)
    }

    /// A text; the empty one when it is missing.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// A number: its leading digits, else 0. What is beyond the range is its nearest end.
    pub(crate) fn int(&self, name: &str) -> i64 {
        let text = self.text(name).trim();
        let digits = text.strip_prefix('-').unwrap_or(text);
        let negative = digits.len() < text.len();
        let mut number: i64 = 0;
        for digit in digits.bytes().take_while(u8::is_ascii_digit) {
            let digit = i64::from(digit - b'0');
            number =
                number
                    .saturating_mul(10)
                    .saturating_add(if negative { -digit } else { digit });
        }
        number
    }

    /// A yes or no: true, yes, 1 are a yes, all else is a no.
    pub(crate) fn flag(&self, name: &str) -> bool {
        let text = self.text(name).trim();
        ["true", "yes", "1"]
            .iter()
            .any(|yes| text.eq_ignore_ascii_case(yes))
    }

    /// JSON; none when it is missing or empty. `what` is put into the refusal: `can't parse {what} JSON object`.
    pub(crate) fn json(&self, name: &str, what: &str) -> Result<Option<Value>, Refusal> {
        let text = self.text(name);
        if text.is_empty() {
            return Ok(None);
        }
        serde_json::from_str(text)
            .map(Some)
            .map_err(|_| Refusal::bad_request(format!("can't parse {what} JSON object")))
    }

    /// A file: the part of this name.
    pub(crate) fn file(&self, name: &str) -> Option<&Upload> {
        self.files.get(name)
    }

    /// All of them, for the record.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// All files with the names of their parts, for the record.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &Upload)> {
        self.files.iter().map(|(name, file)| (name.as_str(), file))
    }
}

#[cfg(test)]
#[path = "params_tests.rs"]
mod tests;

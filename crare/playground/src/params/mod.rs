//! The parameters of a call, as lenient as Telegram's.

use std::collections::BTreeMap;

use bytes::Bytes;
use serde_json::Value;

use crate::refusal::Refusal;

/// The parameters of a call. Each is a text, as Telegram has it: what is not a string in JSON is its JSON text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Params {
    texts: BTreeMap<String, String>,
    files: BTreeMap<String, Upload>,
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
        self.texts.entry(name.to_owned()).or_insert(text);
    }

    pub(crate) fn add_file(&mut self, name: &str, file: Upload) {
        self.files.entry(name.to_owned()).or_insert(file);
    }

    /// Whether it was given.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.texts.contains_key(name)
    }

    /// A text; the empty one when it is missing.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// A number: its leading digits, else 0.
    pub(crate) fn int(&self, name: &str) -> i64 {
        let text = self.text(name).trim();
        let digits = text.strip_prefix('-').unwrap_or(text);
        let end = digits
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(digits.len());
        let sign = text.len() - digits.len();
        text.get(..sign + end)
            .and_then(|number| number.parse().ok())
            .unwrap_or(0)
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
}

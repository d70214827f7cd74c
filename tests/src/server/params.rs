//! The parameters of a call, wherever they stand: query, form, JSON or multipart.

use std::collections::BTreeMap;

use bytes::Bytes;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use percent_encoding::percent_decode_str;
use serde_json::Value;

/// All parameters together may be this large.
pub(crate) const MAX_PARAMETERS: usize = 1 << 20;

/// A file that came with a call. Its bytes are there only when it is small.
#[derive(Clone, Debug)]
pub struct ReceivedFile {
    /// The name of the form's part.
    pub field: String,
    /// The file name that the part carries.
    pub file_name: String,
    /// The part's own content type.
    pub content_type: Option<String>,
    /// Bytes.
    pub size: u64,
    /// SHA-256 in hex.
    pub sha256: String,
    /// The bytes, up to [`Settings::keep_up_to`](super::Settings::keep_up_to).
    pub content: Option<Bytes>,
}

/// Why a body could not be read.
#[derive(Debug)]
pub(crate) enum BodyError {
    /// The client went away.
    Lost,
    /// Refused with an empty answer of this status.
    Status(u16),
    /// Not what its content type says.
    Malformed,
}

/// Parameters as the server sees them: strings as they are, everything else as its JSON text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Params {
    pub(crate) values: BTreeMap<String, String>,
    pub(crate) files: BTreeMap<String, ReceivedFile>,
    size: usize,
}

impl Params {
    /// Adds one; the first occurrence of a name wins.
    pub(crate) fn add(&mut self, name: &str, value: String) -> Result<(), BodyError> {
        self.size += name.len() + value.len();
        if self.size > MAX_PARAMETERS {
            return Err(BodyError::Status(413));
        }
        self.values.entry(name.to_owned()).or_insert(value);
        Ok(())
    }

    /// Bytes that may still be added.
    pub(crate) fn room(&self) -> usize {
        MAX_PARAMETERS.saturating_sub(self.size)
    }

    /// Adds `a=1&b=2`.
    pub(crate) fn add_form(&mut self, form: &str) -> Result<(), BodyError> {
        for pair in form.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            self.add(&decoded(name), decoded(value))?;
        }
        Ok(())
    }

    /// Adds the fields of a JSON object. What is not JSON adds nothing.
    pub(crate) fn add_json(&mut self, json: &[u8]) -> Result<(), BodyError> {
        if let Ok(Value::Object(fields)) = serde_json::from_slice(json) {
            for (name, value) in fields {
                let text = match value {
                    Value::String(text) => text,
                    other => other.to_string(),
                };
                self.add(&name, text)?;
            }
        }
        Ok(())
    }

    /// Reads a request's body by its content type.
    pub(crate) async fn read(
        &mut self,
        content_type: &str,
        body: Incoming,
        keep_up_to: usize,
    ) -> Result<(), BodyError> {
        let kind = content_type.to_lowercase();
        if kind.starts_with("multipart/form-data") {
            let boundary = content_type.split("boundary=").nth(1).unwrap_or_default();
            let boundary = boundary
                .split(';')
                .next()
                .unwrap_or_default()
                .trim()
                .trim_matches('"');
            if boundary.is_empty() || boundary.len() > 70 {
                return Err(BodyError::Status(400));
            }
            return super::multipart::read(body, boundary, keep_up_to, self).await;
        }
        let bytes = Limited::new(body, MAX_PARAMETERS)
            .collect()
            .await
            .map_err(|error| {
                if error.is::<LengthLimitError>() {
                    BodyError::Status(413)
                } else {
                    BodyError::Lost
                }
            })?;
        self.add_body(&kind, &bytes.to_bytes())
    }

    /// Adds a body that is already whole. Types other than JSON and forms are ignored.
    pub(crate) fn add_body(&mut self, content_type: &str, body: &[u8]) -> Result<(), BodyError> {
        let kind = content_type.to_lowercase();
        if kind.contains("application/json") {
            self.add_json(body)
        } else if kind.contains("application/x-www-form-urlencoded") {
            self.add_form(&String::from_utf8_lossy(body))
        } else {
            Ok(())
        }
    }

    /// A parameter as text.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// A parameter as a number: its leading digits, else 0.
    pub(crate) fn integer(&self, name: &str) -> i64 {
        let text = self.get(name).unwrap_or_default().trim();
        let digits = text
            .find(|c: char| !c.is_ascii_digit() && c != '-')
            .unwrap_or(text.len());
        text[..digits].parse().unwrap_or_default()
    }

    /// A parameter as a flag: `true`, `yes` and `1` in any case.
    pub(crate) fn flag(&self, name: &str) -> bool {
        let text = self.get(name).unwrap_or_default().trim().to_lowercase();
        matches!(text.as_str(), "true" | "yes" | "1")
    }

    /// A parameter as JSON, if it is any.
    pub(crate) fn json(&self, name: &str) -> Option<Value> {
        serde_json::from_str(self.get(name)?).ok()
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " "))
        .decode_utf8_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        let mut params = Params::default();
        params.add_form("a=1+2&b=%D0%96&a=3&c").unwrap();
        assert_eq!(params.get("a"), Some("1 2"));
        assert_eq!(params.get("b"), Some("Ж"));
        assert_eq!(params.get("c"), Some(""));
    }

    #[test]
    fn json() {
        let mut params = Params::default();
        params
            .add_json(br#"{"a":"x","b":{"c":[1]},"n":null,"t":true,"i":-12}"#)
            .unwrap();
        assert_eq!(params.get("a"), Some("x"));
        assert_eq!(params.json("b").unwrap()["c"][0], 1);
        assert_eq!(params.get("n"), Some("null"));
        assert!(params.flag("t"));
        assert_eq!(params.integer("i"), -12);
        assert_eq!(params.integer("a"), 0);
    }

    #[test]
    fn too_much() {
        let mut params = Params::default();
        assert!(params.add("a", "x".repeat(MAX_PARAMETERS)).is_err());
    }
}

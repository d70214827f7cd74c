//! Errors as the Bot API writes them.

use serde_json::{Value, json};

/// A call that the server does not carry out: the code, the text, and sometimes parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// `error_code`, and the HTTP status.
    pub code: u16,
    /// `description`, whole.
    pub description: String,
    /// `parameters`: `retry_after` or `migrate_to_chat_id`.
    pub parameters: Option<Value>,
}

impl Refusal {
    /// Any refusal.
    pub fn new(code: u16, description: impl Into<String>) -> Self {
        Self {
            code,
            description: description.into(),
            parameters: None,
        }
    }

    /// 400 with its prefix.
    pub(crate) fn bad_request(text: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", text.as_ref()))
    }

    /// 409 with its prefix.
    pub(crate) fn conflict(text: &str) -> Self {
        Self::new(409, format!("Conflict: {text}"))
    }

    /// 429 with the seconds to wait.
    pub(crate) fn flood(seconds: u64) -> Self {
        Self {
            code: 429,
            description: format!("Too Many Requests: retry after {seconds}"),
            parameters: Some(json!({ "retry_after": seconds })),
        }
    }

    /// `retry_after`, if there.
    pub(crate) fn retry_after(&self) -> Option<u64> {
        self.parameters.as_ref()?.get("retry_after")?.as_u64()
    }

    /// The JSON of the answer.
    pub(crate) fn body(&self) -> Value {
        let mut body =
            json!({ "ok": false, "error_code": self.code, "description": self.description });
        if let Some(parameters) = &self.parameters {
            body["parameters"] = parameters.clone();
        }
        body
    }
}

/// A result of a call, as JSON text, and the description that only the webhook methods give.
#[derive(Clone, Debug)]
pub(crate) struct Success {
    pub(crate) json: String,
    pub(crate) description: Option<&'static str>,
}

impl Success {
    /// `true` with a description.
    pub(crate) fn described(description: &'static str) -> Self {
        Self {
            json: "true".to_owned(),
            description: Some(description),
        }
    }

    /// The JSON of the answer.
    pub(crate) fn body(&self) -> String {
        match self.description {
            Some(description) => format!(
                r#"{{"ok":true,"result":{},"description":"{description}"}}"#,
                self.json
            ),
            None => format!(r#"{{"ok":true,"result":{}}}"#, self.json),
        }
    }
}

impl From<Value> for Success {
    fn from(value: Value) -> Self {
        Self {
            json: super::json::ascii(&value),
            description: None,
        }
    }
}

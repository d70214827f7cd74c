//! What Telegram answers when it does not do what a bot asks for.

use serde_json::{Value, json};

/// A refused call: code and description as Telegram gives them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code} {description}")]
#[non_exhaustive]
pub struct Refusal {
    /// The code, which is the HTTP status too.
    pub code: u16,
    /// The text, with its prefix (`Bad Request: ..`).
    pub description: String,
    /// After how many seconds to try again, with 429.
    pub retry_after: Option<u32>,
    /// The supergroup that the group has become.
    pub migrate_to_chat_id: Option<i64>,
}

impl Refusal {
    /// A refusal with this code and this whole description.
    pub fn new(code: u16, description: impl Into<String>) -> Self {
        Self {
            code,
            description: description.into(),
            retry_after: None,
            migrate_to_chat_id: None,
        }
    }

    /// 400: `Bad Request: ` and this text.
    pub fn bad_request(text: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", text.as_ref()))
    }

    /// 403: `Forbidden: ` and this text.
    pub fn forbidden(text: impl AsRef<str>) -> Self {
        Self::new(403, format!("Forbidden: {}", text.as_ref()))
    }

    /// 409: `Conflict: ` and this text.
    pub fn conflict(text: impl AsRef<str>) -> Self {
        Self::new(409, format!("Conflict: {}", text.as_ref()))
    }

    /// 429, to be tried again after so many seconds.
    pub fn too_many_requests(seconds: u32) -> Self {
        Self {
            retry_after: Some(seconds),
            ..Self::new(429, format!("Too Many Requests: retry after {seconds}"))
        }
    }

    /// The body of the answer.
    pub fn to_json(&self) -> Value {
        let mut body =
            json!({"ok": false, "error_code": self.code, "description": self.description});
        if let Some(seconds) = self.retry_after {
            body["parameters"] = json!({"retry_after": seconds});
        }
        if let Some(chat) = self.migrate_to_chat_id {
            body["parameters"] = json!({"migrate_to_chat_id": chat});
        }
        body
    }
}

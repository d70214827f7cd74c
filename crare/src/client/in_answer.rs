//! A call that travels in the answer to a webhook request.
//!
//! Source: <https://core.telegram.org/bots/api#making-requests-when-getting-updates>.

use std::borrow::Cow;

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use http::HeaderValue;

use super::multipart::Form;
use super::request::Request;

/// The most bytes of an answer without files; more is not delivered to Telegram at all.
const MOST: usize = 1 << 20;
/// The most bytes of an answer with files: they are held in memory until the answer is written.
const MOST_WITH_FILES: u64 = 8 << 20;

/// A call of the Bot API as the body of the answer to Telegram, which makes it then. Its result is never told.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InAnswer {
    /// The method that is called.
    pub method: Cow<'static, str>,
    /// The header `Content-Type`.
    pub content_type: HeaderValue,
    /// The body.
    pub body: Bytes,
}

impl InAnswer {
    /// The call as an answer; nothing when it cannot travel that way: Telegram ignores methods that get something and those that
    /// change how it serves the bot, and takes 1 MiB at most. Files are read; those of an unknown or large size (8 MiB together),
    /// and those that cannot be read, are left to an ordinary call, which tells what is wrong with them.
    pub(crate) async fn of(request: &Request) -> Option<Self> {
        if !may_travel(request) {
            return None;
        }
        if request.files.iter().any(|file| file.upload().is_some()) {
            return Self::form(request).await;
        }
        let inner = request.json.trim().strip_prefix('{')?;
        let mut body = String::with_capacity(request.json.len() + request.method.len() + 16);
        body.push_str("{\"method\":\"");
        body.push_str(&request.method);
        body.push('"');
        if inner.trim_start() != "}" {
            body.push(',');
        }
        body.push_str(inner);
        (body.len() <= MOST).then(|| Self {
            method: request.method.clone(),
            content_type: HeaderValue::from_static("application/json"),
            body: body.into(),
        })
    }

    async fn form(request: &Request) -> Option<Self> {
        let inner = request.json.trim().strip_prefix('{')?;
        let comma = if inner.trim_start() == "}" { "" } else { "," };
        let json = format!("{{\"method\":\"{}\"{comma}{inner}", request.method);
        if json.len() > MOST {
            return None;
        }
        let mut form = Form::new(&json, &request.files).await.ok()?;
        let length = form.length.filter(|length| *length <= MOST_WITH_FILES)?;
        let mut body = BytesMut::with_capacity(usize::try_from(length).ok()?);
        while let Some(piece) = form.body.next().await {
            body.extend_from_slice(&piece.ok()?);
        }
        Some(Self {
            method: request.method.clone(),
            content_type: form.content_type,
            body: body.freeze(),
        })
    }
}

/// Whether Telegram makes such a call when it finds it in an answer.
pub(crate) fn may_travel(request: &Request) -> bool {
    let method = request.method.as_bytes();
    let is_name = !method.is_empty()
        && method
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    let gets = method
        .get(..3)
        .is_some_and(|start| start.eq_ignore_ascii_case(b"get"));
    let manages = ["setWebhook", "deleteWebhook", "close", "logOut"]
        .iter()
        .any(|name| request.method.eq_ignore_ascii_case(name));
    is_name && !gets && !manages && request.json.len() < MOST
}

#[cfg(test)]
mod tests {
    use super::InAnswer;
    use crate::api::{GetMe, InputFile, SendDocument, SendMessage};
    use crate::client::Request;

    #[tokio::test]
    async fn as_json() {
        let request = Request::from(SendMessage::new(1, "hi"));
        let answer = InAnswer::of(&request).await.unwrap();
        assert_eq!(answer.content_type, "application/json");
        assert_eq!(answer.method, "sendMessage");
        let value: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(
            value,
            serde_json::json!({"method": "sendMessage", "chat_id": 1, "text": "hi"})
        );
        let empty = InAnswer::of(&Request::new("sendDice", " {} ")).await;
        assert_eq!(empty.unwrap().body, r#"{"method":"sendDice"}"#);
    }

    #[tokio::test]
    async fn with_files() {
        let document = SendDocument::new(1, InputFile::bytes("a.txt", "content"));
        let answer = InAnswer::of(&document.into()).await.unwrap();
        let kind = answer.content_type.to_str().unwrap();
        assert!(kind.starts_with("multipart/form-data; boundary="), "{kind}");
        let body = String::from_utf8(answer.body.to_vec()).unwrap();
        assert!(
            body.contains("sendDocument") && body.contains("content"),
            "{body}"
        );
        let missing = SendDocument::new(1, InputFile::path("/does/not/exist"));
        assert!(InAnswer::of(&missing.into()).await.is_none());
    }

    #[tokio::test]
    async fn what_telegram_ignores_does_not_travel() {
        assert!(InAnswer::of(&GetMe::new().into()).await.is_none());
        for method in [
            "GETchat",
            "setWebhook",
            "DeleteWebhook",
            "close",
            "logout",
            "",
            "a\"b",
        ] {
            assert!(
                InAnswer::of(&Request::new(method, "{}")).await.is_none(),
                "{method}"
            );
        }
        let long = Request::from(SendMessage::new(1, "x".repeat(1 << 20)));
        assert!(InAnswer::of(&long).await.is_none());
    }
}

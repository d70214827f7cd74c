//! Reads what the server answered.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::api_error::{ApiError, Hints, classify};
use super::error::{ApiFailure, CallError};
use super::token::Token;
use crate::api::{ChatId, DecodeError, RawJson};

/// The result of a call, as JSON.
#[derive(Debug)]
pub(super) struct Answer {
    method: Cow<'static, str>,
    result: Box<RawValue>,
}

/// An answer as it came over HTTP.
pub(super) struct Reply {
    pub(super) status: StatusCode,
    /// The header `Retry-After`, in seconds.
    pub(super) retry_after: Option<Duration>,
    pub(super) body: Bytes,
}

impl Answer {
    /// The JSON of the result.
    pub(super) fn result(&self) -> &str {
        self.result.get()
    }

    pub(super) fn into_result(self) -> RawJson {
        RawJson::from(self.result)
    }

    pub(super) fn undecodable(&self, error: DecodeError) -> CallError {
        CallError::Decode {
            method: self.method.clone(),
            error: Box::new(error),
        }
    }

    pub(super) fn not_json(&self, error: &serde_json::Error) -> CallError {
        CallError::UnexpectedAnswer {
            method: self.method.clone(),
            status: StatusCode::OK.as_u16(),
            reason: format!("the result is not JSON: {error}"),
        }
    }

    /// Opens the envelope around the result.
    ///
    /// Errors are typed; an answer without one (the server refuses what is too
    /// large with an empty body, proxies answer with a page) is typed by its status.
    pub(super) fn read(
        method: Cow<'static, str>,
        reply: &Reply,
        token: &Token,
    ) -> Result<Self, CallError> {
        let envelope = match serde_json::from_slice::<Envelope<'_>>(&reply.body) {
            Ok(envelope) => envelope,
            Err(_) if !reply.status.is_success() => {
                return Err(by_status(method, reply));
            }
            Err(error) => {
                return Err(CallError::UnexpectedAnswer {
                    method,
                    status: reply.status.as_u16(),
                    reason: token.redact(format!("the answer is not the Bot API's JSON: {error}")),
                });
            }
        };
        match (envelope.ok, envelope.result) {
            (true, Some(result)) => Ok(Self {
                method,
                result: result.to_owned(),
            }),
            (true, None) => Err(CallError::UnexpectedAnswer {
                method,
                status: reply.status.as_u16(),
                reason: "the answer has no result".to_owned(),
            }),
            (false, _) => {
                let code = envelope.error_code.unwrap_or(reply.status.as_u16());
                let description = envelope.description.unwrap_or_default();
                let hints = Hints {
                    retry_after: envelope.hints.retry_after.or(reply.retry_after),
                    ..envelope.hints
                };
                Err(failure(method, code, token.redact(description), hints))
            }
        }
    }
}

fn by_status(method: Cow<'static, str>, reply: &Reply) -> CallError {
    let reason = reply.status.canonical_reason().unwrap_or("HTTP error");
    // The server itself says in JSON that it refuses a token; this is not about the token.
    if matches!(reply.status.as_u16(), 401 | 407 | 421) {
        return CallError::UnexpectedAnswer {
            method,
            status: reply.status.as_u16(),
            reason: format!("not the Bot API server but a proxy before it answered \"{reason}\""),
        };
    }
    let hints = Hints {
        retry_after: reply.retry_after,
        ..Hints::default()
    };
    failure(method, reply.status.as_u16(), reason.to_owned(), hints)
}

fn failure(method: Cow<'static, str>, code: u16, description: String, hints: Hints) -> CallError {
    let kind = classify(code, &description, hints);
    let retry_after = match kind {
        ApiError::RetryAfter(time) => Some(time),
        _ => hints.retry_after,
    };
    CallError::Api(Box::new(ApiFailure {
        method,
        code,
        description,
        kind,
        retry_after,
        migrate_to_chat_id: hints.migrate_to_chat_id,
    }))
}

/// `{"ok":..,"result":..,"error_code":..,"description":..,"parameters":{..}}`
#[derive(Default)]
struct Envelope<'a> {
    ok: bool,
    result: Option<&'a RawValue>,
    error_code: Option<u16>,
    description: Option<String>,
    hints: Hints,
}

/// `{"retry_after":..,"migrate_to_chat_id":..}`
struct Parameters(Hints);

/// The names in both objects.
enum Key {
    Ok,
    Result,
    ErrorCode,
    Description,
    Parameters,
    RetryAfter,
    MigrateToChatId,
    Unknown,
}

impl<'de> Deserialize<'de> for Envelope<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EnvelopeVisitor)
    }
}

impl<'de> Deserialize<'de> for Parameters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ParametersVisitor)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(KeyVisitor)
    }
}

struct EnvelopeVisitor;

impl<'de> Visitor<'de> for EnvelopeVisitor {
    type Value = Envelope<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `ok`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Envelope<'de>, A::Error> {
        let mut envelope = Envelope::default();
        let mut ok = None;
        while let Some(key) = map.next_key()? {
            match key {
                Key::Ok => ok = Some(map.next_value()?),
                Key::Result => envelope.result = Some(map.next_value()?),
                Key::ErrorCode => envelope.error_code = map.next_value()?,
                Key::Description => envelope.description = map.next_value()?,
                Key::Parameters => envelope.hints = map.next_value::<Parameters>()?.0,
                _ => _ = map.next_value::<IgnoredAny>()?,
            }
        }
        envelope.ok = ok.ok_or_else(|| Error::missing_field("ok"))?;
        Ok(envelope)
    }
}

struct ParametersVisitor;

impl<'de> Visitor<'de> for ParametersVisitor {
    type Value = Parameters;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parameters, A::Error> {
        let mut hints = Hints::default();
        while let Some(key) = map.next_key()? {
            match key {
                Key::RetryAfter => {
                    hints.retry_after = map.next_value::<Option<u64>>()?.map(Duration::from_secs);
                }
                Key::MigrateToChatId => {
                    hints.migrate_to_chat_id = map.next_value::<Option<i64>>()?.map(ChatId);
                }
                _ => _ = map.next_value::<IgnoredAny>()?,
            }
        }
        Ok(Parameters(hints))
    }
}

struct KeyVisitor;

impl Visitor<'_> for KeyVisitor {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
        Ok(match name {
            "ok" => Key::Ok,
            "result" => Key::Result,
            "error_code" => Key::ErrorCode,
            "description" => Key::Description,
            "parameters" => Key::Parameters,
            "retry_after" => Key::RetryAfter,
            "migrate_to_chat_id" => Key::MigrateToChatId,
            _ => Key::Unknown,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bytes::Bytes;
    use http::StatusCode;

    use super::{Answer, Reply};
    use crate::api::ChatId;
    use crate::client::{ApiError, CallError, Token};

    fn read(status: u16, body: &str) -> Result<String, CallError> {
        let reply = Reply {
            status: StatusCode::from_u16(status).unwrap(),
            retry_after: None,
            body: Bytes::copy_from_slice(body.as_bytes()),
        };
        let token = Token::new("1:secret-secret").unwrap();
        Answer::read("test".into(), &reply, &token).map(|answer| answer.result().to_owned())
    }

    #[test]
    fn results() {
        let body = r#"{"ok":true,"result": {"a":[1, 2]} ,"description":"set"}"#;
        assert_eq!(read(200, body).unwrap(), r#"{"a":[1, 2]}"#);
        assert_eq!(read(200, r#"{"result":true,"ok":true}"#).unwrap(), "true");
        assert_eq!(read(200, r#"{"ok":true,"result":null}"#).unwrap(), "null");
    }

    #[test]
    fn failures() {
        let body = r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}"#;
        let error = read(429, body).unwrap_err();
        assert_eq!(
            error.api(),
            Some(&ApiError::RetryAfter(Duration::from_secs(7)))
        );
        assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
        assert!(error.is_transient());

        let body = r#"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1001234,"new":[{}]}}"#;
        let error = read(400, body).unwrap_err();
        let id = ChatId(-1_001_234);
        assert_eq!(error.api(), Some(&ApiError::MigratedToSupergroup(id)));

        let body = r#"{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}"#;
        let error = read(400, body).unwrap_err();
        let text = "test: Bad Request: chat not found (code 400)";
        assert_eq!(error.to_string(), text);
        let CallError::Api(failure) = error else {
            panic!("{error:?}");
        };
        assert_eq!(failure.description, "Bad Request: chat not found");
        assert_eq!(failure.code, 400);
    }

    #[test]
    fn no_envelope() {
        let kind = |status, body| read(status, body).unwrap_err().api().cloned();
        assert_eq!(kind(413, ""), Some(ApiError::RequestTooLarge));
        assert_eq!(kind(431, ""), Some(ApiError::RequestTooLarge));
        assert_eq!(kind(415, ""), Some(ApiError::Transport));
        assert_eq!(kind(501, ""), Some(ApiError::Transport));
        let page = "<html><body>502 bot1:secret-secret</body></html>";
        assert_eq!(kind(502, page), Some(ApiError::Gateway));
        assert_eq!(kind(504, page), Some(ApiError::Gateway));
        assert_eq!(kind(302, page), Some(ApiError::Other));
        assert_eq!(kind(404, r#"{"detail":"no"}"#), Some(ApiError::NotFound));
        assert!(!read(502, page).unwrap_err().to_string().contains("secret"));
        for status in [401, 407, 421] {
            let error = read(status, page).unwrap_err();
            assert!(error.to_string().contains("a proxy before it"), "{error}");
            assert!(matches!(error, CallError::UnexpectedAnswer { .. }));
        }
        let refused = r#"{"ok":false,"error_code":401,"description":"Unauthorized"}"#;
        assert_eq!(kind(401, refused), Some(ApiError::InvalidToken));
        for body in [
            "",
            "[]",
            "{",
            "null",
            r#"{"ok":true}"#,
            r#"{"result":1}"#,
            "\u{1F4A9}",
        ] {
            let error = read(200, body).unwrap_err();
            assert!(matches!(
                error,
                CallError::UnexpectedAnswer { status: 200, .. }
            ));
        }
    }

    #[test]
    fn depth_is_harmless() {
        let deep = "[".repeat(1_000_000);
        assert!(read(200, &format!(r#"{{"ok":true,"result":{deep}"#)).is_err());
        let closed = format!(
            r#"{{"ok":true,"x":{deep}{},"result":1}}"#,
            "]".repeat(1_000_000)
        );
        assert_eq!(read(200, &closed).unwrap(), "1");
    }

    #[test]
    fn the_token_is_taken_out() {
        let body = r#"{"ok":false,"error_code":400,"description":"no /bot1:secret-secret/x"}"#;
        let error = read(400, body).unwrap_err();
        assert!(
            !format!("{error} {error:?}").contains("secret"),
            "{error:?}"
        );
    }
}

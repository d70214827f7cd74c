//! What a webhook answers, taken as Telegram takes it.

use bytes::{Bytes, BytesMut};
use http::header::{AsHeaderName, CONTENT_ENCODING, CONTENT_TYPE, RETRY_AFTER, TRANSFER_ENCODING};
use http::{HeaderMap, StatusCode};
use http_body_util::BodyExt as _;
use hyper::body::{Body as _, Incoming};
use hyper::ext::ReasonPhrase;

use super::connection::broken;
use crate::params::{Params, inflate};

/// The longest body that calls a method.
const MAX_BODY: usize = 1 << 20;
/// The longest body that calls a method with files. Telegram's bound is larger.
const MAX_MULTIPART: usize = 64 << 20;
/// The longest pause that a webhook may ask for, in seconds.
const MAX_RETRY_AFTER: i64 = 3600;

/// An answer.
#[derive(Clone, Debug)]
pub(super) struct Response {
    pub(super) status: StatusCode,
    pub(super) reason: String,
    /// In seconds.
    pub(super) retry_after: i64,
    content_type: String,
    body: Bytes,
    /// Whether the connection may carry another request.
    pub(super) reusable: bool,
}

/// Why there is no answer.
#[derive(Debug, PartialEq)]
pub(super) enum Broken {
    /// The connection ended, with the socket's own words if it had any.
    Lost(Option<String>),
    /// The answer is not as Telegram takes it, or there was nothing to send.
    Wrong(String),
}

impl Response {
    /// Reads one to its end.
    pub(super) async fn read(response: http::Response<Incoming>) -> Result<Self, Broken> {
        let (parts, body) = response.into_parts();
        let reason = parts.extensions.get::<ReasonPhrase>();
        let reason = reason.map_or_else(
            || parts.status.canonical_reason().unwrap_or("").to_owned(),
            |reason| String::from_utf8_lossy(reason.as_bytes()).into_owned(),
        );
        let header = |name| text(&parts.headers, name);
        let transfer = header(TRANSFER_ENCODING);
        if !transfer.is_empty() && transfer != "chunked" {
            return Err(Broken::Wrong(format!("Transfer-Encoding {transfer}")));
        }
        let mut answer = Self {
            status: parts.status,
            reason,
            retry_after: header(RETRY_AFTER)
                .trim()
                .parse()
                .map_or(0, |seconds: i64| seconds.clamp(0, MAX_RETRY_AFTER)),
            content_type: header(CONTENT_TYPE).to_owned(),
            body: Bytes::new(),
            reusable: true,
        };
        if body.size_hint().exact().is_none() && transfer.is_empty() {
            // It would end with the connection. Telegram ignores it.
            answer.reusable = false;
            return Ok(answer);
        }
        let body = answer.collect(body).await?;
        let encoding = header(CONTENT_ENCODING);
        if !body.is_empty() {
            let wrong = || Broken::Wrong(format!("Content-Encoding {encoding}"));
            if !matches!(encoding, "" | "none" | "gzip" | "deflate") {
                return Err(wrong());
            }
            answer.body = inflate(encoding, body, answer.limit()).map_err(|_| wrong())?;
        }
        Ok(answer)
    }

    fn has(&self, kind: &str) -> bool {
        self.content_type.to_ascii_lowercase().contains(kind)
    }

    fn limit(&self) -> usize {
        if self.has("multipart/form-data") {
            MAX_MULTIPART
        } else {
            MAX_BODY
        }
    }

    /// The whole body; of a type that says nothing it is read and thrown away.
    async fn collect(&self, mut body: Incoming) -> Result<Bytes, Broken> {
        let says = self.has("multipart/form-data")
            || self.has("application/json")
            || self.has("application/x-www-form-urlencoded");
        let mut whole = BytesMut::new();
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|error| broken(&error))?;
            let Some(data) = frame.data_ref().filter(|_| says) else {
                continue;
            };
            if whole.len() + data.len() > self.limit() {
                return Err(Broken::Wrong("the answer is too large".to_owned()));
            }
            whole.extend_from_slice(data);
        }
        Ok(whole.freeze())
    }

    /// The method that it calls, with its parameters; none when Telegram would ignore it.
    pub(super) fn call(&self) -> Option<(String, Params)> {
        let mut params = Params::default();
        // What was read before a fault counts.
        let _ = params.add_body(&self.content_type, &self.body);
        let method = params.text("method").to_owned();
        let lower = method.to_ascii_lowercase();
        let ignored = lower.is_empty()
            || lower.starts_with("get")
            || matches!(
                lower.as_str(),
                "setwebhook" | "deletewebhook" | "close" | "logout"
            );
        (!ignored).then_some((method, params))
    }
}

fn text(headers: &HeaderMap, name: impl AsHeaderName) -> &str {
    let value = headers.get(name);
    value.and_then(|value| value.to_str().ok()).unwrap_or("")
}

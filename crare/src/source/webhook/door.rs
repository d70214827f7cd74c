//! The checks a request passes before its body is read.

use std::fmt;

use actix_web::dev::RequestHead;
use actix_web::http::Method;
use actix_web::http::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName,
};

use super::client_ip::{Client, ClientIp, Peer};
use super::origin::{OriginCheck, Stranger};
use super::refusal::Refusal;
use super::secret::Secret;

/// The header that carries the secret.
const SECRET: HeaderName = HeaderName::from_static("x-telegram-bot-api-secret-token");

/// Lets requests in, or not, by their head alone.
#[derive(Debug)]
pub(super) struct Door {
    pub(super) path: String,
    pub(super) secret: Secret,
    pub(super) client_ip: ClientIp,
    pub(super) origin: OriginCheck,
    /// In bytes.
    pub(super) body_limit: usize,
}

/// A refusal, and what there is to say about it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) reason: Refusal,
    pub(super) stranger: Option<Stranger>,
}

impl From<Refusal> for Refused {
    fn from(reason: Refusal) -> Self {
        Self {
            reason,
            stranger: None,
        }
    }
}

impl Refused {
    /// More about it, for the log.
    pub(super) fn detail(&self) -> Option<&dyn fmt::Display> {
        self.stranger
            .as_ref()
            .map(|stranger| stranger as &dyn fmt::Display)
    }
}

impl Door {
    /// Who sends this.
    pub(super) fn client(&self, head: &RequestHead, peer: Peer) -> Client {
        self.client_ip.client(peer, &head.headers)
    }

    /// The checks, in their order: path and method, secret, origin, content type and size.
    pub(super) fn check(&self, head: &RequestHead, client: &Client) -> Result<(), Refused> {
        if head.uri.path() != self.path {
            return Err(Refusal::Path.into());
        }
        if head.method != Method::POST {
            return Err(Refusal::Method.into());
        }
        if !only(&head.headers, &SECRET).is_some_and(|presented| self.secret.matches(presented)) {
            return Err(Refusal::Secret.into());
        }
        if let Err(stranger) = self.origin.check(client) {
            return Err(Refused {
                reason: Refusal::Origin,
                stranger: Some(stranger),
            });
        }
        if !is_plain_json(&head.headers) {
            return Err(Refusal::ContentType.into());
        }
        if announced(&head.headers).is_some_and(|length| length > self.body_limit as u64) {
            return Err(Refusal::Size.into());
        }
        Ok(())
    }
}

/// The length of the body, where it is told beforehand.
pub(super) fn announced(headers: &HeaderMap) -> Option<u64> {
    headers
        .get(CONTENT_LENGTH)?
        .to_str()
        .ok()?
        .trim()
        .parse()
        .ok()
}

/// The value of a header that must not be there twice.
fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a [u8]> {
    let mut values = headers.get_all(name);
    let value = values.next()?;
    values.next().is_none().then(|| value.as_bytes())
}

fn is_plain_json(headers: &HeaderMap) -> bool {
    let Some(kind) = only(headers, &CONTENT_TYPE) else {
        return false;
    };
    let kind = kind
        .split(|byte| *byte == b';')
        .next()
        .unwrap_or_default()
        .trim_ascii();
    let plain = headers
        .get_all(CONTENT_ENCODING)
        .all(|coding| coding.as_bytes().eq_ignore_ascii_case(b"identity"));
    plain && kind.eq_ignore_ascii_case(b"application/json")
}

#[cfg(test)]
#[path = "door_tests.rs"]
mod tests;

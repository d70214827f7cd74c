//! The checks a request passes before its body is read.

use std::fmt;

use super::client_ip::{Client, ClientIp, Peer};
use super::headers::{Head, Headers, Name};
use super::origin::{OriginCheck, Stranger};
use super::refusal::Refusal;
use super::secret::Secret;

/// The header that carries the secret.
const SECRET: Name = Name::from_static("x-telegram-bot-api-secret-token");
const CONTENT_ENCODING: Name = Name::from_static("content-encoding");
const CONTENT_LENGTH: Name = Name::from_static("content-length");
const CONTENT_TYPE: Name = Name::from_static("content-type");

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
    pub(super) fn client(&self, headers: &impl Headers, peer: Peer) -> Client {
        self.client_ip.client(peer, headers)
    }

    /// The checks, in their order: path and method, secret, origin, content type and size.
    pub(super) fn check(
        &self,
        head: &Head<'_, impl Headers>,
        client: &Client,
    ) -> Result<(), Refused> {
        if head.path != self.path {
            return Err(Refusal::Path.into());
        }
        if !head.post {
            return Err(Refusal::Method.into());
        }
        let secret = head.headers.only(&SECRET);
        if !secret.is_some_and(|presented| self.secret.matches(presented)) {
            return Err(Refusal::Secret.into());
        }
        if let Err(stranger) = self.origin.check(client) {
            return Err(Refused {
                reason: Refusal::Origin,
                stranger: Some(stranger),
            });
        }
        if !is_plain_json(head.headers) {
            return Err(Refusal::ContentType.into());
        }
        if announced(head.headers).is_some_and(|length| length > self.body_limit as u64) {
            return Err(Refusal::Size.into());
        }
        Ok(())
    }
}

/// The length of the body, where it is told beforehand.
pub(super) fn announced(headers: &impl Headers) -> Option<u64> {
    let value = headers.all(&CONTENT_LENGTH).next()?;
    std::str::from_utf8(value).ok()?.trim().parse().ok()
}

fn is_plain_json(headers: &impl Headers) -> bool {
    let Some(kind) = headers.only(&CONTENT_TYPE) else {
        return false;
    };
    let kind = kind
        .split(|byte| *byte == b';')
        .next()
        .unwrap_or_default()
        .trim_ascii();
    let plain = headers
        .all(&CONTENT_ENCODING)
        .all(|coding| coding.eq_ignore_ascii_case(b"identity"));
    plain && kind.eq_ignore_ascii_case(b"application/json")
}

#[cfg(test)]
#[path = "door_tests.rs"]
mod tests;

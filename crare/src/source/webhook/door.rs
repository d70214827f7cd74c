//! The checks a request passes before its body is read.

use std::fmt;
use std::time::Instant;

use super::client_ip::{Client, ClientIp, Peer};
use super::headers::{Head, Headers, Name};
use super::origin::{Network, OriginCheck, Stranger};
use super::refusal::{Refusal, Refusals};
use super::rotation::Secrets;
use super::throttle::Throttle;

/// The header that carries the secret.
const SECRET: Name = Name::from_static("x-telegram-bot-api-secret-token");
const CONTENT_ENCODING: Name = Name::from_static("content-encoding");
const CONTENT_LENGTH: Name = Name::from_static("content-length");
const CONTENT_TYPE: Name = Name::from_static("content-type");

/// Lets requests in, or not, by their head alone.
#[derive(Debug)]
pub(super) struct Door {
    pub(super) path: String,
    pub(super) secrets: Secrets,
    pub(super) throttle: Throttle,
    pub(super) client_ip: ClientIp,
    pub(super) origin: OriginCheck,
    /// Where is counted what the origin rule would refuse, when it only observes.
    pub(super) observed: Option<Refusals>,
    /// In bytes.
    pub(super) body_limit: usize,
}

/// A refusal, and what there is to say about it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) reason: Refusal,
    pub(super) stranger: Option<Stranger>,
    /// Whose network the client is in, where it is known.
    pub(super) network: Option<Network>,
}

impl From<Refusal> for Refused {
    fn from(reason: Refusal) -> Self {
        Self {
            reason,
            stranger: None,
            network: None,
        }
    }
}

impl Refused {
    /// The number of the client's autonomous system, where it is known.
    pub(super) fn asn(&self) -> Option<u32> {
        self.network.as_ref().map(|network| network.asn)
    }

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

    /// Whose network a client is in, where it is known.
    pub(super) fn network(&self, client: &Client) -> Option<Network> {
        self.origin.network(client)
    }

    /// The checks, in their order: path and method, secret, origin, content type and size.
    pub(super) fn check(
        &self,
        head: &Head<'_, impl Headers>,
        peer: Peer,
        client: &Client,
    ) -> Result<(), Refused> {
        self.judge(head, peer, client).map_err(|refused| Refused {
            network: self.origin.network(client),
            ..refused
        })
    }

    fn judge(
        &self,
        head: &Head<'_, impl Headers>,
        peer: Peer,
        client: &Client,
    ) -> Result<(), Refused> {
        let now = Instant::now();
        let path = head.path;
        if path != self.path && !self.secrets.is_previous_path(path, now) {
            return Err(Refusal::Path.into());
        }
        if !head.post {
            return Err(Refusal::Method.into());
        }
        if let Client::Known(address) = client
            && self.throttle.refuses(*address, now)
        {
            return Err(Refusal::Throttled.into());
        }
        let presented = head.headers.only(&SECRET);
        let Some(which) = presented.and_then(|presented| self.secrets.which(presented, now)) else {
            if let Client::Known(address) = client
                && !self.origin.vouches_for(*address)
            {
                self.throttle.wrong(*address, now);
            }
            return Err(Refusal::Secret.into());
        };
        if let Err(stranger) = self.origin.check(client) {
            let mut refused = Refused {
                reason: Refusal::Origin,
                stranger: Some(stranger),
                network: None,
            };
            let Some(observed) = &self.observed else {
                return Err(refused);
            };
            refused.network = self.origin.network(client);
            observed.observe(&refused, peer, client);
        }
        self.secrets.used(which, now);
        if let Client::Known(address) = client
            && !self.origin.vouches_for(*address)
        {
            self.throttle.right(*address);
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

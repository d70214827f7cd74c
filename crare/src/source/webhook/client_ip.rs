//! Who a request really comes from.

use std::fmt;
use std::net::IpAddr;

use super::forwarded::{Hop, forwarded, node, x_forwarded_for};
use super::headers::{Headers, Name};
use super::origin::Networks;

const FORWARDED: Name = Name::from_static("forwarded");
const X_FORWARDED_FOR: Name = Name::from_static("x-forwarded-for");

/// Who is at the other end of the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Peer {
    /// An address in canonical form.
    Address(IpAddr),
    /// A process of this machine, through the Unix socket.
    Unix,
}

/// Who sent the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Client {
    /// An address in canonical form.
    Known(IpAddr),
    /// The proxy did not say.
    Unknown(Hidden),
}

/// Why a trusted proxy's word about the client is of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hidden {
    /// There is no header about it.
    NoHeader,
    /// The header names something that is no address.
    Unusable,
    /// There are several headers, and they contradict each other.
    Conflict,
}

/// Finds out who sent a request.
#[derive(Debug)]
pub(super) struct ClientIp {
    /// The proxies whose word is believed.
    pub(super) trusted: Networks,
    /// The one header that is read instead of the two usual lists.
    pub(super) header: Option<Name>,
}

impl Peer {
    pub(super) fn address(address: IpAddr) -> Self {
        Self::Address(address.to_canonical())
    }
}

impl ClientIp {
    /// The sender of a request that came over a connection from `peer`.
    pub(super) fn client(&self, peer: Peer, headers: &impl Headers) -> Client {
        match peer {
            Peer::Address(address) if !self.trusted.contains(address) => Client::Known(address),
            _ => self
                .told(headers)
                .map_or_else(Client::Unknown, Client::Known),
        }
    }

    /// What a trusted proxy says.
    fn told(&self, headers: &impl Headers) -> Result<IpAddr, Hidden> {
        let list = |name: &Name, read: fn(&[u8]) -> Vec<Hop>| {
            let hops: Vec<Hop> = headers.all(name).flat_map(read).collect();
            self.outermost(&hops)
        };
        match &self.header {
            Some(name) if *name == FORWARDED => list(name, forwarded),
            Some(name) if *name == X_FORWARDED_FOR => list(name, x_forwarded_for),
            Some(name) => single(headers, name),
            None => match (
                list(&FORWARDED, forwarded),
                list(&X_FORWARDED_FOR, x_forwarded_for),
            ) {
                (found, Err(Hidden::NoHeader)) | (Err(Hidden::NoHeader), found) => found,
                (Ok(one), Ok(other)) if one == other => Ok(one),
                // A proxy writes one of them and passes the other on as the client sent it: nobody knows which.
                _ => Err(Hidden::Conflict),
            },
        }
    }

    /// The right-most hop that is not a trusted proxy; the left-most one when all are.
    fn outermost(&self, hops: &[Hop]) -> Result<IpAddr, Hidden> {
        let mut outermost = Err(Hidden::NoHeader);
        for hop in hops.iter().rev() {
            match hop {
                None => return Err(Hidden::Unusable),
                Some(address) if self.trusted.contains(*address) => outermost = Ok(*address),
                Some(address) => return Ok(*address),
            }
        }
        outermost
    }
}

/// The address in a header that holds one.
fn single(headers: &impl Headers, name: &Name) -> Result<IpAddr, Hidden> {
    let mut lines = headers.all(name);
    let line = lines.next().ok_or(Hidden::NoHeader)?;
    if lines.next().is_some() {
        return Err(Hidden::Conflict);
    }
    std::str::from_utf8(line)
        .ok()
        .and_then(|text| node(text.trim()))
        .ok_or(Hidden::Unusable)
}

impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(address) => address.fmt(f),
            Self::Unix => f.write_str("unix socket"),
        }
    }
}

impl fmt::Display for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoHeader => {
                "the proxy does not tell the client's address; have it send X-Forwarded-For or Forwarded, \
                 or name its header in client_ip_header"
            }
            Self::Unusable => "the proxy's header about the client names no address",
            Self::Conflict => {
                "the headers about the client contradict each other; \
                 name the one the proxy sets in client_ip_header, and have it remove the others"
            }
        })
    }
}

#[cfg(test)]
#[path = "client_ip_tests.rs"]
mod tests;

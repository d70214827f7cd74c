//! Who may look: the one who has the printed address, in a browser on this machine.

use std::io;
use std::net::SocketAddr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hyper::header::{COOKIE, HOST, HeaderMap, HeaderName, ORIGIN};
use hyper::{Method, Request};
use sha2::{Digest, Sha256};

/// How many random bytes the key has.
const KEY_BYTES: usize = 24;

/// The page of one server.
pub(crate) struct Site {
    key: String,
    port: u16,
}

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Denied {
    /// The name in the address leads here, but is not this machine's own.
    Host,
    /// Another site asks.
    Origin,
    /// The key is wrong, or there is none.
    Key,
}

impl Denied {
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Host => "This page is only at the address that was printed: open that one.",
            Self::Origin => "Another site has asked for this. It may not.",
            Self::Key => {
                "The key is missing or an old one: open the address that the program has printed, with all behind the `?`."
            }
        }
    }
}

impl Site {
    /// With a key of its own.
    pub(crate) fn new(address: SocketAddr) -> io::Result<Self> {
        let mut key = [0; KEY_BYTES];
        getrandom::fill(&mut key).map_err(io::Error::other)?;
        Ok(Self {
            key: URL_SAFE_NO_PAD.encode(key),
            port: address.port(),
        })
    }

    /// The address to open. An address that is not this machine's own has no page.
    pub(crate) fn url(&self, address: SocketAddr) -> Option<String> {
        let ip = address.ip();
        let host = if ip.is_unspecified() {
            "127.0.0.1".to_owned()
        } else if !ip.is_loopback() {
            return None;
        } else if ip.is_ipv6() {
            format!("[{ip}]")
        } else {
            ip.to_string()
        };
        Some(format!("http://{host}:{}/?key={}", self.port, self.key))
    }

    /// Whether the request is for this machine by name, and from this page if from any.
    pub(super) fn check_source<B>(&self, request: &Request<B>) -> Result<(), Denied> {
        let host = header(request.headers(), HOST).ok_or(Denied::Host)?;
        let name = host.strip_suffix(&format!(":{}", self.port));
        if !name.is_some_and(is_own_name) {
            return Err(Denied::Host);
        }
        // Browsers say where a request comes from whenever it may change something.
        match header(request.headers(), ORIGIN) {
            Some(origin) if origin.strip_prefix("http://") != Some(host) => Err(Denied::Origin),
            None if request.method() != Method::GET => Err(Denied::Origin),
            _ => Ok(()),
        }
    }

    /// Whether the browser has shown the key before.
    pub(super) fn check_cookie(&self, headers: &HeaderMap) -> Result<(), Denied> {
        let name = self.cookie_name();
        let all = headers.get_all(COOKIE).iter();
        let all = all.filter_map(|value| value.to_str().ok());
        let mut all = all.flat_map(|value| value.split(';'));
        let own = all.find_map(|one| one.trim().strip_prefix(&name)?.strip_prefix('='));
        own.is_some_and(|key| self.is_key(key))
            .then_some(())
            .ok_or(Denied::Key)
    }

    /// Whether a host with a port is this server itself.
    pub(super) fn is_own(&self, authority: &str) -> bool {
        let name = authority.strip_suffix(&format!(":{}", self.port));
        name.is_some_and(is_own_name)
    }

    /// What a browser is to keep that has shown the key.
    pub(super) fn cookie(&self) -> String {
        let (name, key) = (self.cookie_name(), &self.key);
        format!("{name}={key}; Path=/; HttpOnly; SameSite=Strict")
    }

    /// Takes the same time for all that are wrong.
    pub(super) fn is_key(&self, key: &str) -> bool {
        Sha256::digest(key) == Sha256::digest(&self.key)
    }

    /// Cookies do not tell ports apart: each server has its own name for it.
    fn cookie_name(&self) -> String {
        format!("crare_playground_{}", self.port)
    }
}

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site").finish_non_exhaustive()
    }
}

fn is_own_name(name: &str) -> bool {
    let ip = name.trim_start_matches('[').trim_end_matches(']');
    name.eq_ignore_ascii_case("localhost")
        || ip
            .parse()
            .is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
}

fn header(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

//! What is chosen before a playground starts.

use std::collections::BTreeMap;
use std::net::SocketAddr;

/// How a playground behaves. By default it is lenient as a server of one's own is: webhooks may be anywhere, with or without
/// TLS, and nobody is slowed down.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    seed: Option<u64>,
    strict: bool,
    one_answer: bool,
    names: BTreeMap<(String, u16), SocketAddr>,
    authorities: Vec<String>,
}

impl Settings {
    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// Ids and tokens are made from this seed: the same ones each time. By default each playground has its own.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// As Telegram's public server: webhooks by HTTPS only, on ports 80, 88, 443 and 8443 of public addresses, with at most
    /// 100 connections; one `setWebhook` a second; and whoever asks for updates in a tight loop waits 3 s. Default: no.
    #[must_use]
    pub fn strict(mut self, on: bool) -> Self {
        self.strict = on;
        self
    }

    /// Whether a second answer to the same query (callback, inline, payment) is refused as too old. What Telegram does is not known.
    /// Default: no, it is taken.
    #[must_use]
    pub fn one_answer(mut self, on: bool) -> Self {
        self.one_answer = on;
        self
    }

    /// Lets the webhooks' `host:port` lead to an address, whatever the name servers say; no rule on addresses applies to it.
    #[must_use]
    pub fn name(mut self, host: &str, port: u16, address: SocketAddr) -> Self {
        self.names.insert((host.to_lowercase(), port), address);
        self
    }

    /// Webhooks may have certificates of this authority (PEM), beside the public ones. `setWebhook` refuses them all while
    /// this is no certificate.
    #[must_use]
    pub fn authority(mut self, pem: impl Into<String>) -> Self {
        self.authorities.push(pem.into());
        self
    }

    pub(crate) fn seed_or_random(&self) -> u64 {
        self.seed.unwrap_or_else(|| fastrand::u64(..))
    }

    pub(crate) fn takes_one_answer(&self) -> bool {
        self.one_answer
    }

    pub(crate) fn is_strict(&self) -> bool {
        self.strict
    }

    pub(crate) fn named(&self, host: &str, port: u16) -> Option<SocketAddr> {
        self.names.get(&(host.to_owned(), port)).copied()
    }

    pub(crate) fn authorities(&self) -> &[String] {
        &self.authorities
    }
}

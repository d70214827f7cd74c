//! What belongs to a port, not to one of its bots.

#[cfg(feature = "acme")]
use std::sync::Arc;

use super::origin::Networks;
use super::settings::Tls;
#[cfg(feature = "acme")]
use super::tls::First;
use crate::delivery::BoxFuture;

/// The settings in which all bots of a port agree.
#[derive(Clone, Debug)]
pub(super) struct Options {
    pub(super) tls: Option<Tls>,
    /// The host that the certificate is got for.
    pub(super) certified: Option<String>,
    pub(super) workers: usize,
    /// The mode of a Unix socket's file.
    pub(super) socket_mode: Option<u32>,
    pub(super) reuse_port: bool,
    pub(super) proxy_protocol: bool,
    /// Who may connect, where connections begin with a header of the PROXY protocol.
    pub(super) trusted: Networks,
}

/// What a port needs once it runs.
#[derive(Default)]
pub(super) struct Running {
    /// How to serve HTTPS.
    #[cfg(feature = "tls")]
    pub(super) tls: Option<rustls::ServerConfig>,
    /// What has to be done before Telegram is told.
    #[cfg(feature = "acme")]
    pub(super) first: Option<Arc<First>>,
    /// Run beside the server, until it stops.
    pub(super) tasks: Vec<BoxFuture<'static, ()>>,
}

impl Options {
    /// The settings that are not the same in both.
    pub(super) fn differing(&self, other: &Self) -> Vec<&'static str> {
        [
            ("tls", self.tls != other.tls),
            (
                "host",
                self.tls == other.tls && self.certified != other.certified,
            ),
            ("workers", self.workers != other.workers),
            ("socket_mode", self.socket_mode != other.socket_mode),
            ("reuse_port", self.reuse_port != other.reuse_port),
            (
                "proxy_protocol",
                self.proxy_protocol != other.proxy_protocol,
            ),
            (
                "trusted_proxies",
                self.proxy_protocol && other.proxy_protocol && self.trusted != other.trusted,
            ),
        ]
        .into_iter()
        .filter_map(|(name, differs)| differs.then_some(name))
        .collect()
    }
}

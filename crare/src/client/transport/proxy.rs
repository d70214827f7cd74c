//! Which way connections take: straight or through a proxy.

use http::{HeaderValue, Uri};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::proxy::{SocksV4, SocksV5, Tunnel};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};

#[cfg(feature = "playground")]
use crate::playground::Playground;

/// A connector for the way to a proxy, which may be encrypted itself.
pub(super) type ProxyConnector = HttpsConnector<HttpConnector>;

/// The way to the server.
#[derive(Clone)]
pub(super) enum Way {
    /// No proxy.
    Direct(HttpConnector),
    /// An HTTP proxy that is asked for whole URLs; for unencrypted servers.
    Forward {
        proxy: Uri,
        connector: ProxyConnector,
    },
    /// An HTTP proxy that lets encrypted connections through (`CONNECT`).
    Tunnel(Tunnel<ProxyConnector>),
    /// A SOCKS 4 or 4a proxy.
    Socks4(SocksV4<HttpConnector>),
    /// A SOCKS 5 proxy.
    Socks5(SocksV5<HttpConnector>),
    /// A server in this process, without sockets.
    #[cfg(feature = "playground")]
    Within(Playground),
}

/// The proxy for this server as the environment names it: `HTTPS_PROXY`,
/// `HTTP_PROXY`, `ALL_PROXY`, except what `NO_PROXY` lists.
pub(in crate::client) fn from_environment(server: &Uri) -> Option<Intercept> {
    Matcher::from_env().intercept(server)
}

/// The proxy at this URL, or none if it is not one that is understood.
pub(in crate::client) fn from_url(url: &str, server: &Uri) -> Option<Intercept> {
    Matcher::builder().all(url).build().intercept(server)
}

impl Way {
    pub(super) fn new(
        proxy: Option<&Intercept>,
        server: &Uri,
        tcp: HttpConnector,
        encrypted: impl Fn(HttpConnector) -> ProxyConnector,
    ) -> Self {
        let Some(proxy) = proxy else {
            return Self::Direct(tcp);
        };
        let uri = proxy.uri().clone();
        match uri.scheme_str() {
            Some(scheme @ ("socks5" | "socks5h")) => {
                let mut socks = SocksV5::new(uri.clone(), tcp).local_dns(scheme == "socks5");
                if let Some((user, password)) = proxy.raw_auth() {
                    socks = socks.with_auth(user.to_owned(), password.to_owned());
                }
                Self::Socks5(socks)
            }
            Some(scheme @ ("socks4" | "socks4a")) => {
                Self::Socks4(SocksV4::new(uri.clone(), tcp).local_dns(scheme == "socks4"))
            }
            _ if server.scheme_str() == Some("https") => {
                let mut tunnel = Tunnel::new(uri, encrypted(tcp));
                if let Some(user) = proxy.basic_auth() {
                    tunnel = tunnel.with_auth(user.clone());
                }
                Self::Tunnel(tunnel)
            }
            _ => Self::Forward {
                proxy: uri,
                connector: encrypted(tcp),
            },
        }
    }

    /// Whether requests must name the whole URL, for a proxy to forward them.
    pub(super) fn forwards(&self) -> bool {
        matches!(self, Self::Forward { .. })
    }

    /// What each request to a forwarding proxy says about its user.
    pub(super) fn authorization(&self, proxy: Option<&Intercept>) -> Option<HeaderValue> {
        match self {
            Self::Forward { .. } => proxy?.basic_auth().cloned(),
            _ => None,
        }
    }
}

//! The address of a webhook.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use http::Uri;

use crate::refusal::Refusal;
use crate::settings::Settings;

/// Where deliveries go.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Target {
    pub(super) tls: bool,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) path: String,
    /// `user:password`, decoded by nobody.
    pub(super) login: Option<String>,
}

impl Target {
    /// Takes a URL apart. One without a scheme means https.
    pub(super) fn parse(url: &str, strict: bool) -> Result<Self, Refusal> {
        let invalid = || Refusal::bad_request("invalid webhook URL specified");
        let whole = if url.contains("://") {
            url.to_owned()
        } else {
            format!("https://{url}")
        };
        let uri: Uri = whole.parse().map_err(|_| invalid())?;
        let tls = match uri.scheme_str() {
            Some(scheme) if scheme.eq_ignore_ascii_case("https") => true,
            Some(scheme) if scheme.eq_ignore_ascii_case("http") => false,
            _ => return Err(invalid()),
        };
        let bad = |why: &str| Refusal::bad_request(format!("bad webhook: {why}"));
        if strict && !tls {
            return Err(bad("An HTTPS URL must be provided for webhook"));
        }
        let authority = uri.authority().ok_or_else(invalid)?;
        let login = authority.as_str().rsplit_once('@');
        let host = authority.host().trim_matches(['[', ']']).to_lowercase();
        let port = authority.port_u16().unwrap_or(if tls { 443 } else { 80 });
        if host.is_empty() || authority.as_str().ends_with(':') {
            return Err(invalid());
        }
        if strict && !matches!(port, 80 | 88 | 443 | 8443) {
            return Err(bad(
                "Webhook can be set up only on ports 80, 88, 443 or 8443",
            ));
        }
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        let path = if path.starts_with('?') {
            format!("/{path}")
        } else {
            path.to_owned()
        };
        Ok(Self {
            tls,
            host,
            port,
            path,
            login: login.map(|(login, _)| login.to_owned()),
        })
    }

    /// The address to connect to: the settings', that of the parameter `ip_address`, or the name's.
    pub(super) async fn resolve(
        &self,
        settings: &Settings,
        ip_parameter: &str,
    ) -> Result<SocketAddr, Refusal> {
        let given = (!ip_parameter.is_empty()).then(|| ip_parameter.parse::<IpAddr>());
        let given = given
            .transpose()
            .map_err(|_| Refusal::bad_request("bad webhook: Invalid IP address specified"))?;
        if let Some(address) = settings.named(&self.host, self.port) {
            return Ok(address);
        }
        let strict = settings.is_strict();
        if let Some(ip) = given {
            check(ip, strict)?;
            return Ok(SocketAddr::new(ip, self.port));
        }
        let failed = |why: &dyn std::fmt::Display| {
            Refusal::bad_request(format!("bad webhook: Failed to resolve host: {why}"))
        };
        let found = tokio::net::lookup_host((self.host.as_str(), self.port));
        let mut found: Vec<SocketAddr> = found.await.map_err(|error| failed(&error))?.collect();
        found.sort_by_key(SocketAddr::is_ipv6);
        let address = found.first();
        let address = address.ok_or_else(|| failed(&"Name or service not known"))?;
        check(address.ip(), strict)?;
        Ok(*address)
    }

    /// The header `Host`: the port only if it is not the scheme's own.
    pub(super) fn host_header(&self) -> String {
        let host = if self.host.contains(':') {
            format!("[{}]", self.host)
        } else {
            self.host.clone()
        };
        match (self.tls, self.port) {
            (true, 443) | (false, 80) => host,
            _ => format!("{host}:{}", self.port),
        }
    }
}

/// Telegram's public server delivers to public IPv4 addresses only.
fn check(ip: IpAddr, strict: bool) -> Result<(), Refusal> {
    match ip {
        _ if !strict => Ok(()),
        IpAddr::V6(_) => Err(Refusal::bad_request(
            "bad webhook: IPv6-only addresses are not allowed",
        )),
        IpAddr::V4(v4) if is_reserved(v4) => Err(Refusal::bad_request(format!(
            "bad webhook: IP address {v4} is reserved"
        ))),
        IpAddr::V4(_) => Ok(()),
    }
}

fn is_reserved(ip: Ipv4Addr) -> bool {
    const NETWORKS: [([u8; 4], u32); 14] = [
        ([0, 0, 0, 0], 8),
        ([10, 0, 0, 0], 8),
        ([100, 64, 0, 0], 10),
        ([127, 0, 0, 0], 8),
        ([169, 254, 0, 0], 16),
        ([172, 16, 0, 0], 12),
        ([192, 0, 0, 0], 24),
        ([192, 0, 2, 0], 24),
        ([192, 88, 99, 0], 24),
        ([192, 168, 0, 0], 16),
        ([198, 18, 0, 0], 15),
        ([198, 51, 100, 0], 24),
        ([203, 0, 113, 0], 24),
        ([224, 0, 0, 0], 3),
    ];
    let ip = u32::from(ip);
    NETWORKS
        .iter()
        .any(|(network, length)| (ip ^ u32::from(Ipv4Addr::from(*network))) >> (32 - length) == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls() {
        let target = Target::parse("https://Example.com:8443/a/b?c=d", true).unwrap();
        assert_eq!(
            (target.host.as_str(), target.port, target.path.as_str()),
            ("example.com", 8443, "/a/b?c=d")
        );
        assert_eq!(target.host_header(), "example.com:8443");
        let target = Target::parse("example.com", true).unwrap();
        assert_eq!(
            (target.tls, target.port, target.path.as_str()),
            (true, 443, "/")
        );
        assert_eq!(target.host_header(), "example.com");
        let target = Target::parse("http://u:p@[::1]:80/x", false).unwrap();
        assert_eq!(
            (target.host.as_str(), target.login.as_deref()),
            ("::1", Some("u:p"))
        );
        assert_eq!(target.host_header(), "[::1]");
    }

    #[test]
    fn refused() {
        let why = |url: &str| Target::parse(url, true).unwrap_err().description;
        assert!(why("http://example.com/").contains("An HTTPS URL must be provided"));
        assert!(why("https://example.com:8080/").contains("only on ports 80, 88, 443 or 8443"));
        assert!(why("ftp://example.com/").contains("invalid webhook URL"));
        assert!(why("https://").contains("invalid webhook URL"));
    }

    #[test]
    fn reserved_addresses() {
        for ip in [
            "127.0.0.1",
            "10.1.2.3",
            "100.127.0.1",
            "198.19.0.1",
            "255.255.255.255",
        ] {
            assert!(is_reserved(ip.parse().unwrap()), "{ip}");
        }
        for ip in ["8.8.8.8", "100.128.0.1", "172.32.0.1", "149.154.167.220"] {
            assert!(!is_reserved(ip.parse().unwrap()), "{ip}");
        }
    }
}

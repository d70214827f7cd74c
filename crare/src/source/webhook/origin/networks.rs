//! Ranges of addresses.

use std::net::{IpAddr, Ipv4Addr};

use ipnet::{IpNet, Ipv4Net};

/// Where Telegram's webhook requests come from, as <https://core.telegram.org/bots/webhooks> says. IPv4 only.
pub const TELEGRAM_NETWORKS: [&str; 2] = ["149.154.160.0/20", "91.108.4.0/22"];

/// A list of networks, IPv4-mapped IPv6 networks as the IPv4 networks they mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::source::webhook) struct Networks(Vec<IpNet>);

/// The same, ready to be compared with.
const TELEGRAM: [Ipv4Net; 2] = [
    Ipv4Net::new_assert(Ipv4Addr::new(149, 154, 160, 0), 20),
    Ipv4Net::new_assert(Ipv4Addr::new(91, 108, 4, 0), 22),
];

impl Networks {
    /// Telegram's own.
    pub(in crate::source::webhook) fn telegram() -> Self {
        Self(TELEGRAM.map(IpNet::V4).to_vec())
    }

    /// Read a list of networks and single addresses; an error per item that is neither.
    pub(in crate::source::webhook) fn parse<'a>(
        items: impl IntoIterator<Item = &'a str>,
    ) -> Result<Self, Vec<String>> {
        let (mut networks, mut errors) = (Vec::new(), Vec::new());
        for item in items {
            match network(item.trim()) {
                Ok(network) => networks.push(network),
                Err(error) => errors.push(error),
            }
        }
        if errors.is_empty() {
            Ok(Self(networks))
        } else {
            Err(errors)
        }
    }

    /// Whether an address (in canonical form) is in one of them.
    pub(in crate::source::webhook) fn contains(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }

    pub(in crate::source::webhook) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn network(text: &str) -> Result<IpNet, String> {
    let network = if text.contains('/') {
        text.parse::<IpNet>().ok()
    } else {
        text.parse::<IpAddr>().ok().map(IpNet::from)
    };
    let network = network.ok_or_else(|| {
        format!(
            "{text:?} is neither a network such as 192.0.2.0/24 or 2001:db8::/32 nor an address"
        )
    })?;
    if let IpNet::V6(v6) = network
        && let Some(v4) = v6.addr().to_ipv4_mapped()
        && let Some(prefix) = v6.prefix_len().checked_sub(96)
        && let Ok(v4) = Ipv4Net::new(v4, prefix)
    {
        return Ok(IpNet::V4(v4));
    }
    Ok(network)
}

/// Whether an address (in canonical form) is in one of [Telegram's networks](TELEGRAM_NETWORKS).
pub(in crate::source::webhook) fn is_telegram(address: IpAddr) -> bool {
    matches!(address, IpAddr::V4(v4) if TELEGRAM.iter().any(|network| network.contains(&v4)))
}

/// Whether an address (in canonical form) cannot come from the internet: loopback, private, link-local.
pub(in crate::source::webhook) fn is_local(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::{Networks, TELEGRAM_NETWORKS, is_local, is_telegram};

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn telegram_is_what_its_documentation_says() {
        assert_eq!(
            Networks::telegram(),
            Networks::parse(TELEGRAM_NETWORKS).unwrap()
        );
        let telegram = Networks::telegram();
        for inside in [
            "149.154.160.0",
            "149.154.167.220",
            "149.154.175.255",
            "91.108.4.0",
            "91.108.7.255",
        ] {
            assert!(telegram.contains(ip(inside)), "{inside}");
            assert!(is_telegram(ip(inside)), "{inside}");
        }
        for outside in [
            "149.154.159.255",
            "149.154.176.0",
            "91.108.3.255",
            "91.108.8.0",
            "127.0.0.1",
            "::1",
        ] {
            assert!(!telegram.contains(ip(outside)), "{outside}");
            assert!(!is_telegram(ip(outside)), "{outside}");
        }
    }

    #[test]
    fn networks_and_addresses_of_both_families() {
        let networks = Networks::parse([
            "10.0.0.1",
            " 192.0.2.0/24",
            "2001:db8::/32",
            "::ffff:198.51.100.0/120",
        ])
        .unwrap();
        for inside in ["10.0.0.1", "192.0.2.77", "2001:db8:1::2", "198.51.100.9"] {
            assert!(networks.contains(ip(inside)), "{inside}");
        }
        for outside in ["10.0.0.2", "192.0.3.0", "2001:db9::1", "198.51.101.1"] {
            assert!(!networks.contains(ip(outside)), "{outside}");
        }
        assert!(
            Networks::parse(["::/0"])
                .unwrap()
                .contains(ip("2001:db8::1"))
        );
        assert!(!Networks::parse(["::/0"]).unwrap().contains(ip("192.0.2.1")));
    }

    #[test]
    fn every_wrong_item_is_told() {
        let errors = Networks::parse(["10.0.0.0/33", "10.0.0.0/8", "nginx", "1.2.3"]).unwrap_err();
        assert_eq!(errors.len(), 3);
        assert!(errors[1].contains("\"nginx\""), "{errors:?}");
    }

    #[test]
    fn local_addresses() {
        for local in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.1.1",
            "::1",
            "fd00::1",
            "fe80::1",
        ] {
            assert!(is_local(ip(local)), "{local}");
        }
        for public in [
            "149.154.167.220",
            "172.32.0.1",
            "8.8.8.8",
            "2001:67c:4e8::1",
            "0.0.0.0",
            "::",
        ] {
            assert!(!is_local(ip(public)), "{public}");
        }
    }
}

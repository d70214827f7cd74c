use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use proptest::prelude::*;

use super::{Client, ClientIp, Hidden, Name, Networks, Peer};

const TELEGRAM: &str = "149.154.167.220";

fn headers(lines: &[(&str, &str)]) -> HeaderMap {
    let mut map = HeaderMap::new();
    for (name, value) in lines {
        map.append(
            name.parse::<HeaderName>().unwrap(),
            HeaderValue::from_str(value).unwrap(),
        );
    }
    map
}

fn peer(text: &str) -> Peer {
    Peer::address(text.parse().unwrap())
}

fn known(text: &str) -> Client {
    Client::Known(text.parse().unwrap())
}

fn resolver(trusted: &[&str]) -> ClientIp {
    ClientIp {
        trusted: Networks::parse(trusted.iter().copied()).unwrap(),
        header: None,
    }
}

fn proxied(lines: &[(&str, &str)]) -> Client {
    resolver(&["10.0.0.0/8", "2001:db8::/32"]).client(peer("10.0.0.1"), &headers(lines))
}

#[test]
fn strangers_are_who_they_are() {
    let forged = headers(&[
        ("X-Forwarded-For", TELEGRAM),
        ("X-Real-IP", TELEGRAM),
        ("Forwarded", "for=149.154.167.220"),
        ("CF-Connecting-IP", TELEGRAM),
    ]);
    for trusted in [&[][..], &["10.0.0.0/8"]] {
        assert_eq!(
            resolver(trusted).client(peer("203.0.113.7"), &forged),
            known("203.0.113.7")
        );
        assert_eq!(
            resolver(trusted).client(peer("2001:db9::7"), &forged),
            known("2001:db9::7")
        );
    }
    let mut one_header = resolver(&["10.0.0.0/8"]);
    one_header.header = Some(Name::from_static("cf-connecting-ip"));
    assert_eq!(
        one_header.client(peer("203.0.113.7"), &forged),
        known("203.0.113.7")
    );
}

#[test]
fn mapped_addresses_are_what_they_map() {
    assert_eq!(
        resolver(&[]).client(peer("::ffff:203.0.113.7"), &HeaderMap::new()),
        known("203.0.113.7")
    );
    let trusted = resolver(&["10.0.0.1"]);
    let lines = headers(&[("X-Forwarded-For", "::ffff:149.154.167.220")]);
    assert_eq!(
        trusted.client(peer("::ffff:10.0.0.1"), &lines),
        known(TELEGRAM)
    );
}

#[test]
fn the_right_most_untrusted_hop_counts() {
    assert_eq!(proxied(&[("X-Forwarded-For", TELEGRAM)]), known(TELEGRAM));
    assert_eq!(
        proxied(&[("X-Forwarded-For", "149.154.167.220, 203.0.113.7, 10.0.0.9")]),
        known("203.0.113.7")
    );
    assert_eq!(
        proxied(&[
            ("X-Forwarded-For", TELEGRAM),
            ("X-Forwarded-For", "203.0.113.7:99, 2001:db8::9")
        ]),
        known("203.0.113.7")
    );
    assert_eq!(
        proxied(&[("X-Forwarded-For", "10.0.0.3, 10.0.0.2")]),
        known("10.0.0.3")
    );
    assert_eq!(
        proxied(&[(
            "Forwarded",
            "for=149.154.167.220, for=\"[2001:db9::7]:1\";proto=https"
        )]),
        known("2001:db9::7")
    );
    assert_eq!(
        proxied(&[
            ("Forwarded", "for=203.0.113.7"),
            ("Forwarded", "for=10.0.0.2")
        ]),
        known("203.0.113.7")
    );
}

#[test]
fn a_client_cannot_spoil_the_line_of_the_proxy() {
    assert_eq!(
        proxied(&[("Forwarded", "for=\""), ("Forwarded", "for=203.0.113.7")]),
        known("203.0.113.7")
    );
    // In one line it can, and is refused.
    assert_eq!(
        proxied(&[("Forwarded", "for=149.154.167.220;x=\", for=203.0.113.7")]),
        Client::Unknown(Hidden::Unusable)
    );
    assert_eq!(
        proxied(&[(
            "Forwarded",
            "for=149.154.167.220;x=\", for=\"[2001:db9::7]\""
        )]),
        Client::Unknown(Hidden::Unusable)
    );
}

#[test]
fn what_names_no_address_is_unknown() {
    for value in [
        "unknown",
        "_hidden",
        "149.154.167.220, unknown",
        "149.154.167.220, nginx, 10.0.0.2",
        "1.2.3",
    ] {
        assert_eq!(
            proxied(&[("X-Forwarded-For", value)]),
            Client::Unknown(Hidden::Unusable),
            "{value}"
        );
    }
    assert_eq!(
        proxied(&[("Forwarded", "for=unknown")]),
        Client::Unknown(Hidden::Unusable)
    );
    assert_eq!(
        proxied(&[("Forwarded", "by=10.0.0.1;proto=http")]),
        Client::Unknown(Hidden::Unusable)
    );
    assert_eq!(proxied(&[]), Client::Unknown(Hidden::NoHeader));
    assert_eq!(
        proxied(&[("X-Forwarded-For", ""), ("X-Real-IP", TELEGRAM)]),
        Client::Unknown(Hidden::NoHeader)
    );
}

#[test]
fn two_lists_must_agree() {
    let both = |one: &str, other: &str| proxied(&[("Forwarded", one), ("X-Forwarded-For", other)]);
    assert_eq!(
        both("for=149.154.167.220", "203.0.113.7"),
        Client::Unknown(Hidden::Conflict)
    );
    assert_eq!(
        both("for=203.0.113.7", TELEGRAM),
        Client::Unknown(Hidden::Conflict)
    );
    assert_eq!(
        both("for=unknown", TELEGRAM),
        Client::Unknown(Hidden::Conflict)
    );
    assert_eq!(
        both("for=149.154.167.220", "203.0.113.7, 149.154.167.220"),
        known(TELEGRAM)
    );
}

#[test]
fn one_chosen_header() {
    let mut resolver = resolver(&["10.0.0.0/8"]);
    resolver.header = Some(Name::from_static("cf-connecting-ip"));
    let client = |lines: &[(&str, &str)]| resolver.client(peer("10.0.0.1"), &headers(lines));
    assert_eq!(
        client(&[
            ("CF-Connecting-IP", " 203.0.113.7 "),
            ("X-Forwarded-For", TELEGRAM)
        ]),
        known("203.0.113.7")
    );
    assert_eq!(
        client(&[("X-Forwarded-For", TELEGRAM)]),
        Client::Unknown(Hidden::NoHeader)
    );
    assert_eq!(
        client(&[("CF-Connecting-IP", "203.0.113.7, 149.154.167.220")]),
        Client::Unknown(Hidden::Unusable)
    );
    assert_eq!(
        client(&[
            ("CF-Connecting-IP", "203.0.113.7"),
            ("CF-Connecting-IP", TELEGRAM)
        ]),
        Client::Unknown(Hidden::Conflict)
    );
    let mut list = super::ClientIp {
        trusted: Networks::parse(["10.0.0.0/8"]).unwrap(),
        header: None,
    };
    list.header = Some(Name::from_static("x-forwarded-for"));
    let lines = headers(&[
        ("X-Forwarded-For", "203.0.113.7, 10.0.0.2"),
        ("Forwarded", "for=149.154.167.220"),
    ]);
    assert_eq!(list.client(peer("10.0.0.1"), &lines), known("203.0.113.7"));
}

#[test]
fn a_unix_socket_is_a_trusted_proxy() {
    let resolver = resolver(&[]);
    assert_eq!(
        resolver.client(Peer::Unix, &headers(&[("X-Forwarded-For", TELEGRAM)])),
        known(TELEGRAM)
    );
    assert_eq!(
        resolver.client(Peer::Unix, &HeaderMap::new()),
        Client::Unknown(Hidden::NoHeader)
    );
}

fn public() -> impl Strategy<Value = IpAddr> {
    prop_oneof![
        any::<u32>().prop_map(|bits| IpAddr::V4(Ipv4Addr::from_bits(bits))),
        any::<u128>().prop_map(|bits| IpAddr::V6(Ipv6Addr::from_bits(bits)).to_canonical()),
    ]
    .prop_filter("not one of the proxies", |address| {
        !Networks::parse(["10.0.0.0/8", "2001:db8::/32"])
            .unwrap()
            .contains(*address)
    })
}

fn proxy() -> impl Strategy<Value = IpAddr> {
    prop_oneof![
        any::<u32>().prop_map(|bits| IpAddr::V4(Ipv4Addr::from_bits(10 << 24 | bits >> 8))),
        any::<u128>()
            .prop_map(|bits| IpAddr::V6(Ipv6Addr::from_bits(0x2001_0db8 << 96 | bits >> 32))),
    ]
}

fn in_forwarded(address: &IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => format!("for={v4}"),
        IpAddr::V6(v6) => format!("For=\"[{v6}]:443\";proto=https"),
    }
}

proptest! {
    /// Whatever a client writes into the headers, it is found by what the proxies have appended.
    #[test]
    fn forged_lines_change_nothing(
        forged in "[ -~]{0,80}",
        client in public(),
        proxies in proptest::collection::vec(proxy(), 0..4),
        forwarded in any::<bool>(),
    ) {
        let hops: Vec<IpAddr> = std::iter::once(client).chain(proxies).collect();
        let (name, appended) = if forwarded {
            ("Forwarded", hops.iter().map(in_forwarded).collect::<Vec<_>>().join(", "))
        } else {
            ("X-Forwarded-For", hops.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        };
        let found = proxied(&[(name, &forged), (name, &appended)]);
        prop_assert_eq!(found, Client::Known(client));
        if !forwarded {
            let found = proxied(&[(name, &format!("{forged}, {appended}"))]);
            prop_assert_eq!(found, Client::Known(client));
        }
    }

    /// In one line of `Forwarded` a client can spoil what follows, but never choose who it is.
    #[test]
    fn a_forged_beginning_never_wins(forged in "(for=149\\.154\\.167\\.220|[,;\" a-z=\\\\]){0,12}", client in public()) {
        let line = format!("{forged}, {}", in_forwarded(&client));
        let found = proxied(&[("Forwarded", &line)]);
        prop_assert!(found == Client::Known(client) || matches!(found, Client::Unknown(_)), "{:?}", found);
    }

    /// From a peer that is no trusted proxy, no header changes anything.
    #[test]
    fn strangers_headers_change_nothing(
        client in public(),
        name in "(X-Forwarded-For|X-Real-IP|Forwarded|CF-Connecting-IP|True-Client-IP)",
        value in "[ -~]{0,60}",
    ) {
        let found = resolver(&["10.0.0.0/8", "2001:db8::/32"]).client(Peer::address(client), &headers(&[(&name, &value)]));
        prop_assert_eq!(found, Client::Known(client));
    }

    /// Any bytes in any header are survived.
    #[test]
    fn garbage_is_survived(bytes in proptest::collection::vec(32_u8.., 0..100)) {
        let mut map = HeaderMap::new();
        for name in ["forwarded", "x-forwarded-for"] {
            if let Ok(value) = HeaderValue::from_bytes(&bytes) {
                map.append(HeaderName::from_static(name), value);
            }
        }
        let _ = resolver(&[]).client(Peer::Unix, &map);
    }
}

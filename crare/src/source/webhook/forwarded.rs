//! The lists of hops that reverse proxies leave behind: `Forwarded` (RFC 7239) and `X-Forwarded-For`.

use std::net::IpAddr;

/// One hop, as a proxy wrote it down: its address in canonical form, or nothing that could be used
/// (`unknown`, an obfuscated name, a name, nonsense).
pub(super) type Hop = Option<IpAddr>;

/// The hops in one line of `Forwarded`, left to right. A line that breaks the grammar is one unusable hop:
/// half of it cannot be believed, and lines are judged one by one so that a client cannot spoil those of a proxy.
pub(super) fn forwarded(line: &[u8]) -> Vec<Hop> {
    std::str::from_utf8(line)
        .ok()
        .and_then(elements)
        .unwrap_or_else(|| vec![None])
}

/// The hops in one line of `X-Forwarded-For`, left to right.
pub(super) fn x_forwarded_for(line: &[u8]) -> Vec<Hop> {
    match std::str::from_utf8(line) {
        Ok(line) => line
            .split(',')
            .map(str::trim)
            .filter(|item| !item.is_empty())
            .map(node)
            .collect(),
        Err(_) => vec![None],
    }
}

/// An address with or without a port: `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]`, `[2001:db8::1]:80`.
pub(super) fn node(text: &str) -> Hop {
    let address = if let Some(rest) = text.strip_prefix('[') {
        let (address, port) = rest.split_once(']')?;
        if !(port.is_empty() || is_port(port)) {
            return None;
        }
        IpAddr::V6(address.parse().ok()?)
    } else if text.matches(':').count() == 1 {
        let (address, _) = text.split_at(text.find(':')?);
        if !is_port(&text[address.len()..]) {
            return None;
        }
        IpAddr::V4(address.parse().ok()?)
    } else {
        text.parse().ok()?
    };
    Some(address.to_canonical())
}

/// `:80`, or an obfuscated `:_name`.
fn is_port(text: &str) -> bool {
    let Some(port) = text.strip_prefix(':') else {
        return false;
    };
    match port.strip_prefix('_') {
        Some(name) => {
            !name.is_empty()
                && name
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
        }
        None => (1..=5).contains(&port.len()) && port.bytes().all(|b| b.is_ascii_digit()),
    }
}

/// The elements of a line, separated by commas; empty ones do not count.
fn elements(line: &str) -> Option<Vec<Hop>> {
    let mut hops = Vec::new();
    let mut rest = line;
    loop {
        rest = rest.trim_start_matches([' ', '\t']);
        let Some(first) = rest.bytes().next() else {
            return Some(hops);
        };
        if first == b',' {
            rest = &rest[1..];
            continue;
        }
        let (hop, after) = element(rest)?;
        hops.push(hop);
        rest = after;
    }
}

/// One element, `for=...;by=...`, and what follows its comma.
fn element(mut rest: &str) -> Option<(Hop, &str)> {
    let mut hop: Option<Hop> = None;
    loop {
        rest = rest.trim_start_matches([' ', '\t']);
        if !rest.starts_with([';', ',']) && !rest.is_empty() {
            let (name, value, after) = pair(rest)?;
            if name.eq_ignore_ascii_case("for") && hop.replace(node(&value)).is_some() {
                return None;
            }
            rest = after.trim_start_matches([' ', '\t']);
        }
        match rest.bytes().next() {
            None => return Some((hop.flatten(), "")),
            Some(b',') => return Some((hop.flatten(), &rest[1..])),
            Some(b';') => rest = &rest[1..],
            Some(_) => return None,
        }
    }
}

/// `name=token` or `name="quoted"`, and what follows.
fn pair(text: &str) -> Option<(&str, String, &str)> {
    let (name, rest) = text.split_once('=')?;
    if name.is_empty() || !name.bytes().all(is_token) {
        return None;
    }
    if let Some(quoted) = rest.strip_prefix('"') {
        let mut value = String::new();
        let mut chars = quoted.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => return Some((name, value, &quoted[at + 1..])),
                '\\' => value.push(chars.next()?.1),
                c => value.push(c),
            }
        }
        return None;
    }
    // Proxies often leave the quotes out that an IPv6 address or a port needs.
    let end = rest
        .bytes()
        .position(|b| !(is_token(b) || b"[]:".contains(&b)))
        .unwrap_or(rest.len());
    (end > 0).then(|| (name, rest[..end].to_owned(), &rest[end..]))
}

fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::{Hop, forwarded, node, x_forwarded_for};

    fn ip(text: &str) -> Hop {
        text.parse().ok()
    }

    #[test]
    fn nodes() {
        for (text, address) in [
            ("192.0.2.43", "192.0.2.43"),
            ("192.0.2.43:47011", "192.0.2.43"),
            ("2001:db8::17", "2001:db8::17"),
            ("[2001:db8::17]", "2001:db8::17"),
            ("[2001:db8::17]:47011", "2001:db8::17"),
            ("::ffff:192.0.2.43", "192.0.2.43"),
            ("[::ffff:c000:22b]:_x", "192.0.2.43"),
        ] {
            assert_eq!(node(text), ip(address), "{text}");
        }
        for text in [
            "",
            "unknown",
            "_hidden",
            "nginx",
            "192.0.2",
            "192.0.2.43:",
            "192.0.2.43:x",
            "192.0.2.43:123456",
            "[192.0.2.43]",
            "[2001:db8::17",
            "[2001:db8::17]x",
            "fe80::1%eth0",
            "1.2.3.4 5.6.7.8",
            "0x7f.1",
            "127.1",
        ] {
            assert_eq!(node(text), None, "{text}");
        }
    }

    #[test]
    fn lists_of_x_forwarded_for() {
        assert_eq!(
            x_forwarded_for(b"192.0.2.1, 2001:db8::1 ,,unknown,"),
            [ip("192.0.2.1"), ip("2001:db8::1"), None]
        );
        assert_eq!(x_forwarded_for(b""), []);
        assert_eq!(x_forwarded_for(b"192.0.2.1, \xff"), [None]);
    }

    #[test]
    fn the_examples_of_rfc_7239() {
        assert_eq!(forwarded(b"for=\"_gazonk\""), [None]);
        assert_eq!(
            forwarded(b"For=\"[2001:db8:cafe::17]:4711\""),
            [ip("2001:db8:cafe::17")]
        );
        assert_eq!(
            forwarded(b"for=192.0.2.60;proto=http;by=203.0.113.43"),
            [ip("192.0.2.60")]
        );
        assert_eq!(
            forwarded(b"for=192.0.2.43, for=198.51.100.17"),
            [ip("192.0.2.43"), ip("198.51.100.17")]
        );
        assert_eq!(
            forwarded(b"for=192.0.2.43, for=\"[2001:db8:cafe::17]\";by=_x, for=unknown"),
            [ip("192.0.2.43"), ip("2001:db8:cafe::17"), None]
        );
    }

    #[test]
    fn odd_but_usable_lines() {
        assert_eq!(forwarded(b"for=192.0.2.1:80"), [ip("192.0.2.1")]);
        assert_eq!(
            forwarded(b"for=[2001:db8::1]:80;;host=\"a,b;c\" , ,for=192.0.2.1"),
            [ip("2001:db8::1"), ip("192.0.2.1")]
        );
        assert_eq!(forwarded(b"for=\"192.0\\.2.1\""), [ip("192.0.2.1")]);
        assert_eq!(forwarded(b"by=203.0.113.43"), [None]);
        assert_eq!(forwarded(b""), []);
    }

    #[test]
    fn broken_lines_are_one_unusable_hop() {
        for line in [
            &b"for=\"192.0.2.1, for=192.0.2.2"[..],
            b"for=192.0.2.1 for=192.0.2.2",
            b"for=192.0.2.1;for=192.0.2.2",
            b"for=\"192.0.2.1\"x, for=192.0.2.2",
            b"for, for=192.0.2.2",
            b"=192.0.2.1",
            b"for=, for=192.0.2.2",
            b"for=\"192.0.2.1\\",
            b"\xff, for=192.0.2.2",
        ] {
            assert_eq!(forwarded(line), [None], "{}", String::from_utf8_lossy(line));
        }
    }
}

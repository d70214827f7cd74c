//! Where the status listener listens.

use std::net::{Ipv4Addr, SocketAddr};

#[cfg(feature = "metrics")]
use std::{
    io,
    net::{Ipv6Addr, TcpListener},
};

/// A place to listen at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "metrics"),
    allow(dead_code, reason = "only checked then")
)]
enum Listen {
    /// A port of every address, IPv4 and IPv6.
    Everywhere(u16),
    Address(SocketAddr),
}

/// Whether it is a place to listen at. The error is the predicate of a sentence.
pub(in crate::app) fn check(text: &str) -> Result<(), String> {
    parse(text).map(drop)
}

fn parse(text: &str) -> Result<Listen, String> {
    let port = |port: &str| {
        let digits = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
        port.parse().ok().filter(|_| digits)
    };
    let found = if let Some(after) = text.strip_prefix(':') {
        port(after).map(Listen::Everywhere)
    } else if let Some(after) = text.strip_prefix("localhost:") {
        port(after).map(|port| Listen::Address((Ipv4Addr::LOCALHOST, port).into()))
    } else {
        text.parse().ok().map(Listen::Address)
    };
    found.ok_or_else(|| {
        "is not a place to listen at; write \"127.0.0.1:9090\" or \"[::1]:9090\" for one address, \":9090\" for all of them"
            .to_owned()
    })
}

/// Open the socket. The error says what is wrong and what to do.
#[cfg(feature = "metrics")]
pub(super) fn bind(text: &str) -> Result<TcpListener, String> {
    let listen = parse(text).map_err(|problem| format!("{text:?} {problem}"))?;
    let bound = match listen {
        Listen::Address(address) => TcpListener::bind(address),
        Listen::Everywhere(port) => everywhere(port),
    };
    let listener = bound.map_err(|error| explain(text, &error))?;
    listener
        .set_nonblocking(true)
        .map_err(|error| explain(text, &error))?;
    Ok(listener)
}

/// Both families at once where the system does that for IPv6, as Linux does; IPv4 alone where there is no IPv6.
#[cfg(feature = "metrics")]
fn everywhere(port: u16) -> io::Result<TcpListener> {
    match TcpListener::bind((Ipv6Addr::UNSPECIFIED, port)) {
        Err(error) if error.kind() != io::ErrorKind::AddrInUse => {
            TcpListener::bind((Ipv4Addr::UNSPECIFIED, port))
        }
        bound => bound,
    }
}

#[cfg(feature = "metrics")]
fn explain(text: &str, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            format!(
                "{text} is in use by another process, or by a webhook of this one; choose another port"
            )
        }
        io::ErrorKind::PermissionDenied => format!(
            "{text} is not permitted ({error}); ports below 1024 need a privilege, so choose a higher one"
        ),
        io::ErrorKind::AddrNotAvailable => {
            format!("{text} is not an address of this machine; \":9090\" listens at all of them")
        }
        _ => format!("cannot listen at {text}: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn places_to_listen_at() {
        for right in ["127.0.0.1:9090", "[::1]:0", ":9090", "localhost:80"] {
            assert_eq!(check(right), Ok(()), "{right}");
        }
        for wrong in [
            "",
            ":",
            "9090",
            "127.0.0.1",
            ":+1",
            ":65536",
            "localhost:",
            "unix:/run/s",
            "http://a:1",
        ] {
            assert!(check(wrong).unwrap_err().contains("9090"), "{wrong}");
        }
    }

    #[cfg(feature = "metrics")]
    #[test]
    fn a_port_in_use_is_told() {
        use super::bind;

        let first = bind("127.0.0.1:0").unwrap();
        let address = first.local_addr().unwrap().to_string();
        let told = bind(&address).unwrap_err();
        assert!(told.contains(&address) && told.contains("in use"), "{told}");
        assert!(bind(":0").unwrap().local_addr().unwrap().port() > 0);
    }
}

//! Where the server listens.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::str::FromStr;

use socket2::{Domain, Protocol, Socket, Type};

use super::options::Options;
pub(super) use super::passed::Passed;
#[cfg(unix)]
pub(super) use super::socket_file::UnixSocket;

/// Where to listen when nothing is set.
pub(super) const DEFAULT: &str = ":8846";

/// Connections the system holds ready until they are accepted.
pub(super) const BACKLOG: i32 = 1_024;

/// A place to listen at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Listen {
    /// A port of every address, IPv4 and IPv6.
    Everywhere(u16),
    /// One address.
    Address(SocketAddr),
    /// A Unix socket.
    Unix(PathBuf),
    /// What systemd has opened; only the sockets of this name, where there is one.
    Systemd(Option<String>),
}

/// An open socket.
#[derive(Debug)]
pub(super) enum Listener {
    Tcp(TcpListener),
    #[cfg(unix)]
    Unix(UnixSocket),
}

impl FromStr for Listen {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            Err(format!(
                "{text:?} is not a place to listen at; write \":8846\" for every address, \
                 \"127.0.0.1:8846\" or \"[::1]:8846\" for one, \"unix:/run/bot.sock\", or \"systemd\""
            ))
        };
        if text == "systemd" {
            return Ok(Self::Systemd(None));
        }
        if let Some(name) = text.strip_prefix("systemd:") {
            return if name.is_empty() {
                wrong()
            } else {
                Ok(Self::Systemd(Some(name.to_owned())))
            };
        }
        if let Some(path) = text.strip_prefix("unix:") {
            return if path.is_empty() {
                wrong()
            } else {
                Ok(Self::Unix(path.into()))
            };
        }
        if let Some(port) = text.strip_prefix(':') {
            let digits = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
            return match port.parse() {
                Ok(port) if digits => Ok(Self::Everywhere(port)),
                _ => wrong(),
            };
        }
        match text
            .strip_prefix("localhost:")
            .map_or_else(|| text.parse(), |port| format!("127.0.0.1:{port}").parse())
        {
            Ok(address) => Ok(Self::Address(address)),
            Err(_) => wrong(),
        }
    }
}

impl fmt::Display for Listen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everywhere(port) => write!(f, ":{port}"),
            Self::Address(address) => address.fmt(f),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
            Self::Systemd(None) => f.write_str("systemd"),
            Self::Systemd(Some(name)) => write!(f, "systemd:{name}"),
        }
    }
}

impl Listen {
    /// Open the socket, or take those that are open. The error says what is wrong and what to do.
    pub(super) fn bind(
        &self,
        options: &Options,
        passed: &mut Passed,
    ) -> Result<Vec<Listener>, String> {
        let one = match self {
            Self::Everywhere(port) => everywhere(*port, options.reuse_port)
                .map_err(|error| self.explain(&error))
                .map(Listener::Tcp),
            Self::Address(address) => tcp(*address, options.reuse_port)
                .map_err(|error| self.explain(&error))
                .map(Listener::Tcp),
            #[cfg(unix)]
            Self::Unix(path) => UnixSocket::bind(path, options.socket_mode).map(Listener::Unix),
            #[cfg(not(unix))]
            Self::Unix(_) => Err("this system has no Unix sockets; listen at an address".into()),
            Self::Systemd(name) => return passed.take(name.as_deref()),
        };
        one.map(|listener| vec![listener])
    }

    fn explain(&self, error: &io::Error) -> String {
        match error.kind() {
            io::ErrorKind::AddrInUse => {
                format!(
                    "{self} is in use by another process, or by another bot of this one; stop that one, or listen at another port"
                )
            }
            io::ErrorKind::PermissionDenied => {
                format!(
                    "{self} is not permitted ({error}); ports below 1024 need a privilege, so choose a higher one"
                )
            }
            io::ErrorKind::AddrNotAvailable => {
                format!(
                    "{self} is not an address of this machine; \":8846\" listens at all of them"
                )
            }
            _ => format!("cannot listen at {self}: {error}"),
        }
    }
}

impl Listener {
    /// The address in use, of a socket that has one.
    pub(super) fn address(&self) -> Option<SocketAddr> {
        match self {
            Self::Tcp(listener) => listener.local_addr().ok(),
            #[cfg(unix)]
            Self::Unix(_) => None,
        }
    }
}

/// One socket for both families; for IPv4 only where the system has no IPv6.
fn everywhere(port: u16, reuse: bool) -> io::Result<TcpListener> {
    match tcp(
        SocketAddr::new(IpAddr::V6(Ipv6Addr::UNSPECIFIED), port),
        reuse,
    ) {
        Err(error)
            if !matches!(
                error.kind(),
                io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied
            ) =>
        {
            tcp(
                SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), port),
                reuse,
            )
        }
        result => result,
    }
}

fn tcp(address: SocketAddr, reuse: bool) -> io::Result<TcpListener> {
    let socket = Socket::new(
        Domain::for_address(address),
        Type::STREAM,
        Some(Protocol::TCP),
    )?;
    if let IpAddr::V6(v6) = address.ip() {
        socket.set_only_v6(!v6.is_unspecified())?;
    }
    // A restart must not wait for the connections of the process before it.
    #[cfg(unix)]
    socket.set_reuse_address(true)?;
    // Another process may listen there, too. The system lets none in of another user.
    #[cfg(unix)]
    socket.set_reuse_port(reuse)?;
    #[cfg(not(unix))]
    let _ = reuse;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    Ok(socket.into())
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, TcpStream};

    use super::super::options::Options;
    use super::{Listen, Listener, Passed};

    fn bind(listen: &Listen, reuse_port: bool) -> Result<Listener, String> {
        let options = Options {
            tls: None,
            certified: None,
            workers: 1,
            socket_mode: None,
            reuse_port,
            proxy_protocol: false,
            trusted: super::super::origin::Networks::default(),
        };
        let mut all = listen.bind(&options, &mut Passed::default())?;
        Ok(all.remove(0))
    }

    #[test]
    fn places() {
        assert_eq!(":8846".parse(), Ok(Listen::Everywhere(8846)));
        assert_eq!(
            "127.0.0.1:80".parse(),
            Ok(Listen::Address("127.0.0.1:80".parse().unwrap()))
        );
        assert_eq!(
            "[::1]:80".parse(),
            Ok(Listen::Address("[::1]:80".parse().unwrap()))
        );
        assert_eq!(
            "localhost:80".parse(),
            Ok(Listen::Address("127.0.0.1:80".parse().unwrap()))
        );
        assert_eq!(
            "unix:/run/bot.sock".parse(),
            Ok(Listen::Unix("/run/bot.sock".into()))
        );
        assert_eq!("systemd".parse(), Ok(Listen::Systemd(None)));
        assert_eq!(
            "systemd:web".parse(),
            Ok(Listen::Systemd(Some("web".into())))
        );
        for wrong in [
            "",
            "systemd:",
            "8846",
            ":",
            ":http",
            ":+80",
            ":65536",
            "example.com:80",
            "::1:80",
            "unix:",
            "127.0.0.1",
        ] {
            assert!(
                wrong
                    .parse::<Listen>()
                    .unwrap_err()
                    .contains("unix:/run/bot.sock"),
                "{wrong}"
            );
        }
    }

    #[test]
    fn everywhere_means_both_families() {
        let listener = bind(&Listen::Everywhere(0), false).unwrap();
        let port = listener.address().unwrap().port();
        TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        if std::net::TcpListener::bind("[::1]:0").is_ok() {
            TcpStream::connect(("::1", port)).unwrap();
        }
    }

    #[test]
    fn failures_say_what_to_do() {
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let told = bind(&Listen::Address(taken.local_addr().unwrap()), false).unwrap_err();
        assert!(told.contains("in use"), "{told}");
        let told = bind(&Listen::Address("192.0.2.1:8846".parse().unwrap()), false).unwrap_err();
        assert!(told.contains("not an address of this machine"), "{told}");
    }

    #[cfg(unix)]
    #[test]
    fn two_at_one_port_where_both_want_it() {
        let one = bind(&"127.0.0.1:0".parse().unwrap(), true).unwrap();
        let place = Listen::Address(one.address().unwrap());
        bind(&place, true).unwrap();
        assert!(bind(&place, false).unwrap_err().contains("in use"));
    }
}

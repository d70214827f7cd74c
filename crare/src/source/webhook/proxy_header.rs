//! The header that a proxy puts in front of a connection.
//!
//! Source: <https://www.haproxy.org/download/3.2/doc/proxy-protocol.txt>.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use ppp::{v1, v2};
use tokio::io::{AsyncRead, AsyncReadExt as _};
use tokio::time::timeout;

/// How long the header may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// What a header of version 2 begins with.
const SIGNATURE: &[u8; 12] = b"\r\n\r\n\0\r\nQUIT\n";
/// Version, command, family and length follow on that.
const FIXED: usize = SIGNATURE.len() + 4;
/// The longest header of version 1, with its line end.
const LONGEST_1: usize = 107;
/// The longest header of version 2 that is taken: the addresses and a good kilobyte of what proxies add.
const LONGEST_2: usize = 2_048;

/// Whose connection this is, as the header says; nothing: the proxy's own. Not a byte more than the header is read.
pub(super) async fn read(from: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<SocketAddr>> {
    timeout(PATIENCE, header(from))
        .await
        .unwrap_or_else(|_| Err(wrong("it takes too long")))
}

async fn header(from: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<SocketAddr>> {
    // The shortest header of either version is longer than this.
    let mut header = vec![0; SIGNATURE.len()];
    from.read_exact(&mut header).await?;
    if header == SIGNATURE {
        header.resize(FIXED, 0);
        from.read_exact(&mut header[SIGNATURE.len()..]).await?;
        let rest = u16::from_be_bytes([header[FIXED - 2], header[FIXED - 1]]);
        let length = FIXED + usize::from(rest);
        if length > LONGEST_2 {
            return Err(wrong("it is too long"));
        }
        header.resize(length, 0);
        from.read_exact(&mut header[FIXED..]).await?;
        return binary(&header);
    }
    if !header.starts_with(b"PROXY ") {
        return Err(wrong("it is missing"));
    }
    while !header.ends_with(b"\n") {
        if header.len() == LONGEST_1 {
            return Err(wrong("it is too long"));
        }
        // Once per connection, of a hundred bytes at most.
        header.push(from.read_u8().await?);
    }
    text(&header)
}

fn text(header: &[u8]) -> io::Result<Option<SocketAddr>> {
    let header = v1::Header::try_from(header).map_err(|_| wrong("it is not understood"))?;
    Ok(match header.addresses {
        v1::Addresses::Unknown => None,
        v1::Addresses::Tcp4(ip) => Some((ip.source_address, ip.source_port).into()),
        v1::Addresses::Tcp6(ip) => Some((ip.source_address, ip.source_port).into()),
    })
}

fn binary(header: &[u8]) -> io::Result<Option<SocketAddr>> {
    let header = v2::Header::try_from(header).map_err(|_| wrong("it is not understood"))?;
    if header.command == v2::Command::Local {
        return Ok(None);
    }
    Ok(match header.addresses {
        v2::Addresses::IPv4(ip) => Some((ip.source_address, ip.source_port).into()),
        v2::Addresses::IPv6(ip) => Some((ip.source_address, ip.source_port).into()),
        v2::Addresses::Unspecified | v2::Addresses::Unix(_) => None,
    })
}

fn wrong(what: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{LONGEST_1, SIGNATURE, header, read};

    fn told(mut bytes: &[u8]) -> Result<Option<String>, ()> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        let address = runtime.block_on(header(&mut bytes)).map_err(|_| ())?;
        assert_eq!(bytes, b"POST", "no more is read than the header");
        Ok(address.map(|address| address.to_string()))
    }

    fn v2(command: u8, family: u8, rest: &[u8]) -> Vec<u8> {
        let length = u16::try_from(rest.len()).unwrap().to_be_bytes();
        [SIGNATURE, &[command, family][..], &length, rest, b"POST"].concat()
    }

    #[test]
    fn both_versions() {
        let known = |address: &str| Ok(Some(address.to_owned()));
        assert_eq!(
            told(b"PROXY TCP4 203.0.113.7 192.0.2.1 5000 443\r\nPOST"),
            known("203.0.113.7:5000")
        );
        assert_eq!(
            told(b"PROXY TCP6 2001:db8::7 2001:db8::1 5000 443\r\nPOST"),
            known("[2001:db8::7]:5000")
        );
        assert_eq!(told(b"PROXY UNKNOWN\r\nPOST"), Ok(None));
        assert_eq!(told(b"PROXY UNKNOWN a b c d\r\nPOST"), Ok(None));
        let four = [203, 0, 113, 7, 192, 0, 2, 1, 0x13, 0x88, 1, 187];
        assert_eq!(told(&v2(0x21, 0x11, &four)), known("203.0.113.7:5000"));
        let with_more = [&four[..], &[0x04, 0, 3, 0, 0, 0]].concat();
        assert_eq!(told(&v2(0x21, 0x11, &with_more)), known("203.0.113.7:5000"));
        let mut six = [0; 36];
        six[..4].copy_from_slice(&[0x20, 0x01, 0x0d, 0xb8]);
        six[15] = 7;
        six[32..34].copy_from_slice(&[0x13, 0x88]);
        assert_eq!(told(&v2(0x21, 0x21, &six)), known("[2001:db8::7]:5000"));
        // LOCAL: the proxy asks for itself.
        assert_eq!(told(&v2(0x20, 0x00, &[])), Ok(None));
        assert_eq!(told(&v2(0x20, 0x11, &four)), Ok(None));
        assert_eq!(told(&v2(0x21, 0x00, &[])), Ok(None));
    }

    #[test]
    fn nothing_else() {
        let long = format!("PROXY UNKNOWN {}\r\nPOST", "x".repeat(LONGEST_1));
        for wrong in [
            &b"POST /hook HTTP/1.1\r\n\r\n"[..],
            b"PROXY TCP4 203.0.113.7 192.0.2.1 5000\r\n",
            b"PROXY TCP4 2001:db8::7 2001:db8::1 5000 443\r\n",
            b"PROXY TCP4 203.0.113.7 192.0.2.1 5000 443\n",
            b"PROXY TCP4 203.0.113.7",
            b"",
            long.as_bytes(),
            &v2(0x31, 0x11, &[0; 12]),
            &v2(0x21, 0x11, &[0; 4]),
            &v2(0x21, 0x11, &[0; 4_000]),
        ] {
            assert_eq!(told(wrong), Err(()), "{}", String::from_utf8_lossy(wrong));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn not_for_ever() {
        let (mut ours, _theirs) = tokio::io::duplex(64);
        assert!(read(&mut ours).await.is_err());
    }

    proptest! {
        #[test]
        fn survives_everything(bytes in proptest::collection::vec(any::<u8>(), 0..200), v2: bool) {
            let bytes = if v2 { [SIGNATURE, &bytes[..]].concat() } else { [b"PROXY ", &bytes[..]].concat() };
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            let _ = runtime.block_on(header(&mut bytes.as_slice()));
        }
    }
}

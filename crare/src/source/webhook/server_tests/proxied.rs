//! Connections that begin with a header of the PROXY protocol.

use super::super::super::Origin;
use super::{Mood, Refusal, Request, Running, Webhook, client::Client, serve, settings, update};

fn proxied() -> Webhook {
    settings()
        .proxy_protocol(true)
        .trusted_proxies(["127.0.0.1"])
        .origin(Origin::TelegramNetworks)
        .networks(["2001:db8::/32"])
}

async fn begin(running: &Running, header: &[u8]) -> Client {
    let mut client = running.connect().await;
    client.write(header).await;
    client
}

fn v2(command: u8, family: u8, addresses: &[u8]) -> Vec<u8> {
    let length = u16::try_from(addresses.len()).unwrap().to_be_bytes();
    [
        b"\r\n\r\n\0\r\nQUIT\n",
        &[command, family][..],
        &length,
        addresses,
    ]
    .concat()
}

#[tokio::test]
async fn the_header_tells_where_it_comes_from() {
    let running = serve(&proxied(), Mood::Quick);
    let telegram = [149, 154, 167, 220, 127, 0, 0, 1, 0x13, 0x88, 1, 187];
    let stranger = [203, 0, 113, 7, 127, 0, 0, 1, 0x13, 0x88, 1, 187];
    let mut six = [0; 36];
    six[..4].copy_from_slice(&[0x20, 0x01, 0x0d, 0xb8]);
    for (status, header) in [
        (
            200,
            b"PROXY TCP4 149.154.167.220 127.0.0.1 5000 443\r\n".to_vec(),
        ),
        (
            403,
            b"PROXY TCP4 203.0.113.7 127.0.0.1 5000 443\r\n".to_vec(),
        ),
        (200, b"PROXY TCP6 2001:db8::7 ::1 5000 443\r\n".to_vec()),
        (403, b"PROXY UNKNOWN\r\n".to_vec()),
        (200, v2(0x21, 0x11, &telegram)),
        (403, v2(0x21, 0x11, &stranger)),
        (200, v2(0x21, 0x21, &six)),
        (403, v2(0x20, 0x00, &[])),
    ] {
        let mut client = begin(&running, &header).await;
        let answer = client.send(&Request::update(&update(1))).await;
        assert_eq!(answer.status, status, "{}", header.escape_ascii());
    }
    // A header that comes in pieces, and more than one request behind it.
    let mut client = begin(&running, b"PROXY TC").await;
    client
        .write(b"P4 149.154.167.220 127.0.0.1 5000 443\r\n")
        .await;
    for _ in 0..2 {
        assert_eq!(client.send(&Request::update(&update(1))).await.status, 200);
    }
    assert_eq!(running.refusals.count(Refusal::ProxyHeader), 0);
    running.stop().await;
}

#[tokio::test]
async fn nobody_gets_in_without_one() {
    let running = serve(&proxied(), Mood::Quick);
    for wrong in [
        Request::update(&update(1)).text().into_bytes(),
        b"PROXY TCP4 149.154.167.220\r\n\r\n".to_vec(),
        v2(0x21, 0x11, &[0; 4]),
        v2(0x21, 0x11, &vec![0; 60_000]),
    ] {
        let before = running.refusals.count(Refusal::ProxyHeader);
        let mut client = running.connect().await;
        client.write(&wrong).await;
        assert!(client.is_closed().await);
        assert_eq!(running.refusals.count(Refusal::ProxyHeader), before + 1);
    }
    assert!(running.bot.taken().is_empty());
    running.stop().await;
}

#[tokio::test]
async fn nobody_else_may_send_one() {
    let running = serve(&proxied().trusted_proxies(["192.0.2.1"]), Mood::Quick);
    let mut client = running.connect().await;
    // Closed at once: not a byte is waited for.
    assert!(client.is_closed().await);
    assert_eq!(running.refusals.count(Refusal::ProxyHeader), 1);
    running.stop().await;
}

#[cfg(unix)]
#[tokio::test]
async fn over_a_unix_socket_everybody_may() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bot.sock");
    let settings = proxied()
        .trusted_proxies([""])
        .listen(format!("unix:{}", path.display()));
    let running = serve(&settings, Mood::Quick);
    for (status, address) in [(200, "149.154.167.220"), (403, "203.0.113.7")] {
        let stream = tokio::net::UnixStream::connect(&path).await.unwrap();
        let mut client = Client::over(stream);
        let header = format!("PROXY TCP4 {address} 127.0.0.1 5000 443\r\n");
        client.write(header.as_bytes()).await;
        let answer = client.send(&Request::update(&update(1))).await;
        assert_eq!(answer.status, status);
    }
    running.stop().await;
}

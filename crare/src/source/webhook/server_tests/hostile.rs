//! Clients that mean harm, or are broken: what each may cost is bounded, and others are served meanwhile.

use std::time::{Duration, Instant};

use tokio::io::AsyncWriteExt as _;

use super::{Mood, Refusal, Request, Running, client::Client, serve, settings, update};

/// The longest that a slow client is put up with, and some.
const BOUND: Duration = Duration::from_secs(14);

/// Somebody else is served at once.
async fn served(running: &Running) {
    let good = Request::update(&update(99));
    let answer = tokio::time::timeout(Duration::from_secs(5), running.send(&good)).await;
    assert_eq!(answer.unwrap().status, 200);
}

async fn is_closed_in_time(mut client: Client) {
    let start = Instant::now();
    while !client.is_closed().await {
        client.answer().await;
    }
    assert!(start.elapsed() < BOUND, "{:?}", start.elapsed());
}

#[tokio::test]
async fn slow_heads_and_bodies() {
    let running = serve(&settings(), Mood::Quick);
    let text = Request::update(&update(1)).text();
    let mut slow_head = running.connect().await;
    slow_head.write(&text.as_bytes()[..30]).await;
    let mut slow_body = running.connect().await;
    slow_body.write(&text.as_bytes()[..text.len() - 5]).await;
    let silent = running.connect().await;
    served(&running).await;
    let body = async {
        assert_eq!(slow_body.answer().await.status, 408);
        assert!(slow_body.is_closed().await);
    };
    tokio::join!(
        is_closed_in_time(slow_head),
        is_closed_in_time(silent),
        body
    );
    assert_eq!(running.refusals.count(Refusal::Slow), 1);
    assert_eq!(running.bot.taken(), [update(99)]);
    running.stop().await;
}

#[tokio::test]
async fn oversized_heads() {
    let running = serve(&settings(), Mood::Quick);
    let mut client = running.connect().await;
    let line = format!("X-Long: {}\r\n", "x".repeat(8_000));
    client.write(b"POST /hook HTTP/1.1\r\n").await;
    // Until nobody listens any more: long before there is a danger to the memory.
    let mut sent = 0;
    while sent < 10_000_000 && client.try_write(line.as_bytes()).await {
        sent += line.len();
    }
    assert!(sent < 10_000_000);
    served(&running).await;
    running.stop().await;
}

#[tokio::test]
async fn two_thousand_idle_connections() {
    let running = serve(&settings(), Mood::Quick);
    let mut idle = Vec::new();
    for _ in 0..2_000 {
        match tokio::net::TcpStream::connect(running.address).await {
            Ok(stream) => idle.push(stream),
            // The test's own descriptors are used up: as many as there are will do.
            Err(_) => break,
        }
    }
    assert!(idle.len() > 400, "{}", idle.len());
    idle.truncate(idle.len() - 20);
    served(&running).await;
    drop(idle);
    running.stop().await;
}

#[tokio::test]
async fn half_closed_sockets_get_their_answer() {
    let running = serve(&settings(), Mood::Quick);
    let mut client = running.connect().await;
    client
        .write(Request::update(&update(1)).text().as_bytes())
        .await;
    client.shutdown().await;
    assert_eq!(client.answer().await.status, 200);
    assert!(client.is_closed().await);
    // In the middle of a body there is nothing to wait for.
    let mut client = running.connect().await;
    let text = Request::update(&update(2)).text();
    client.write(&text.as_bytes()[..text.len() - 5]).await;
    client.shutdown().await;
    is_closed_in_time(client).await;
    assert_eq!(running.refusals.count(Refusal::Broken), 1);
    assert_eq!(running.bot.taken(), [update(1)]);
    running.stop().await;
}

#[tokio::test]
async fn wrong_lengths() {
    let running = serve(&settings(), Mood::Quick);
    let body = update(1);
    // Too short: what follows is no request.
    let mut client = running.connect().await;
    let short = Request::update(&body).set("Content-Length", "10");
    client.write(short.text().as_bytes()).await;
    assert_eq!(client.answer().await.status, 400);
    // Too long: it never comes.
    let mut client = running.connect().await;
    let long = Request::update(&body).set("Content-Length", "100");
    client.write(long.text().as_bytes()).await;
    client.shutdown().await;
    is_closed_in_time(client).await;
    for wrong in ["+5", "5, 5", "0x5", "", "99999999999999999999999999"] {
        let mut client = running.connect().await;
        let request = Request::update(&body).set("Content-Length", wrong);
        client.write(request.text().as_bytes()).await;
        let status = client.answer().await.status;
        assert!((400..500).contains(&status), "{wrong}: {status}");
    }
    assert!(running.bot.taken().is_empty());
    running.stop().await;
}

#[tokio::test]
async fn expectations() {
    let running = serve(&settings(), Mood::Quick);
    let body = update(1);
    let mut client = running.connect().await;
    let head = Request::update(&body).add("Expect", "100-continue").text();
    client
        .write(head.strip_suffix(&body).unwrap().as_bytes())
        .await;
    assert_eq!(client.interim().await, 100);
    client.write(body.as_bytes()).await;
    assert_eq!(client.answer().await.status, 200);
    assert_eq!(running.bot.taken(), [body]);
    running.stop().await;
}

#[tokio::test]
async fn random_bytes() {
    let running = serve(&settings(), Mood::Quick);
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..100 {
        let bytes: Vec<u8> = std::iter::repeat_with(|| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_le_bytes()
        })
        .take(64)
        .flatten()
        .collect();
        let mut stream = tokio::net::TcpStream::connect(running.address)
            .await
            .unwrap();
        // The server may hang up while we are still talking.
        let _ = stream.write_all(&bytes).await;
        let _ = stream.write_all(b"\r\n\r\n").await;
    }
    served(&running).await;
    running.stop().await;
}

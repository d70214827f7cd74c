use std::time::Duration;

use super::{Mood, Refusal, Request, serve, settings, update};

#[tokio::test]
async fn refused_before_the_body_came() {
    let running = serve(&settings(), Mood::Quick);
    let announced = |length: &str| Request::update("").set("Content-Length", length);
    let refused = [
        (
            401,
            announced("500000").set("X-Telegram-Bot-Api-Secret-Token", "x"),
        ),
        (413, announced("1048577")),
        (413, announced("99999999999")),
        (415, announced("500000").set("Content-Type", "text/html")),
    ];
    futures_util::future::join_all(refused.map(async |(status, request)| {
        let mut client = running.connect().await;
        let answer = tokio::time::timeout(Duration::from_secs(5), client.send(&request))
            .await
            .unwrap();
        assert_eq!(answer.status, status);
        assert_eq!(answer.header("connection"), Some("close"));
        assert!(client.is_closed().await);
    }))
    .await;
    running.stop().await;
}

#[tokio::test]
async fn a_body_as_large_as_allowed() {
    let running = serve(&settings().body_limit(100_000), Mood::Quick);
    let fitting = |size: usize| {
        let frame = r#"{"update_id":1,"x":""}"#.len();
        format!(r#"{{"update_id":1,"x":"{}"}}"#, "y".repeat(size - frame))
    };
    assert_eq!(
        running
            .send(&Request::update(&fitting(100_000)))
            .await
            .status,
        200
    );
    assert_eq!(
        running
            .send(&Request::update(&fitting(100_001)))
            .await
            .status,
        413
    );
    running.stop().await;
}

#[tokio::test]
async fn chunked_bodies() {
    let running = serve(&settings().body_limit(2_000), Mood::Quick);
    let chunked = Request::update("")
        .without("Content-Length")
        .add("Transfer-Encoding", "chunked");

    let mut client = running.connect().await;
    let body = update(5);
    let (one, two) = body.split_at(7);
    let text = format!(
        "{}{:x}\r\n{one}\r\n{:x}\r\n{two}\r\n0\r\n\r\n",
        chunked.text(),
        one.len(),
        two.len()
    );
    client.write(text.as_bytes()).await;
    assert_eq!(client.answer().await.status, 200);
    assert_eq!(running.bot.taken(), [body]);

    let mut client = running.connect().await;
    client.write(chunked.text().as_bytes()).await;
    for _ in 0..3 {
        client
            .write(format!("3e8\r\n{}\r\n", " ".repeat(1_000)).as_bytes())
            .await;
    }
    assert_eq!(client.answer().await.status, 413);
    assert_eq!(running.refusals.count(Refusal::Size), 1);

    let mut client = running.connect().await;
    client
        .write(format!("{}zz\r\n", chunked.text()).as_bytes())
        .await;
    assert_eq!(client.answer().await.status, 400);
    running.stop().await;
}

#[tokio::test]
async fn one_connection_with_many_requests_at_once() {
    let running = serve(&settings(), Mood::Quick);
    let mut client = running.connect().await;
    let all: String = (0..40)
        .map(|id| Request::update(&update(id)).text())
        .collect();
    client.write(all.as_bytes()).await;
    for _ in 0..40 {
        assert_eq!(client.answer().await.status, 200);
    }
    assert_eq!(running.bot.taken().len(), 40);
    running.stop().await;
}

#[tokio::test]
async fn garbage_is_survived() {
    let running = serve(&settings(), Mood::Quick);
    let huge = format!("POST /hook HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(400_000));
    for bytes in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"\0\0\0\0\r\n\r\n",
        b"GET\r\n\r\n",
        b"POST /hook HTTP/9.9\r\n\r\n",
        b"POST /hook HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"POST /hook HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"POST /hook HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"CONNECT example.com:443 HTTP/1.1\r\n\r\n",
        huge.as_bytes(),
    ] {
        let stream = tokio::net::TcpStream::connect(running.address)
            .await
            .unwrap();
        let (_read, mut write) = stream.into_split();
        // The server may hang up while we are still talking.
        let _ = tokio::io::AsyncWriteExt::write_all(&mut write, bytes).await;
    }
    let mut half = running.connect().await;
    half.write(&Request::update(&update(1)).text().as_bytes()[..150])
        .await;
    drop(half);
    assert_eq!(running.send(&Request::update(&update(2))).await.status, 200);
    assert_eq!(running.bot.taken(), [update(2)]);
    running.stop().await;
}

#[tokio::test]
async fn invalid_utf8_is_no_update() {
    let running = serve(&settings(), Mood::Quick);
    let mut client = running.connect().await;
    client
        .write(
            Request::update("")
                .set("Content-Length", "3")
                .text()
                .as_bytes(),
        )
        .await;
    client.write(b"\xff\xfe{").await;
    assert_eq!(client.answer().await.status, 400);
    assert_eq!(
        client.send(&Request::update(&update(1))).await.status,
        200,
        "the connection is of use still"
    );
    running.stop().await;
}

#[tokio::test]
async fn http_1_0() {
    let running = serve(&settings(), Mood::Quick);
    let text = Request::update(&update(1))
        .text()
        .replace("HTTP/1.1", "HTTP/1.0");
    let mut client = running.connect().await;
    client.write(text.as_bytes()).await;
    assert_eq!(client.answer().await.status, 200);
    assert!(client.is_closed().await);
    running.stop().await;
}

#[tokio::test]
async fn too_busy() {
    let running = serve(&settings(), Mood::Full);
    let mut client = running.connect().await;
    for _ in 0..3 {
        let answer = client.send(&Request::update(&update(1))).await;
        assert_eq!(answer.status, 503);
        let seconds: u32 = answer.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=5).contains(&seconds));
    }
    assert_eq!(running.refusals.count(Refusal::Busy), 3);
    *running.bot.0.mood.lock().unwrap() = Mood::Quick;
    assert_eq!(client.send(&Request::update(&update(1))).await.status, 200);
    running.stop().await;
}

//! What the status listener answers.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use bytes::Bytes;
use http::{Method, Response};
use http_body_util::{BodyExt, Full};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::board::{Board, Phase, Shown};
use super::listen::bind;
use super::server::{Page, serve};
use crate::client::Bot;
use crate::delivery::{
    Arrival, BoxFuture, Ended, Engine, Limits, Process, Settled, Setup, Verdict,
};
use crate::inbox::test_disk::Disk;

struct Nothing;

impl Process for Nothing {
    fn process(&self, _: Arrival) -> BoxFuture<'static, Ended> {
        Box::pin(std::future::ready(Verdict::Done.into()))
    }
}

fn board() -> (Arc<Board>, Engine) {
    board_with(Limits::new().into())
}

fn board_with(setup: Setup) -> (Arc<Board>, Engine) {
    let board = Arc::new(Board::new());
    let engine = Engine::new(Arc::new(Nothing), setup);
    let bot = Bot::new("42:secret-of-the-bot").unwrap();
    for _ in 0..2 {
        board.add(Shown {
            id: bot.id(),
            label: bot.id().to_string(),
            username: std::sync::OnceLock::new(),
            bot: bot.clone(),
            engine: engine.clone(),
            #[cfg(feature = "webhook")]
            hook: Some(super::hooks::Hook::of(
                &crate::source::webhook::Webhook::new("/"),
            )),
        });
    }
    board.name(bot.id(), "the \"bot\"");
    (board, engine)
}

async fn text(response: Response<Full<Bytes>>) -> (u16, String) {
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn readiness_follows_the_phases() {
    let (board, engine) = board();
    let page = Page::new(&board);
    let ready = || text(page.answer(&Method::GET, "/readyz"));
    let (status, reason) = ready().await;
    assert_eq!(
        (status, reason.as_str()),
        (503, "the bots are being started\n")
    );
    board.enter(Phase::Serving);
    assert_eq!(ready().await, (200, "ready\n".to_owned()));
    engine.close();
    let (status, reason) = ready().await;
    assert_eq!(status, 503);
    assert!(reason.contains("bot 42"), "{reason}");
    board.enter(Phase::Stopping);
    let (status, reason) = ready().await;
    assert_eq!((status, reason.lines().count()), (503, 2), "{reason}");
    assert_eq!(text(page.answer(&Method::GET, "/healthz")).await.0, 200);
}

#[tokio::test]
async fn not_ready_while_the_inbox_cannot_be_written() {
    let disk = Arc::new(Disk::full());
    let mut setup = Setup::new();
    setup.inbox = Arc::clone(&disk) as _;
    let (board, _engine) = board_with(setup);
    board.enter(Phase::Serving);
    let page = Page::new(&board);
    let ready = || text(page.answer(&Method::GET, "/readyz"));
    let (status, reason) = ready().await;
    assert_eq!(
        (status, reason.as_str()),
        (503, "bot 42: the inbox of the test: the disk is full\n")
    );
    disk.full.store(false, Ordering::Relaxed);
    assert_eq!(ready().await.0, 200);
}

#[tokio::test]
async fn only_what_is_there_is_answered() {
    let page = Page::new(&board().0);
    for (method, path, status) in [
        (Method::GET, "/", 404),
        (Method::POST, "/elsewhere", 404),
        (Method::GET, "/metrics/", 404),
        (Method::POST, "/metrics", 405),
        (Method::DELETE, "/healthz", 405),
        (Method::HEAD, "/metrics", 200),
    ] {
        let answer = page.answer(&method, path);
        assert_eq!(answer.status(), status, "{method} {path}");
        assert_eq!(answer.headers().contains_key("allow"), status == 405);
    }
}

#[tokio::test]
async fn a_bot_is_shown_once_and_without_its_secret() {
    let (board, engine) = board();
    let message = r#"{ "update_id": 1, "message": { "message_id": 1, "date": 1, "chat": { "id": 1, "type": "private" } } }"#;
    let delivered = engine
        .deliver(&Bytes::from_static(message.as_bytes()))
        .await
        .unwrap();
    let settled = delivered.settle(Duration::from_secs(20)).await;
    assert!(matches!(settled, Settled::Acknowledge(None)), "{settled:?}");
    let answer = Page::new(&board).answer(&Method::GET, "/metrics");
    assert_eq!(
        answer.headers()["content-type"],
        "application/openmetrics-text; version=1.0.0; charset=utf-8"
    );
    let (_, text) = text(answer).await;
    for line in [
        "crare_bot_info{bot=\"42\",username=\"the \\\"bot\\\"\"} 1",
        "crare_updates_total{bot=\"42\",kind=\"message\",outcome=\"done\"} 1",
        "crare_updates_total{bot=\"42\",kind=\"message\",outcome=\"failed\"} 0",
        "crare_update_seconds_count{bot=\"42\"} 1",
        "crare_queue_seconds_count{bot=\"42\"} 1",
        "crare_in_flight{bot=\"42\"} 0.0",
        "crare_in_flight_limit{bot=\"42\"} 1000.0",
        "# UNIT crare_update_seconds seconds",
        "# TYPE crare_floods counter",
    ] {
        assert_eq!(
            text.lines().filter(|l| *l == line).count(),
            1,
            "{line} in {text}"
        );
    }
    #[cfg(feature = "webhook")]
    assert!(
        text.contains("crare_refusals_total{bot=\"42\",reason=\"secret\"} 0\n"),
        "{text}"
    );
    assert!(
        text.ends_with("# EOF\n") && !text.contains("secret-of"),
        "{text}"
    );
}

/// All that a listener answers to these bytes, until it closes the connection.
async fn exchange(address: std::net::SocketAddr, sent: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(sent).await.unwrap();
    let mut answer = Vec::new();
    let read = timeout(Duration::from_secs(30), stream.read_to_end(&mut answer)).await;
    // A connection may be reset when more was sent than was read; what came before counts.
    let _ = read.expect("the connection is closed");
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn one_request_per_connection_and_small_heads() {
    let socket = bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap();
    let listening = tokio::spawn(serve(socket, Page::new(&board().0)));
    let get = |path: &str| format!("GET {path} HTTP/1.1\r\nHost: a\r\n\r\n").into_bytes();
    let answer = exchange(address, &[get("/healthz"), get("/healthz")].concat()).await;
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.ends_with("alive\n"),
        "{answer}"
    );
    assert_eq!(answer.matches("HTTP/1.1").count(), 1, "{answer}");
    let head = exchange(address, b"HEAD /metrics HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert!(
        head.contains("content-length:") && head.ends_with("\r\n\r\n"),
        "{head}"
    );
    let long = format!(
        "GET / HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n",
        "a".repeat(20_000)
    );
    assert!(
        exchange(address, long.as_bytes())
            .await
            .starts_with("HTTP/1.1 431")
    );
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "X: 1\r\n".repeat(65));
    assert!(
        exchange(address, many.as_bytes())
            .await
            .starts_with("HTTP/1.1 431")
    );
    assert!(!listening.is_finished());
    listening.abort();
}

#[tokio::test]
async fn those_who_say_nothing_only_hold_others_up_for_a_while() {
    let socket = bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap();
    let listening = tokio::spawn(serve(socket, Page::new(&board().0)));
    let mut silent = Vec::new();
    for _ in 0..64 {
        silent.push(TcpStream::connect(address).await.unwrap());
    }
    let asked = exchange(address, b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert!(asked.starts_with("HTTP/1.1 200"), "{asked}");
    listening.abort();
}

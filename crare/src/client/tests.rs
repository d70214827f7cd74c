//! Calls against a small server.

use std::io;
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::test_server::{Act, TOKEN, TestServer, http};
use super::{ApiError, Bot, BuildError, CallError, Request};
use crate::api::{FileId, GetMe, InputFile, SendDocument, SendMessage};

const ME: &str = r#"{"ok":true,"result":{"id":4242,"is_bot":true,"first_name":"B"}}"#;

fn json_of(body: &[u8]) -> Value {
    serde_json::from_slice(body).unwrap()
}

#[tokio::test]
async fn calls_share_a_connection() {
    let server = TestServer::answering(200, ME).await;
    let bot = server.bot();
    for _ in 0..5 {
        assert_eq!(bot.get_me().await.unwrap().first_name, "B");
    }
    assert_eq!(server.connections(), 1);
    let first = &server.seen()[0];
    assert_eq!(first.line, format!("POST /bot{TOKEN}/getMe HTTP/1.1"));
    assert_eq!(first.header("content-type"), Some("application/json"));
    assert_eq!(first.header("host"), Some(server.address.as_str()));
    assert_eq!(first.text(), "{}");
}

#[tokio::test]
async fn a_connection_that_was_closed_is_replaced() {
    let server = TestServer::start(|_| Act::SendAndClose(http(200, "", ME))).await;
    let bot = server.bot();
    for _ in 0..5 {
        bot.call(GetMe::new()).await.unwrap();
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(server.connections(), 5);
}

#[tokio::test]
async fn the_server_may_have_a_path() {
    let server = TestServer::answering(200, ME).await;
    let bot = server.builder().api_url(server.url() + "/tg/api/");
    bot.build().unwrap().get_me().await.unwrap();
    let line = &server.seen()[0].line;
    assert_eq!(*line, format!("POST /tg/api/bot{TOKEN}/getMe HTTP/1.1"));
}

#[tokio::test]
async fn erased_and_raw_calls() {
    let server = TestServer::answering(200, r#"{"ok":true,"result":{"a": [1]}}"#).await;
    let bot = server.bot();
    let request = Request::from(SendMessage::new(5, "hi"));
    assert_eq!(
        bot.execute(request).await.unwrap().as_str(),
        r#"{"a": [1]}"#
    );
    let params = json!({"chat_id": 5, "text": "hi", "reply_markup": null});
    let result = bot.call_raw("sendMessage", params).await.unwrap();
    assert_eq!(result, json!({"a": [1]}));
    bot.call_raw("getMe", Value::Null).await.unwrap();
    let seen = server.seen();
    let hi = json!({"chat_id": 5, "text": "hi"});
    assert_eq!(json_of(&seen[0].body), hi);
    assert_eq!(json_of(&seen[1].body), hi);
    assert_eq!(seen[2].text(), "{}");

    for (name, params) in [
        ("sendMessage", json!([1])),
        ("../getMe", json!({})),
        ("", json!({})),
    ] {
        let error = bot.call_raw(name, params).await.unwrap_err();
        assert!(
            matches!(error, CallError::InvalidRequest { .. }),
            "{error:?}"
        );
    }
    assert_eq!(server.seen().len(), 3);
}

#[tokio::test]
async fn failures_of_the_api() {
    let body =
        r#"{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}"#;
    let error = TestServer::answering(403, body)
        .await
        .bot()
        .send_message(5, "x")
        .await
        .unwrap_err();
    assert_eq!(error.api(), Some(&ApiError::BotBlocked));
    assert_eq!(error.method(), "sendMessage");

    let slow = TestServer::start(|_| Act::Send(http(429, "Retry-After: 3\r\n", ""))).await;
    let error = slow.bot().get_me().await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));

    let error = TestServer::answering(413, "")
        .await
        .bot()
        .get_me()
        .await
        .unwrap_err();
    assert_eq!(error.api(), Some(&ApiError::RequestTooLarge));

    let wrong = r#"{"ok":true,"result":{"id":1,"is_bot":7,"first_name":"B"}}"#;
    let error = TestServer::answering(200, wrong)
        .await
        .bot()
        .get_me()
        .await
        .unwrap_err();
    assert!(error.to_string().contains("is_bot"), "{error}");
    assert!(matches!(error, CallError::Decode { .. }));
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let other = TestServer::answering(200, ME).await;
    let location = format!("Location: {}/x\r\n", other.url());
    let server = TestServer::start(move |_| Act::Send(http(307, &location, ""))).await;
    let error = server.bot().get_me().await.unwrap_err();
    assert!(
        matches!(&error, CallError::Api(failure) if failure.code == 307),
        "{error:?}"
    );
    assert_eq!(other.connections(), 0);
}

#[tokio::test]
async fn time_outs() {
    let server = TestServer::start(|_| Act::Hang).await;
    let bot = server
        .builder()
        .timeout(Duration::from_millis(100))
        .build()
        .unwrap();
    let started = Instant::now();
    let error = bot.get_me().await.unwrap_err();
    assert!(matches!(error, CallError::Timeout { .. }), "{error:?}");
    assert!(started.elapsed() < Duration::from_secs(5));
    let error = bot
        .get_me()
        .time_limit(Duration::from_millis(30))
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "getMe: no answer within 30ms");

    let waiting = bot.get_updates().timeout(Duration::from_secs(1));
    let started = Instant::now();
    waiting.await.unwrap_err();
    assert!(started.elapsed() >= Duration::from_millis(1100));
}

#[tokio::test]
async fn broken_connections() {
    let cut = TestServer::start(|_| Act::SendAndClose(Vec::new())).await;
    let short = TestServer::start(|_| {
        Act::SendAndClose(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"ok\"".to_vec())
    });
    let garbage = TestServer::answering(200, "").await;
    let short = short.await;
    for server in [cut, short] {
        let error = server.bot().get_me().await.unwrap_err();
        let CallError::Transport { error, .. } = &error else {
            panic!("{error:?}");
        };
        assert!(!error.is_unsent());
    }
    let error = garbage.bot().get_me().await.unwrap_err();
    assert!(matches!(
        error,
        CallError::UnexpectedAnswer { status: 200, .. }
    ));

    // a port that nobody listens at
    let nobody = Bot::builder(TOKEN)
        .api_url("http://127.0.0.1:1")
        .no_proxy()
        .build()
        .unwrap();
    let error = nobody.get_me().await.unwrap_err();
    assert!(error.is_transient());
    let CallError::Transport { error, .. } = &error else {
        panic!("{error:?}");
    };
    assert!(error.is_unsent());
    assert!(error.to_string().contains("refused"), "{error}");
}

#[tokio::test]
async fn endless_answers_are_refused() {
    let huge = "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n";
    let server = TestServer::start(move |_| Act::Send(huge.into())).await;
    let error = server.bot().get_me().await.unwrap_err();
    assert!(error.to_string().contains("longer than"), "{error}");

    let mut endless = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    for _ in 0..80 {
        endless.extend_from_slice(b"100000\r\n");
        endless.resize(endless.len() + 0x10_0000, b' ');
        endless.extend_from_slice(b"\r\n");
    }
    // the connection is dropped by the client, which the server may not survive
    let server = TestServer::start(move |_| Act::Send(endless.clone())).await;
    let error = server.bot().get_me().await.unwrap_err();
    assert!(error.to_string().contains("longer than"), "{error}");
}

#[tokio::test]
async fn uploads_of_known_length() {
    let server = TestServer::answering(200, r#"{"ok":true,"result":true}"#).await;
    let content = Bytes::from(vec![b'x'; 300_000]);
    let file = InputFile::bytes("a.bin", content.clone());
    let part = file.upload().unwrap().part_name().to_owned();
    let request = Request::from(SendDocument::new(5, file));
    server.bot().execute(request).await.unwrap();
    let seen = &server.seen()[0];
    assert!(
        seen.header("content-type")
            .unwrap()
            .starts_with("multipart/form-data; boundary=")
    );
    assert_eq!(
        seen.header("content-length"),
        Some(seen.body.len().to_string().as_str())
    );
    let text = seen.text();
    assert!(text.contains(&format!("name=\"document\"\r\n\r\nattach://{part}\r\n")));
    let head = format!("name=\"{part}\"; filename=\"a.bin\"\r\n");
    assert!(text.contains(&head));
    assert!(text.contains(std::str::from_utf8(&content).unwrap()));
}

#[tokio::test]
async fn slow_uploads_are_waited_for() {
    let server = TestServer::answering(200, r#"{"ok":true,"result":true}"#).await;
    let pieces = stream::iter(0..8).then(|number| async move {
        tokio::time::sleep(Duration::from_millis(60)).await;
        Ok::<_, io::Error>(Bytes::from(number.to_string()))
    });
    let method = SendDocument::new(5, InputFile::stream("s.txt", pieces));
    let bot = server
        .builder()
        .timeout(Duration::from_millis(250))
        .build()
        .unwrap();
    bot.execute(Request::from(method)).await.unwrap();
    let seen = &server.seen()[0];
    assert_eq!(seen.header("transfer-encoding"), Some("chunked"));
    assert!(seen.text().contains("\r\n\r\n01234567\r\n--"));
}

#[tokio::test]
async fn uploads_that_stand_still_time_out() {
    // nothing is read: the length is not what the server waits for
    let server = TestServer::start(|_| Act::Hang).await;
    let method = SendDocument::new(5, InputFile::stream("s", stream::pending()));
    let bot = server
        .builder()
        .timeout(Duration::from_millis(100))
        .build()
        .unwrap();
    let error = bot.execute(Request::from(method)).await.unwrap_err();
    assert!(matches!(error, CallError::Timeout { .. }), "{error:?}");
}

#[tokio::test]
async fn a_refusal_in_the_middle_of_an_upload_is_heard() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut buffer = vec![0; 64 * 1024];
        stream.read_exact(&mut buffer).await.unwrap();
        let refusal = b"HTTP/1.1 413 X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        stream.write_all(refusal).await.unwrap();
        // reads on for a while, as servers do so that the answer arrives
        while stream.read(&mut buffer).await.is_ok_and(|read| read > 0) {}
    });
    let bot = Bot::builder(TOKEN).api_url(url).no_proxy().build().unwrap();
    let large = InputFile::bytes("large", vec![0; 30_000_000]);
    let error = bot.send_document(5, large).await.unwrap_err();
    assert_eq!(error.api(), Some(&ApiError::RequestTooLarge), "{error:?}");
}

#[test]
fn futures_are_sent_between_threads() {
    fn check<T: Send>(_: T) {}
    let bot = Bot::new("1:x").unwrap();
    check(bot.get_me().into_future());
    check(bot.execute(Request::new("getMe", "{}")));
    check(bot.call_raw("getMe", Value::Null));
    check(bot.download(FileId::from("F")).to_path("x"));
    check(bot.download(FileId::from("F")).bytes());
}

#[tokio::test]
async fn files_that_cannot_be_read() {
    let server = TestServer::answering(200, ME).await;
    let bot = server.bot();
    let missing = SendDocument::new(5, InputFile::path("/nonexistent/cat.jpg"));
    let error = bot.execute(Request::from(missing)).await.unwrap_err();
    assert!(
        matches!(&error, CallError::File { file, .. } if file == "cat.jpg"),
        "{error:?}"
    );
    assert_eq!(server.connections(), 0);

    let fail = || Err(io::Error::other("the source dried up"));
    let pieces = stream::iter([Ok(Bytes::from("abc")), fail()]);
    let broken = SendDocument::new(5, InputFile::stream("s.txt", pieces));
    let error = bot.execute(Request::from(broken)).await.unwrap_err();
    assert!(matches!(&error, CallError::File { .. }), "{error:?}");
    assert!(error.to_string().contains("dried up"), "{error}");
}

#[tokio::test]
async fn many_calls_at_once() {
    let server = TestServer::answering(200, ME).await;
    let bot = server.bot();
    let calls = (0..200).map(|_| bot.call(GetMe::new()).into_future());
    let answers = futures_util::future::join_all(calls).await;
    assert!(answers.iter().all(Result::is_ok));
}

#[tokio::test]
async fn the_token_is_nowhere() {
    let mut texts = Vec::new();
    let nobody = Bot::builder(TOKEN).api_url("http://127.0.0.1:1").no_proxy();
    texts.push(format!("{nobody:?}"));
    let nobody = nobody.build().unwrap();
    texts.push(format!("{nobody:?} {:?}", nobody.get_me()));
    let error = nobody.get_me().await.unwrap_err();
    texts.push(format!("{error} {error:?}"));
    for answer in [
        format!("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{TOKEN}"),
        format!("HTTP/1.1 502 bot{TOKEN}\r\nContent-Length: 0\r\n\r\n"),
        format!("no HTTP but {TOKEN}\r\n\r\n"),
        format!("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{{\"{TOKEN}\":"),
    ] {
        let answer = answer.into_bytes();
        let server = TestServer::start(move |_| Act::SendAndClose(answer.clone())).await;
        let error = server.bot().get_me().await.unwrap_err();
        texts.push(format!("{error} {error:?}"));
    }
    let secret = TOKEN.split_once(':').unwrap().1;
    for text in texts {
        assert!(!text.contains(secret), "{text}");
        assert!(!text.contains("/bot"), "{text}");
    }
}

#[test]
fn settings_are_checked() {
    let build = |builder: super::BotBuilder| builder.build().unwrap_err();
    let bot = || Bot::builder(TOKEN);
    assert!(matches!(build(Bot::builder("x")), BuildError::Token(_)));
    assert!(matches!(
        build(bot().api_url("localhost:8081")),
        BuildError::ApiUrl(_)
    ));
    for proxy in ["", "ftp://host", "http://", "so cks5://h"] {
        assert_eq!(build(bot().proxy(proxy)), BuildError::Proxy, "{proxy}");
    }
    for pem in [
        "",
        "no certificate",
        "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----",
    ] {
        assert!(matches!(
            build(bot().root_certificate(pem)),
            BuildError::Certificate(_)
        ));
    }
    assert!(Bot::new("1").is_err());
    let bot = Bot::new("1:x").unwrap();
    assert_eq!(bot.id().0, 1);
    assert_eq!(
        format!("{bot:?}"),
        r#"Bot { id: UserId(1), api_url: "https://api.telegram.org" }"#
    );
}

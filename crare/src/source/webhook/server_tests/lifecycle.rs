use std::time::{Duration, Instant};

use super::{Mood, Refusal, Request, serve, settings, update};

#[tokio::test]
async fn the_answer_does_not_wait_for_ever() {
    let running = serve(
        &settings().reply_window(Duration::from_millis(200)),
        Mood::Stuck,
    );
    let start = Instant::now();
    assert_eq!(running.send(&Request::update(&update(1))).await.status, 200);
    assert!(start.elapsed() >= Duration::from_millis(200));
    running.stop().await;
}

#[tokio::test]
async fn the_answer_waits_for_the_handler() {
    let running = serve(&settings(), Mood::Stuck);
    let mut client = running.connect().await;
    client
        .write(Request::update(&update(1)).text().as_bytes())
        .await;
    assert!(
        tokio::time::timeout(Duration::from_millis(300), client.answer())
            .await
            .is_err()
    );
    assert_eq!(running.bot.taken().len(), 1);
    running.bot.0.go_on.notify_one();
    assert_eq!(client.answer().await.status, 200);
    running.stop().await;
}

#[tokio::test]
async fn stopping_waits_for_handlers_and_refuses_the_rest() {
    let running = serve(&settings(), Mood::Stuck);
    let mut busy = running.connect().await;
    busy.write(Request::update(&update(1)).text().as_bytes())
        .await;
    let idle = running.connect().await;
    // A request that has not come in whole when the stop comes.
    let mut late = running.connect().await;
    let text = Request::update(&update(2)).text();
    late.write(&text.as_bytes()[..20]).await;
    while running.bot.taken().is_empty() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }

    running.stopper.stop();
    // The wish takes a moment to arrive.
    tokio::time::sleep(Duration::from_millis(300)).await;
    for mut other in [idle, running.connect().await] {
        let answer = other.send(&Request::update(&update(3))).await;
        assert_eq!(answer.status, 503);
        let seconds: u32 = answer.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=5).contains(&seconds));
        assert!(other.is_closed().await);
    }
    assert!(!running.ended.is_finished());
    running.bot.0.go_on.notify_one();
    assert_eq!(busy.answer().await.status, 200);
    assert!(busy.is_closed().await);
    running.ended.await.unwrap().unwrap();
    assert!(
        tokio::net::TcpStream::connect(running.address)
            .await
            .is_err()
    );
    assert_eq!(running.bot.taken(), [update(1)]);
}

#[tokio::test]
async fn what_the_bot_cannot_take_comes_again() {
    for mood in [Mood::Closed, Mood::Abandoning] {
        let running = serve(&settings(), mood);
        let answer = running.send(&Request::update(&update(1))).await;
        assert_eq!(answer.status, 503);
        assert!(answer.header("retry-after").is_some());
        assert_eq!(running.refusals.count(Refusal::Stopping), 1);
        running.stop().await;
    }
}

#[tokio::test]
async fn starts_and_stops_again_on_the_same_port() {
    let running = serve(&settings(), Mood::Quick);
    let address = running.address;
    assert_eq!(running.send(&Request::update(&update(1))).await.status, 200);
    running.stop().await;
    let running = serve(&settings().listen(address.to_string()), Mood::Quick);
    assert_eq!(running.send(&Request::update(&update(2))).await.status, 200);
    running.stop().await;
}

#[cfg(unix)]
#[tokio::test]
async fn over_a_unix_socket() {
    use super::client::Client;

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bot.sock");
    let settings = settings()
        .listen(format!("unix:{}", path.display()))
        .origin(super::super::super::Origin::TelegramNetworks);
    let running = serve(&settings, Mood::Quick);
    let connect = || async { Client::over(tokio::net::UnixStream::connect(&path).await.unwrap()) };
    let request = Request::update(&update(1));
    assert_eq!(
        connect().await.send(&request).await.status,
        403,
        "the proxy does not say who it is"
    );
    let request = request.add("X-Forwarded-For", "149.154.167.220");
    assert_eq!(connect().await.send(&request).await.status, 200);
    let request =
        Request::update(&update(1)).add("X-Forwarded-For", "149.154.167.220, 203.0.113.7");
    assert_eq!(connect().await.send(&request).await.status, 403);
    running.stop().await;
    assert!(!path.exists());
}

#[cfg(feature = "tls")]
#[tokio::test]
async fn over_tls() {
    use std::sync::Arc;

    use hyper_rustls::HttpsConnectorBuilder;
    use rustls::pki_types::pem::PemObject as _;

    let folder = tempfile::tempdir().unwrap();
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let (certificate, key) = (
        folder.path().join("cert.pem"),
        folder.path().join("key.pem"),
    );
    std::fs::write(&certificate, made.cert.pem()).unwrap();
    std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    let running = serve(
        &settings().tls(super::super::super::Tls::new(certificate, key)),
        Mood::Quick,
    );

    let mut roots = rustls::RootCertStore::empty();
    roots
        .add(rustls::pki_types::CertificateDer::from_pem_slice(made.cert.pem().as_bytes()).unwrap())
        .unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let mut connector = HttpsConnectorBuilder::new()
        .with_tls_config(config)
        .https_only()
        .enable_http1()
        .build();
    let uri: http::Uri = format!("https://localhost:{}", running.address.port())
        .parse()
        .unwrap();
    let stream = tower_service::Service::call(&mut connector, uri)
        .await
        .unwrap();
    let mut client = super::client::Client::over(hyper_util::rt::TokioIo::new(stream));
    assert_eq!(client.send(&Request::update(&update(1))).await.status, 200);

    // Plain words on an encrypted port change nothing for others.
    let mut plain = running.connect().await;
    plain
        .write(Request::update(&update(2)).text().as_bytes())
        .await;
    assert_eq!(running.bot.taken(), [update(1)]);
    running.stop().await;
}

#[tokio::test]
async fn what_could_not_be_stored_comes_again() {
    let running = serve(&settings(), Mood::Unstorable);
    let mut client = running.connect().await;
    for _ in 0..2 {
        let answer = client.send(&Request::update(&update(1))).await;
        assert_eq!(answer.status, 503);
        assert!(answer.header("retry-after").is_some());
    }
    assert_eq!(running.refusals.count(Refusal::Unstorable), 2);
    running.stop().await;
}

#[tokio::test]
async fn a_call_travels_in_the_answer() {
    let running = serve(&settings(), Mood::Replying);
    let answer = running.send(&Request::update(&update(1))).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("content-length"), Some("24"));
    assert_eq!(answer.header("content-encoding"), None);
    assert_eq!(answer.body, r#"{"method":"sendMessage"}"#);
    running.stop().await;

    let running = serve(&settings().reply(false), Mood::Replying);
    let answer = running.send(&Request::update(&update(1))).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, ""));
    running.stop().await;
}

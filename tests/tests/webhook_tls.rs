//! Bots that serve TLS themselves, with a certificate of their own making.

#![allow(clippy::unwrap_used)] // a test stops at the first surprise

use std::time::Duration;

use crare_tests::{
    http::Ask,
    nginx::free_address,
    process::{Program, Running},
    server::{Server, Settings},
    tls::{self, Certificate},
};
use tokio::time::timeout;

async fn start(
    server: &Server,
    certificate: &Certificate,
    upload: &str,
) -> (Running, std::net::SocketAddr) {
    let address = free_address();
    server.resolve("example.com", 8443, address);
    let mut running = Program::at(env!("CARGO_BIN_EXE_bot"))
        .serving(server)
        .env("CRARE_MODE", "webhook")
        .env("CRARE_WEBHOOK_HOST", "example.com")
        .env("CRARE_WEBHOOK_PORT", "8443")
        .env("CRARE_WEBHOOK_LISTEN", address.to_string())
        .env("CRARE_WEBHOOK_MAX_CONNECTIONS", "4")
        .env("CRARE_WEBHOOK_TLS_CERT", certificate.path())
        .env("CRARE_WEBHOOK_TLS_KEY", certificate.key_path())
        .env("CRARE_WEBHOOK_TLS_UPLOAD", upload)
        .start();
    running.wait_until_it_listens(&address.to_string()).await;
    server.wait_for_webhook().await;
    (running, address)
}

#[tokio::test]
async fn an_uploaded_certificate_is_enough() {
    let certificate = tls::self_signed(&["example.com"]);
    let server = Server::start_with(Settings::new().speed(100.0)).await;
    let (_running, _) = start(&server, &certificate, "true").await;
    let call = server.wait_for_call("setWebhook").await;
    assert_eq!(call.files.len(), 1);
    assert_eq!(
        call.files[0].content.as_deref(),
        Some(certificate.pem().as_bytes())
    );
    assert!(
        call["url"].starts_with("https://example.com:8443/"),
        "{}",
        &call["url"]
    );
    assert_eq!(&call["max_connections"], "4");

    let users: Vec<_> = (1..=8).map(|id| server.user(id, "U")).collect();
    for round in 0..5 {
        for user in &users {
            server.send_text(user, &format!("{round}"));
        }
    }
    server.wait_until_empty().await;
    let calls = server.wait_for_calls("sendMessage", 40).await;
    for user in &users {
        let own = calls
            .iter()
            .filter(|call| call["chat_id"] == user.id.to_string());
        let texts: Vec<_> = own.map(|call| &call["text"]).collect();
        assert_eq!(texts, ["0", "1", "2", "3", "4"], "order of one chat");
    }
    let deliveries = server.deliveries();
    assert!(
        deliveries
            .iter()
            .all(|delivery| delivery.outcome == Ok(200)),
        "{deliveries:#?}"
    );
    assert!(
        deliveries.iter().all(|delivery| delivery.connection <= 4),
        "connections are kept and used again"
    );
}

#[tokio::test]
async fn without_upload_telegram_does_not_believe_it() {
    let certificate = tls::self_signed(&["example.com"]);
    let server = Server::start_with(Settings::new().speed(100.0)).await;
    let (_running, _) = start(&server, &certificate, "false").await;
    server.send_text(&server.user(1, "A"), "hello");
    let delivery = server.wait_for_deliveries(1).await.remove(0);
    assert!(
        delivery
            .outcome
            .unwrap_err()
            .contains("certificate verify failed")
    );
}

#[tokio::test]
async fn a_certificate_of_an_authority() {
    let authority = tls::Authority::new();
    let certificate = authority.issue(&["example.com"]);
    let server = Server::start().await;
    server.trust_authority(authority.pem());
    let (_running, address) = start(&server, &certificate, "false").await;
    server.send_text(&server.user(1, "A"), "hello");
    assert_eq!(&server.wait_for_call("sendMessage").await["text"], "hello");

    // Plain HTTP on a TLS port gets no answer, and harms nobody.
    let plain = Ask::get(&format!("http://{address}/")).send();
    assert!(
        timeout(Duration::from_secs(5), plain)
            .await
            .is_ok_and(|answer| answer.is_err())
    );
    let strange = Ask::get("https://example.com/")
        .to(address)
        .trust(authority.pem())
        .send()
        .await
        .unwrap();
    assert_eq!(strange.status, 404);
}

#[tokio::test]
async fn a_key_of_another_certificate_stops_the_start() {
    let (certificate, other) = (
        tls::self_signed(&["example.com"]),
        tls::self_signed(&["example.com"]),
    );
    for key in [other.key_path(), certificate.folder().join("missing.pem")] {
        let server = Server::start().await;
        let mut running = Program::at(env!("CARGO_BIN_EXE_bot"))
            .serving(&server)
            .env("CRARE_MODE", "webhook")
            .env("CRARE_WEBHOOK_LISTEN", "127.0.0.1:0")
            .env("CRARE_WEBHOOK_TLS_CERT", certificate.path())
            .env("CRARE_WEBHOOK_TLS_KEY", &key)
            .start();
        assert!(!running.wait().await.success());
        assert!(running.output().contains(".pem"), "{}", running.output());
    }
}

/// A bot that makes its own certificate, with what it keeps in this folder.
async fn start_self_signed(
    server: &Server,
    address: std::net::SocketAddr,
    state: &std::path::Path,
) -> Running {
    server.resolve("example.com", 8443, address);
    let mut running = Program::at(env!("CARGO_BIN_EXE_bot"))
        .serving(server)
        .env("STATE_DIRECTORY", state)
        .env("CRARE_MODE", "webhook")
        .env("CRARE_WEBHOOK_HOST", "example.com")
        .env("CRARE_WEBHOOK_PORT", "8443")
        .env("CRARE_WEBHOOK_LISTEN", address.to_string())
        .env("CRARE_WEBHOOK_TLS_SELF_SIGNED", "true")
        // It needs a folder, too, and is no subject of these tests.
        .env("CRARE_INBOX", "memory")
        .start();
    running.wait_until_it_listens(&address.to_string()).await;
    server.wait_for_webhook().await;
    running
}

#[tokio::test]
async fn a_certificate_made_at_the_start_is_uploaded_and_kept() {
    let server = Server::start_with(Settings::new().speed(100.0)).await;
    let (address, state) = (free_address(), tempfile::tempdir().unwrap());
    let mut running = start_self_signed(&server, address, state.path()).await;
    let call = server.wait_for_call("setWebhook").await;
    let kept = std::fs::read(state.path().join("webhook-example.com.pem")).unwrap();
    assert_eq!(call.files[0].content.as_deref(), Some(kept.as_slice()));
    server.send_text(&server.user(1, "A"), "first");
    assert_eq!(&server.wait_for_call("sendMessage").await["text"], "first");
    running.terminate().await;
    assert!(running.wait().await.success(), "{}", running.output());

    let _running = start_self_signed(&server, address, state.path()).await;
    server.send_text(&server.user(1, "A"), "second");
    assert_eq!(&server.wait_for_call("sendMessage").await["text"], "second");
    assert_eq!(
        server.calls_of("setWebhook").len(),
        1,
        "the certificate is the one that Telegram has"
    );
}

#[tokio::test]
async fn the_example() {
    let server = Server::start_with(Settings::new().speed(100.0)).await;
    let (address, state) = (free_address(), tempfile::tempdir().unwrap());
    server.resolve("example.com", 8443, address);
    let mut running = Program::at(env!("CARGO_BIN_EXE_example-tls"))
        .serving(&server)
        .env("STATE_DIRECTORY", state.path())
        .env("CRARE_WEBHOOK_HOST", "example.com")
        .env("CRARE_WEBHOOK_LISTEN", address.to_string())
        // The test server is not in Telegram's networks.
        .env("CRARE_WEBHOOK_ORIGIN", "")
        .start();
    running.wait_until_it_listens(&address.to_string()).await;
    server.send_text(&server.user(1, "A"), "hello");
    assert_eq!(&server.wait_for_call("sendMessage").await["text"], "hello");
}

#[tokio::test]
async fn a_made_certificate_works_where_nothing_can_be_kept() {
    let server = Server::start_with(Settings::new().speed(100.0)).await;
    let nowhere = tempfile::NamedTempFile::new().unwrap();
    let running = start_self_signed(&server, free_address(), nowhere.path()).await;
    server.send_text(&server.user(1, "A"), "hello");
    assert_eq!(&server.wait_for_call("sendMessage").await["text"], "hello");
    running.wait_for_line("cannot be kept").await;
}

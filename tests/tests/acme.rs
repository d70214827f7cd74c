//! Certificates from a real authority: pebble. Without it the tests are skipped, in CI they fail.

#![allow(clippy::unwrap_used)] // a test stops at the first surprise

use std::{net::SocketAddr, path::Path, time::Duration};

use crare_tests::{
    nginx::{free_address, skip_or_fail},
    pebble::{Later, Pebble},
    process::{Program, Running},
    server::{Server, Settings},
    tls,
};

/// A bot with a certificate of this authority.
fn bot(server: &Server, address: SocketAddr, directory: &str, ca: &Path, state: &Path) -> Program {
    server.resolve("example.com", 8443, address);
    Program::at(env!("CARGO_BIN_EXE_bot"))
        .serving(server)
        .env("STATE_DIRECTORY", state)
        .env("CRARE_MODE", "webhook")
        .env("CRARE_WEBHOOK_HOST", "example.com")
        .env("CRARE_WEBHOOK_PORT", "8443")
        .env("CRARE_WEBHOOK_LISTEN", address.to_string())
        .env("CRARE_WEBHOOK_TLS_ACME", directory)
        .env("CRARE_WEBHOOK_TLS_ACME_CONTACT", "mailto:admin@example.com")
        .env("CRARE_WEBHOOK_TLS_ACME_CA", ca)
}

/// The authority, a server that trusts it, and the bot's address; nothing when pebble is missing.
async fn stage(seconds: Option<u64>) -> Option<(Pebble, Server, SocketAddr)> {
    let address = free_address();
    let Some(pebble) = Pebble::start(address.port(), seconds).await else {
        skip_or_fail("pebble");
        return None;
    };
    let server = Server::start_with(Settings::new().speed(100.0)).await;
    server.trust_authority(&pebble.root().await);
    Some((pebble, server, address))
}

async fn echoes(server: &Server, text: &str) {
    server.send_text(&server.user(1, "A"), text);
    assert_eq!(&server.wait_for_call("sendMessage").await["text"], text);
}

#[tokio::test]
async fn a_certificate_is_ordered_once() {
    let Some((pebble, server, address)) = stage(None).await else {
        return;
    };
    let state = tempfile::tempdir().unwrap();
    let start = || {
        bot(
            &server,
            address,
            &pebble.directory(),
            &pebble.ca(),
            state.path(),
        )
        .start()
    };
    let mut running = start();
    server.wait_for_webhook().await;
    echoes(&server, "first").await;
    assert_eq!(pebble.issued(), 1, "{}", pebble.output());
    let call = server.wait_for_call("setWebhook").await;
    assert!(call.files.is_empty(), "nothing is uploaded");
    let shown = tls::presented(address, "example.com", &pebble.root().await)
        .await
        .unwrap();
    running.terminate().await;
    assert!(running.wait().await.success(), "{}", running.output());

    for kept in std::fs::read_dir(state.path()).unwrap() {
        use std::os::unix::fs::PermissionsExt as _;
        let (name, mode) = {
            let kept = kept.unwrap();
            (
                kept.file_name(),
                kept.metadata().unwrap().permissions().mode(),
            )
        };
        if name.to_str().unwrap().starts_with("acme-") {
            assert_eq!(mode & 0o777, 0o600, "{name:?}");
        }
    }

    let mut running = start();
    running.wait_until_it_listens(&address.to_string()).await;
    echoes(&server, "second").await;
    assert_eq!(pebble.issued(), 1, "the kept one is used");
    let again = tls::presented(address, "example.com", &pebble.root().await)
        .await
        .unwrap();
    assert_eq!(again, shown);
}

#[tokio::test]
async fn a_renewal_disturbs_nobody() {
    let Some((pebble, server, address)) = stage(Some(9)).await else {
        return;
    };
    let root = pebble.root().await;
    let state = tempfile::tempdir().unwrap();
    let mut running = bot(
        &server,
        address,
        &pebble.directory(),
        &pebble.ca(),
        state.path(),
    )
    .start();
    server.wait_for_webhook().await;
    running.wait_until_it_listens(&address.to_string()).await;
    let old = tls::presented(address, "example.com", &root).await.unwrap();
    echoes(&server, "before").await;

    let new = renewed(&running, &pebble, address, &root, &old).await;
    assert_ne!(old, new);
    echoes(&server, "after").await;
    let deliveries = server.wait_for_deliveries(2).await;
    assert!(
        deliveries
            .iter()
            .all(|delivery| delivery.outcome == Ok(200)),
        "{deliveries:#?}"
    );
    assert_eq!(
        deliveries[0].connection, deliveries[1].connection,
        "the connection from before was used"
    );
}

/// The certificate after the old one.
async fn renewed(
    running: &Running,
    pebble: &Pebble,
    address: SocketAddr,
    root: &str,
    old: &[u8],
) -> Vec<u8> {
    for _ in 0..200 {
        if let Ok(shown) = tls::presented(address, "example.com", root).await
            && shown != old
        {
            return shown;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!(
        "the certificate was not renewed:\n{}\n{}",
        running.output(),
        pebble.output()
    );
}

/// A start that fails, with all it said.
async fn failed(mut running: Running) -> String {
    let status = running.wait_within(Duration::from_secs(60)).await;
    assert!(!status.success(), "{}", running.output());
    running.output()
}

#[tokio::test]
async fn an_authority_that_comes_later_is_waited_for() {
    let server = Server::start_with(Settings::new().speed(100.0)).await;
    let state = tempfile::tempdir().unwrap();
    let address = free_address();
    let Some(later) = Later::new(address.port()) else {
        return skip_or_fail("pebble");
    };
    let (directory, ca) = (later.directory(), later.ca());
    let running = bot(&server, address, &directory, &ca, state.path()).start();
    let told = running.wait_for_line("trying again").await;
    assert!(
        told.contains(&directory) && told.contains("refused"),
        "{told}"
    );
    let pebble = later.start().await;
    server.trust_authority(&pebble.root().await);
    server.wait_for_webhook().await;
    echoes(&server, "at last").await;
    assert_eq!(pebble.issued(), 1);
}

#[tokio::test]
async fn an_authority_that_is_not_trusted_stops_the_start() {
    let Some((pebble, server, address)) = stage(None).await else {
        return;
    };
    let other = tls::self_signed(&["127.0.0.1"]);
    let state = tempfile::tempdir().unwrap();
    let directory = pebble.directory();
    let told = failed(bot(&server, address, &directory, &other.path(), state.path()).start()).await;
    assert!(
        told.contains(&format!(
            "{directory} issued no certificate for example.com:"
        )) && !told.contains("trying again"),
        "{told}"
    );
    assert!(server.calls_of("setWebhook").is_empty());
}

#[tokio::test]
async fn the_authority_tells_why_it_refuses() {
    let Some((pebble, server, address)) = stage(None).await else {
        return;
    };
    let state = tempfile::tempdir().unwrap();
    let start = |host: &str, address: SocketAddr| {
        bot(
            &server,
            address,
            &pebble.directory(),
            &pebble.ca(),
            state.path(),
        )
        .env("CRARE_WEBHOOK_HOST", host)
        .start()
    };
    let told = failed(start("blocked.example", address)).await;
    assert!(
        told.contains("blocked.example")
            && told.contains("policy")
            && !told.contains("trying again"),
        "{told}"
    );

    // The name leads to another port than that of the bot.
    let told = failed(start("example.com", free_address())).await;
    assert!(
        told.contains("could not make sure that example.com is this server"),
        "{told}\n{}",
        pebble.output()
    );
    assert!(
        told.contains("must lead to this server") && told.contains("tried 2 times"),
        "{told}"
    );
    assert_eq!(pebble.issued(), 0);
}

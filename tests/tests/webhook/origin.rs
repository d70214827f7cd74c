//! Where requests may come from.

use std::{fs, net::IpAddr};

use crare_tests::{mmdb::Database, process::Program, server::Server};

use crate::{Hooked, text};

const TELEGRAM: &str = "149.154.167.220";
const STRANGER: &str = "8.8.8.8";

async fn status(hooked: &Hooked, from: &str, headers: &[(&str, &str)]) -> u16 {
    let mut ask = hooked
        .ask(&text(1, "hello"))
        .from(from.parse::<IpAddr>().unwrap());
    for (name, value) in headers {
        ask = ask.header(name, value);
    }
    ask.send().await.unwrap().status
}

#[tokio::test]
async fn forged_headers_change_nothing() {
    let hooked = Hooked::start(&[("CRARE_WEBHOOK_ORIGIN", "telegram_networks")]).await;
    for headers in [
        &[][..],
        &[("X-Forwarded-For", TELEGRAM)],
        &[("X-Real-IP", TELEGRAM)],
        &[("Forwarded", "for=149.154.167.220")],
        &[("CF-Connecting-IP", TELEGRAM)],
        &[
            ("X-Forwarded-For", TELEGRAM),
            ("X-Real-IP", TELEGRAM),
            ("Forwarded", "for=149.154.167.220"),
        ],
    ] {
        assert_eq!(
            status(&hooked, "127.0.0.1", headers).await,
            403,
            "{headers:?}"
        );
    }
    assert_eq!(hooked.server.calls_of("sendMessage").len(), 0);
}

#[tokio::test]
async fn a_trusted_proxy_is_believed() {
    let settings = [
        ("CRARE_WEBHOOK_ORIGIN", "telegram_networks"),
        ("CRARE_WEBHOOK_TRUSTED_PROXIES", "127.0.0.1, 127.0.0.5"),
    ];
    let hooked = Hooked::start(&settings).await;
    for (headers, expected) in [
        (&[("X-Forwarded-For", TELEGRAM)][..], 200),
        (&[("Forwarded", "for=149.154.167.220;proto=https")], 200),
        (&[("X-Forwarded-For", STRANGER)], 403),
        (&[], 403),
        // The right-most address that is not a proxy itself is the client: what stands before it was said by anybody.
        (&[("X-Forwarded-For", "149.154.167.220, 8.8.8.8")], 403),
        (&[("X-Forwarded-For", "8.8.8.8, 149.154.167.220")], 200),
        (
            &[("X-Forwarded-For", "8.8.8.8, 149.154.167.220, 127.0.0.5")],
            200,
        ),
        (&[("X-Forwarded-For", "nonsense")], 403),
        (&[("X-Real-IP", TELEGRAM)], 403),
    ] {
        assert_eq!(
            status(&hooked, "127.0.0.1", headers).await,
            expected,
            "{headers:?}"
        );
    }
    assert_eq!(
        status(&hooked, "127.0.0.2", &[("X-Forwarded-For", TELEGRAM)]).await,
        403,
        "another peer"
    );
}

#[tokio::test]
async fn a_header_of_ones_choice() {
    let hooked = Hooked::start(&[
        ("CRARE_WEBHOOK_ORIGIN", "telegram_networks"),
        ("CRARE_WEBHOOK_TRUSTED_PROXIES", "127.0.0.0/30"),
        ("CRARE_WEBHOOK_CLIENT_IP_HEADER", "X-Real-IP"),
    ])
    .await;
    assert_eq!(
        status(&hooked, "127.0.0.1", &[("X-Real-IP", TELEGRAM)]).await,
        200
    );
    assert_eq!(
        status(&hooked, "127.0.0.1", &[("X-Forwarded-For", TELEGRAM)]).await,
        403
    );
    assert_eq!(
        status(&hooked, "127.0.0.9", &[("X-Real-IP", TELEGRAM)]).await,
        403
    );
}

#[tokio::test]
async fn networks_of_ones_own() {
    let settings = [
        ("CRARE_WEBHOOK_ORIGIN", "telegram_networks"),
        ("CRARE_WEBHOOK_NETWORKS", "127.0.0.8/30"),
    ];
    let hooked = Hooked::start(&settings).await;
    assert_eq!(status(&hooked, "127.0.0.9", &[]).await, 200);
    assert_eq!(status(&hooked, "127.0.0.1", &[]).await, 403);
    let hooked = Hooked::start(&[
        ("CRARE_WEBHOOK_ORIGIN", "telegram_networks"),
        ("CRARE_WEBHOOK_ALLOW_LOCAL", "true"),
    ])
    .await;
    assert_eq!(status(&hooked, "127.0.0.1", &[]).await, 200);
}

#[tokio::test]
async fn a_database_of_autonomous_systems() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("asn.mmdb");
    let database = Database::new("GeoLite2-ASN")
        .asn("149.154.160.0/20", 62_041)
        .asn("8.8.8.0/24", 15_169)
        .asn("127.0.0.4/30", 64_500);
    fs::write(&file, database.build()).unwrap();
    let path = file.to_str().unwrap();
    let proxies = ("CRARE_WEBHOOK_TRUSTED_PROXIES", "127.0.0.1");
    let hooked = Hooked::start(&[("CRARE_WEBHOOK_ASN_DB", path), proxies]).await;
    assert_eq!(
        status(&hooked, "127.0.0.1", &[("X-Forwarded-For", TELEGRAM)]).await,
        200
    );
    assert_eq!(
        status(&hooked, "127.0.0.1", &[("X-Forwarded-For", STRANGER)]).await,
        403
    );
    assert_eq!(
        status(&hooked, "127.0.0.1", &[("X-Forwarded-For", "1.1.1.1")]).await,
        403,
        "not in the database"
    );
    assert_eq!(status(&hooked, "127.0.0.5", &[]).await, 403);

    let hooked = Hooked::start(&[
        ("CRARE_WEBHOOK_ASN_DB", path),
        ("CRARE_WEBHOOK_ASNS", "64500, 64501"),
    ])
    .await;
    assert_eq!(status(&hooked, "127.0.0.5", &[]).await, 200);
    assert_eq!(status(&hooked, "127.0.0.9", &[]).await, 403);
}

#[tokio::test]
async fn a_database_that_is_none_stops_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken.mmdb");
    fs::write(&broken, "no database").unwrap();
    let cities = folder.path().join("cities.mmdb");
    fs::write(&cities, Database::new("GeoLite2-City").build()).unwrap();
    for file in [folder.path().join("missing.mmdb"), broken, cities] {
        let server = Server::start().await;
        let mut running = Program::at(env!("CARGO_BIN_EXE_bot"))
            .serving(&server)
            .env("CRARE_MODE", "webhook")
            .env("CRARE_WEBHOOK_LISTEN", "127.0.0.1:0")
            .env("CRARE_WEBHOOK_ASN_DB", &file)
            .start();
        assert!(!running.wait().await.success());
        assert!(
            running.output().contains(file.to_str().unwrap()),
            "{}",
            running.output()
        );
        assert_eq!(server.calls_of("setWebhook").len(), 0);
    }
}

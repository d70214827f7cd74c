use super::super::super::mmdb;
use super::{Mood, Refusal, Request, Webhook, serve, settings, update};

fn good() -> Request {
    Request::update(&update(1))
}

#[tokio::test]
async fn every_refusal() {
    let running = serve(&settings(), Mood::Quick);
    let wrong_secret = good().set("X-Telegram-Bot-Api-Secret-Token", "wrong");
    let large = "9999999";
    for (status, reason, request) in [
        (404, Refusal::Path, good().at("/")),
        (404, Refusal::Path, good().at("/hook/").by("GET")),
        (404, Refusal::Path, wrong_secret.clone().at("/hooks")),
        (
            405,
            Refusal::Method,
            good().by("GET").without("Content-Length").body(""),
        ),
        (405, Refusal::Method, good().by("PUT")),
        (405, Refusal::Method, wrong_secret.clone().by("DELETE")),
        (
            401,
            Refusal::Secret,
            good().without("X-Telegram-Bot-Api-Secret-Token"),
        ),
        (401, Refusal::Secret, wrong_secret.clone()),
        (
            401,
            Refusal::Secret,
            wrong_secret
                .set("Content-Type", "text/plain")
                .set("Content-Length", large)
                .body(""),
        ),
        (415, Refusal::ContentType, good().without("Content-Type")),
        (
            415,
            Refusal::ContentType,
            good().set("Content-Type", "text/plain"),
        ),
        (
            415,
            Refusal::ContentType,
            good()
                .set("Content-Type", "text/plain")
                .set("Content-Length", large)
                .body(""),
        ),
        (
            413,
            Refusal::Size,
            good().set("Content-Length", large).body(""),
        ),
        (400, Refusal::NotAnUpdate, Request::update("")),
        (400, Refusal::NotAnUpdate, Request::update("not json")),
        (400, Refusal::NotAnUpdate, Request::update("[]")),
        (400, Refusal::NotAnUpdate, Request::update("{}")),
    ] {
        let before = running.refusals.count(reason);
        let answer = running.send(&request).await;
        assert_eq!(answer.status, status, "{}", request.text());
        assert_eq!(answer.body, "");
        assert_eq!(answer.header("allow"), (status == 405).then_some("POST"));
        assert_eq!(answer.header("server"), None);
        assert_eq!(running.refusals.count(reason), before + 1, "{reason:?}");
    }
    assert!(running.bot.taken().is_empty());
    assert_eq!(running.refusals.total(), 17);
    assert_eq!(running.send(&good()).await.status, 200);
    running.stop().await;
}

#[tokio::test]
async fn the_order_with_an_origin_rule() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("asn.mmdb");
    std::fs::write(
        &file,
        mmdb::Database::new("GeoLite2-ASN")
            .asn("149.154.160.0/20", 62041)
            .build(),
    )
    .unwrap();
    let running = serve(&settings().asn_db(&file), Mood::Quick);
    let text = good()
        .set("Content-Type", "text/plain")
        .set("Content-Length", "9999999")
        .body("");
    assert_eq!(running.send(&text).await.status, 403);
    assert_eq!(
        running
            .send(&text.set("X-Telegram-Bot-Api-Secret-Token", "x"))
            .await
            .status,
        401
    );
    let forged = good()
        .add("X-Forwarded-For", "149.154.167.220")
        .add("X-Real-IP", "149.154.167.220")
        .add("Forwarded", "for=149.154.167.220");
    assert_eq!(running.send(&forged).await.status, 403);
    assert!(running.bot.taken().is_empty());
    running.stop().await;
}

#[tokio::test]
async fn behind_a_trusted_proxy() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("asn.mmdb");
    let database = mmdb::Database::new("GeoLite2-ASN")
        .asn("149.154.160.0/20", 62041)
        .asn("2001:67c:4e8::/48", 62041)
        .asn("203.0.113.0/24", 64496);
    std::fs::write(&file, database.build()).unwrap();
    let running = serve(
        &settings().asn_db(&file).trusted_proxies(["127.0.0.1"]),
        Mood::Quick,
    );
    for (status, value) in [
        (200, "149.154.167.220"),
        (200, "203.0.113.7, 149.154.167.220"),
        (200, "2001:67c:4e8::5"),
        (200, "::ffff:149.154.167.220"),
        (403, "203.0.113.7"),
        (403, "149.154.167.220, 203.0.113.7"),
        (403, "2001:db9::1"),
        (403, "unknown"),
        (403, "127.0.0.1"),
    ] {
        assert_eq!(
            running
                .send(&good().add("X-Forwarded-For", value))
                .await
                .status,
            status,
            "{value}"
        );
    }
    assert_eq!(running.send(&good()).await.status, 403);
    assert_eq!(
        running
            .send(&good().add("X-Real-IP", "149.154.167.220"))
            .await
            .status,
        403
    );
    assert_eq!(
        running
            .send(&good().add("Forwarded", "for=\"149.154.167.220:443\""))
            .await
            .status,
        200
    );
    running.stop().await;
}

#[tokio::test]
async fn local_addresses_need_permission() {
    let rule = |webhook: Webhook| webhook.origin(super::super::super::Origin::TelegramNetworks);
    let running = serve(&rule(settings()), Mood::Quick);
    assert_eq!(running.send(&good()).await.status, 403);
    running.stop().await;
    for webhook in [
        settings().allow_local(true),
        settings().networks(["127.0.0.0/8"]),
    ] {
        let running = serve(&rule(webhook), Mood::Quick);
        assert_eq!(running.send(&good()).await.status, 200);
        running.stop().await;
    }
}

#[tokio::test]
async fn over_ipv6() {
    if std::net::TcpListener::bind("[::1]:0").is_err() {
        return;
    }
    let rule = super::super::super::Origin::TelegramNetworks;
    let running = serve(&settings().listen("[::1]:0").origin(rule), Mood::Quick);
    assert_eq!(running.send(&good()).await.status, 403);
    running.stop().await;
    let running = serve(
        &settings().listen("[::1]:0").origin(rule).networks(["::1"]),
        Mood::Quick,
    );
    assert_eq!(running.send(&good()).await.status, 200);
    running.stop().await;
    // Through a socket for both families an IPv4 client has a mapped address.
    let mut running = serve(
        &settings().listen(":0").origin(rule).networks(["127.0.0.1"]),
        Mood::Quick,
    );
    running.address.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    assert_eq!(running.send(&good()).await.status, 200);
    running.stop().await;
}

#[tokio::test]
async fn who_tries_secrets_gets_429_and_loses_the_connection() {
    let running = serve(&settings().trusted_proxies(["127.0.0.1"]), Mood::Quick);
    let from = |client: &str, secret: &str| {
        good()
            .set("X-Telegram-Bot-Api-Secret-Token", secret)
            .add("Forwarded", &format!("for=\"{client}\""))
    };
    let stranger = |host: u32, port: u32| format!("[2001:db8::{host:x}]:{port}");
    for host in 0..20 {
        let request = from(&stranger(host, 40_000 + host), "x");
        assert_eq!(running.send(&request).await.status, 401);
    }
    let mut client = running.connect().await;
    let answer = client.send(&from(&stranger(99, 1), "s")).await;
    assert_eq!(answer.status, 429);
    assert_eq!(answer.header("retry-after"), Some("60"));
    assert!(client.is_closed().await);
    assert_eq!(running.refusals.count(Refusal::Throttled), 1);
    for other in ["[2001:db8:0:1::1]:443", "203.0.113.7:443"] {
        assert_eq!(running.send(&from(other, "s")).await.status, 200, "{other}");
    }
    running.stop().await;
}

#[tokio::test]
async fn observing_lets_in_and_counts_by_network() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("asn.mmdb");
    let database = mmdb::Database::new("GeoLite2-ASN")
        .asn("149.154.160.0/20", 62041)
        .asn("2001:db8::/32", 64496);
    std::fs::write(&file, database.build()).unwrap();
    let rule = settings().asn_db(&file).trusted_proxies(["127.0.0.1"]);
    let stranger = good().add("Forwarded", "for=\"[2001:db8::7]:443\"");
    let running = serve(&rule.clone().observe(true), Mood::Quick);
    assert_eq!(running.send(&stranger).await.status, 200);
    assert_eq!(running.refusals.total(), 0);
    assert!(running.refusals.observed().contains(&("asn", 1)));
    assert_eq!(running.refusals.observed_by_asn(), [(Some(64496), 1)]);
    running.stop().await;
    let running = serve(&rule, Mood::Quick);
    assert_eq!(running.send(&stranger).await.status, 403);
    assert_eq!(running.refusals.by_asn(), [(Some(64496), 1)]);
    running.stop().await;
}

#[tokio::test]
async fn the_secret_is_changed_without_a_gap() {
    let old = settings().secret("old").path("");
    let path = |webhook: &Webhook| {
        let bot = super::Bot::new(Mood::Quick);
        super::Server::bind(webhook, super::OWNER, bot, &super::Ports::default())
            .map(|server| server.hook.gate.door.path.clone())
    };
    let before: &'static str = path(&old).unwrap().leak();
    let running = serve(
        &old.clone().secret("new").previous_secret("old"),
        Mood::Quick,
    );
    let with = |secret: &str| {
        good()
            .set("X-Telegram-Bot-Api-Secret-Token", secret)
            .at(before)
    };
    assert_eq!(running.send(&with("old")).await.status, 200);
    assert_eq!(running.send(&with("new")).await.status, 200);
    assert_eq!(running.send(&with("other")).await.status, 401);
    running.stop().await;
    assert!(path(&old.previous_secret("old")).is_err());
}

//! A real nginx in front of a bot: TLS and the client's address are its affair. And proxies that pass bytes on.

#![allow(clippy::unwrap_used)] // a test stops at the first surprise

use std::{
    any::Any,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use crare_tests::{
    haproxy::HaProxy,
    http::Ask,
    nginx::{self, Nginx, Site, free_address},
    process::{Program, Running},
    server::{Server, Settings},
    tls::Authority,
};
use serde_json::json;

const SECRET: &str = "behind-nginx";
/// Where this test's Telegram comes from.
const TELEGRAM: &str = "127.0.0.3";

struct Stage {
    server: Server,
    /// Where the proxy listens.
    front: SocketAddr,
    authority: Authority,
    /// Stop with the stage.
    _running: Running,
    _proxy: Box<dyn Any>,
}

/// nginx with TLS, its directives for the location, and a bot behind it. `None` without nginx.
async fn stage(
    upstream: &str,
    listen: &str,
    headers: &str,
    settings: &[(&str, &str)],
) -> Option<Stage> {
    let location = format!(
        "location /hook {{ proxy_pass http://{upstream}; proxy_http_version 1.1; proxy_set_header Connection \"\"; {headers} }}"
    );
    stage_at(&location, listen, settings).await
}

/// The same with a location as it is written.
async fn stage_at(location: &str, listen: &str, settings: &[(&str, &str)]) -> Option<Stage> {
    let authority = Authority::new();
    let certificate = authority.issue(&["example.com"]);
    let site = Site::new()
        .tls(&certificate.path(), &certificate.key_path())
        .directives(location);
    let nginx = site.start().await?;
    Some(
        behind(
            nginx.address(),
            Box::new(nginx),
            authority,
            listen,
            settings,
        )
        .await,
    )
}

/// A bot behind a proxy that runs.
async fn behind(
    front: SocketAddr,
    proxy: Box<dyn Any>,
    authority: Authority,
    listen: &str,
    settings: &[(&str, &str)],
) -> Stage {
    let server = Server::start_with(
        Settings::new()
            .source(TELEGRAM.parse::<IpAddr>().unwrap())
            .speed(100.0),
    )
    .await;
    server.trust_authority(authority.pem());
    server.resolve("example.com", 443, front);
    let mut program = Program::at(env!("CARGO_BIN_EXE_bot"))
        .serving(&server)
        .env("CRARE_MODE", "webhook")
        .env("CRARE_WEBHOOK_HOST", "example.com")
        .env("CRARE_WEBHOOK_LISTEN", listen)
        .env("CRARE_WEBHOOK_PATH", "/hook")
        .env("CRARE_WEBHOOK_SECRET", SECRET)
        .env("CRARE_WEBHOOK_ORIGIN", "telegram_networks")
        .env("CRARE_WEBHOOK_NETWORKS", TELEGRAM);
    for (name, value) in settings {
        program = program.env(name, value);
    }
    let mut running = program.start();
    running.wait_until_it_listens(listen).await;
    server.wait_for_webhook().await;
    Stage {
        server,
        front,
        authority,
        _running: running,
        _proxy: proxy,
    }
}

async fn on_a_port(headers: &str, settings: &[(&str, &str)]) -> Option<Stage> {
    let address: SocketAddr = free_address();
    stage(
        &address.to_string(),
        &address.to_string(),
        headers,
        settings,
    )
    .await
}

impl Stage {
    /// Telegram's server delivers a text, and the bot echoes it.
    async fn echoes(&self) {
        let alice = self.server.user(1, "Alice");
        for text in ["one", "two"] {
            self.server.send_text(&alice, text);
            assert_eq!(
                &self.server.wait_for_call("sendMessage").await["text"],
                text
            );
        }
        let deliveries = self.server.deliveries();
        assert!(
            deliveries
                .iter()
                .all(|delivery| delivery.outcome == Ok(200)),
            "{deliveries:#?}"
        );
    }

    /// Telegram's server is turned away.
    async fn refuses(&self) {
        self.server
            .send_text(&self.server.user(1, "Alice"), "hello");
        assert_eq!(self.server.wait_for_deliveries(1).await[0].outcome, Ok(403));
        self.server
            .expect_no_call("sendMessage", Duration::from_millis(200))
            .await;
    }

    /// A stranger who knows the secret speaks to the proxy with these headers.
    async fn stranger(&self, headers: &[(&str, &str)]) -> u16 {
        let ask = Ask::post("https://example.com/hook")
            .to(self.front)
            .from("127.0.0.9".parse().unwrap())
            .trust(self.authority.pem());
        status(ask, headers).await
    }
}

/// The answer to somebody who knows the secret.
async fn status(mut ask: Ask, headers: &[(&str, &str)]) -> u16 {
    ask = ask
        .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
        .json(&json!({ "update_id": 1 }));
    for (name, value) in headers {
        ask = ask.header(name, value);
    }
    ask.send().await.unwrap().status
}

/// What a CDN such as Cloudflare does: it appends the client to one header, and sets its own anew.
const CDN: &str = "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; proxy_set_header CF-Connecting-IP $remote_addr;";

#[tokio::test]
async fn forwarded_for() {
    let headers = "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;";
    let Some(stage) = on_a_port(headers, &[("CRARE_WEBHOOK_TRUSTED_PROXIES", "127.0.0.1")]).await
    else {
        return nginx::skip_or_fail("nginx");
    };
    stage.echoes().await;
    assert_eq!(stage.stranger(&[]).await, 403);
    assert_eq!(
        stage.stranger(&[("X-Forwarded-For", TELEGRAM)]).await,
        403,
        "forged in front of the proxy"
    );
    assert_eq!(
        stage
            .stranger(&[("X-Forwarded-For", "149.154.167.220")])
            .await,
        403
    );
}

#[tokio::test]
async fn real_ip() {
    let headers = "proxy_set_header X-Real-IP $remote_addr;";
    let settings = [
        ("CRARE_WEBHOOK_TRUSTED_PROXIES", "127.0.0.1"),
        ("CRARE_WEBHOOK_CLIENT_IP_HEADER", "X-Real-IP"),
    ];
    let Some(stage) = on_a_port(headers, &settings).await else {
        return nginx::skip_or_fail("nginx");
    };
    stage.echoes().await;
    assert_eq!(stage.stranger(&[("X-Real-IP", TELEGRAM)]).await, 403);
}

#[tokio::test]
async fn a_proxy_that_nobody_trusts() {
    let headers = "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;";
    let Some(stage) = on_a_port(headers, &[]).await else {
        return nginx::skip_or_fail("nginx");
    };
    stage.refuses().await;
}

#[tokio::test]
async fn a_proxy_that_tells_nothing() {
    let Some(stage) = on_a_port("", &[("CRARE_WEBHOOK_TRUSTED_PROXIES", "127.0.0.1")]).await else {
        return nginx::skip_or_fail("nginx");
    };
    stage.refuses().await;
}

#[tokio::test]
async fn over_a_unix_socket() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("bot.sock");
    let headers = "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;";
    let (upstream, listen) = (
        format!("unix:{}:", socket.display()),
        format!("unix:{}", socket.display()),
    );
    let Some(stage) = stage(&upstream, &listen, headers, &[]).await else {
        return nginx::skip_or_fail("nginx");
    };
    stage.echoes().await;
    assert_eq!(stage.stranger(&[]).await, 403);
}

#[tokio::test]
async fn a_cdn_with_a_header_of_its_own() {
    let settings = [
        ("CRARE_WEBHOOK_TRUSTED_PROXIES", "127.0.0.1"),
        ("CRARE_WEBHOOK_CLIENT_IP_HEADER", "CF-Connecting-IP"),
    ];
    let Some(stage) = on_a_port(CDN, &settings).await else {
        return nginx::skip_or_fail("nginx");
    };
    stage.echoes().await;
    for forged in [
        &[][..],
        &[("CF-Connecting-IP", TELEGRAM)],
        &[("X-Forwarded-For", TELEGRAM), ("X-Real-IP", TELEGRAM)],
    ] {
        assert_eq!(stage.stranger(forged).await, 403, "{forged:?}");
    }
}

#[tokio::test]
async fn who_goes_around_the_cdn_is_not_believed() {
    let address = free_address();
    let listen = address.to_string();
    let settings = [
        ("CRARE_WEBHOOK_TRUSTED_PROXIES", "127.0.0.1"),
        ("CRARE_WEBHOOK_CLIENT_IP_HEADER", "CF-Connecting-IP"),
    ];
    let Some(_stage) = stage(&listen, &listen, CDN, &settings).await else {
        return nginx::skip_or_fail("nginx");
    };
    let forged = [("CF-Connecting-IP", TELEGRAM)];
    let ask = |from: &str| {
        Ask::post(&format!("http://{address}/hook")).from(from.parse::<IpAddr>().unwrap())
    };
    assert_eq!(status(ask("127.0.0.9"), &forged).await, 403);
    assert_eq!(
        status(ask("127.0.0.1"), &forged).await,
        200,
        "the same from the address of the CDN"
    );
}

#[tokio::test]
async fn over_ipv6_to_the_bot() {
    let Ok(listener) = std::net::TcpListener::bind("[::1]:0") else {
        return nginx::skip_or_fail("IPv6");
    };
    let listen = listener.local_addr().unwrap().to_string();
    drop(listener);
    let headers = "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;";
    let trusted = [("CRARE_WEBHOOK_TRUSTED_PROXIES", "::1")];
    let Some(stage) = stage(&listen, &listen, headers, &trusted).await else {
        return nginx::skip_or_fail("nginx");
    };
    stage.echoes().await;
    for forged in [TELEGRAM, "::ffff:127.0.0.3", "[2001:67c:4e8::1]:443"] {
        let headers = [("X-Forwarded-For", forged)];
        assert_eq!(stage.stranger(&headers).await, 403, "{forged}");
    }
}

/// The location that leads to this place, as a text shows it.
fn shown<'a>(text: &'a str, place: &str) -> &'a str {
    let pass = text.find(&format!("proxy_pass http://{place}")).unwrap();
    let begin = text[..pass].rfind("location / {").unwrap();
    let end = pass + text[pass..].find('}').unwrap();
    &text[begin..=end]
}

const PAGE: &str = include_str!("../../crare/src/docs/webhook.md");
const README: &str = include_str!("../../README.md");
const SHOWN_ADDRESS: &str = "127.0.0.1:8846";
const SHOWN_SOCKET: &str = "unix:/run/shop/bot.sock";

#[tokio::test]
async fn as_the_page_and_the_readme_say() {
    let lines = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    assert_eq!(
        lines(shown(README, SHOWN_ADDRESS)),
        lines(shown(PAGE, SHOWN_ADDRESS))
    );

    let folder = tempfile::tempdir().unwrap();
    let socket = format!("unix:{}", folder.path().join("bot.sock").display());
    let address = free_address().to_string();
    let trusted = [("CRARE_WEBHOOK_TRUSTED_PROXIES", "127.0.0.1")];
    for (place, listen, settings) in [
        (SHOWN_ADDRESS, address, &trusted[..]),
        (SHOWN_SOCKET, socket, &[]),
    ] {
        let location = shown(PAGE, place).replace(place, &listen);
        let Some(stage) = stage_at(&location, &listen, settings).await else {
            return nginx::skip_or_fail("nginx");
        };
        stage.echoes().await;
        assert_eq!(stage.stranger(&[]).await, 403, "{place}");
        let forged = [("X-Forwarded-For", TELEGRAM)];
        assert_eq!(stage.stranger(&forged).await, 403, "{place}");
    }
}

/// Where the page's recipes lead to.
const SHOWN_BOT: &str = "10.0.0.5:8443";

/// The recipe of the page that begins with this line, for this place and this bot.
fn recipe(begin: &str, [shown, place]: [&str; 2], bot: SocketAddr) -> String {
    let begin = PAGE.find(&format!("\n{begin}\n")).unwrap();
    let recipe = PAGE[begin..].split("\n```").next().unwrap();
    for part in [shown, SHOWN_BOT] {
        assert_eq!(recipe.matches(part).count(), 1, "{part} in {recipe}");
    }
    recipe
        .replace(shown, place)
        .replace(SHOWN_BOT, &bot.to_string())
}

/// A bot that decrypts behind a proxy that does not, which told it in the PROXY protocol who connects.
async fn passed_on(front: SocketAddr, proxy: Box<dyn Any>, bot: SocketAddr) {
    let authority = Authority::new();
    let certificate = authority.issue(&["example.com"]);
    let (chain, key) = (certificate.path(), certificate.key_path());
    let settings = [
        ("CRARE_WEBHOOK_TRUSTED_PROXIES", "127.0.0.1"),
        ("CRARE_WEBHOOK_PROXY_PROTOCOL", "true"),
        ("CRARE_WEBHOOK_TLS_CERT", chain.to_str().unwrap()),
        ("CRARE_WEBHOOK_TLS_KEY", key.to_str().unwrap()),
    ];
    let stage = behind(front, proxy, authority, &bot.to_string(), &settings).await;
    stage.echoes().await;
    for forged in [&[][..], &[("X-Forwarded-For", TELEGRAM)]] {
        assert_eq!(stage.stranger(forged).await, 403, "{forged:?}");
    }
    // Around the proxy, and from its address, but without its header.
    for from in ["127.0.0.9", "127.0.0.1"] {
        let answer = Ask::post("https://example.com/hook")
            .to(bot)
            .from(from.parse().unwrap())
            .trust(stage.authority.pem())
            .send()
            .await;
        assert!(answer.is_err(), "{from}: {answer:?}");
    }
}

#[tokio::test]
async fn nginx_passes_bytes_on_as_the_page_says() {
    let bot = free_address();
    let block = |front: SocketAddr| {
        let place = ["listen 443;", &format!("listen {front};")];
        recipe("stream {", place, bot)
    };
    let Some(nginx) = Nginx::stream(block).await else {
        return nginx::skip_or_fail("nginx's stream module");
    };
    passed_on(nginx.address(), Box::new(nginx), bot).await;
}

#[tokio::test]
async fn haproxy_passes_bytes_on_as_the_page_says() {
    let bot = free_address();
    let config = |front: SocketAddr| {
        let place = ["bind :443", &format!("bind {front}")];
        recipe("defaults", place, bot) + "\n"
    };
    let Some(haproxy) = HaProxy::start(config).await else {
        return nginx::skip_or_fail("HAProxy");
    };
    passed_on(haproxy.address(), Box::new(haproxy), bot).await;
}

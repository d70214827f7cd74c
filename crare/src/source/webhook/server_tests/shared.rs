//! Several bots at one place.

use super::super::super::Problem;
use super::{Bot, Mood, OWNER, Ports, Refusal, Request, Running, Server, Webhook, WebhookError};
use super::{serve_at, settings, update};

fn at(path: &str, secret: &str) -> Webhook {
    settings().path(path).secret(secret)
}

fn request(path: &'static str, secret: &str, id: u32) -> Request {
    Request::update(&update(id))
        .at(path)
        .set("X-Telegram-Bot-Api-Secret-Token", secret)
}

async fn status(running: &Running, request: &Request) -> u16 {
    running.send(request).await.status
}

#[tokio::test]
async fn told_apart_by_their_paths() {
    let ports = Ports::default();
    let one = serve_at(&ports, &at("/one", "1"), Mood::Quick);
    let two = serve_at(&ports, &at("/two", "2"), Mood::Quick);
    assert_eq!(one.address, two.address);
    assert_eq!(status(&one, &request("/one", "1", 1)).await, 200);
    assert_eq!(status(&one, &request("/two", "2", 2)).await, 200);
    assert_eq!(status(&one, &request("/two", "1", 3)).await, 401);
    assert_eq!(status(&one, &request("/none", "1", 4)).await, 404);
    assert_eq!(one.bot.taken(), [update(1)]);
    assert_eq!(two.bot.taken(), [update(2)]);
    // Each counts its own; what is for nobody counts once.
    assert_eq!(two.refusals.count(Refusal::Secret), 1);
    assert_eq!(one.refusals.count(Refusal::Path), 1);
    assert_eq!(one.refusals.total() + two.refusals.total(), 2);
    one.stop().await;
    assert_eq!(status(&two, &request("/none", "1", 4)).await, 404);
    assert_eq!(two.refusals.count(Refusal::Path), 1);
    two.stop().await;
}

#[tokio::test]
async fn come_and_go_while_others_are_served() {
    let ports = Ports::default();
    let one = serve_at(&ports, &at("/one", "1"), Mood::Quick);
    assert_eq!(status(&one, &request("/two", "2", 1)).await, 404);
    let two = serve_at(&ports, &at("/two", "2"), Mood::Stuck);
    let mut busy = two.connect().await;
    busy.write(request("/two", "2", 2).text().as_bytes()).await;
    while two.bot.taken().is_empty() {
        tokio::task::yield_now().await;
    }
    two.stopper.stop();
    // From now on, as long as it takes: 503. The wish takes a moment to arrive.
    while status(&one, &request("/two", "2", 3)).await != 503 {
        two.bot.0.go_on.notify_one();
    }
    assert_eq!(status(&one, &request("/one", "1", 4)).await, 200);
    two.bot.0.go_on.notify_one();
    assert_eq!(busy.answer().await.status, 200);
    two.ended.await.unwrap().unwrap();
    assert_eq!(status(&one, &request("/two", "2", 5)).await, 404);
    assert_eq!(status(&one, &request("/one", "1", 6)).await, 200);
    // The same path again.
    let two = serve_at(&ports, &at("/two", "3"), Mood::Quick);
    assert_eq!(status(&one, &request("/two", "3", 7)).await, 200);
    let address = one.address;
    one.stop().await;
    two.stop().await;
    assert!(tokio::net::TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn what_they_must_agree_on() {
    let ports = Ports::default();
    let first = at("/one", "1").trusted_proxies(["127.0.0.1"]);
    let _one = Server::bind(&first, OWNER, Bot::new(Mood::Quick), &ports).unwrap();
    let named =
        |settings: Webhook| match Server::bind(&settings, OWNER, Bot::new(Mood::Quick), &ports) {
            Err(WebhookError::Settings(problems)) => {
                problems.iter().map(Problem::setting).collect()
            }
            Ok(_) => Vec::new(),
            Err(error) => panic!("{error}"),
        };
    assert_eq!(named(at("/one", "2")), ["path"]);
    assert_eq!(named(at("/two", "2").workers(2)), ["workers"]);
    assert_eq!(
        named(
            at("/two", "2")
                .reuse_port(true)
                .proxy_protocol(true)
                .trusted_proxies(["::1"])
        ),
        ["reuse_port", "proxy_protocol"]
    );
    // What belongs to the bot may differ; a path that was given back is free.
    assert!(named(at("/two", "2").body_limit(5_000)).is_empty());
    assert!(named(at("/two", "2").workers(1)).is_empty());
}

#[test]
fn settings_of_the_place_are_checked() {
    let named = |settings: Webhook| match Server::bind(
        &settings,
        OWNER,
        Bot::new(Mood::Quick),
        &Ports::default(),
    ) {
        Err(WebhookError::Settings(problems)) => problems
            .iter()
            .map(|problem| (problem.setting(), problem.message().to_owned()))
            .collect::<Vec<_>>(),
        _ => panic!("it must not start"),
    };
    for (name, message, settings) in [
        ("socket_mode", "unix:", settings().socket_mode("0660")),
        (
            "socket_mode",
            "octal",
            settings().listen("unix:/tmp/no/bot.sock").socket_mode("rw"),
        ),
        (
            "proxy_protocol",
            "trusted_proxies",
            settings().proxy_protocol(true),
        ),
        (
            "reuse_port",
            "Unix socket",
            settings().listen("unix:/tmp/no/bot.sock").reuse_port(true),
        ),
        ("listen", ".socket unit", settings().listen("systemd")),
    ] {
        let told = named(settings);
        let [(setting, told)] = told.as_slice() else {
            panic!("{told:?}");
        };
        assert_eq!(*setting, name);
        assert!(told.contains(message), "{told}");
    }
}

#[tokio::test]
async fn a_successor_takes_over() {
    let settings = settings().reuse_port(true);
    let ports = Ports::default();
    let old = serve_at(&ports, &settings, Mood::Quick);
    let mut kept = old.connect().await;
    assert_eq!(kept.send(&Request::update(&update(1))).await.status, 200);
    // Connected, and not served by anybody yet.
    let mut fresh = old.connect().await;

    let place = settings.listen(old.address.to_string());
    let new = serve_at(&Ports::default(), &place, Mood::Quick);
    ports.hand_over();
    old.stopper.stop();
    for client in [&mut kept, &mut fresh] {
        let answer = client.send(&Request::update(&update(2))).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("connection"), Some("close"));
        assert!(client.is_closed().await);
    }
    old.ended.await.unwrap().unwrap();
    assert_eq!(old.refusals.total(), 0);
    assert_eq!(new.send(&Request::update(&update(3))).await.status, 200);
    assert_eq!(new.bot.taken().last(), Some(&update(3)));
    new.stop().await;
}

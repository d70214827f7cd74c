//! The server, spoken to over real sockets.

mod client;
mod hostile;
mod lifecycle;
mod limits;
mod proxied;
mod refusals;
mod shared;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;

use super::super::intake::{Intake, NotTaken};
use super::super::ports::Ports;
use super::super::{Owner, Refusal, Refusals, Webhook, WebhookError};
use super::Server;
use crate::client::InAnswer;
use crate::delivery::{Kept, Settled, Stop, Stopper};
use client::{Client, Request};

/// What becomes of updates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mood {
    Quick,
    Stuck,
    Full,
    Closed,
    Abandoning,
    Unstorable,
    Replying,
}

/// Takes everything that looks like an update, and keeps it.
#[derive(Clone)]
struct Bot(Arc<Inner>);

struct Inner {
    mood: Mutex<Mood>,
    taken: Mutex<Vec<String>>,
    /// Lets stuck handlers go on.
    go_on: Notify,
}

impl Bot {
    fn new(mood: Mood) -> Self {
        Self(Arc::new(Inner {
            mood: mood.into(),
            taken: Mutex::default(),
            go_on: Notify::new(),
        }))
    }

    fn taken(&self) -> Vec<String> {
        self.0.taken.lock().unwrap().clone()
    }
}

impl Intake for Bot {
    fn take(
        &self,
        body: &Bytes,
        answer: bool,
        window: Duration,
    ) -> Result<impl Future<Output = Settled> + Send + use<>, NotTaken> {
        let mood = *self.0.mood.lock().unwrap();
        match mood {
            Mood::Full => return Err(NotTaken::Full),
            Mood::Closed => return Err(NotTaken::Closed),
            _ => (),
        }
        let value: serde_json::Value =
            serde_json::from_slice(body).map_err(|_| NotTaken::NotAnUpdate)?;
        if !value["update_id"].is_i64() {
            return Err(NotTaken::NotAnUpdate);
        }
        self.0
            .taken
            .lock()
            .unwrap()
            .push(String::from_utf8(body.to_vec()).unwrap());
        let inner = Arc::clone(&self.0);
        Ok(async move {
            match mood {
                Mood::Stuck => {
                    let _ = tokio::time::timeout(window, inner.go_on.notified()).await;
                }
                Mood::Abandoning => return Settled::Keep(Kept::Stopping),
                Mood::Unstorable => return Settled::Keep(Kept::Unstorable),
                Mood::Replying if answer => {
                    return Settled::Acknowledge(Some(InAnswer {
                        method: "sendMessage".into(),
                        content_type: http::HeaderValue::from_static("application/json"),
                        body: Bytes::from_static(b"{\"method\":\"sendMessage\"}"),
                    }));
                }
                _ => (),
            }
            Settled::Acknowledge(None)
        })
    }
}

/// A server on a port of its own.
struct Running {
    address: SocketAddr,
    bot: Bot,
    refusals: Refusals,
    stopper: Stopper,
    ended: JoinHandle<Result<(), WebhookError>>,
}

const OWNER: Owner<'static> = Owner {
    token: "1:x",
    cloud: true,
};

fn settings() -> Webhook {
    Webhook::new("")
        .listen("127.0.0.1:0")
        .path("/hook")
        .secret("s")
        .reply_window(Duration::from_secs(10))
}

fn serve(settings: &Webhook, mood: Mood) -> Running {
    serve_at(&Ports::default(), settings, mood)
}

fn serve_at(ports: &Ports<Bot>, settings: &Webhook, mood: Mood) -> Running {
    let bot = Bot::new(mood);
    let server = Server::bind(settings, OWNER, bot.clone(), ports).unwrap();
    let address = server
        .address()
        .unwrap_or_else(|| "0.0.0.0:0".parse().unwrap());
    let refusals = settings.refusals();
    let (stopper, stop) = Stop::pair();
    Running {
        address,
        bot,
        refusals,
        stopper,
        ended: tokio::spawn(server.run(stop, oneshot::channel().0)),
    }
}

impl Running {
    async fn connect(&self) -> Client {
        Client::connect(self.address).await
    }

    async fn send(&self, request: &Request) -> client::Answer {
        self.connect().await.send(request).await
    }

    async fn stop(self) {
        self.stopper.stop();
        tokio::time::timeout(Duration::from_secs(20), self.ended)
            .await
            .unwrap()
            .unwrap()
            .unwrap();
    }
}

fn update(id: u32) -> String {
    format!("{{\"update_id\":{id},\n\"message\":{{}}}}")
}

#[tokio::test]
async fn updates_come_through() {
    let running = serve(&settings(), Mood::Quick);
    let mut client = running.connect().await;
    for id in 1..=3 {
        let answer = client.send(&Request::update(&update(id))).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-length"), Some("0"));
        for unwanted in [
            "content-encoding",
            "transfer-encoding",
            "server",
            "location",
            "content-type",
            "connection",
        ] {
            assert_eq!(answer.header(unwanted), None, "{unwanted}");
        }
        assert_eq!(answer.body, "");
    }
    assert_eq!(running.bot.taken(), [update(1), update(2), update(3)]);
    assert_eq!(running.refusals.total(), 0);
    running.stop().await;
}

/// Byte by byte what Telegram's server sends.
#[tokio::test]
async fn telegrams_own_request() {
    let running = serve(&settings().body_limit(2_000), Mood::Quick);
    let body = update(7);
    let raw = format!(
        "POST /hook HTTP/1.1\r\nHost: example.com\r\nX-Telegram-Bot-Api-Secret-Token: s\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: keep-alive\r\nAccept-Encoding: gzip, deflate\r\n\r\n{body}",
        body.len()
    );
    let mut client = running.connect().await;
    client.write(raw.as_bytes()).await;
    assert_eq!(client.answer().await.status, 200);
    client.write(raw.as_bytes()).await;
    assert_eq!(client.answer().await.status, 200);
    running.stop().await;
}

#[test]
fn all_problems_are_told_at_once() {
    let settings = Webhook::new("https://example.com")
        .listen("8846")
        .secret("s s")
        .port(8080)
        .ip("::1")
        .max_connections(0)
        .body_limit(1)
        .trusted_proxies(["nginx", "cloudflare"])
        .asn_db("/nowhere/asn.mmdb")
        .tls(super::super::Tls::uploaded("/nowhere/cert.pem"));
    let Err(WebhookError::Settings(problems)) =
        Server::bind(&settings, OWNER, Bot::new(Mood::Quick), &Ports::default())
    else {
        panic!("it must not start")
    };
    let mut named: Vec<_> = problems
        .iter()
        .map(super::super::Problem::setting)
        .collect();
    named.sort_unstable();
    assert_eq!(
        named,
        [
            "asn_db",
            "body_limit",
            "host",
            "ip",
            "listen",
            "max_connections",
            "port",
            "secret",
            "tls",
            "trusted_proxies",
            "trusted_proxies",
        ]
    );
    assert!(
        problems
            .to_string()
            .contains("/nowhere/asn.mmdb cannot be read"),
        "{problems}"
    );
}

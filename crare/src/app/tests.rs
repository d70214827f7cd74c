//! Whole runs against a small Bot API server in the test.

mod menu;

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, mpsc};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::entry::MainSettings;
#[cfg(feature = "webhook")]
use super::entry::{self, Mode};
use super::run::run_until;
use super::settings::{Environment, merge};
use super::signals::Wishes;
use super::{App, AppError, Configure, SourceError};
use crate::routing::{Context, Endpoint, Route, Router, Trigger};

const TOKEN: &str = "42:secret-of-the-bot";

/// Serves one update at first, then keeps getUpdates open; remembers all calls.
struct Server {
    url: String,
    calls: Arc<Calls>,
}

#[derive(Default)]
struct Calls {
    made: Mutex<Vec<(String, Value)>>,
    news: Notify,
    /// What getUpdates answers after the first time, in place of nothing.
    later: Mutex<Option<Value>>,
    unknown: bool,
    /// A method that the server fails at.
    broken: Option<&'static str>,
    webhook: &'static str,
    lists: menu::Lists,
}

impl Server {
    async fn new(calls: Calls) -> Self {
        Self::at("127.0.0.1:0", calls).await
    }

    async fn at(address: &str, calls: Calls) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let calls = Arc::new(calls);
        let shared = Arc::clone(&calls);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&shared)));
            }
        });
        Self { url, calls }
    }

    fn methods(&self) -> Vec<String> {
        self.calls
            .made
            .lock()
            .unwrap()
            .iter()
            .map(|(method, _)| method.clone())
            .collect()
    }

    /// Wait until a method was called with such parameters.
    async fn called(&self, method: &str, wanted: impl Fn(&Value) -> bool) {
        let found = async {
            loop {
                let news = self.calls.news.notified();
                let found = |(made, params): &(String, Value)| made == method && wanted(params);
                if self.calls.made.lock().unwrap().iter().any(found) {
                    return;
                }
                news.await;
            }
        };
        timeout(Duration::from_secs(10), found)
            .await
            .expect("the call is made");
    }
}

impl Calls {
    async fn answer(&self, method: &str, params: Value) -> Value {
        let before = {
            let mut made = self.made.lock().unwrap();
            made.push((method.to_owned(), params.clone()));
            made.iter().filter(|(made, _)| made == method).count() - 1
        };
        self.news.notify_waiters();
        let result = match method {
            _ if self.unknown => {
                return json!({ "ok": false, "error_code": 401, "description": "Unauthorized" });
            }
            _ if self.broken == Some(method) => {
                return json!({ "ok": false, "error_code": 500, "description": "Internal Server Error" });
            }
            _ if method.ends_with("MyCommands") => return self.lists.answer(method, &params),
            "getMe" => {
                json!({ "id": 42, "is_bot": true, "first_name": "Bot", "username": "the_bot" })
            }
            "getWebhookInfo" => {
                json!({ "url": self.webhook, "has_custom_certificate": false, "pending_update_count": 0 })
            }
            "getUpdates" if before == 0 => json!([{ "update_id": 7, "message": message() }]),
            "getUpdates" if params["timeout"] == 0 => json!([]),
            "getUpdates" => {
                let later = self.later.lock().unwrap().clone();
                match later {
                    Some(answer) => return answer,
                    None => std::future::pending().await,
                }
            }
            "sendMessage" => message(),
            _ => json!(true),
        };
        json!({ "ok": true, "result": result })
    }
}

fn message() -> Value {
    json!({ "message_id": 1, "date": 1, "chat": { "id": 5, "type": "private" }, "text": "hello" })
}

/// HTTP, as much of it as the client speaks.
async fn serve(stream: TcpStream, calls: Arc<Calls>) {
    let mut stream = BufReader::new(stream);
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
            return;
        }
        let path = line.split(' ').nth(1).unwrap().to_owned();
        assert!(path.starts_with(&format!("/bot{TOKEN}/")), "{path}");
        let mut length = 0;
        while line != "\r\n" {
            line.clear();
            stream.read_line(&mut line).await.unwrap();
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.unwrap();
        let params = serde_json::from_slice(&body).unwrap_or(Value::Null);
        let method = path.rsplit('/').next().unwrap();
        let answer = calls.answer(method, params).await;
        let status = answer["error_code"].as_u64().unwrap_or(200);
        let answer = answer.to_string();
        let head = format!(
            "HTTP/1.1 {status} x\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            answer.len()
        );
        stream.write_all((head + &answer).as_bytes()).await.unwrap();
    }
}

/// Wishes to stop that the test makes.
struct Wished(mpsc::Receiver<()>);

impl Wishes for Wished {
    async fn next(&mut self) -> &'static str {
        if self.0.recv().await.is_none() {
            std::future::pending::<()>().await;
        }
        "test"
    }
}

fn run(apps: Vec<App>) -> (mpsc::Sender<()>, JoinHandle<Result<(), AppError>>) {
    let (sender, receiver) = mpsc::channel(2);
    (
        sender,
        tokio::spawn(run_until(apps, || Ok(Wished(receiver)))),
    )
}

async fn ended(run: JoinHandle<Result<(), AppError>>) -> Result<(), AppError> {
    timeout(Duration::from_secs(10), run)
        .await
        .expect("it ends")
        .unwrap()
}

fn echo() -> Router {
    let mut router = Router::new();
    router.add(Route::to(
        "echo",
        Trigger::endpoint(Endpoint::Text),
        |ctx: Context| async move { ctx.message().and_then(|message| message.text.clone()) },
    ));
    router
}

fn stuck() -> Router {
    let mut router = Router::new();
    router.add(Route::to(
        "stuck",
        Trigger::endpoint(Endpoint::Text),
        |ctx: Context| async move {
            ctx.send("working").await?;
            std::future::pending::<()>().await;
            crate::Result::<(), crate::Error>::Ok(())
        },
    ));
    router
}

#[tokio::test]
async fn a_bot_polls_answers_and_stops() {
    let server = Server::new(Calls::default()).await;
    let (stop, bot) = run(vec![App::new(TOKEN).api_url(&server.url).routes(echo())]);
    server
        .called("sendMessage", |params| params["text"] == "hello")
        .await;
    server
        .called("getUpdates", |params| params["offset"] == 8)
        .await;
    stop.send(()).await.unwrap();
    ended(bot).await.unwrap();
    let methods = server.methods();
    assert_eq!(methods[..3], ["getMe", "getWebhookInfo", "getUpdates"]);
    let last = server.calls.made.lock().unwrap().last().cloned().unwrap();
    assert_eq!(
        (last.0.as_str(), &last.1["offset"], &last.1["timeout"]),
        ("getUpdates", &json!(8), &json!(0))
    );
}

#[tokio::test]
async fn what_is_in_work_gets_a_deadline() {
    let server = Server::new(Calls::default()).await;
    let app = App::new(TOKEN).api_url(&server.url).routes(stuck());
    let (stop, bot) = run(vec![app.shutdown_timeout(Duration::from_millis(50))]);
    server
        .called("sendMessage", |params| params["text"] == "working")
        .await;
    stop.send(()).await.unwrap();
    ended(bot).await.unwrap();
}

#[tokio::test]
async fn a_second_wish_ends_it_at_once() {
    let server = Server::new(Calls::default()).await;
    let app = App::new(TOKEN).api_url(&server.url).routes(stuck());
    let (stop, bot) = run(vec![app.shutdown_timeout(Duration::from_secs(3_600))]);
    server.called("sendMessage", |_| true).await;
    stop.send(()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!bot.is_finished());
    stop.send(()).await.unwrap();
    ended(bot).await.unwrap();
}

#[tokio::test]
async fn all_problems_of_all_bots_are_told_together() {
    let server = Server::new(Calls {
        unknown: true,
        ..Calls::default()
    })
    .await;
    let mut twice = echo();
    twice.merge(echo());
    let apps = [
        App::new("").routes(echo()),
        App::new(TOKEN).api_url(&server.url),
        App::new(TOKEN).api_url("nonsense").routes(twice),
    ];
    let told = super::run(apps).await.unwrap_err().to_string();
    assert_eq!(server.methods(), ["getMe"]);
    let wanted = [
        "the bot token is empty",
        "no ",
        "Unauthorized",
        "`echo`",
        "URL of the Bot API server",
    ];
    for wanted in wanted {
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
    assert!(
        told.lines().count() >= 6 && !told.contains("secret"),
        "{told}"
    );
}

/// An address where nobody listens.
async fn nowhere() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap().to_string()
}

#[tokio::test]
async fn a_start_waits_for_the_network() {
    let address = nowhere().await;
    let url = format!("http://{address}");
    let (stop, bot) = run(vec![App::new(TOKEN).api_url(url).routes(echo())]);
    tokio::time::sleep(Duration::from_millis(700)).await;
    assert!(!bot.is_finished());
    let server = Server::at(&address, Calls::default()).await;
    server.called("sendMessage", |_| true).await;
    stop.send(()).await.unwrap();
    ended(bot).await.unwrap();
}

#[tokio::test]
async fn a_wish_to_stop_ends_a_start_that_waits() {
    let url = format!("http://{}", nowhere().await);
    let broken = Server::new(Calls {
        broken: Some("getWebhookInfo"),
        ..Calls::default()
    })
    .await;
    for url in [url, broken.url.clone()] {
        let (stop, bot) = run(vec![App::new(TOKEN).api_url(url).routes(echo())]);
        tokio::time::sleep(Duration::from_millis(200)).await;
        let began = Instant::now();
        stop.send(()).await.unwrap();
        ended(bot).await.unwrap();
        assert!(began.elapsed() < Duration::from_millis(200));
    }
}

#[tokio::test]
async fn what_is_certain_is_told_while_others_wait() {
    let refused = Server::new(Calls {
        unknown: true,
        ..Calls::default()
    })
    .await;
    let away = format!("http://{}", nowhere().await);
    // Connections wait there for ever.
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let silent = (format!("http://{}", silent.local_addr().unwrap()), &silent);
    let app = |url: &str| App::new(TOKEN).api_url(url).routes(echo());
    let apps = [app(&away), app(&silent.0), app(&refused.url)];
    let began = Instant::now();
    let told = super::run(apps).await.unwrap_err().to_string();
    assert!(began.elapsed() < Duration::from_secs(5), "{told}");
    for wanted in ["Unauthorized", "@BotFather", "cannot connect", "within 3s"] {
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
    assert!(!told.contains("secret"), "{told}");

    // The same when all bots are known, but not all are ready.
    let broken = Server::new(Calls {
        broken: Some("getWebhookInfo"),
        ..Calls::default()
    })
    .await;
    let hooked = Server::new(Calls {
        webhook: "https://example.com/",
        ..Calls::default()
    })
    .await;
    let began = Instant::now();
    let told = super::run([app(&broken.url), app(&hooked.url)]).await;
    let told = told.unwrap_err().to_string();
    assert!(told.contains("a webhook at example.com"), "{told}");
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn without_a_token_the_way_to_one_is_told() {
    let environment = Environment::from([("CRARE_MODE", "polling")]);
    let app = App::from_settings(merge(&MainSettings::default(), &environment));
    let told = super::run([app.routes(echo())])
        .await
        .unwrap_err()
        .to_string();
    assert!(
        told.contains("BOT_TOKEN") && told.contains("@BotFather"),
        "{told}"
    );
}

#[cfg(feature = "webhook")]
#[tokio::test]
async fn faults_of_the_webhook_name_the_variable() {
    let taken = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let taken = taken.local_addr().unwrap().to_string();
    let main = MainSettings {
        webhook: Some(&[
            ("host", entry::Value::Str("example.com")),
            ("asn_db", entry::Value::Str("/nowhere.mmdb")),
        ]),
        ..MainSettings::default()
    };
    let environment = [
        ("CRARE_MODE", "webhook"),
        ("CRARE_WEBHOOK_LISTEN", taken.as_str()),
        ("CRARE_WEBHOOK_PORT", "8080"),
    ];
    let app = App::from_settings(merge(&main, &Environment::from(environment)));
    let told = super::run([app.routes(echo())])
        .await
        .unwrap_err()
        .to_string();
    for wanted in [
        "BOT_TOKEN",
        "CRARE_WEBHOOK_PORT: ",
        "webhook(asn_db): ",
        "/nowhere.mmdb",
    ] {
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
    let environment = [
        ("CRARE_MODE", "webhook"),
        ("CRARE_WEBHOOK_LISTEN", taken.as_str()),
    ];
    let app = App::from_settings(merge(
        &MainSettings {
            mode: Some(Mode::Webhook),
            ..MainSettings::default()
        },
        &Environment::from(environment),
    ));
    let told = super::run([app.routes(echo())])
        .await
        .unwrap_err()
        .to_string();
    assert!(
        told.contains("CRARE_WEBHOOK_LISTEN: ") && told.contains("in use"),
        "{told}"
    );
}

#[tokio::test]
async fn one_bot_that_cannot_go_on_stops_all() {
    let refused = json!({ "ok": false, "error_code": 401, "description": "Unauthorized" });
    let revoked = Server::new(Calls {
        later: Mutex::new(Some(refused)),
        ..Calls::default()
    })
    .await;
    let fine = Server::new(Calls::default()).await;
    let apps = [&revoked, &fine].map(|server| App::new(TOKEN).api_url(&server.url).routes(echo()));
    let (_stop, bots) = run(apps.into());
    let end = ended(bots).await;
    assert!(
        matches!(
            end,
            Err(AppError::Source {
                error: SourceError::Polling(_),
                ..
            })
        ),
        "{end:?}"
    );
    let told = end.unwrap_err().to_string();
    assert!(
        told.contains("Unauthorized") && !told.contains("secret"),
        "{told}"
    );
}

#[test]
fn an_app_is_put_together_in_both_ways() {
    let mut app = App::new(TOKEN).routes(echo()).data(1_u8);
    let borrowed = &mut app;
    borrowed
        .data("text")
        .shutdown_timeout(Duration::from_secs(1));
    borrowed.routes(stuck());
    assert_eq!(app.router.routes().len(), 2);
    assert_eq!(
        (app.data.get::<u8>(), app.data.get::<&str>()),
        (Some(&1), Some(&"text"))
    );
    assert!(!format!("{app:?}").contains("secret"));
}

#[test]
fn running_can_be_moved_to_another_thread() {
    fn check<T: Send>(_: &T) {}
    check(&App::new(TOKEN).run());
}

//! Polling against a server that answers by a script.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tokio::{sync::Notify, time::timeout};

use super::{Polling, PollingError, calls::Calls, fault::Fault, session::Session, start::prepare};
use crate::api::{AllowedUpdate, ChatId, RawJson};
use crate::client::{ApiError, ApiFailure, CallError};
use crate::delivery::{
    Arrival, BoxFuture, Ended, Engine, Limits, Process, Setup, Stop, Stopper, Verdict,
};
use crate::inbox::test_disk::Disk;

/// Answers each call with the next line of its script, and keeps the last one open.
#[derive(Clone, Default)]
struct Server(Arc<State>);

#[derive(Default)]
struct State {
    script: Mutex<VecDeque<Result<String, CallError>>>,
    asked: Mutex<Vec<Value>>,
    waiting: Notify,
}

impl Server {
    fn new(script: impl IntoIterator<Item = Result<String, CallError>>) -> Self {
        let server = Self::default();
        server.0.script.lock().unwrap().extend(script);
        server
    }

    fn asked(&self) -> Vec<Value> {
        self.0.asked.lock().unwrap().clone()
    }

    fn offsets(&self) -> Vec<Option<i64>> {
        self.asked()
            .iter()
            .map(|params| params["offset"].as_i64())
            .collect()
    }

    async fn answer(&self, params: Value) -> Result<String, CallError> {
        self.0.asked.lock().unwrap().push(params);
        let next = self.0.script.lock().unwrap().pop_front();
        if let Some(answer) = next {
            return answer;
        }
        self.0.waiting.notify_one();
        std::future::pending().await
    }

    /// Wait until the script is through.
    async fn through(&self) {
        timeout(Duration::from_secs(10), self.0.waiting.notified())
            .await
            .expect("polling goes on");
    }

    fn then(&self, answer: &str) {
        self.0
            .script
            .lock()
            .unwrap()
            .push_back(Ok(answer.to_owned()));
    }
}

impl Calls for Server {
    fn host(&self) -> &'static str {
        "example.com"
    }

    async fn updates(&self, params: &Value, _: Duration) -> Result<RawJson, CallError> {
        Ok(RawJson::from_string(self.answer(params.clone()).await?).unwrap())
    }

    async fn call(&self, method: &'static str, params: Value) -> Result<Value, CallError> {
        let answer = self
            .answer(json!({ "method": method, "params": params }))
            .await?;
        Ok(serde_json::from_str(&answer).unwrap())
    }
}

/// Remembers what it was given; handlers end when they may.
struct Log(Mutex<Vec<i64>>, bool);

impl Process for Log {
    fn process(&self, arrival: Arrival) -> BoxFuture<'static, Ended> {
        self.0.lock().unwrap().push(arrival.update.update_id.0);
        let stuck = self.1;
        Box::pin(async move {
            if stuck {
                std::future::pending::<()>().await;
            }
            Verdict::Done.into()
        })
    }
}

struct Run {
    server: Server,
    log: Arc<Log>,
    stopper: Stopper,
    session: tokio::task::JoinHandle<Result<(), PollingError>>,
}

fn run(
    script: impl IntoIterator<Item = Result<String, CallError>>,
    limits: Limits,
    stuck: bool,
) -> Run {
    let server = Server::new(script);
    let log = Arc::new(Log(Mutex::default(), stuck));
    let engine = Engine::new(Arc::clone(&log) as _, limits);
    let (stopper, stop) = Stop::pair();
    let session = Session::new(
        server.clone(),
        engine,
        Polling::new(),
        vec![AllowedUpdate::Message],
    );
    Run {
        server,
        log,
        stopper,
        session: tokio::spawn(session.run(stop)),
    }
}

impl Run {
    async fn ended(self) -> (Result<(), PollingError>, Vec<i64>) {
        let end = timeout(Duration::from_secs(10), self.session)
            .await
            .expect("it ends")
            .unwrap();
        let log = self.log.0.lock().unwrap().clone();
        (end, log)
    }
}

fn message(id: i64) -> String {
    let chat = ChatId(id);
    format!(
        r#"{{"update_id":{id},"message":{{"message_id":1,"date":1,"chat":{{"id":{chat},"type":"private"}}}}}}"#
    )
}

#[allow(clippy::unnecessary_wraps, reason = "a line of a script")]
fn batch(updates: &[String]) -> Result<String, CallError> {
    Ok(format!("[{}]", updates.join(",")))
}

fn failure(code: u16, description: &str, kind: ApiError) -> CallError {
    let retry_after = match kind {
        ApiError::RetryAfter(wait) => Some(wait),
        _ => None,
    };
    CallError::Api(Box::new(ApiFailure {
        method: "getUpdates".into(),
        code,
        description: description.to_owned(),
        kind,
        retry_after,
        migrate_to_chat_id: None,
    }))
}

#[tokio::test]
async fn the_offset_follows_what_was_handed_over() {
    let run = run(
        [
            batch(&[message(5), message(6)]),
            batch(&[]),
            batch(&[message(9)]),
        ],
        Limits::new(),
        false,
    );
    run.server.through().await;
    let server = run.server.clone();
    assert_eq!(server.offsets(), [None, Some(7), Some(7), Some(10)]);
    let asked = server.asked();
    assert_eq!(
        asked[0],
        json!({ "limit": 100, "timeout": 50, "allowed_updates": ["message"] })
    );
    // The last one is answered only after the stop: with the confirmation.
    server.then("[]");
    run.stopper.stop();
    let (end, log) = run.ended().await;
    assert!(end.is_ok());
    assert_eq!(log, [5, 6, 9]);
    assert_eq!(
        server.asked()[4],
        json!({ "limit": 1, "timeout": 0, "allowed_updates": ["message"], "offset": 10 })
    );
    assert_eq!(server.asked().len(), 5);
}

#[tokio::test]
async fn what_is_confirmed_is_not_confirmed_again() {
    let run = run([batch(&[message(5)]), batch(&[])], Limits::new(), false);
    run.server.through().await;
    run.stopper.stop();
    let server = run.server.clone();
    assert!(run.ended().await.0.is_ok());
    assert_eq!(server.offsets(), [None, Some(6), Some(6)]);
}

#[tokio::test]
async fn a_bad_update_does_not_lose_the_others() {
    let bad = r#"{"update_id":6,"message":{"message_id":"?"}}"#.to_owned();
    let nonsense = r#"{"no":"id"}"#.to_owned();
    let run = run(
        [batch(&[message(5), bad, nonsense, message(7)])],
        Limits::new(),
        false,
    );
    run.server.through().await;
    run.server.then("[]");
    assert_eq!(run.server.offsets(), [None, Some(8)]);
    run.stopper.stop();
    assert_eq!(run.ended().await.1, [5, 7]);
}

#[tokio::test]
async fn a_full_engine_stops_the_asking_and_keeps_the_offset() {
    let updates: Vec<String> = (1..=5).map(message).collect();
    let run = run([batch(&updates)], Limits::new().in_flight(2), true);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(run.server.offsets(), [None], "nothing more is asked for");
    run.server.then("[]");
    run.stopper.stop();
    let server = run.server.clone();
    assert_eq!(run.ended().await.1, [1, 2]);
    assert_eq!(
        server.offsets(),
        [None, Some(3)],
        "what was not handed over is not confirmed"
    );
}

/// Fails the first time it is asked to handle something.
struct FailsOnce(Log, std::sync::atomic::AtomicBool);

impl Process for FailsOnce {
    fn process(&self, arrival: Arrival) -> BoxFuture<'static, Ended> {
        let handled = self.0.process(arrival);
        if self.1.swap(true, std::sync::atomic::Ordering::Relaxed) {
            return handled;
        }
        Box::pin(async { Ended::failed("on purpose") })
    }
}

#[tokio::test(start_paused = true)]
async fn the_offset_does_not_pass_what_failed_without_a_trace() {
    let both = || batch(&[message(5), message(6)]);
    let server = Server::new([both(), both(), batch(&[])]);
    let log = Arc::new(FailsOnce(Log(Mutex::default(), false), false.into()));
    let mut setup = Setup::new();
    setup.inbox = Arc::new(Disk::full());
    let engine = Engine::new(Arc::clone(&log) as _, setup);
    let (stopper, stop) = Stop::pair();
    let allowed = vec![AllowedUpdate::Message];
    let session = Session::new(server.clone(), engine, Polling::new(), allowed);
    let session = tokio::spawn(session.run(stop));
    server.through().await;
    assert_eq!(server.offsets(), [None, None, Some(7), Some(7)]);
    assert_eq!(*log.0.0.lock().unwrap(), [5, 6, 5]);
    server.then("[]");
    stopper.stop();
    assert!(session.await.unwrap().is_ok());
}

#[tokio::test]
async fn faults_are_waited_out() {
    let broken = || CallError::Timeout {
        method: "getUpdates".into(),
        after: Duration::from_secs(60),
    };
    let script = [
        batch(&[message(5)]),
        Err(broken()),
        Ok("\"no list\"".to_owned()),
        Err(failure(404, "Not Found", ApiError::NotFound)),
        Err(failure(
            429,
            "Too Many Requests: retry after 0",
            ApiError::RetryAfter(Duration::ZERO),
        )),
        batch(&[message(6)]),
    ];
    let started = Instant::now();
    let run = run(script, Limits::new(), false);
    run.server.through().await;
    assert!(
        started.elapsed() >= Duration::from_millis(750),
        "250 and 500 ms at least, and so on"
    );
    assert_eq!(
        run.server.offsets(),
        [None, Some(6), Some(6), Some(6), Some(6), Some(6), Some(7)]
    );
    run.stopper.stop();
    run.server.then("[]");
    assert_eq!(run.ended().await.1, [5, 6]);
}

#[tokio::test]
async fn a_conflict_is_waited_out_and_a_stop_interrupts_the_pause() {
    let other = failure(
        409,
        "Conflict: terminated by other getUpdates request",
        ApiError::TerminatedByOtherGetUpdates,
    );
    let run = run([Err(other)], Limits::new(), false);
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(!run.session.is_finished());
    run.stopper.stop();
    assert!(run.ended().await.0.is_ok());
}

#[tokio::test]
async fn a_refused_token_ends_it() {
    for (code, kind) in [
        (401, ApiError::InvalidToken),
        (421, ApiError::TokenNotServedHere),
    ] {
        let run = run(
            [Err(failure(code, "Unauthorized", kind))],
            Limits::new(),
            false,
        );
        let (end, _) = run.ended().await;
        assert!(matches!(end, Err(PollingError::TokenRefused(_))), "{end:?}");
    }
}

#[tokio::test]
async fn a_start_waits_for_the_server() {
    let lost = CallError::Timeout {
        method: "getWebhookInfo".into(),
        after: Duration::from_secs(60),
    };
    let flood = || {
        let now = ApiError::RetryAfter(Duration::ZERO);
        Err(failure(429, "Too Many Requests: retry after 0", now))
    };
    let server = Server::new([
        Err(lost),
        Err(failure(404, "Not Found", ApiError::NotFound)),
        flood(),
        flood(),
        flood(),
        Err(failure(502, "Bad Gateway", ApiError::Gateway)),
        Ok(r#"{"url":""}"#.to_owned()),
    ]);
    prepare(&server, &Polling::new()).await.unwrap();
    assert_eq!(server.asked().len(), 7);

    // What Telegram would refuse again is not asked again.
    let server = Server::new([Err(failure(400, "Logged out", ApiError::LoggedOut))]);
    let error = prepare(&server, &Polling::new()).await.unwrap_err();
    assert!(matches!(error, PollingError::Start(_)), "{error:?}");
}

#[tokio::test]
async fn not_every_401_is_about_the_token() {
    let misconfigured = || {
        failure(
            401,
            "Unauthorized: invalid api-id/api-hash",
            ApiError::ServerMisconfigured,
        )
    };
    let page = CallError::UnexpectedAnswer {
        method: "getUpdates".into(),
        status: 401,
        reason: "a proxy".to_owned(),
    };
    assert_eq!(Fault::of(&page), Fault::Passing);
    assert_eq!(Fault::of(&misconfigured()), Fault::Server);
    // The server may be mended while the bot waits.
    let run = run([Err(misconfigured())], Limits::new(), false);
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(!run.session.is_finished());
    run.stopper.stop();
    assert!(run.ended().await.0.is_ok());

    let server = Server::new([Err(misconfigured())]);
    let error = prepare(&server, &Polling::new()).await.unwrap_err();
    assert!(matches!(error, PollingError::ServerMisconfigured(_)));
    let told = error.to_string();
    assert!(
        told.contains("api_hash") && !told.contains("BotFather"),
        "{told}"
    );
}

#[tokio::test]
async fn a_webhook_is_removed_only_when_told_to() {
    let info = || Ok(r#"{"url":"https://example.com/1:secret"}"#.to_owned());
    let server = Server::new([info()]);
    let error = prepare(&server, &Polling::new())
        .await
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("example.com") && error.contains("CRARE_POLLING_DELETE_WEBHOOK"),
        "{error}"
    );
    assert!(!error.contains("secret"), "{error}");
    assert_eq!(server.asked().len(), 1);

    let server = Server::new([info(), Ok("true".to_owned())]);
    prepare(&server, &Polling::new().delete_webhook(true))
        .await
        .unwrap();
    assert_eq!(
        server.asked()[1],
        json!({ "method": "deleteWebhook", "params": { "drop_pending_updates": false } })
    );
}

#[tokio::test]
async fn a_start_asks_for_little() {
    let none = || Ok(r#"{"url":"","pending_update_count":3}"#.to_owned());
    let server = Server::new([none()]);
    prepare(&server, &Polling::new()).await.unwrap();
    assert_eq!(server.asked().len(), 1);

    let server = Server::new([none(), Ok("true".to_owned())]);
    prepare(&server, &Polling::new().drop_pending(true))
        .await
        .unwrap();
    assert_eq!(
        server.asked()[1]["params"],
        json!({ "drop_pending_updates": true })
    );

    let server = Server::new([Err(failure(401, "Unauthorized", ApiError::InvalidToken))]);
    assert!(matches!(
        prepare(&server, &Polling::new()).await,
        Err(PollingError::TokenRefused(_))
    ));
}

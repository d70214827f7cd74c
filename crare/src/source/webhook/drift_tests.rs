use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::TryStreamExt as _;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::{Backlog, Drift, Pending, host};
use crate::api::{AllowedUpdate, SetWebhook, UnixTime, WebhookInfo};
use crate::client::{ApiError, ApiFailure, CallError};
use crate::source::webhook::health::RegistrationHealth;
use crate::source::webhook::memory::Memory;
use crate::source::webhook::registration::{Registrar, Registration};
use crate::source::webhook::secret::Secret;

const INTERVAL: Duration = Duration::from_secs(300);
const OURS: &str = "https://example.com/0123456789";

/// A Bot API server that answers what the test wants.
#[derive(Clone)]
struct Server(Arc<Inner>);

struct Inner {
    info: Mutex<serde_json::Value>,
    asked: Mutex<Vec<Instant>>,
    failures: Mutex<VecDeque<CallError>>,
    /// What setWebhook fails with.
    refusals: Mutex<VecDeque<CallError>>,
    set: Mutex<Vec<SetWebhook>>,
}

impl Registrar for Server {
    fn host(&self) -> &'static str {
        "example.com"
    }

    async fn info(&self) -> Result<WebhookInfo, CallError> {
        self.0.asked.lock().unwrap().push(Instant::now());
        if let Some(failure) = self.0.failures.lock().unwrap().pop_front() {
            return Err(failure);
        }
        let info = self.0.info.lock().unwrap().clone();
        Ok(serde_json::from_value(info).unwrap())
    }

    async fn set(&self, method: SetWebhook) -> Result<bool, CallError> {
        if let Some(failure) = self.0.refusals.lock().unwrap().pop_front() {
            return Err(failure);
        }
        let mut info = self.0.info.lock().unwrap();
        info["url"] = method.url.clone().into();
        info["has_custom_certificate"] = method.certificate.is_some().into();
        drop(info);
        self.0.set.lock().unwrap().push(method);
        Ok(true)
    }
}

impl Server {
    fn new() -> Self {
        Self(Arc::new(Inner {
            info: Mutex::new(serde_json::json!({
                "url": OURS,
                "has_custom_certificate": false,
                "pending_update_count": 0,
                "max_connections": 40,
                "allowed_updates": ["message"],
            })),
            asked: Mutex::default(),
            failures: Mutex::default(),
            refusals: Mutex::default(),
            set: Mutex::default(),
        }))
    }

    fn say(&self, name: &str, value: impl Into<serde_json::Value>) {
        self.0.info.lock().unwrap()[name] = value.into();
    }

    fn asked(&self) -> usize {
        self.0.asked.lock().unwrap().len()
    }

    /// The certificates that were uploaded so far; none of these calls may have dropped anything.
    async fn uploaded(&self) -> Vec<String> {
        let set = self.0.set.lock().unwrap().clone();
        let mut found = Vec::new();
        for method in set {
            assert_eq!(method.drop_pending_updates, None);
            let file = method.certificate.unwrap();
            let content = file.upload().unwrap().open().await.unwrap();
            let pieces: Vec<Bytes> = content.try_collect().await.unwrap();
            found.push(String::from_utf8(pieces.concat()).unwrap());
        }
        found
    }

    async fn next_check(&self) {
        let before = self.asked();
        while self.asked() == before {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}

fn drift(server: &Server) -> Drift<Server> {
    Drift {
        registration: Registration {
            url: OURS.into(),
            secret: Secret::given("hush").unwrap(),
            secret_in_url: true,
            ip: None,
            max_connections: 40,
            allowed_updates: Vec::new(),
            drop_pending: true,
            certificate: None,
        },
        uploads: None,
        registrar: server.clone(),
        derived: vec![AllowedUpdate::Message],
        token: "1:x".into(),
        memory: Memory::at(None),
        health: RegistrationHealth::default(),
        interval: INTERVAL,
        reclaim: false,
    }
}

fn begin(drift: Drift<Server>) -> (RegistrationHealth, JoinHandle<()>) {
    (drift.health.clone(), tokio::spawn(drift.watch()))
}

#[tokio::test(start_paused = true)]
async fn asked_every_so_often() {
    let server = Server::new();
    let start = Instant::now();
    let (health, task) = begin(drift(&server));
    assert_eq!(health.pending(), None);
    for _ in 0..20 {
        server.next_check().await;
    }
    let asked = server.0.asked.lock().unwrap().clone();
    for (before, after) in [start].iter().chain(&asked).zip(&asked) {
        let pause = *after - *before;
        assert!(
            pause >= INTERVAL.mul_f64(0.899) && pause <= INTERVAL.mul_f64(1.101),
            "{pause:?}"
        );
    }
    assert_eq!(health.pending(), Some(0));
    assert_eq!((health.answers(), health.drifts()), (20, 0));
    task.abort();
}

#[tokio::test(start_paused = true)]
async fn what_somebody_changed_is_counted_and_left_alone() {
    let server = Server::new();
    let (health, task) = begin(drift(&server));
    for (count, (name, value)) in [
        ("url", serde_json::json!("https://example.org/x")),
        ("url", serde_json::json!("")),
        ("url", serde_json::json!(OURS)),
        ("max_connections", serde_json::json!(1)),
    ]
    .into_iter()
    .enumerate()
    {
        server.say(name, value);
        server.next_check().await;
        assert_eq!(health.drifts(), [1, 2, 2, 3][count]);
    }
    assert!(server.0.set.lock().unwrap().is_empty());
    task.abort();
}

#[tokio::test(start_paused = true)]
async fn reclaimed_when_wanted_and_nothing_is_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::new();
    let mut drift = drift(&server);
    drift.reclaim = true;
    drift.registration.secret_in_url = false;
    drift.memory = Memory::at(Some(folder.path().join("webhook-1")));
    let (health, task) = begin(drift);
    server.next_check().await;
    assert!(server.0.set.lock().unwrap().is_empty());
    server.say("url", "https://example.org/");
    server.next_check().await;
    server.next_check().await;
    let set = server.0.set.lock().unwrap().clone();
    assert_eq!(set.len(), 1);
    assert_eq!(set[0].url, OURS);
    let secret = set[0].secret_token.as_ref().map(crate::api::Secret::expose);
    assert_eq!(secret, Some("hush"));
    assert_eq!(set[0].drop_pending_updates, None);
    assert_eq!((health.drifts(), health.reclaims()), (1, 1));
    assert!(folder.path().join("webhook-1").exists());
    task.abort();
}

/// With an uploaded certificate that can be replaced, and the folder of its memory.
fn uploading(server: &Server) -> (Drift<Server>, watch::Sender<Bytes>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let (replace, uploads) = watch::channel(Bytes::from_static(b"old"));
    let mut drift = drift(server);
    drift.registration.certificate = Some(b"old".to_vec());
    drift.uploads = Some(uploads);
    drift.memory = Memory::at(Some(folder.path().join("webhook-1")));
    drift.registration.remember(&drift.token, &drift.memory);
    server.say("has_custom_certificate", true);
    (drift, replace, folder)
}

#[tokio::test(start_paused = true)]
async fn a_new_certificate_is_uploaded_and_later_reclaimed_with() {
    let server = Server::new();
    let (mut drift, replace, _folder) = uploading(&server);
    drift.reclaim = true;
    let (health, task) = begin(drift);
    server.next_check().await;
    assert!(server.uploaded().await.is_empty());
    replace.send_replace(Bytes::from_static(b"new"));
    server.next_check().await;
    assert_eq!(server.uploaded().await, ["new"]);
    server.say("url", "https://example.org/");
    server.next_check().await;
    server.next_check().await;
    assert_eq!(server.uploaded().await, ["new", "new"], "not the old one");
    assert_eq!((health.drifts(), health.reclaims()), (1, 1));
    task.abort();
}

#[tokio::test(start_paused = true)]
async fn an_upload_that_failed_is_made_up_for() {
    let server = Server::new();
    let (drift, replace, _folder) = uploading(&server);
    let refusal = CallError::Api(Box::new(ApiFailure {
        method: "setWebhook".into(),
        code: 400,
        description: "Bad Request: bad webhook".to_owned(),
        kind: ApiError::Other,
        retry_after: None,
        migrate_to_chat_id: None,
    }));
    server.0.refusals.lock().unwrap().push_back(refusal);
    let (_, task) = begin(drift);
    replace.send_replace(Bytes::from_static(b"new"));
    // To see how it stands, at the check, to upload it, and at the next one.
    for _ in 0..4 {
        server.next_check().await;
    }
    assert!(server.0.refusals.lock().unwrap().is_empty());
    assert_eq!(server.uploaded().await, ["new"]);
    task.abort();
}

#[tokio::test(start_paused = true)]
async fn without_checks_a_certificate_is_still_uploaded() {
    let server = Server::new();
    let (mut drift, replace, _folder) = uploading(&server);
    drift.interval = Duration::ZERO;
    assert!(drift.has_work());
    let (_, task) = begin(drift);
    replace.send_replace(Bytes::from_static(b"new"));
    server.next_check().await;
    tokio::time::sleep(INTERVAL * 3).await;
    assert_eq!(server.uploaded().await, ["new"]);
    assert_eq!(server.asked(), 1);
    task.abort();
}

#[tokio::test(start_paused = true)]
async fn errors_are_seen_and_failures_survived() {
    let server = Server::new();
    let (health, task) = begin(drift(&server));
    server.say("last_error_date", 1_700_000_000);
    server.say("last_error_message", "Connection refused");
    server
        .0
        .failures
        .lock()
        .unwrap()
        .push_back(CallError::Timeout {
            method: "getWebhookInfo".into(),
            after: Duration::ZERO,
        });
    server.next_check().await;
    assert_eq!((health.answers(), health.last_error()), (0, None));
    server.next_check().await;
    assert_eq!(health.last_error(), Some(UnixTime(1_700_000_000)));
    task.abort();
    assert!(
        task.await.unwrap_err().is_cancelled(),
        "it ends when it is told to"
    );
}

#[test]
fn differences_in_plain_words() {
    let server = Server::new();
    let drift = drift(&server);
    let mut info: WebhookInfo =
        serde_json::from_value(server.0.info.lock().unwrap().clone()).unwrap();
    assert!(drift.differences(&info).is_empty());
    info.max_connections = Some(7);
    info.has_custom_certificate = true;
    info.allowed_updates = Some(vec![AllowedUpdate::Poll]);
    info.url = "https://user:pass@example.com:8443/0123/secret?a=b".into();
    let told = drift.differences(&info).join("; ");
    for part in [
        "example.com:8443",
        "max_connections is 7, not 40",
        "uploaded",
        "poll, not message",
    ] {
        assert!(told.contains(part), "{told}");
    }
    for secret in ["0123", "secret", "pass", "a=b"] {
        assert!(!told.contains(secret), "{told}");
    }
    info.url = "https://example.com/other".into();
    assert!(drift.differences(&info)[0].contains("another path"));
}

#[test]
fn hosts() {
    for (url, shown) in [
        ("https://example.com/x", "example.com"),
        ("https://u:p@[2001:db8::1]:8443/x", "[2001:db8::1]:8443"),
        ("example.com?x", "example.com"),
        ("", ""),
    ] {
        assert_eq!(host(url), shown);
    }
}

#[test]
fn a_growing_backlog_is_told_once() {
    let mut pending = Pending::default();
    let told: Vec<_> = [
        50, 90, 101, 120, 300, 250, 90, 110, 105, 110, 120, 120, 130, 140, 150,
    ]
    .map(|count| pending.see(count))
    .into_iter()
    .enumerate()
    .filter_map(|(at, told)| Some((at, told?)))
    .collect();
    assert_eq!(
        told,
        [
            (2, Backlog::Growing),
            (6, Backlog::Gone),
            (14, Backlog::Growing)
        ]
    );
}

use std::collections::VecDeque;
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use super::{Memory, Registrar, Registration, RegistrationError, Secret, same_kinds};
use crate::api::{AllowedUpdate, Method, SetWebhook, WebhookInfo};
use crate::client::{ApiError, ApiFailure, CallError};
use crate::source::webhook::health::RegistrationHealth;

fn refusal(code: u16, description: &str, kind: ApiError) -> CallError {
    let retry_after = match kind {
        ApiError::RetryAfter(wait) => Some(wait),
        _ => None,
    };
    CallError::Api(Box::new(ApiFailure {
        method: "setWebhook".into(),
        code,
        description: description.to_owned(),
        kind,
        retry_after,
        migrate_to_chat_id: None,
    }))
}

fn lost() -> CallError {
    CallError::Timeout {
        method: "test".into(),
        after: Duration::ZERO,
    }
}

/// A Bot API server that remembers its webhook.
#[derive(Default)]
struct Server {
    webhook: Mutex<Option<SetWebhook>>,
    last_error: Option<&'static str>,
    failures: Mutex<VecDeque<CallError>>,
    /// What getWebhookInfo fails with.
    unseen: Mutex<VecDeque<CallError>>,
    /// What others set while a setWebhook of ours fails.
    rival: Mutex<Option<SetWebhook>>,
    calls: Mutex<usize>,
}

impl Server {
    fn calls(&self) -> usize {
        *self.calls.lock().unwrap()
    }
}

impl Registrar for Server {
    fn host(&self) -> &'static str {
        "example.com"
    }

    async fn info(&self) -> Result<WebhookInfo, CallError> {
        if let Some(failure) = self.unseen.lock().unwrap().pop_front() {
            return Err(failure);
        }
        let webhook = self.webhook.lock().unwrap().clone();
        let mut info = serde_json::json!({
            "url": webhook.as_ref().map_or("", |webhook| &webhook.url),
            "has_custom_certificate": webhook.as_ref().is_some_and(|webhook| webhook.certificate.is_some()),
            "pending_update_count": 0,
        });
        if let Some(webhook) = webhook {
            info["max_connections"] = webhook.max_connections.into();
            if let Some(ip) = webhook.ip_address {
                info["ip_address"] = ip.into();
            }
            if let Some(kinds) = webhook.allowed_updates.filter(|kinds| !kinds.is_empty()) {
                info["allowed_updates"] = kinds
                    .iter()
                    .map(AllowedUpdate::as_str)
                    .collect::<Vec<_>>()
                    .into();
            }
            if let Some(error) = self.last_error {
                info["last_error_message"] = error.into();
            }
        }
        Ok(serde_json::from_value(info).unwrap())
    }

    async fn set(&self, method: SetWebhook) -> Result<bool, CallError> {
        *self.calls.lock().unwrap() += 1;
        if let Some(failure) = self.failures.lock().unwrap().pop_front() {
            if let Some(rival) = self.rival.lock().unwrap().take() {
                *self.webhook.lock().unwrap() = Some(rival);
            }
            return Err(failure);
        }
        *self.webhook.lock().unwrap() = Some(method);
        Ok(true)
    }
}

fn wanted(secret: &str) -> Registration {
    Registration {
        url: "https://example.com/hook".into(),
        secret: Secret::given(secret).unwrap(),
        secret_in_url: false,
        ip: None,
        max_connections: 40,
        allowed_updates: Vec::new(),
        drop_pending: false,
        certificate: None,
    }
}

async fn start(server: &Server, registration: &Registration, memory: &Memory) -> usize {
    let before = server.calls();
    registration
        .register(
            server,
            &[AllowedUpdate::Message],
            "1:x",
            memory,
            &RegistrationHealth::default(),
        )
        .await
        .unwrap();
    server.calls() - before
}

fn memory(folder: &Path) -> Memory {
    Memory::at(Some(folder.join("webhook-1")))
}

#[tokio::test]
async fn set_only_when_something_differs() {
    let folder = tempfile::tempdir().unwrap();
    let memory = memory(folder.path());
    let server = Server::default();
    let first = wanted("one");
    assert_eq!(start(&server, &first, &memory).await, 1);
    assert_eq!(start(&server, &first, &memory).await, 0);

    let different: [fn(&mut Registration); 6] = [
        |it| it.url.push('2'),
        |it| it.secret = Secret::given("two").unwrap(),
        |it| it.ip = Some("203.0.113.9".into()),
        |it| it.max_connections = 41,
        |it| it.allowed_updates = vec![AllowedUpdate::Message, AllowedUpdate::Poll],
        |it| it.certificate = Some(b"pem".to_vec()),
    ];
    for change in different {
        let mut changed = wanted("one");
        change(&mut changed);
        assert_eq!(
            start(&server, &changed, &memory).await,
            1,
            "{}",
            server.calls()
        );
        assert_eq!(start(&server, &changed, &memory).await, 0);
        assert_eq!(start(&server, &first, &memory).await, 1, "and back");
        assert_eq!(start(&server, &first, &memory).await, 0);
    }
}

#[tokio::test]
async fn another_certificate_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let memory = memory(folder.path());
    let server = Server::default();
    let mut registration = wanted("one");
    registration.certificate = Some(b"one".to_vec());
    assert_eq!(start(&server, &registration, &memory).await, 1);
    registration.certificate = Some(b"two".to_vec());
    assert_eq!(start(&server, &registration, &memory).await, 1);
    assert_eq!(start(&server, &registration, &memory).await, 0);
}

#[tokio::test]
async fn without_memory_an_unprovable_secret_is_set_again() {
    let server = Server::default();
    let mut registration = wanted("one");
    assert_eq!(start(&server, &registration, &Memory::at(None)).await, 1);
    assert_eq!(start(&server, &registration, &Memory::at(None)).await, 1);
    registration.secret_in_url = true;
    assert_eq!(start(&server, &registration, &Memory::at(None)).await, 0);
}

/// Whether the last setWebhook forgot what waited.
fn dropped(server: &Server) -> bool {
    let webhook = server.webhook.lock().unwrap();
    webhook.as_ref().unwrap().drop_pending_updates == Some(true)
}

#[tokio::test]
async fn what_waits_is_forgotten_only_when_something_has_changed() {
    let folder = tempfile::tempdir().unwrap();
    let remembers = memory(folder.path());
    for memory in [&Memory::at(None), &remembers] {
        let mut server = Server::default();
        let mut registration = wanted("one");
        registration.drop_pending = true;
        assert_eq!(start(&server, &registration, memory).await, 1);
        assert!(dropped(&server), "another URL");
        // Without a memory it is set, to be sure.
        let knows = memory.recall().is_some();
        assert_eq!(
            start(&server, &registration, memory).await,
            usize::from(!knows)
        );
        assert_eq!(dropped(&server), knows, "a mere restart");
        server.last_error = Some("Wrong response from the webhook: 401 Unauthorized");
        assert_eq!(start(&server, &registration, memory).await, 1);
        assert!(!dropped(&server), "perhaps a proxy said that");
        server.last_error = None;
        registration.max_connections = 41;
        assert_eq!(start(&server, &registration, memory).await, 1);
        assert!(dropped(&server), "max_connections");
        registration.secret = Secret::given("two").unwrap();
        assert_eq!(start(&server, &registration, memory).await, 1);
        assert_eq!(dropped(&server), knows, "seen only by what is remembered");
    }
}

#[tokio::test]
async fn nothing_is_remembered_without_need() {
    let folder = tempfile::tempdir().unwrap();
    let memory = memory(folder.path());
    let server = Server::default();
    let mut registration = wanted("one");
    registration.secret_in_url = true;
    assert_eq!(start(&server, &registration, &memory).await, 1);
    assert!(memory.recall().is_none());
    // An address that was fixed, and is no longer, is not seen otherwise.
    registration.ip = Some("203.0.113.9".into());
    assert_eq!(start(&server, &registration, &memory).await, 1);
    registration.ip = None;
    assert_eq!(start(&server, &registration, &memory).await, 1);
    assert_eq!(start(&server, &registration, &memory).await, 0);
}

#[tokio::test]
async fn a_secret_that_telegram_does_not_know_is_set_again() {
    let folder = tempfile::tempdir().unwrap();
    let memory = memory(folder.path());
    let mut server = Server::default();
    assert_eq!(start(&server, &wanted("one"), &memory).await, 1);
    server.last_error = Some("Wrong response from the webhook: 401 Unauthorized");
    assert_eq!(start(&server, &wanted("one"), &memory).await, 1);
    server.last_error = Some("Connection refused");
    assert_eq!(start(&server, &wanted("one"), &memory).await, 0);
}

#[tokio::test]
async fn a_refusal_is_told_in_telegrams_words_and_not_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let memory = memory(folder.path());
    let server = Server::default();
    server.failures.lock().unwrap().push_back(refusal(
        400,
        "Bad Request: bad webhook: getaddrinfo",
        ApiError::Other,
    ));
    let error = wanted("one")
        .register(&server, &[], "1:x", &memory, &RegistrationHealth::default())
        .await
        .unwrap_err();
    assert!(matches!(error, RegistrationError::Set { .. }));
    let told = error.to_string();
    assert!(
        told.contains("bad webhook: getaddrinfo") && told.contains("https://example.com/hook"),
        "{told}"
    );
    assert!(memory.recall().is_none());
}

#[tokio::test]
async fn one_set_webhook_per_second() {
    let server = Server::default();
    let wait = |wait| refusal(429, "Too Many Requests", ApiError::RetryAfter(wait));
    let short = Duration::from_millis(20);
    server
        .failures
        .lock()
        .unwrap()
        .extend([wait(short), wait(short)]);
    assert_eq!(start(&server, &wanted("one"), &Memory::at(None)).await, 3);
    server
        .failures
        .lock()
        .unwrap()
        .push_back(wait(Duration::from_secs(3_600)));
    assert!(
        wanted("two")
            .register(
                &server,
                &[],
                "1:x",
                &Memory::at(None),
                &RegistrationHealth::default()
            )
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_server_that_is_away_is_waited_for() {
    let server = Server::default();
    let flood = || {
        refusal(
            429,
            "Too Many Requests",
            ApiError::RetryAfter(Duration::ZERO),
        )
    };
    let unseen = [lost()].into_iter().chain((0..5).map(|_| flood()));
    server.unseen.lock().unwrap().extend(unseen);
    let restart = "Internal Server Error: restart";
    server
        .failures
        .lock()
        .unwrap()
        .extend([lost(), refusal(500, restart, ApiError::ServerRestarting)]);
    assert_eq!(start(&server, &wanted("one"), &Memory::at(None)).await, 3);
    assert!(server.unseen.lock().unwrap().is_empty());
}

fn superseded() -> CallError {
    let words = "Conflict: terminated by other setWebhook";
    refusal(409, words, ApiError::SetWebhookSuperseded)
}

#[tokio::test]
async fn another_process_that_sets_the_same_is_fine() {
    let server = Server::default();
    server.failures.lock().unwrap().push_back(superseded());
    *server.rival.lock().unwrap() = Some(wanted("one").method(&[AllowedUpdate::Message], false));
    assert_eq!(start(&server, &wanted("one"), &Memory::at(None)).await, 1);
    assert!(server.failures.lock().unwrap().is_empty());

    // It set something else.
    server.failures.lock().unwrap().push_back(superseded());
    *server.rival.lock().unwrap() = Some(wanted("one").method(&[AllowedUpdate::Poll], false));
    assert_eq!(start(&server, &wanted("one"), &Memory::at(None)).await, 2);

    // It set another secret, as far as this machine knows.
    let folder = tempfile::tempdir().unwrap();
    let memory = memory(folder.path());
    memory.remember(&wanted("two").fingerprint("1:x"));
    server.failures.lock().unwrap().push_back(superseded());
    *server.rival.lock().unwrap() = Some(wanted("two").method(&[AllowedUpdate::Message], false));
    assert_eq!(start(&server, &wanted("one"), &memory).await, 2);
}

#[tokio::test]
async fn two_that_want_different_things_do_not_fight_for_ever() {
    let server = Server::default();
    let failures = (0..10).map(|_| superseded());
    server.failures.lock().unwrap().extend(failures);
    let error = wanted("one")
        .register(
            &server,
            &[],
            "1:x",
            &Memory::at(None),
            &RegistrationHealth::default(),
        )
        .await
        .unwrap_err();
    assert!(error.to_string().contains("other setWebhook"), "{error}");
    assert_eq!(server.calls(), 3);
}

#[test]
fn the_call_says_everything() {
    let mut registration = wanted("one");
    registration.ip = Some("203.0.113.9".into());
    registration.certificate = Some(b"pem".to_vec());
    let method = registration.method(&[AllowedUpdate::Message], true);
    let mut files = Vec::new();
    method.files(&mut files);
    assert_eq!(files.len(), 1);
    let json: serde_json::Value = serde_json::from_str(&method.to_json()).unwrap();
    assert_eq!(json["secret_token"], "one");
    assert_eq!(json["allowed_updates"], serde_json::json!(["message"]));
    assert_eq!(json["drop_pending_updates"], true);
    assert_eq!(json["max_connections"], 40);
    assert_eq!(json["ip_address"], "203.0.113.9");
    let plain: serde_json::Value =
        serde_json::from_str(&wanted("one").method(&[], false).to_json()).unwrap();
    assert_eq!(
        plain["allowed_updates"],
        serde_json::json!([]),
        "an empty list asks for the usual kinds; none changes nothing"
    );
    assert!(plain.get("drop_pending_updates").is_none() && plain.get("certificate").is_none());
}

#[test]
fn kinds_of_updates() {
    use AllowedUpdate::{CallbackQuery, ChatMember, Message};

    assert!(same_kinds(
        &[Message, CallbackQuery],
        Some(&[CallbackQuery, Message])
    ));
    assert!(!same_kinds(&[Message], Some(&[CallbackQuery, Message])));
    assert!(!same_kinds(&[Message], None));
    assert!(same_kinds(&[], None) && same_kinds(&[], Some(&[])));
    assert!(!same_kinds(&[], Some(&[Message])));
    assert!(!same_kinds(&[Message, ChatMember], None));
}

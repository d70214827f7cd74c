//! Everything the server knows about one bot.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{BuildHasher, RandomState},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};
use tokio::{sync::oneshot, time::Instant};

use super::{
    calls::{Call, Delivery},
    faults::Faults,
    files::{Files, LocalFiles},
    json::{escape, strings_under},
    lanes,
    params::Params,
    queue::Queue,
    webhook::Webhook,
};

/// A getUpdates that waits.
#[derive(Debug)]
pub(crate) struct Waiter {
    pub(crate) number: u64,
    pub(crate) displace: oneshot::Sender<&'static str>,
}

/// What getUpdates remembers between calls.
#[derive(Debug, Default)]
pub(crate) struct Polling {
    pub(crate) waiter: Option<Waiter>,
    pub(crate) last: Option<(i64, Instant)>,
    pub(crate) last_conflict: Option<Instant>,
    pub(crate) numbers: u64,
}

/// One bot's state.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) me: Value,
    pub(crate) queue: Queue,
    /// What the bot asked for; `None`: the default kinds.
    pub(crate) allowed: Option<BTreeSet<String>>,
    pub(crate) webhook: Option<Webhook>,
    pub(crate) last_set_webhook: Option<Instant>,
    pub(crate) polling: Polling,
    /// The next update that the bot asked for; 0: never.
    pub(crate) confirmed: i64,
    pub(crate) chats: BTreeMap<i64, Value>,
    pub(crate) messages: BTreeMap<(i64, i64), Value>,
    /// The last message id: of the bot's account (`None`), and of each supergroup and channel.
    message_ids: BTreeMap<Option<i64>, i64>,
    /// Callback, inline, shipping and pre-checkout queries that may be answered.
    pub(crate) queries: BTreeSet<String>,
    pub(crate) files: Files,
    pub(crate) local_files: LocalFiles,
    /// Commands by scope and language.
    pub(crate) commands: BTreeMap<(String, String), Value>,
    pub(crate) calls: Vec<Call>,
    /// How many calls of a method a test has taken.
    pub(crate) taken: BTreeMap<String, usize>,
    pub(crate) faults: Faults,
    pub(crate) deliveries: Vec<Delivery>,
}

impl State {
    pub(crate) fn new(id: i64, username: &str, first_update_id: Option<i64>) -> Self {
        let first = first_update_id
            .unwrap_or_else(|| 2_000_001 + i64::try_from(random() % 900_000_000).unwrap_or(0));
        Self {
            me: json!({
                "id": id, "is_bot": true, "first_name": "Test", "username": username,
                "can_join_groups": true, "can_read_all_group_messages": false, "supports_guest_queries": false,
                "supports_inline_queries": true, "can_connect_to_business": false, "has_main_web_app": false,
                "has_topics_enabled": false, "allows_users_to_create_topics": false, "can_manage_bots": false,
                "supports_join_request_queries": false,
            }),
            queue: Queue::new(first),
            allowed: None,
            webhook: None,
            last_set_webhook: None,
            polling: Polling::default(),
            confirmed: 0,
            chats: BTreeMap::new(),
            messages: BTreeMap::new(),
            message_ids: BTreeMap::new(),
            queries: BTreeSet::new(),
            files: Files::default(),
            local_files: LocalFiles::default(),
            commands: BTreeMap::new(),
            calls: Vec::new(),
            taken: BTreeMap::new(),
            faults: Faults::default(),
            deliveries: Vec::new(),
        }
    }

    /// Whether updates of this kind are made for the bot.
    pub(crate) fn wants(&self, kind: &str) -> bool {
        self.allowed
            .as_ref()
            .map_or_else(|| lanes::is_default(kind), |kinds| kinds.contains(kind))
    }

    /// Applies `allowed_updates`: what is missing or no array changes nothing, nothing known means the default.
    pub(crate) fn set_allowed(&mut self, params: &Params) {
        let Some(Value::Array(names)) = params.json("allowed_updates") else {
            return;
        };
        let known: Vec<&str> = super::facts::fields_of("Update")
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        let kinds: BTreeSet<String> = names
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_lowercase)
            .filter(|name| name != "update_id" && known.contains(&name.as_str()))
            .collect();
        self.allowed = (!kinds.is_empty()).then_some(kinds);
    }

    /// Queues an update: `{"message": {...}}`. `None` when the bot does not ask for this kind, or the queue is full.
    /// An `update_id` in it is taken when it is not below the next one.
    pub(crate) fn push(&mut self, update: &Value, scale: impl Fn(f64) -> Duration) -> Option<i64> {
        let fields = update.as_object().expect("an update is an object");
        let (kind, payload) = fields
            .iter()
            .find(|(name, _)| *name != "update_id")
            .expect("an update has a field besides its id");
        self.learn(payload);
        if !self.wants(kind) {
            return None;
        }
        if let Some(id) = update["update_id"].as_i64() {
            self.queue.skip_to(id);
        }
        self.push_text(
            kind,
            &payload.to_string(),
            lanes::lane(kind, payload),
            scale(lanes::lifetime(kind)),
        )
    }

    /// Queues a payload that is already text, valid JSON or not.
    pub(crate) fn push_text(
        &mut self,
        kind: &str,
        json: &str,
        lane: Option<i64>,
        lifetime: Duration,
    ) -> Option<i64> {
        let lane = lane.unwrap_or_else(|| i64::MIN + i64::try_from(random() >> 2).unwrap_or(0));
        self.queue
            .push(format!("\"{kind}\":{}", escape(json)), lane, lifetime)
    }

    /// Takes in the chats, messages, files and queries that an update tells of.
    fn learn(&mut self, payload: &Value) {
        if let (Some(id), Some(_)) = (payload["id"].as_str(), payload.get("from")) {
            self.queries.insert(id.to_owned());
        }
        let mut file_ids = Vec::new();
        strings_under(payload, "file_id", &mut file_ids);
        for file_id in file_ids {
            self.files.learn(file_id);
        }
        for message in [payload, &payload["message"]] {
            let Some(chat) = message["chat"]["id"].as_i64() else {
                continue;
            };
            self.chats
                .entry(chat)
                .or_insert_with(|| message["chat"].clone());
            if let Some(id) = message["message_id"].as_i64() {
                let last = self.message_ids.entry(counter_of(chat)).or_default();
                *last = (*last).max(id);
                self.messages
                    .entry((chat, id))
                    .or_insert_with(|| message.clone());
            }
        }
    }

    /// The next message id of a chat.
    pub(crate) fn next_message_id(&mut self, chat: i64) -> i64 {
        let last = self.message_ids.entry(counter_of(chat)).or_default();
        *last += 1;
        *last
    }
}

/// Private chats and basic groups share one counter of message ids.
fn counter_of(chat: i64) -> Option<i64> {
    (chat < -1_000_000_000_000).then_some(chat)
}

/// Seconds since 1970.
pub(crate) fn unix_time() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_secs())
}

/// A random number, from the standard library's own seed.
pub(crate) fn random() -> u64 {
    RandomState::new().hash_one(0)
}

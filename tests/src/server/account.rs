//! A bot's account: what a test does with it.

use std::{
    fmt,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use serde_json::Value;
use tokio::{
    sync::watch,
    time::{Instant, sleep_until, timeout_at},
};

use super::{
    Refusal, Settings,
    calls::{Call, Delivery, Via, listed},
    faults::Fault,
    params::Params,
    state::State,
    webhook::Trust,
};

/// How long the waiting functions wait.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// One bot of a server, seen from the test's side. Cheap to clone.
#[derive(Clone)]
pub struct Account {
    inner: Arc<Inner>,
}

struct Inner {
    token: String,
    address: SocketAddr,
    settings: Settings,
    trust: Trust,
    state: Mutex<State>,
    changed: watch::Sender<u64>,
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account")
            .field("id", &self.id())
            .finish_non_exhaustive()
    }
}

impl Account {
    pub(crate) fn new(
        token: String,
        username: &str,
        address: SocketAddr,
        settings: Settings,
        trust: Trust,
    ) -> Self {
        let id = token
            .split(':')
            .next()
            .and_then(|id| id.parse().ok())
            .expect("a token begins with the bot's id");
        let state = Mutex::new(State::new(id, username, settings.first_update_id));
        Self {
            inner: Arc::new(Inner {
                token,
                address,
                settings,
                trust,
                state,
                changed: watch::Sender::new(0),
            }),
        }
    }

    /// The bot's token.
    pub fn token(&self) -> &str {
        &self.inner.token
    }

    /// The bot's user id.
    pub fn id(&self) -> i64 {
        self.inner
            .token
            .split(':')
            .next()
            .and_then(|id| id.parse().ok())
            .unwrap_or_default()
    }

    /// The bot's user name.
    pub fn username(&self) -> String {
        self.lock().me["username"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// `http://127.0.0.1:PORT`, without a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}", self.inner.address)
    }

    /// The address of a method.
    pub fn method_url(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.url(), self.token())
    }

    /// Changes what getMe says.
    pub fn set_me(&self, field: &str, value: Value) {
        self.lock().me[field] = value;
    }

    /// Queues an update, `{"message": {...}}`, and gives its id. A panic when the bot did not ask for this kind.
    pub fn push(&self, update: &Value) -> i64 {
        self.try_push(update)
            .unwrap_or_else(|| panic!("the bot does not ask for {update}, or its queue is full"))
    }

    /// Queues an update if the bot asks for its kind.
    pub fn try_push(&self, update: &Value) -> Option<i64> {
        let id = self
            .lock()
            .push(update, |seconds| self.settings().scaled(seconds));
        self.touch();
        id
    }

    /// Queues a payload as text, which need not even be JSON. It goes into a lane of its own.
    pub fn push_text(&self, kind: &str, payload: &str) -> i64 {
        let id = self
            .lock()
            .push_text(kind, payload, None, self.settings().scaled(86_400.0));
        self.touch();
        id.expect("there is room in the queue")
    }

    /// All recorded calls, the oldest first.
    pub fn calls(&self) -> Vec<Call> {
        self.lock().calls.clone()
    }

    /// The recorded calls of one method.
    pub fn calls_of(&self, method: &str) -> Vec<Call> {
        self.lock()
            .calls
            .iter()
            .filter(|call| call.method.eq_ignore_ascii_case(method))
            .cloned()
            .collect()
    }

    /// The next call of a method that this function has not given yet. A panic that lists what came instead after
    /// [`PATIENCE`].
    pub async fn wait_for_call(&self, method: &str) -> Call {
        let mut calls = self.wait_for_calls(method, 1).await;
        calls.remove(0)
    }

    /// The next `count` calls of a method that were not given yet.
    pub async fn wait_for_calls(&self, method: &str, count: usize) -> Vec<Call> {
        let wanted = method.to_lowercase();
        let found = self
            .wait_until(PATIENCE, |state| {
                let taken = state.taken.get(&wanted).copied().unwrap_or_default();
                let fresh = state
                    .calls
                    .iter()
                    .filter(|call| call.method.to_lowercase() == wanted)
                    .skip(taken);
                let fresh: Vec<Call> = fresh.take(count).cloned().collect();
                (fresh.len() == count).then(|| {
                    state.taken.insert(wanted.clone(), taken + count);
                    fresh
                })
            })
            .await;
        found.unwrap_or_else(|| {
            panic!(
                "{count} more {method} did not come within {PATIENCE:?}; there were:\n{}",
                listed(&self.calls())
            )
        })
    }

    /// Waits this long and panics if a call of the method comes that was not taken yet.
    pub async fn expect_no_call(&self, method: &str, time: Duration) {
        let wanted = method.to_lowercase();
        let found = self
            .wait_until(time, |state| {
                let taken = state.taken.get(&wanted).copied().unwrap_or_default();
                state
                    .calls
                    .iter()
                    .filter(|call| call.method.to_lowercase() == wanted)
                    .nth(taken)
                    .cloned()
            })
            .await;
        assert!(
            found.is_none(),
            "an unexpected {method}; there were:\n{}",
            listed(&self.calls())
        );
    }

    /// Refuses the next call of a method (`*`: any but getting a file; `file`: the download of a file).
    pub fn fail_next(&self, method: &str, code: u16, description: &str, parameters: Option<Value>) {
        let refusal = Refusal {
            code,
            description: description.to_owned(),
            parameters,
        };
        self.lock().faults.add(method, Fault::Refuse(refusal));
    }

    /// Refuses the next call of a method with 429.
    pub fn flood_next(&self, method: &str, seconds: u64) {
        self.lock()
            .faults
            .add(method, Fault::Refuse(Refusal::flood(seconds)));
    }

    /// Cuts the connection at the next call of a method, which is not carried out. With `file`, in the middle of the file.
    pub fn cut_next(&self, method: &str) {
        self.lock()
            .faults
            .add(method, Fault::Cut { carried_out: false });
    }

    /// Carries the next call of a method out and cuts the connection instead of answering.
    pub fn lose_next_answer(&self, method: &str) {
        self.lock()
            .faults
            .add(method, Fault::Cut { carried_out: true });
    }

    /// Lets the next call of a method wait before it is carried out.
    pub fn slow_next(&self, method: &str, time: Duration) {
        self.lock().faults.add(method, Fault::Slow(time));
    }

    /// Answers the next call of a method with exactly this, as a broken proxy would.
    pub fn answer_next(&self, method: &str, status: u16, content_type: &str, body: &str) {
        let fault = Fault::Raw {
            status,
            content_type: content_type.to_owned(),
            body: body.to_owned(),
        };
        self.lock().faults.add(method, fault);
    }

    /// Forgets faults that no call has met yet.
    pub fn clear_faults(&self) {
        self.lock().faults.clear();
    }

    /// The id of the next update that the bot asked for, so everything below it is confirmed. 0 before the first.
    pub fn confirmed_offset(&self) -> i64 {
        self.lock().confirmed
    }

    /// Waits until the bot confirmed everything below `offset` by getUpdates.
    pub async fn wait_for_offset(&self, offset: i64) {
        let reached = self
            .wait_until(PATIENCE, |state| (state.confirmed >= offset).then_some(()))
            .await;
        let confirmed = self.confirmed_offset();
        assert!(
            reached.is_some(),
            "the offset is {confirmed} and not {offset}:\n{}",
            listed(&self.calls())
        );
    }

    /// Updates that are still in the queue.
    pub fn pending(&self) -> usize {
        self.lock().queue.len()
    }

    /// Waits until the queue is empty.
    pub async fn wait_until_empty(&self) {
        let empty = self
            .wait_until(PATIENCE, |state| (state.queue.len() == 0).then_some(()))
            .await;
        assert!(
            empty.is_some(),
            "{} updates are left; deliveries: {:#?}",
            self.pending(),
            self.deliveries()
        );
    }

    /// All attempts to deliver to the webhook, in the order of their ends.
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.lock().deliveries.clone()
    }

    /// Waits until there were this many attempts to deliver.
    pub async fn wait_for_deliveries(&self, count: usize) -> Vec<Delivery> {
        let found = self
            .wait_until(PATIENCE, |state| {
                (state.deliveries.len() >= count).then(|| state.deliveries.clone())
            })
            .await;
        found.unwrap_or_else(|| {
            panic!(
                "{count} deliveries were wanted; there were {:#?}",
                self.deliveries()
            )
        })
    }

    /// Waits until a webhook is set.
    pub async fn wait_for_webhook(&self) {
        let set = self
            .wait_until(PATIENCE, |state| state.webhook.as_ref().map(|_| ()))
            .await;
        assert!(
            set.is_some(),
            "no webhook was set; there were:\n{}",
            listed(&self.calls())
        );
    }

    /// A message of this chat as it is now.
    pub fn message(&self, chat: i64, message_id: i64) -> Option<Value> {
        self.lock().messages.get(&(chat, message_id)).cloned()
    }

    /// The address of one of this server's bots.
    pub(crate) fn settings(&self) -> &Settings {
        &self.inner.settings
    }

    pub(crate) fn trust(&self) -> &Trust {
        &self.inner.trust
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.inner
            .state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Wakes everything that waits for a change.
    pub(crate) fn touch(&self) {
        self.inner.changed.send_modify(|version| *version += 1);
    }

    pub(crate) fn subscribe(&self) -> watch::Receiver<u64> {
        self.inner.changed.subscribe()
    }

    /// Records a call and gives its number.
    pub(crate) fn record(
        &self,
        method: &str,
        params: &Params,
        content_type: Option<String>,
        via: Via,
    ) -> usize {
        let mut state = self.lock();
        let number = state.calls.len();
        state.calls.push(Call {
            number,
            method: method.to_owned(),
            params: params.values.clone(),
            files: params.files.values().cloned().collect(),
            content_type,
            via,
            at: Instant::now(),
            status: None,
        });
        drop(state);
        self.touch();
        number
    }

    /// Records how a call was answered.
    pub(crate) fn answered(&self, number: usize, status: u16) {
        if let Some(call) = self.lock().calls.get_mut(number) {
            call.status = Some(status);
        }
        self.touch();
    }

    async fn wait_until<T>(
        &self,
        time: Duration,
        mut check: impl FnMut(&mut State) -> Option<T>,
    ) -> Option<T> {
        let deadline = Instant::now() + time;
        let mut changed = self.subscribe();
        loop {
            if let Some(found) = check(&mut self.lock()) {
                return Some(found);
            }
            if timeout_at(deadline, changed.changed()).await.is_err() {
                return None;
            }
            // Many changes at once need one look.
            sleep_until(Instant::now() + Duration::from_millis(1)).await;
        }
    }
}

//! What went to and fro: every call and every update.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Map, Value};
use tokio::sync::broadcast;

use crate::params::Params;
use crate::refusal::Refusal;

/// So many records are kept; the oldest go first.
pub(crate) const MAX_RECORDS: usize = 10_000;

/// So many records wait for a listener that is slow; it misses the oldest then.
const MAX_WAITING: usize = 1_024;

/// Of a longer parameter, so many bytes are kept.
const MAX_VALUE: usize = 64 << 10;

/// Parameters that nobody is to read.
const SECRET: [&str; 2] = ["provider_token", "secret_token"];

/// Methods whose result nobody is to read.
const SECRET_RESULTS: [&str; 2] = ["getManagedBotToken", "replaceManagedBotToken"];

/// A call or an update that went to or from a bot.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Record {
    /// Counts from 1, without gaps.
    pub number: u64,
    /// When it was over, in Unix milliseconds of the playground's clock.
    pub at_millis: i64,
    /// The bot's id; none when the token was nobody's.
    pub bot: Option<i64>,
    /// How it went.
    pub via: Via,
    /// What it was.
    pub event: Event,
}

/// What went to or from a bot.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// A call of a method.
    #[non_exhaustive]
    Call {
        /// The method; as the documentation writes it, if there is such a one.
        method: String,
        /// Its parameters as they came. Secrets are `***`, and long ones are cut.
        params: Map<String, Value>,
        /// The files that came with it.
        files: Vec<SentFile>,
        /// What it gave; for `getUpdates` the number of updates, as each has a record of its own.
        result: Result<Value, Refusal>,
        /// How long it took, on the machine's clock.
        took: Duration,
    },
    /// An update.
    #[non_exhaustive]
    Update {
        /// The object `Update`.
        update: Value,
        /// How long delivering took, on the machine's clock; none when the bot fetched it.
        took: Option<Duration>,
        /// Why it did not arrive; it comes again then.
        failure: Option<String>,
    },
}

/// A file that came with a call.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SentFile {
    /// The name of its part.
    pub field: String,
    /// Its own name.
    pub name: String,
    /// Its bytes.
    pub size: usize,
}

/// How something went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Via {
    /// By [`Playground::call`](crate::Playground::call).
    Direct,
    /// By a request to the playground's server.
    Http,
    /// By the webhook: an update, or a call in its answer.
    Webhook,
}

/// A call that has begun.
pub(crate) struct Begun {
    pub(crate) bot: Option<i64>,
    pub(crate) via: Via,
    pub(crate) method: String,
    params: Map<String, Value>,
    files: Vec<SentFile>,
    since: std::time::Instant,
}

impl Begun {
    pub(crate) fn new(bot: Option<i64>, via: Via, method: &str, params: &Params) -> Self {
        Self {
            bot,
            via,
            method: method.to_owned(),
            params: params
                .texts()
                .map(|(name, text)| (name.to_owned(), shown(name, text)))
                .collect(),
            files: params
                .files()
                .map(|(field, file)| SentFile {
                    field: field.to_owned(),
                    name: file.name.clone(),
                    size: file.content.len(),
                })
                .collect(),
            since: std::time::Instant::now(),
        }
    }
}

/// The records, and those who listen.
pub(crate) struct Log {
    kept: Mutex<Kept>,
    listeners: broadcast::Sender<Arc<Record>>,
}

#[derive(Default)]
struct Kept {
    records: VecDeque<Arc<Record>>,
    last: u64,
}

impl Default for Log {
    fn default() -> Self {
        Self {
            kept: Mutex::default(),
            listeners: broadcast::Sender::new(MAX_WAITING),
        }
    }
}

impl Log {
    /// A call is over.
    pub(crate) fn answered(&self, begun: Begun, at_millis: i64, outcome: &Result<Value, Refusal>) {
        let fetches = begun.method == "getUpdates";
        let result = match outcome {
            Ok(Value::Array(updates)) if fetches => {
                for update in updates {
                    self.update(begun.bot, begun.via, at_millis, update.clone(), None, None);
                }
                Ok(updates.len().into())
            }
            Ok(_) if SECRET_RESULTS.contains(&begun.method.as_str()) => Ok("***".into()),
            outcome => outcome.clone(),
        };
        let event = Event::Call {
            method: begun.method,
            params: begun.params,
            files: begun.files,
            result,
            took: begun.since.elapsed(),
        };
        self.add(begun.bot, begun.via, at_millis, event);
    }

    /// An update was delivered, or was not.
    pub(crate) fn update(
        &self,
        bot: Option<i64>,
        via: Via,
        at_millis: i64,
        update: Value,
        took: Option<Duration>,
        failure: Option<String>,
    ) {
        let event = Event::Update {
            update,
            took,
            failure,
        };
        self.add(bot, via, at_millis, event);
    }

    fn add(&self, bot: Option<i64>, via: Via, at_millis: i64, event: Event) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.last += 1;
        let record = Arc::new(Record {
            number: kept.last,
            at_millis,
            bot,
            via,
            event,
        });
        if kept.records.len() == MAX_RECORDS {
            kept.records.pop_front();
        }
        kept.records.push_back(Arc::clone(&record));
        // under the lock, so that listeners see them in order; without listeners it is refused
        let _ = self.listeners.send(record);
    }

    pub(crate) fn records(&self) -> Vec<Arc<Record>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.records.iter().map(Arc::clone).collect()
    }

    pub(crate) fn clear(&self) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.records.clear();
    }

    pub(crate) fn listen(&self) -> Listener {
        Listener {
            receiver: self.listeners.subscribe(),
            missed: 0,
        }
    }
}

/// Gets every record from now on.
#[derive(Debug)]
pub struct Listener {
    receiver: broadcast::Receiver<Arc<Record>>,
    missed: u64,
}

impl Listener {
    /// The next record; none when the playground is gone. Cancel safe.
    pub async fn next(&mut self) -> Option<Arc<Record>> {
        loop {
            match self.receiver.recv().await {
                Ok(record) => return Some(record),
                Err(broadcast::error::RecvError::Lagged(missed)) => self.missed += missed,
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        }
    }

    /// How many records it has missed because it was slow.
    pub fn missed(&self) -> u64 {
        self.missed
    }
}

fn shown(name: &str, text: &str) -> Value {
    if SECRET.contains(&name) {
        return "***".into();
    }
    if text.len() <= MAX_VALUE {
        return text.into();
    }
    let end = (0..=MAX_VALUE).rev().find(|at| text.is_char_boundary(*at));
    let start = text.get(..end.unwrap_or(0)).unwrap_or_default();
    format!("{start}…").into()
}

#[cfg(test)]
#[path = "traffic_tests.rs"]
mod tests;

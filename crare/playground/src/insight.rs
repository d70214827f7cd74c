//! What a bot shows of its inside, for those who develop it: its routes, the way each update took, its queues, and what it gave
//! up. A bot within the same process shows it by [`Bot::shows`] and [`Bot::tells`]; any other bot shows nothing, and the page
//! leaves these parts out.

use std::collections::{BTreeMap, VecDeque};
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;

use crate::actors::Bot;

/// The ways of updates that are kept for each bot; the oldest are forgotten first.
const WAYS_KEPT: usize = 1_000;

/// What is waited for.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A bot that lets the playground look inside.
pub trait Insight: Send + Sync {
    /// Its routes, in the order in which they are tried.
    fn routes(&self) -> Vec<Route>;

    /// What it is doing at this moment.
    fn delivery(&self) -> Delivery;

    /// The updates it gave up, the oldest first.
    ///
    /// # Errors
    ///
    /// Why they cannot be read.
    fn dead_letters(&self) -> Pending<'_, Result<Vec<DeadLetter>, String>>;

    /// Handle a dead letter once more.
    ///
    /// # Errors
    ///
    /// Why that cannot be done.
    fn replay(&self, update_id: i64) -> Pending<'_, Result<(), String>>;

    /// Throw a dead letter away.
    ///
    /// # Errors
    ///
    /// Why that cannot be done.
    fn discard(&self, update_id: i64) -> Pending<'_, Result<(), String>>;
}

/// A handler, and what it is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The handler's name, one of its kind: `crate::shop::buy`.
    pub name: String,
    /// What it answers to: `command buy`, `on_text`.
    pub trigger: String,
    /// The kind of update that it gets, or another heading under which it stands: `message`, `callback_query`.
    pub section: String,
    /// What must hold besides: guards, chats, senders, states.
    pub conditions: Vec<String>,
    /// What its author says about it.
    pub about: Option<String>,
    /// Where it is written: `src/shop.rs:12`.
    pub place: String,
}

/// The way an update took through a bot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// Which update.
    pub update_id: i64,
    /// The [name](Route::name) of the handler that had the last word; none where none wanted the update.
    pub route: Option<String>,
    /// The handlers that were asked, in order.
    pub considered: Vec<Considered>,
    /// How it ended: `handled`, `failed`, `ignored`, ..
    pub outcome: String,
    /// What went wrong, in words.
    pub error: Option<String>,
    /// From its arrival to its end, in microseconds.
    pub micros: u64,
}

/// A handler that an update was offered to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Considered {
    /// Its [name](Route::name).
    pub route: String,
    /// Why it did not take the update; none where it did.
    pub why_not: Option<String>,
}

/// What a bot is doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    /// Updates in work, all lanes together.
    pub in_work: usize,
    /// The lanes with updates in work or waiting, the oldest first; a bot may leave out those beyond the first hundred.
    pub lanes: Vec<Lane>,
    /// Updates kept in the inbox.
    pub in_inbox: usize,
    /// Updates that were given up.
    pub dead_letters: usize,
}

/// The queue of a chat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    /// Whose: `chat 7`.
    pub key: String,
    /// Updates in work.
    pub in_work: usize,
    /// Updates that wait for those.
    pub waiting: usize,
    /// How long the oldest of them has been there, in milliseconds.
    pub age_ms: u64,
}

/// An update that a bot gave up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeadLetter {
    /// Which update.
    pub update_id: i64,
    /// Why.
    pub reason: String,
    /// When, in seconds since 1970.
    pub at: i64,
    /// How often it had been tried.
    pub tries: u32,
    /// The update itself.
    pub update: Value,
}

/// What the bots show.
#[derive(Default)]
pub(crate) struct Insights(Mutex<BTreeMap<i64, Inside>>);

#[derive(Default)]
struct Inside {
    insight: Option<Arc<dyn Insight>>,
    ways: VecDeque<Arc<Way>>,
    hits: BTreeMap<String, u64>,
}

impl Insights {
    fn with<T>(&self, bot: i64, change: impl FnOnce(&mut Inside) -> T) -> T {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        change(all.entry(bot).or_default())
    }
}

impl Bot {
    /// Let the playground look inside.
    pub fn shows(&self, insight: Arc<dyn Insight>) {
        self.insights()
            .with(self.id(), |inside| inside.insight = Some(insight));
        self.playground().touch();
    }

    /// Tell the way that an update has taken.
    pub fn tells(&self, way: Way) {
        self.insights().with(self.id(), |inside| {
            if let Some(route) = &way.route {
                *inside.hits.entry(route.clone()).or_default() += 1;
            }
            if inside.ways.len() == WAYS_KEPT {
                inside.ways.pop_front();
            }
            inside.ways.push_back(Arc::new(way));
        });
        self.playground().touch();
    }

    /// What the bot lets the playground look at.
    pub fn insight(&self) -> Option<Arc<dyn Insight>> {
        self.insights()
            .with(self.id(), |inside| inside.insight.clone())
    }

    /// The ways of its last thousand updates, the oldest first.
    pub fn ways(&self) -> Vec<Arc<Way>> {
        self.insights()
            .with(self.id(), |inside| inside.ways.iter().cloned().collect())
    }

    /// How often each route was taken, by its [name](Route::name).
    pub fn hits(&self) -> BTreeMap<String, u64> {
        self.insights()
            .with(self.id(), |inside| inside.hits.clone())
    }

    fn insights(&self) -> &Insights {
        self.playground().insights()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::playground::Playground;

    #[test]
    fn keeps_ways_and_counts_hits() {
        let playground = Playground::new();
        let bot = playground.bot("a_bot");
        for update_id in 0..1_001 {
            bot.tells(Way {
                update_id,
                route: (update_id % 2 == 0).then(|| "echo".to_owned()),
                ..Way::default()
            });
        }
        assert_eq!(bot.ways().len(), WAYS_KEPT);
        assert_eq!(bot.ways()[0].update_id, 1);
        assert_eq!(bot.hits()["echo"], 501);
        assert!(bot.insight().is_none());
    }
}

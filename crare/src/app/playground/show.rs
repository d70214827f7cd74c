//! What a bot shows of its inside to the playground it is in.

use std::fmt;
use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::api::{Update, UpdateId};
use crate::delivery::Engine;
use crate::inbox::{self, InboxError};
use crate::playground::Bot as Account;
use crate::playground::insight::{
    Considered, DeadLetter, Delivery, Insight, Lane, Pending, Route, Way,
};
use crate::routing::{Carrier, Explanation, Outcome, RouteRow, Shared, Table, Verdict};

/// So many lanes are shown.
const LANES: usize = 100;

/// So many dead letters are shown.
const LETTERS: usize = 1_000;

/// To whom a bot shows its inside, if to anybody.
#[derive(Clone, Default)]
pub(in crate::app) struct Shown(Option<Arc<Account>>);

impl Shown {
    pub(super) fn to(account: Account) -> Self {
        Self(Some(Arc::new(account)))
    }

    /// Here it is.
    pub(in crate::app) fn show(&self, table: &Table, engine: &Engine) {
        if let Some(account) = &self.0 {
            account.shows(Arc::new(Inside {
                routes: table.describe().rows.into_iter().map(route).collect(),
                engine: engine.clone(),
            }));
        }
    }

    /// Have an update handled, and tell the way it took.
    pub(in crate::app) async fn dispatch(
        &self,
        update: Update,
        (table, shared): &(Table, Shared),
        carrier: Arc<dyn Carrier>,
    ) -> Outcome {
        let Some(account) = &self.0 else {
            return table.dispatch_from(update, shared, Some(carrier)).await;
        };
        let begun = Instant::now();
        let (outcome, explanation) =
            Box::pin(table.dispatch_explained(update, shared, Some(carrier))).await;
        let micros = begun.elapsed().as_micros();
        let mut way = way(explanation, &outcome);
        way.micros = u64::try_from(micros).unwrap_or(u64::MAX);
        account.tells(way);
        outcome
    }

    /// A gate did not let an update in.
    pub(in crate::app) fn turned_away(&self, update: UpdateId) {
        if let Some(account) = &self.0 {
            account.tells(Way {
                update_id: update.0,
                outcome: "turned away by a gate".to_owned(),
                ..Way::default()
            });
        }
    }
}

impl fmt::Debug for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Shown").field(&self.0.is_some()).finish()
    }
}

/// The inside of a bot.
struct Inside {
    routes: Vec<Route>,
    engine: Engine,
}

impl Insight for Inside {
    fn routes(&self) -> Vec<Route> {
        self.routes.clone()
    }

    fn delivery(&self) -> Delivery {
        let lanes = self.engine.busy(LANES);
        let counts = self.engine.inbox_counts();
        Delivery {
            // The rest waits behind them.
            in_work: self.engine.lanes(),
            lanes: lanes
                .into_iter()
                .map(|lane| Lane {
                    key: lane.key.to_string(),
                    in_work: 1,
                    waiting: lane.waiting,
                    age_ms: u64::try_from(lane.age.as_millis()).unwrap_or(u64::MAX),
                })
                .collect(),
            in_inbox: counts.pending,
            dead_letters: counts.dead,
        }
    }

    fn dead_letters(&self) -> Pending<'_, Result<Vec<DeadLetter>, String>> {
        let letters = self.engine.inbox().letters(None, LETTERS);
        Box::pin(async {
            let letters = letters.await.map_err(in_words)?;
            Ok(letters.into_iter().map(letter).collect())
        })
    }

    fn replay(&self, update_id: i64) -> Pending<'_, Result<(), String>> {
        let done = self.engine.inbox().replay(UpdateId(update_id));
        Box::pin(async { found(done.await) })
    }

    fn discard(&self, update_id: i64) -> Pending<'_, Result<(), String>> {
        let done = self.engine.inbox().discard(UpdateId(update_id));
        Box::pin(async { found(done.await) })
    }
}

fn found(done: Result<bool, InboxError>) -> Result<(), String> {
    match done {
        Ok(true) => Ok(()),
        Ok(false) => Err("there is no such dead letter any more".to_owned()),
        Err(error) => Err(in_words(error)),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn in_words(error: InboxError) -> String {
    error.to_string()
}

fn letter(letter: inbox::DeadLetter) -> DeadLetter {
    DeadLetter {
        update_id: letter.update_id.0,
        reason: letter.reason,
        at: seconds(letter.buried),
        tries: letter.attempts,
        // What cannot be read as JSON is shown as it came.
        update: serde_json::from_slice(&letter.json)
            .unwrap_or_else(|_| Value::from(String::from_utf8_lossy(&letter.json))),
    }
}

fn seconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

fn route(row: RouteRow) -> Route {
    let mut conditions = row.guards;
    if row.also {
        conditions.push("also".to_owned());
    }
    if row.priority != 0 {
        conditions.push(format!("priority = {}", row.priority));
    }
    if !row.middleware.is_empty() {
        conditions.push(format!("wrap = {}", row.middleware.join(", ")));
    }
    Route {
        name: row.handler,
        trigger: row.trigger,
        section: row.update_kind.unwrap_or(row.group).to_owned(),
        conditions,
        about: Some(row.description).filter(|text| !text.is_empty()),
        place: format!("{}:{}", row.file, row.line),
    }
}

fn way(explanation: Explanation, outcome: &Outcome) -> Way {
    let (outcome, error) = match outcome {
        Outcome::Unhandled => ("ignored", None),
        Outcome::Failed(failure) => ("failed", Some(failure.to_string())),
        Outcome::Handled | Outcome::PassedOn => ("handled", None),
    };
    let mut took = None;
    let mut considered = Vec::with_capacity(explanation.routes.len());
    for route in explanation.routes {
        let why_not = match &route.verdict {
            Verdict::Takes { mistake: None } | Verdict::Watches { mistake: None } => None,
            other => Some(other.to_string()),
        };
        // Those with an `about` of this kind have only taken care of an error.
        let of_error = route.trigger == "on_error";
        if !of_error && matches!(route.verdict, Verdict::Takes { .. } | Verdict::PassedOn) {
            took = Some(route.handler.clone());
        }
        considered.push(Considered {
            route: route.handler,
            why_not,
        });
    }
    Way {
        update_id: explanation.update_id.0,
        route: took,
        considered,
        outcome: outcome.to_owned(),
        error,
        micros: 0,
    }
}

//! Polls and quizzes: who voted for what. A forwarded poll is the same poll.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::world::{Place, World};

/// How many polls are kept; the oldest go away, and can be voted in no more.
const MAX_POLLS: usize = 10_000;

/// A poll.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Poll {
    /// What does not change: `question`, `type` and so on.
    pub(crate) fields: Map<String, Value>,
    /// Objects `PollOption` without what is counted.
    pub(crate) options: Vec<Map<String, Value>>,
    /// Options chosen, by person.
    pub(crate) votes: BTreeMap<i64, Vec<usize>>,
    /// The right ones of a quiz.
    pub(crate) correct: Vec<usize>,
    /// Shown with the right ones: `explanation` and what belongs to it.
    pub(crate) explanation: Map<String, Value>,
    pub(crate) closed: bool,
    /// When it closes by itself, in Unix seconds.
    pub(crate) close_date: Option<i64>,
    /// Who made it.
    pub(crate) owner: Option<i64>,
    /// Where it was sent first.
    pub(crate) place: Place,
}

/// Why a vote does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VoteError {
    Unknown,
    Closed,
    NoSuchOption,
    OneOnly,
    Final,
}

impl Poll {
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.fields.get(name) == Some(&Value::Bool(true))
    }

    pub(crate) fn is_quiz(&self) -> bool {
        self.fields.get("type").and_then(Value::as_str) == Some("quiz")
    }

    pub(crate) fn is_closed(&self, now: i64) -> bool {
        self.closed || self.close_date.is_some_and(|date| date <= now)
    }
}

impl World {
    /// Keep a new poll. Gives its id.
    pub(crate) fn add_poll(&mut self, poll: Poll) -> String {
        let id = self.random.i64(1_000_000_000_000_000_000..i64::MAX);
        if let Some(date) = poll.close_date {
            self.next_due = self.next_due.min(date);
        }
        let id = id.to_string();
        self.polls.insert(id.clone(), poll);
        self.poll_order.push_back(id.clone());
        if self.poll_order.len() > MAX_POLLS
            && let Some(oldest) = self.poll_order.pop_front()
        {
            self.polls.remove(&oldest);
        }
        id
    }

    /// The object `Poll` as a bot sees it; null when there is none.
    pub(crate) fn poll_json(&self, viewer: Option<i64>, id: &str) -> Value {
        let Some(poll) = self.polls.get(id) else {
            return Value::Null;
        };
        let closed = poll.is_closed(self.clock.now());
        let mut json = poll.fields.clone();
        json.insert("id".to_owned(), id.into());
        let options = poll.options.iter().enumerate().map(|(index, option)| {
            let mut option = option.clone();
            let voters = poll.votes.values().filter(|chosen| chosen.contains(&index));
            option.insert("voter_count".to_owned(), voters.count().into());
            Value::Object(option)
        });
        json.insert("options".to_owned(), options.collect());
        json.insert("total_voter_count".to_owned(), poll.votes.len().into());
        json.insert("is_closed".to_owned(), closed.into());
        // People see it once they have voted; the bot that made the quiz knows it, as do bots it was sent to in private.
        let private = matches!(poll.place, Place::Private { bot, .. } if Some(bot) == viewer);
        if poll.is_quiz() && (closed || private || (viewer.is_some() && poll.owner == viewer)) {
            json.insert("correct_option_ids".to_owned(), json!(poll.correct));
            if let Some(first) = poll.correct.first() {
                json.insert("correct_option_id".to_owned(), json!(first));
            }
            json.extend(poll.explanation.clone());
        }
        Value::Object(json)
    }

    /// Vote, or take a vote back by no options.
    pub(crate) fn vote(&mut self, user: i64, id: &str, chosen: &[usize]) -> Result<(), VoteError> {
        let now = self.clock.now();
        let poll = self.polls.get_mut(id).ok_or(VoteError::Unknown)?;
        if poll.is_closed(now) {
            return Err(VoteError::Closed);
        }
        if chosen.iter().any(|index| *index >= poll.options.len()) {
            return Err(VoteError::NoSuchOption);
        }
        if chosen.len() > 1 && !poll.flag("allows_multiple_answers") {
            return Err(VoteError::OneOnly);
        }
        if poll.votes.contains_key(&user) && !poll.flag("allows_revoting") {
            return Err(VoteError::Final);
        }
        if chosen.is_empty() {
            poll.votes.remove(&user);
        } else {
            poll.votes.insert(user, chosen.to_vec());
        }
        self.changes += 1;
        let poll = self.polls.get(id);
        let known = poll.map(|poll| (poll.owner, poll.flag("is_anonymous"), poll.options.clone()));
        let Some((Some(owner), anonymous, options)) = known else {
            return Ok(());
        };
        let poll = self.poll_json(Some(owner), id);
        self.update_with_files(owner, "poll", poll);
        if !anonymous && let Some(voter) = self.accounts.get(&user) {
            let ids = chosen
                .iter()
                .filter_map(|index| options.get(*index)?.get("persistent_id"));
            let ids: Vec<&Value> = ids.collect();
            let answer = json!({
                "poll_id": id,
                "user": voter.to_json(),
                "option_ids": chosen,
                "option_persistent_ids": ids,
            });
            self.update(owner, "poll_answer", answer);
        }
        Ok(())
    }

    /// Close a poll. The bot that made it is told of it unless it did it by this call.
    pub(crate) fn close_poll(&mut self, id: &str) {
        let now = self.clock.now();
        let Some(poll) = self.polls.get_mut(id) else {
            return;
        };
        poll.closed = true;
        if poll.close_date.is_some_and(|date| date > now) {
            poll.close_date = None;
        }
        let owner = poll.owner;
        self.changes += 1;
        if let Some(owner) = owner {
            let poll = self.poll_json(Some(owner), id);
            self.update_with_files(owner, "poll", poll);
        }
    }

    /// When something is to be done by itself next, in Unix seconds.
    pub(crate) fn next_due(&self) -> i64 {
        self.next_due
    }

    /// Do what was to be done by now: polls close, suggested posts are published and paid.
    pub(crate) fn run_due(&mut self) {
        let now = self.clock.now();
        if now < self.next_due {
            return;
        }
        let open = self.polls.iter().filter(|(_, poll)| !poll.closed);
        let due: Vec<String> = open
            .clone()
            .filter(|(_, poll)| poll.is_closed(now))
            .map(|(id, _)| id.clone())
            .collect();
        let later = open.filter_map(|(_, poll)| poll.close_date.filter(|date| *date > now));
        let later = later.chain(self.planned.iter().map(|planned| planned.date));
        self.next_due = later.min().unwrap_or(i64::MAX);
        for id in due {
            self.close_poll(&id);
        }
        self.run_planned(now);
    }

    /// Do something by itself at this time.
    pub(crate) fn plan_due(&mut self, date: i64) {
        self.next_due = self.next_due.min(date);
    }

    /// Make an update for a bot, with the ids of files that are its own.
    pub(crate) fn update_with_files(&mut self, bot: i64, kind: &'static str, mut content: Value) {
        super::seal(bot, &mut content);
        self.update(bot, kind, content);
    }
}

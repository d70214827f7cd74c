//! What people ask bots by other means than messages: buttons, inline mode, payments, apps.

mod guest;
mod inline;
mod results;

use std::collections::{BTreeMap, VecDeque};

use serde_json::Value;

use self::inline::InlineMode;
pub(crate) use self::inline::Offer;
pub(crate) use self::results::{Found, read_result, read_results};
use crate::refusal::Refusal;
use crate::world::{Deed, Place, World};

/// How many questions are kept; older ones are forgotten.
const MAX_QUESTIONS: usize = 10_000;
/// How many answers are kept for those who ask the same again.
const MAX_CACHED: usize = 1_000;
/// How many notices are kept for those who look at them.
const MAX_NOTICES: usize = 1_000;

/// Questions, and what was answered.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Asked {
    questions: BTreeMap<String, Question>,
    /// Oldest first.
    order: VecDeque<String>,
    cache: VecDeque<Cached>,
    /// What answers to button presses showed, the latest last.
    pub(crate) notices: VecDeque<Notice>,
    /// What stands for a chat in callback queries.
    instances: BTreeMap<Place, i64>,
    pub(crate) inline: InlineMode,
}

/// Something that a bot is asked, and has some seconds to answer.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Question {
    pub(crate) bot: i64,
    pub(crate) user: i64,
    pub(crate) about: About,
    /// Until when an answer is taken, in Unix milliseconds.
    pub(crate) until: i64,
    /// The parameters of the answer.
    pub(crate) answer: Option<Value>,
}

/// What a question is about.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) enum About {
    /// A button was pressed.
    Button {
        place: Place,
        message: i64,
        /// It starts a game.
        game: bool,
        key: CacheKey,
    },
    /// Something was written behind the bot's name.
    Inline {
        place: Place,
        query: String,
        key: CacheKey,
        results: Vec<Found>,
    },
    Shipping(u64),
    Checkout(u64),
    /// An app was opened, which may send something.
    App(Place),
    /// The bot was mentioned, or replied to, where it is no member: the message.
    Guest(Place, i64),
}

impl About {
    /// How many seconds there are for an answer.
    fn seconds(&self) -> i64 {
        match self {
            // As long as the update lives.
            Self::Button { .. } | Self::Shipping(_) => 150,
            Self::Inline { .. } => 30,
            // Said in the documentation of `answerPreCheckoutQuery`.
            Self::Checkout(_) => 10,
            Self::App(_) | Self::Guest(..) => 86_400,
        }
    }
}

/// What has to be the same for an answer to be used again.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub(crate) enum CacheKey {
    Button(Place, i64, String),
    /// Bot, query and offset.
    Inline(i64, String, String),
}

#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
struct Cached {
    key: CacheKey,
    /// Of whom, if not of all.
    user: Option<i64>,
    until: i64,
    answer: Value,
    results: Vec<Found>,
}

/// What a person was shown.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub(crate) struct Notice {
    pub(crate) place: Place,
    pub(crate) user: i64,
    pub(crate) text: String,
    pub(crate) alert: bool,
    pub(crate) url: Option<String>,
}

/// Which questions a method answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub(crate) enum Sort {
    Button,
    Inline,
    Shipping,
    Checkout,
    App,
    Guest,
}

fn sort(about: &About) -> Sort {
    match about {
        About::Button { .. } => Sort::Button,
        About::Inline { .. } => Sort::Inline,
        About::Shipping(_) => Sort::Shipping,
        About::Checkout(_) => Sort::Checkout,
        About::App(_) => Sort::App,
        About::Guest(..) => Sort::Guest,
    }
}

/// What is said about questions that cannot be answered, or not any more.
pub(crate) fn too_old() -> Refusal {
    Refusal::bad_request("query is too old and response timeout expired or query ID is invalid")
}

impl World {
    /// Ask a bot; gives the question's id. The update is made by the one who asks.
    pub(crate) fn ask(&mut self, bot: i64, user: i64, about: About) -> String {
        let id = self.random.i64(1 << 40..i64::MAX).to_string();
        let until = self.clock.now_millis() + about.seconds() * 1000;
        let question = Question {
            bot,
            user,
            about,
            until,
            answer: None,
        };
        let asked = &mut self.asked;
        asked.questions.insert(id.clone(), question);
        asked.order.push_back(id.clone());
        if asked.order.len() > MAX_QUESTIONS
            && let Some(oldest) = asked.order.pop_front()
        {
            asked.questions.remove(&oldest);
        }
        self.changes += 1;
        id
    }

    /// A question, answered or not.
    pub(crate) fn question(&self, id: &str) -> Option<&Question> {
        self.asked.questions.get(id)
    }

    /// What somebody has asked by buttons at a place, the latest first: the questions' ids, the messages with the buttons, and the
    /// answers. Those whose time is up without one are left out.
    #[cfg(feature = "page")]
    pub(crate) fn asked_by_buttons(
        &self,
        user: i64,
        place: Place,
        most: usize,
    ) -> Vec<(&str, i64, Option<&Value>)> {
        let now = self.clock.now_millis();
        let ids = self.asked.order.iter().rev();
        let all = ids.filter_map(|id| {
            let question = self.asked.questions.get(id)?;
            let About::Button {
                place: asked,
                message,
                ..
            } = &question.about
            else {
                return None;
            };
            let open = question.answer.is_some() || question.until > now;
            let own = question.user == user && *asked == place && open;
            own.then_some((id.as_str(), *message, question.answer.as_ref()))
        });
        all.take(most).collect()
    }

    /// What somebody has asked a bot by inline mode at a place last, and what it has found so far: the question, and those for more of the
    /// same, the first one first.
    #[cfg(feature = "page")]
    pub(crate) fn asked_inline(&self, user: i64, place: Place) -> Vec<(&str, &Question)> {
        let ids = self.asked.order.iter().rev();
        let all = ids.filter_map(|id| Some((id.as_str(), self.asked.questions.get(id)?)));
        let mut own = all.filter(|(_, question)| question.user == user);
        let mut pages = Vec::new();
        let mut about: Option<(i64, &str)> = None;
        let wanted = |question: &Question| match &question.about {
            About::Inline { place: asked, .. } => *asked == place,
            _ => false,
        };
        while let Some((id, question)) = own.find(|(_, question)| wanted(question)) {
            let About::Inline {
                query,
                key: CacheKey::Inline(bot, _, offset),
                ..
            } = &question.about
            else {
                break;
            };
            if about.is_some_and(|about| about != (*bot, query.as_str())) {
                break;
            }
            about = Some((*bot, query));
            pages.push((id, question));
            if offset.is_empty() {
                break;
            }
        }
        pages.reverse();
        pages
    }

    /// Somebody looks no more at what bots have found at a place.
    #[cfg(feature = "page")]
    pub(crate) fn close_inline(&mut self, user: i64, place: Place) {
        self.changes += 1;
        self.asked.questions.retain(|_, question| {
            let here =
                matches!(question.about, About::Inline { place: asked, .. } if asked == place);
            question.user != user || !here
        });
    }

    /// A question of this sort that this bot may answer now.
    pub(crate) fn open_question(
        &self,
        bot: i64,
        id: &str,
        kind: Sort,
    ) -> Result<&Question, Refusal> {
        let now = self.clock.now_millis();
        let question = self.question(id).filter(|question| {
            question.bot == bot
                && sort(&question.about) == kind
                && question.until > now
                && (question.answer.is_none() || !self.settings.takes_one_answer())
        });
        question.ok_or_else(too_old)
    }

    /// Note the answer to a question.
    pub(crate) fn note_answer(&mut self, id: &str, answer: Value, results: Vec<Found>) {
        self.changes += 1;
        if let Some(question) = self.asked.questions.get_mut(id) {
            question.answer = Some(answer);
            if let About::Inline { results: old, .. } = &mut question.about {
                *old = results;
            }
        }
    }

    /// Use an answer again for that many seconds, for one person or for all.
    pub(crate) fn cache_answer(
        &mut self,
        key: CacheKey,
        user: Option<i64>,
        seconds: i64,
        answer: Value,
        results: Vec<Found>,
    ) {
        if seconds <= 0 {
            return;
        }
        let until = self.clock.now_millis() + seconds * 1000;
        let cache = &mut self.asked.cache;
        cache.retain(|cached| cached.key != key || cached.user != user);
        cache.push_back(Cached {
            key,
            user,
            until,
            answer,
            results,
        });
        if cache.len() > MAX_CACHED {
            cache.pop_front();
        }
    }

    /// An answer that is used again.
    pub(crate) fn cached_answer(&self, key: &CacheKey, user: i64) -> Option<(Value, Vec<Found>)> {
        let now = self.clock.now_millis();
        let mut cache = self.asked.cache.iter();
        let found = cache.find(|cached| {
            cached.key == *key
                && cached.until > now
                && cached.user.is_none_or(|other| other == user)
        })?;
        Some((found.answer.clone(), found.results.clone()))
    }

    /// Show somebody something.
    pub(crate) fn notify(&mut self, notice: Notice) {
        self.changes += 1;
        self.note(|_| Deed::Shown {
            place: notice.place,
            user: notice.user,
            text: notice.text.clone(),
            alert: notice.alert,
        });
        let notices = &mut self.asked.notices;
        notices.push_back(notice);
        if notices.len() > MAX_NOTICES {
            notices.pop_front();
        }
    }

    /// What stands for a place in callback queries.
    pub(crate) fn chat_instance(&mut self, place: Place) -> String {
        let random = &mut self.random;
        let instance = self.asked.instances.entry(place);
        instance.or_insert_with(|| random.i64(..)).to_string()
    }
}

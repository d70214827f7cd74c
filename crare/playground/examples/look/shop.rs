//! The bot of the example, which shows its inside: some routes, what is in work, and what it gave up.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crare_playground::insight::{
    Considered, DeadLetter, Delivery, Insight, Lane, Pending, Route, Way,
};
use crare_playground::{Bot, Playground};
use serde_json::{Value, json};

/// Section, trigger, handler, condition, what it says of itself, line.
const ROUTES: [(&str, &str, &str, &str, &str, u32); 9] = [
    (
        "message",
        "command start",
        "shop::start",
        "",
        "From the beginning",
        12,
    ),
    (
        "message",
        "command catalogue",
        "shop::catalogue",
        "",
        "What there is to buy",
        21,
    ),
    (
        "message",
        "command cart",
        "shop::cart::show",
        "in a group: for admins",
        "What you have chosen",
        34,
    ),
    (
        "message",
        "command slow",
        "shop::slow",
        "",
        "Takes half a minute",
        55,
    ),
    (
        "message",
        "command fail",
        "shop::fail",
        "",
        "Goes wrong",
        61,
    ),
    ("message", "on_photo", "shop::photo", "", "", 70),
    (
        "message",
        "on_text",
        "shop::echo",
        "",
        "Anything else that is written",
        77,
    ),
    (
        "callback_query",
        "callback empty",
        "shop::cart::empty",
        "",
        "Throws the cart away",
        88,
    ),
    (
        "callback_query",
        "callback {what}",
        "shop::cart::add",
        "",
        "Puts something into the cart",
        95,
    ),
];

pub(crate) struct Shop {
    playground: Playground,
    bot: Bot,
    work: Mutex<BTreeMap<i64, (String, Instant)>>,
    letters: Mutex<Vec<DeadLetter>>,
}

impl Shop {
    pub(crate) fn new(playground: Playground, bot: Bot) -> Self {
        Self {
            playground,
            bot,
            work: Mutex::default(),
            letters: Mutex::default(),
        }
    }

    /// One update, from its route to its end.
    pub(crate) async fn handles(self: Arc<Self>, update: Value) {
        let since = Instant::now();
        let update_id = update["update_id"].as_i64().unwrap();
        let kind = update
            .as_object()
            .unwrap()
            .keys()
            .find(|key| *key != "update_id");
        let kind = kind.cloned().unwrap_or_default();
        let inner = &update[&kind];
        let message = inner.get("message").unwrap_or(inner);
        let chat = message["chat"]["id"].clone();
        let lane = format!("chat {chat}");
        self.work.lock().unwrap().insert(update_id, (lane, since));
        let mut considered = Vec::new();
        let mut route = None;
        for (section, trigger, name, ..) in ROUTES {
            if section == kind {
                let why_not = refusal(trigger, inner);
                let took = why_not.is_none();
                considered.push(Considered {
                    route: name.to_owned(),
                    why_not,
                });
                if took {
                    route = Some(name);
                    break;
                }
            }
        }
        let outcome = match route {
            Some(name) => self.acts(name, inner, &chat).await,
            None => Ok(()),
        };
        self.work.lock().unwrap().remove(&update_id);
        if let Err(reason) = &outcome {
            self.letters.lock().unwrap().push(DeadLetter {
                update_id,
                reason: reason.clone(),
                at: self.playground.clock().now(),
                tries: 3,
                update: update.clone(),
            });
        }
        self.bot.tells(Way {
            update_id,
            route: route.map(str::to_owned),
            considered,
            outcome: match (&outcome, route) {
                (Err(_), _) => "failed",
                (Ok(()), Some(_)) => "handled",
                _ => "ignored",
            }
            .to_owned(),
            error: outcome.err(),
            micros: u64::try_from(since.elapsed().as_micros()).unwrap(),
        });
    }

    async fn acts(&self, route: &str, inner: &Value, chat: &Value) -> Result<(), String> {
        let call = async |method: &str, params: Value| {
            let done = self.playground.call(self.bot.token(), method, params).await;
            done.map(|_| ()).map_err(|refusal| refusal.to_string())
        };
        let says = match route {
            "shop::cart::add" | "shop::cart::empty" => {
                let text = format!("You chose {}", inner["data"].as_str().unwrap());
                let alert = route == "shop::cart::empty";
                let answer =
                    json!({"callback_query_id": inner["id"], "text": text, "show_alert": alert});
                return call("answerCallbackQuery", answer).await;
            }
            "shop::slow" => {
                tokio::time::sleep(Duration::from_secs(30)).await;
                "At last".to_owned()
            }
            "shop::fail" => return Err("the database is not there: connection refused".to_owned()),
            "shop::start" => "Welcome! See /catalogue".to_owned(),
            "shop::catalogue" => "Coffee and tea".to_owned(),
            "shop::cart::show" => "The cart is empty".to_owned(),
            "shop::photo" => "A fine picture".to_owned(),
            _ => format!("You said: {}", inner["text"].as_str().unwrap()),
        };
        call("sendMessage", json!({"chat_id": chat, "text": says})).await
    }
}

/// Why a trigger does not take this; none where it does.
fn refusal(trigger: &str, inner: &Value) -> Option<String> {
    let text = inner["text"].as_str().unwrap_or_default();
    let because = |why: String| Some(why);
    match trigger.split_once(' ') {
        Some(("command", name)) => {
            let own = text
                .strip_prefix('/')
                .and_then(|text| text.split(['@', ' ']).next());
            match own {
                Some(own) if own == name => None,
                Some(own) => because(format!("the command is /{own}")),
                None => because("it is no command".to_owned()),
            }
        }
        Some(("callback", data)) if data.starts_with('{') => None,
        Some(("callback", data)) if inner["data"] == data => None,
        Some(_) => because(format!("the data are {}", inner["data"])),
        None if trigger == "on_photo" && inner.get("photo").is_some() => None,
        None if trigger == "on_text" && !text.is_empty() => None,
        None => because("the message has none".to_owned()),
    }
}

impl Insight for Shop {
    fn routes(&self) -> Vec<Route> {
        let routes = ROUTES.iter();
        let routes = routes.map(|(section, trigger, name, condition, about, line)| Route {
            name: (*name).to_owned(),
            trigger: (*trigger).to_owned(),
            section: (*section).to_owned(),
            conditions: [*condition]
                .into_iter()
                .filter(|one| !one.is_empty())
                .map(str::to_owned)
                .collect(),
            about: (!about.is_empty()).then(|| (*about).to_owned()),
            place: format!("src/shop.rs:{line}"),
        });
        routes.collect()
    }

    fn delivery(&self) -> Delivery {
        let work = self.work.lock().unwrap();
        let mut lanes: BTreeMap<&str, Lane> = BTreeMap::new();
        for (key, since) in work.values() {
            let lane = lanes.entry(key).or_default();
            lane.key.clone_from(key);
            // one after the other: what is behind the first waits
            if lane.in_work == 0 {
                lane.in_work = 1;
            } else {
                lane.waiting += 1;
            }
            let age = u64::try_from(since.elapsed().as_millis()).unwrap();
            lane.age_ms = lane.age_ms.max(age);
        }
        Delivery {
            in_work: lanes.len(),
            lanes: lanes.into_values().collect(),
            in_inbox: 0,
            dead_letters: self.letters.lock().unwrap().len(),
        }
    }

    fn dead_letters(&self) -> Pending<'_, Result<Vec<DeadLetter>, String>> {
        Box::pin(async { Ok(self.letters.lock().unwrap().clone()) })
    }

    fn replay(&self, update_id: i64) -> Pending<'_, Result<(), String>> {
        Box::pin(async move {
            let mut letters = self.letters.lock().unwrap();
            let found = letters
                .iter_mut()
                .find(|letter| letter.update_id == update_id);
            let letter = found.ok_or("there is no such dead letter")?;
            // it fails as it did before
            letter.tries += 1;
            letter.at = self.playground.clock().now();
            Ok(())
        })
    }

    fn discard(&self, update_id: i64) -> Pending<'_, Result<(), String>> {
        Box::pin(async move {
            let mut letters = self.letters.lock().unwrap();
            letters.retain(|letter| letter.update_id != update_id);
            Ok(())
        })
    }
}

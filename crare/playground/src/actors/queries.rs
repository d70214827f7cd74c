//! What people ask by buttons.

use serde_json::{Value, json};

use crate::actors::buttons::{Found, ask, asked_for, behind, find, name, say};
use crate::actors::{ActorError, Chat, Payment, User};
use crate::playground::Playground;
use crate::world::{About, Deed, Draft, Place, Writing};

/// The most bytes that an app sends.
const MAX_APP_DATA: usize = 4096;

/// Something that a bot was asked, and may answer.
#[derive(Clone, Debug)]
pub struct Query {
    pub(super) playground: Playground,
    pub(super) id: String,
}

/// What a click did.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Clicked {
    /// The bot is asked.
    Asked(Query),
    /// A link was opened. [`User::opens_link`] follows those to bots.
    Link(String),
    /// An app was opened, at this address. A message can be sent for the person by the query's id, where there is one.
    App {
        /// Where the app is.
        url: String,
        /// For `answerWebAppQuery`.
        query: Option<Query>,
    },
    /// This text was copied.
    Copied(String),
    /// A message was written, with this id.
    Said(i64),
    /// The person is to choose a chat, and write the bot's name and this there: see [`Chat::inline_query`].
    Elsewhere(String),
    /// A payment has begun.
    Pays(Payment),
}

impl Clicked {
    /// What the bot was asked.
    pub fn query(self) -> Option<Query> {
        match self {
            Self::Asked(query) => Some(query),
            Self::App { query, .. } => query,
            _ => None,
        }
    }

    /// The link that was opened.
    pub fn link(self) -> Option<String> {
        match self {
            Self::Link(url) | Self::App { url, .. } => Some(url),
            _ => None,
        }
    }

    /// The payment that has begun.
    pub fn payment(self) -> Option<Payment> {
        match self {
            Self::Pays(payment) => Some(payment),
            _ => None,
        }
    }
}

/// What a bot shows to somebody who has pressed a button.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Toast {
    /// What it says; empty when only a link is opened.
    pub text: String,
    /// It has to be closed by the person.
    pub alert: bool,
    /// The link that is opened: a game, or a bot.
    pub url: Option<String>,
}

impl Query {
    /// The one with this id.
    #[cfg(feature = "page")]
    pub(crate) fn of(playground: &Playground, id: &str) -> Self {
        Self {
            playground: playground.clone(),
            id: id.to_owned(),
        }
    }

    /// Its id, as the bot has it.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The bot's answer, as far as there is one: the parameters of the method that gave it.
    pub fn answer(&self) -> Option<Value> {
        self.playground
            .with(|world| world.question(&self.id)?.answer.clone())
    }

    /// The bot's answer, when it comes; none when its time is up, by the playground's clock.
    pub async fn answered(&self) -> Option<Value> {
        loop {
            let changed = self.playground.changed();
            if let Some(answer) = self.answer() {
                return Some(answer);
            }
            let until = self
                .playground
                .with(|world| Some(world.question(&self.id)?.until))?;
            tokio::select! {
                () = self.playground.clock().until(until) => return self.answer(),
                () = changed => {}
            }
        }
    }
}

impl Chat {
    /// Who acts.
    pub(super) fn who(&self) -> Result<i64, ActorError> {
        let private = match self.place {
            Place::Private { user, .. } => Some(user),
            Place::Chat(_) => None,
        };
        self.user.or(private).ok_or(ActorError::Nobody)
    }

    /// Click the button with this text: the latest one below a message, or of the keyboard that is shown.
    ///
    /// # Errors
    ///
    /// When there is no such button; the error names those that are there.
    pub fn clicks(&self, text: &str) -> Result<Clicked, ActorError> {
        let found = self
            .playground
            .with(|world| find(world, self.place, None, text))?;
        self.press(&found)
    }

    /// Click the button with this text below this message.
    ///
    /// # Errors
    ///
    /// When there is no such message, or no such button below it.
    pub fn clicks_on(&self, message: i64, text: &str) -> Result<Clicked, ActorError> {
        let found = self
            .playground
            .with(|world| find(world, self.place, Some(message), text))?;
        self.press(&found)
    }

    /// What this person was shown here when pressing buttons, the latest last.
    pub fn toasts(&self) -> Vec<Toast> {
        let user = self.who().ok();
        self.playground.with(|world| {
            let all = world.asked.notices.iter();
            let own = all.filter(|notice| {
                notice.place == self.place && user.is_none_or(|user| notice.user == user)
            });
            own.map(|notice| Toast {
                text: notice.text.clone(),
                alert: notice.alert,
                url: notice.url.clone(),
            })
            .collect()
        })
    }

    /// Send data by the app behind this button of the keyboard.
    ///
    /// # Errors
    ///
    /// When there is no such button, or the data are too long.
    pub fn app_sends(&self, button: &str, data: &str) -> Result<i64, ActorError> {
        if data.is_empty() || data.len() > MAX_APP_DATA {
            return Err(ActorError::AppData(data.len()));
        }
        let user = self.who()?;
        self.playground.with(|world| {
            let found = find(world, self.place, None, button)?;
            if found.inline || found.button.get("web_app").is_none() {
                let why = "it is no button of a keyboard with an app";
                return Err(ActorError::NoClick(button.to_owned(), why));
            }
            let sent = json!({"data": data, "button_text": button});
            Ok(world.post_service(self.place, user, [("web_app_data", sent)]))
        })
    }

    /// Choose these people by a keyboard's button that asks for them.
    ///
    /// # Errors
    ///
    /// When there is no such button.
    pub fn shares_users(&self, button: &str, users: &[&User]) -> Result<i64, ActorError> {
        let user = self.who()?;
        self.playground.with(|world| {
            let asked = asked_for(world, self.place, button, "request_users")?;
            let shared: Vec<Value> = users
                .iter()
                .map(|user| {
                    let mut shared = json!({"user_id": user.id()});
                    let account = world.accounts.get(&user.id());
                    if let Some(account) = account {
                        if asked["request_name"] == true {
                            shared["first_name"] = account.first_name.clone().into();
                        }
                        if let Some(name) = account.username.clone()
                            && asked["request_username"] == true
                        {
                            shared["username"] = name.into();
                        }
                    }
                    shared
                })
                .collect();
            let shared = json!({"request_id": asked["request_id"], "users": shared});
            Ok(world.post_service(self.place, user, [("users_shared", shared)]))
        })
    }

    /// Choose this chat by a keyboard's button that asks for one.
    ///
    /// # Errors
    ///
    /// When there is no such button.
    pub fn shares_chat(&self, button: &str, chat: &Chat) -> Result<i64, ActorError> {
        let (user, id) = (self.who()?, chat.chat_id()?);
        self.playground.with(|world| {
            let asked = asked_for(world, self.place, button, "request_chat")?;
            let mut shared = json!({"request_id": asked["request_id"], "chat_id": id});
            if let Some(chat) = world.chats.get(&id) {
                if asked["request_title"] == true {
                    shared["title"] = chat.title.clone().into();
                }
                if let Some(name) = chat.username.clone()
                    && asked["request_username"] == true
                {
                    shared["username"] = name.into();
                }
            }
            Ok(world.post_service(self.place, user, [("chat_shared", shared)]))
        })
    }

    fn press(&self, found: &Found) -> Result<Clicked, ActorError> {
        let user = self.who()?;
        let button = &found.button;
        // what these begin is noted there
        let begins = ["pay", "switch_inline_query_current_chat"];
        if begins.iter().all(|name| button.get(*name).is_none()) {
            self.playground.with(|world| {
                world.note(|world| Deed::Clicked {
                    place: self.place,
                    user,
                    message: found.message,
                    button: name(world, self.place, found),
                });
            });
        }
        let label = button["text"].as_str().unwrap_or_default().to_owned();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        if !found.inline {
            return self.press_key(user, button, label);
        }
        let query = |id: String| Query {
            playground: self.playground.clone(),
            id,
        };
        if button.get("callback_data").is_some() || button.get("callback_game").is_some() {
            let data = button.get("callback_data").map(text);
            let asked = self
                .playground
                .with(|world| ask(world, self.place, found.message, user, data));
            let id = asked.ok_or(ActorError::NoClick(label, "no bot stands behind it"))?;
            return Ok(Clicked::Asked(query(id)));
        }
        if let Some(url) = button.get("url") {
            return Ok(Clicked::Link(text(url)));
        }
        if let Some(login) = button.get("login_url") {
            return Ok(Clicked::Link(text(&login["url"])));
        }
        if let Some(copy) = button.get("copy_text") {
            return Ok(Clicked::Copied(text(&copy["text"])));
        }
        if let Some(app) = button.get("web_app") {
            let id = self.playground.with(|world| {
                let (bot, _) = behind(world, self.place, found.message)?;
                Some(world.ask(bot, user, About::App(self.place)))
            });
            return Ok(Clicked::App {
                url: text(&app["url"]),
                query: id.map(query),
            });
        }
        if button.get("pay").is_some() {
            return self.pays(found.message).map(Clicked::Pays);
        }
        if let Some(wanted) = button.get("switch_inline_query_current_chat") {
            let bot = self
                .playground
                .with(|world| behind(world, self.place, found.message));
            let (bot, _) = bot.ok_or(ActorError::NoClick(label, "no bot stands behind it"))?;
            return self.asks_inline(bot, &text(wanted), "").map(Clicked::Asked);
        }
        if let Some(wanted) = button.get("switch_inline_query") {
            return Ok(Clicked::Elsewhere(text(wanted)));
        }
        if let Some(chosen) = button.get("switch_inline_query_chosen_chat") {
            return Ok(Clicked::Elsewhere(text(&chosen["query"])));
        }
        Err(ActorError::NoClick(label, "it is switched off"))
    }

    /// A key of a keyboard.
    fn press_key(&self, user: i64, button: &Value, label: String) -> Result<Clicked, ActorError> {
        let has = |name: &str| button.get(name).is_some();
        if let Some(app) = button.get("web_app") {
            return Ok(Clicked::App {
                url: app["url"].as_str().unwrap_or_default().to_owned(),
                query: None,
            });
        }
        if has("request_users") {
            return Err(ActorError::NoClick(label, "use `shares_users`"));
        }
        if has("request_chat") {
            return Err(ActorError::NoClick(label, "use `shares_chat`"));
        }
        if has("request_poll") {
            return Err(ActorError::NoClick(label, "the person writes a poll"));
        }
        if has("request_managed_bot") {
            return Err(ActorError::NoClick(label, "the person makes a bot"));
        }
        self.held(Writing::Text)?;
        let message = self.playground.with(|world| {
            let content = if has("request_contact") {
                let name = world
                    .accounts
                    .get(&user)
                    .map(|account| account.first_name.clone());
                let contact = json!({
                    "phone_number": "12025550123",
                    "first_name": name.unwrap_or_default(),
                    "user_id": user,
                });
                ("contact", contact)
            } else if has("request_location") {
                ("location", json!({"latitude": 52.52, "longitude": 13.405}))
            } else {
                return say(world, self.place, user, &label);
            };
            let fields = [(content.0.to_owned(), content.1)].into_iter().collect();
            world.post(Draft {
                place: self.place,
                from: Some(user),
                fields,
            })
        });
        Ok(Clicked::Said(message))
    }
}

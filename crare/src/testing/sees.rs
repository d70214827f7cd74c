//! What people see.

use std::future::Future;
use std::panic::Location;
use std::time::Duration;

use serde_json::Value;

use super::page::{rows, said};
use super::{Actor, Time};
use crate::playground::Toast;

/// How long somebody looks who is to see nothing.
const GLANCE: Duration = Duration::from_millis(300);

/// A message of the bot that somebody has seen.
#[derive(Clone, Debug)]
pub struct Seen(Value);

impl Seen {
    /// Its id.
    pub fn id(&self) -> i64 {
        self.0["message_id"].as_i64().unwrap_or_default()
    }

    /// What it says: its text; or what is in it, and its caption.
    pub fn text(&self) -> String {
        said(&self.0)
    }

    /// The texts of its buttons, row by row.
    pub fn buttons(&self) -> Vec<Vec<String>> {
        rows(&self.0)
    }

    /// The object `Message` of the Bot API.
    pub fn json(&self) -> &Value {
        &self.0
    }
}

/// Its id: where a message is wanted, one that was seen does as well.
impl From<&Seen> for i64 {
    fn from(seen: &Seen) -> Self {
        seen.id()
    }
}

impl Actor {
    /// A message of the bot with this in it is there, or comes: gives it.
    ///
    /// Only what is new counts: what the bot wrote or edited after this actor last did something, and what was not seen yet. So the
    /// same text is seen twice only when it is there twice. Messages may be seen in any order.
    ///
    /// Searched are texts and captions; other contents as [`Scene::conversation`](super::Scene::conversation) shows them
    /// (`<photo>`, `<dice: 🎲 3>`). Buttons are not: see [`Seen::buttons`].
    ///
    /// # Panics
    ///
    /// When no such message comes in 5 s, or in the time of [`set_patience`](Self::set_patience): with the whole conversation.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> impl Future<Output = Seen> {
        let at = Location::caller();
        async move {
            let found = self.waits(self.patience, |actor| {
                let news = actor.news();
                news.into_iter()
                    .find(|message| said(message).contains(text))
            });
            match found.await {
                Some(message) => {
                    self.memory.see(&message);
                    Seen(message)
                }
                None => self.fails(&self.missed(text), at),
            }
        }
    }

    /// Any message of the bot is there, or comes: gives it. Else as [`sees`](Self::sees).
    ///
    /// # Panics
    ///
    /// As [`sees`](Self::sees).
    #[track_caller]
    pub fn sees_something(&mut self) -> impl Future<Output = Seen> {
        self.sees("")
    }

    /// The bot writes nothing more: there is nothing new of it, and nothing comes in the next 300 ms.
    ///
    /// # Panics
    ///
    /// When there is something, with the conversation.
    #[track_caller]
    pub fn sees_nothing(&mut self) -> impl Future<Output = ()> {
        self.sees_nothing_for(GLANCE)
    }

    /// The bot writes nothing more for this time.
    ///
    /// # Panics
    ///
    /// As [`sees_nothing`](Self::sees_nothing).
    #[track_caller]
    pub fn sees_nothing_for(&mut self, time: impl Into<Time>) -> impl Future<Output = ()> {
        let (at, Time(time)) = (Location::caller(), time.into());
        async move {
            let found = self
                .waits(time, |actor| actor.news().into_iter().next())
                .await;
            if let Some(message) = found {
                let why = format!(
                    "{} sees {:?}, and was to see nothing",
                    self.name(),
                    said(&message)
                );
                self.fails(&why, at);
            }
        }
    }

    /// The bot shows this above the chat, or has shown it since this actor last looked: what `answerCallbackQuery` says, as a toast or
    /// an alert. A part of the text is enough; `""` is anything.
    ///
    /// # Panics
    ///
    /// When it does not within the patience.
    #[track_caller]
    pub fn sees_toast(&mut self, text: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        async move { self.sees_notice(text, false, at).await }
    }

    /// The same with an alert, which has to be closed.
    ///
    /// # Panics
    ///
    /// When there is none within the patience, or it is a toast.
    #[track_caller]
    pub fn sees_alert(&mut self, text: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        async move { self.sees_notice(text, true, at).await }
    }

    async fn sees_notice(&mut self, text: &str, alert: bool, at: &'static Location<'static>) {
        let fits = |toast: &Toast| toast.text.contains(text) && (toast.alert || !alert);
        let found = self.waits(self.patience, |actor| {
            let toasts = actor.chat.toasts();
            let found = toasts.iter().skip(actor.toasts).position(fits)?;
            Some((actor.toasts + found, toasts[actor.toasts + found].clone()))
        });
        if let Some((index, toast)) = found.await {
            self.toasts = index + 1;
            let kind = if toast.alert { "alerted" } else { "shown" };
            self.notes(format_args!("is {kind} {:?}", toast.text));
        } else {
            let toasts = self.chat.toasts();
            let shown: Vec<String> = toasts
                .iter()
                .skip(self.toasts)
                .map(|toast| format!("{:?}", toast.text))
                .collect();
            let kind = if alert { "alert" } else { "toast" };
            let instead = if shown.is_empty() {
                "nothing was shown".to_owned()
            } else {
                format!("shown was {}", shown.join(", "))
            };
            let why = format!(
                "{} sees no {kind} {text:?} in {:?}: {instead}",
                self.name(),
                self.patience
            );
            self.fails(&why, at);
        }
    }

    /// A message that was [seen](Seen) is gone, or one of somebody else's by its id.
    ///
    /// # Panics
    ///
    /// When it is still there after the patience.
    #[track_caller]
    pub fn sees_gone(&mut self, message: impl Into<i64>) -> impl Future<Output = ()> {
        let at = Location::caller();
        let id = message.into();
        async move {
            let gone = self.waits(self.patience, |actor| {
                let there = actor.chat.message(id).is_some();
                (!there).then_some(())
            });
            if gone.await.is_none() {
                self.fails(&format!("{} still sees message {id}", self.name()), at);
            }
        }
    }

    /// Look until it is found, or for so long.
    pub(super) async fn waits<T>(
        &self,
        time: Duration,
        mut look: impl FnMut(&Self) -> Option<T>,
    ) -> Option<T> {
        let mut changes = self.scene.playground().changes();
        let mut over = std::pin::pin!(tokio::time::sleep(time));
        loop {
            if let Some(found) = look(self) {
                return Some(found);
            }
            tokio::select! {
                _ = changes.changed() => {}
                () = &mut over => return look(self),
            }
        }
    }

    /// The messages of the bot that were not seen yet.
    fn news(&self) -> Vec<Value> {
        let mut messages = self.chat.messages();
        messages.retain(|message| self.is_bots(message) && self.memory.is_new(message));
        messages
    }

    fn is_bots(&self, message: &Value) -> bool {
        let bot = self.scene.account().id();
        message["from"]["id"] == bot || message["via_bot"]["id"] == bot
    }

    fn missed(&self, text: &str) -> String {
        let news: Vec<String> = self
            .news()
            .iter()
            .map(|new| format!("{:?}", said(new)))
            .collect();
        let instead = if news.is_empty() {
            "there is nothing new".to_owned()
        } else {
            format!("new is {}", news.join(", "))
        };
        let (name, patience) = (self.name(), self.patience);
        format!("{name} does not see {text:?} in {patience:?}: {instead}")
    }
}

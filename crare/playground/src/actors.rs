//! Those who play: what users do.

mod buttons;
mod direct;
mod error;
mod favours;
mod files;
mod find;
mod guards;
mod guests;
mod held;
#[cfg(test)]
mod held_tests;
mod inline;
#[cfg(test)]
mod inline_tests;
mod links;
mod members;
mod messages;
mod passport;
mod payments;
#[cfg(test)]
mod payments_tests;
mod queries;
#[cfg(test)]
mod queries_tests;

use serde_json::Value;

#[cfg(feature = "page")]
pub(crate) use self::buttons::{behind, find};
pub use self::error::ActorError;
pub use self::links::Opened;
pub use self::members::Somebody;
pub use self::payments::{Payment, PaymentState};
pub use self::queries::{Clicked, Query, Toast};
use crate::playground::Playground;
use crate::world::{GENERAL, Place};

/// A bot's account.
#[derive(Clone, Debug)]
pub struct Bot {
    playground: Playground,
    id: i64,
    token: String,
}

/// A person.
#[derive(Clone, Debug)]
pub struct User {
    playground: Playground,
    id: i64,
}

/// A place where people and bots talk, as one of them sees it.
#[derive(Clone, Debug)]
pub struct Chat {
    playground: Playground,
    place: Place,
    /// Who speaks.
    user: Option<i64>,
    /// The topic that is written in; none is the general one, or that of what is answered.
    topic: Option<i64>,
}

impl Bot {
    pub(crate) fn new(playground: Playground, id: i64, token: String) -> Self {
        Self {
            playground,
            id,
            token,
        }
    }

    pub(crate) fn playground(&self) -> &Playground {
        &self.playground
    }

    /// Its id.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// The token for its calls.
    pub fn token(&self) -> &str {
        &self.token
    }
}

impl User {
    pub(crate) fn new(playground: Playground, id: i64) -> Self {
        Self { playground, id }
    }

    /// The user's id.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// The private chat with a bot.
    pub fn to(&self, bot: &Bot) -> Chat {
        Chat {
            playground: self.playground.clone(),
            place: Place::Private {
                user: self.id,
                bot: bot.id,
            },
            user: Some(self.id),
            topic: None,
        }
    }
}

impl Chat {
    pub(crate) fn of(playground: Playground, id: i64) -> Self {
        Self {
            playground,
            place: Place::Chat(id),
            user: None,
            topic: None,
        }
    }

    /// The other side: the bot's id, or the chat's.
    #[cfg(feature = "page")]
    pub(crate) fn peer(&self) -> i64 {
        match self.place {
            Place::Private { bot, .. } => bot,
            Place::Chat(chat) => chat,
        }
    }

    /// The same chat, with this user speaking.
    #[must_use]
    pub fn by(&self, user: &User) -> Self {
        Self {
            user: Some(user.id),
            ..self.clone()
        }
    }

    /// The same chat, with what is written going to this topic of a forum.
    #[must_use]
    pub fn in_topic(&self, topic: i64) -> Self {
        Self {
            topic: (topic != GENERAL).then_some(topic),
            ..self.clone()
        }
    }

    /// The last message, as the Bot API gives it.
    pub fn last(&self) -> Option<Value> {
        self.playground.with(|world| {
            let conversation = world.conversations.get(&self.place)?;
            let id = *conversation.messages.last_key_value()?.0;
            Some(world.message_json(None, self.place, id))
        })
    }
}

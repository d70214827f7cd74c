//! What people write to channels, and the posts they suggest to them.

use serde_json::Value;

use crate::actors::messages::text_fields;
use crate::actors::{ActorError, Chat};
use crate::refusal::Refusal;
use crate::world::{Extra, Place, Writing, read_terms};

impl Chat {
    /// The chat where people write to a channel, each in a topic of their own; it is opened by this. Administrators who may manage
    /// direct messages read all of it, bots too, and answer by [`replies`](Self::replies) or in the topic of a person's id.
    ///
    /// # Errors
    ///
    /// When it is no channel.
    pub fn direct_messages(&self) -> Result<Self, ActorError> {
        let channel = self.chat_id()?;
        let direct = self
            .playground
            .with(|world| world.direct_messages(channel))?;
        Ok(Self {
            place: Place::Chat(direct),
            topic: None,
            ..self.clone()
        })
    }

    /// Suggest a post to a channel, in the chat of its [direct messages](Self::direct_messages), on these terms: an object
    /// `SuggestedPostParameters`, which may be empty. Gives the message's id.
    ///
    /// # Errors
    ///
    /// When the chat is another one, the terms are none, or the chat does not let them write.
    pub fn suggests(&self, text: &str, terms: &Value) -> Result<i64, ActorError> {
        let info = read_terms(terms)?;
        if !self.playground.with(|world| world.is_direct(self.place)) {
            return Err(Refusal::bad_request("SUGGESTED_POST_PEER_INVALID").into());
        }
        self.write(Writing::Text, Extra::default(), |_| {
            let mut fields = text_fields(text);
            fields.insert("suggested_post_info".to_owned(), info);
            fields
        })
    }

    /// Agree to a suggested post, which is published at this time in Unix seconds; without one when it was suggested for, or at once.
    /// Who suggested it pays with their Stars ([`User::set_stars`](crate::User::set_stars)); who has too few is told so, and nothing
    /// else comes of it.
    ///
    /// # Errors
    ///
    /// When it is none on which nobody has decided, the one who does it may not, or the time is more than 31 days ahead.
    pub fn approves_post(&self, id: i64, send_date: Option<i64>) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.approve_post(chat, id, send_date, by))
    }

    /// Do not agree to a suggested post, with a word about it that may be empty.
    ///
    /// # Errors
    ///
    /// When it is none on which nobody has decided, or the one who does it may not.
    pub fn declines_post(&self, id: i64, comment: &str) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.decline_post(chat, id, comment, by))
    }
}

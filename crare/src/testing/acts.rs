//! What people do.

#![allow(
    clippy::unused_async,
    reason = "all that people do is awaited: what takes no time today may take some tomorrow"
)]

use std::future::Future;
use std::panic::Location;

use serde_json::Value;

use super::{Actor, Group, Seen};
use crate::playground::Clicked;
use crate::playground::Payment;
use crate::playground::PaymentState;
use crate::playground::Query;

impl Actor {
    /// Write a text; gives the message's id. Commands, links, mentions are found in it.
    pub async fn says(&mut self, text: &str) -> i64 {
        self.acts();
        self.chat.says(text)
    }

    /// Write a text as a reply to a message that was [seen](Seen), or to one of somebody else's by its id.
    ///
    /// # Panics
    ///
    /// When the message is gone.
    #[track_caller]
    pub fn replies(&mut self, to: impl Into<i64>, text: &str) -> impl Future<Output = i64> {
        let (at, to) = (Location::caller(), to.into());
        async move {
            self.acts();
            self.did("reply", self.chat.replies(to, text), at)
        }
    }

    /// Send a picture with this caption; gives the message's id.
    pub async fn sends_photo(&mut self, caption: &str) -> i64 {
        self.acts();
        self.chat.sends_photo(caption)
    }

    /// Send a file as a document; gives the message's id.
    ///
    /// # Panics
    ///
    /// When it is empty, or larger than 50 MB.
    #[track_caller]
    pub fn sends_document(
        &mut self,
        file_name: &str,
        content: impl Into<bytes::Bytes>,
    ) -> impl Future<Output = i64> {
        let at = Location::caller();
        async move {
            self.acts();
            let sent = self.chat.sends_document(file_name, content, "");
            self.did("send a document", sent, at)
        }
    }

    /// Send pictures as an album, one for each caption; gives the messages' ids.
    pub async fn sends_album(&mut self, captions: &[&str]) -> Vec<i64> {
        self.acts();
        self.chat.sends_album(captions)
    }

    /// Send a place on earth, in degrees; gives the message's id.
    pub async fn sends_location(&mut self, latitude: f64, longitude: f64) -> i64 {
        self.acts();
        self.chat.sends_location(latitude, longitude)
    }

    /// Send a contact; gives the message's id.
    pub async fn sends_contact(&mut self, phone_number: &str, first_name: &str) -> i64 {
        self.acts();
        self.chat.sends_contact(phone_number, first_name)
    }

    /// Send a message with these fields of the object `Message`, whatever they are; gives its id.
    pub async fn sends(&mut self, fields: Value) -> i64 {
        self.acts();
        self.chat.sends(&fields)
    }

    /// Click the button with this text, or wait for it: the latest one below a message, or of the keyboard that is shown.
    ///
    /// Gives what the click did: for a link its address, for an app the app's. The bot has not answered then: see what it did to
    /// the message before you click on.
    ///
    /// # Panics
    ///
    /// When there is no such button in 5 s, or in the time of [`set_patience`](Self::set_patience): with those that are there.
    #[track_caller]
    pub fn clicks(&mut self, button: &str) -> impl Future<Output = Clicked> {
        let at = Location::caller();
        async move {
            let mut refused = None;
            let clicked = self.waits(self.patience, |actor| {
                let mut then = actor.clone();
                then.acts();
                match actor.chat.clicks(button) {
                    Ok(clicked) => Some((clicked, then)),
                    Err(error) => {
                        refused = Some(error);
                        None
                    }
                }
            });
            let clicked = clicked.await;
            match (clicked, refused) {
                (Some((clicked, then)), _) => {
                    *self = then;
                    self.notes(format_args!("clicks {button:?}"));
                    clicked
                }
                (None, Some(error)) => self.did(&format!("click {button:?}"), Err(error), at),
                (None, None) => self.fails("the button was not looked for", at),
            }
        }
    }

    /// Click the button with this text below a message that was seen.
    ///
    /// # Panics
    ///
    /// When there is none.
    #[track_caller]
    pub fn clicks_on(&mut self, message: &Seen, button: &str) -> impl Future<Output = Clicked> {
        let (at, id) = (Location::caller(), message.id());
        async move {
            self.acts();
            let clicked = self.chat.clicks_on(id, button);
            let clicked = self.did(&format!("click {button:?}"), clicked, at);
            self.notes(format_args!("clicks {button:?}"));
            clicked
        }
    }

    /// Change the text of a message of theirs, or its caption.
    ///
    /// # Panics
    ///
    /// When there is no such message of theirs.
    #[track_caller]
    pub fn edits(&mut self, message: i64, text: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        async move {
            self.acts();
            self.did("edit", self.chat.edits(message, text), at);
        }
    }

    /// React to a message with this emoji; with `""` not any more.
    ///
    /// # Panics
    ///
    /// When the message is gone, or there is no such reaction.
    #[track_caller]
    pub fn reacts(&mut self, message: impl Into<i64>, emoji: &str) -> impl Future<Output = ()> {
        let (at, id) = (Location::caller(), message.into());
        async move {
            self.acts();
            let emoji: &[&str] = if emoji.is_empty() { &[] } else { &[emoji] };
            self.did("react", self.chat.reacts(id, emoji), at);
        }
    }

    /// Vote in a poll that was seen for these options, counted from 0; none takes the vote back.
    ///
    /// # Panics
    ///
    /// When there is no such poll, or the vote does not count.
    #[track_caller]
    pub fn votes(&mut self, poll: &Seen, options: &[usize]) -> impl Future<Output = ()> {
        let (at, id) = (Location::caller(), poll.id());
        async move {
            self.acts();
            self.did("vote", self.chat.votes(id, options), at);
        }
    }

    /// Come into a group, and be there from now on: what is said and seen next is said and seen there.
    ///
    /// # Panics
    ///
    /// When they are in it already, or kept out.
    #[track_caller]
    pub fn joins(&mut self, group: &Group) -> impl Future<Output = ()> {
        let (at, group) = (Location::caller(), group.clone());
        async move {
            // what the bot says to it is news
            let there = self.at(&group);
            let joined = self.user.joins(group.chat());
            self.did("join", joined, at);
            *self = there;
        }
    }

    /// Go away from the group they are in; they still look at it.
    ///
    /// # Panics
    ///
    /// When they are not in one.
    #[track_caller]
    pub fn leaves(&mut self) -> impl Future<Output = ()> {
        let at = Location::caller();
        async move {
            self.acts();
            self.did("leave", self.user.leaves(&self.chat), at);
        }
    }

    /// Let the bot write no more: its messages are refused with 403.
    pub async fn blocks(&mut self) {
        self.user.blocks(self.scene.account());
        self.notes("blocks the bot");
    }

    /// Let the bot write again.
    pub async fn unblocks(&mut self) {
        self.user.unblocks(self.scene.account());
        self.notes("unblocks the bot");
    }

    /// Open a link to the bot, `https://t.me/test_bot?start=code`, and press "Start".
    ///
    /// # Panics
    ///
    /// When the link leads nowhere.
    #[track_caller]
    pub fn opens_link(&mut self, link: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        async move {
            self.acts();
            self.did("open the link", self.user.opens_link(link), at);
        }
    }

    /// Write the bot's name and this text into the chat, and wait for what the bot finds: the results, as the bot gave them.
    ///
    /// # Panics
    ///
    /// When the bot has no answer within the patience.
    #[track_caller]
    pub fn inline_query(&mut self, text: &str) -> impl Future<Output = Query> {
        let at = Location::caller();
        async move {
            self.acts();
            let query = self.chat.inline_query(self.scene.account(), text);
            let query = self.did("ask the bot", query, at);
            let answered = self.waits(self.patience, |_| query.answer());
            if answered.await.is_none() {
                let why = format!(
                    "{} gets no answer to the inline query {text:?}",
                    self.name()
                );
                self.fails(&why, at);
            }
            query
        }
    }

    /// Choose a result of an inline query by its id; gives the id of the message that it becomes.
    ///
    /// # Panics
    ///
    /// When there is no such result.
    #[track_caller]
    pub fn picks(&mut self, query: &Query, result: &str) -> impl Future<Output = i64> {
        let at = Location::caller();
        async move {
            self.acts();
            self.did("pick", query.picks(result), at)
        }
    }

    /// Pay the invoice that was seen, and wait for the bot's consent: gives how it ended.
    ///
    /// # Panics
    ///
    /// When the message has no invoice.
    #[track_caller]
    pub fn pays(&mut self, invoice: &Seen) -> impl Future<Output = PaymentState> {
        let (at, id) = (Location::caller(), invoice.id());
        async move {
            self.acts();
            let payment: Payment = self.did("pay", self.chat.pays(id), at);
            let state = payment.ended().await;
            self.notes(format_args!("pays: {state:?}"));
            state
        }
    }

    /// Something is done: what is there is no news after it.
    fn acts(&mut self) {
        self.looks_up();
    }
}

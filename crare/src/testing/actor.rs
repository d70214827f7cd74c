//! People who talk to the bot.

use std::fmt::Display;
use std::panic::Location;
use std::time::Duration;

use super::memory::Memory;
use super::page::{self, Note};
use super::{Group, Scene, Time};
use crate::playground::Chat;
use crate::playground::User;

/// How long somebody waits for the bot unless told otherwise.
const PATIENCE: Duration = Duration::from_secs(5);

/// A person in a chat with the bot: what they do, and what they see.
///
/// What an actor does is done when its method's future returns; the bot has not answered then. What an actor
/// [sees](Self::sees) is waited for. An assertion that does not hold panics with the whole conversation.
///
/// ```text
/// alice.says("/start").await;
/// alice.sees("Welcome").await;
/// alice.clicks("Buy 2").await;
/// alice.sees_toast("2 × 7").await;
/// ```
///
/// An actor is in one chat: the private one with the bot, from the start, or a group, once they have
/// [joined](Self::joins) it. [`at`](Self::at) and [`in_private`](Self::in_private) give the same person elsewhere.
#[derive(Clone, Debug)]
pub struct Actor {
    pub(super) scene: Scene,
    pub(super) user: User,
    name: String,
    pub(super) chat: Chat,
    pub(super) memory: Memory,
    /// How many of the toasts were looked at.
    pub(super) toasts: usize,
    pub(super) patience: Duration,
}

impl Actor {
    pub(super) fn new(scene: Scene, first_name: &str) -> Self {
        let user = scene.playground().user(first_name);
        let chat = user.to(scene.account());
        Self {
            scene,
            user,
            name: first_name.to_owned(),
            chat,
            memory: Memory::default(),
            toasts: 0,
            patience: PATIENCE,
        }
    }

    /// The person's id.
    pub fn id(&self) -> i64 {
        self.user.id()
    }

    /// The person's first name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The person in the playground: for what is not here.
    pub fn user(&self) -> &User {
        &self.user
    }

    /// The chat this person is in, in the playground: for what is not here.
    pub fn chat(&self) -> &Chat {
        &self.chat
    }

    /// Wait this long for the bot, in place of 5 s: in paused time that takes no time at all.
    pub fn set_patience(&mut self, time: impl Into<Time>) {
        self.patience = time.into().0;
    }

    /// The same person in a group, whether they are in it or not. What was said there before they do not see.
    #[must_use]
    pub fn at(&self, group: &Group) -> Self {
        self.elsewhere(group.chat().by(&self.user))
    }

    /// The same person in the private chat with the bot. What was said there before they do not see.
    #[must_use]
    pub fn in_private(&self) -> Self {
        self.elsewhere(self.user.to(self.scene.account()))
    }

    fn elsewhere(&self, chat: Chat) -> Self {
        let mut there = Self {
            chat,
            ..self.clone()
        };
        there.looks_up();
        there
    }

    /// What is there now is no news any more.
    pub(super) fn looks_up(&mut self) {
        for message in self.chat.messages() {
            self.memory.see(&message);
        }
        self.toasts = self.chat.toasts().len();
    }

    /// Something else than a message was done: failures and snapshots tell it.
    pub(super) fn notes(&self, what: impl Display) {
        let note = Note::new(&self.chat, format!("{} {what}", self.name));
        self.scene.note(note);
    }

    /// What could not be done stops the test.
    pub(super) fn did<T, E: Display>(
        &self,
        what: &str,
        outcome: Result<T, E>,
        at: &'static Location<'static>,
    ) -> T {
        match outcome {
            Ok(value) => value,
            Err(error) => self.fails(&format!("{} cannot {what}: {error}", self.name), at),
        }
    }

    /// Stops the test, with the conversation.
    pub(super) fn fails(&self, why: &str, at: &'static Location<'static>) -> ! {
        page::fail(&self.scene, &self.chat, at, why)
    }
}

impl AsRef<Chat> for Actor {
    fn as_ref(&self) -> &Chat {
        &self.chat
    }
}

//! Groups.

use std::panic::Location;

use super::{Actor, Scene};
use crate::playground::Chat;
use crate::playground::User;

/// Who owns a group of a scene.
const OWNER: &str = "Owner";

/// A supergroup that the bot is in. Cheap to clone; clones are the same group.
///
/// ```test_harness
/// use crare::prelude::*;
/// use crare::testing::{Actor, Group};
///
/// #[handle(command)]
/// async fn rules() -> &'static str {
///     "Be kind."
/// }
///
/// # mod tests {
/// # use super::*;
/// #[crare::test]
/// async fn rules_are_told(mut alice: Actor, club: Group) {
///     alice.joins(&club).await;
///     alice.says("/rules").await;
///     alice.sees("Be kind.").await;
/// }
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Group {
    scene: Scene,
    chat: Chat,
    owner: User,
    title: String,
}

impl Group {
    #[track_caller]
    pub(super) fn new(scene: &Scene, title: &str) -> Self {
        let owner = scene.playground().user(OWNER);
        let chat = scene.playground().group(title, &owner);
        let group = Self {
            scene: scene.clone(),
            chat: chat.by(&owner),
            owner,
            title: title.to_owned(),
        };
        group.done(group.chat.adds(scene.account()));
        group
    }

    /// The bot becomes an administrator with these rights (`can_delete_messages`, ..), which Telegram tells it; with none it is
    /// a member again.
    ///
    /// # Panics
    ///
    /// When there is no such right.
    #[track_caller]
    pub fn promotes_bot(&self, rights: &[&str]) {
        self.done(self.chat.promotes(self.scene.account(), rights));
    }

    /// Somebody of the group becomes an administrator with these rights, which the bot is told if it is one itself; with none
    /// they are a member again.
    ///
    /// # Panics
    ///
    /// When there is no such right, or they are not in the group.
    #[track_caller]
    pub fn promotes(&self, who: &Actor, rights: &[&str]) {
        self.done(self.chat.promotes(who.user(), rights));
    }

    /// The bot is put out.
    #[track_caller]
    pub fn removes_bot(&self) {
        self.done(self.chat.removes(self.scene.account()));
    }

    /// The chat, with its owner as the one who acts: for what is not here.
    pub fn chat(&self) -> &Chat {
        &self.chat
    }

    /// Its owner, who is no [`Actor`](super::Actor) and says nothing by itself.
    pub fn owner(&self) -> &User {
        &self.owner
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Its id.
    pub fn id(&self) -> i64 {
        self.chat.id()
    }

    #[track_caller]
    fn done<T>(&self, outcome: Result<T, crate::playground::ActorError>) -> T {
        match outcome {
            Ok(value) => value,
            Err(error) => super::page::fail(
                &self.scene,
                &self.chat,
                Location::caller(),
                &error.to_string(),
            ),
        }
    }
}

impl AsRef<Chat> for Group {
    fn as_ref(&self) -> &Chat {
        &self.chat
    }
}

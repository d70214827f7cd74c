//! What a chat does not let people do, and what they do with messages that are there.

use crate::actors::{ActorError, Chat};
use crate::refusal::Refusal;
use crate::world::{GENERAL, Place, Status, World, Writing, is_service};

impl Chat {
    /// Whether the one who writes may write this here and now; or why not.
    pub(crate) fn held(&self, what: Writing) -> Result<(), ActorError> {
        let (Place::Chat(chat), Some(user)) = (self.place, self.user) else {
            return Ok(());
        };
        self.playground.with(|world| {
            let member = world.member(chat, user);
            // A stranger is let through, so that a bot can be shown what it should not see.
            if member.status == Status::Left {
                return Ok(());
            }
            world.permits(user, chat, what)?;
            world.may_write_in_topic(user, self.place, self.topic)?;
            let delay = world
                .chats
                .get(&chat)
                .map_or(0, crate::world::Chat::slow_mode);
            if delay == 0 || member.is_admin() {
                return Ok(());
            }
            let left = last_said(world, self.place, user) + delay - world.clock.now();
            if left > 0 {
                return Err(ActorError::SlowMode(left));
            }
            Ok(())
        })
    }

    /// The topic that a message goes to: the one that is written in, or that of what it answers.
    pub(super) fn topic_for(&self, reply_to: Option<i64>) -> Option<i64> {
        let answered = reply_to.and_then(|id| {
            self.playground.with(|world| {
                let message = world.message(self.place, id)?;
                let topic = World::topic_of(&message.fields);
                (topic != GENERAL).then_some(topic)
            })
        });
        self.topic.or(answered)
    }

    /// Pin a message, and say so.
    ///
    /// # Errors
    ///
    /// When there is no such message, it is none that can be pinned, or the one who does it may not.
    pub fn pins(&self, id: i64) -> Result<(), ActorError> {
        let user = self.who()?;
        self.look(id, |_, message| {
            if is_service(&message.fields) {
                let why = "service messages can't be pinned";
                return Err(Refusal::bad_request(why).into());
            }
            Ok(())
        })?;
        self.playground.with(|world| {
            world.may_pin(user, self.place)?;
            world.pin(self.place, id, user);
            Ok(())
        })
    }

    /// Pin a message no more.
    ///
    /// # Errors
    ///
    /// When there is no such message, or the one who does it may not.
    pub fn unpins(&self, id: i64) -> Result<(), ActorError> {
        let user = self.who()?;
        self.look(id, |_, _| Ok(()))?;
        self.playground.with(|world| {
            world.may_pin(user, self.place)?;
            world.unpin(self.place, id);
            Ok(())
        })
    }

    /// The messages that are pinned, the latest last.
    pub fn pinned(&self) -> Vec<i64> {
        self.playground.with(|world| {
            let conversation = world.conversations.get(&self.place);
            conversation
                .map(|all| all.pinned.clone())
                .unwrap_or_default()
        })
    }
}

/// When somebody has written last, in Unix seconds.
fn last_said(world: &World, place: Place, user: i64) -> i64 {
    let conversation = world.conversations.get(&place).into_iter();
    let mut latest_first = conversation.flat_map(|all| all.messages.values().rev());
    let own =
        latest_first.find(|message| message.from == Some(user) && !is_service(&message.fields));
    own.map_or(i64::MIN / 2, |message| message.date)
}

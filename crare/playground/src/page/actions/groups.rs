//! What is done with groups: their members, rules and topics.

use super::{Done, Scene, Why, bot_of};
use crate::actors::{Somebody, User};
use crate::world::{GENERAL, Permission, Place};

/// What the page makes an administrator able to do.
const ADMIN: [&str; 7] = [
    "can_change_info",
    "can_delete_messages",
    "can_invite_users",
    "can_restrict_members",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_video_chats",
];

/// The longest slow mode, in seconds: an hour.
const MAX_SLOW: i64 = 3_600;

impl Scene<'_> {
    pub(super) fn member(&self, action: &str) -> Result<(), Why> {
        let id = self.params.int("who");
        let known = self
            .playground
            .with(|world| world.accounts.get(&id).map(|account| account.is_bot));
        match known {
            None => Err(Why::Words("There is nobody of this name.")),
            Some(true) => self.change(action, &bot_of(self.playground, id)),
            Some(false) => self.change(action, &User::new(self.playground.clone(), id)),
        }
    }

    fn change(&self, action: &str, who: &impl Somebody) -> Result<(), Why> {
        match action {
            "add" => self.chat.adds(who)?,
            "remove" => self.chat.removes(who)?,
            "promote" => self.chat.promotes(who, &ADMIN)?,
            "mute" => self.chat.restricts(who, &[])?,
            "unmute" => {
                let all: Vec<&str> = Permission::ALL.iter().map(|one| one.name()).collect();
                self.chat.restricts(who, &all)?;
            }
            _ => self.chat.promotes(who, &[])?,
        }
        Ok(())
    }

    /// The rules of a group.
    pub(super) fn govern(&self, action: &str) -> Result<(), Why> {
        let Place::Chat(chat) = self.place else {
            return Err(Why::Words("This is for groups."));
        };
        let admin = self
            .playground
            .with(|world| world.member(chat, self.user.id()).is_admin());
        if !admin {
            return Err(Why::Words("Only administrators do this."));
        }
        if action == "forum" {
            self.chat.set_forum(self.params.flag("on"));
        } else {
            let seconds = self.params.int("seconds").clamp(0, MAX_SLOW);
            self.chat
                .set_slow_mode(u32::try_from(seconds).unwrap_or_default());
        }
        Ok(())
    }

    pub(super) fn topic(&self, action: &str) -> Result<Done, Why> {
        let (thread, name) = (self.params.int("thread"), self.params.text("name"));
        match action {
            "topic" => {
                let new = self.chat.creates_topic(name)?;
                return Ok(Done::go(self.viewer.at_topic(Some(new))));
            }
            "rename-topic" => self.chat.renames_topic(thread, name)?,
            "close-topic" => self.chat.closes_topic(thread)?,
            "reopen-topic" => self.chat.reopens_topic(thread)?,
            _ => {
                if thread == GENERAL {
                    return Err(Why::Words("The general topic stays."));
                }
                self.chat.deletes_topic(thread)?;
                if self.viewer.topic == Some(thread) {
                    return Ok(Done::go(self.viewer.at_topic(None)));
                }
            }
        }
        Ok(Done::default())
    }
}

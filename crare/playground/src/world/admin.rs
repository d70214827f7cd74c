//! What is done with a chat as a whole.

use serde_json::{Value, json};

use crate::refusal::Refusal;
use crate::world::{
    Account, Change, ChatKind, Draft, Permissions, Place, Right, Rights, Status, World,
};

/// Who writes for anonymous administrators.
const ANONYMOUS: i64 = 1_087_968_824;
/// How long a title may be, in characters; the rest is cut.
const LONGEST_TITLE: usize = 128;
/// How long a description may be, in characters; the rest is cut.
const LONGEST_DESCRIPTION: usize = 255;

impl World {
    /// Somebody brings somebody into a chat.
    pub(crate) fn add_member(&mut self, chat: i64, user: i64, by: i64) -> Result<(), Refusal> {
        self.may_add(chat, by)?;
        self.join(chat, user, &Change::by(by))
    }

    fn may_add(&self, chat: i64, by: i64) -> Result<(), Refusal> {
        self.require(by, chat, Right::InviteUsers, "CHAT_ADMIN_REQUIRED")
    }

    /// Whether somebody may make invite links.
    pub(crate) fn may_invite(&self, chat: i64, by: i64) -> Result<(), Refusal> {
        let otherwise = "not enough rights to manage chat invite link";
        self.require(by, chat, Right::InviteUsers, otherwise)
    }

    /// The rights that a bot asks for where it is made an administrator.
    pub(crate) fn default_rights(&self, bot: i64, channel: bool) -> Rights {
        let bot = self.bots.get(&bot);
        let asked = bot.map(|bot| {
            if channel {
                bot.channel_rights
            } else {
                bot.group_rights
            }
        });
        let asked = asked.filter(|rights| !rights.is_empty());
        asked.unwrap_or_else(|| {
            let mut rights: Rights = [Right::ManageChat].into_iter().collect();
            if channel {
                for right in [
                    Right::PostMessages,
                    Right::EditMessages,
                    Right::DeleteMessages,
                    Right::InviteUsers,
                    Right::ChangeInfo,
                ] {
                    rights.set(right, true);
                }
            }
            rights
        })
    }

    /// What members may do from now on.
    pub(crate) fn set_permissions(
        &mut self,
        id: i64,
        permissions: Permissions,
        by: i64,
    ) -> Result<(), Refusal> {
        self.require(
            by,
            id,
            Right::RestrictMembers,
            "not enough rights to change chat permissions",
        )?;
        if let Some(chat) = self.chats.get_mut(&id) {
            if chat.permissions == permissions {
                return Err(Refusal::bad_request("CHAT_NOT_MODIFIED"));
            }
            chat.permissions = permissions;
            self.changes += 1;
        }
        Ok(())
    }

    /// Call a chat something else.
    pub(crate) fn set_title(&mut self, id: i64, title: &str, by: i64) -> Result<(), Refusal> {
        let title: String = title.trim().chars().take(LONGEST_TITLE).collect();
        if title.is_empty() {
            return Err(Refusal::bad_request("title must be non-empty"));
        }
        let otherwise = "not enough rights to change chat title";
        self.require(by, id, Right::ChangeInfo, otherwise)?;
        if let Some(chat) = self.chats.get_mut(&id) {
            if chat.title == title {
                return Err(Refusal::bad_request("CHAT_NOT_MODIFIED"));
            }
            chat.title.clone_from(&title);
            let service = [("new_chat_title", Value::from(title))];
            self.post_service(Place::Chat(id), by, service);
        }
        Ok(())
    }

    /// Tell what a chat is about.
    pub(crate) fn set_description(&mut self, id: i64, text: &str, by: i64) -> Result<(), Refusal> {
        let text: String = text.trim().chars().take(LONGEST_DESCRIPTION).collect();
        let otherwise = "not enough rights to set chat description";
        self.require(by, id, Right::ChangeInfo, otherwise)?;
        if let Some(chat) = self.chats.get_mut(&id) {
            if chat.description == text {
                return Err(Refusal::bad_request("chat description is not modified"));
            }
            chat.description = text;
            self.changes += 1;
        }
        Ok(())
    }

    /// Give a chat a photo (the object `ChatPhoto` and the sizes of the message about it), or take it away.
    pub(crate) fn set_photo(
        &mut self,
        id: i64,
        photo: Option<(Value, Value)>,
        by: i64,
    ) -> Result<(), Refusal> {
        let otherwise = "not enough rights to change chat photo";
        self.require(by, id, Right::ChangeInfo, otherwise)?;
        let Some(chat) = self.chats.get_mut(&id) else {
            return Ok(());
        };
        let service = match photo {
            Some((photo, sizes)) => {
                chat.photo = Some(photo);
                ("new_chat_photo", sizes)
            }
            None if chat.photo.take().is_some() => ("delete_chat_photo", json!(true)),
            None => return Err(Refusal::bad_request("CHAT_NOT_MODIFIED")),
        };
        self.post_service(Place::Chat(id), by, [service]);
        Ok(())
    }

    /// An administrator who is anonymous writes as the group.
    pub(crate) fn hide_anonymous(&mut self, draft: &mut Draft) {
        let (Place::Chat(chat), Some(from)) = (draft.place, draft.from) else {
            return;
        };
        let member = self.member(chat, from);
        let anonymous = member.is_admin() && member.rights.has(Right::Anonymous);
        if !anonymous || self.is_bot(from) || self.is_in_channel(draft.place) {
            return;
        }
        self.accounts.entry(ANONYMOUS).or_insert_with(|| Account {
            first_name: "Group".to_owned(),
            ..Account::bot(ANONYMOUS, "GroupAnonymousBot")
        });
        draft.from = Some(ANONYMOUS);
        let fields = &mut draft.fields;
        fields.insert("sender_chat".to_owned(), self.chat_json(draft.place));
        if let Some(title) = member.title {
            fields.insert("author_signature".to_owned(), title.into());
        }
    }

    /// Forget all that somebody wrote in a chat.
    pub(crate) fn delete_all_of(&mut self, chat: i64, user: i64) {
        let place = Place::Chat(chat);
        let all = self.conversations.get(&place).into_iter();
        let all = all.flat_map(|all| &all.messages);
        let all = all.filter(|(_, message)| message.from == Some(user));
        let all: Vec<i64> = all.map(|(id, _)| *id).collect();
        for id in all {
            self.delete(place, id);
        }
    }

    /// A basic group becomes a supergroup: all go along, and both chats tell of it.
    pub(crate) fn upgrade(&mut self, id: i64, by: i64) -> Result<i64, Refusal> {
        let Some(old) = self.chats.get(&id).cloned() else {
            return Err(Refusal::bad_request("chat not found"));
        };
        if old.kind != ChatKind::Group || old.migrated_to.is_some() {
            return Err(Refusal::bad_request("CHAT_INVALID"));
        }
        if self.member(id, by).status != Status::Creator {
            return Err(Refusal::bad_request("CHAT_ADMIN_REQUIRED"));
        }
        let new = self.add_chat(ChatKind::Supergroup, &old.title, by);
        if let Some(chat) = self.chats.get_mut(&new) {
            chat.members.extend(old.members);
            chat.permissions = old.permissions;
            chat.description = old.description;
            chat.photo = old.photo;
        }
        self.post_service(Place::Chat(id), by, [("migrate_to_chat_id", new.into())]);
        self.post_service(Place::Chat(new), by, [("migrate_from_chat_id", id.into())]);
        if let Some(chat) = self.chats.get_mut(&id) {
            chat.migrated_to = Some(new);
        }
        Ok(new)
    }
}

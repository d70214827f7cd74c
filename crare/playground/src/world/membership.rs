//! How people and bots come, go, and are given rights; and who is told.

use serde_json::{Value, json};

use crate::refusal::Refusal;
use crate::world::{
    ChatKind, Deed, Member, Permission, Permissions, Place, Right, Rights, Status, World,
};

/// How it came to a change.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    /// Who did it.
    pub(crate) by: i64,
    /// The invite link that was used.
    pub(crate) link: Option<String>,
    /// Whether a request to join was granted.
    pub(crate) via_request: bool,
}

/// A ban or restriction for less than this many seconds is for ever.
const SHORTEST: i64 = 30;
/// A ban or restriction for more than this many seconds is for ever.
const LONGEST: i64 = 366 * 24 * 3600;

/// What a member need not be permitted to count as not restricted.
const FREE: [Permission; 3] = [
    Permission::ManageTopics,
    Permission::EditTag,
    Permission::ReactToMessages,
];

impl Change {
    pub(crate) fn by(by: i64) -> Self {
        Self {
            by,
            link: None,
            via_request: false,
        }
    }
}

impl World {
    /// The object `User`; null when there is none.
    pub(crate) fn user_json(&self, id: i64) -> Value {
        let account = self.accounts.get(&id);
        account.map_or(Value::Null, super::Account::to_json)
    }

    /// The object `ChatMember` of somebody in a chat.
    pub(crate) fn member_json(&self, chat: i64, user: i64, viewer: i64) -> Value {
        let kind = self.chats.get(&chat).map(|chat| chat.kind);
        let kind = kind.unwrap_or(ChatKind::Supergroup);
        self.member(chat, user)
            .to_json(self.user_json(user), kind, viewer)
    }

    /// When a ban or restriction ends that is to end at this time; 0 for never.
    pub(crate) fn until(&self, date: i64) -> i64 {
        let left = date - self.clock.now();
        if (SHORTEST..=LONGEST).contains(&left) {
            date
        } else {
            0
        }
    }

    /// Change how somebody stands in a chat, and tell the bots concerned.
    pub(crate) fn set_member(&mut self, id: i64, user: i64, new: Member, how: &Change) {
        let now = self.clock.now();
        let Some(chat) = self.chats.get_mut(&id) else {
            return;
        };
        let kind = chat.kind;
        let old = chat.member(user, now);
        if old == new {
            chat.members.insert(user, new);
            return;
        }
        chat.members.insert(user, new.clone());
        self.changes += 1;
        let admins = self.chats.get(&id).into_iter();
        let admins = admins.flat_map(|chat| &chat.members);
        let admins: Vec<i64> = admins
            .filter(|(bot, member)| **bot != user && member.is_admin() && self.is_bot(**bot))
            .map(|(bot, _)| *bot)
            .collect();
        let own = self.is_bot(user).then_some(("my_chat_member", user));
        let others = admins.into_iter().map(|bot| ("chat_member", bot));
        let told: Vec<_> = own.into_iter().chain(others).collect();
        for (update, viewer) in told {
            let account = self.user_json(user);
            let mut content = json!({
                "chat": self.chat_json(Place::Chat(id)),
                "from": self.user_json(how.by),
                "date": now,
                "old_chat_member": old.to_json(account.clone(), kind, viewer),
                "new_chat_member": new.to_json(account, kind, viewer),
            });
            if how.via_request {
                content["via_join_request"] = true.into();
            }
            if let Some(link) = how.link.as_deref() {
                let link = self.link_json(id, link, viewer);
                if !link.is_null() {
                    content["invite_link"] = link;
                }
            }
            self.update(viewer, update, content);
        }
    }

    /// Somebody comes into a chat, or is brought there.
    pub(crate) fn join(&mut self, chat: i64, user: i64, how: &Change) -> Result<(), Refusal> {
        let Some(kind) = self.chats.get(&chat).map(|chat| chat.kind) else {
            return Err(Refusal::bad_request("chat not found"));
        };
        let member = self.member(chat, user);
        if member.is_present() {
            return Err(Refusal::bad_request("USER_ALREADY_PARTICIPANT"));
        }
        let itself = how.by == user && !how.via_request;
        if member.status == Status::Kicked && itself {
            return Err(Refusal::bad_request("USER_KICKED"));
        }
        let new = match member.status {
            Status::Restricted => Member {
                present: true,
                ..member
            },
            // Bots are in channels as administrators, or not at all.
            _ if kind == ChatKind::Channel && self.is_bot(user) => {
                Member::administrator(self.default_rights(user, true), how.by)
            }
            _ => Member::new(Status::Member),
        };
        self.set_member(chat, user, new, how);
        if kind != ChatKind::Channel {
            let account = self.user_json(user);
            let from = if how.via_request { user } else { how.by };
            self.post_service(
                Place::Chat(chat),
                from,
                [
                    ("new_chat_participant", account.clone()),
                    ("new_chat_member", account.clone()),
                    ("new_chat_members", json!([account])),
                ],
            );
        }
        Ok(())
    }

    /// Somebody goes, or is put out; `new` is how they stand then.
    pub(crate) fn part(&mut self, chat: i64, user: i64, new: Member, by: i64) {
        let was_present = self.member(chat, user).is_present();
        let kind = self.chats.get(&chat).map(|chat| chat.kind);
        self.set_member(chat, user, new, &Change::by(by));
        if was_present && kind != Some(ChatKind::Channel) {
            let place = Place::Chat(chat);
            let account = self.user_json(user);
            let id = self.post_service(
                place,
                by,
                [
                    ("left_chat_participant", account.clone()),
                    ("left_chat_member", account),
                ],
            );
            // It is not there any more, but hears of its own going.
            if self.is_bot(user) && user != by {
                self.tell_of(user, place, id);
            }
        }
    }

    /// Somebody goes by themselves.
    pub(crate) fn leave(&mut self, chat: i64, user: i64) -> Result<(), Refusal> {
        if !self.member(chat, user).is_present() {
            return Err(Refusal::bad_request("USER_NOT_PARTICIPANT"));
        }
        let member = self.member(chat, user);
        let new = match member.status {
            Status::Restricted => Member {
                present: false,
                ..member
            },
            _ => Member::new(Status::Left),
        };
        self.part(chat, user, new, user);
        Ok(())
    }

    /// Whether `by` may ban, restrict or free `user`.
    fn may_restrict(&self, chat: i64, user: i64, by: i64) -> Result<(), Refusal> {
        let member = self.member(chat, user);
        if user == by {
            return Err(Refusal::bad_request("can't restrict self"));
        }
        if member.status == Status::Creator {
            return Err(Refusal::bad_request("can't remove chat owner"));
        }
        self.require(
            by,
            chat,
            Right::RestrictMembers,
            "not enough rights to restrict/unrestrict chat member",
        )?;
        let own = self.member(chat, by).status == Status::Creator || member.promoted_by == Some(by);
        if member.status == Status::Administrator && !own {
            return Err(Refusal::bad_request("user is an administrator of the chat"));
        }
        Ok(())
    }

    /// Put somebody out and keep them out until then (0: for ever).
    pub(crate) fn ban(&mut self, chat: i64, user: i64, until: i64, by: i64) -> Result<(), Refusal> {
        self.may_restrict(chat, user, by)?;
        let group = self.chats.get(&chat).map(|chat| chat.kind) == Some(ChatKind::Group);
        let new = Member {
            until: if group { 0 } else { self.until(until) },
            ..Member::new(Status::Kicked)
        };
        self.part(chat, user, new, by);
        Ok(())
    }

    /// Let somebody come again. One who is in the chat is put out, unless it is only for the banned.
    pub(crate) fn unban(
        &mut self,
        chat: i64,
        user: i64,
        only_banned: bool,
        by: i64,
    ) -> Result<(), Refusal> {
        self.may_restrict(chat, user, by)?;
        let member = self.member(chat, user);
        if member.status == Status::Kicked || (member.is_present() && !only_banned) {
            self.part(chat, user, Member::new(Status::Left), by);
        }
        Ok(())
    }

    /// Let somebody do only this until then (0: for ever); all of it ends the restriction.
    pub(crate) fn restrict(
        &mut self,
        chat: i64,
        user: i64,
        permissions: Permissions,
        until: i64,
        by: i64,
    ) -> Result<(), Refusal> {
        self.may_restrict(chat, user, by)?;
        let old = self.member(chat, user);
        let everything = {
            let mut most = Permissions::all();
            for one in FREE {
                most.set(one, false);
            }
            most.within(permissions)
        };
        let new = if everything {
            let status = if old.is_present() {
                Status::Member
            } else {
                Status::Left
            };
            Member::new(status)
        } else {
            Member {
                present: old.is_present(),
                permissions,
                until: self.until(until),
                ..Member::new(Status::Restricted)
            }
        };
        let tag = old.tag;
        self.set_member(chat, user, Member { tag, ..new }, &Change::by(by));
        Ok(())
    }

    /// Make an administrator with these rights; without any right, a member again.
    pub(crate) fn promote(
        &mut self,
        chat: i64,
        user: i64,
        rights: Rights,
        by: i64,
    ) -> Result<(), Refusal> {
        let Some(kind) = self.chats.get(&chat).map(|chat| chat.kind) else {
            return Err(Refusal::bad_request("chat not found"));
        };
        if user == by {
            return Err(Refusal::bad_request("can't promote self"));
        }
        let old = self.member(chat, user);
        let acting = self.member(chat, by);
        let owner = acting.status == Status::Creator;
        if old.status == Status::Creator {
            return Err(Refusal::bad_request("can't edit chat owner"));
        }
        let needed = Right::PromoteMembers;
        self.require(by, chat, needed, "not enough rights")?;
        if old.status == Status::Administrator && !owner && old.promoted_by != Some(by) {
            return Err(Refusal::bad_request("CHAT_ADMIN_REQUIRED"));
        }
        let rights = rights.of_kind(kind);
        if !owner && !rights.within(acting.rights) {
            return Err(Refusal::bad_request("RIGHT_FORBIDDEN"));
        }
        if rights.is_empty() {
            if old.is_admin() {
                // Bots are in channels as administrators, or not at all.
                let gone = kind == ChatKind::Channel && self.is_bot(user);
                let status = if gone { Status::Left } else { Status::Member };
                self.set_member(chat, user, Member::new(status), &Change::by(by));
            }
            return Ok(());
        }
        if !old.is_present() && kind != ChatKind::Channel {
            if old.status == Status::Kicked || !self.is_bot(user) {
                return Err(Refusal::bad_request("USER_NOT_PARTICIPANT"));
            }
            self.join(chat, user, &Change::by(by))?;
        }
        let mut rights = rights;
        rights.set(Right::ManageChat, true);
        let promoted_by = old.promoted_by.unwrap_or(by);
        let new = Member {
            title: old.title,
            ..Member::administrator(rights, promoted_by)
        };
        self.set_member(chat, user, new, &Change::by(by));
        Ok(())
    }

    /// A person blocks a bot, or lets it write again; the bot is told of it.
    pub(crate) fn block(&mut self, user: i64, bot: i64, blocked: bool) {
        let Some(account) = self.accounts.get_mut(&user) else {
            return;
        };
        let changed = if blocked {
            account.blocked.insert(bot)
        } else {
            account.blocked.remove(&bot)
        };
        if !changed {
            return;
        }
        self.note(|_| Deed::Blocked {
            user,
            bot,
            on: blocked,
        });
        let status = |blocked| {
            if blocked {
                Status::Kicked
            } else {
                Status::Member
            }
        };
        let kind = ChatKind::Supergroup;
        let account = self.user_json(bot);
        let content = json!({
            "chat": self.chat_json(Place::Private { user, bot }),
            "from": self.user_json(user),
            "date": self.clock.now(),
            "old_chat_member": Member::new(status(!blocked)).to_json(account.clone(), kind, bot),
            "new_chat_member": Member::new(status(blocked)).to_json(account, kind, bot),
        });
        self.update(bot, "my_chat_member", content);
    }
}

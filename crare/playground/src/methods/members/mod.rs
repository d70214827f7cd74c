//! Members of chats: bans, restrictions, rights, titles.

mod guards;
mod invites;

use serde_json::json;

use super::Entry;
use crate::call::{Call, Outcome};
use crate::refusal::Refusal;
use crate::world::{Change, ChatKind, Member, Permissions, Right, Rights, Status};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("banChatMember", ban),
    Entry::stateful("banChatSenderChat", ban_sender),
    Entry::stateful("promoteChatMember", promote),
    Entry::stateful("restrictChatMember", restrict),
    Entry::stateful("setChatAdministratorCustomTitle", set_title),
    Entry::stateful("setChatMemberTag", set_tag),
    Entry::stateful("unbanChatMember", unban),
    Entry::stateful("unbanChatSenderChat", unban_sender),
];

pub(super) const GUARDS: &[Entry] = guards::METHODS;
pub(super) const INVITES: &[Entry] = invites::METHODS;

/// How long a title or tag may be, in characters.
const LONGEST_TITLE: usize = 16;
/// When no time is given, somebody is banned for ever.
const FOR_EVER: i64 = 0;

fn ban(call: &mut Call<'_>) -> Outcome {
    let chat = call.chat("can't ban members in private chats")?;
    let user = call.user()?;
    let until = if call.params.has("until_date") {
        call.params.int("until_date")
    } else {
        FOR_EVER
    };
    call.world.ban(chat, user, until, call.bot)?;
    let supergroup =
        call.world.chats.get(&chat).map(|chat| chat.kind) == Some(ChatKind::Supergroup);
    if supergroup && call.params.flag("revoke_messages") {
        call.world.delete_all_of(chat, user);
    }
    Ok(json!(true))
}

fn unban(call: &mut Call<'_>) -> Outcome {
    let chat = call.supergroup_or_channel()?;
    let user = call.user()?;
    let only_banned = call.params.flag("only_if_banned");
    call.world.unban(chat, user, only_banned, call.bot)?;
    Ok(json!(true))
}

fn restrict(call: &mut Call<'_>) -> Outcome {
    // The permissions were parameters of their own before they were an object.
    let permissions = if call.params.has("permissions") {
        call.needed("permissions", "ChatPermissions")?
    } else {
        let all = ["can_send_messages", "can_send_media_messages"];
        let more = ["can_send_other_messages", "can_add_web_page_previews"];
        let all = all.into_iter().chain(more);
        all.map(|name| (name.to_owned(), call.params.flag(name).into()))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let independent = call.params.flag("use_independent_chat_permissions");
    let chat = call.supergroup()?;
    let user = call.user()?;
    let permissions = Permissions::from_json(&permissions, independent);
    let until = call.params.int("until_date");
    call.world
        .restrict(chat, user, permissions, until, call.bot)?;
    Ok(json!(true))
}

fn promote(call: &mut Call<'_>) -> Outcome {
    let chat = call.chat("chat member status can't be changed in private chats")?;
    let user = call.user()?;
    let mut rights = Rights::by_name(|name| call.params.flag(name));
    if call.params.flag("can_manage_voice_chats") {
        rights.set(Right::ManageVideoChats, true);
    }
    call.world.promote(chat, user, rights, call.bot)?;
    Ok(json!(true))
}

/// A title or tag as it is kept; `what` is how refusals call it.
fn short(text: &str, what: &str) -> Result<Option<String>, Refusal> {
    let text = text.trim();
    if text.chars().count() > LONGEST_TITLE {
        return Err(Refusal::bad_request(format!("{what}_INVALID")));
    }
    // Pictures: what is beyond the letters of all scripts, near enough.
    if text
        .chars()
        .any(|c| matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}'))
    {
        return Err(Refusal::bad_request(format!("{what}_EMOJI_NOT_ALLOWED")));
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

fn set_title(call: &mut Call<'_>) -> Outcome {
    let chat = call.supergroup()?;
    let user = call.user()?;
    let member = call.world.member(chat, user);
    match member.status {
        Status::Creator if user != call.bot => {
            let only = "only the owner can edit their custom title";
            return Err(Refusal::bad_request(only));
        }
        Status::Creator | Status::Administrator => {}
        _ => return Err(Refusal::bad_request("user is not an administrator")),
    }
    let may = call.world.member(chat, call.bot).may(Right::PromoteMembers);
    if !may || member.promoted_by != Some(call.bot) {
        let otherwise = "not enough rights to change custom title of the user";
        return Err(Refusal::bad_request(otherwise));
    }
    let title = short(call.params.text("custom_title"), "CUSTOM_TITLE")?;
    let new = Member { title, ..member };
    call.world
        .set_member(chat, user, new, &Change::by(call.bot));
    Ok(json!(true))
}

fn set_tag(call: &mut Call<'_>) -> Outcome {
    let chat = call.supergroup()?;
    let user = call.user()?;
    let otherwise = "not enough rights";
    call.world
        .require(call.bot, chat, Right::ManageTags, otherwise)?;
    let member = call.world.member(chat, user);
    if !member.is_present() {
        return Err(Refusal::bad_request("USER_NOT_PARTICIPANT"));
    }
    if member.is_admin() {
        return Err(Refusal::bad_request("TAG_CHANGE_FORBIDDEN"));
    }
    let tag = short(call.params.text("tag"), "TAG")?;
    let new = Member { tag, ..member };
    call.world
        .set_member(chat, user, new, &Change::by(call.bot));
    Ok(json!(true))
}

fn sender(call: &Call<'_>) -> Result<i64, Refusal> {
    let text = call.params.text("sender_chat_id").trim();
    if text.is_empty() {
        return Err(Refusal::bad_request("sender_chat_id is empty"));
    }
    text.parse()
        .map_err(|_| Refusal::bad_request("sender_chat_id is not a valid Integer"))
}

fn ban_sender(call: &mut Call<'_>) -> Outcome {
    set_sender(call, true)
}

fn unban_sender(call: &mut Call<'_>) -> Outcome {
    set_sender(call, false)
}

fn set_sender(call: &mut Call<'_>, banned: bool) -> Outcome {
    let sender = sender(call)?;
    let chat = call.supergroup_or_channel()?;
    if !call.world.chats.contains_key(&sender) {
        return Err(Refusal::bad_request("chat not found"));
    }
    call.world.require(
        call.bot,
        chat,
        Right::RestrictMembers,
        "not enough rights to restrict/unrestrict chat member",
    )?;
    if let Some(chat) = call.world.chats.get_mut(&chat) {
        if banned {
            chat.banned_senders.insert(sender);
        } else {
            chat.banned_senders.remove(&sender);
        }
        call.world.changes += 1;
    }
    Ok(json!(true))
}

#[cfg(test)]
mod tests;

//! Chats as a whole.

mod full;

use serde_json::{Value, json};

use super::Entry;
use crate::call::{Call, Outcome};
use crate::refusal::Refusal;
use crate::world::{Access, ChatKind, FileKind, Member, Permissions, Place, Right, Status, seal};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("deleteChatPhoto", delete_photo),
    Entry::stateful("deleteChatStickerSet", delete_sticker_set),
    Entry::stateful("getChat", full::get_chat),
    Entry::stateful("getChatAdministrators", administrators),
    Entry::stateful("getChatMember", member),
    Entry::stateful("getChatMemberCount", count),
    Entry::stateful("leaveChat", leave),
    Entry::stateful("setChatDescription", set_description),
    Entry::stateful("setChatPermissions", set_permissions),
    Entry::stateful("setChatPhoto", set_photo),
    Entry::stateful("setChatStickerSet", set_sticker_set),
    Entry::stateful("setChatTitle", set_title),
];

fn administrators(call: &mut Call<'_>) -> Outcome {
    let chat = match call.place(Access::Read)? {
        Place::Chat(chat) => chat,
        Place::Private { .. } => {
            return Err(Refusal::bad_request(
                "there are no administrators in the private chat",
            ));
        }
    };
    list_is_open(call, chat)?;
    let bots = call.params.flag("return_bots");
    let now = call.world.clock.now();
    let present = call.world.chats.get(&chat).into_iter();
    let present = present.flat_map(|chat| chat.present(now));
    let mut admins: Vec<(i64, Member)> = present
        .filter(|(id, member)| {
            member.is_admin() && (bots || *id == call.bot || !call.world.is_bot(*id))
        })
        .collect();
    admins.sort_by_key(|(_, member)| member.status != Status::Creator);
    let admins = admins.into_iter();
    Ok(admins
        .map(|(id, _)| call.world.member_json(chat, id, call.bot))
        .collect())
}

/// Only administrators of a channel see who is in it.
fn list_is_open(call: &Call<'_>, chat: i64) -> Result<(), Refusal> {
    let channel = call.world.is_in_channel(Place::Chat(chat));
    if channel && !call.world.member(chat, call.bot).is_admin() {
        return Err(Refusal::bad_request("member list is inaccessible"));
    }
    Ok(())
}

fn member(call: &mut Call<'_>) -> Outcome {
    let place = call.place(Access::Read)?;
    let user = call.user()?;
    match place {
        Place::Chat(chat) => {
            if user != call.bot {
                list_is_open(call, chat)?;
            }
            Ok(call.world.member_json(chat, user, call.bot))
        }
        Place::Private { user: other, bot } if user == other || user == bot => {
            let account = call.world.user_json(user);
            let member = Member::new(Status::Member);
            Ok(member.to_json(account, ChatKind::Supergroup, bot))
        }
        Place::Private { .. } => Err(Refusal::bad_request("member not found")),
    }
}

fn count(call: &mut Call<'_>) -> Outcome {
    let now = call.world.clock.now();
    Ok(match call.place(Access::Read)? {
        Place::Private { user, bot } => if user == bot { 1 } else { 2 }.into(),
        Place::Chat(chat) => {
            let chat = call.world.chats.get(&chat);
            chat.map_or(0, |chat| chat.present(now).count()).into()
        }
    })
}

fn leave(call: &mut Call<'_>) -> Outcome {
    let chat = call.chat("can't leave private chats")?;
    call.world.leave(chat, call.bot)?;
    Ok(json!(true))
}

fn set_title(call: &mut Call<'_>) -> Outcome {
    let chat = call.chat("can't change private chat title")?;
    let title = call.params.text("title").to_owned();
    call.world.set_title(chat, &title, call.bot)?;
    Ok(json!(true))
}

fn set_description(call: &mut Call<'_>) -> Outcome {
    let chat = call.chat("can't change private chat description")?;
    let text = call.params.text("description").to_owned();
    call.world.set_description(chat, &text, call.bot)?;
    Ok(json!(true))
}

fn set_photo(call: &mut Call<'_>) -> Outcome {
    let upload = call.params.file("photo").or_else(|| {
        let part = call.params.text("photo").strip_prefix("attach://")?;
        call.params.file(part)
    });
    let upload = upload.cloned();
    let upload = upload.ok_or_else(|| {
        Refusal::bad_request(if call.params.has("photo") {
            "photo must be uploaded as an InputFile"
        } else {
            "there is no photo in the request"
        })
    })?;
    let chat = call.chat("can't change private chat photo")?;
    let otherwise = "not enough rights to change chat photo";
    call.world
        .require(call.bot, chat, Right::ChangeInfo, otherwise)?;
    let kind = FileKind::ProfilePhoto;
    let sizes = call
        .world
        .store(kind, &upload.content, &upload.name, <_>::default())?;
    let photo = chat_photo(&sizes);
    call.world.set_photo(chat, Some((photo, sizes)), call.bot)?;
    Ok(json!(true))
}

/// The object `ChatPhoto` of the sizes of a photo.
pub(super) fn chat_photo(sizes: &Value) -> Value {
    let unique =
        |size: Option<&Value>| size.map_or(Value::Null, |size| size["file_unique_id"].clone());
    let sizes = sizes.as_array().map(Vec::as_slice).unwrap_or_default();
    json!({
        "small_file_unique_id": unique(sizes.first()),
        "big_file_unique_id": unique(sizes.last()),
    })
}

fn delete_photo(call: &mut Call<'_>) -> Outcome {
    let chat = call.chat("can't change private chat photo")?;
    call.world.set_photo(chat, None, call.bot)?;
    Ok(json!(true))
}

fn set_permissions(call: &mut Call<'_>) -> Outcome {
    let permissions = call.needed("permissions", "ChatPermissions")?;
    let independent = call.params.flag("use_independent_chat_permissions");
    let chat = call.chat("can't change private chat permissions")?;
    if call.world.is_in_channel(Place::Chat(chat)) {
        let only = "method is available only for groups and supergroups";
        return Err(Refusal::bad_request(only));
    }
    let permissions = Permissions::from_json(&permissions, independent);
    call.world.set_permissions(chat, permissions, call.bot)?;
    Ok(json!(true))
}

fn set_sticker_set(call: &mut Call<'_>) -> Outcome {
    let name = call.params.text("sticker_set_name").to_owned();
    change_sticker_set(call, Some(name))
}

fn delete_sticker_set(call: &mut Call<'_>) -> Outcome {
    change_sticker_set(call, None)
}

fn change_sticker_set(call: &mut Call<'_>, name: Option<String>) -> Outcome {
    let chat = call.supergroup()?;
    call.world
        .require(call.bot, chat, Right::ChangeInfo, "not enough rights")?;
    if let Some(chat) = call.world.chats.get_mut(&chat) {
        chat.sticker_set = name;
        call.world.changes += 1;
    }
    Ok(json!(true))
}

/// This JSON with the ids of files that the bot knows.
pub(crate) fn sealed(call: &Call<'_>, mut json: Value) -> Value {
    seal(call.bot, &mut json);
    json
}

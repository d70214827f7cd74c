//! All there is to know of a chat.

use serde_json::{Value, json};

use crate::call::{Call, Outcome};
use crate::world::{Access, ChatKind, Place, Right};

/// How many different reactions a message may have.
const MAX_REACTIONS: i64 = 11;

pub(super) fn get_chat(call: &mut Call<'_>) -> Outcome {
    let place = call.place(Access::Read)?;
    let mut json = call.world.chat_json(place);
    json["accent_color_id"] = 0.into();
    json["max_reaction_count"] = MAX_REACTIONS.into();
    match place {
        Place::Private { user, .. } => private(call, user, &mut json),
        Place::Chat(chat) => group(call, chat, &mut json),
    }
    if json["username"].is_string() {
        json["active_usernames"] = json!([json["username"]]);
    }
    let pinned = call.world.conversations.get(&place);
    let pinned = pinned.and_then(|all| all.pinned.last().copied());
    let sealed = super::sealed(call, json);
    let mut json = sealed;
    if let Some(pinned) = pinned {
        json["pinned_message"] = call.world.message_json(Some(call.bot), place, pinned);
    }
    Ok(json)
}

fn private(call: &Call<'_>, user: i64, json: &mut Value) {
    let gifts = call
        .world
        .accounts
        .get(&user)
        .is_some_and(|one| !one.is_bot);
    json["accepted_gift_types"] = gift_types(gifts);
    json["can_send_gift"] = gifts.into();
    let Some(account) = call.world.accounts.get(&user) else {
        return;
    };
    if let Some(types) = &account.gift_types {
        json["accepted_gift_types"] = types.clone();
    }
    if let Some(bio) = &account.bio {
        json["bio"] = bio.clone().into();
    }
    if let Some(chat) = account.personal_chat {
        json["personal_chat"] = call.world.chat_json(Place::Chat(chat));
    }
    if let Some(photo) = account.photos.last() {
        json["photo"] = super::chat_photo(photo);
    }
    if let Some((status, until)) = &account.emoji_status {
        let over = *until != 0 && *until <= call.world.clock.now();
        if !over {
            json["emoji_status_custom_emoji_id"] = status.clone().into();
            if *until != 0 {
                json["emoji_status_expiration_date"] = (*until).into();
            }
        }
    }
}

fn gift_types(all: bool) -> Value {
    json!({
        "unlimited_gifts": all,
        "limited_gifts": all,
        "unique_gifts": all,
        "premium_subscription": all,
        "gifts_from_channels": all,
    })
}

fn group(call: &Call<'_>, id: i64, json: &mut Value) {
    let Some(chat) = call.world.chats.get(&id) else {
        return;
    };
    json["accepted_gift_types"] = gift_types(chat.kind == ChatKind::Channel);
    json["can_send_gift"] = (chat.kind == ChatKind::Channel).into();
    if !chat.description.is_empty() {
        json["description"] = chat.description.clone().into();
    }
    if let Some(photo) = &chat.photo {
        json["photo"] = photo.clone();
    }
    if chat.kind != ChatKind::Channel {
        let mut permissions = Value::Object(chat.permissions.to_json());
        let medias = permissions["can_send_photos"].clone();
        permissions["can_send_media_messages"] = medias;
        json["permissions"] = permissions;
    }
    if chat.kind == ChatKind::Supergroup {
        json["has_visible_history"] = true.into();
        json["join_to_send_messages"] = true.into();
    }
    if chat.join_by_request {
        json["join_by_request"] = true.into();
    }
    if let Some(channel) = chat.parent {
        json["parent_chat"] = call.world.chat_json(Place::Chat(channel));
    }
    if let Some(guard) = chat.guard {
        json["guard_bot"] = call.world.user_json(guard);
    }
    if let Some(set) = &chat.sticker_set {
        json["sticker_set_name"] = set.clone().into();
    }
    let member = call.world.member(id, call.bot);
    if member.may(Right::ChangeInfo) && chat.kind == ChatKind::Supergroup {
        json["can_set_sticker_set"] = true.into();
    }
    let link = call.world.primary_link(id, call.bot);
    if let Some(link) = link.filter(|_| member.may(Right::InviteUsers)) {
        json["invite_link"] = link.into();
    }
    for (name, value) in &chat.other {
        json[name.as_str()] = value.clone();
    }
}

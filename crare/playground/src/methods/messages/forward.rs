//! Forwarding and copying.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::media::CAPTION;
use super::send::{Content, Options, Sending};
use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text;
use crate::text::Limits;
use crate::world::{Access, ChatKind, Message, Place, World, Writing, is_service};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("copyMessage", copy_message),
    Entry::stateful("copyMessages", copy_messages),
    Entry::stateful("forwardMessage", forward_message),
    Entry::stateful("forwardMessages", forward_messages),
];

/// Ids of one call.
const MAX_IDS: usize = 100;
/// What belongs to a message itself, not to its content.
const OWN: [&str; 22] = [
    "reply_markup",
    "edit_date",
    "media_group_id",
    "has_protected_content",
    "message_thread_id",
    "is_topic_message",
    "quote",
    "external_reply",
    "reply_to_story",
    "reply_to_checklist_task_id",
    "reply_to_poll_option_id",
    "effect_id",
    "sender_business_bot",
    "author_signature",
    "business_connection_id",
    "sender_chat",
    "via_bot",
    "guest_bot_caller_user",
    "guest_bot_caller_chat",
    "is_from_offline",
    "suggested_post_info",
    "ephemeral_message_id",
];
/// What says where a forwarded message comes from.
const ORIGIN: [&str; 8] = [
    "forward_origin",
    "forward_from",
    "forward_from_chat",
    "forward_from_message_id",
    "forward_sender_name",
    "forward_signature",
    "forward_date",
    "is_automatic_forward",
];

/// The object `MessageOrigin`.
pub(crate) fn origin(world: &World, place: Place, message: &Message) -> Value {
    if let Some(origin) = message.fields.get("forward_origin") {
        return origin.clone();
    }
    let date = message.date;
    if world.is_in_channel(place) {
        let mut origin = json!({
            "type": "channel",
            "date": date,
            "chat": world.chat_json(place),
            "message_id": message.id,
        });
        if let Some(signature) = message.fields.get("author_signature") {
            origin["author_signature"] = signature.clone();
        }
        return origin;
    }
    if let Some(chat) = message.fields.get("sender_chat") {
        return json!({"type": "chat", "date": date, "sender_chat": chat});
    }
    let sender = message.from.and_then(|from| world.accounts.get(&from));
    match sender {
        Some(sender) => json!({"type": "user", "date": date, "sender_user": sender.to_json()}),
        None => json!({"type": "hidden_user", "date": date, "sender_user_name": "Deleted Account"}),
    }
}

/// What a forwarded message has of the one it was made from, with the names of its origin in the old form too.
pub(crate) fn forwarded(world: &World, place: Place, message: &Message) -> Map<String, Value> {
    let mut fields = content(message);
    if let Some(via) = message.fields.get("via_bot") {
        fields.insert("via_bot".to_owned(), via.clone());
    }
    let origin = origin(world, place, message);
    for (old, path) in [
        ("forward_date", "date"),
        ("forward_from", "sender_user"),
        ("forward_sender_name", "sender_user_name"),
        ("forward_from_chat", "sender_chat"),
        ("forward_from_chat", "chat"),
        ("forward_from_message_id", "message_id"),
        ("forward_signature", "author_signature"),
    ] {
        fields.extend(
            origin
                .get(path)
                .map(|value| (old.to_owned(), value.clone())),
        );
    }
    fields.insert("forward_origin".to_owned(), origin);
    fields
}

fn content(message: &Message) -> Map<String, Value> {
    let mut fields = message.fields.clone();
    fields.retain(|name, _| !OWN.contains(&name.as_str()) && !ORIGIN.contains(&name.as_str()));
    fields
}

/// The right that a message's content needs.
pub(crate) fn writing(fields: &Map<String, Value>) -> Writing {
    for (name, writing) in [
        ("animation", Writing::Animation),
        ("photo", Writing::Photo),
        ("live_photo", Writing::Photo),
        ("video", Writing::Video),
        ("video_note", Writing::VideoNote),
        ("voice", Writing::Voice),
        ("audio", Writing::Audio),
        ("document", Writing::Document),
        ("sticker", Writing::Sticker),
        ("poll", Writing::Poll),
        ("contact", Writing::Contact),
        ("dice", Writing::Dice),
        ("game", Writing::Game),
        ("venue", Writing::Venue),
        ("location", Writing::Location),
        ("invoice", Writing::Invoice),
        ("paid_media", Writing::PaidMedia),
        ("checklist", Writing::Checklist),
        ("story", Writing::Story),
    ] {
        if fields.contains_key(name) {
            return writing;
        }
    }
    Writing::Text
}

fn may_forward(world: &World, message: &Message, place: Place) -> Result<(), Refusal> {
    if is_service(&message.fields) {
        return Err(Refusal::bad_request("the message can't be forwarded"));
    }
    let protected = match place {
        Place::Chat(_) => world.chat_json(place)["has_protected_content"] == Value::Bool(true),
        Place::Private { .. } => false,
    };
    if protected || message.fields.contains_key("has_protected_content") {
        return Err(Refusal::bad_request(
            "message has protected content and can't be forwarded",
        ));
    }
    Ok(())
}

fn may_copy(world: &World, message: &Message, bot: i64, place: Place) -> Result<(), Refusal> {
    let not = || Refusal::bad_request("the message can't be copied");
    may_forward(world, message, place).map_err(|refusal| {
        if is_service(&message.fields) {
            not()
        } else {
            refusal
        }
    })?;
    let has = |name: &str| message.fields.contains_key(name);
    if has("paid_media") || has("invoice") || has("giveaway") || has("giveaway_winners") {
        return Err(not());
    }
    if let Some(poll) = message.fields.get("poll") {
        let id = poll["id"].as_str().unwrap_or_default();
        let poll = world.poll_json(Some(bot), id);
        if poll["type"] == "quiz" && poll.get("correct_option_ids").is_none() {
            return Err(not());
        }
    }
    Ok(())
}

struct Batch {
    from: Place,
    ids: Vec<i64>,
    sending: Sending,
    /// New ids of albums by their old ones.
    groups: BTreeMap<String, String>,
}

impl Batch {
    fn read(call: &Call<'_>, ids: Vec<i64>, options: Options) -> Result<Self, Refusal> {
        let to = call.place(Access::Write)?;
        let from = match call.params.text("from_chat_id") {
            "" => return Err(Refusal::bad_request("from_chat_id is empty")),
            from => call.world.place(call.bot, from)?,
        };
        call.world.access(call.bot, from, Access::Read)?;
        Ok(Self {
            from,
            ids,
            sending: options.at(call.world, call.bot, to)?,
            groups: BTreeMap::new(),
        })
    }

    fn post(
        &mut self,
        world: &mut World,
        group: Option<String>,
        mut fields: Map<String, Value>,
    ) -> Result<i64, Refusal> {
        if let Some(group) = group {
            let new = self
                .groups
                .entry(group)
                .or_insert_with(|| world.new_group_id());
            fields.insert("media_group_id".to_owned(), new.clone().into());
        }
        let writing = writing(&fields);
        self.sending
            .clone()
            .post(world, Content::new(writing, fields))
    }
}

fn group(message: &Message) -> Option<String> {
    let group = message.fields.get("media_group_id")?;
    group.as_str().map(str::to_owned)
}

fn forward_message(call: &mut Call<'_>) -> Outcome {
    let options = Options::read(&call.params)?.without_markup();
    let id = call.params.int("message_id");
    let mut batch = Batch::read(call, vec![id], options)?;
    let message = call.world.message(batch.from, id).cloned();
    let message = message.ok_or_else(|| Refusal::bad_request("message to forward not found"))?;
    may_forward(call.world, &message, batch.from)?;
    let fields = forwarded(call.world, batch.from, &message);
    let id = batch.post(call.world, None, fields)?;
    let to = call.world.place(call.bot, call.params.text("chat_id"))?;
    Ok(call.world.message_json(Some(call.bot), to, id))
}

fn forward_messages(call: &mut Call<'_>) -> Outcome {
    let ids = sorted_ids(&call.params)?;
    let options = Options::read(&call.params)?.without_markup();
    let mut batch = Batch::read(call, ids, options)?;
    let mut sent = Vec::new();
    for id in batch.ids.clone() {
        let Some(message) = call.world.message(batch.from, id).cloned() else {
            continue;
        };
        if may_forward(call.world, &message, batch.from).is_err() {
            continue;
        }
        let fields = forwarded(call.world, batch.from, &message);
        let id = batch.post(call.world, group(&message), fields)?;
        sent.push(json!({"message_id": id}));
    }
    if sent.is_empty() {
        return Err(Refusal::bad_request("messages can't be forwarded"));
    }
    Ok(sent.into())
}

fn copy_message(call: &mut Call<'_>) -> Outcome {
    let caption = call
        .params
        .has("caption")
        .then(|| text::read(&call.params, CAPTION, Limits::CAPTION))
        .transpose()?;
    let above = call.params.flag("show_caption_above_media");
    let options = Options::read(&call.params)?;
    let id = call.params.int("message_id");
    let mut batch = Batch::read(call, vec![id], options)?;
    let message = call.world.message(batch.from, id).cloned();
    let message = message.ok_or_else(|| Refusal::bad_request("message to copy not found"))?;
    may_copy(call.world, &message, call.bot, batch.from)?;
    let mut fields = copied(call, &message);
    let is_media = super::edit::has_caption(&fields);
    if let Some(caption) = caption.filter(|_| is_media) {
        for name in ["caption", "caption_entities", "show_caption_above_media"] {
            fields.remove(name);
        }
        if above && !caption.0.is_empty() {
            fields.insert("show_caption_above_media".to_owned(), true.into());
        }
        let names = ["caption", "caption_entities"];
        text::put(call.world, &mut fields, names, caption);
    }
    let id = batch.post(call.world, None, fields)?;
    Ok(json!({"message_id": id}))
}

fn copy_messages(call: &mut Call<'_>) -> Outcome {
    let ids = sorted_ids(&call.params)?;
    let options = Options::read(&call.params)?.without_markup();
    let bare = call.params.flag("remove_caption");
    let mut batch = Batch::read(call, ids, options)?;
    let mut sent = Vec::new();
    for id in batch.ids.clone() {
        let Some(message) = call.world.message(batch.from, id).cloned() else {
            continue;
        };
        if may_copy(call.world, &message, call.bot, batch.from).is_err() {
            continue;
        }
        let mut fields = copied(call, &message);
        if bare {
            for name in ["caption", "caption_entities", "show_caption_above_media"] {
                fields.remove(name);
            }
        }
        let id = batch.post(call.world, group(&message), fields)?;
        sent.push(json!({"message_id": id}));
    }
    if sent.is_empty() {
        return Err(Refusal::bad_request("messages can't be copied"));
    }
    Ok(sent.into())
}

/// The content of a copy. A copied poll is a new one, and dice are thrown anew.
fn copied(call: &mut Call<'_>, message: &Message) -> Map<String, Value> {
    let mut fields = content(message);
    if let Some(poll) = fields.get("poll").and_then(|poll| poll["id"].as_str())
        && let Some(poll) = call.world.polls.get(poll).cloned()
    {
        let mut poll = poll;
        poll.votes.clear();
        poll.closed = false;
        poll.owner = Some(call.bot);
        let id = call.world.add_poll(poll);
        fields.insert("poll".to_owned(), json!({"id": id}));
    }
    let emoji = fields.get("dice").and_then(|dice| dice["emoji"].as_str());
    if let Some((emoji, most)) = emoji.and_then(super::simple::dice) {
        let value = call.world.random.i64(1..=most);
        fields.insert("dice".to_owned(), json!({"emoji": emoji, "value": value}));
    }
    if let Some(location) = fields.get_mut("location").and_then(Value::as_object_mut) {
        location.retain(|name, _| {
            !matches!(
                name.as_str(),
                "live_period" | "heading" | "proximity_alert_radius"
            )
        });
    }
    fields
}

/// The parameter `message_ids`.
pub(crate) fn message_ids(params: &Params) -> Result<Vec<i64>, Refusal> {
    let missing = || Refusal::bad_request("message identifiers are not specified");
    let ids = match params.json("message_ids", "message identifiers")? {
        Some(Value::Array(ids)) => ids,
        Some(_) => {
            return Err(Refusal::bad_request(
                "expected an Array of message identifiers",
            ));
        }
        None => return Err(missing()),
    };
    if ids.is_empty() {
        return Err(missing());
    }
    if ids.len() > MAX_IDS {
        return Err(Refusal::bad_request(
            "too many message identifiers specified",
        ));
    }
    let ids = ids.iter().map(|id| {
        let number = id.as_i64().or_else(|| id.as_str()?.parse().ok());
        number.ok_or_else(|| Refusal::bad_request("message identifier is not a Number"))
    });
    ids.collect()
}

fn sorted_ids(params: &Params) -> Result<Vec<i64>, Refusal> {
    let ids = message_ids(params)?;
    if ids.windows(2).any(|pair| pair.first() >= pair.last()) {
        return Err(Refusal::bad_request(
            "message identifiers must be in a strictly increasing order",
        ));
    }
    Ok(ids)
}

/// Whether a place is a channel or supergroup, in which rights decide rather than the age of a message.
pub(crate) fn is_by_rights(world: &World, place: Place) -> bool {
    let Place::Chat(chat) = place else {
        return false;
    };
    let chat = world.chats.get(&chat);
    chat.is_some_and(|chat| chat.kind != ChatKind::Group)
}

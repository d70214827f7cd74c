//! Changing what was sent.

use serde_json::{Map, Value};

use super::album::input_media;
use super::forward::is_by_rights;
use super::media::{CAPTION, Media};
use super::place::place;
use super::simple::{TEXT, direction, live_period, live_until, location, preview};
use crate::call::{Call, Outcome};
use crate::markup;
use crate::markup::Scope;
use crate::methods::Entry;
use crate::refusal::Refusal;
use crate::text;
use crate::text::Limits;
use crate::world::{Access, Message, Place, Right, World, is_service};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("editMessageCaption", edit_caption),
    Entry::stateful("editMessageLiveLocation", edit_live_location),
    Entry::stateful("editMessageMedia", edit_media),
    Entry::stateful("editMessageReplyMarkup", edit_markup),
    Entry::stateful("editMessageText", edit_text),
    Entry::stateful("stopMessageLiveLocation", stop_live_location),
];

/// Kinds of content that have a caption.
const CAPTIONED: [&str; 8] = [
    "photo",
    "video",
    "animation",
    "audio",
    "document",
    "voice",
    "live_photo",
    "paid_media",
];
/// What another file takes away.
const MEDIA: [&str; 11] = [
    "photo",
    "video",
    "animation",
    "audio",
    "document",
    "live_photo",
    "caption",
    "caption_entities",
    "show_caption_above_media",
    "has_media_spoiler",
    "text",
];
/// How long messages can be edited that were not sent by the bot, in seconds.
const EDITABLE: i64 = 48 * 3600 + 300;

/// Whether a message with these fields has a caption, be it an empty one.
pub(crate) fn has_caption(fields: &Map<String, Value>) -> bool {
    CAPTIONED.iter().any(|name| fields.contains_key(*name))
}

/// A message that is to be edited.
pub(crate) struct Target {
    pub(crate) place: Place,
    pub(crate) id: i64,
    /// Known by `inline_message_id`.
    pub(crate) inline: bool,
}

impl Target {
    /// The message that a call is about.
    pub(crate) fn read(call: &Call<'_>) -> Result<Self, Refusal> {
        let params = &call.params;
        let inline = params.text("inline_message_id");
        if !inline.is_empty() {
            let known = call.world.inline_message(call.bot, inline);
            let (place, id) = known.ok_or_else(|| Refusal::bad_request("MESSAGE_ID_INVALID"))?;
            return Ok(Self {
                place,
                id,
                inline: true,
            });
        }
        if params.text("chat_id").is_empty() && params.int("message_id") == 0 {
            return Err(Refusal::bad_request("message identifier is not specified"));
        }
        let place = place(call, Access::Edit)?;
        let id = params.int("message_id");
        if call.world.message(place, id).is_none() {
            return Err(Refusal::bad_request("message to edit not found"));
        }
        Ok(Self {
            place,
            id,
            inline: false,
        })
    }

    /// The message, if the bot may edit it.
    pub(crate) fn editable(&self, world: &World, bot: i64) -> Result<Message, Refusal> {
        let not = || Refusal::bad_request("message can't be edited");
        let message = world.message(self.place, self.id).cloned();
        let message = message.ok_or_else(|| Refusal::bad_request("message to edit not found"))?;
        let fields = &message.fields;
        if is_service(fields)
            || fields.contains_key("forward_origin")
            || message.extra.keyboard.is_some()
        {
            return Err(not());
        }
        if self.inline {
            return Ok(message);
        }
        let own = message.from == Some(bot);
        let allowed = match self.place {
            Place::Chat(chat) if world.is_in_channel(self.place) => {
                let member = world.member(chat, bot);
                let age = world.clock.now() - message.date;
                (own && member.may(Right::PostMessages))
                    || (member.may(Right::EditMessages) && (own || age <= EDITABLE))
            }
            _ if world.business_of(self.place).is_some() => {
                // The owner's messages, or what the bot wrote for them.
                let age = world.clock.now() - message.date;
                let for_owner = fields.get("sender_business_bot");
                let by = for_owner.and_then(|by| by["id"].as_i64());
                message.from == world.business_of(self.place)
                    && by.map_or(age <= EDITABLE, |by| by == bot)
            }
            _ => own,
        };
        if allowed { Ok(message) } else { Err(not()) }
    }

    /// Put another content or keyboard in place of the present one.
    pub(crate) fn replace(
        &self,
        call: &mut Call<'_>,
        old: &Message,
        mut fields: Map<String, Value>,
        markup: Option<Value>,
    ) -> Outcome {
        match markup {
            Some(markup) => {
                let sort = if fields.contains_key("invoice") {
                    markup::Content::Invoice
                } else if fields.contains_key("game") {
                    markup::Content::Game
                } else {
                    markup::Content::Other
                };
                let scope = if self.inline {
                    Scope::inline(sort)
                } else {
                    Scope::edited(call.world, self.place, sort)
                };
                scope.check(&markup)?;
                fields.insert("reply_markup".to_owned(), markup);
            }
            None => {
                fields.remove("reply_markup");
            }
        }
        if fields == old.fields {
            return Err(Refusal::bad_request(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
            ));
        }
        call.world
            .edit(Some(call.bot), self.place, self.id, |message| {
                message.fields = fields;
            });
        Ok(self.result(call))
    }

    /// What a call that edits gives.
    pub(crate) fn result(&self, call: &Call<'_>) -> Value {
        if self.inline {
            return true.into();
        }
        call.world.message_json(Some(call.bot), self.place, self.id)
    }
}

fn edit_text(call: &mut Call<'_>) -> Outcome {
    if call.params.has("rich_message") && !call.params.has("text") {
        return super::rich::edit(call);
    }
    let text = text::read(&call.params, TEXT, Limits::EDITED)?;
    let preview = preview(&call.params)?;
    let markup = markup::read(&call.params)?;
    let target = Target::read(call)?;
    let old = target.editable(call.world, call.bot)?;
    let mut fields = old.fields.clone();
    if !fields.contains_key("text") && !fields.contains_key("rich_message") {
        return Err(Refusal::bad_request(
            "there is no text in the message to edit",
        ));
    }
    for name in ["text", "entities", "link_preview_options", "rich_message"] {
        fields.remove(name);
    }
    text::put(call.world, &mut fields, ["text", "entities"], text);
    fields.extend(preview.map(|preview| ("link_preview_options".to_owned(), preview)));
    target.replace(call, &old, fields, markup)
}

fn edit_caption(call: &mut Call<'_>) -> Outcome {
    let caption = text::read(&call.params, CAPTION, Limits::CAPTION)?;
    let markup = markup::read(&call.params)?;
    let target = Target::read(call)?;
    let old = target.editable(call.world, call.bot)?;
    let mut fields = old.fields.clone();
    if !has_caption(&fields) {
        return Err(Refusal::bad_request(
            "there is no caption in the message to edit",
        ));
    }
    for name in ["caption", "caption_entities", "show_caption_above_media"] {
        fields.remove(name);
    }
    if call.params.flag("show_caption_above_media") && !caption.0.is_empty() {
        fields.insert("show_caption_above_media".to_owned(), true.into());
    }
    text::put(
        call.world,
        &mut fields,
        ["caption", "caption_entities"],
        caption,
    );
    target.replace(call, &old, fields, markup)
}

fn edit_markup(call: &mut Call<'_>) -> Outcome {
    let markup = markup::read(&call.params)?;
    let target = Target::read(call)?;
    let old = target.editable(call.world, call.bot)?;
    target.replace(call, &old, old.fields.clone(), markup)
}

/// The parameter `media` of a call that edits.
pub(crate) fn new_media(call: &Call<'_>) -> Result<Media, Refusal> {
    match call.params.json("media", "input media")? {
        Some(media) => input_media(&media, &call.params),
        None => Err(Refusal::bad_request("input media is not specified")),
    }
}

/// The fields of a message with another file.
pub(crate) fn with_media(
    call: &mut Call<'_>,
    old: &Message,
    media: Media,
) -> Result<Map<String, Value>, Refusal> {
    let mut fields = old.fields.clone();
    let changeable = fields.contains_key("text")
        || has_caption(&fields)
            && !fields.contains_key("voice")
            && !fields.contains_key("paid_media");
    if !changeable {
        return Err(Refusal::bad_request("message media can't be edited"));
    }
    let album = fields.contains_key("media_group_id");
    let new = media.content(call.world, call.bot)?.fields;
    if album {
        let sort = |fields: &Map<String, Value>| {
            let has = |name: &str| fields.contains_key(name);
            (has("audio"), has("document"), has("animation"))
        };
        if sort(&fields) != sort(&new) {
            return Err(Refusal::bad_request("can't change media type in the album"));
        }
    }
    fields.retain(|name, _| {
        !MEDIA.contains(&name.as_str()) && name != "entities" && name != "link_preview_options"
    });
    fields.extend(new);
    Ok(fields)
}

fn edit_media(call: &mut Call<'_>) -> Outcome {
    let media = new_media(call)?;
    let markup = markup::read(&call.params)?;
    let target = Target::read(call)?;
    let old = target.editable(call.world, call.bot)?;
    let fields = with_media(call, &old, media)?;
    target.replace(call, &old, fields, markup)
}

fn live(call: &Call<'_>, message: &Message) -> Result<(), Refusal> {
    let none = || Refusal::bad_request("there is no live location in the message to edit");
    let until = message.extra.live_until.ok_or_else(none)?;
    if until <= call.world.clock.now() {
        return Err(Refusal::bad_request("message can't be edited"));
    }
    Ok(())
}

fn edit_live_location(call: &mut Call<'_>) -> Outcome {
    let mut location = location(&call.params)?;
    let period = live_period(&call.params)?;
    direction(&call.params, &mut location);
    let markup = markup::read(&call.params)?;
    let target = Target::read(call)?;
    let old = target.editable(call.world, call.bot)?;
    live(call, &old)?;
    let before = old
        .fields
        .get("location")
        .and_then(|old| old.get("live_period"));
    let period_shown = period.map(Value::from).or_else(|| before.cloned());
    location.extend(period_shown.map(|period| ("live_period".to_owned(), period)));
    let mut fields = old.fields.clone();
    fields.insert("location".to_owned(), location.into());
    let result = target.replace(call, &old, fields, markup)?;
    if let (Some(period), Some(message)) = (period, call.world.message_mut(target.place, target.id))
    {
        message.extra.live_until = Some(live_until(message.date, period));
    }
    Ok(result)
}

fn stop_live_location(call: &mut Call<'_>) -> Outcome {
    let markup = markup::read(&call.params)?;
    let target = Target::read(call)?;
    let old = target.editable(call.world, call.bot)?;
    live(call, &old)?;
    let mut fields = old.fields.clone();
    if let Some(location) = fields.get_mut("location").and_then(Value::as_object_mut) {
        location.retain(|name, _| {
            !matches!(
                name.as_str(),
                "live_period" | "heading" | "proximity_alert_radius"
            )
        });
    }
    let result = target.replace(call, &old, fields, markup)?;
    if let Some(message) = call.world.message_mut(target.place, target.id) {
        message.extra.live_until = None;
    }
    Ok(result)
}

/// How long messages can be deleted for everyone, in seconds.
pub(super) const DELETABLE: i64 = 48 * 3600;
/// How long dice stay in a private chat, in seconds.
pub(super) const DICE_STAYS: i64 = 24 * 3600;

/// Whether a bot may delete a message.
pub(super) fn may_delete(
    world: &World,
    bot: i64,
    place: Place,
    message: &Message,
) -> Result<(), Refusal> {
    let not = || Refusal::bad_request("message can't be deleted");
    let late = || Refusal::bad_request("message can't be deleted for everyone");
    let age = world.clock.now() - message.date;
    let own = message.from == Some(bot);
    if !is_by_rights(world, place) && age > DELETABLE {
        return Err(late());
    }
    match place {
        Place::Private { .. } => {
            if message.fields.contains_key("dice") && age < DICE_STAYS {
                return Err(late());
            }
            Ok(())
        }
        Place::Chat(chat) => {
            let member = world.member(chat, bot);
            let may = if world.is_in_channel(place) {
                (own && member.may(Right::PostMessages)) || member.may(Right::DeleteMessages)
            } else {
                (own && !is_service(&message.fields)) || member.may(Right::DeleteMessages)
            };
            if may { Ok(()) } else { Err(not()) }
        }
    }
}

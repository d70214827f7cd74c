//! Messages that one person alone sees.

use serde_json::{Map, Value};

use super::edit::{Target, has_caption, new_media, with_media};
use super::media::CAPTION;
use super::simple::{TEXT, preview};
use crate::call::{Call, Outcome};
use crate::markup;
use crate::methods::Entry;
use crate::refusal::Refusal;
use crate::text;
use crate::text::Limits;
use crate::world::{Access, Message, Place};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("deleteEphemeralMessage", delete),
    Entry::stateful("editEphemeralMessageCaption", edit_caption),
    Entry::stateful("editEphemeralMessageMedia", edit_media),
    Entry::stateful("editEphemeralMessageReplyMarkup", edit_markup),
    Entry::stateful("editEphemeralMessageText", edit_text),
];

fn find(call: &Call<'_>, otherwise: &str) -> Result<(Place, Message), Refusal> {
    let place = call.place(Access::Edit)?;
    let receiver = call.params.int("receiver_user_id");
    let id = call.params.int("ephemeral_message_id");
    let message = call.world.message(place, id).filter(|message| {
        message.extra.receiver == Some(receiver) && message.from == Some(call.bot)
    });
    match message {
        Some(message) => Ok((place, message.clone())),
        None => Err(Refusal::bad_request(otherwise)),
    }
}

fn replace(
    call: &mut Call<'_>,
    change: impl FnOnce(&mut Call<'_>, &Message) -> Result<Map<String, Value>, Refusal>,
) -> Outcome {
    let markup = markup::read(&call.params)?;
    let (place, old) = find(call, "message to edit not found")?;
    let fields = change(call, &old)?;
    let target = Target {
        place,
        id: old.id,
        inline: false,
    };
    target.replace(call, &old, fields, markup)?;
    Ok(true.into())
}

fn edit_text(call: &mut Call<'_>) -> Outcome {
    let text = text::read(&call.params, TEXT, Limits::EDITED)?;
    let preview = preview(&call.params)?;
    replace(call, |call, old| {
        let mut fields = old.fields.clone();
        if !fields.contains_key("text") {
            return Err(Refusal::bad_request(
                "there is no text in the message to edit",
            ));
        }
        for name in ["text", "entities", "link_preview_options"] {
            fields.remove(name);
        }
        text::put(call.world, &mut fields, ["text", "entities"], text);
        fields.extend(preview.map(|preview| ("link_preview_options".to_owned(), preview)));
        Ok(fields)
    })
}

fn edit_caption(call: &mut Call<'_>) -> Outcome {
    let caption = text::read(&call.params, CAPTION, Limits::CAPTION)?;
    replace(call, |call, old| {
        let mut fields = old.fields.clone();
        if !has_caption(&fields) {
            return Err(Refusal::bad_request(
                "there is no caption in the message to edit",
            ));
        }
        for name in ["caption", "caption_entities"] {
            fields.remove(name);
        }
        text::put(
            call.world,
            &mut fields,
            ["caption", "caption_entities"],
            caption,
        );
        Ok(fields)
    })
}

fn edit_media(call: &mut Call<'_>) -> Outcome {
    let media = new_media(call)?;
    replace(call, |call, old| with_media(call, old, media))
}

fn edit_markup(call: &mut Call<'_>) -> Outcome {
    replace(call, |_, old| Ok(old.fields.clone()))
}

fn delete(call: &mut Call<'_>) -> Outcome {
    let (place, message) = find(call, "message to delete not found")?;
    call.world.delete(place, message.id);
    Ok(true.into())
}

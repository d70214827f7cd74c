//! Replies and quotes.

use serde_json::{Map, Value, json};

use super::forward::origin;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text;
use crate::text::Limits;
use crate::world::{Extra, Message, Place, World};

/// What a message shows of one in another chat that it replies to.
const SHOWN: [&str; 22] = [
    "link_preview_options",
    "animation",
    "audio",
    "document",
    "live_photo",
    "paid_media",
    "photo",
    "sticker",
    "story",
    "video",
    "video_note",
    "voice",
    "has_media_spoiler",
    "checklist",
    "contact",
    "dice",
    "game",
    "giveaway",
    "invoice",
    "location",
    "poll",
    "venue",
];

/// The parameter `reply_parameters`, or its older form.
pub(crate) struct Reply {
    message: i64,
    chat: Option<String>,
    optional: bool,
    quote: Option<(String, Vec<Value>)>,
    position: i64,
    task: Option<i64>,
    option: Option<String>,
}

impl Reply {
    pub(crate) fn read(params: &Params) -> Result<Option<Self>, Refusal> {
        let Some(given) = params.json("reply_parameters", "reply parameters")? else {
            let message = params.int("reply_to_message_id");
            return Ok((message > 0).then(|| Self {
                message,
                chat: None,
                optional: params.flag("allow_sending_without_reply"),
                quote: None,
                position: 0,
                task: None,
                option: None,
            }));
        };
        if !given.is_object() {
            return Err(Refusal::bad_request("object expected as reply parameters"));
        }
        // Numbers in texts are numbers too.
        let fields = Params::from_json(&given);
        let message = fields
            .int("message_id")
            .max(fields.int("ephemeral_message_id"));
        if message <= 0 {
            return Ok(None);
        }
        let quote = text::read_object(
            &given,
            ["quote", "quote_parse_mode", "quote_entities"],
            Limits::QUOTE,
        )?;
        let text = |name| Some(fields.text(name)).filter(|text| !text.is_empty());
        Ok(Some(Self {
            message,
            chat: text("chat_id").map(str::to_owned),
            optional: fields.flag("allow_sending_without_reply"),
            quote: Some(quote).filter(|(quote, _)| !quote.is_empty()),
            position: fields.int("quote_position"),
            task: fields
                .has("checklist_task_id")
                .then(|| fields.int("checklist_task_id")),
            option: text("poll_option_id").map(str::to_owned),
        }))
    }

    /// Look up what is replied to, and put it among the fields of a message.
    pub(crate) fn put(
        self,
        world: &World,
        bot: i64,
        place: Place,
        fields: &mut Map<String, Value>,
        extra: &mut Extra,
    ) -> Result<(), Refusal> {
        let from = match &self.chat {
            Some(chat) => world.place(bot, chat)?,
            None => place,
        };
        let Some(replied) = world.message(from, self.message) else {
            return if self.optional {
                Ok(())
            } else {
                Err(Refusal::bad_request("message to be replied not found"))
            };
        };
        if let Some((quote, entities)) = self.quote {
            let position = find(replied, &quote, self.position)
                .ok_or_else(|| Refusal::bad_request("QUOTE_TEXT_INVALID"))?;
            let mut shown = json!({"text": quote, "position": position, "is_manual": true});
            if !entities.is_empty() {
                shown["entities"] = entities.into();
            }
            fields.insert("quote".to_owned(), shown);
        }
        if let Some(task) = self.task {
            fields.insert("reply_to_checklist_task_id".to_owned(), task.into());
        }
        if let Some(option) = self.option {
            fields.insert("reply_to_poll_option_id".to_owned(), option.into());
        }
        if from == place {
            extra.reply_to = Some(self.message);
        } else {
            let shown = external(world, bot, from, replied);
            fields.insert("external_reply".to_owned(), shown);
        }
        Ok(())
    }
}

/// Where a quote begins, in UTF-16 units: as near as can be to where it was said to be.
fn find(message: &Message, quote: &str, near: i64) -> Option<usize> {
    let field = |name: &str| message.fields.get(name).and_then(Value::as_str);
    let text = field("text").or_else(|| field("caption"))?;
    text.match_indices(quote)
        .map(|(at, _)| text.get(..at).unwrap_or_default().encode_utf16().count())
        .min_by_key(|at| i64::try_from(*at).unwrap_or(i64::MAX).abs_diff(near))
}

fn external(world: &World, bot: i64, place: Place, replied: &Message) -> Value {
    let mut shown = Map::new();
    shown.insert("origin".to_owned(), origin(world, place, replied));
    if matches!(place, Place::Chat(_)) {
        shown.insert("chat".to_owned(), world.chat_json(place));
        shown.insert("message_id".to_owned(), replied.id.into());
    }
    let all = world.message_json(Some(bot), place, replied.id);
    for name in SHOWN {
        shown.extend(all.get(name).map(|value| (name.to_owned(), value.clone())));
    }
    shown.into()
}

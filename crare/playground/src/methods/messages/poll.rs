//! Polls and quizzes.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::album::input_media;
use super::edit::Target;
use super::media::Media;
use super::place::place;
use super::send::{Content, Ready, Site, send};
use super::simple::{location, venue};
use crate::call::{Call, Outcome};
use crate::markup;
use crate::methods::Entry;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text;
use crate::text::Limits;
use crate::world::{Access, Poll, World, Writing};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("sendPoll", send_poll),
    Entry::stateful("stopPoll", stop_poll),
];

/// Options of a poll.
const MAX_OPTIONS: usize = 12;
/// How long a poll may be open, in seconds.
const OPEN_PERIOD: std::ops::RangeInclusive<i64> = 5..=2_628_000;

const QUESTION: Limits = Limits {
    max: 300,
    too_long: "poll question length must not exceed 300",
    missing: Some("poll question must be non-empty"),
    blank: Some("poll question must be non-empty"),
};
const OPTION: Limits = Limits {
    max: 100,
    too_long: "poll options length must not exceed 100",
    missing: Some("poll options must be non-empty"),
    blank: Some("poll options must be non-empty"),
};
const EXPLANATION: Limits = Limits {
    max: 200,
    too_long: "explanation is too long",
    missing: None,
    blank: None,
};
/// Line feeds of an explanation.
const MAX_LINES: usize = 2;

/// A picture, place or so on that belongs to a poll.
enum Attachment {
    File(Box<Media>),
    Other(&'static str, Value),
}

impl Attachment {
    fn read(given: &Value, uploads: &Params) -> Result<Self, Refusal> {
        let fields = Params::from_json(given);
        Ok(match given["type"].as_str() {
            Some("location") => Self::Other("location", location(&fields)?.into()),
            Some("venue") => Self::Other("venue", venue(&fields)?),
            Some("link") => Self::Other("link", json!({"url": given["url"]})),
            _ => Self::File(Box::new(input_media(given, uploads)?)),
        })
    }

    fn resolve(self, site: &mut Site<'_>) -> Result<Value, Refusal> {
        match self {
            Self::File(media) => Ok(media.file(site.world, site.bot)?.1.into()),
            Self::Other(name, value) => Ok(json!({name: value})),
        }
    }
}

struct NewOption {
    text: (String, Vec<Value>),
    media: Option<Attachment>,
}

fn options(params: &Params) -> Result<Vec<NewOption>, Refusal> {
    let given = match params.json("options", "options")? {
        Some(Value::Array(options)) => options,
        Some(_) => return Err(Refusal::bad_request("expected an Array of options")),
        None => return Err(Refusal::bad_request("parameter \"options\" is required")),
    };
    let read = given.iter().map(|option| match option {
        Value::String(text) => Ok(NewOption {
            text: only_emoji(text::parse(text, "", None, OPTION)?),
            media: None,
        }),
        Value::Object(object) => {
            let names = ["text", "text_parse_mode", "text_entities"];
            let media = object
                .get("media")
                .map(|media| Attachment::read(media, params));
            Ok(NewOption {
                text: only_emoji(text::read_object(option, names, OPTION)?),
                media: media.transpose()?,
            })
        }
        _ => Err(Refusal::bad_request("expected an Array of options")),
    });
    let read = read.collect::<Result<Vec<_>, Refusal>>()?;
    if read.is_empty() {
        return Err(Refusal::bad_request(
            "poll must have at least one answer option",
        ));
    }
    if read.len() > MAX_OPTIONS {
        return Err(Refusal::bad_request(format!(
            "poll can't have more than {MAX_OPTIONS} options"
        )));
    }
    Ok(read)
}

/// Questions and options show custom emoji, and no other entities.
fn only_emoji((text, mut entities): (String, Vec<Value>)) -> (String, Vec<Value>) {
    entities.retain(|entity| entity["type"] == "custom_emoji");
    (text, entities)
}

fn correct(params: &Params, options: usize) -> Result<Vec<usize>, Refusal> {
    let wrong = || Refusal::bad_request("wrong quiz correct_option_id");
    let given = match params.json("correct_option_ids", "correct option identifiers")? {
        Some(Value::Array(ids)) => ids,
        None if params.has("correct_option_id") => vec![params.int("correct_option_id").into()],
        _ => return Err(wrong()),
    };
    let mut ids = Vec::new();
    for id in given {
        let id = id.as_u64().and_then(|id| usize::try_from(id).ok());
        let id = id.filter(|id| *id < options).ok_or_else(wrong)?;
        if ids.last().is_some_and(|last| *last >= id) {
            return Err(wrong());
        }
        ids.push(id);
    }
    if ids.is_empty() {
        Err(wrong())
    } else {
        Ok(ids)
    }
}

/// An attachment for a poll, by the name of its parameter.
fn attachment(params: &Params, name: &str) -> Result<Option<Attachment>, Refusal> {
    let given = params.json(name, "input media")?;
    given
        .map(|media| Attachment::read(&media, params))
        .transpose()
}

fn put(world: &World, fields: &mut Map<String, Value>, name: &str, text: (String, Vec<Value>)) {
    let entities = format!("{name}_entities");
    text::put(world, fields, [name, &entities], text);
}

fn send_poll(call: &mut Call<'_>) -> Outcome {
    send(call, read)
}

fn read(params: &Params) -> Result<Ready, Refusal> {
    let names = |name| match name {
        "question" => ["question", "question_parse_mode", "question_entities"],
        "description" => [
            "description",
            "description_parse_mode",
            "description_entities",
        ],
        _ => [
            "explanation",
            "explanation_parse_mode",
            "explanation_entities",
        ],
    };
    let question = only_emoji(text::read(params, names("question"), QUESTION)?);
    let options = options(params)?;
    let quiz = match params.text("type") {
        "" | "regular" => false,
        "quiz" => true,
        _ => return Err(Refusal::bad_request("unsupported poll type specified")),
    };
    let anonymous = !params.has("is_anonymous") || params.flag("is_anonymous");
    let flag = |name: &str, otherwise: bool| {
        if params.has(name) {
            params.flag(name)
        } else {
            otherwise
        }
    };
    let mut fields = Map::new();
    let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    set("type", if quiz { "quiz" } else { "regular" }.into());
    set("is_anonymous", anonymous.into());
    set(
        "allows_multiple_answers",
        params.flag("allows_multiple_answers").into(),
    );
    set("allows_revoting", flag("allows_revoting", !quiz).into());
    set("members_only", params.flag("members_only").into());
    if let Some(codes) = params.json("country_codes", "country codes")? {
        set("country_codes", codes);
    }
    let correct = if quiz {
        correct(params, options.len())?
    } else {
        Vec::new()
    };
    let explained = if quiz {
        text::read(params, names("explanation"), EXPLANATION)?
    } else {
        <_>::default()
    };
    if explained.0.matches('\n').count() > MAX_LINES {
        return Err(Refusal::bad_request("explanation has too many line feeds"));
    }
    let explained_by = attachment(params, "explanation_media")?;
    let described = text::read(params, names("description"), Limits::CAPTION)?;
    let media = attachment(params, "media")?;
    let period = params.int("open_period");
    let (period, date) = (
        OPEN_PERIOD.contains(&period).then_some(period),
        params.int("close_date"),
    );
    let closed = params.flag("is_closed");
    Ok(Box::new(move |site| {
        if !anonymous && site.world.is_in_channel(site.place) {
            return Err(Refusal::bad_request(
                "non-anonymous polls can't be sent to channel chats",
            ));
        }
        let now = site.world.clock.now();
        let close_date = match period {
            Some(period) => Some(now + period),
            None => Some(date).filter(|date| *date > now),
        };
        if let Some(date) = close_date {
            fields.insert("open_period".to_owned(), (date - now).into());
            fields.insert("close_date".to_owned(), date.into());
        }
        put(site.world, &mut fields, "question", question);
        put(site.world, &mut fields, "description", described);
        if let Some(media) = media {
            fields.insert("media".to_owned(), media.resolve(site)?);
        }
        let mut explanation = Map::new();
        put(site.world, &mut explanation, "explanation", explained);
        if let Some(media) = explained_by {
            explanation.insert("explanation_media".to_owned(), media.resolve(site)?);
        }
        let mut shown = Vec::new();
        for (index, option) in options.into_iter().enumerate() {
            let mut one = Map::new();
            put(site.world, &mut one, "text", option.text);
            one.insert("persistent_id".to_owned(), index.to_string().into());
            if let Some(media) = option.media {
                one.insert("media".to_owned(), media.resolve(site)?);
            }
            shown.push(one);
        }
        let id = site.world.add_poll(Poll {
            fields,
            options: shown,
            votes: BTreeMap::new(),
            correct,
            explanation,
            closed,
            close_date,
            owner: Some(site.bot),
            place: site.place,
        });
        Ok(Content::one(Writing::Poll, "poll", json!({"id": id})))
    }))
}

fn stop_poll(call: &mut Call<'_>) -> Outcome {
    let markup = markup::read(&call.params)?;
    let place = place(call, Access::Edit)?;
    let target = Target {
        place,
        id: call.params.int("message_id"),
        inline: false,
    };
    let message = call.world.message(place, target.id);
    let message =
        message.ok_or_else(|| Refusal::bad_request("message with poll to stop not found"))?;
    let poll = message
        .fields
        .get("poll")
        .and_then(|poll| poll["id"].as_str());
    let poll = poll.ok_or_else(|| Refusal::bad_request("message is not a poll"))?;
    let poll = poll.to_owned();
    let not = || Refusal::bad_request("poll can't be stopped");
    let old = target.editable(call.world, call.bot).map_err(|_| not())?;
    let now = call.world.clock.now();
    if call
        .world
        .polls
        .get(&poll)
        .is_none_or(|poll| poll.is_closed(now))
    {
        return Err(not());
    }
    call.world.close_poll(&poll);
    let same = old.fields.get("reply_markup") == markup.as_ref();
    if !same {
        let fields = old.fields.clone();
        target.replace(call, &old, fields, markup)?;
    }
    let mut poll = call.world.poll_json(Some(call.bot), &poll);
    crate::world::seal(call.bot, &mut poll);
    Ok(poll)
}

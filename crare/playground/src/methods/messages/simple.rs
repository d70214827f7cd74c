//! Texts, places, contacts and dice.

use serde_json::{Map, Value, json};

use super::send::{Content, Ready, send};
use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text;
use crate::text::Limits;
use crate::world::Writing;

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("sendContact", send_contact),
    Entry::stateful("sendDice", send_dice),
    Entry::stateful("sendLocation", send_location),
    Entry::stateful("sendMessage", send_message),
    Entry::stateful("sendVenue", send_venue),
];

/// The parameters of a text.
pub(crate) const TEXT: [&str; 3] = ["text", "parse_mode", "entities"];
/// A live location that never ends.
pub(crate) const FOR_EVER: i64 = 0x7FFF_FFFF;
/// How long a live location moves, in seconds.
const LIVE_PERIOD: std::ops::RangeInclusive<i64> = 60..=86_400;
/// What can be thrown, and the highest value of each.
pub(crate) const DICE: [(&str, i64); 6] = [
    ("🎲", 6),
    ("🎯", 6),
    ("🏀", 5),
    ("⚽", 5),
    ("🎳", 6),
    ("🎰", 64),
];
/// Bytes of a vCard.
const MAX_VCARD: usize = 2048;

fn send_message(call: &mut Call<'_>) -> Outcome {
    send(call, |params| {
        let text = text::read(params, TEXT, Limits::MESSAGE)?;
        let preview = preview(params)?;
        let ready: Ready = Box::new(move |site| {
            let mut fields = Map::new();
            text::put(site.world, &mut fields, ["text", "entities"], text);
            fields.extend(preview.map(|preview| ("link_preview_options".to_owned(), preview)));
            Ok(Content::new(Writing::Text, fields))
        });
        Ok(ready)
    })
}

/// The parameter `link_preview_options`, or its older form.
pub(crate) fn preview(params: &Params) -> Result<Option<Value>, Refusal> {
    let options = params.json("link_preview_options", "link preview options")?;
    let options = match options {
        Some(Value::Object(options)) => options,
        Some(_) => {
            return Err(Refusal::bad_request(
                "object expected as link preview options",
            ));
        }
        None if params.flag("disable_web_page_preview") => {
            Map::from_iter([("is_disabled".to_owned(), true.into())])
        }
        None => return Ok(None),
    };
    let known = options
        .into_iter()
        .filter(|(name, value)| match name.as_str() {
            "url" => value.is_string(),
            "is_disabled" | "prefer_small_media" | "prefer_large_media" | "show_above_text" => {
                *value == Value::Bool(true)
            }
            _ => false,
        });
    let known: Map<String, Value> = known.collect();
    Ok((!known.is_empty()).then(|| known.into()))
}

fn send_location(call: &mut Call<'_>) -> Outcome {
    send(call, |params| {
        let mut location = location(params)?;
        let period = live_period(params)?;
        let writing = if period.is_some() {
            Writing::LiveLocation
        } else {
            Writing::Location
        };
        if let Some(period) = period {
            location.insert("live_period".to_owned(), period.into());
            direction(params, &mut location);
        }
        let ready: Ready = Box::new(move |site| {
            let content = Content::one(writing, "location", location.into());
            let now = site.world.clock.now();
            Ok(Content {
                live_until: period.map(|period| live_until(now, period)),
                ..content
            })
        });
        Ok(ready)
    })
}

/// When a live location ends.
pub(crate) fn live_until(start: i64, period: i64) -> i64 {
    if period == FOR_EVER {
        i64::MAX
    } else {
        start.saturating_add(period)
    }
}

/// The parameter `live_period`; none when it is missing or 0.
pub(crate) fn live_period(params: &Params) -> Result<Option<i64>, Refusal> {
    match params.int("live_period") {
        0 => Ok(None),
        period if period == FOR_EVER || LIVE_PERIOD.contains(&period) => Ok(Some(period)),
        _ => Err(Refusal::bad_request("wrong live location period specified")),
    }
}

/// The parameters `heading` and `proximity_alert_radius`.
pub(crate) fn direction(params: &Params, location: &mut Map<String, Value>) {
    for (name, most) in [("heading", 360), ("proximity_alert_radius", 100_000)] {
        let value = params.int(name).clamp(0, most);
        if value > 0 {
            location.insert(name.to_owned(), value.into());
        }
    }
}

/// The parameters of a location.
pub(crate) fn location(params: &Params) -> Result<Map<String, Value>, Refusal> {
    let mut location = Map::new();
    for (name, most) in [("latitude", 90.0), ("longitude", 180.0)] {
        let text = params.text(name).trim();
        if text.is_empty() {
            return Err(Refusal::bad_request(format!("{name} is empty")));
        }
        let degrees: f64 = text.parse().unwrap_or(0.0);
        if !(-most..=most).contains(&degrees) {
            return Err(Refusal::bad_request("wrong location specified"));
        }
        location.insert(name.to_owned(), degrees.into());
    }
    let accuracy: f64 = params
        .text("horizontal_accuracy")
        .trim()
        .parse()
        .unwrap_or(0.0);
    if accuracy > 0.0 {
        let accuracy = accuracy.min(1500.0);
        location.insert("horizontal_accuracy".to_owned(), accuracy.into());
    }
    Ok(location)
}

fn send_venue(call: &mut Call<'_>) -> Outcome {
    send(call, |params| {
        let venue = venue(params)?;
        let ready: Ready = Box::new(move |_| {
            let mut fields = Map::new();
            fields.insert("location".to_owned(), venue["location"].clone());
            fields.insert("venue".to_owned(), venue);
            Ok(Content::new(Writing::Venue, fields))
        });
        Ok(ready)
    })
}

/// The parameters of a venue.
pub(crate) fn venue(params: &Params) -> Result<Value, Refusal> {
    let mut venue = json!({"location": location(params)?});
    for name in ["title", "address"] {
        venue[name] = required(params, name)?.into();
    }
    for name in [
        "foursquare_id",
        "foursquare_type",
        "google_place_id",
        "google_place_type",
    ] {
        if !params.text(name).is_empty() {
            venue[name] = params.text(name).into();
        }
    }
    Ok(venue)
}

/// A text that is needed.
pub(crate) fn required<'a>(params: &'a Params, name: &str) -> Result<&'a str, Refusal> {
    match params.text(name).trim() {
        "" => Err(Refusal::bad_request(format!(
            "parameter \"{name}\" is required"
        ))),
        text => Ok(text),
    }
}

fn send_contact(call: &mut Call<'_>) -> Outcome {
    send(call, |params| {
        let phone = params.text("phone_number").trim();
        if !phone.contains(|c: char| c.is_ascii_digit()) {
            return Err(Refusal::bad_request("wrong phone number specified"));
        }
        let mut contact =
            json!({"phone_number": phone, "first_name": required(params, "first_name")?});
        for name in ["last_name", "vcard"] {
            if !params.text(name).is_empty() {
                contact[name] = params.text(name).into();
            }
        }
        if params.text("vcard").len() > MAX_VCARD {
            return Err(Refusal::bad_request("VCARD_TOO_LONG"));
        }
        let ready: Ready =
            Box::new(move |_| Ok(Content::one(Writing::Contact, "contact", contact)));
        Ok(ready)
    })
}

fn send_dice(call: &mut Call<'_>) -> Outcome {
    send(call, |params| {
        let emoji = match params.text("emoji").trim() {
            "" => "🎲",
            emoji => emoji,
        };
        let found = dice(emoji).ok_or_else(|| Refusal::bad_request("EMOTICON_INVALID"));
        let ready: Ready = Box::new(move |site| {
            let (emoji, most) = found?;
            let value = site.world.random.i64(1..=most);
            let dice = json!({"emoji": emoji, "value": value});
            Ok(Content::one(Writing::Dice, "dice", dice))
        });
        Ok(ready)
    })
}

/// What can be thrown, and its highest value.
pub(crate) fn dice(emoji: &str) -> Option<(&'static str, i64)> {
    let emoji = emoji.trim_end_matches('\u{fe0f}');
    DICE.into_iter().find(|(known, _)| *known == emoji)
}

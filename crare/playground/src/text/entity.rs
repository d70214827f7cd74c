//! A piece of text that is more than plain.

use std::ops::Range;

use serde_json::{Map, Value, json};

/// What a piece of text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Mention,
    Hashtag,
    Cashtag,
    BotCommand,
    Url,
    Email,
    PhoneNumber,
    Bold,
    Italic,
    Underline,
    Strikethrough,
    Spoiler,
    Quote { expandable: bool },
    Code,
    Pre { language: String },
    TextLink { url: String },
    TextMention { user: i64 },
    CustomEmoji { id: String },
    DateTime { unix: i64, format: String },
}

/// How kinds stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Not within another one; whatever else there is may be within it.
    Quote,
    /// Nothing else is within it.
    Code,
    /// Not split, and none crosses another one.
    Whole,
    /// May be split where it would cross something.
    Style,
}

/// A kind and where it is, in bytes of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entity {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
}

impl Kind {
    pub(super) fn class(&self) -> Class {
        match self {
            Self::Quote { .. } => Class::Quote,
            Self::Code | Self::Pre { .. } => Class::Code,
            Self::Bold | Self::Italic | Self::Underline | Self::Strikethrough | Self::Spoiler => {
                Class::Style
            }
            _ => Class::Whole,
        }
    }

    /// Of two over the same text, the one with the lower number is outside.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Self::Quote { .. } => 0,
            Self::Pre { .. } => 10,
            Self::Code => 20,
            Self::TextLink { .. } | Self::TextMention { .. } => 49,
            Self::Bold => 90,
            Self::Italic => 91,
            Self::Underline => 92,
            Self::Strikethrough => 93,
            Self::Spoiler => 94,
            Self::CustomEmoji { .. } => 99,
            _ => 50,
        }
    }

    /// The field `type` of the Bot API.
    fn name(&self) -> &'static str {
        match self {
            Self::Mention => "mention",
            Self::Hashtag => "hashtag",
            Self::Cashtag => "cashtag",
            Self::BotCommand => "bot_command",
            Self::Url => "url",
            Self::Email => "email",
            Self::PhoneNumber => "phone_number",
            Self::Bold => "bold",
            Self::Italic => "italic",
            Self::Underline => "underline",
            Self::Strikethrough => "strikethrough",
            Self::Spoiler => "spoiler",
            Self::Quote { expandable: false } => "blockquote",
            Self::Quote { expandable: true } => "expandable_blockquote",
            Self::Code => "code",
            Self::Pre { .. } => "pre",
            Self::TextLink { .. } => "text_link",
            Self::TextMention { .. } => "text_mention",
            Self::CustomEmoji { .. } => "custom_emoji",
            Self::DateTime { .. } => "date_time",
        }
    }
}

impl Entity {
    pub(super) fn new(kind: Kind, range: Range<usize>) -> Self {
        Self { kind, range }
    }

    /// Outermost first.
    pub(super) fn order(&self) -> (usize, std::cmp::Reverse<usize>, u8) {
        let end = std::cmp::Reverse(self.range.end);
        (self.range.start, end, self.kind.rank())
    }

    /// The object `MessageEntity`. A mentioned user has an id only.
    fn to_json(&self, offset: usize, length: usize) -> Value {
        let mut entity = Map::new();
        entity.insert("offset".to_owned(), offset.into());
        entity.insert("length".to_owned(), length.into());
        entity.insert("type".to_owned(), self.kind.name().into());
        let (name, value) = match &self.kind {
            Kind::Pre { language } if !language.is_empty() => ("language", json!(language)),
            Kind::TextLink { url } => ("url", json!(url)),
            Kind::TextMention { user } => ("user", json!({"id": user})),
            Kind::CustomEmoji { id } => ("custom_emoji_id", json!(id)),
            Kind::DateTime { unix, format } => {
                entity.insert("unix_time".to_owned(), json!(unix));
                ("date_time_format", json!(format))
            }
            _ => return Value::Object(entity),
        };
        entity.insert(name.to_owned(), value);
        Value::Object(entity)
    }
}

/// These as the Bot API has them: in UTF-16 units. They are to be in order.
pub(super) fn to_json(text: &str, entities: &[Entity]) -> Vec<Value> {
    let (mut byte, mut unit) = (0, 0);
    let mut all = Vec::with_capacity(entities.len());
    for entity in entities {
        let Range { start, end } = entity.range;
        unit += units(text.get(byte..start).unwrap_or_default());
        byte = start;
        let length = units(text.get(start..end).unwrap_or_default());
        all.push(entity.to_json(unit, length));
    }
    all
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

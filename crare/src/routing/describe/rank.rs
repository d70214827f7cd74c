//! How specific triggers are: the order in which updates meet routes, worked out from the triggers alone.

use crate::routing::endpoint::Endpoint;
use crate::routing::pattern::{SegmentPattern, Wire, WordPattern};
use crate::routing::trigger::{On, Trigger};

/// The kinds of triggers, the more specific ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::routing) enum Group {
    Text = 1,
    Start,
    Command,
    Callback,
    Inline,
    Regex,
    Album,
    Endpoint,
    Any,
    Error,
}

/// Where a trigger stands; smaller ones come first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::routing) struct Rank {
    pub(in crate::routing) group: Group,
    /// Within the group.
    key: Vec<i64>,
}

impl Group {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Start => "start",
            Self::Command => "command",
            Self::Callback => "callback",
            Self::Inline => "inline",
            Self::Regex => "regex",
            Self::Album => "album",
            Self::Endpoint => "endpoint",
            Self::Any => "any",
            Self::Error => "error",
        }
    }

    pub(super) fn number(self) -> u8 {
        self as u8
    }
}

/// The rank of a trigger; that of its most specific pattern, when it has several.
pub(super) fn of(trigger: &Trigger) -> Rank {
    let patterns = match &trigger.on {
        On::Callback(texts) | On::Start(texts) | On::Inline(texts) => texts.0.len(),
        _ => 1,
    };
    let ranks = (0..patterns).map(|index| of_pattern(trigger, index));
    ranks.min().unwrap_or_else(|| of_pattern(trigger, 0))
}

/// The rank of a trigger by one of its patterns.
pub(in crate::routing) fn of_pattern(trigger: &Trigger, index: usize) -> Rank {
    let (group, key) = match &trigger.on {
        On::Text(_) => (Group::Text, Vec::new()),
        On::Start(texts) => (Group::Start, segments(texts.0.get(index), Wire::Start)),
        On::Command(commands) => (Group::Command, vec![i64::from(!commands.case_sensitive)]),
        On::Callback(texts) => (
            Group::Callback,
            segments(texts.0.get(index), Wire::Callback),
        ),
        On::Inline(texts) => (Group::Inline, words(texts.0.get(index))),
        On::Regex(_) => (Group::Regex, Vec::new()),
        On::Album => (Group::Album, Vec::new()),
        // Right behind `on_callback`.
        On::StaleCallback => (Group::Endpoint, vec![depth(Endpoint::Callback) + 1]),
        On::Endpoint(Endpoint::Any) => (Group::Any, Vec::new()),
        On::Endpoint(Endpoint::Error) => (Group::Error, Vec::new()),
        On::Endpoint(endpoint) => (Group::Endpoint, vec![depth(*endpoint)]),
    };
    Rank { group, key }
}

/// Smaller for what is further below `on_any`.
fn depth(endpoint: Endpoint) -> i64 {
    let above = endpoint.and_above().count();
    -2 * i64::try_from(above).unwrap_or(i64::MAX / 2)
}

fn segments(pattern: Option<&impl AsRef<str>>, wire: Wire) -> Vec<i64> {
    let pattern = pattern.map(|text| SegmentPattern::parse(text.as_ref(), wire));
    let Some(Ok(pattern)) = pattern else {
        return Vec::new();
    };
    pattern.specificity().into_iter().map(i64::from).collect()
}

/// Patterns that begin with a literal, or are empty, come before those that begin with a hole.
fn words(pattern: Option<&impl AsRef<str>>) -> Vec<i64> {
    let Some(Ok(words)) = pattern.map(|text| WordPattern::parse(text.as_ref())) else {
        return Vec::new();
    };
    let is_open = words.first_literal().is_none() && !words.is_empty();
    let specificity = words.specificity().into_iter().map(i64::from);
    std::iter::once(i64::from(is_open))
        .chain(specificity)
        .collect()
}

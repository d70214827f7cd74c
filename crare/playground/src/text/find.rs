//! What is found in plain text: commands, mentions, tags, links, addresses, numbers.

use std::ops::Range;

use super::entity::{Entity, Kind};
use super::find_links;

/// Mentions of fewer letters are of nobody, but for these.
const SHORT_NAMES: [&str; 10] = [
    "gif", "wiki", "vid", "bing", "pic", "bold", "imdb", "coub", "like", "vote",
];

/// All there is, sorted; none overlaps another one.
pub(super) fn find(text: &str) -> Vec<Entity> {
    let mut found = find_links::find(text);
    for (at, c) in text.char_indices() {
        let entity = match c {
            '@' => mention(text, at).map(|end| (Kind::Mention, at..end)),
            '/' => command(text, at).map(|end| (Kind::BotCommand, at..end)),
            '#' => hashtag(text, at).map(|end| (Kind::Hashtag, at..end)),
            '$' => cashtag(text, at).map(|end| (Kind::Cashtag, at..end)),
            '+' => phone(text, at).map(|end| (Kind::PhoneNumber, at..end)),
            _ => None,
        };
        found.extend(entity.map(|(kind, range)| Entity::new(kind, range)));
    }
    found.sort_by_key(Entity::order);
    let mut end = 0;
    found.retain(|entity| {
        let free = entity.range.start >= end;
        if free {
            end = entity.range.end;
        }
        free
    });
    found
}

fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

fn after(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_tag_letter(c: char) -> bool {
    is_word(c) || matches!(c, '\u{200C}' | '\u{B7}' | '\u{D80}'..='\u{DFF}')
}

/// Where the letters, digits and underscores from there end.
fn name_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    at + length.unwrap_or(rest.len())
}

fn within(range: &Range<usize>, lengths: std::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&range.len())
}

fn mention(text: &str, at: usize) -> Option<usize> {
    let name = at + 1..name_end(text, at + 1);
    if before(text, at).is_some_and(is_word) || !within(&name, 2..=32) {
        return None;
    }
    let short = text.get(name.clone())?.to_ascii_lowercase();
    let known = name.len() >= 4 || SHORT_NAMES.contains(&short.as_str());
    (known && !after(text, name.end).is_some_and(is_word)).then_some(name.end)
}

fn command(text: &str, at: usize) -> Option<usize> {
    let barred = |c| is_word(c) || matches!(c, '/' | '<' | '>');
    let name = at + 1..name_end(text, at + 1);
    if before(text, at).is_some_and(barred) || !within(&name, 1..=64) {
        return None;
    }
    let mut end = name.end;
    if text.as_bytes().get(end) == Some(&b'@') {
        let bot = end + 1..name_end(text, end + 1);
        if !within(&bot, 3..=32) {
            return None;
        }
        end = bot.end;
    }
    (!after(text, end).is_some_and(barred)).then_some(end)
}

fn hashtag(text: &str, at: usize) -> Option<usize> {
    if before(text, at).is_some_and(is_tag_letter) {
        return None;
    }
    let rest = text.get(at + 1..)?;
    let length = rest.find(|c| !is_tag_letter(c)).unwrap_or(rest.len());
    let (tag, rest) = rest.split_at(length);
    let known = tag.contains(char::is_alphabetic) && !rest.starts_with('#');
    let tag: String = tag.chars().take(256).collect();
    known.then_some(at + 1 + tag.len())
}

fn cashtag(text: &str, at: usize) -> Option<usize> {
    let barred = |c| is_tag_letter(c) || c == '$';
    if before(text, at).is_some_and(barred) {
        return None;
    }
    let rest = text.get(at + 1..)?;
    let length = match rest.strip_prefix("1INCH") {
        Some(_) => 5,
        None => rest
            .find(|c: char| !c.is_ascii_uppercase())
            .unwrap_or(rest.len()),
    };
    let end = at + 1 + length;
    ((1..=8).contains(&length) && !after(text, end).is_some_and(barred)).then_some(end)
}

/// A number with its country's code, perhaps in groups: `+1 212-555-0123`.
fn phone(text: &str, at: usize) -> Option<usize> {
    if before(text, at).is_some_and(|c| is_word(c) || c == '+') {
        return None;
    }
    let (mut digits, mut end) = (0, at + 1);
    let mut gap = true; // One separator only between two digits.
    for (offset, c) in text.get(at + 1..)?.char_indices() {
        match c {
            '0'..='9' => {
                digits += 1;
                end = at + 2 + offset;
                gap = false;
            }
            '(' | ')' => {}
            ' ' | '-' if !gap => gap = true,
            _ => break,
        }
    }
    ((7..=15).contains(&digits) && !after(text, end).is_some_and(is_word)).then_some(end)
}

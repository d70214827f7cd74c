//! Words and quotes.

use std::borrow::Cow;
use std::ops::Range;

/// The words of a text: white space separates them; in quotes, several are one. A quote that is never closed is an ordinary
/// character.
pub(in crate::routing) fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let left = text.get(at..)?.trim_start();
        let start = text.len() - left.len();
        let first = left.chars().next()?;
        let length = quoted(left, first)
            .unwrap_or_else(|| left.find(char::is_whitespace).unwrap_or(left.len()));
        at = start + length;
        Some(start..at)
    })
}

/// A word without its quotes.
pub(in crate::routing) fn unquoted(word: &str) -> Cow<'_, str> {
    let Some(open) = word.chars().next() else {
        return Cow::Borrowed(word);
    };
    let (Some(close), true) = (closing(open), quoted(word, open) == Some(word.len())) else {
        return Cow::Borrowed(word);
    };
    let inner = &word[open.len_utf8()..word.len() - close.len_utf8()];
    if !inner.contains('\\') {
        return Cow::Borrowed(inner);
    }
    let mut text = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(char) = chars.next() {
        match char {
            '\\' => match chars.next() {
                Some(escaped) if escaped == close || escaped == '\\' => text.push(escaped),
                other => {
                    text.push('\\');
                    text.extend(other);
                }
            },
            char => text.push(char),
        }
    }
    Cow::Owned(text)
}

/// The bytes of a word in quotes; nothing when there is no quote, it is not closed, or something is glued to it.
fn quoted(text: &str, open: char) -> Option<usize> {
    let close = closing(open)?;
    let mut chars = text.char_indices().skip(1);
    while let Some((at, char)) = chars.next() {
        if char == '\\' {
            chars.next()?;
        } else if char == close {
            let end = at + char.len_utf8();
            let next = text[end..].chars().next();
            return next.is_none_or(char::is_whitespace).then_some(end);
        }
    }
    None
}

fn closing(open: char) -> Option<char> {
    match open {
        '"' => Some('"'),
        '“' => Some('”'),
        '«' => Some('»'),
        _ => None,
    }
}

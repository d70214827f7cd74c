//! Words and quotes.
//!
//! White space separates words; in double quotes, `"two words"` are one, and `\"` is a quote inside of it. The quotes that
//! phones put in by themselves (`“ ”`, `« »`) count as well. A quote that is never closed, or has something glued to its
//! end, is an ordinary character.

use std::borrow::Cow;
use std::ops::Range;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::routing) struct Word {
    /// Its bytes, with its quotes.
    pub(super) range: Range<usize>,
    pub(super) is_quoted: bool,
}

impl Word {
    /// The word in its text, without quotes.
    pub(in crate::routing) fn of<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let word = text.get(self.range.clone()).unwrap_or_default();
        if self.is_quoted {
            unquoted(word)
        } else {
            Cow::Borrowed(word)
        }
    }
}

/// The words of a text.
pub(in crate::routing) fn words(text: &str) -> Words<'_> {
    Words {
        text,
        at: 0,
        hopeless: [0; 3],
    }
}

/// An iterator over the words of a text.
#[derive(Clone, Debug)]
pub(in crate::routing) struct Words<'t> {
    text: &'t str,
    at: usize,
    /// For each sort of quote the byte up to which none is closed: what was searched once is not searched again, so that
    /// many quotes without end take no longer than other texts.
    hopeless: [usize; 3],
}

impl<'t> Words<'t> {
    /// What is left, and where it begins.
    pub(super) fn rest(&self) -> Range<usize> {
        let left = self.text[self.at..].trim();
        if left.is_empty() {
            return self.text.len()..self.text.len();
        }
        let start = self.text.len() - self.text[self.at..].trim_start().len();
        start..start + left.len()
    }

    /// The bytes of the word in quotes that a text begins with.
    fn quoted(&mut self, left: &'t str, start: usize) -> Option<usize> {
        let (sort, close) = closing(left.chars().next()?)?;
        if start < self.hopeless[sort] {
            return None;
        }
        let end = end_of_quote(left, close);
        let next = end.and_then(|end| left[end..].chars().next());
        match end {
            Some(end) if next.is_none_or(char::is_whitespace) => Some(end),
            // A later quote of this sort would end at the same place, or nowhere.
            Some(end) => {
                self.hopeless[sort] = start + end - close.len_utf8();
                None
            }
            None => {
                self.hopeless[sort] = usize::MAX;
                None
            }
        }
    }
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let left = self.text[self.at..].trim_start();
        if left.is_empty() {
            return None;
        }
        let start = self.text.len() - left.len();
        let quoted = self.quoted(left, start);
        let length = quoted.unwrap_or_else(|| left.find(char::is_whitespace).unwrap_or(left.len()));
        self.at = start + length;
        Some(Word {
            range: start..self.at,
            is_quoted: quoted.is_some(),
        })
    }
}

/// What a word in quotes says.
pub(super) fn unquoted(word: &str) -> Cow<'_, str> {
    let mut chars = word.chars();
    let Some((_, close)) = chars.next().and_then(closing) else {
        return Cow::Borrowed(word);
    };
    let Some(inner) = chars.as_str().strip_suffix(close) else {
        return Cow::Borrowed(word);
    };
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

/// The byte behind the quote that closes the one a text begins with.
fn end_of_quote(text: &str, close: char) -> Option<usize> {
    let mut chars = text.char_indices().skip(1);
    while let Some((at, char)) = chars.next() {
        if char == '\\' {
            chars.next()?;
        } else if char == close {
            return Some(at + char.len_utf8());
        }
    }
    None
}

/// The number of a sort of quotes, and what closes it.
fn closing(open: char) -> Option<(usize, char)> {
    match open {
        '"' => Some((0, '"')),
        '“' => Some((1, '”')),
        '«' => Some((2, '»')),
        _ => None,
    }
}

//! How values are written into callback data and deep links, so that they come out as they went in.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The digits of base64url.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What a text of values travels in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::routing) enum Wire {
    /// Callback data: any text. A backslash stands before a backslash and before the character that ends the value.
    Callback,
    /// The payload of a deep link: `A-Z`, `a-z`, `0-9`, `_` and `-`. A value of other characters, or with the one that ends
    /// it, is written as `-`, its length in a base64url digit, and itself in base64url.
    Start,
}

impl Wire {
    /// Writes a value that ends before `stop`, or at the end of everything.
    pub(super) fn encode(self, value: &str, stop: Option<char>, out: &mut String) {
        match self {
            Self::Callback => {
                for char in value.chars() {
                    if char == '\\' || Some(char) == stop {
                        out.push('\\');
                    }
                    out.push(char);
                }
            }
            Self::Start => {
                let plain = !value.is_empty()
                    && !value.starts_with('-')
                    && value.chars().all(|c| is_plain(c) && Some(c) != stop);
                if plain {
                    out.push_str(value);
                } else {
                    let digits = URL_SAFE_NO_PAD.encode(value);
                    out.push('-');
                    // A longer one does not fit into a link, which is told when the link is made.
                    out.push(char::from(DIGITS[digits.len().min(63)]));
                    out.push_str(&digits);
                }
            }
        }
    }

    /// The bytes of a value at the beginning of a text.
    pub(super) fn extent(self, text: &str, stop: Option<char>) -> Option<usize> {
        match self {
            Self::Callback => {
                let Some(stop) = stop else {
                    return Some(text.len());
                };
                let mut chars = text.char_indices();
                while let Some((at, char)) = chars.next() {
                    if char == '\\' {
                        chars.next();
                    } else if char == stop {
                        return Some(at);
                    }
                }
                None
            }
            Self::Start => match text.strip_prefix('-') {
                Some(coded) => {
                    let first = coded.as_bytes().first()?;
                    let length = DIGITS.iter().position(|digit| digit == first)?;
                    let end = 2 + length;
                    text.is_char_boundary(end).then_some(end)
                }
                None => match stop {
                    Some(stop) => text.find(stop),
                    None => Some(text.len()),
                },
            },
        }
    }

    /// The value that was written.
    pub(super) fn decode(self, text: &str) -> Option<Cow<'_, str>> {
        match self {
            Self::Callback if !text.contains('\\') => Some(Cow::Borrowed(text)),
            Self::Callback => {
                let mut value = String::with_capacity(text.len());
                let mut chars = text.chars();
                while let Some(char) = chars.next() {
                    if char == '\\' {
                        value.extend(chars.next());
                    } else {
                        value.push(char);
                    }
                }
                Some(Cow::Owned(value))
            }
            Self::Start => match text.strip_prefix('-') {
                Some(coded) => {
                    let bytes = URL_SAFE_NO_PAD.decode(coded.get(1..)?).ok()?;
                    String::from_utf8(bytes).ok().map(Cow::Owned)
                }
                None => Some(Cow::Borrowed(text)),
            },
        }
    }

    /// The first character of a literal that may not stand in it.
    pub(super) fn refuses(self, literal: &str) -> Option<char> {
        match self {
            Self::Callback => None,
            Self::Start => literal.chars().find(|c| !is_plain(*c)),
        }
    }
}

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '-'
}

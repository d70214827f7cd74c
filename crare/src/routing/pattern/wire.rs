//! How values travel in callback data and start links, so that they come out as they went in.

use crate::routing::pattern::captured::{Form, Slot};

/// What values travel in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::routing) enum Wire {
    /// Callback data: any characters. `\` stands before the character that ends a value, and before `\`. What would be
    /// empty as a whole is a single `\`.
    #[default]
    Callback,
    /// The payload of a start link: only `A`-`Z`, `a`-`z`, `0`-`9`, `_` and `-`. A value that cannot stand there as it is
    /// is packed: `-`, a base64url digit for the number of digits, and the digits.
    Start,
}

/// Most base64url digits of a packed value: as many as one digit counts.
const MOST_DIGITS: usize = 63;
/// Most bytes of a packed value.
const MOST_BYTES: usize = MOST_DIGITS * 3 / 4;
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

impl Wire {
    /// Writes a value that ends before `stop`, or at the end of everything.
    pub(super) fn write(self, value: &str, stop: Option<char>, out: &mut String) {
        match self {
            Self::Callback => {
                for char in value.chars() {
                    if char == '\\' || Some(char) == stop {
                        out.push('\\');
                    }
                    out.push(char);
                }
            }
            Self::Start if is_plain(value, stop) => out.push_str(value),
            Self::Start => pack(value.as_bytes(), out),
        }
    }

    /// What a hole takes of a text from a byte on, and the byte behind it. Nothing when the text ends before `stop` comes.
    pub(super) fn read(self, text: &str, at: usize, stop: Option<char>) -> Option<(Slot, usize)> {
        let left = text.get(at..)?;
        if self == Self::Start
            && let Some(length) = packed(left, stop)
        {
            let end = at + length;
            return Some((Slot::new(at + 2..end, Form::Packed), end));
        }
        let length = match (self, stop) {
            (_, None) => left.len(),
            (Self::Callback, Some(stop)) => unescaped(left, stop)?,
            (Self::Start, Some(stop)) => left.find(stop)?,
        };
        let end = at + length;
        match self {
            Self::Callback => Some((Slot::new(at..end, Form::Escaped), end)),
            // An empty value is packed, so nothing at all is no value.
            Self::Start if length == 0 => None,
            Self::Start => Some((Slot::new(at..end, Form::Plain), end)),
        }
    }

    /// A character that may stand between two values.
    pub(super) fn separator(self) -> char {
        match self {
            Self::Callback => '/',
            Self::Start => '_',
        }
    }

    /// Whether a text may come by this wire at all.
    pub(super) fn carries(self, text: &str) -> bool {
        self == Self::Callback || text.bytes().all(is_payload)
    }

    /// Whether a character may stand on this wire as it is.
    pub(super) fn allows(self, char: char) -> bool {
        self == Self::Callback || u8::try_from(char).is_ok_and(is_payload)
    }
}

/// Whether a byte may stand in the payload of a start link.
pub(super) fn is_payload(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}

/// Whether a value stands in a start link as it is.
fn is_plain(value: &str, stop: Option<char>) -> bool {
    !value.is_empty()
        && !value.starts_with('-')
        && value.bytes().all(is_payload)
        && stop.is_none_or(|stop| !value.contains(stop))
}

/// The first place of `stop` without a backslash before it.
fn unescaped(text: &str, stop: char) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + text[from..].find([stop, '\\'])?;
        let mut chars = text[at..].chars();
        if chars.next() == Some(stop) {
            return Some(at);
        }
        from = at + 1 + chars.next()?.len_utf8();
    }
}

/// The text without the backslashes that [`Wire::Callback`] put in.
pub(super) fn unescape(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        match char {
            '\\' => value.extend(chars.next()),
            char => value.push(char),
        }
    }
    value
}

fn pack(value: &[u8], out: &mut String) {
    let digits = value.len() * 4;
    let digits = digits.div_ceil(3);
    out.push('-');
    // More than this does not fit into a link anyway, which is told when the payload is complete.
    out.push(digit(digits.min(MOST_DIGITS)));
    for chunk in value.chunks(3) {
        let mut group = 0_usize;
        for index in 0..3 {
            group = group << 8 | usize::from(chunk.get(index).copied().unwrap_or(0));
        }
        for index in 0..=chunk.len() {
            out.push(digit(group >> (18 - 6 * index)));
        }
    }
}

/// How many bytes the packed value takes that a text begins with. What only looks like one is an ordinary value.
fn packed(text: &str, stop: Option<char>) -> Option<usize> {
    let coded = text.strip_prefix('-')?;
    let count = value_of(*coded.as_bytes().first()?)?;
    let digits = coded.get(1..)?.get(..count)?;
    let end = 2 + count;
    let next = text[end..].chars().next();
    if next.is_some_and(|next| Some(next) != stop) || (next.is_none() && stop.is_some()) {
        return None;
    }
    let mut buffer = [0; MOST_BYTES];
    let value = std::str::from_utf8(unpack(digits, &mut buffer)?).ok()?;
    (!is_plain(value, stop)).then_some(end)
}

/// The bytes of base64url digits, without padding and without left-over bits.
pub(super) fn unpack<'b>(digits: &str, buffer: &'b mut [u8; MOST_BYTES]) -> Option<&'b [u8]> {
    let mut length = 0;
    for chunk in digits.as_bytes().chunks(4) {
        let mut group = 0_u32;
        for index in 0..4 {
            let value = chunk.get(index).map_or(Some(0), |digit| value_of(*digit))?;
            group = group << 6 | u32::try_from(value).ok()?;
        }
        let [_, bytes @ ..] = group.to_be_bytes();
        let count = chunk.len().checked_sub(1).filter(|count| *count > 0)?;
        if bytes[count..].iter().any(|byte| *byte != 0) {
            return None;
        }
        buffer
            .get_mut(length..length + count)?
            .copy_from_slice(&bytes[..count]);
        length += count;
    }
    buffer.get(..length)
}

/// The value of packed digits.
pub(super) fn unpacked(digits: &str) -> Option<String> {
    let mut buffer = [0; MOST_BYTES];
    let bytes = unpack(digits, &mut buffer)?;
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

fn digit(value: usize) -> char {
    char::from(DIGITS[value & 63])
}

fn value_of(digit: u8) -> Option<usize> {
    DIGITS.iter().position(|known| *known == digit)
}

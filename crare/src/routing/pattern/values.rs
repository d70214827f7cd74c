//! Values other than whole numbers.

use std::fmt;
use std::time::Duration;

use crate::api::{FileId, FileUniqueId, MediaGroupId, PollId};
use crate::routing::pattern::{Arg, ArgReason};

impl Arg for String {
    fn read(text: &str) -> Result<Self, ArgReason> {
        Ok(text.to_owned())
    }

    fn write(&self, out: &mut String) {
        out.push_str(self);
    }
}

impl Arg for char {
    /// In a deep link it may take eight characters.
    const LONGEST: Option<usize> = Some(8);

    fn read(text: &str) -> Result<Self, ArgReason> {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(only), None) => Ok(only),
            _ => Err(ArgReason::new("not one character")),
        }
    }

    fn write(&self, out: &mut String) {
        out.push(*self);
    }
}

impl Arg for bool {
    const LONGEST: Option<usize> = Some(1);
    const CHOICES: &'static str = "yes|no";

    fn read(text: &str) -> Result<Self, ArgReason> {
        match text.to_ascii_lowercase().as_str() {
            "1" | "true" | "yes" | "on" => Ok(true),
            "0" | "false" | "no" | "off" => Ok(false),
            _ => Err(ArgReason::new("neither yes nor no")),
        }
    }

    fn write(&self, out: &mut String) {
        out.push(if *self { '1' } else { '0' });
    }
}

macro_rules! floats {
    ($($float:ty, $bits:ty: $longest:literal)*) => {$(
        /// What is no short row of digits is written as `b` and its bits.
        impl Arg for $float {
            const LONGEST: Option<usize> = Some($longest);

            fn read(text: &str) -> Result<Self, ArgReason> {
                let text = text.trim();
                if let Some(bits) = text.strip_prefix('b').and_then(|bits| <$bits>::read(bits).ok()) {
                    return Ok(Self::from_bits(bits));
                }
                text.parse().map_err(|_| ArgReason::new("not a number"))
            }

            fn write(&self, out: &mut String) {
                let plain = self.to_string();
                if plain.len() < $longest && plain.bytes().all(|byte| byte.is_ascii_digit()) {
                    out.push_str(&plain);
                } else {
                    out.push('b');
                    self.to_bits().write(out);
                }
            }
        }
    )*};
}
floats! { f32, u32: 8 f64, u64: 13 }

/// A length of time: `"30s"`, `"1h30m"`, `"2 days"` in quotes; a number alone counts seconds.
impl Arg for Duration {
    const LONGEST: Option<usize> = Some(19);

    fn read(text: &str) -> Result<Self, ArgReason> {
        read_duration(text.trim())
            .ok_or_else(|| ArgReason::new("no length of time, such as 30s, 10m or 1h30m"))
    }

    fn write(&self, out: &mut String) {
        if self.subsec_nanos() == 0 {
            self.as_secs().write(out);
        } else {
            out.push(NANOS);
            self.as_nanos().write(out);
        }
    }
}

/// Stands before a number of nanoseconds.
const NANOS: char = 'x';

/// Numbers with units; or what was written: seconds, or nanoseconds.
fn read_duration(text: &str) -> Option<Duration> {
    if let Some(nanos) = text.strip_prefix(NANOS) {
        let nanos = u128::read(nanos).ok()?;
        let seconds = u64::try_from(nanos / 1_000_000_000).ok()?;
        let below = u32::try_from(nanos % 1_000_000_000).ok()?;
        return Some(Duration::new(seconds, below));
    }
    if let Ok(seconds) = u64::read(text) {
        return Some(Duration::from_secs(seconds));
    }
    let mut total = Duration::ZERO;
    let mut left = text;
    while !left.is_empty() {
        let digits = left.find(|c: char| !c.is_ascii_digit())?;
        let number: u64 = left.get(..digits)?.parse().ok()?;
        left = left[digits..].trim_start();
        let end = left
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(left.len());
        let part = match left[..end].to_ascii_lowercase().as_str() {
            "ms" => Duration::from_millis(number),
            unit => Duration::from_secs(number.checked_mul(seconds_of(unit)?)?),
        };
        total = total.checked_add(part)?;
        left = left[end..].trim_start();
    }
    (!text.is_empty()).then_some(total)
}

fn seconds_of(unit: &str) -> Option<u64> {
    Some(match unit {
        "s" | "sec" | "second" | "seconds" => 1,
        "m" | "min" | "minute" | "minutes" => 60,
        "h" | "hour" | "hours" => 60 * 60,
        "d" | "day" | "days" => 24 * 60 * 60,
        "w" | "week" | "weeks" => 7 * 24 * 60 * 60,
        _ => return None,
    })
}

/// The user name of a user or a chat, without the `@`: 4 to 32 letters of `a-z`, digits and underscores.
///
/// ```
/// use crare::routing::pattern::{Arg, Username};
///
/// assert_eq!(Username::read("@durov").unwrap().as_str(), "durov");
/// assert_eq!(Username::read("https://t.me/durov").unwrap().as_str(), "durov");
/// assert!(Username::read("@a b").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Username(String);

impl Username {
    /// Without the `@`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// With the `@`.
impl fmt::Display for Username {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "@{}", self.0)
    }
}

impl Arg for Username {
    fn read(text: &str) -> Result<Self, ArgReason> {
        let text = text.trim();
        let name = ["@", "https://t.me/", "http://t.me/", "t.me/"]
            .iter()
            .find_map(|before| text.strip_prefix(before))
            .unwrap_or(text);
        let fits = (4..=32).contains(&name.len())
            && name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if fits {
            Ok(Self(name.to_owned()))
        } else {
            Err(ArgReason::new("no user name, such as @durov"))
        }
    }

    fn write(&self, out: &mut String) {
        out.push_str(&self.0);
    }
}

macro_rules! texts {
    ($($id:ident)*) => {$(
        impl Arg for $id {
            fn read(text: &str) -> Result<Self, ArgReason> {
                Ok(Self(text.to_owned()))
            }

            fn write(&self, out: &mut String) {
                out.push_str(&self.0);
            }
        }
    )*};
}
texts! { FileId FileUniqueId MediaGroupId PollId }

/// Stands before a text that would else be mistaken for nothing.
const SOMETHING: char = '=';

/// Writes a text so that it differs from nothing.
fn write_something(text: &str, out: &mut String) {
    if text.is_empty() || text.starts_with(SOMETHING) {
        out.push(SOMETHING);
    }
    out.push_str(text);
}

/// Nothing is the empty text.
impl<T: Arg> Arg for Option<T> {
    const LONGEST: Option<usize> = match T::LONGEST {
        // In a deep link, nothing takes two characters.
        Some(..2) => Some(2),
        other => other,
    };
    const CHOICES: &'static str = T::CHOICES;

    fn read(text: &str) -> Result<Self, ArgReason> {
        if text.is_empty() {
            return Ok(None);
        }
        T::read(text.strip_prefix(SOMETHING).unwrap_or(text)).map(Some)
    }

    fn write(&self, out: &mut String) {
        if let Some(value) = self {
            let mut text = String::new();
            value.write(&mut text);
            write_something(&text, out);
        }
    }
}

/// Separated by commas.
impl<T: Arg> Arg for Vec<T> {
    fn read(text: &str) -> Result<Self, ArgReason> {
        if text.is_empty() {
            return Ok(Self::new());
        }
        let text = text.strip_prefix(SOMETHING).unwrap_or(text);
        let mut values = Self::new();
        let mut value = String::new();
        let mut chars = text.chars();
        while let Some(char) = chars.next() {
            match char {
                '\\' => value.extend(chars.next()),
                ',' => values.push(T::read(&std::mem::take(&mut value))?),
                char => value.push(char),
            }
        }
        values.push(T::read(&value)?);
        Ok(values)
    }

    fn write(&self, out: &mut String) {
        let mut text = String::new();
        for (index, value) in self.iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            let mut element = String::new();
            value.write(&mut element);
            for char in element.chars() {
                if matches!(char, ',' | '\\') {
                    text.push('\\');
                }
                text.push(char);
            }
        }
        if !self.is_empty() {
            write_something(&text, out);
        }
    }
}

//! Times as tests write them.

use std::time::Duration;

/// Units from long to short, in milliseconds.
const UNITS: [(&str, u64); 5] = [
    ("d", 86_400_000),
    ("h", 3_600_000),
    ("m", 60_000),
    ("s", 1_000),
    ("ms", 1),
];

/// A time: a [`Duration`], or a text such as `"10m"`, `"1h30m"`, `"500ms"`, `"7d"`.
///
/// # Panics
///
/// What takes a time panics at a text that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time(pub Duration);

impl From<Duration> for Time {
    fn from(time: Duration) -> Self {
        Self(time)
    }
}

impl From<&str> for Time {
    #[track_caller]
    fn from(text: &str) -> Self {
        match read(text) {
            Some(milliseconds) => Self(Duration::from_millis(milliseconds)),
            None => {
                panic!("{text:?} is no time: write for instance \"10m\", \"1h30m\" or \"500ms\"")
            }
        }
    }
}

/// Each unit once, from long to short.
fn read(text: &str) -> Option<u64> {
    let mut total: u64 = 0;
    let mut units = UNITS.iter();
    let mut left = text;
    while !left.is_empty() {
        let digits = left.find(|c: char| !c.is_ascii_digit())?;
        let (number, rest) = left.split_at(digits);
        let length = rest.find(|c: char| c.is_ascii_digit());
        let (unit, rest) = rest.split_at(length.unwrap_or(rest.len()));
        let (_, size) = units.find(|(name, _)| *name == unit)?;
        let part = number.parse::<u64>().ok()?.checked_mul(*size)?;
        total = total.checked_add(part)?;
        left = rest;
    }
    (!text.is_empty()).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read() {
        for (text, milliseconds) in [
            ("10m", 600_000),
            ("1h30m", 5_400_000),
            ("500ms", 500),
            ("7d", 604_800_000),
            ("0s", 0),
        ] {
            assert_eq!(read(text), Some(milliseconds), "{text}");
        }
        for text in [
            "",
            "10",
            "m",
            "10x",
            "10m1h",
            "1 h",
            "-1s",
            "99999999999999999999d",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

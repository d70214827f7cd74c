//! Times as people write them: `"500ms"`, `"30s"`, `"1h30m"`.

use crate::problem::Problem;

/// Units from long to short, in milliseconds.
const UNITS: [(&str, u64); 4] = [("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1)];

/// The longest that is allowed: a day, in milliseconds.
const LONGEST: u64 = 24 * 3_600_000;

/// The milliseconds of a text; more than zero, at most a day.
pub(super) fn milliseconds(text: &str) -> Result<u64, Problem> {
    let example = "write for instance `\"500ms\"`, `\"30s\"` or `\"1h30m\"`";
    let wrong = || Problem::whole(format!("{text:?} is no time: {example}"));
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Problem::whole(format!(
            "a time needs a unit, `h`, `m`, `s` or `ms`: did you mean `\"{text}s\"`?"
        )));
    }
    let mut total: u64 = 0;
    let mut units = UNITS.iter();
    let mut left = text;
    while !left.is_empty() {
        let digits = left.len() - left.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = left.split_at(digits);
        let length = rest
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (unit, rest) = rest.split_at(length);
        // Each unit once, and from long to short.
        let (_, size) = units.find(|(name, _)| *name == unit).ok_or_else(wrong)?;
        let number: u64 = number.parse().map_err(|_| wrong())?;
        total = number
            .checked_mul(*size)
            .and_then(|part| total.checked_add(part))
            .unwrap_or(u64::MAX);
        left = rest;
    }
    match total {
        _ if text.is_empty() => Err(wrong()),
        0 => Err(Problem::whole(
            "a time is more than zero: leave it out instead",
        )),
        total if total > LONGEST => Err(Problem::whole(format!(
            "{text:?} is too long: at most `\"24h\"`"
        ))),
        total => Ok(total),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read() {
        for (text, expected) in [
            ("500ms", 500),
            ("30s", 30_000),
            ("10m", 600_000),
            ("1h30m", 5_400_000),
            ("1h1m1s1ms", 3_661_001),
            ("90m", 5_400_000),
            ("24h", 86_400_000),
        ] {
            assert_eq!(milliseconds(text).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn wrong_times_are_told() {
        for (text, part) in [
            ("", "is no time"),
            ("30", "did you mean `\"30s\"`"),
            ("s", "is no time"),
            ("1d", "is no time"),
            ("30 s", "is no time"),
            ("30m1h", "is no time"),
            ("1s1s", "is no time"),
            ("-1s", "is no time"),
            ("0s", "more than zero"),
            ("25h", "at most `\"24h\"`"),
            ("24h1ms", "at most `\"24h\"`"),
            ("99999999999999999999s", "is no time"),
            ("9999999999999999999s", "too long"),
        ] {
            let message = milliseconds(text).unwrap_err().message;
            assert!(message.contains(part), "{part} in {message}");
        }
    }
}

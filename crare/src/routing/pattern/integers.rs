//! Whole numbers: their digits, or fewer of a larger base.

use crate::api::{ChatId, EphemeralMessageId, MessageId, StoryId, ThreadId, TopicId, UserId};
use crate::routing::pattern::{Arg, ArgReason};

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Writes decimal digits, or `p` (positive) or `n` (negative) and digits of the base 62 where that is shorter. Negative numbers
/// are always written with `n`, so that there is no sign.
fn write(magnitude: u128, negative: bool, out: &mut String) {
    let decimal = magnitude.to_string();
    let mut digits = [0_u8; 22];
    let mut length = 0;
    let mut left = magnitude;
    while left > 0 || length == 0 {
        digits[length] = DIGITS[(left % 62) as usize];
        left /= 62;
        length += 1;
    }
    if !negative && decimal.len() <= length + 1 {
        out.push_str(&decimal);
    } else {
        out.push(if negative { 'n' } else { 'p' });
        out.extend(
            digits[..length]
                .iter()
                .rev()
                .map(|digit| char::from(*digit)),
        );
    }
}

/// Reads a number in either way: its magnitude, and whether it is negative.
fn read(text: &str) -> Option<(u128, bool)> {
    let compact = |digits: &str| {
        if digits.is_empty() {
            return None;
        }
        digits.bytes().try_fold(0_u128, |value, digit| {
            let digit = DIGITS.iter().position(|known| *known == digit)?;
            value.checked_mul(62)?.checked_add(digit as u128)
        })
    };
    if let Some(digits) = text.strip_prefix('p') {
        return Some((compact(digits)?, false));
    }
    if let Some(digits) = text.strip_prefix('n') {
        return Some((compact(digits)?, true));
    }
    let (digits, negative) = match text.strip_prefix('-') {
        Some(digits) => (digits, true),
        None => (text.strip_prefix('+').unwrap_or(text), false),
    };
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    // More digits than a u128 has are a number too, though too large for any type.
    is_number.then(|| (digits.parse().unwrap_or(u128::MAX), negative))
}

macro_rules! integers {
    ($($integer:ty: $longest:literal, |$value:ident| $magnitude:expr, $negative:expr;)*) => {$(
        impl Arg for $integer {
            const LONGEST: Option<usize> = Some($longest);

            fn read(text: &str) -> Result<Self, ArgReason> {
                let (magnitude, negative) = read(text.trim())
                    .ok_or_else(|| ArgReason::new("not a whole number"))?;
                if negative {
                    let value = 0_i128.checked_sub_unsigned(magnitude);
                    value
                        .and_then(|value| Self::try_from(value).ok())
                        .ok_or_else(|| ArgReason::new(format!("less than {}", Self::MIN)))
                } else {
                    Self::try_from(magnitude)
                        .map_err(|_| ArgReason::new(format!("more than {}", Self::MAX)))
                }
            }

            fn write(&self, out: &mut String) {
                let $value = *self;
                write($magnitude, $negative, out);
            }
        }
    )*};
}
integers! {
    u8: 3, |value| u128::from(value), false;
    u16: 4, |value| u128::from(value), false;
    u32: 7, |value| u128::from(value), false;
    u64: 12, |value| u128::from(value), false;
    u128: 23, |value| value, false;
    usize: 12, |value| value as u128, false;
    i8: 4, |value| u128::from(value.unsigned_abs()), value < 0;
    i16: 4, |value| u128::from(value.unsigned_abs()), value < 0;
    i32: 7, |value| u128::from(value.unsigned_abs()), value < 0;
    i64: 12, |value| u128::from(value.unsigned_abs()), value < 0;
    i128: 23, |value| value.unsigned_abs(), value < 0;
    isize: 12, |value| value.unsigned_abs() as u128, value < 0;
}

macro_rules! ids {
    ($($id:ident)*) => {$(
        impl Arg for $id {
            const LONGEST: Option<usize> = i64::LONGEST;

            fn read(text: &str) -> Result<Self, ArgReason> {
                i64::read(text).map(Self)
            }

            fn write(&self, out: &mut String) {
                self.0.write(out);
            }
        }
    )*};
}
ids! { UserId ChatId MessageId EphemeralMessageId ThreadId TopicId StoryId }

#[cfg(test)]
mod tests {
    use super::*;

    fn written<T: Arg>(value: T) -> String {
        let mut text = String::new();
        value.write(&mut text);
        text
    }

    #[test]
    fn short_and_readable() {
        assert_eq!(written(0_u8), "0");
        assert_eq!(written(255_u8), "255");
        assert_eq!(written(-5_i8), "n5");
        assert_eq!(written(65_535_u16), "pH31");
        assert_eq!(written(u32::MAX).len(), 7);
        assert_eq!(written(u64::MAX).len(), 12);
        assert_eq!(written(i64::MIN).len(), 12);
        assert_eq!(written(u128::MAX).len(), 23);
        assert_eq!(written(UserId(7)), "7");
    }

    #[test]
    fn people_write_signs_and_mistakes() {
        assert_eq!(i32::read(" +7 "), Ok(7));
        assert_eq!(i32::read("-7"), Ok(-7));
        assert_eq!(u8::read("-0"), Ok(0));
        let reason = |text: &str| u8::read(text).unwrap_err().to_string();
        assert_eq!(reason("256"), "more than 255");
        assert_eq!(reason("-1"), "less than 0");
        assert_eq!(reason(&"9".repeat(60)), "more than 255");
        for text in ["", "x", "1.5", "p", "n", "1_000", "p-1", "0x1"] {
            assert_eq!(reason(text), "not a whole number", "{text}");
        }
    }
}

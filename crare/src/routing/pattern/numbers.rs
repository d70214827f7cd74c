//! Numbers as arguments.

use std::borrow::Cow;
use std::num::IntErrorKind;

use crate::routing::pattern::arg::{Arg, ArgReason};
use crate::routing::pattern::base62;

/// Whole numbers are written in decimal digits, or, when that is shorter, as `p` (positive) or `n` (negative) and digits of
/// base 62.
macro_rules! whole {
    ($($int:ident: $longest:literal;)*) => {$(
        impl Arg for $int {
            const LONGEST: Option<usize> = Some($longest);

            fn read(text: &str) -> Result<Self, ArgReason> {
                Self::typed(&decimal(text))
            }

            fn typed(text: &str) -> Result<Self, ArgReason> {
                text.parse().map_err(|error: std::num::ParseIntError| match *error.kind() {
                    IntErrorKind::PosOverflow => ArgReason::new(format!("more than {}", Self::MAX)),
                    IntErrorKind::NegOverflow => ArgReason::new(format!("less than {}", Self::MIN)),
                    _ if is_negative(text) => ArgReason::new(format!("less than {}", Self::MIN)),
                    _ => ArgReason::new("not a whole number"),
                })
            }

            fn write(&self, out: &mut String) {
                compact(&self.to_string(), out);
            }
        }
    )*};
}

whole! {
    u8: 3;
    i8: 3;
    u16: 4;
    i16: 4;
    u32: 7;
    i32: 7;
    u64: 12;
    i64: 12;
    usize: 12;
    isize: 12;
    u128: 23;
    i128: 23;
}

/// Whether this is a number below zero, which types without a sign call a strange digit.
fn is_negative(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|digits| {
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// A number of the short form in decimal digits; any other text as it is.
fn decimal(text: &str) -> Cow<'_, str> {
    let (sign, digits) = match text.split_at_checked(1) {
        Some(("p", digits)) => ("", digits),
        Some(("n", digits)) => ("-", digits),
        _ => return text.into(),
    };
    base62::read(digits).map_or(text.into(), |number| format!("{sign}{number}").into())
}

/// Writes decimal digits, with their sign, in the shorter form.
fn compact(decimal: &str, out: &mut String) {
    let (prefix, digits) = match decimal.strip_prefix('-') {
        Some(digits) => ('n', digits),
        None => ('p', decimal),
    };
    let Ok(number) = digits.parse() else {
        return out.push_str(decimal);
    };
    let start = out.len();
    out.push(prefix);
    base62::write(number, out);
    if prefix == 'p' && out.len() - start >= decimal.len() {
        out.truncate(start);
        out.push_str(decimal);
    }
}

/// Numbers with a fraction are written in decimal digits, with an exponent when that is shorter.
macro_rules! fractions {
    ($($float:ident)*) => {$(
        impl Arg for $float {
            fn read(text: &str) -> Result<Self, ArgReason> {
                text.parse().map_err(|_| ArgReason::new("not a number"))
            }

            fn typed(text: &str) -> Result<Self, ArgReason> {
                let number = Self::read(text)?;
                if number.is_finite() {
                    Ok(number)
                } else if text.contains(|c: char| c.is_ascii_digit()) {
                    Err(ArgReason::new("too large a number"))
                } else {
                    Err(ArgReason::new("not a number"))
                }
            }

            fn write(&self, out: &mut String) {
                let (plain, exponent) = (self.to_string(), format!("{self:e}"));
                out.push_str(if exponent.len() < plain.len() { &exponent } else { &plain });
            }
        }
    )*};
}

fractions! { f32 f64 }

//! Durations as arguments: `30s`, `1h30m`.

use std::time::Duration;

use crate::routing::pattern::arg::{Arg, ArgReason};
use crate::routing::pattern::base62;

const NOT_ONE: &str = "not a duration such as 30s or 1h30m";

/// People write numbers with units, `w`, `d`, `h`, `m`, `s`, `ms`, `us` and `ns`, in any case, or seconds alone. Whole
/// seconds are written like the number, others as `x` and nanoseconds in digits of base 62.
impl Arg for Duration {
    const LONGEST: Option<usize> = Some(17);

    fn read(text: &str) -> Result<Self, ArgReason> {
        if let Some(digits) = text.strip_prefix('x') {
            let nanos = base62::read(digits).ok_or(ArgReason::new(NOT_ONE))?;
            return from_nanos(nanos).ok_or(ArgReason::new("too long"));
        }
        if text.starts_with('p') {
            return u64::read(text)
                .map(Self::from_secs)
                .map_err(|_| ArgReason::new(NOT_ONE));
        }
        Self::typed(text)
    }

    fn typed(text: &str) -> Result<Self, ArgReason> {
        let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_number {
            return text
                .parse()
                .map(Self::from_secs)
                .map_err(|_| ArgReason::new("too long"));
        }
        let mut sum = Self::ZERO;
        let mut left = text;
        while !left.is_empty() {
            let (number, rest) = left.split_at(end(left, |c| !c.is_ascii_digit()));
            let (unit, rest) = rest.split_at(end(rest, |c| c.is_ascii_digit()));
            let unit = unit_of(unit).filter(|_| !number.is_empty());
            let unit = unit.ok_or(ArgReason::new(NOT_ONE))?;
            sum = number
                .parse()
                .ok()
                .and_then(|number: u64| times(unit, number))
                .and_then(|part| sum.checked_add(part))
                .ok_or(ArgReason::new("too long"))?;
            left = rest;
        }
        if text.is_empty() {
            Err(ArgReason::new(NOT_ONE))
        } else {
            Ok(sum)
        }
    }

    fn write(&self, out: &mut String) {
        if self.subsec_nanos() == 0 {
            self.as_secs().write(out);
        } else {
            out.push('x');
            base62::write(self.as_nanos(), out);
        }
    }
}

fn end(text: &str, is_end: impl Fn(char) -> bool) -> usize {
    text.find(is_end).unwrap_or(text.len())
}

fn unit_of(name: &str) -> Option<Duration> {
    Some(match name.to_ascii_lowercase().as_str() {
        "w" => Duration::from_secs(7 * 24 * 60 * 60),
        "d" => Duration::from_secs(24 * 60 * 60),
        "h" => Duration::from_secs(60 * 60),
        "m" | "min" => Duration::from_secs(60),
        "s" | "sec" => Duration::from_secs(1),
        "ms" => Duration::from_millis(1),
        "us" | "µs" => Duration::from_micros(1),
        "ns" => Duration::from_nanos(1),
        _ => return None,
    })
}

/// A unit, so many times.
fn times(unit: Duration, number: u64) -> Option<Duration> {
    from_nanos(unit.as_nanos().checked_mul(u128::from(number))?)
}

fn from_nanos(nanos: u128) -> Option<Duration> {
    const SECOND: u128 = 1_000_000_000;
    let seconds = u64::try_from(nanos / SECOND).ok()?;
    let rest = u32::try_from(nanos % SECOND).ok()?;
    Some(Duration::new(seconds, rest))
}

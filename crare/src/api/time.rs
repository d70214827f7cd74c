//! Moments and lengths of time.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::api::ids::transparent;

/// A moment, in seconds since 1970-01-01 00:00 UTC.
///
/// No date library is forced on you: the number is public, and [`SystemTime`] converts both ways.
///
/// ```
/// use std::time::SystemTime;
/// use crare::api::UnixTime;
///
/// let moment = UnixTime(1_700_000_000);
/// assert_eq!(UnixTime::from(SystemTime::from(moment)), moment);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixTime(pub i64);

transparent!(UnixTime, i64);

impl UnixTime {
    /// Now, by this machine's clock.
    pub fn now() -> Self {
        SystemTime::now().into()
    }
}

impl From<i64> for UnixTime {
    fn from(seconds: i64) -> Self {
        Self(seconds)
    }
}

impl From<SystemTime> for UnixTime {
    /// Parts of a second are dropped; moments out of range stop at its ends.
    fn from(time: SystemTime) -> Self {
        match time.duration_since(UNIX_EPOCH) {
            Ok(after) => Self(i64::try_from(after.as_secs()).unwrap_or(i64::MAX)),
            Err(before) => {
                Self(i64::try_from(before.duration().as_secs()).map_or(i64::MIN, |s| -s))
            }
        }
    }
}

impl From<UnixTime> for SystemTime {
    /// Moments that the system cannot express become 1970.
    fn from(time: UnixTime) -> Self {
        let distance = Duration::from_secs(time.0.unsigned_abs());
        let moment = if time.0 < 0 {
            UNIX_EPOCH.checked_sub(distance)
        } else {
            UNIX_EPOCH.checked_add(distance)
        };
        moment.unwrap_or(UNIX_EPOCH)
    }
}

impl std::ops::Add<Duration> for UnixTime {
    type Output = Self;

    fn add(self, length: Duration) -> Self {
        Self(self.0.saturating_add_unsigned(length.as_secs()))
    }
}

impl std::ops::Sub<Duration> for UnixTime {
    type Output = Self;

    fn sub(self, length: Duration) -> Self {
        Self(self.0.saturating_sub_unsigned(length.as_secs()))
    }
}

/// A length of time as JSON: a number of seconds, where a part of one counts as a whole one.
pub(crate) struct Seconds(pub(crate) Duration);

impl<'de> Deserialize<'de> for Seconds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SecondsVisitor;

        impl Visitor<'_> for SecondsVisitor {
            type Value = Seconds;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number of seconds")
            }

            fn visit_u64<E: Error>(self, seconds: u64) -> Result<Seconds, E> {
                Ok(Seconds(Duration::from_secs(seconds)))
            }

            fn visit_i64<E: Error>(self, seconds: i64) -> Result<Seconds, E> {
                Ok(Seconds(Duration::from_secs(
                    seconds.try_into().unwrap_or(0),
                )))
            }

            fn visit_f64<E: Error>(self, seconds: f64) -> Result<Seconds, E> {
                Duration::try_from_secs_f64(seconds.max(0.0))
                    .map(Seconds)
                    .map_err(E::custom)
            }
        }
        deserializer.deserialize_any(SecondsVisitor)
    }
}

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let whole = self.0.as_secs();
        serializer.serialize_u64(if self.0.subsec_nanos() > 0 {
            whole.saturating_add(1)
        } else {
            whole
        })
    }
}

/// A length of time as JSON: seconds with a fraction.
pub(crate) struct FloatSeconds(pub(crate) Duration);

impl<'de> Deserialize<'de> for FloatSeconds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Seconds::deserialize(deserializer).map(|Seconds(length)| Self(length))
    }
}

impl Serialize for FloatSeconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_second_is_not_lost() {
        let written = |millis| crate::api::de::write(&Seconds(Duration::from_millis(millis)));
        assert_eq!([written(0), written(500), written(2000)], ["0", "1", "2"]);
    }

    #[test]
    fn moments_before_1970_and_out_of_range() {
        for seconds in [0, 1, -1, 1_700_000_000, -86_400] {
            assert_eq!(
                UnixTime::from(SystemTime::from(UnixTime(seconds))),
                UnixTime(seconds)
            );
        }
        assert_eq!(
            SystemTime::from(UnixTime(i64::MAX)).max(UNIX_EPOCH),
            SystemTime::from(UnixTime(i64::MAX))
        );
        assert_eq!(
            UnixTime(i64::MAX) + Duration::from_secs(9),
            UnixTime(i64::MAX)
        );
        assert_eq!(UnixTime(100) - Duration::from_secs(1), UnixTime(99));
    }
}

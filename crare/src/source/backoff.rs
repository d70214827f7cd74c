//! Pauses between attempts.

use std::{
    hash::{BuildHasher, Hasher, RandomState},
    time::Duration,
};

/// Doubling pauses with jitter: each is random between half and all of its step, so that many bots that lost the same
/// server do not come back at the same moment.
#[derive(Debug)]
pub(crate) struct Backoff {
    longest: Duration,
    step: Duration,
}

impl Backoff {
    /// Pauses from this one to this one. To begin anew, make a new one.
    pub(crate) const fn new(first: Duration, longest: Duration) -> Self {
        Self {
            longest,
            step: first,
        }
    }

    /// The pause to make now; the next one is longer.
    pub(crate) fn pause(&mut self) -> Duration {
        let step = self.step;
        self.step = step.saturating_mul(2).min(self.longest);
        let half = step / 2;
        half + half.mul_f64(random_fraction())
    }
}

/// A number from 0 to 1, random enough to spread attempts (the standard library seeds its hash maps randomly).
fn random_fraction() -> f64 {
    let bits = RandomState::new().build_hasher().finish();
    f64::from(u32::try_from(bits >> 32).unwrap_or(0)) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Backoff;

    #[test]
    fn pauses_double_up_to_the_longest() {
        let mut backoff = Backoff::new(Duration::from_millis(500), Duration::from_secs(60));
        for step in [
            500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
        ] {
            let pause = backoff.pause();
            assert!(
                pause >= Duration::from_millis(step / 2) && pause <= Duration::from_millis(step),
                "{pause:?} for a step of {step} ms"
            );
        }
    }

    #[test]
    fn pauses_differ() {
        let mut pauses: Vec<Duration> = (0..20)
            .map(|_| Backoff::new(Duration::from_secs(60), Duration::from_secs(60)).pause())
            .collect();
        pauses.sort();
        pauses.dedup();
        assert!(pauses.len() > 10, "{pauses:?}");
    }
}

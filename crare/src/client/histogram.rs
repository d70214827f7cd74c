//! Times, counted by how long they are.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

/// How many times fell into which range, and their sum. Recording touches two atomics and nothing else.
pub struct Histogram {
    /// One for each bound, and one for what lies above the last.
    ranges: [AtomicU64; Histogram::BOUNDS.len() + 1],
    nanoseconds: AtomicU64,
}

impl Histogram {
    /// The upper ends of the ranges in seconds, each within its range; a last range has no end.
    pub const BOUNDS: [f64; 13] = [
        0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 60.0,
    ];

    /// The same in microseconds.
    const MICROSECONDS: [u64; 13] = [
        1_000, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000,
        5_000_000, 10_000_000, 60_000_000,
    ];

    /// With nothing in it.
    pub const fn new() -> Self {
        Self {
            ranges: [const { AtomicU64::new(0) }; Self::BOUNDS.len() + 1],
            nanoseconds: AtomicU64::new(0),
        }
    }

    /// Count a time.
    pub(crate) fn record(&self, time: Duration) {
        // Sixty centuries do not fit; nothing takes that long.
        let nanoseconds = u64::try_from(time.as_nanos()).unwrap_or(u64::MAX);
        let range = Self::MICROSECONDS
            .iter()
            .position(|bound| nanoseconds <= bound * 1_000)
            .unwrap_or(Self::BOUNDS.len());
        self.ranges[range].fetch_add(1, Relaxed);
        self.nanoseconds.fetch_add(nanoseconds, Relaxed);
    }

    /// How many times are in each range, in the order of [`BOUNDS`](Self::BOUNDS), at last those above all.
    pub fn ranges(&self) -> [u64; Self::BOUNDS.len() + 1] {
        std::array::from_fn(|range| self.ranges[range].load(Relaxed))
    }

    /// How many times were counted.
    pub fn count(&self) -> u64 {
        self.ranges().iter().sum()
    }

    /// All times together.
    pub fn sum(&self) -> Duration {
        Duration::from_nanos(self.nanoseconds.load(Relaxed))
    }
}

impl Default for Histogram {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Histogram {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Histogram")
            .field("count", &self.count())
            .field("sum", &self.sum())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Histogram;

    #[test]
    fn each_bound_is_the_last_of_its_range() {
        let histogram = Histogram::new();
        for (range, bound) in Histogram::BOUNDS.into_iter().enumerate() {
            let before = histogram.ranges();
            histogram.record(Duration::from_secs_f64(bound));
            histogram.record(Duration::from_secs_f64(bound) + Duration::from_nanos(1));
            let after = histogram.ranges();
            assert_eq!(after[range], before[range] + 1, "{bound}");
            assert_eq!(after[range + 1], before[range + 1] + 1, "{bound}");
        }
        assert_eq!(histogram.count(), 26);
    }

    #[test]
    fn sums_up() {
        let histogram = Histogram::new();
        histogram.record(Duration::ZERO);
        histogram.record(Duration::from_millis(1_500));
        histogram.record(Duration::from_secs(3_600));
        assert_eq!(histogram.sum(), Duration::from_millis(3_601_500));
        assert_eq!(histogram.count(), 3);
        assert_eq!(histogram.ranges()[0], 1);
        assert_eq!(histogram.ranges()[Histogram::BOUNDS.len()], 1);
    }
}

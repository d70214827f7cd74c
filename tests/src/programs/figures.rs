//! Medians, percentiles, and how they are printed.

use std::time::Duration;

/// The middle one; of an even number the mean of the two. 0 of none.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        length if length % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// The value that so many of a hundred do not exceed (nearest rank). Zero of none.
pub fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    let rank = (times.len() * percent).div_ceil(100);
    times.get(rank.max(1) - 1).copied().unwrap_or_default()
}

/// Seconds of processor time per 100,000 updates.
pub fn per_100_000(spent: Duration, updates: usize) -> f64 {
    spent.as_secs_f64() * 100_000.0 / decimal(updates).max(1.0)
}

/// A time in microseconds.
pub fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// Bytes in megabytes of 2^20 bytes.
pub fn megabytes(bytes: u64) -> f64 {
    decimal(usize::try_from(bytes).unwrap_or(usize::MAX)) / f64::from(1 << 20)
}

/// A count for divisions.
#[allow(
    clippy::cast_precision_loss,
    reason = "counts of a program that runs for minutes are far below 2^52"
)]
pub fn decimal(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_the_middle() {
        for (values, wanted) in [
            (&[][..], 0.0),
            (&[3.0], 3.0),
            (&[9.0, 1.0, 2.0], 2.0),
            (&[4.0, 1.0, 2.0, 3.0], 2.5),
        ] {
            assert!((median(values) - wanted).abs() < 1e-9, "{values:?}");
        }
    }

    #[test]
    fn ranks() {
        let mut times: Vec<_> = (1..=200).rev().map(Duration::from_millis).collect();
        for (percent, wanted) in [(0, 1), (50, 100), (99, 198), (100, 200)] {
            let found = percentile(&mut times, percent);
            assert_eq!(found, Duration::from_millis(wanted), "{percent}");
        }
        assert_eq!(percentile(&mut [], 99), Duration::ZERO);
    }
}

//! Counts per autonomous system.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Autonomous systems counted one by one; what comes from further ones is counted together.
const NUMBERS: usize = 1_000;

#[derive(Debug, Default)]
pub(super) struct ByAsn(Mutex<Counts>);

#[derive(Debug, Default)]
struct Counts {
    known: BTreeMap<u32, u64>,
    other: u64,
}

impl ByAsn {
    pub(super) fn add(&self, asn: Option<u32>) {
        let mut guard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let counts = &mut *guard;
        match asn {
            Some(asn) if counts.known.len() < NUMBERS || counts.known.contains_key(&asn) => {
                *counts.known.entry(asn).or_default() += 1;
            }
            _ => counts.other += 1,
        }
    }

    /// The most frequent first; all others together last, if there were any.
    pub(super) fn list(&self) -> Vec<(Option<u32>, u64)> {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut list: Vec<_> = counts
            .known
            .iter()
            .map(|(asn, count)| (Some(*asn), *count))
            .collect();
        let other = counts.other;
        drop(counts);
        list.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        list.extend((other > 0).then_some((None, other)));
        list
    }
}

#[cfg(test)]
mod tests {
    use super::{ByAsn, NUMBERS};

    #[test]
    fn counted_one_by_one() {
        let counts = ByAsn::default();
        assert_eq!(counts.list(), []);
        for asn in [Some(15169), None, Some(64496), Some(15169)] {
            counts.add(asn);
        }
        assert_eq!(
            counts.list(),
            [(Some(15169), 2), (Some(64496), 1), (None, 1)]
        );
    }

    #[test]
    fn memory_is_bounded() {
        let counts = ByAsn::default();
        for asn in 0..5_000 {
            counts.add(Some(asn));
        }
        counts.add(Some(7));
        let list = counts.list();
        assert_eq!(list.len(), NUMBERS + 1);
        assert_eq!(list[0], (Some(7), 2));
        assert_eq!(list.last(), Some(&(None, 4_000)));
    }
}

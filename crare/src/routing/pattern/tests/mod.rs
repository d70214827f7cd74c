//! Tests of patterns.

mod arguments;
mod building;
mod grammar;
mod hostile;
mod matching;
mod probing;
mod roundtrips;
mod tries;

use std::borrow::Cow;

use crate::routing::pattern::{Captured, SegmentPattern, Slots, Wire, WordPattern};

fn words(pattern: &str) -> WordPattern {
    WordPattern::parse(pattern).unwrap()
}

fn segment(pattern: &str, wire: Wire) -> SegmentPattern {
    SegmentPattern::parse(pattern, wire).unwrap()
}

/// What the slots hold, in their order.
fn values(text: &str, slots: &Slots) -> Vec<Option<String>> {
    let captured = Captured::new(text, slots);
    (0..slots.len())
        .map(|index| captured.get(index).map(Cow::into_owned))
        .collect()
}

//! The trie finds what each pattern finds by itself, in order and in time.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::select;

use super::{segment, values};
use crate::routing::pattern::{SegmentPattern, Slots, Trie, Wire};

/// A number and what the holes took.
type Found = Vec<(usize, Vec<Option<String>>)>;

fn by_trie(patterns: &[(SegmentPattern, usize)], text: &str) -> Found {
    let mut found = Found::new();
    Trie::build(patterns.to_vec()).find(text, |id, slots| found.push((id, values(text, &slots))));
    found
}

fn one_by_one(patterns: &[(SegmentPattern, usize)], text: &str) -> Found {
    let mut sorted = patterns.to_vec();
    sorted.sort_by_key(|(pattern, id)| (pattern.specificity(), *id));
    sorted
        .iter()
        .filter_map(|(pattern, id)| Some((*id, values(text, &pattern.matches(text)?))))
        .collect()
}

fn numbered(patterns: &[&str]) -> Vec<(SegmentPattern, usize)> {
    let parsed = patterns.iter().map(|text| segment(text, Wire::Callback));
    parsed
        .enumerate()
        .map(|(id, pattern)| (pattern, id))
        .collect()
}

#[test]
fn literals_come_before_holes() {
    let patterns = numbered(&[
        "{all}",
        "buy/{item}",
        "buy/1",
        "buy/{item}/{qty}",
        "buy/{item}/2",
        "{verb}/{rest}",
        "b{rest}",
        "buy/{other}",
        "über",
    ]);
    let ids = |text| -> Vec<usize> {
        by_trie(&patterns, text)
            .into_iter()
            .map(|(id, _)| id)
            .collect()
    };
    assert_eq!(ids("buy/1"), [2, 1, 7, 6, 5, 0]);
    assert_eq!(ids("buy/1/2"), [4, 3, 1, 7, 6, 5, 0]);
    assert_eq!(ids("bu"), [6, 0]);
    assert_eq!(ids(""), [0]);
    assert_eq!(ids("über"), [8, 0]);
    assert_eq!(ids("\u{fc}"), [0]);
}

#[test]
fn numbers_need_not_be_in_order() {
    let pattern = segment("x/{a}", Wire::Callback);
    let patterns = [9, 3, 7].map(|id| (pattern.clone(), id));
    let ids: Vec<usize> = by_trie(&patterns, "x/1")
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    assert_eq!(ids, [3, 7, 9]);
}

#[test]
fn nothing_and_one_thing_need_no_allocation() {
    let mut patterns = numbered(&["buy/{a}/{b}/{c}/{d}", "sell/{a}", "x", "{a}:{b}"]);
    let trie = Trie::build(std::mem::take(&mut patterns));
    for (text, count) in [
        ("buy/1/2/3/4", 1),
        ("sell/1", 1),
        ("nothing", 0),
        ("x", 1),
        ("1:2", 1),
    ] {
        let mut found: Option<(usize, Slots)> = None;
        let mut seen = 0;
        let allocations = allocation_counter::measure(|| {
            trie.find(text, |id, slots| {
                seen += 1;
                found = Some((id, slots));
            });
        });
        assert_eq!(allocations.count_total, 0, "{text}");
        assert_eq!(seen, count, "{text}");
    }
}

#[test]
fn ten_thousand_prefixes_take_no_longer_than_ten() {
    let build = |count: usize| {
        let patterns = (0..count).map(|n| {
            (
                segment(&format!("action{n}/{{a}}/{{b}}"), Wire::Callback),
                n,
            )
        });
        Trie::build(patterns.collect())
    };
    let (few, many) = (build(10), build(10_000));
    let time = |trie: &Trie| {
        let round = || {
            let start = Instant::now();
            for n in 0..1000 {
                trie.find(&format!("action{}/1/2", n % 10), |id, _| {
                    assert_eq!(id, n % 10);
                });
            }
            start.elapsed()
        };
        (0..5).map(|_| round()).min().unwrap_or_default()
    };
    let (few, many) = (time(&few), time(&many));
    assert!(
        many < few * 8 + Duration::from_millis(5),
        "{many:?} and {few:?}"
    );
}

#[test]
fn many_ways_through_many_holes() {
    // Each pattern is as ambiguous as can be, and the text has a stop at every other place.
    let stops = ['/', ':', '-', '.'];
    let mut patterns = Vec::new();
    for depth in 1..40 {
        for (turn, _) in stops.iter().enumerate() {
            let holes: Vec<String> = (0..depth)
                .map(|hole| format!("{{a{hole}}}{}", stops[(turn + hole) % stops.len()]))
                .collect();
            patterns.push((segment(&holes.concat(), Wire::Callback), patterns.len()));
        }
    }
    let trie = Trie::build(patterns.clone());
    let text = "x/:-.".repeat(2000);
    let start = Instant::now();
    let mut count = 0;
    trie.find(&text, |_, _| count += 1);
    trie.find(&format!("{text}x"), |_, _| count += 1);
    assert_eq!(count, 0);
    assert!(
        start.elapsed() < Duration::from_secs(2),
        "{:?}",
        start.elapsed()
    );
    let short = "x/:-.:";
    assert_eq!(by_trie(&patterns, short), one_by_one(&patterns, short));
}

/// Patterns of few characters, so that they meet.
fn pattern(wire: Wire) -> impl Strategy<Value = SegmentPattern> {
    let (literals, between) = match wire {
        Wire::Callback => (
            vec!["", "a", "ab", "é", "/", "a/"],
            vec!["/", ":", "//", "/a", "…"],
        ),
        Wire::Start => (
            vec!["", "a", "ab", "_", "-a", "A"],
            vec!["_", "-", "__", "-A", "_a"],
        ),
    };
    (
        select(literals),
        prop::collection::vec(select(between), 0..4),
        any::<[bool; 2]>(),
    )
        .prop_map(move |(first, between, [begins, ends])| {
            let mut text = first.to_owned();
            if begins {
                text.push_str("{h}");
            }
            for (index, literal) in between.iter().enumerate() {
                text.push_str(literal);
                if ends || index + 1 < between.len() {
                    text.extend(["{h", &index.to_string(), "}"]);
                }
            }
            segment(&text, wire)
        })
}

fn patterns(wire: Wire) -> impl Strategy<Value = Vec<(SegmentPattern, usize)>> {
    prop::collection::vec((pattern(wire), 0_usize..20), 0..12)
}

proptest! {
    #[test]
    fn the_trie_finds_what_a_scan_finds(
        patterns in patterns(Wire::Callback),
        text in prop_oneof!["[abé/:…\\\\]{0,10}", "(?s).{0,12}"],
    ) {
        prop_assert_eq!(by_trie(&patterns, &text), one_by_one(&patterns, &text));
    }

    #[test]
    fn the_trie_finds_what_a_scan_finds_in_links(
        patterns in patterns(Wire::Start),
        text in prop_oneof!["[aAB_-]{0,10}", "(-A|-CLQ|-CXw|a|_){0,5}", "(?s).{0,12}"],
    ) {
        prop_assert_eq!(by_trie(&patterns, &text), one_by_one(&patterns, &text));
    }
}

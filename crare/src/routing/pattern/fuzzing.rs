//! The way in for the fuzzer: everything that reads a pattern or a text, and what must hold of it.

use crate::routing::extract::Args;
use crate::routing::pattern::data::{WriteArg, build};
use crate::routing::pattern::segment::Piece;
use crate::routing::pattern::{Arg, Captured, SegmentPattern, Slots, Trie, Wire, WordPattern};
use crate::routing::table::Command;

/// Reads a pattern and a text in every way.
///
/// # Panics
/// When something does not hold that must.
pub fn run(pattern: &str, text: &str) {
    words(pattern, text);
    for wire in [Wire::Callback, Wire::Start] {
        segments(pattern, text, wire);
    }
    values(text);
    Args::parse(text);
    Command::parse(text);
}

/// Finds the patterns of several lines in a text, at once and one by one.
///
/// # Panics
/// When it makes a difference.
pub fn run_many(patterns: &str, text: &str) {
    for wire in [Wire::Callback, Wire::Start] {
        let parsed = patterns
            .lines()
            .filter_map(|line| SegmentPattern::parse(line, wire).ok());
        let mut parsed: Vec<_> = parsed.zip(0..).collect();
        let mut found = Vec::new();
        Trie::build(parsed.clone()).find(text, |id, slots| found.push((id, slots)));
        parsed.sort_by_key(|(pattern, id)| (pattern.specificity(), *id));
        let one_by_one: Vec<_> = parsed
            .iter()
            .filter_map(|(pattern, id)| Some((*id, pattern.matches(text)?)))
            .collect();
        assert_eq!(found, one_by_one);
    }
}

fn words(pattern: &str, text: &str) {
    match WordPattern::parse(pattern) {
        Ok(parsed) => {
            assert_eq!(
                WordPattern::parse(&parsed.to_string()).as_ref(),
                Ok(&parsed)
            );
            if let Ok(slots) = parsed.matches(text) {
                assert_eq!(slots.len(), parsed.names().len());
                look_at(text, &slots);
            }
        }
        Err(error) => assert!(pattern.get(error.range()).is_some()),
    }
}

fn segments(pattern: &str, text: &str, wire: Wire) {
    let parsed = match SegmentPattern::parse(pattern, wire) {
        Ok(parsed) => parsed,
        Err(error) => return assert!(pattern.get(error.range()).is_some()),
    };
    let printed = parsed.to_string();
    assert_eq!(SegmentPattern::parse(&printed, wire).as_ref(), Ok(&parsed));
    let slots = parsed.matches(text);
    let mut found = None;
    Trie::build(vec![(parsed.clone(), 0)]).find(text, |_, slots| found = Some(slots));
    assert_eq!(slots, found);
    if let Some(slots) = slots {
        look_at(text, &slots);
    }
    builds(&parsed, text, wire);
}

/// Builds data of parts of a text, and finds them again.
fn builds(pattern: &SegmentPattern, text: &str, wire: Wire) {
    let mut pieces = vec![""];
    let mut holes = 0;
    for piece in pattern.pieces() {
        match piece {
            Piece::Literal(literal) => {
                if let Some(last) = pieces.last_mut() {
                    *last = literal;
                }
            }
            Piece::Hole { .. } => {
                holes += 1;
                pieces.push("");
            }
        }
    }
    let most = if wire == Wire::Start { 40 } else { usize::MAX };
    let length = text.chars().count() / (holes + 1) + 1;
    let mut chars = text.chars();
    let values: Vec<String> = (0..holes)
        .map(|_| {
            let mut value = String::new();
            for char in chars.by_ref().take(length) {
                if value.len() + char.len_utf8() <= most {
                    value.push(char);
                }
            }
            value
        })
        .collect();
    let written: Vec<&dyn WriteArg> = values.iter().map(|value| value as &dyn WriteArg).collect();
    let data = build(wire, &pieces, &written);
    let slots = pattern.matches(&data);
    assert!(slots.is_some(), "{pattern} does not match {data:?}");
    let slots = slots.unwrap_or_default();
    let found = Captured::new(&data, &slots);
    for (index, value) in values.iter().enumerate() {
        assert_eq!(
            found.get(index).as_deref(),
            Some(value.as_str()),
            "{data:?}"
        );
    }
}

fn values(text: &str) {
    comes_back::<i8>(text);
    comes_back::<u32>(text);
    comes_back::<i128>(text);
    comes_back::<std::time::Duration>(text);
    comes_back::<Option<Vec<String>>>(text);
    comes_back::<Vec<Vec<u8>>>(text);
    comes_back::<crate::routing::Username>(text);
}

/// What is read is read again from what it writes, and is no longer than it says.
fn comes_back<T: Arg + PartialEq + std::fmt::Debug>(text: &str) {
    for value in [T::read(text), T::typed(text)].into_iter().flatten() {
        let mut written = String::new();
        value.write(&mut written);
        assert!(
            T::LONGEST.is_none_or(|longest| written.len() <= longest),
            "{written}"
        );
        assert_eq!(T::read(&written), Ok(value));
    }
}

fn look_at(text: &str, slots: &Slots) {
    let found = Captured::new(text, slots);
    for index in 0..=slots.len() {
        let value = found.get(index);
        assert_eq!(value.is_some(), found.has(index));
        let rest = found.all_by(index, "rest", |word, _| Ok::<_, String>(word.len()));
        assert!(rest.is_ok());
    }
}

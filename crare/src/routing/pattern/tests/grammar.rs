//! Which patterns are understood, and what is said about the others.

use crate::routing::pattern::segment::{Piece, SegmentPattern};
use crate::routing::pattern::syntax::PatternError;
use crate::routing::pattern::wire::Wire;
use crate::routing::pattern::words::{Word, WordPattern};

const CASES: &str = include_str!("../cases.txt");

/// The pieces of a pattern as `cases.txt` has them.
fn pieces(kind: &str, pattern: &str) -> Result<Vec<String>, PatternError> {
    if kind == "word" {
        let words = WordPattern::parse(pattern)?;
        return Ok(words
            .words()
            .iter()
            .map(|word| match word {
                Word::Literal(literal) => format!("{literal:?}"),
                Word::Hole { name, takes } => takes.written(name),
            })
            .collect());
    }
    let wire = match kind {
        "segment" => Wire::Callback,
        "start" => Wire::Start,
        _ => panic!("there is no kind {kind}"),
    };
    let segments = SegmentPattern::parse(pattern, wire)?;
    Ok(segments
        .pieces()
        .iter()
        .map(|piece| match piece {
            Piece::Literal(literal) => format!("{literal:?}"),
            Piece::Hole { name, .. } => format!("{{{name}}}"),
        })
        .collect())
}

#[test]
fn the_shared_cases() {
    let mut count = 0;
    for line in CASES.lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        count += 1;
        let [kind, pattern, expected] = line.splitn(3, " | ").collect::<Vec<_>>()[..] else {
            panic!("three fields: {line}");
        };
        let found = match pieces(kind, pattern) {
            Ok(pieces) if pieces.is_empty() => "-".to_owned(),
            Ok(pieces) => pieces.join(" "),
            Err(error) => {
                assert!(
                    pattern.get(error.range()).is_some(),
                    "{line}: {:?}",
                    error.range()
                );
                format!("! {:?} {}", error.range(), error.message())
            }
        };
        if expected.starts_with('!') {
            assert!(found.starts_with(expected), "{line}\nbut found\n{found}");
        } else {
            assert_eq!(found, expected, "{line}");
        }
    }
    assert!(count > 50, "only {count} cases");
}

#[test]
fn an_error_shows_the_pattern() {
    let error = WordPattern::parse("{a").unwrap_err().to_string();
    assert!(error.ends_with("(in the pattern \"{a\")"), "{error}");
}

#[test]
fn patterns_print_as_they_are_written() {
    for text in ["", "a {{b}} {c} {d?} {e..}", "{a} in {b}"] {
        assert_eq!(WordPattern::parse(text).unwrap().to_string(), text);
    }
    for text in ["", "buy/{item}/{qty}", "{{{a}}}", "x"] {
        let pattern = SegmentPattern::parse(text, Wire::Callback).unwrap();
        assert_eq!(pattern.to_string(), text);
    }
}

#[test]
fn patterns_of_one_shape_match_the_same() {
    let word = |text| WordPattern::parse(text).unwrap().shape();
    assert_eq!(word("Find {a}  {b?} {c..}"), "find {} {?} {..}");
    assert_eq!(word("find {x} {y?} {z..}"), word("FIND {a} {b?} {c..}"));
    assert_ne!(word("{x} {y?}"), word("{x} {y..}"));
    assert_ne!(word("{{}}"), word("{a}"));
    let segment = |text| SegmentPattern::parse(text, Wire::Callback).unwrap().shape();
    assert_eq!(segment("buy/{a}/{b}"), "buy/{}/{}");
    assert_ne!(segment("Buy/{a}"), segment("buy/{a}"));
    assert_ne!(segment("{{}}"), segment("{a}"));
}

#[test]
fn what_a_pattern_consists_of() {
    let pattern = WordPattern::parse("in {a} {b?}").unwrap();
    assert_eq!(pattern.names()[..], ["a".into(), "b".into()]);
    assert_eq!(pattern.first_literal(), Some("in"));
    assert!(!pattern.is_empty());
    let empty = WordPattern::parse("  ").unwrap();
    assert!(empty.is_empty() && empty.first_literal().is_none() && empty.names().is_empty());

    let pattern = SegmentPattern::parse("buy/{a}/{b}!", Wire::Callback).unwrap();
    assert_eq!(pattern.names()[..], ["a".into(), "b".into()]);
    assert_eq!(pattern.literal_len(), 6);
    assert!(SegmentPattern::parse("", Wire::Start).unwrap().is_empty());
}

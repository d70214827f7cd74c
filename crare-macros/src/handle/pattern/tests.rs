//! Patterns that are understood, and what is said about the others.

use super::{HoleKind, Pattern, regex, segment, word};
use crate::problem::Problem;

fn refused(read: fn(&str) -> Result<Pattern, Problem>, text: &str) -> String {
    match read(text) {
        Ok(_) => panic!("{text} is read"),
        Err(problem) => problem.message,
    }
}

fn holes(pattern: &Pattern) -> Vec<String> {
    pattern.holes.iter().map(super::Hole::written).collect()
}

#[test]
fn words_have_holes_and_literals() {
    for (text, expected, meaning) in [
        ("", &[][..], ""),
        ("add {a}  {b}", &["{a}", "{b}"], "add {} {}"),
        (
            "remind {who} in {time}",
            &["{who}", "{time}"],
            "remind {} in {}",
        ),
        ("say {text..}", &["{text..}"], "say {..}"),
        ("roll {n?} {m?}", &["{n?}", "{m?}"], "roll {?} {?}"),
        ("note {n?} {text..}", &["{n?}", "{text..}"], "note {?} {..}"),
        ("a {{b}} {c}", &["{c}"], "a {{b}} {}"),
        ("go {größe} {type}", &["{größe}", "{type}"], "go {} {}"),
    ] {
        let pattern = word::parse(text).unwrap();
        assert_eq!(holes(&pattern), expected, "{text}");
        assert_eq!(pattern.meaning, meaning, "{text}");
    }
}

#[test]
fn wrong_words_are_told() {
    for (text, part) in [
        ("add {a", "is never closed"),
        ("add {a {b}", "is never closed"),
        ("add a}", "closes nothing"),
        ("add {}", "needs the name of an argument"),
        ("add { a }", "write `{a}`"),
        (
            "add {a:u8}",
            "its type is that of the argument: write `{a}`",
        ),
        ("add {1}", "`1` is no name"),
        ("add {a-b}", "`a-b` is no name"),
        ("add {self}", "is no name"),
        ("add x{a}", "`{a}` stands for a whole word"),
        ("add {a}x", "`{a}` stands for a whole word"),
        ("add {a}{b}", "stands for a whole word"),
        ("add {a} {a}", "`a` stands in this pattern twice"),
        ("add {a..} {b}", "`{a..}` takes everything that is left"),
        ("add {a..} b", "it stands last"),
        ("add {a?} {b}", "move `{b}` before it"),
        ("add {a?} to", "move `to` before it"),
    ] {
        let message = refused(word::parse, text);
        assert!(message.contains(part), "{part} in {message}");
    }
}

#[test]
fn segments_have_pieces() {
    for (text, expected, pieces, meaning) in [
        ("buy", &[][..], &["buy"][..], "buy"),
        (
            "buy/{item}/{qty}",
            &["{item}", "{qty}"],
            &["buy/", "/", ""],
            "buy/{}/{}",
        ),
        ("{a}:x", &["{a}"], &["", ":x"], "{}:x"),
        ("ref_{code}", &["{code}"], &["ref_", ""], "ref_{}"),
        ("{{{a}}}", &["{a}"], &["{", "}"], "{{{}}}"),
    ] {
        let pattern = segment::parse(text).unwrap();
        assert_eq!(holes(&pattern), expected, "{text}");
        assert_eq!(pattern.pieces, pieces, "{text}");
        assert_eq!(pattern.meaning, meaning, "{text}");
    }
}

#[test]
fn wrong_segments_are_told() {
    for (text, part) in [
        ("buy/{a}{b}", "put a character between them, `{a}/{b}`"),
        ("{a}x", "a letter or digit may belong to the value of `{a}`"),
        ("{a}ß", "`{a}/ß`"),
        ("{a}\\", "a backslash may belong"),
        ("{a?}", "give the argument the type `Option<..>`"),
        ("{a..}", "no `..` here: write `{a}`"),
        ("{a}/{a}", "twice"),
        ("{a", "never closed"),
    ] {
        let message = refused(segment::parse, text);
        assert!(message.contains(part), "{part} in {message}");
    }
}

#[test]
fn groups_that_may_be_absent_are_known() {
    for (text, expected) in [
        (r"^#(?<tag>\w+)", &[("tag", HoleKind::Group)][..]),
        (r"(\d)(?P<a>x)?", &[("a", HoleKind::OptionalGroup)]),
        (
            r"(?<a>x)|(?<b>y)",
            &[
                ("a", HoleKind::OptionalGroup),
                ("b", HoleKind::OptionalGroup),
            ],
        ),
        (
            r"(?:(?<a>x)(?<b>y)*){1,2}(?:z(?<c>.)){0,3}",
            &[
                ("a", HoleKind::Group),
                ("b", HoleKind::OptionalGroup),
                ("c", HoleKind::OptionalGroup),
            ],
        ),
        (
            r"(?<a>(?<b>x)+?)",
            &[("a", HoleKind::Group), ("b", HoleKind::Group)],
        ),
        (r"\p{Greek}(?i)x{2}", &[]),
    ] {
        let pattern = regex::parse(text).unwrap();
        let found: Vec<_> = pattern
            .holes
            .iter()
            .map(|hole| (hole.name.as_str(), hole.kind))
            .collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_regex_that_does_not_compile_is_told_in_short() {
    for (text, part, range) in [
        ("(a", "unclosed group", Some(0..1)),
        ("[a", "unclosed character class", Some(0..1)),
        ("a{2,1}", "invalid repetition count range", Some(1..6)),
        (r"\p{Nothing}", "Unicode property not found", Some(0..11)),
        ("(?=a)", "look-around", Some(0..3)),
        (r"(a)\1", "backreferences are not supported", Some(3..5)),
        (
            "(?<a>x)(?<a>y)",
            "duplicate capture group name",
            Some(10..11),
        ),
        ("", "matches every text", None),
    ] {
        let problem = regex::parse(text).unwrap_err();
        assert!(
            problem.message.contains(part),
            "{part} in {}",
            problem.message
        );
        assert!(!problem.message.contains('\n'));
        assert_eq!(problem.range, range, "{text}");
    }
}

/// The pieces as the table shows them.
fn shown(kind: &str, pattern: &Pattern) -> String {
    let mut pieces: Vec<String> = Vec::new();
    if kind == "word" {
        for word in pattern.meaning.split_whitespace() {
            let is_hole = matches!(word, "{}" | "{?}" | "{..}");
            pieces.push(if is_hole {
                let before = pieces.iter().filter(|piece| !piece.starts_with('"'));
                pattern.holes[before.count()].written()
            } else {
                let literal = word.replace("{{", "{").replace("}}", "}");
                format!("\"{literal}\"")
            });
        }
    } else {
        let mut holes = pattern.holes.iter();
        for piece in &pattern.pieces {
            if !piece.is_empty() {
                pieces.push(format!("\"{piece}\""));
            }
            pieces.extend(holes.next().map(super::Hole::written));
        }
    }
    if pieces.is_empty() {
        "-".to_owned()
    } else {
        pieces.join(" ")
    }
}

/// What the router understands and refuses is what is understood and refused here.
#[test]
fn the_router_reads_patterns_alike() {
    const CASES: &str = include_str!("../../../../crare/src/routing/pattern/cases.txt");
    let mut count = 0;
    for line in CASES.lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let fields: Vec<&str> = line.splitn(3, " | ").collect();
        let &[kind, pattern, expected] = fields.as_slice() else {
            panic!("{line}");
        };
        let read = match kind {
            "word" => word::parse(pattern),
            "segment" => segment::parse(pattern),
            _ => crate::handle::limits::start(pattern),
        };
        let Some(error) = expected.strip_prefix("! ") else {
            assert_eq!(shown(kind, &read.unwrap()), expected, "{line}");
            count += 1;
            continue;
        };
        let (place, message) = error.split_once(' ').unwrap();
        let problem = read.unwrap_err();
        let range = problem.range.clone().unwrap();
        assert_eq!(format!("{}..{}", range.start, range.end), place, "{line}");
        assert!(
            problem.message.starts_with(message),
            "{line}: {}",
            problem.message
        );
        count += 1;
    }
    assert!(count > 50, "{count} cases");
}

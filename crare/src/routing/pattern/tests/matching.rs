//! What patterns take of texts.

use super::{segment, values, words};
use crate::routing::pattern::{ArgError, Wire, usage_line};

fn taken(pattern: &str, text: &str) -> Result<Vec<Option<String>>, ArgError> {
    words(pattern)
        .matches(text)
        .map(|slots| values(text, &slots))
}

fn some(values: &[&str]) -> Vec<Option<String>> {
    values
        .iter()
        .map(|value| Some((*value).to_owned()))
        .collect()
}

#[test]
fn words_are_taken() {
    for (pattern, text, expected) in [
        ("", "", &[][..]),
        ("", "  \n", &[]),
        ("{a} {b}", "1 2", &["1", "2"]),
        ("{a} {b}", "  1\n\t2 ", &["1", "2"]),
        ("{who} in {time}", "\"Ann Lee\" IN 5m", &["Ann Lee", "5m"]),
        ("{a}", "“a \\” b”", &["a ” b"]),
        ("{a} {b}", "\"open b", &["\"open", "b"]),
        ("{text..}", "  as   \"it\" is\n2 ", &["as   \"it\" is\n2"]),
        ("{a} {text..}", "1 2 3", &["1", "2 3"]),
        ("{a}", "\"\"", &[""]),
        ("Grüße {a}", "GRÜSSE x", &[]),
    ] {
        let found = taken(pattern, text);
        if expected.is_empty() && !pattern.is_empty() {
            assert!(found.is_err(), "{pattern} {text}");
        } else {
            assert_eq!(found, Ok(some(expected)), "{pattern} {text}");
        }
    }
    assert_eq!(taken("GRÜẞE {a}", "grüße x"), Ok(some(&["x"])));
}

#[test]
fn what_may_be_left_out_is_missing() {
    assert_eq!(taken("{n?}", ""), Ok(vec![None]));
    assert_eq!(taken("{n?} {m?}", "1"), Ok(vec![Some("1".into()), None]));
    assert_eq!(
        taken("{n?} {rest..}", "1"),
        Ok(vec![Some("1".into()), None])
    );
    assert_eq!(taken("{rest..}", " "), Ok(vec![None]));
}

#[test]
fn wrong_words_are_told() {
    let missing = |name: &'static str| ArgError::missing(name);
    let too_many = |text: &str| ArgError::TooMany { text: text.into() };
    let literal = |expected: &str| ArgError::Literal {
        expected: expected.into(),
    };
    for (pattern, text, error) in [
        ("{a} {b}", "1", missing("b")),
        ("{a}", "", missing("a")),
        ("", "x  y ", too_many("x  y")),
        ("{a}", "1 2 3", too_many("2 3")),
        ("{a?}", "1 \"2 3\"", too_many("\"2 3\"")),
        ("{who} in {time}", "Ann at 5m", literal("in")),
        ("{who} in {time}", "Ann", literal("in")),
    ] {
        assert_eq!(taken(pattern, text), Err(error), "{pattern} {text}");
    }
}

#[test]
fn errors_are_lines_for_users() {
    let invalid = ArgError::invalid("n", "x", &"not a whole number");
    for (error, line) in [
        (ArgError::missing("a"), "`a` is missing."),
        (invalid, "`n` cannot be `x`: not a whole number."),
        (
            ArgError::TooMany {
                text: "ü".repeat(60),
            },
            &format!("`{}…` is too much.", "ü".repeat(50)),
        ),
        (
            ArgError::Literal {
                expected: "in".into(),
            },
            "`in` is missing.",
        ),
    ] {
        assert_eq!(error.to_string(), line);
    }
}

#[test]
fn specific_patterns_come_first() {
    let order = [
        "cat",
        "cat now",
        "cat {a}",
        "cat {a?}",
        "cat {a..}",
        "{a} now",
        "{a}",
        "{a..}",
    ];
    let mut keys: Vec<_> = order
        .iter()
        .map(|text| (words(text).specificity(), *text))
        .collect();
    keys.reverse();
    keys.sort_by(|a, b| a.0.cmp(&b.0));
    let specificities: Vec<_> = keys.iter().map(|key| key.0.clone()).collect();
    assert!(specificities.is_sorted());
    assert_eq!(keys.first().map(|key| key.1), Some("cat"));
    assert_eq!(keys.last().map(|key| key.1), Some("{a..}"));
    for (first, second) in [
        ("cat {a}", "{a} now"),
        ("cat {a}", "cat {a?}"),
        ("{a?}", "{a..}"),
    ] {
        assert!(words(first).specificity() < words(second).specificity());
    }
}

#[test]
fn segments_are_taken() {
    let found = |pattern, wire, text: &str| {
        segment(pattern, wire)
            .matches(text)
            .map(|slots| values(text, &slots))
    };
    for (pattern, text, expected) in [
        ("buy", "buy", Some(&[][..])),
        ("buy", "buy/", None),
        ("buy", "Buy", None),
        ("", "", Some(&[])),
        ("buy/{a}", "buy/", Some(&[""])),
        ("buy/{a}", "buy/1/2", Some(&["1/2"])),
        ("buy/{a}/{b}", "buy/1/2", Some(&["1", "2"])),
        ("buy/{a}/{b}", "buy/1", None),
        ("buy/{a}/{b}", r"buy/1\/2/3\\", Some(&["1/2", r"3\"])),
        ("{a}--{b}", "x--y", Some(&["x", "y"])),
        ("{a}--{b}", "x-y--z", None),
        ("{a}--{b}", r"x\-y--z", Some(&["x-y", "z"])),
        ("{a}…", "ä…", Some(&["ä"])),
        ("{a}…", r"ä\…", None),
        ("{a}", r"\", Some(&[""])),
        ("{a}/", r"x\", None),
        ("{a}/", r"x\\/", Some(&[r"x\"])),
    ] {
        let expected = expected.map(some);
        assert_eq!(
            found(pattern, Wire::Callback, text),
            expected,
            "{pattern} {text}"
        );
    }
    for (pattern, text, expected) in [
        ("ref_{a}", "ref_ann", Some(&["ann"][..])),
        ("ref_{a}", "ref_", None),
        ("ref_{a}", "ref_-A", Some(&[""])),
        ("ref_{a}", "ref_a_b-c", Some(&["a_b-c"])),
        ("{a}_{b}", "x_y", Some(&["x", "y"])),
        // `-` packs `a_b`: four digits.
        ("{a}_{b}", "-EYV9i_y", Some(&["a_b", "y"])),
        ("{a}-{b}", "-CLQ-y", Some(&["-", "y"])),
        // What only looks packed is taken as it is.
        ("{a}", "-EYWJj", Some(&["-EYWJj"])),
        ("{a}", "-abc", Some(&["-abc"])),
        ("{a}", "-", Some(&["-"])),
        ("{a}", "-CLR", Some(&["-CLR"])),
        ("{a}", "über", None),
        ("{a}", "a b", None),
        ("go", "go", Some(&[])),
    ] {
        let expected = expected.map(some);
        assert_eq!(
            found(pattern, Wire::Start, text),
            expected,
            "{pattern} {text}"
        );
    }
}

#[test]
fn usage_lines() {
    for (command, pattern, choices, line) in [
        ("/add", "{a} {b}", &["", ""][..], "/add <a> <b>"),
        ("/list", "{n?}", &[], "/list [n]"),
        ("/say", "{text..}", &[""], "/say <text...>"),
        ("/size", "{size}", &["s|m|l"], "/size <s|m|l>"),
        ("/size", "{size?} {n?}", &["s|m|l", ""], "/size [s|m|l] [n]"),
        (
            "/remind",
            "{who} in {time}",
            &["", ""],
            "/remind <who> in <time>",
        ),
        ("", "cat {a}", &[""], "cat <a>"),
        ("/x", "{{a}}", &[], "/x {a}"),
        ("/start", "", &[], "/start"),
    ] {
        assert_eq!(usage_line(command, &words(pattern), choices), line);
    }
}

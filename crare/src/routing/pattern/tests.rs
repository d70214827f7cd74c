use std::fmt::Debug;
use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::api::{ChatId, UserId};

fn words_of(pattern: &str, text: &str) -> Result<Vec<Option<String>>, String> {
    let pattern = WordPattern::parse(pattern).map_err(|error| error.to_string())?;
    let slots = pattern.matches(text).map_err(|error| error.to_string())?;
    let found = Captured::new(text, &slots);
    Ok((0..slots.len())
        .map(|index| found.get(index).map(String::from))
        .collect())
}

#[test]
fn words_are_matched() {
    let found = |pattern, text| {
        let found = words_of(pattern, text).unwrap();
        found
            .into_iter()
            .map(|word| word.unwrap_or("-".to_owned()))
            .collect::<Vec<_>>()
            .join("|")
    };
    assert_eq!(found("{a} {b}", " 1  x "), "1|x");
    assert_eq!(found("{a} {b}", r#""a b" «c d»"#), "a b|c d");
    assert_eq!(found("{who} IN {time}", "Ann in 5m"), "Ann|5m");
    assert_eq!(found("{a} {b?} {c?}", "1 2"), "1|2|-");
    assert_eq!(
        found("{a} {rest..}", "1  two \"three  4\" "),
        "1|two \"three  4\""
    );
    assert_eq!(found("{rest..}", ""), "-");
    assert_eq!(found("", ""), "");
    assert_eq!(found("tür {name}", "TÜR x").as_str(), "x");
}

#[test]
fn words_say_what_is_wrong() {
    let wrong = |pattern, text| words_of(pattern, text).unwrap_err();
    assert_eq!(wrong("{a} {b}", "1"), "`b` is missing.");
    assert_eq!(wrong("{a}", "1 2 3"), "\"2\" is too much.");
    assert_eq!(wrong("{a} in {b}", "1 on 2"), "\"in\" is missing.");
    for (pattern, told) in [
        ("{a} {a}", "stands here twice"),
        ("x{a}", "put a space before it"),
        ("{a}x", "put a space behind it"),
        ("{a}{b}", "put a space before it"),
        ("{}", "no name"),
        ("{1}", "is no name of an argument"),
        ("{_}", "is no name of an argument"),
        ("{a", "never closed"),
        ("a}", "no `{` stands before"),
        ("{a..} {b}", "nothing can stand behind it"),
        ("{a?} {b}", "write `{b?}`"),
        ("{a?} x", "only the last holes"),
        ("{a..} x", "only the last holes"),
    ] {
        let error = wrong(pattern, "");
        assert!(error.contains(told), "{pattern}: {error}");
    }
    assert_eq!(words_of("{{x}} {a}", "{x} 1").unwrap().len(), 1);
}

#[test]
fn segments_say_what_is_wrong() {
    for (pattern, wire, told) in [
        ("{a}{b}", Wire::Callback, "write something between them"),
        ("{a}x", Wire::Callback, "which the value may have too"),
        ("{a}\\{b}", Wire::Callback, "which the value may have too"),
        ("{a?}", Wire::Callback, "write `{a}` here"),
        ("{a..}", Wire::Callback, "write `{a}` here"),
        ("ref:{a}", Wire::Start, "not `:`"),
        ("ref_{a", Wire::Start, "never closed"),
    ] {
        let error = SegmentPattern::parse(pattern, wire)
            .unwrap_err()
            .to_string();
        assert!(error.contains(told), "{pattern}: {error}");
    }
}

#[test]
fn usage_lines() {
    let line = |pattern, choices: &[&str]| {
        usage_line("/do", &WordPattern::parse(pattern).unwrap(), choices)
    };
    assert_eq!(line("{a} in {b?} {c..}", &[]), "/do <a> in [b] <c...>");
    assert_eq!(line("{size} {n?}", &["s|m|l", ""]), "/do <s|m|l> [n]");
}

fn found_by(trie: &Trie, text: &str) -> Vec<(usize, Vec<Option<String>>)> {
    let mut all = Vec::new();
    trie.find(text, |number, slots| {
        let found = Captured::new(text, &slots);
        let values = (0..slots.len()).map(|index| found.get(index).map(String::from));
        all.push((number, values.collect()));
    });
    all
}

fn trie(patterns: &[&str], wire: Wire) -> Trie {
    let parsed = patterns
        .iter()
        .map(|text| SegmentPattern::parse(text, wire).unwrap());
    Trie::build(parsed.zip(0..).collect())
}

#[test]
fn literals_come_before_holes() {
    let trie = trie(
        &[
            "{a}",
            "buy/{b}",
            "buy/all",
            "buy/{b}/{c}",
            "bu{d}",
            "büy",
            "bùy",
        ],
        Wire::Callback,
    );
    let numbers = |text| {
        found_by(&trie, text)
            .into_iter()
            .map(|(number, _)| number)
            .collect::<Vec<_>>()
    };
    assert_eq!(numbers("buy/all"), [2, 1, 4, 0]);
    assert_eq!(numbers("buy/1/2"), [3, 1, 4, 0]);
    assert_eq!(numbers("bù"), [0]);
    assert_eq!(numbers("bùy"), [6, 0]);
    assert_eq!(numbers(""), [0]);
    assert_eq!(
        found_by(&trie, r"buy/a\/b\\/c")[0],
        (3, vec![Some(r"a/b\".to_owned()), Some("c".to_owned())])
    );
}

#[test]
fn many_holes_cost_no_more_than_the_tree_is_large() {
    let stops = ['/', '|', ':', '.', ',', ';'];
    let mut patterns = Vec::new();
    for a in stops {
        for b in stops {
            for c in stops {
                patterns.push(format!("{{a}}{a}{{b}}{b}{{c}}{c}{{d}}"));
            }
        }
    }
    let patterns: Vec<&str> = patterns.iter().map(String::as_str).collect();
    let trie = trie(&patterns, Wire::Callback);
    let text = stops.iter().cycle().take(100_000).collect::<String>();
    let start = std::time::Instant::now();
    let found = found_by(&trie, &text).len();
    assert!(found <= patterns.len());
    // Linear, so far from a second; a quadratic search would take minutes.
    assert!(start.elapsed() < Duration::from_secs(20));
}

fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "a", "ab", "b", "/", "|", "a/", "/b", "é", "è/", "{}", "{}",
    ])
}

/// A pattern of pieces, if it is a right one.
fn pattern(pieces: &[&str]) -> Option<SegmentPattern> {
    let text: String = pieces
        .iter()
        .enumerate()
        .map(|(index, piece)| piece.replace("{}", &format!("{{h{index}}}")))
        .collect();
    SegmentPattern::parse(&text, Wire::Callback).ok()
}

proptest! {
    #[test]
    fn the_trie_finds_what_each_pattern_matches(
        patterns in prop::collection::vec(prop::collection::vec(piece(), 0..5), 0..12),
        text in r"[ab/|éè\\]{0,8}",
    ) {
        let patterns: Vec<_> = patterns.iter().filter_map(|pieces| pattern(pieces)).collect();
        let trie = Trie::build(patterns.iter().cloned().zip(0..).collect());
        let mut expected: Vec<_> = (0..patterns.len())
            .filter_map(|number| Some((number, patterns[number].matches(&text)?)))
            .collect();
        expected.sort_by(|(a, _), (b, _)| patterns[*a].by_specificity(&patterns[*b]).then(a.cmp(b)));
        let mut found = Vec::new();
        trie.find(&text, |number, slots| found.push((number, slots)));
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn nothing_panics(pattern in r"\PC{0,40}|[{}a?. ]{0,20}", text in r#"\PC{0,60}|["\\ “”a-]{0,20}"#) {
        let _ = words_of(&pattern, &text);
        for wire in [Wire::Callback, Wire::Start] {
            if let Ok(pattern) = SegmentPattern::parse(&pattern, wire)
                && let Some(slots) = pattern.matches(&text)
            {
                let found = Captured::new(&text, &slots);
                (0..slots.len()).for_each(|index| drop(found.get(index)));
            }
        }
        let _ = (u8::read(&text), f64::read(&text), Duration::read(&text), Username::read(&text));
        let _ = (<Vec<Option<char>>>::read(&text), bool::read(&text), UserId::read(&text));
    }
}

/// What is built is read again, alone and beside another value, in callback data and in deep links.
fn goes_round<T: Arg + PartialEq + Debug>(value: &T) -> Result<(), TestCaseError> {
    let mut text = String::new();
    value.write(&mut text);
    prop_assert_eq!(&T::read(&text).unwrap(), value);
    for (stop, wire) in [
        ("/", Wire::Callback),
        (":", Wire::Callback),
        ("_", Wire::Start),
        ("-", Wire::Start),
    ] {
        let pieces = ["x", stop, ""];
        let source = format!("x{{a}}{stop}{{b}}");
        let values: [&dyn WriteArg; 2] = [value, value];
        let built = match wire {
            Wire::Callback => callback_data::<false>(&pieces, &values).map(String::from),
            Wire::Start => start_payload::<false>(&pieces, &values).map(String::from),
        };
        let Ok(built) = built else { continue };
        if wire == Wire::Start {
            prop_assert!(
                built
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)),
                "{}",
                built
            );
        }
        if let Some(longest) = T::LONGEST {
            prop_assert!(built.len() <= 2 + 2 * longest, "{}", built);
        }
        let pattern = SegmentPattern::parse(&source, wire).unwrap();
        let slots = pattern.matches(&built);
        prop_assert!(slots.is_some(), "{} is not of {}", built, source);
        let slots = slots.unwrap();
        let found = Captured::new(&built, &slots);
        for index in 0..2 {
            prop_assert_eq!(
                &T::read(&found.get(index).unwrap()).unwrap(),
                value,
                "{}",
                built
            );
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn numbers_go_round(a: u8, b: u16, c: u32, d: u64, e: i8, f: i16, g: i32, h: i64, i: u128, j: i128) {
        goes_round(&a)?;
        goes_round(&b)?;
        goes_round(&c)?;
        goes_round(&d)?;
        goes_round(&e)?;
        goes_round(&f)?;
        goes_round(&g)?;
        goes_round(&h)?;
        goes_round(&i)?;
        goes_round(&j)?;
        goes_round(&UserId(h))?;
        goes_round(&ChatId(-h.saturating_abs()))?;
        goes_round(&Some(c))?;
        goes_round(&vec![h, 0])?;
    }

    #[test]
    fn other_values_go_round(a: bool, b: char, seconds: u64, nanos in 0..1_000_000_000_u32, f: f64, g: f32) {
        goes_round(&a)?;
        goes_round(&b)?;
        goes_round(&Some(b))?;
        goes_round(&Option::<bool>::None)?;
        goes_round(&Duration::new(seconds, nanos))?;
        goes_round(&Duration::from_secs(seconds))?;
        if !f.is_nan() {
            goes_round(&f)?;
        }
        if !g.is_nan() {
            goes_round(&g)?;
        }
    }

    #[test]
    fn texts_go_round(a in r"\PC{0,12}|[=,\\/_a-]{0,12}", list in prop::collection::vec(r"[=,\\/_aé-]{0,3}", 0..4)) {
        goes_round(&a)?;
        goes_round(&Some(a.clone()))?;
        goes_round(&list)?;
        goes_round(&Some(list.clone()))?;
        goes_round(&vec![Some(list.clone()), None, Some(Vec::new())])?;
    }
}

#[test]
fn what_does_not_fit_is_told() {
    let long = "x".repeat(70);
    let error = callback_data::<false>(&["find/", ""], &[&long]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "callback data of the pattern \"find/{}\" would have 75 bytes, Telegram allows 64: keep long values elsewhere and send a key"
    );
    let error = callback_data::<false>(&["", ""], &[&String::new()]).unwrap_err();
    assert!(error.to_string().contains("would be empty"));
    assert_eq!(
        callback_data::<true>(&["buy/", "/", ""], &[&7_u32, &2_u8]).as_str(),
        "buy/7/2"
    );
    let payload = start_payload::<false>(&["ref_", ""], &[&"ä b".to_owned()]).unwrap();
    assert_eq!(payload.as_str(), "ref_-Gw6QgYg");
    assert_eq!(
        payload.link("@shop_bot"),
        "https://t.me/shop_bot?start=ref_-Gw6QgYg"
    );
    assert!(std::panic::catch_unwind(|| assert_fits(64, &["a", ""], &[Some(64)])).is_err());
    assert_fits(64, &["a", ""], &[Some(63)]);
    assert_fits(64, &["a", ""], &[None]);
}

struct OnlyFromStr(u8);

impl std::str::FromStr for OnlyFromStr {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

#[test]
fn arg_comes_before_from_str() {
    let slots: Slots = [Slot::raw(0..2), Slot::raw(3..6), Slot::nothing()]
        .into_iter()
        .collect();
    let found = Captured::new("pA x y", &slots);
    assert_eq!(Probe::<u8>::new().one(&found, 0, "a"), Ok(10));
    let error = Probe::<OnlyFromStr>::new()
        .one(&found, 0, "a")
        .err()
        .unwrap();
    assert_eq!(
        error.to_string(),
        "`a` cannot be \"pA\": invalid digit found in string."
    );
    assert_eq!(
        Probe::<String>::new().all(&found, 1, "b").unwrap(),
        ["x", "y"]
    );
    assert_eq!(Probe::<u8>::new().maybe(&found, 2, "c"), Ok(None));
    assert_eq!(
        Probe::<u8>::new()
            .one(&found, 2, "c")
            .unwrap_err()
            .to_string(),
        "`c` is missing."
    );
    assert_eq!(Probe::<bool>::new().choices(), "yes|no");
    assert_eq!(OnlyFromStr(3).0, 3);
}

//! Any pattern and any text: no panic, and no more time than the length asks for.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use crate::routing::pattern::fuzzing::run;
use crate::routing::pattern::split_words;

proptest! {
    #[test]
    fn anything_is_survived(pattern in "(?s).{0,40}", text in "(?s).{0,40}") {
        run(&pattern, &text);
    }

    #[test]
    fn braces_and_marks_are_survived(
        pattern in "[{}a_?. /:\\\\\"“»ß-]{0,16}",
        text in "[a\\\\/:\"“”«» -]{0,24}",
    ) {
        run(&pattern, &text);
    }

    #[test]
    fn holes_are_survived(
        pattern in "((\\{[ab](\\?|\\.\\.)?\\})?[ /_-]?(x|\\{\\{)?){0,6}",
        text in "[x/_ {-]{0,12}",
    ) {
        run(&pattern, &text);
    }

    #[test]
    fn words_are_in_the_text_and_in_order(text in "[ab\"“”«» \\\\\n]{0,30}") {
        let mut end = 0;
        for word in split_words(&text) {
            prop_assert!(word.range.start >= end && word.range.end > word.range.start);
            prop_assert!(text[end..word.range.start].trim().is_empty());
            end = word.range.end;
            if !word.is_quoted {
                prop_assert!(!word.of(&text).contains(char::is_whitespace));
            }
        }
        prop_assert!(text[end..].trim().is_empty());
    }
}

/// The time of ten times as much is at most some times ten times as long.
fn is_linear(what: &str, run: impl Fn(usize)) {
    let time = |length| {
        let round = || {
            let start = Instant::now();
            run(length);
            start.elapsed()
        };
        (0..5).map(|_| round()).min().unwrap_or_default()
    };
    let (short, long) = (time(10_000), time(100_000));
    assert!(
        long < short * 60 + Duration::from_millis(300),
        "{what}: {short:?}, {long:?}"
    );
}

fn repeated(part: &str, length: usize) -> String {
    part.repeat(length / part.len() + 1)
}

#[test]
fn long_texts_take_linear_time() {
    let parts = [
        "\" ",
        "“ ",
        "« ",
        "“a ",
        "\"\\\" ",
        "“\\ ",
        "“ « \" ",
        "\\",
        " ",
        "/",
        "-A_",
        "-",
        "ß",
    ];
    for part in parts {
        for end in ["", "”x"] {
            is_linear(&format!("{part:?}, {end:?}"), |length| {
                let text = repeated(part, length) + end;
                run("{a?} {b?} {c..}", &text);
                run("{a}/{b}_{c}", &text);
                run("{a}_{b}", &text);
            });
        }
    }
}

#[test]
fn long_patterns_take_linear_time() {
    for part in [
        "{{",
        "{",
        "}}",
        "}",
        "{a}",
        "{a} ",
        "a ",
        "{a",
        "{a?} ",
        "\u{1f600}",
        "{{}} ",
    ] {
        is_linear(part, |length| run(&repeated(part, length), "a b"));
    }
    is_linear("many holes", |length| {
        let holes: Vec<String> = (0..length / 10).map(|n| format!("{{a{n}}}/")).collect();
        let holes = holes.concat();
        run(&holes, &"x/".repeat(length / 10));
        run(&holes.replace('/', " "), &"x ".repeat(length / 10));
        run(&holes.replace('/', "_"), &"x_".repeat(length / 10));
    });
}

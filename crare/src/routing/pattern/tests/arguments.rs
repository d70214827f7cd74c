//! How single values are read and written.

use std::fmt::Debug;
use std::time::Duration;

use crate::api::{ChatId, ChatTarget, FileId, UserId};
use crate::routing::pattern::{Arg, Username};

fn written<T: Arg>(value: &T) -> String {
    let mut text = String::new();
    value.write(&mut text);
    text
}

fn refusal<T: Arg + Debug>(text: &str) -> String {
    T::typed(text).unwrap_err().to_string()
}

/// Written so, and read again from there.
fn comes_back<T: Arg + Debug + PartialEq>(value: &T, text: &str) {
    assert_eq!(written(value), text);
    assert_eq!(T::read(text).as_ref(), Ok(value));
    if let Some(longest) = T::LONGEST {
        assert!(text.len() <= longest, "{text}");
    }
}

#[test]
fn whole_numbers() {
    comes_back(&0_u8, "0");
    comes_back(&255_u8, "255");
    comes_back(&i8::MIN, "n24");
    comes_back(&u16::MAX, "pH31");
    comes_back(&i16::MIN, "n8WW");
    comes_back(&u32::MAX, "p4gfFC3");
    comes_back(&i32::MIN, "n2LKcb2");
    comes_back(&u64::MAX, "pLygHa16AHYF");
    comes_back(&i64::MIN, "nAzL8n0Y58m8");
    comes_back(&12_i64, "12");
    comes_back(&-1_i64, "n1");
    comes_back(&u128::MAX, &written(&u128::MAX));
    comes_back(&i128::MIN, &written(&i128::MIN));
    assert_eq!(i32::read("-5"), Ok(-5));
    assert_eq!(i32::read("+5"), Ok(5));
    assert_eq!(u8::read("007"), Ok(7));
}

#[test]
fn people_do_not_type_short_forms() {
    assert_eq!(u32::read("pen"), Ok(40 * 62 + 49));
    assert_eq!(refusal::<u32>("pen"), "not a whole number");
    assert_eq!(refusal::<UserId>("n1"), "not a whole number");
    assert_eq!(refusal::<Option<u32>>("pen"), "not a whole number");
    assert_eq!(refusal::<Vec<u32>>("1,pen"), "not a whole number");
    assert_eq!(refusal::<f64>("nan"), "not a number");
    assert!(f64::read("NaN").unwrap().is_nan());
    assert!(refusal::<Duration>("x12").starts_with("not a duration"));
    assert_eq!(Option::<String>::typed("=x"), Ok(Some("=x".into())));
    assert_eq!(Vec::<String>::typed("=x"), Ok(vec!["=x".into()]));
}

#[test]
fn refusals_say_what_would_do() {
    assert_eq!(refusal::<u8>("x"), "not a whole number");
    assert_eq!(refusal::<u8>(""), "not a whole number");
    assert_eq!(refusal::<u8>("-"), "not a whole number");
    assert_eq!(refusal::<u8>("1.5"), "not a whole number");
    assert_eq!(refusal::<u8>("256"), "more than 255");
    assert_eq!(refusal::<u8>("-1"), "less than 0");
    assert_eq!(refusal::<i8>("-129"), "less than -128");
    assert_eq!(refusal::<f64>("1e999"), "too large a number");
    assert_eq!(refusal::<f64>("1,5"), "not a number");
    assert_eq!(refusal::<bool>("maybe"), "one of yes, no");
    assert_eq!(refusal::<char>("ab"), "not one character");
    assert_eq!(
        refusal::<Duration>("soon"),
        "not a duration such as 30s or 1h30m"
    );
    assert_eq!(refusal::<Username>("@x"), "not a @username");
    assert_eq!(
        u8::read("pzzzzzzzzzzzzzzzzzzzz").unwrap_err().to_string(),
        "more than 255"
    );
    assert_eq!(
        u8::read(&"p".repeat(40)).unwrap_err().to_string(),
        "not a whole number"
    );
}

#[test]
fn fractions() {
    comes_back(&1.5_f64, "1.5");
    comes_back(&1e300_f64, "1e300");
    comes_back(&-0.1_f32, "-0.1");
    comes_back(&f64::INFINITY, "inf");
    assert_eq!(written(&-0.0_f64), "-0");
}

#[test]
fn truth_and_characters() {
    comes_back(&true, "1");
    comes_back(&false, "0");
    for text in ["true", "YES", "On", "1"] {
        assert_eq!(bool::read(text), Ok(true));
    }
    for text in ["false", "no", "OFF", "0"] {
        assert_eq!(bool::read(text), Ok(false));
    }
    comes_back(&'ß', "ß");
    comes_back(&"a b".to_owned(), "a b");
}

#[test]
fn durations() {
    let seconds = Duration::from_secs;
    for (text, expected) in [
        ("30", seconds(30)),
        ("30s", seconds(30)),
        ("1h30m", seconds(5400)),
        ("1H30MIN", seconds(5400)),
        ("1w2d", seconds(9 * 86_400)),
        ("250ms", Duration::from_millis(250)),
        ("1s5us3ns", Duration::new(1, 5003)),
        ("2µs", Duration::from_micros(2)),
        ("0", Duration::ZERO),
    ] {
        assert_eq!(Duration::typed(text), Ok(expected), "{text}");
        assert_eq!(Duration::read(text), Ok(expected), "{text}");
    }
    for text in ["", "h", "1h30", "1 h", "1x", "-1s", "1.5h", "1hh", "s1"] {
        assert!(
            refusal::<Duration>(text).starts_with("not a duration"),
            "{text}"
        );
    }
    for text in [
        "99999999999999999999",
        "99999999999999999999s",
        "18446744073709551615w",
    ] {
        assert_eq!(refusal::<Duration>(text), "too long", "{text}");
    }
    assert!(refusal::<Duration>("18446744073709551615s1s").starts_with("too long"));
    comes_back(&seconds(90), "90");
    comes_back(&Duration::from_millis(1), "x4C92");
    comes_back(&Duration::MAX, &written(&Duration::MAX));
}

#[test]
fn absent_values_and_lists() {
    let text = |text: &str| text.to_owned();
    comes_back(&None::<u8>, "");
    comes_back(&Some(7_u8), "7");
    comes_back(&Some(String::new()), "=");
    comes_back(&Some(text("=")), "==");
    comes_back(&Some(Some(None::<u8>)), "==");
    comes_back(&Vec::<String>::new(), "");
    comes_back(&vec![String::new()], "=");
    comes_back(&vec![text(""), text("")], ",");
    comes_back(&vec![text("=a"), text("b")], "==a,b");
    comes_back(&vec![text("a,b"), text(r"\")], r"a\,b,\\");
    comes_back(&Some(Vec::<String>::new()), "=");
    comes_back(&Some(vec![String::new()]), "==");
    comes_back(&vec![vec![1_u8, 2], vec![]], r"1\,2,");
    comes_back(&vec![None, Some(1_u8)], ",1");
    assert_eq!(
        Vec::<u8>::read("1,x").unwrap_err().to_string(),
        "not a whole number"
    );
}

#[test]
fn identifiers_and_names() {
    comes_back(&ChatId(-1_001_234_567_890), "nHctKD5O");
    comes_back(&UserId(42), "42");
    comes_back(&FileId("AgAD".into()), "AgAD");
    assert_eq!(UserId::LONGEST, Some(12));
    assert_eq!(FileId::LONGEST, None);
    let name = Username::read("@Ann_Lee").unwrap();
    comes_back(&name, "Ann_Lee");
    assert_eq!(name.to_string(), "@Ann_Lee");
    assert_eq!(
        ChatTarget::from(name),
        ChatTarget::Username("@Ann_Lee".into())
    );
    for text in [
        "",
        "@",
        "@abc",
        "@1abcd",
        "@a-bcd",
        "@@abcd",
        &format!("@{}", "a".repeat(33)),
    ] {
        assert!(Username::read(text).is_err(), "{text}");
    }
}

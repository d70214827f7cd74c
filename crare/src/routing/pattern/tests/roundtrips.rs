//! What was built comes out again as it went in.

use std::fmt::Debug;
use std::time::Duration;

use proptest::prelude::*;

use super::segment;
use crate::api::{ChatId, FileId, MessageId, UserId};
use crate::routing::pattern::data::build;
use crate::routing::pattern::wire::is_payload;
use crate::routing::pattern::{Arg, Captured, Trie, Wire};

/// The pieces of patterns with the value in the middle, and alone.
const PIECES: [(&str, &[&str], Wire); 6] = [
    ("x/{a}/{b}", &["x/", "/", ""], Wire::Callback),
    ("{a}=:{b},", &["", "=:", ","], Wire::Callback),
    ("{a}…{b}", &["", "…", ""], Wire::Callback),
    ("x_{a}_{b}", &["x_", "_", ""], Wire::Start),
    ("{a}-{b}_-", &["", "-", "_-"], Wire::Start),
    ("{a}__x{b}", &["", "__x", ""], Wire::Start),
];

/// Builds data with a value in two places, and reads it; says whether it came back.
fn check<T: Arg + Debug>(value: &T, same: impl Fn(&T, &T) -> bool) -> Result<(), TestCaseError> {
    let mut text = String::new();
    value.write(&mut text);
    if let Some(longest) = T::LONGEST {
        prop_assert!(text.len() <= longest, "{text} is longer than {longest}");
    }
    for (pattern, pieces, wire) in PIECES {
        let data = build(wire, pieces, &[value, value]);
        let fits_link = data.len() <= 60 && data.bytes().all(is_payload);
        if wire == Wire::Start {
            prop_assert!(data.bytes().all(is_payload), "{data}");
            if !fits_link {
                continue;
            }
        }
        if let Some(longest) = T::LONGEST {
            let literals: usize = pieces.iter().map(|piece| piece.len()).sum();
            prop_assert!(data.len() <= literals + 2 * longest, "{data}");
        }
        let pattern = segment(pattern, wire);
        let mut found = pattern.matches(&data);
        prop_assert!(found.is_some(), "{pattern} does not match {data}");
        Trie::build(vec![(pattern.clone(), 0)]).find(&data, |_, slots| {
            assert_eq!(found.take(), Some(slots));
        });
        prop_assert!(found.is_none(), "the trie does not match {data}");
        let slots = pattern.matches(&data).unwrap_or_default();
        let captured = Captured::new(&data, &slots);
        for index in 0..2 {
            let read = captured.one::<T>(index, "a");
            let read = read.map_err(|error| TestCaseError::fail(format!("{data}: {error}")))?;
            prop_assert!(same(value, &read), "{value:?} and {read:?} of {data}");
        }
    }
    // Alone, it is the whole of the data, which is never empty.
    for wire in [Wire::Callback, Wire::Start] {
        let data = build(wire, &["", ""], &[value]);
        prop_assert!(!data.is_empty());
        if wire == Wire::Start && data.len() > 64 {
            continue;
        }
        let slots = segment("{a}", wire).matches(&data).unwrap_or_default();
        let read = Captured::new(&data, &slots).one::<T>(0, "a");
        let read = read.map_err(|error| TestCaseError::fail(format!("{data}: {error}")))?;
        prop_assert!(same(value, &read), "{value:?} and {read:?} of {data}");
    }
    Ok(())
}

fn back<T: Arg + Debug + PartialEq>(value: &T) -> Result<(), TestCaseError> {
    check(value, PartialEq::eq)
}

/// Any Unicode, with many of the characters that mean something.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "(?s).{0,12}",
        "[-_/=:,…\\\\ aA0]{0,12}",
        "(-A|-EYV9i|-CLQ|_|a){0,4}",
        "[A-Za-z0-9_-]{0,20}",
    ]
}

macro_rules! whole_numbers {
    ($($name:ident: $int:ty;)*) => {
        proptest! {
            $(#[test]
            fn $name(value in any::<$int>(), shift in 0..<$int>::BITS) {
                back(&value)?;
                back(&(value >> shift))?;
                back(&Some(value))?;
                prop_assert_eq!(<$int>::typed(&value.to_string()), Ok(value));
            })*
        }
    };
}

whole_numbers! {
    u8_comes_back: u8;
    i8_comes_back: i8;
    u16_comes_back: u16;
    i16_comes_back: i16;
    u32_comes_back: u32;
    i32_comes_back: i32;
    u64_comes_back: u64;
    i64_comes_back: i64;
    usize_comes_back: usize;
    isize_comes_back: isize;
    u128_comes_back: u128;
    i128_comes_back: i128;
}

#[test]
fn small_numbers_and_the_ends_come_back() {
    for value in 0..=u16::MAX {
        let mut text = String::new();
        value.write(&mut text);
        assert!(text.len() <= 4 && text.len() <= value.to_string().len());
        assert_eq!(u16::read(&text), Ok(value));
    }
    for value in [i64::MIN, i64::MIN + 1, -1, 0, 1, i64::MAX] {
        back(&value).unwrap();
    }
    for value in [0, 1, u128::MAX, u128::MAX - 1] {
        back(&value).unwrap();
    }
    back(&Duration::MAX).unwrap();
    back(&Duration::ZERO).unwrap();
}

proptest! {
    #[test]
    fn texts_come_back(value in text()) {
        back(&value)?;
        back(&FileId(value.clone()))?;
        back(&Some(value.clone()))?;
        back(&Some(Some(value)))?;
    }

    #[test]
    fn lists_come_back(value in prop::collection::vec(text(), 0..4)) {
        back(&value)?;
        back(&Some(value.clone()))?;
        back(&vec![Some(value.clone()), None])?;
        back(&vec![value])?;
    }

    #[test]
    fn optional_lists_come_back(value in any::<Option<Option<Vec<Option<u16>>>>>()) {
        back(&value)?;
    }

    #[test]
    fn single_values_come_back(a in any::<bool>(), b in any::<char>(), n in any::<i64>()) {
        back(&a)?;
        back(&b)?;
        back(&Some(a))?;
        back(&Some(Some(Some(a))))?;
        back(&None::<Option<bool>>)?;
        back(&Some(None::<bool>))?;
        back(&Some(Some(None::<bool>)))?;
        back(&Some(Some(Some(None::<bool>))))?;
        back(&(UserId(n), ChatId(n), MessageId(n)).0)?;
        back(&ChatId(n))?;
        back(&MessageId(n))?;
    }

    #[test]
    fn durations_come_back(seconds in any::<u64>(), shift in 0..64, nanos in 0_u32..1_000_000_000) {
        back(&Duration::new(seconds >> shift, nanos))?;
        back(&Duration::from_secs(seconds >> shift))?;
    }

    #[test]
    fn fractions_come_back(bits in any::<u64>()) {
        let double = f64::from_bits(bits);
        if !double.is_nan() {
            check(&double, |a, b| a.to_bits() == b.to_bits())?;
        }
        let single = f32::from_bits(u32::try_from(bits >> 32).unwrap_or_default());
        if !single.is_nan() {
            check(&single, |a, b| a.to_bits() == b.to_bits())?;
        }
    }
}

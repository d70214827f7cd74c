//! For every type and union: a random valid value parses, and is written again as the same JSON.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::Value;

use super::facts::{Maker, TABLE};
use crate::api::roundtrip;

static FACTS: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(TABLE).unwrap());

fn check(name: &str, seed: u64) {
    let value = Maker::new(&FACTS, seed).named_value(name, 0);
    let json = value.to_string();
    let written = roundtrip(name, &json)
        .unwrap_or_else(|| panic!("{name} was not generated"))
        .unwrap_or_else(|error| panic!("{name}: {error}\n{json}"));
    let again: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(again, value, "{name}");
}

#[test]
fn every_type_and_union_is_written_as_it_was_read() {
    let mut names = 0;
    for list in ["types", "unions"] {
        for item in FACTS[list].as_array().unwrap() {
            names += 1;
            for seed in 1..40_u64 {
                check(
                    item["name"].as_str().unwrap(),
                    seed.wrapping_mul(0x9E37_79B9_7F4A_7C15),
                );
            }
        }
    }
    assert_eq!(names, 373 + 26);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_update_is_written_as_it_was_read(seed: u64) {
        check("Update", seed);
        check("Message", seed);
    }
}

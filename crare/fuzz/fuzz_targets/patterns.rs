//! Any pattern and any text: the first line is the pattern, or the lines up to an empty one are several.

#![no_main]

use crare::routing::pattern::fuzzing;

libfuzzer_sys::fuzz_target!(|input: &str| {
    let (pattern, text) = input.split_once('\n').unwrap_or((input, input));
    fuzzing::run(pattern, text);
    let (patterns, text) = input.split_once("\n\n").unwrap_or((input, input));
    fuzzing::run_many(patterns, text);
});

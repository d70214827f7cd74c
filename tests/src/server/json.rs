//! JSON as Telegram's server writes it: ASCII only.

use std::fmt::Write as _;

use serde_json::Value;

/// The value as one line of ASCII; everything above it as `\u` escapes, astral characters as surrogate pairs.
pub(crate) fn ascii(value: &Value) -> String {
    escape(&value.to_string())
}

/// JSON text with every non-ASCII character escaped. Such characters stand only inside of strings.
pub(crate) fn escape(json: &str) -> String {
    if json.is_ascii() {
        return json.to_owned();
    }
    let mut out = String::with_capacity(json.len() * 2);
    for character in json.chars() {
        if character.is_ascii() {
            out.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}").expect("a string takes everything");
            }
        }
    }
    out
}

/// Every value of `key` anywhere in the tree that is a string.
pub(crate) fn strings_under<'a>(value: &'a Value, key: &str, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                match inner {
                    Value::String(text) if name == key => found.push(text),
                    _ => strings_under(inner, key, found),
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                strings_under(item, key, found);
            }
        }
        _ => {}
    }
}

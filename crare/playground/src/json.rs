//! JSON as Telegram's server writes it: ASCII only.

use std::io;

use bytes::Bytes;
use serde::Serialize;
use serde_json::Serializer;
use serde_json::Value;
use serde_json::ser::Formatter;

/// A value in one line of ASCII: all above it as `\u` escapes, astral characters as two of them.
pub(crate) fn ascii(value: &Value) -> Bytes {
    let mut out = Vec::with_capacity(256);
    ascii_into(value, &mut out);
    out.into()
}

/// The same, behind what is there already.
pub(crate) fn ascii_into(value: &Value, out: &mut Vec<u8>) {
    let mut serializer = Serializer::with_formatter(out, Ascii);
    // neither a value nor memory fails
    let _ = value.serialize(&mut serializer);
}

struct Ascii;

impl Formatter for Ascii {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(|c: char| !c.is_ascii()) {
            let (plain, special) = rest.split_at(at);
            writer.write_all(plain.as_bytes())?;
            let mut characters = special.chars();
            for unit in characters
                .next()
                .into_iter()
                .flat_map(|c| c.encode_utf16(&mut [0; 2]).to_vec())
            {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = characters.as_str();
        }
        writer.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn escapes() {
        let text = ascii(&json!({"a": "Ж😀\n\"", "б": 1.5}));
        assert_eq!(&text[..], br#"{"a":"\u0416\ud83d\ude00\n\"","\u0431":1.5}"#);
    }

    proptest! {
        #[test]
        fn comes_back(text in any::<String>()) {
            let value = json!([text, {text.clone(): null}]);
            let ascii = ascii(&value);
            prop_assert!(ascii.is_ascii());
            prop_assert_eq!(serde_json::from_slice::<Value>(&ascii).unwrap(), value);
        }
    }
}

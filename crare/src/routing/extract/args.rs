//! What stands behind a command.

use std::ops::Deref;

use crate::routing::context::Context;
use crate::routing::extract::payload::{Payload, payload};
use crate::routing::table::Command;

/// The words behind a command.
///
/// Words are separated by white space; in double quotes, `"two words"` are one, and `\"` is a quote inside of it. The
/// quotes that phones put in by themselves (`“ ”`, `« »`) count as well. A quote that is never closed is an ordinary
/// character.
///
/// ```
/// use crare::routing::extract::Args;
///
/// let args = Args::parse(r#"milk 2 "for Ann""#);
/// assert_eq!(args[..], ["milk", "2", "for Ann"]);
/// assert_eq!(args.rest(), r#"milk 2 "for Ann""#);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Args {
    words: Vec<String>,
    rest: String,
}

impl Args {
    /// Splits what stands behind a command.
    pub fn parse(rest: &str) -> Self {
        let rest = rest.trim();
        Self {
            words: split(rest),
            rest: rest.to_owned(),
        }
    }

    /// Everything behind the command as it was written, without the white space around it.
    pub fn rest(&self) -> &str {
        &self.rest
    }

    /// The words themselves.
    pub fn into_words(self) -> Vec<String> {
        self.words
    }
}

impl Deref for Args {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.words
    }
}

impl IntoIterator for Args {
    type Item = String;
    type IntoIter = std::vec::IntoIter<String>;

    fn into_iter(self) -> Self::IntoIter {
        self.words.into_iter()
    }
}

impl<'a> IntoIterator for &'a Args {
    type Item = &'a String;
    type IntoIter = std::slice::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.words.iter()
    }
}

impl Payload for Args {
    const NAME: &'static str = "Args";

    fn find(ctx: &Context) -> Option<Self> {
        let text = ctx.message()?.text.as_deref()?;
        Command::parse(text).map(|command| Self::parse(command.rest))
    }
}

payload!(Args);

fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut left = text.trim_start();
    while let Some(first) = left.chars().next() {
        let (word, rest) = quoted(left, first).unwrap_or_else(|| {
            let end = left.find(char::is_whitespace).unwrap_or(left.len());
            (left[..end].to_owned(), &left[end..])
        });
        words.push(word);
        left = rest.trim_start();
    }
    words
}

/// A word in quotes and what follows; nothing when there is no quote, it is not closed, or something is glued to it.
fn quoted(text: &str, open: char) -> Option<(String, &str)> {
    let close = match open {
        '"' => '"',
        '“' => '”',
        '«' => '»',
        _ => return None,
    };
    let mut word = String::new();
    let mut chars = text.char_indices().skip(1);
    while let Some((at, char)) = chars.next() {
        match char {
            '\\' => match chars.next()? {
                (_, escaped) if escaped == close || escaped == '\\' => word.push(escaped),
                (_, other) => word.extend(['\\', other]),
            },
            _ if char == close => {
                let rest = &text[at + char.len_utf8()..];
                return rest
                    .chars()
                    .next()
                    .is_none_or(char::is_whitespace)
                    .then_some((word, rest));
            }
            _ => word.push(char),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_quotes() {
        let cases: [(&str, &[&str]); 11] = [
            ("", &[]),
            ("  \n ", &[]),
            ("a  b\tc\nd", &["a", "b", "c", "d"]),
            (r#""a b" c"#, &["a b", "c"]),
            ("“a b” «c d»", &["a b", "c d"]),
            (r#""a \" b \\ \n""#, &[r#"a " b \ \n"#]),
            (r#""open c"#, &["\"open", "c"]),
            (r#"in"side x"#, &["in\"side", "x"]),
            (r#""a"b c"#, &["\"a\"b", "c"]),
            (r#""" x"#, &["", "x"]),
            ("don't panic", &["don't", "panic"]),
        ];
        for (text, words) in cases {
            assert_eq!(Args::parse(text)[..], *words, "{text}");
        }
    }

    #[test]
    fn the_rest_stays_as_written() {
        assert_eq!(Args::parse("  a   \"b c\" ").rest(), "a   \"b c\"");
    }
}

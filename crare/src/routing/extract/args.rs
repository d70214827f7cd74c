//! What stands behind a command.

use std::ops::Deref;

use crate::routing::context::Context;
use crate::routing::extract::payload::{Payload, payload};
use crate::routing::pattern::split_words;
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
            words: split_words(rest)
                .map(|word| word.of(rest).into_owned())
                .collect(),
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

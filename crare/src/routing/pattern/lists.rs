//! Values that may be absent, and lists of values, as arguments.

use crate::routing::pattern::arg::{Arg, ArgReason};

/// Nothing is the empty text; a value is its text, behind `=` when that is empty or begins with `=`.
impl<T: Arg> Arg for Option<T> {
    /// Nothing takes two bytes in a link, and each `=` as many.
    const LONGEST: Option<usize> = match T::LONGEST {
        Some(longest) => Some(longest + 2),
        None => None,
    };
    const CHOICES: &'static str = T::CHOICES;

    fn read(text: &str) -> Result<Self, ArgReason> {
        if text.is_empty() {
            return Ok(None);
        }
        T::read(text.strip_prefix('=').unwrap_or(text)).map(Some)
    }

    fn typed(text: &str) -> Result<Self, ArgReason> {
        if text.is_empty() {
            return Ok(None);
        }
        T::typed(text).map(Some)
    }

    fn write(&self, out: &mut String) {
        let Some(value) = self else { return };
        let start = out.len();
        value.write(out);
        mark(start, out);
    }
}

/// The elements with commas between them, `\` before commas and backslashes of theirs, and `=` before a list that would look
/// empty or begins with `=`.
impl<T: Arg> Arg for Vec<T> {
    const CHOICES: &'static str = T::CHOICES;

    fn read(text: &str) -> Result<Self, ArgReason> {
        if text.is_empty() {
            return Ok(Self::new());
        }
        elements(text.strip_prefix('=').unwrap_or(text), T::read)
    }

    fn typed(text: &str) -> Result<Self, ArgReason> {
        if text.is_empty() {
            return Ok(Self::new());
        }
        elements(text, T::typed)
    }

    fn write(&self, out: &mut String) {
        let start = out.len();
        let mut element = String::new();
        for (index, value) in self.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            element.clear();
            value.write(&mut element);
            for char in element.chars() {
                if matches!(char, ',' | '\\') {
                    out.push('\\');
                }
                out.push(char);
            }
        }
        if !self.is_empty() {
            mark(start, out);
        }
    }
}

/// Puts the `=` before a text that needs it.
fn mark(start: usize, out: &mut String) {
    if matches!(out.as_bytes().get(start), None | Some(b'=')) {
        out.insert(start, '=');
    }
}

fn elements<T>(
    text: &str,
    read: impl Fn(&str) -> Result<T, ArgReason>,
) -> Result<Vec<T>, ArgReason> {
    let mut values = Vec::new();
    let mut element = String::new();
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        match char {
            '\\' => element.extend(chars.next()),
            ',' => {
                values.push(read(&element)?);
                element.clear();
            }
            char => element.push(char),
        }
    }
    values.push(read(&element)?);
    Ok(values)
}

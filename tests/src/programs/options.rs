//! How long a program takes, and its other arguments.

use std::{collections::BTreeMap, time::Duration};

/// The arguments of a program: `--quick`, `--long` or a number of seconds, and `--name number` pairs.
#[derive(Clone, Debug)]
pub struct Options {
    /// How long.
    pub length: Length,
    numbers: BTreeMap<String, u64>,
}

/// How long a program takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// A few seconds, to see that the program works: its figures mean nothing.
    Quick,
    /// Less than 50 s.
    Usual,
    /// As long as the program's documentation says.
    Long,
    /// About this long.
    For(Duration),
}

impl Options {
    /// The arguments of this process. `known`: the names of numbers it understands.
    ///
    /// # Errors
    ///
    /// What is wrong, and what there is.
    pub fn of_process(known: &[&str]) -> Result<Self, String> {
        Self::read(std::env::args().skip(1), known)
    }

    fn read(arguments: impl Iterator<Item = String>, known: &[&str]) -> Result<Self, String> {
        let mut options = Self {
            length: Length::Usual,
            numbers: BTreeMap::new(),
        };
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            match argument.strip_prefix("--") {
                Some("quick") => options.length = Length::Quick,
                Some("long") => options.length = Length::Long,
                Some(name) if known.contains(&name) => {
                    let number = arguments.next().and_then(|number| number.parse().ok());
                    let number = number.ok_or_else(|| format!("--{name} takes a whole number"))?;
                    options.numbers.insert(name.to_owned(), number);
                }
                _ => match argument.parse() {
                    Ok(seconds) => options.length = Length::For(Duration::from_secs(seconds)),
                    Err(_) => return Err(unknown(&argument, known)),
                },
            }
        }
        Ok(options)
    }

    /// A number that was given, or this one.
    pub fn number(&self, name: &str, default: u64) -> u64 {
        self.numbers.get(name).copied().unwrap_or(default)
    }

    /// [`number`](Self::number) of things that are counted.
    pub fn count(&self, name: &str, default: usize) -> usize {
        let given = self.numbers.get(name).copied();
        given.map_or(default, |number| {
            usize::try_from(number).unwrap_or(usize::MAX)
        })
    }

    /// Whether the program is only to show that it works.
    pub fn is_quick(&self) -> bool {
        self.length == Length::Quick
    }
}

fn unknown(argument: &str, known: &[&str]) -> String {
    let mut text = format!("{argument:?} is not understood; there are --quick, --long, SECONDS");
    for name in known {
        text.push_str(", --");
        text.push_str(name);
        text.push_str(" NUMBER");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &str) -> Result<Options, String> {
        Options::read(
            arguments.split_whitespace().map(str::to_owned),
            &["seed", "chats"],
        )
    }

    #[test]
    fn arguments() {
        assert_eq!(read("").unwrap().length, Length::Usual);
        assert!(read("--quick").unwrap().is_quick());
        let options = read("--seed 7 600").unwrap();
        assert_eq!(options.length, Length::For(Duration::from_secs(600)));
        assert_eq!(
            (options.number("seed", 1), options.count("chats", 9)),
            (7, 9)
        );
        assert_eq!(read("--seed x").unwrap_err(), "--seed takes a whole number");
        assert_eq!(
            read("--fast").unwrap_err(),
            "\"--fast\" is not understood; there are --quick, --long, SECONDS, --seed NUMBER, --chats NUMBER"
        );
    }
}

//! What a key takes, and where the value goes.

use super::draft::Draft;
use crate::app::entry::Value;

/// The kind of value a key takes, with the function that puts it in.
#[derive(Clone, Copy)]
#[cfg_attr(
    not(any(feature = "polling", feature = "webhook")),
    allow(dead_code, reason = "the app itself has settings of a few kinds only")
)]
pub(super) enum Takes {
    Text(fn(&mut Draft, String)),
    /// A text that is never shown.
    Secret(fn(&mut Draft, String)),
    /// A text that has to mean something.
    Parsed(fn(&mut Draft, &str) -> Result<(), String>),
    Whole {
        least: u64,
        most: u64,
        unit: &'static str,
        set: fn(&mut Draft, u64),
    },
    Flag(fn(&mut Draft, bool)),
    /// Texts, separated by commas.
    Texts(fn(&mut Draft, Vec<String>)),
    /// Whole numbers that fit 32 bits, separated by commas.
    #[cfg(feature = "webhook")]
    Numbers(fn(&mut Draft, Vec<u32>)),
}

impl Takes {
    /// Put in what a variable holds.
    pub(super) fn text(self, draft: &mut Draft, text: &str) -> Result<(), String> {
        match self {
            Self::Text(set) | Self::Secret(set) => {
                set(draft, text.to_owned());
                Ok(())
            }
            Self::Parsed(set) => set(draft, text),
            Self::Whole {
                least,
                most,
                unit,
                set,
            } => {
                let value = text
                    .parse()
                    .ok()
                    .filter(|value| (least..=most).contains(value));
                let value = value.ok_or_else(|| {
                    format!("is not a whole number from {least} to {most} ({unit})")
                })?;
                set(draft, value);
                Ok(())
            }
            Self::Flag(set) => {
                let value = flag(text).ok_or("is neither true nor false")?;
                set(draft, value);
                Ok(())
            }
            Self::Texts(set) => {
                set(draft, items(text).map(str::to_owned).collect());
                Ok(())
            }
            #[cfg(feature = "webhook")]
            Self::Numbers(set) => {
                let values: Result<_, _> = items(text).map(str::parse).collect();
                set(
                    draft,
                    values.map_err(|_| "is not a list of whole numbers, separated by commas")?,
                );
                Ok(())
            }
        }
    }

    /// Put in what the attribute holds; the macro has checked it against its own copy of the names and ranges.
    pub(super) fn value(self, draft: &mut Draft, value: &Value) -> Result<(), String> {
        match (self, value) {
            (Self::Flag(set), Value::Bool(value)) => {
                set(draft, *value);
                Ok(())
            }
            (Self::Parsed(set), Value::Bool(value)) => set(draft, &value.to_string()),
            (Self::Texts(set), Value::List(values)) => {
                set(
                    draft,
                    values.iter().map(|&value| value.to_owned()).collect(),
                );
                Ok(())
            }
            (_, Value::Str(text)) => self.text(draft, text),
            (_, Value::Int(number)) => self.text(draft, &number.to_string()),
            (_, Value::List(values)) => self.text(draft, &values.join(",")),
            (_, Value::Bool(_) | Value::Env(_) | Value::Call(..)) => {
                Err("has a value of the wrong kind".to_owned())
            }
        }
    }

    pub(super) fn is_secret(self) -> bool {
        matches!(self, Self::Secret(_))
    }
}

/// A word for yes or no.
pub(super) fn flag(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "1" | "yes" | "on" => Some(true),
        "false" | "0" | "no" | "off" => Some(false),
        _ => None,
    }
}

fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

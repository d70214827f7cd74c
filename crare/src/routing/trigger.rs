//! What makes a handler run.

use std::fmt;

use crate::routing::endpoint::Endpoint;

/// What makes a handler run.
///
/// ```
/// use crare::routing::{Endpoint, Trigger};
///
/// assert_eq!(Trigger::command(&["start"]).to_string(), "the command /start");
/// assert_eq!(Trigger::endpoint(Endpoint::Photo).to_string(), "on_photo");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trigger {
    on: On,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum On {
    Endpoint(Endpoint),
    Command(&'static [&'static str]),
    Text(&'static str),
    Callback(&'static str),
}

impl Trigger {
    /// A kind of update, or a content of a message.
    pub const fn endpoint(endpoint: Endpoint) -> Self {
        Self {
            on: On::Endpoint(endpoint),
        }
    }

    /// A command, by one or several names without the slash.
    ///
    /// A name has 1 to 32 letters of `a-z`, digits and underscores
    /// (see [`BotCommand`](https://core.telegram.org/bots/api#botcommand)).
    pub const fn command(names: &'static [&'static str]) -> Self {
        Self {
            on: On::Command(names),
        }
    }

    /// A text that is exactly this, such as that of a button of a reply keyboard.
    pub const fn text(text: &'static str) -> Self {
        Self { on: On::Text(text) }
    }

    /// Callback data that are exactly this, 1 to 64 bytes.
    pub const fn callback(data: &'static str) -> Self {
        Self {
            on: On::Callback(data),
        }
    }

    pub(super) const fn on(&self) -> On {
        self.on
    }

    /// The update kind that can set the trigger off; none for `on_any`, `on_unknown` and `on_error`, which belong to no kind.
    pub fn update_kind(&self) -> Option<&'static str> {
        match self.on {
            On::Endpoint(endpoint) => endpoint.update_kind(),
            On::Command(_) | On::Text(_) => Some("message"),
            On::Callback(_) => Some("callback_query"),
        }
    }
}

impl fmt::Display for Trigger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.on {
            On::Endpoint(endpoint) => f.write_str(endpoint.name()),
            On::Command(names) => {
                f.write_str("the command ")?;
                for (index, name) in names.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}/{name}")?;
                }
                Ok(())
            }
            On::Text(text) => write!(f, "the text {text:?}"),
            On::Callback(data) => write!(f, "the callback data {data:?}"),
        }
    }
}

//! What makes a handler run.

mod display;
mod texts;

pub use texts::Texts;

use crate::routing::endpoint::Endpoint;
use crate::routing::within::Within;

/// What makes a handler run.
///
/// ```
/// use crare::routing::{Endpoint, Trigger};
///
/// assert_eq!(Trigger::command("start").to_string(), "command /start");
/// assert_eq!(Trigger::endpoint(Endpoint::Photo).edited().to_string(), "edited(on_photo)");
/// ```
///
/// Patterns, such as `"buy/{item}"`, are read when the routes are compiled: a mistake in one is a start-up error that names
/// the handler. What a hole took is there as [`Context::arg`](crate::Context::arg).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trigger {
    pub(super) within: Within,
    pub(super) on: On,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum On {
    Endpoint(Endpoint),
    Album,
    StaleCallback,
    Command(Commands),
    Text(Texts),
    Callback(Texts),
    Start(Texts),
    Inline(Texts),
    Regex(Texts),
}

/// A command: its names with their patterns, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Commands {
    /// Name, then the pattern of its arguments.
    pub(super) patterns: Texts,
    /// Further names, which no menu shows; they have the pattern of the first.
    pub(super) aliases: Texts,
    pub(super) prefixes: Texts,
    pub(super) case_sensitive: bool,
}

impl Trigger {
    /// A kind of update, or a content of a new message.
    pub const fn endpoint(endpoint: Endpoint) -> Self {
        Self::on(On::Endpoint(endpoint))
    }

    /// The messages of one album, gathered.
    pub const fn album() -> Self {
        Self::on(On::Album)
    }

    /// A pressed button whose data no pattern takes (any more), and no route for `on_callback` either.
    pub const fn stale_callback() -> Self {
        Self::on(On::StaleCallback)
    }

    /// A command, by one or several names without the slash, each with a pattern for what stands behind it:
    /// `"add {a} {b}"`.
    ///
    /// A name has 1 to 32 letters of `a-z`, digits and underscores
    /// (see [`BotCommand`](https://core.telegram.org/bots/api#botcommand)); with another [prefix](Self::prefix) it may be any word.
    pub fn command(names: impl Into<Texts>) -> Self {
        Self::on(On::Command(Commands {
            patterns: names.into(),
            aliases: Texts(Vec::new()),
            prefixes: Texts::from("/"),
            case_sensitive: false,
        }))
    }

    /// A text that is exactly this, such as that of a button of a reply keyboard.
    pub fn text(texts: impl Into<Texts>) -> Self {
        Self::on(On::Text(texts.into()))
    }

    /// Callback data of this pattern, 1 to 64 bytes: `"buy"`, `"buy/{item}/{qty}"`.
    pub fn callback(patterns: impl Into<Texts>) -> Self {
        Self::on(On::Callback(patterns.into()))
    }

    /// A deep link: `/start` with a payload of this pattern, 1 to 64 characters of `A-Z`, `a-z`, `0-9`, `_` and `-`
    /// (<https://core.telegram.org/bots/features#deep-linking>). Comes before the command `/start`.
    pub fn start(patterns: impl Into<Texts>) -> Self {
        Self::on(On::Start(patterns.into()))
    }

    /// An inline query of this pattern of words: `"weather {city}"`. The empty pattern is the empty query.
    pub fn inline(patterns: impl Into<Texts>) -> Self {
        Self::on(On::Inline(patterns.into()))
    }

    /// A text in which this regular expression (of the crate `regex`) finds something.
    pub fn regex(expressions: impl Into<Texts>) -> Self {
        Self::on(On::Regex(expressions.into()))
    }

    /// Further names of a command, which no menu shows.
    #[must_use]
    pub fn alias(mut self, names: impl Into<Texts>) -> Self {
        if let On::Command(commands) = &mut self.on {
            commands.aliases.0.extend(names.into().0);
        }
        self
    }

    /// What a command may begin with, in place of the slash: `["/", "!"]`. One to three characters each.
    #[must_use]
    pub fn prefix(mut self, prefixes: impl Into<Texts>) -> Self {
        if let On::Command(commands) = &mut self.on {
            commands.prefixes = prefixes.into();
        }
        self
    }

    /// A command counts only in the case it is written in here.
    #[must_use]
    pub fn case_sensitive(mut self) -> Self {
        if let On::Command(commands) = &mut self.on {
            commands.case_sensitive = true;
        }
        self
    }

    /// The same of edited messages. Only for triggers of messages.
    #[must_use]
    pub fn edited(mut self) -> Self {
        self.within = self.within.edited();
        self
    }

    /// The same of posts in channels.
    #[must_use]
    pub fn channel(mut self) -> Self {
        self.within = self.within.channel();
        self
    }

    /// The same of messages to business accounts that the bot is connected with.
    #[must_use]
    pub fn business(mut self) -> Self {
        self.within = self.within.business();
        self
    }

    /// The same of messages in chats where the bot is a guest.
    #[must_use]
    pub fn guest(mut self) -> Self {
        self.within = Within::Guest;
        self
    }

    const fn on(on: On) -> Self {
        Self {
            within: Within::New,
            on,
        }
    }

    /// The update kind that can set the trigger off; none for `on_any`, `on_unknown` and `on_error`, which belong to no kind.
    pub fn update_kind(&self) -> Option<&'static str> {
        match self.on {
            On::Endpoint(endpoint) if !self.is_of_messages() => endpoint.update_kind(),
            On::Endpoint(_)
            | On::Album
            | On::Command(_)
            | On::Text(_)
            | On::Start(_)
            | On::Regex(_) => self.within.endpoint().update_kind(),
            On::Callback(_) | On::StaleCallback => Some("callback_query"),
            On::Inline(_) => Some("inline_query"),
        }
    }

    /// Whether it is about a content or a text of messages, so that `edited` and the like make sense.
    pub(super) fn is_of_messages(&self) -> bool {
        match self.on {
            On::Endpoint(endpoint) => endpoint
                .and_above()
                .any(|endpoint| endpoint == Endpoint::Message),
            On::Album | On::Command(_) | On::Text(_) | On::Start(_) | On::Regex(_) => true,
            On::Callback(_) | On::StaleCallback | On::Inline(_) => false,
        }
    }

    /// Whether it is for the errors of handlers.
    pub(super) fn is_of_errors(&self) -> bool {
        self.is_endpoint(Endpoint::Error)
    }

    pub(super) fn is_endpoint(&self, endpoint: Endpoint) -> bool {
        self.on == On::Endpoint(endpoint)
    }
}

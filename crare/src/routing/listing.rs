//! How a command shows up in Telegram's menu and in `/help`.

/// How a command shows up in Telegram's menu and in `/help`.
///
/// ```
/// use crare::routing::{Listing, Scope};
///
/// let listing = Listing {
///     description: "Ban a user",
///     scopes: &[Scope::AllChatAdministrators],
///     ..Listing::DEFAULT
/// };
/// assert!(!listing.hidden);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listing {
    /// What it does, 1 to 256 characters; empty: it is not listed.
    pub description: &'static str,
    /// The same in other languages, by two-letter ISO 639-1 code.
    pub translations: &'static [(&'static str, &'static str)],
    /// It works, but is listed nowhere.
    pub hidden: bool,
    /// Whom it is listed for; empty: that follows from the guards (`chat = private`, `from = admin`, ...).
    pub scopes: &'static [Scope],
    /// The languages it is listed in; empty: all.
    pub langs: &'static [&'static str],
}

impl Listing {
    /// Not listed.
    pub const DEFAULT: Self = Self {
        description: "",
        translations: &[],
        hidden: false,
        scopes: &[],
        langs: &[],
    };

    /// That of [`App::help`](crate::App::help): `Show this list`, for everybody.
    pub const HELP: Self = Self {
        description: "Show this list",
        ..Self::DEFAULT
    };
}

/// Who sees a command: <https://core.telegram.org/bots/api#botcommandscope>.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Scope {
    /// Everybody for whom there is nothing narrower.
    Default,
    /// All private chats.
    AllPrivateChats,
    /// All groups and supergroups.
    AllGroupChats,
    /// The administrators of all groups and supergroups.
    AllChatAdministrators,
    /// One chat.
    Chat(i64),
    /// The administrators of one chat.
    ChatAdministrators(i64),
}

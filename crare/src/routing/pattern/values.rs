//! Texts, identifiers and other single values as arguments.

use std::fmt;
use std::str::FromStr;

use crate::api::{
    BusinessConnectionId, CallbackQueryId, ChatId, ChatJoinRequestQueryId, ChatTarget,
    CustomEmojiId, EphemeralMessageId, FileId, FileUniqueId, GiftId, GuestQueryId, InlineMessageId,
    InlineQueryId, MediaGroupId, MessageEffectId, MessageId, OwnedGiftId, PollId,
    PreCheckoutQueryId, ShippingQueryId, StoryId, ThreadId, TopicId, UpdateId, UserId,
};
use crate::routing::pattern::arg::{Arg, ArgReason};

impl Arg for String {
    fn read(text: &str) -> Result<Self, ArgReason> {
        Ok(text.to_owned())
    }

    fn write(&self, out: &mut String) {
        out.push_str(self);
    }
}

/// Written `1` and `0`.
impl Arg for bool {
    const LONGEST: Option<usize> = Some(1);
    const CHOICES: &'static str = "yes|no";

    fn read(text: &str) -> Result<Self, ArgReason> {
        let is = |words: [&str; 4]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
        if is(["1", "true", "yes", "on"]) {
            Ok(true)
        } else if is(["0", "false", "no", "off"]) {
            Ok(false)
        } else {
            Err(ArgReason::new("one of yes, no"))
        }
    }

    fn write(&self, out: &mut String) {
        out.push(if *self { '1' } else { '0' });
    }
}

impl Arg for char {
    fn read(text: &str) -> Result<Self, ArgReason> {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(char), None) => Ok(char),
            _ => Err(ArgReason::new("not one character")),
        }
    }

    fn write(&self, out: &mut String) {
        out.push(*self);
    }
}

/// Identifiers are what is inside of them.
macro_rules! ids {
    ($inner:ty: $($id:ident)*) => {$(
        impl Arg for $id {
            const LONGEST: Option<usize> = <$inner>::LONGEST;

            fn read(text: &str) -> Result<Self, ArgReason> {
                <$inner>::read(text).map(Self)
            }

            fn typed(text: &str) -> Result<Self, ArgReason> {
                <$inner>::typed(text).map(Self)
            }

            fn write(&self, out: &mut String) {
                self.0.write(out);
            }
        }
    )*};
}

ids! { i64: UpdateId UserId ChatId MessageId EphemeralMessageId ThreadId TopicId StoryId }
ids! { String:
    FileId FileUniqueId CallbackQueryId InlineQueryId InlineMessageId BusinessConnectionId ShippingQueryId
    PreCheckoutQueryId GuestQueryId ChatJoinRequestQueryId MediaGroupId PollId MessageEffectId CustomEmojiId GiftId
    OwnedGiftId
}

/// The public name of a user, bot, group or channel, as people write it: `@name`.
///
/// It has 4 to 32 letters of English, digits and underscores, and begins with a letter. The `@` may be left out.
///
/// ```
/// use crare::routing::Username;
///
/// let name: Username = "@durov".parse().unwrap();
/// assert_eq!(name.as_str(), "durov");
/// assert_eq!(name.to_string(), "@durov");
/// assert!("@no!".parse::<Username>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Username(String);

impl Username {
    /// The name without the `@`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Username {
    type Err = ArgReason;

    fn from_str(text: &str) -> Result<Self, ArgReason> {
        let name = text.strip_prefix('@').unwrap_or(text);
        let is_name = (4..=32).contains(&name.len())
            && name.starts_with(|first: char| first.is_ascii_alphabetic())
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if is_name {
            Ok(Self(name.to_owned()))
        } else {
            Err(ArgReason::new("not a @username"))
        }
    }
}

impl fmt::Display for Username {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "@{}", self.0)
    }
}

impl From<Username> for String {
    /// The name without the `@`.
    fn from(name: Username) -> Self {
        name.0
    }
}

impl From<Username> for ChatTarget {
    fn from(name: Username) -> Self {
        Self::Username(name.to_string())
    }
}

/// Written without the `@`.
impl Arg for Username {
    fn read(text: &str) -> Result<Self, ArgReason> {
        text.parse()
    }

    fn write(&self, out: &mut String) {
        out.push_str(&self.0);
    }
}

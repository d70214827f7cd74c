//! Conditions of a route beside its trigger.

mod admins;
mod checks;
mod predicate;

#[cfg(test)]
mod tests;

pub(super) use admins::Admins;
pub use predicate::{Answer, Judgement, Predicate, Question};

use std::borrow::Cow;
use std::fmt;

use crate::api::{ChatType, MessageEntityType, UserId};
use crate::error::Error;
use crate::routing::context::Context;

/// A condition that an update has to meet before a route takes it, beside the trigger.
///
/// ```
/// use crare::api::ChatType;
/// use crare::routing::{Context, Guard, Route, Trigger};
///
/// fn is_long(ctx: &Context) -> bool {
///     ctx.message().and_then(|message| message.text.as_deref()).is_some_and(|text| text.len() > 1_000)
/// }
///
/// let route = Route::to("tl_dr", Trigger::text("summary"), |_| async { "too long" })
///     .guard(Guard::chat(&[ChatType::Group, ChatType::Supergroup]))
///     .guard(Guard::not(Guard::forwarded()))
///     .guard(Guard::when("is_long", is_long));
/// assert_eq!(route.guards().len(), 3);
/// ```
#[derive(Clone)]
pub struct Guard {
    pub(super) test: Test,
}

#[derive(Clone)]
pub(super) enum Test {
    Chat(Cow<'static, [ChatType]>),
    Admin {
        owner_only: bool,
    },
    User(UserId),
    Username(Cow<'static, str>),
    Forwarded,
    Reply,
    ViaBot,
    Mention,
    Entities(Vec<MessageEntityType>),
    When {
        name: Cow<'static, str>,
        question: Question,
    },
    State(Cow<'static, str>),
    Any(Vec<Guard>),
    All(Vec<Guard>),
    Not(Box<Guard>),
}

impl Guard {
    /// The update happened in a chat of one of these types.
    pub fn chat(types: impl Into<Cow<'static, [ChatType]>>) -> Self {
        Self::of(Test::Chat(types.into()))
    }

    /// The user is an administrator of the chat, its owner among them; also one who writes anonymously.
    ///
    /// Telegram is asked for a chat's administrators at most once in five minutes (and again after a change that the bot
    /// is told of); 10,000 chats are remembered. Nobody is an administrator of a private chat. When Telegram cannot be
    /// asked, that is an error of the handler.
    pub fn admin() -> Self {
        Self::of(Test::Admin { owner_only: false })
    }

    /// The user owns the chat. Asked for as in [`Guard::admin`]; anonymous owners cannot be recognised.
    pub fn owner() -> Self {
        Self::of(Test::Admin { owner_only: true })
    }

    /// The user has this id.
    pub fn user(id: impl Into<UserId>) -> Self {
        Self::of(Test::User(id.into()))
    }

    /// The user has this user name, in any case, with or without the `@`. Who gives up a name may see it taken by
    /// somebody else: prefer [`Guard::user`] for what must be safe.
    pub fn username(name: impl Into<Cow<'static, str>>) -> Self {
        Self::of(Test::Username(name.into()))
    }

    /// The message was forwarded.
    pub fn forwarded() -> Self {
        Self::of(Test::Forwarded)
    }

    /// The message replies to another one, also to one of another chat or to a story.
    pub fn reply() -> Self {
        Self::of(Test::Reply)
    }

    /// The message was sent by inline mode of some bot.
    pub fn via_bot() -> Self {
        Self::of(Test::ViaBot)
    }

    /// The message names this bot (`@my_bot`) in its text or caption.
    pub fn mention() -> Self {
        Self::of(Test::Mention)
    }

    /// The text or caption has an entity of one of these types, by Telegram's names: `url`, `hashtag`, ...
    /// (<https://core.telegram.org/bots/api#messageentity>).
    pub fn entities(types: &[&str]) -> Self {
        let types = types.iter().map(|name| MessageEntityType::from(*name));
        Self::of(Test::Entities(types.collect()))
    }

    /// A function of the application says so: see [`Predicate`]. The name is for people who read the routing table.
    pub fn when<M>(name: impl Into<Cow<'static, str>>, predicate: impl Predicate<M>) -> Self {
        Self::of(Test::When {
            name: name.into(),
            question: predicate.into_question(),
        })
    }

    /// The dialogue is in this state. Nothing keeps states yet, so a route with it stops the start.
    #[doc(hidden)]
    pub fn state(pattern: impl Into<Cow<'static, str>>) -> Self {
        Self::of(Test::State(pattern.into()))
    }

    /// At least one of these holds. They are asked in this order.
    pub fn any(guards: impl IntoIterator<Item = Guard>) -> Self {
        Self::of(Test::Any(guards.into_iter().collect()))
    }

    /// All of these hold. They are asked in this order.
    pub fn all(guards: impl IntoIterator<Item = Guard>) -> Self {
        Self::of(Test::All(guards.into_iter().collect()))
    }

    /// This one does not hold.
    #[allow(
        clippy::should_implement_trait,
        reason = "it stands beside `any` and `all`"
    )]
    pub fn not(guard: Guard) -> Self {
        Self::of(Test::Not(Box::new(guard)))
    }

    fn of(test: Test) -> Self {
        Self { test }
    }
}

/// As in `#[handle(..)]`.
impl fmt::Display for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, word: &str, guards: &[Guard]| {
            write!(f, "{word}(")?;
            for (index, guard) in guards.iter().enumerate() {
                let comma = if index == 0 { "" } else { ", " };
                write!(f, "{comma}{guard}")?;
            }
            f.write_str(")")
        };
        match &self.test {
            Test::Chat(types) => {
                let types: Vec<_> = types.iter().map(ChatType::as_str).collect();
                write!(f, "chat = {}", types.join(" | "))
            }
            Test::Admin { owner_only: false } => f.write_str("from = admin"),
            Test::Admin { owner_only: true } => f.write_str("from = owner"),
            Test::User(id) => write!(f, "from = {id}"),
            Test::Username(name) => write!(f, "from = \"@{}\"", name.trim_start_matches('@')),
            Test::Forwarded => f.write_str("forwarded"),
            Test::Reply => f.write_str("reply"),
            Test::ViaBot => f.write_str("via_bot"),
            Test::Mention => f.write_str("mention"),
            Test::Entities(types) => {
                let types: Vec<_> = types.iter().map(MessageEntityType::as_str).collect();
                write!(f, "entities = {}", types.join(" | "))
            }
            Test::When { name, .. } => write!(f, "when = {name}"),
            Test::State(pattern) => write!(f, "state = {pattern}"),
            Test::Any(guards) => list(f, "any", guards),
            Test::All(guards) => list(f, "all", guards),
            Test::Not(guard) => write!(f, "not({guard})"),
        }
    }
}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Guard({self})")
    }
}

/// The first guard that does not hold, if any.
///
/// # Errors
/// When a guard cannot tell.
pub(super) async fn first_against<'g>(
    guards: &'g [Guard],
    ctx: &Context,
) -> Result<Option<&'g Guard>, Error> {
    for guard in guards {
        let holds = match guard.check(ctx) {
            Answer::Now(holds) => holds?,
            Answer::Later(asking) => asking.await?,
        };
        if !holds {
            return Ok(Some(guard));
        }
    }
    Ok(None)
}

//! Who gets in.

use std::collections::HashSet;
use std::fmt;

use crate::api::{ChatId, UserId};
use crate::routing::BoxFuture;
use crate::routing::context::Context;
use crate::routing::middleware::shipped::respond::{Respond, Response, give, response};
use crate::routing::middleware::{Middleware, Next};
use crate::routing::outcome::Outcome;

/// Tells apart the updates of listed users and chats from those of others. Both get in, unless a reply for them is given with
/// [`inside`](Restrict::inside) or [`otherwise`](Restrict::otherwise).
///
/// An update is listed when its user is or its chat is. Users have positive ids, groups and channels negative ones; a private
/// chat has the id of its user.
///
/// ```
/// use crare::middleware::restrict;
/// use crare::{Context, Router};
///
/// let mut router = Router::new();
/// router.wrap("banned", restrict([20, -1_001_234_567_890]).inside("You are banned."));
/// router.wrap("members", restrict([21, 22]).otherwise(|ctx: &Context| {
///     ctx.chat().map(|_| "Only for members.")
/// }));
/// ```
pub fn restrict(ids: impl IntoIterator<Item = impl ListedId>) -> Restrict {
    Restrict {
        ids: ids.into_iter().map(ListedId::listed_id).collect(),
        inside: Entry::Open,
        otherwise: Entry::Open,
    }
}

/// Lets only these users and chats in: [`restrict`], where the others get nothing.
///
/// Around a handler it is for the others as if that handler did not exist: a wider one may take their updates. Updates without
/// user and chat do not get in.
///
/// ```
/// use crare::{App, middleware};
///
/// let app = App::new("1:token").wrap(middleware::whitelist([20, -1_001_234_567_890]).otherwise("A private bot."));
/// ```
pub fn whitelist(ids: impl IntoIterator<Item = impl ListedId>) -> Restrict {
    Restrict {
        otherwise: Entry::Closed,
        ..restrict(ids)
    }
}

/// Keeps these users and chats out: [`restrict`], where those listed get nothing. Around a handler it is for them as if that
/// handler did not exist.
pub fn blacklist(ids: impl IntoIterator<Item = impl ListedId>) -> Restrict {
    Restrict {
        inside: Entry::Closed,
        ..restrict(ids)
    }
}

/// The id of a user or a chat.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no id of a user or a chat",
    note = "give `i64`, `UserId` or `ChatId`"
)]
pub trait ListedId {
    /// As a number.
    fn listed_id(self) -> i64;
}

macro_rules! ids {
    ($($id:ty),*) => {$(
        impl ListedId for $id {
            fn listed_id(self) -> i64 {
                self.into()
            }
        }

        impl ListedId for &$id {
            fn listed_id(self) -> i64 {
                (*self).into()
            }
        }
    )*};
}
ids!(i64, UserId, ChatId);

/// See [`restrict`].
#[derive(Clone, Debug)]
#[must_use]
pub struct Restrict {
    ids: HashSet<i64>,
    inside: Entry,
    otherwise: Entry,
}

/// What becomes of an update.
#[derive(Clone)]
enum Entry {
    Open,
    Closed,
    Instead(Response<()>),
}

impl Restrict {
    /// What those who are listed get in place of what is inside: a text, another reply, or a function that makes it.
    pub fn inside<M>(mut self, reply: impl Respond<(), M>) -> Self {
        self.inside = Entry::Instead(response(reply));
        self
    }

    /// What all others get.
    pub fn otherwise<M>(mut self, reply: impl Respond<(), M>) -> Self {
        self.otherwise = Entry::Instead(response(reply));
        self
    }

    fn lists(&self, ctx: &Context) -> bool {
        let user = ctx.user().map(|user| user.id.0);
        let chat = ctx.chat().map(|chat| chat.id.0);
        user.into_iter()
            .chain(chat)
            .any(|id| self.ids.contains(&id))
    }
}

impl Middleware for Restrict {
    fn handle<'a>(&'a self, ctx: &'a Context, next: Next<'a>) -> BoxFuture<'a, Outcome> {
        let entry = if self.lists(ctx) {
            &self.inside
        } else {
            &self.otherwise
        };
        match entry {
            Entry::Open => next.run(ctx),
            Entry::Closed => Box::pin(async { Outcome::Unhandled }),
            Entry::Instead(reply) => Box::pin(async { give(ctx, reply(ctx, ())).await }),
        }
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Open => "Open",
            Self::Closed => "Closed",
            Self::Instead(_) => "Instead",
        })
    }
}

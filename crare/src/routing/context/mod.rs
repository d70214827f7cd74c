//! One update, and everything that is there while it is handled.

mod send;
mod view;

#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use crate::api::{Update, User};
use crate::client::Bot;
use crate::routing::data::DataMap;
use crate::routing::extract::Failure;
use crate::routing::router::{Meta, Route};

/// What all updates of one bot share.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The bot.
    pub bot: Bot,
    /// What Telegram says about the bot (`getMe`): its user name tells which commands are for it.
    pub me: Arc<User>,
    /// The values of the application.
    pub data: Arc<DataMap>,
}

impl Shared {
    /// Puts together what the updates share.
    pub fn new(bot: Bot, me: User, data: DataMap) -> Self {
        Self {
            bot,
            me: Arc::new(me),
            data: Arc::new(data),
        }
    }
}

/// One update being handled: the update, the bot it came to, the data of the application.
///
/// A handler can take it beside anything else; cloning it is cheap.
///
/// ```
/// use crare::routing::Context;
///
/// async fn greet(ctx: Context) -> crare::Result {
///     let name = ctx.user().map_or("stranger", |user| user.first_name.as_str());
///     ctx.reply(format!("Hello, {name}!")).await?;
///     Ok(())
/// }
/// ```
#[derive(Clone)]
pub struct Context {
    core: Arc<Core>,
    route: Option<Arc<Route>>,
    subject: Subject,
    failure: Option<Failure>,
}

struct Core {
    update: Update,
    shared: Shared,
}

/// Whom the update is about for the handler that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// Who sent it.
    Sender,
    /// The user at this place of `new_chat_members`.
    Joined(usize),
    /// The user in `left_chat_member`.
    Left,
}

impl Context {
    /// The context of an update that no route has taken yet; for tests of extractors and replies.
    pub fn new(update: Update, shared: Shared) -> Self {
        Self {
            core: Arc::new(Core { update, shared }),
            route: None,
            subject: Subject::Sender,
            failure: None,
        }
    }

    pub(super) fn on(&self, route: &Arc<Route>, subject: Subject) -> Self {
        Self {
            core: Arc::clone(&self.core),
            route: Some(Arc::clone(route)),
            subject,
            failure: None,
        }
    }

    pub(super) fn after(&self, route: &Arc<Route>, failure: Failure) -> Self {
        Self {
            route: Some(Arc::clone(route)),
            failure: Some(failure),
            ..self.clone()
        }
    }

    /// The update.
    pub fn update(&self) -> &Update {
        &self.core.update
    }

    /// The bot the update came to.
    pub fn bot(&self) -> &Bot {
        &self.core.shared.bot
    }

    /// The bot as Telegram describes it.
    pub fn me(&self) -> &User {
        &self.core.shared.me
    }

    /// A value of the application, when one of this type was given.
    pub fn data<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.core.shared.data.get()
    }

    /// The handler that runs; nothing outside of one.
    pub fn route(&self) -> Option<&Meta> {
        self.route.as_deref().map(Route::meta)
    }

    /// What went wrong, in a handler of `on_error`.
    pub fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    pub(super) fn data_map(&self) -> &DataMap {
        &self.core.shared.data
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("update", &self.core.update)
            .field("route", &self.route())
            .finish_non_exhaustive()
    }
}

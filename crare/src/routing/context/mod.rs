//! One update, and everything that is there while it is handled.

mod carrier;
mod matched;
mod send;
mod steps;
mod view;

#[cfg(test)]
mod tests;

pub use carrier::{Carried, Carrier};
pub(super) use matched::{Matched, Source};
pub(super) use steps::Step;
pub(crate) use view::user_of;

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http::Extensions;

use crate::api::{Update, User};
use crate::client::Bot;
use crate::error::Error;
use crate::routing::album::Album;
use crate::routing::context::steps::Steps;
use crate::routing::data::DataMap;
use crate::routing::describe::Verdict;
use crate::routing::extract::Failure;
use crate::routing::guard::Admins;
use crate::routing::outcome::Outcome;
use crate::routing::pattern::{Arg, ArgError, Captured};
use crate::routing::reply::Reply;
use crate::routing::route::Route;
use crate::routing::router::Meta;

/// What all updates of one bot share.
#[derive(Clone)]
pub struct Shared {
    /// The bot.
    pub bot: Bot,
    /// What Telegram says about the bot (`getMe`): its user name tells which commands are for it.
    pub me: Arc<User>,
    /// The values of the application.
    pub data: Arc<DataMap>,
    admins: Arc<Admins>,
}

impl Shared {
    /// Puts together what the updates share.
    pub fn new(bot: Bot, me: User, data: DataMap) -> Self {
        Self {
            bot,
            me: Arc::new(me),
            data: Arc::new(data),
            admins: Arc::new(Admins::new()),
        }
    }

    pub(super) fn admins(&self) -> &Admins {
        &self.admins
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared")
            .field("bot", &self.bot)
            .field("me", &self.me)
            .field("data", &self.data)
            .finish_non_exhaustive()
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
    matched: Option<Arc<Matched>>,
    more: Option<Arc<More>>,
    /// Where the last reply may go in place of being sent.
    carrier: Option<Arc<dyn Carrier>>,
}

/// What all runs of one update share.
struct Core {
    update: Update,
    shared: Shared,
    /// What guards and middleware left for handlers.
    extensions: Mutex<Extensions>,
    /// The callback query was answered.
    answered: AtomicBool,
    /// The handler that ran last.
    handler: Mutex<Option<Meta>>,
    /// What the routes have said, where somebody watches.
    steps: Option<Box<Steps>>,
}

/// What few contexts have.
#[derive(Clone, Default)]
struct More {
    failure: Option<Failure>,
    album: Option<Album>,
    map_reply: Vec<MapReply>,
}

type MapReply = Arc<dyn Fn(Reply) -> Reply + Send + Sync>;

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
        Self::noting(update, shared, None)
    }

    /// The same, and what the routes say is noted.
    pub(super) fn watched(update: Update, shared: Shared) -> Self {
        Self::noting(update, shared, Some(Box::default()))
    }

    fn noting(update: Update, shared: Shared, steps: Option<Box<Steps>>) -> Self {
        Self {
            core: Arc::new(Core {
                update,
                shared,
                extensions: Mutex::new(Extensions::new()),
                answered: AtomicBool::new(false),
                handler: Mutex::new(None),
                steps,
            }),
            route: None,
            subject: Subject::Sender,
            matched: None,
            more: None,
            carrier: None,
        }
    }

    /// The same update, brought by this.
    pub(super) fn brought_by(mut self, carrier: Option<Arc<dyn Carrier>>) -> Self {
        self.carrier = carrier;
        self
    }

    /// The same update for somebody whose replies are sent at once: others will reply after them.
    pub(super) fn not_the_last(&self) -> Self {
        self.clone().brought_by(None)
    }

    /// What brought the update.
    pub(super) fn carrier(&self) -> Option<&dyn Carrier> {
        self.carrier.as_deref()
    }

    /// The same update for a run of a route.
    pub(super) fn on(
        &self,
        route: &Arc<Route>,
        subject: Subject,
        matched: Option<Arc<Matched>>,
    ) -> Self {
        Self {
            route: Some(Arc::clone(route)),
            subject,
            matched,
            ..self.clone()
        }
    }

    /// The same update for the handler of an error.
    pub(super) fn after(&self, route: &Arc<Route>, failure: Failure) -> Self {
        let subject = failure.subject();
        self.on(route, subject, None)
            .with(|more| more.failure = Some(failure))
    }

    /// The first message of an album for the run with all of them.
    pub(super) fn with_album(&self, album: Album) -> Self {
        self.clone().with(|more| more.album = Some(album))
    }

    fn with(mut self, change: impl FnOnce(&mut More)) -> Self {
        let mut more = self.more.as_deref().cloned().unwrap_or_default();
        change(&mut more);
        self.more = Some(Arc::new(more));
        self
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
        self.more.as_ref()?.failure.as_ref()
    }

    /// The album, in a handler of `on_album`.
    pub fn album(&self) -> Option<&Album> {
        self.more.as_ref()?.album.as_ref()
    }

    /// An argument of the route's pattern, by the name of its hole: `ctx.arg::<u32>("item")`.
    ///
    /// # Errors
    /// When there is no such hole, the user left it out, or what stands there is no `T`.
    pub fn arg<T: Arg>(&self, name: &str) -> Result<T, ArgError> {
        let missing = || ArgError::Missing {
            name: name.to_owned().into(),
        };
        let matched = self.matched.as_deref().ok_or_else(missing)?;
        let index = matched.index_of(name).ok_or_else(missing)?;
        matched.captured(self).one(index, name.to_owned())
    }

    /// What the route's pattern found.
    #[doc(hidden)]
    pub fn captured(&self) -> Captured<'_> {
        match &self.matched {
            Some(matched) => matched.captured(self),
            None => Captured::new("", &[]),
        }
    }

    /// Leaves a value for what runs later for this update: the handler takes it as
    /// [`Extension<T>`](crate::routing::extract::Extension). One of each type; the last one counts.
    pub fn insert<T: Clone + Send + Sync + 'static>(&self, value: T) {
        self.extensions().insert(value);
    }

    /// A value that a guard or a middleware left.
    pub fn get<T: Clone + Send + Sync + 'static>(&self) -> Option<T> {
        self.extensions().get().cloned()
    }

    /// The same context, but what the handler returns is changed by `map` before it is sent; for middleware:
    /// `next.run(&ctx.map_reply(|reply| ..)).await`. What was added first is applied first.
    #[must_use]
    pub fn map_reply(&self, map: impl Fn(Reply) -> Reply + Send + Sync + 'static) -> Self {
        self.clone().with(|more| more.map_reply.push(Arc::new(map)))
    }

    /// The outcome of an update that went wrong here: what a middleware returns that fails.
    pub fn fail(&self, error: impl Into<Error>) -> Outcome {
        Outcome::Failed(Failure::of(self, error.into(), false))
    }

    /// Whether the callback query of the update was answered by what a handler returned, or by
    /// [`Context::answer`]. Calls that were made in another way are not known.
    pub fn is_answered(&self) -> bool {
        self.core.answered.load(Ordering::Relaxed)
    }

    pub(super) fn note_answered(&self) {
        self.core.answered.store(true, Ordering::Relaxed);
    }

    /// The handler that ran last for the update.
    pub(super) fn handler(&self) -> Option<Meta> {
        *self
            .core
            .handler
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells what brought the update which handler ran last, if any.
    pub(super) fn tell_handler(&self) {
        if let (Some(carrier), Some(handler)) = (self.carrier(), self.handler()) {
            carrier.note_route(handler.name);
        }
    }

    /// Tells what brought the update that this handler ran.
    pub(super) fn tell_route(&self, name: &'static str) {
        if let Some(carrier) = self.carrier() {
            carrier.note_route(name);
        }
    }

    /// The handler of this context runs.
    pub(super) fn note_handler(&self) {
        let mut handler = self
            .core
            .handler
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *handler = self.route().copied();
    }

    /// Notes what became of the route of this context, if somebody watches.
    pub(super) fn note(&self, verdict: impl FnOnce() -> Verdict) {
        if let (Some(steps), Some(route)) = (&self.core.steps, &self.route) {
            steps.note(route, verdict());
        }
    }

    /// Notes that the route of this context has passed the update on.
    pub(super) fn note_passed_on(&self) {
        if let (Some(steps), Some(route)) = (&self.core.steps, &self.route) {
            steps.passed_on(route);
        }
    }

    /// What was noted so far, and is forgotten here.
    pub(super) fn steps(&self) -> Vec<Step> {
        self.core
            .steps
            .as_ref()
            .map(|steps| steps.take())
            .unwrap_or_default()
    }

    pub(super) fn data_map(&self) -> &DataMap {
        &self.core.shared.data
    }

    pub(super) fn admins(&self) -> &Admins {
        self.core.shared.admins()
    }

    pub(super) fn subject(&self) -> Subject {
        self.subject
    }

    fn mapped(&self, reply: Reply) -> Reply {
        match &self.more {
            Some(more) => more.map_reply.iter().fold(reply, |reply, map| map(reply)),
            None => reply,
        }
    }

    fn extensions(&self) -> MutexGuard<'_, Extensions> {
        let extensions = self.core.extensions.lock();
        extensions.unwrap_or_else(PoisonError::into_inner)
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

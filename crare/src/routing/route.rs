//! A trigger, the handler it runs, and everything said about both.

use std::borrow::Cow;
use std::fmt;
use std::future::Future;
use std::panic::Location;
use std::sync::Arc;
use std::time::Duration;

use crate::routing::HandlerFuture;
use crate::routing::context::Context;
use crate::routing::guard::Guard;
use crate::routing::listing::Listing;
use crate::routing::middleware::{IntoMiddleware, Layer};
use crate::routing::needs::Needs;
use crate::routing::pattern::{ArgError, Captured};
use crate::routing::reply::IntoReply;
use crate::routing::router::Meta;
use crate::routing::trigger::Trigger;
use crate::routing::usage::{Usage, UsageText};

/// Reads the arguments of a pattern, to see whether they can be read.
type Reads = fn(&Captured<'_>) -> Result<(), ArgError>;

/// A trigger and the handler it runs.
#[derive(Clone)]
pub struct Route {
    pub(super) meta: Meta,
    pub(super) trigger: Trigger,
    handler: Arc<dyn Fn(Context) -> HandlerFuture + Send + Sync>,
    pub(super) reads: Option<Reads>,
    /// What may be written for each hole of the pattern; empty: its name is shown.
    pub(super) choices: Vec<&'static str>,
    pub(super) needs: Needs,
    pub(super) guards: Vec<Guard>,
    pub(super) layers: Vec<Layer>,
    pub(super) priority: i32,
    pub(super) timeout: Option<Duration>,
    pub(super) also: bool,
    pub(super) listing: Option<Listing>,
    pub(super) usage: Option<UsageText>,
}

impl Route {
    /// A route to a function that takes the context and returns a boxed future; what the macros make.
    pub fn new(meta: Meta, trigger: Trigger, handler: fn(Context) -> HandlerFuture) -> Self {
        Self::of(meta, trigger, Arc::new(handler))
    }

    /// A route to an asynchronous function or closure over the context, without any macro.
    ///
    /// ```
    /// use crare::routing::{Context, Endpoint, Guard, Route, Router, Trigger};
    ///
    /// async fn echo(ctx: Context) -> Option<String> {
    ///     ctx.message()?.text.clone()
    /// }
    ///
    /// async fn add(ctx: Context) -> crare::Result<String> {
    ///     Ok((ctx.arg::<f64>("a")? + ctx.arg::<f64>("b")?).to_string())
    /// }
    ///
    /// let mut router = Router::new();
    /// router
    ///     .add(Route::to("echo", Trigger::endpoint(Endpoint::Text), echo).guard(Guard::forwarded()))
    ///     .add(Route::to("add", Trigger::command("add {a} {b}"), add))
    ///     .add(Route::to("start", Trigger::command("start"), |_| async { "Hello" }));
    /// assert_eq!(router.routes().len(), 3);
    /// ```
    #[track_caller]
    pub fn to<F, R>(name: &'static str, trigger: Trigger, handler: F) -> Self
    where
        F: Fn(Context) -> R + Send + Sync + 'static,
        R: Future<Output: IntoReply> + Send + 'static,
    {
        let place = Location::caller();
        let meta = Meta {
            name,
            module: "",
            file: place.file(),
            line: place.line(),
            doc: "",
        };
        let handler = move |ctx: Context| -> HandlerFuture {
            let work = handler(ctx.clone());
            Box::pin(async move { work.await.into_reply(&ctx) })
        };
        Self::of(meta, trigger, Arc::new(handler))
    }

    fn of(
        meta: Meta,
        trigger: Trigger,
        handler: Arc<dyn Fn(Context) -> HandlerFuture + Send + Sync>,
    ) -> Self {
        Self {
            meta,
            trigger,
            handler,
            reads: None,
            choices: Vec::new(),
            needs: Needs::default(),
            guards: Vec::new(),
            layers: Vec::new(),
            priority: 0,
            timeout: None,
            also: false,
            listing: None,
            usage: None,
        }
    }

    /// A condition that the update has to meet too. Several must all be met.
    #[must_use]
    pub fn guard(mut self, guard: Guard) -> Self {
        self.guards.push(guard);
        self
    }

    /// Puts a middleware around the handler, inside of those that are there already. The name is for people who read the
    /// routing table.
    #[must_use]
    #[track_caller]
    pub fn wrap<M>(
        mut self,
        name: impl Into<Cow<'static, str>>,
        middleware: impl IntoMiddleware<M>,
    ) -> Self {
        self.layers.push(Layer::new(name, middleware));
        self
    }

    /// Puts the route into a group: what the group says comes before what the route says itself.
    #[must_use]
    pub fn within(mut self, group: &Group) -> Self {
        self.guards.splice(0..0, group.guards.iter().cloned());
        self.layers.splice(0..0, group.layers.iter().cloned());
        self
    }

    /// Of routes with the same trigger the one with the highest priority comes first. Default 0.
    #[must_use]
    pub fn priority(mut self, priority: i32) -> Self {
        self.priority = priority;
        self
    }

    /// Stops the handler, and the sending of its replies, after this time; that is an error of the handler.
    #[must_use]
    pub fn timeout(mut self, time: Duration) -> Self {
        self.timeout = Some(time);
        self
    }

    /// The handler only watches: it runs whenever its trigger fires, before the one that takes the update.
    #[must_use]
    pub fn also(mut self) -> Self {
        self.also = true;
        self
    }

    /// How a command shows up in Telegram's menu and in `/help`. Without it, it does not.
    #[must_use]
    pub fn menu(mut self, listing: Listing) -> Self {
        self.listing = Some(listing);
        self
    }

    /// Another answer to a command whose arguments are missing or wrong than the one made from its pattern.
    #[must_use]
    pub fn usage_text(mut self, text: &'static str) -> Self {
        self.usage = Some(Arc::new(move |_, _| text.to_owned()));
        self
    }

    /// A function that makes that answer.
    #[must_use]
    pub fn usage(mut self, text: fn(&Context, &Usage<'_>) -> String) -> Self {
        self.usage = Some(Arc::new(text));
        self
    }

    /// Reads the arguments of the pattern, and what may be written for each; for the macros.
    #[doc(hidden)]
    #[must_use]
    pub fn reads(mut self, reads: Reads, choices: &[&'static str]) -> Self {
        self.reads = Some(reads);
        self.choices = choices.to_vec();
        self
    }

    /// The values of the application that the handler takes: a missing one stops the start.
    #[must_use]
    pub fn needs(mut self, needs: fn(&mut Needs)) -> Self {
        needs(&mut self.needs);
        self
    }

    /// Where the handler comes from.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// What makes the handler run.
    pub fn trigger(&self) -> &Trigger {
        &self.trigger
    }

    /// The conditions beside the trigger.
    pub fn guards(&self) -> &[Guard] {
        &self.guards
    }

    pub(super) fn call(&self, ctx: Context) -> HandlerFuture {
        (self.handler)(ctx)
    }
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Route")
            .field("meta", &self.meta)
            .field("trigger", &self.trigger)
            .field("guards", &self.guards)
            .field("layers", &self.layers)
            .finish_non_exhaustive()
    }
}

/// What several routes have in common.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Group {
    guards: Vec<Guard>,
    layers: Vec<Layer>,
}

impl Group {
    /// Nothing in common yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A condition for all of them.
    pub fn guard(mut self, guard: Guard) -> Self {
        self.guards.push(guard);
        self
    }

    /// A middleware around each of them, inside of those that are there already.
    #[track_caller]
    pub fn wrap<M>(
        mut self,
        name: impl Into<Cow<'static, str>>,
        middleware: impl IntoMiddleware<M>,
    ) -> Self {
        self.layers.push(Layer::new(name, middleware));
        self
    }
}

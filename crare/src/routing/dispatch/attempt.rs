//! One route for one update: its guards, its arguments, its middleware, its handler.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt as _;
use tokio::time::timeout;

use crate::Error;
use crate::routing::BoxFuture;
use crate::routing::album::Album;
use crate::routing::context::{Context, Matched, Source, Subject};
use crate::routing::describe::Verdict;
use crate::routing::dispatch::panicked;
use crate::routing::endpoint::Endpoint;
use crate::routing::guard::{Guard, first_against};
use crate::routing::middleware::{Innermost, Next, TimedOut};
use crate::routing::outcome::Outcome;
use crate::routing::pattern::{ArgError, usage_line};
use crate::routing::reply::{IntoReply as _, Reply};
use crate::routing::route::Route;
use crate::routing::table::{Candidate, Compiled, How};
use crate::routing::usage::Usage;
use crate::routing::within::Within;

impl Compiled {
    /// Has a candidate handle the update; nothing when it is not for it.
    pub(super) async fn attempt(
        self: &Arc<Self>,
        candidate: Candidate<'_>,
        ctx: &Context,
    ) -> Option<Outcome> {
        let route = self.route(candidate.route);
        let subject = subject(route);
        match candidate.how {
            How::Plain => self.run_guarded(route, &ctx.on(route, subject, None)).await,
            How::Pattern(matched) => {
                let matched = Some(Arc::new(matched));
                self.run_guarded(route, &ctx.on(route, subject, matched))
                    .await
            }
            How::Command { slot, start, end } => {
                let text = Source::Text.of(&ctx.update().kind).unwrap_or_default();
                let words = slot.words.as_ref()?;
                let (matched, mistake) = match words.matches(text.get(start..end)?) {
                    Ok(slots) => {
                        let names = Arc::clone(&slot.names);
                        let matched = Matched {
                            start,
                            end,
                            source: Source::Text,
                            slots,
                            names,
                        };
                        (Some(Arc::new(matched)), None)
                    }
                    Err(error) => (None, Some(error)),
                };
                let ctx = ctx.on(route, subject, matched);
                let line = || usage_line(&slot.written, words, &route.choices);
                caught(&ctx, self.run_command(route, &ctx, mistake, line)).await
            }
            How::Album => {
                let ctx = ctx.on(route, subject, None);
                let run = async {
                    match first_against(&route.guards, &ctx).await {
                        Ok(None) => {
                            let outcome = self.put_aside(candidate.route, &ctx);
                            ctx.note(|| match outcome {
                                Outcome::Handled => takes(route, None),
                                _ => Verdict::NotReached {
                                    because: "too many albums are being collected".to_owned(),
                                },
                            });
                            Some(outcome)
                        }
                        Ok(Some(guard)) => {
                            ctx.note(|| guarded(guard));
                            None
                        }
                        Err(error) => Some(guard_fails(&ctx, error)),
                    }
                };
                caught(&ctx, run).await
            }
        }
    }

    /// Runs a route, unless a guard is against it or its arguments cannot be read.
    pub(super) async fn run_guarded(&self, route: &Arc<Route>, ctx: &Context) -> Option<Outcome> {
        let run = async {
            match first_against(&route.guards, ctx).await {
                Ok(None) => {}
                Ok(Some(guard)) => {
                    ctx.note(|| guarded(guard));
                    return None;
                }
                Err(error) => return Some(guard_fails(ctx, error)),
            }
            if let Some(reads) = route.reads
                && let Err(error) = reads(&ctx.captured())
            {
                ctx.note(|| Verdict::Unreadable {
                    mistake: error.to_string(),
                });
                return None;
            }
            ctx.note(|| takes(route, None));
            Some(run(route, ctx, None).await)
        };
        caught(ctx, run).await
    }

    /// Runs a command; one with wrong arguments is answered with how it is written.
    async fn run_command(
        &self,
        route: &Arc<Route>,
        ctx: &Context,
        mistake: Option<ArgError>,
        line: impl FnOnce() -> String,
    ) -> Option<Outcome> {
        match first_against(&route.guards, ctx).await {
            Ok(None) => {}
            Ok(Some(guard)) => {
                ctx.note(|| guarded(guard));
                return None;
            }
            Err(error) => return Some(guard_fails(ctx, error)),
        }
        let mistake = mistake.or_else(|| route.reads?(&ctx.captured()).err());
        ctx.note(|| takes(route, mistake.as_ref()));
        let answer = mistake.map(|error| self.usage(route, ctx, &error, line()));
        Some(run(route, ctx, answer).await)
    }

    fn usage(&self, route: &Route, ctx: &Context, error: &ArgError, line: String) -> String {
        let listed = route.listing.map_or("", |listing| listing.description);
        let usage = Usage {
            error,
            line,
            description: if listed.is_empty() {
                route.meta.doc
            } else {
                listed
            },
        };
        match route.usage.as_ref().or(self.usage.as_ref()) {
            Some(text) => text(ctx, &usage),
            None => usage.to_string(),
        }
    }

    /// Puts a message of an album aside until the album is complete.
    fn put_aside(self: &Arc<Self>, id: usize, ctx: &Context) -> Outcome {
        let table = Arc::clone(self);
        let finish = Box::new(move |contexts: Vec<Context>| -> BoxFuture<'static, ()> {
            Box::pin(async move { table.handle_album(id, contexts).await })
        });
        if self.albums.add(ctx, finish) {
            Outcome::Handled
        } else {
            Outcome::Unhandled
        }
    }

    /// Runs the handler of a complete album. When it passes the album on, each message goes on by itself.
    async fn handle_album(self: &Arc<Self>, id: usize, contexts: Vec<Context>) {
        let messages = contexts
            .iter()
            .filter_map(|ctx| Some(Within::of(&ctx.update().kind)?.1.clone()));
        let album = Album::new(messages);
        let Some(first) = contexts.first() else {
            return;
        };
        let ctx = first.with_album(album);
        let route = self.route(id);
        let outcome = caught(&ctx, async { Some(run(route, &ctx, None).await) }).await;
        for ctx in &contexts {
            ctx.tell_route(route.meta.name);
        }
        match outcome {
            Some(Outcome::Failed(failure)) => {
                self.report(&ctx, failure).await;
            }
            Some(Outcome::PassedOn) => {
                for ctx in &contexts {
                    let rest = self
                        .takers(ctx.update(), ctx.me())
                        .skip_while(|candidate| candidate.route != id)
                        .skip(1);
                    let outcome = Box::pin(self.in_turn(rest, ctx)).await;
                    ctx.tell_handler();
                    if let Outcome::Failed(failure) = outcome {
                        self.report(ctx, failure).await;
                    }
                }
            }
            _ => {}
        }
    }
}

/// Runs a route with its middleware: its handler, or an answer in its place.
async fn run(route: &Arc<Route>, ctx: &Context, answer: Option<String>) -> Outcome {
    if route.layers.is_empty() {
        return handle(route, ctx, answer).await;
    }
    let innermost = Run { route, answer };
    Next::new(&route.layers, &innermost).run(ctx).await
}

/// The run of a handler, for the middleware around it.
struct Run<'r> {
    route: &'r Route,
    answer: Option<String>,
}

impl Innermost for Run<'_> {
    fn run<'a>(&'a self, ctx: &'a Context) -> BoxFuture<'a, Outcome> {
        Box::pin(handle(self.route, ctx, self.answer.clone()))
    }
}

/// Calls the handler and makes the calls it returns.
async fn handle(route: &Route, ctx: &Context, answer: Option<String>) -> Outcome {
    ctx.note_handler();
    let work = async {
        let reply: Reply = match answer {
            Some(text) => text.into_reply(ctx)?,
            None => route.call(ctx.clone()).await?,
        };
        ctx.carry_out(reply).await
    };
    let work = AssertUnwindSafe(work).catch_unwind();
    let ended = match route.timeout {
        None => work.await,
        Some(limit) => timeout(limit, work)
            .await
            .unwrap_or_else(|_| Ok(Err(Error::from(TimedOut::after(limit))))),
    };
    match ended {
        Ok(Ok(true)) => {
            ctx.note_passed_on();
            Outcome::PassedOn
        }
        Ok(Ok(false)) => Outcome::Handled,
        Ok(Err(error)) => ctx.fail(error),
        Err(panic) => panicked(ctx, panic),
    }
}

/// A guard is against it.
fn guarded(guard: &Guard) -> Verdict {
    Verdict::Guarded {
        guard: guard.to_string(),
    }
}

/// A guard could not tell.
fn guard_fails(ctx: &Context, error: Error) -> Outcome {
    ctx.note(|| Verdict::Fails {
        error: format!("a guard could not tell: {error:#}"),
    });
    ctx.fail(error)
}

/// The route takes the update, or watches it.
fn takes(route: &Route, mistake: Option<&ArgError>) -> Verdict {
    let mistake = mistake.map(ToString::to_string);
    if route.also {
        Verdict::Watches { mistake }
    } else {
        Verdict::Takes { mistake }
    }
}

/// A guard or a middleware may panic too.
async fn caught(ctx: &Context, run: impl Future<Output = Option<Outcome>>) -> Option<Outcome> {
    let run = AssertUnwindSafe(run).catch_unwind();
    run.await.unwrap_or_else(|panic| Some(panicked(ctx, panic)))
}

/// Whom a handler of this route means by the user.
fn subject(route: &Route) -> Subject {
    if route.trigger.is_endpoint(Endpoint::UserLeft) {
        Subject::Left
    } else {
        Subject::Sender
    }
}

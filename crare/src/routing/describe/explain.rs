//! Asks every route about an update, and runs none.

use std::collections::HashSet;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt as _;

use crate::api::{Update, UpdateKind, User};
use crate::error::Error;
use crate::routing::context::{Context, Matched, Shared, Source, Subject};
use crate::routing::describe::naive::firing;
use crate::routing::describe::{
    ExplainedRoute, Explanation, GateRow, Verdict, names, qualified, rank,
};
use crate::routing::endpoint::Endpoint;
use crate::routing::guard::{Answer, Guard};
use crate::routing::route::Route;
use crate::routing::table::{Candidate, Compiled, How, RouteId, Table};
use crate::routing::trigger::On;

impl Table {
    /// Tells why an update takes the way it takes: which routes are asked, in order, and why each one takes it or not.
    ///
    /// No handler and no middleware runs, and nothing is sent to the chat. Gates and guards are asked, though: `from = admin` and
    /// `from = owner` may call Telegram, and `when = ..` runs a function of the application, whatever that does. An error of a
    /// guard is part of the explanation.
    pub async fn explain(&self, update: &Update, shared: &Shared) -> Explanation {
        let table = &self.0;
        let ctx = Context::new(update.clone(), shared.clone());
        let mut asked = Asked {
            table,
            ctx: &ctx,
            told: Vec::new(),
            known: HashSet::new(),
        };
        asked.watchers().await;
        asked.takers().await;
        let (rest, of_other_kinds) = silent(table, update, ctx.me(), &asked.known);
        asked.told.extend(rest);
        Explanation {
            update_id: update.update_id,
            kind: update.kind.name().to_owned(),
            gate: table
                .gates
                .iter()
                .find(|gate| !gate.admits(update))
                .map(GateRow::of),
            middleware: names(&table.layers),
            routes: asked.told,
            of_other_kinds,
        }
    }
}

/// A route whose trigger fires, and for whom.
struct Step<'t> {
    candidate: Candidate<'t>,
    subject: Subject,
    about: Option<String>,
}

impl<'t> Step<'t> {
    fn sender(candidate: Candidate<'t>) -> Self {
        Self {
            candidate,
            subject: Subject::Sender,
            about: None,
        }
    }

    fn plain(route: RouteId, subject: Subject, about: Option<String>) -> Self {
        let how = How::Plain;
        Self {
            candidate: Candidate { route, how },
            subject,
            about,
        }
    }
}

/// The routes that were asked so far, and what they said.
struct Asked<'t> {
    table: &'t Compiled,
    ctx: &'t Context,
    told: Vec<ExplainedRoute>,
    known: HashSet<RouteId>,
}

impl<'t> Asked<'t> {
    async fn watchers(&mut self) {
        let watchers = self.table.watchers(self.ctx.update(), self.ctx.me());
        let mut done = HashSet::new();
        for candidate in watchers.into_iter().flatten() {
            if done.contains(&candidate.route) {
                continue;
            }
            let step = Step::sender(candidate);
            let verdict = match self.judge(&step).await {
                Verdict::Takes { mistake } => Verdict::Watches { mistake },
                other => other,
            };
            if !may_come_again(&verdict) {
                done.insert(step.candidate.route);
            }
            self.tell(step, verdict);
        }
    }

    async fn takers(&mut self) {
        let candidates = self.table.takers(self.ctx.update(), self.ctx.me());
        match (candidates.endpoint(), &self.ctx.update().kind) {
            (Some(Endpoint::UserJoined), UpdateKind::Message(message)) => {
                let members = message.new_chat_members.iter().flatten();
                self.joined(members).await;
            }
            _ => {
                self.in_turn(candidates.map(Step::sender), None).await;
            }
        }
    }

    /// One turn for each new member, and one for what is wider, when somebody was left for it.
    async fn joined(&mut self, members: impl Iterator<Item = &User>) {
        let mut left_over = false;
        for (index, user) in members.enumerate() {
            let (endpoint, subject) = if user.id == self.ctx.me().id {
                (Endpoint::AddedToGroup, Subject::Sender)
            } else {
                (Endpoint::UserJoined, Subject::Joined(index))
            };
            let about = Some(user.first_name.clone());
            let steps = self.table.of_endpoint(endpoint).iter();
            let steps = steps.map(|route| Step::plain(*route, subject, about.clone()));
            left_over |= !self.in_turn(steps, None).await;
        }
        let wider = Endpoint::UserJoined.and_above().skip(1);
        let wider = wider.flat_map(|endpoint| self.table.of_endpoint(endpoint));
        let wider = wider.map(|route| Step::plain(*route, Subject::Sender, None));
        let because = (!left_over).then(|| "every new member was taken".to_owned());
        self.in_turn(wider, because).await;
    }

    /// Asks one after the other until one takes the update; tells whether one did. With `because`, none is reached.
    async fn in_turn(
        &mut self,
        steps: impl Iterator<Item = Step<'t>>,
        mut because: Option<String>,
    ) -> bool {
        let mut done = HashSet::new();
        for step in steps {
            if done.contains(&step.candidate.route) {
                continue;
            }
            let verdict = match &because {
                Some(because) => Verdict::NotReached {
                    because: because.clone(),
                },
                None => self.judge(&step).await,
            };
            let name = self.table.route(step.candidate.route).meta.name;
            match verdict {
                Verdict::Takes { .. } => because = Some(format!("`{name}` took it")),
                Verdict::Fails { .. } => because = Some(format!("`{name}` failed")),
                _ => {}
            }
            if !may_come_again(&verdict) {
                done.insert(step.candidate.route);
            }
            self.tell(step, verdict);
        }
        because.is_some()
    }

    async fn judge(&self, step: &Step<'_>) -> Verdict {
        let judging = AssertUnwindSafe(self.judge_caught(step)).catch_unwind();
        judging.await.unwrap_or_else(|_| Verdict::Fails {
            error: "a guard or an argument panicked".to_owned(),
        })
    }

    /// As a dispatch does it.
    async fn judge_caught(&self, step: &Step<'_>) -> Verdict {
        let route = self.table.route(step.candidate.route);
        let (matched, mut mistake) = match &step.candidate.how {
            How::Plain | How::Album => (None, None),
            How::Pattern(matched) => (Some(matched.clone()), None),
            How::Command { .. } => self.command(&step.candidate.how),
        };
        let is_command = matches!(step.candidate.how, How::Command { .. });
        let subject = match step.subject {
            Subject::Sender if route.trigger.is_endpoint(Endpoint::UserLeft) => Subject::Left,
            other => other,
        };
        let ctx = self.ctx.on(route, subject, matched.map(Arc::new));
        for guard in &route.guards {
            match ask(guard, &ctx).await {
                Ok(true) => {}
                Ok(false) => {
                    return Verdict::Guarded {
                        guard: guard.to_string(),
                    };
                }
                Err(error) => {
                    return Verdict::Fails {
                        error: format!("the guard `{guard}` could not tell: {error:#}"),
                    };
                }
            }
        }
        if mistake.is_none() && !matches!(step.candidate.how, How::Album) {
            let reads = route.reads.map(|reads| reads(&ctx.captured()));
            mistake = reads.and_then(Result::err).map(|error| error.to_string());
        }
        match mistake {
            Some(mistake) if !is_command => Verdict::Unreadable { mistake },
            mistake => Verdict::Takes { mistake },
        }
    }

    /// What the pattern of a command finds, or what is wrong with what stands there.
    fn command(&self, how: &How<'_>) -> (Option<Matched>, Option<String>) {
        let How::Command { slot, start, end } = how else {
            return (None, None);
        };
        let text = Source::Text.of(&self.ctx.update().kind).unwrap_or_default();
        let arguments = text.get(*start..*end).unwrap_or_default();
        match slot.words.as_ref().map(|words| words.matches(arguments)) {
            None => (None, None),
            Some(Err(error)) => (None, Some(error.to_string())),
            Some(Ok(slots)) => {
                let matched = Matched {
                    start: *start,
                    end: *end,
                    source: Source::Text,
                    slots,
                    names: Arc::clone(&slot.names),
                };
                (Some(matched), None)
            }
        }
    }

    fn tell(&mut self, step: Step<'_>, verdict: Verdict) {
        let id = step.candidate.route;
        self.known.insert(id);
        let route = self.table.route(id);
        self.told.push(explained(route, step.about, verdict));
    }
}

/// The routes of the update's kind that are not known to have been asked, in the order of the routing table, and the number of all
/// others.
pub(super) fn silent(
    table: &Compiled,
    update: &Update,
    me: &User,
    known: &HashSet<RouteId>,
) -> (Vec<ExplainedRoute>, usize) {
    let routes = table.routes.iter().enumerate();
    let rest = routes.filter(|(id, _)| !known.contains(id));
    let (mut same, others): (Vec<_>, Vec<_>) = rest.partition(|(_, route)| {
        let kind = route.trigger.update_kind();
        kind == Some(update.kind.name())
    });
    same.sort_by_cached_key(|(_, route)| (!route.also, rank::of(&route.trigger)));
    let told = same.into_iter().map(|(_, route)| {
        let reason = match firing(&route.trigger, update, me) {
            Err(reason) => reason,
            Ok(_) => match route.trigger.on {
                On::Command(_) => "a command with a longer prefix comes first".to_owned(),
                _ => "it was passed over".to_owned(),
            },
        };
        explained(route, None, Verdict::Silent { reason })
    });
    (told.collect(), others.len())
}

/// Whether another pattern of the same route may still make something of the update.
fn may_come_again(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Unreadable { .. })
}

pub(super) fn explained(route: &Route, about: Option<String>, verdict: Verdict) -> ExplainedRoute {
    ExplainedRoute {
        handler: qualified(&route.meta),
        trigger: route.trigger.to_string(),
        file: route.meta.file,
        line: route.meta.line,
        about,
        verdict,
    }
}

async fn ask(guard: &Guard, ctx: &Context) -> Result<bool, Error> {
    match guard.check(ctx) {
        Answer::Now(holds) => holds,
        Answer::Later(asking) => asking.await,
    }
}

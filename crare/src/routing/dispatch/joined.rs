//! Messages about new members.

use std::sync::Arc;

use crate::api::{UpdateKind, UserId};
use crate::routing::context::{Context, Subject};
use crate::routing::endpoint::Endpoint;
use crate::routing::outcome::Outcome;
use crate::routing::table::{Candidate, Compiled, How};

impl Compiled {
    /// A message about new members: one run for each of them, where the bot itself is not one that joined but was added.
    /// Wider endpoints run once, and only when somebody was left for them.
    pub(super) async fn joined(self: &Arc<Self>, ctx: &Context) -> Outcome {
        // Several handlers reply, one after the other.
        let ctx = &ctx.not_the_last();
        let mut outcome = Outcome::Unhandled;
        let mut left_over = false;
        for (index, user_id) in new_members(ctx).iter().enumerate() {
            let (endpoint, subject) = if *user_id == ctx.me().id {
                (Endpoint::AddedToGroup, Subject::Sender)
            } else {
                (Endpoint::UserJoined, Subject::Joined(index))
            };
            let ran = self.one_joined(endpoint, subject, ctx).await;
            left_over |= matches!(ran, Outcome::Unhandled | Outcome::PassedOn);
            outcome = self.worse(outcome, ran, ctx).await;
        }
        if left_over {
            let wider = Endpoint::UserJoined.and_above().skip(1);
            let wider = wider.flat_map(|endpoint| self.of_endpoint(endpoint));
            let wider = wider.map(|route| Candidate {
                route: *route,
                how: How::Plain,
            });
            let ran = self.in_turn(wider, ctx).await;
            outcome = self.worse(outcome, ran, ctx).await;
        }
        outcome
    }

    async fn one_joined(
        self: &Arc<Self>,
        endpoint: Endpoint,
        subject: Subject,
        ctx: &Context,
    ) -> Outcome {
        let mut outcome = Outcome::Unhandled;
        for id in self.of_endpoint(endpoint) {
            let route = self.route(*id);
            match self.run_guarded(route, &ctx.on(route, subject, None)).await {
                None | Some(Outcome::Unhandled) => {}
                Some(Outcome::PassedOn) => outcome = Outcome::PassedOn,
                Some(end) => return end,
            }
        }
        outcome
    }

    /// The worse of two outcomes. Of two failures the first is reported here.
    async fn worse(&self, one: Outcome, other: Outcome, ctx: &Context) -> Outcome {
        match (one, other) {
            (Outcome::Failed(failure), other @ Outcome::Failed(_)) => {
                self.report(ctx, failure).await;
                other
            }
            (failed @ Outcome::Failed(_), _) | (_, failed @ Outcome::Failed(_)) => failed,
            (Outcome::Handled, _) | (_, Outcome::Handled) => Outcome::Handled,
            (Outcome::PassedOn, _) | (_, Outcome::PassedOn) => Outcome::PassedOn,
            (Outcome::Unhandled, Outcome::Unhandled) => Outcome::Unhandled,
        }
    }
}

fn new_members(ctx: &Context) -> Vec<UserId> {
    match &ctx.update().kind {
        UpdateKind::Message(message) => message
            .new_chat_members
            .iter()
            .flatten()
            .map(|user| user.id)
            .collect(),
        _ => Vec::new(),
    }
}

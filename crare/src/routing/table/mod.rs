//! Routes compiled into look-ups.

mod allowed;
mod command;
mod compile;
mod problem;

#[cfg(test)]
mod tests;

pub(super) use command::Command;
pub use problem::RouteProblem;

use std::collections::HashMap;
use std::sync::Arc;

use crate::api::{Update, UpdateKind, User};
use crate::routing::endpoint::Endpoint;
use crate::routing::router::Route;

/// The routes of a bot, compiled: finding the handler of an update costs the same with ten and with ten thousand of them.
#[derive(Clone, Debug)]
pub struct Table {
    routes: Vec<Arc<Route>>,
    commands: HashMap<&'static str, RouteId>,
    texts: HashMap<&'static str, RouteId>,
    callbacks: HashMap<&'static str, RouteId>,
    /// Bytes of the longest exact text, so that longer ones need not be looked up.
    longest_text: usize,
    /// By the number of the endpoint.
    endpoints: Vec<Option<RouteId>>,
}

/// Place of a route in the table.
type RouteId = usize;

impl Table {
    /// The routes, by file and line.
    pub fn routes(&self) -> impl ExactSizeIterator<Item = &Route> {
        self.routes.iter().map(AsRef::as_ref)
    }

    /// The routes an update can take, the most specific one first. Each is for the case that the one before it passed the
    /// update on.
    pub(super) fn candidates<'t>(
        &'t self,
        update: &Update,
        endpoint: Endpoint,
        me: &User,
    ) -> impl Iterator<Item = &'t Arc<Route>> + use<'t> {
        let [first, second] = self.exact(update, me);
        let endpoint = if is_for_another_bot(update, me) {
            Endpoint::Any
        } else {
            endpoint
        };
        first.into_iter().chain(second).chain(self.chain(endpoint))
    }

    /// The routes of an endpoint and of those above it.
    pub(super) fn chain(&self, endpoint: Endpoint) -> impl Iterator<Item = &Arc<Route>> + use<'_> {
        endpoint
            .and_above()
            .filter_map(|endpoint| self.endpoint(endpoint))
    }

    /// The route of one endpoint.
    pub(super) fn endpoint(&self, endpoint: Endpoint) -> Option<&Arc<Route>> {
        let id = (*self.endpoints.get(endpoint as usize)?)?;
        self.routes.get(id)
    }

    /// The routes for exactly this text, command or callback data. A text comes before a command, as it says more.
    fn exact(&self, update: &Update, me: &User) -> [Option<&Arc<Route>>; 2] {
        match &update.kind {
            UpdateKind::Message(message) => match message.text.as_deref() {
                Some(text) => {
                    [self.text(text), self.command(text, me)].map(|id| self.routes.get(*id?))
                }
                None => [None, None],
            },
            UpdateKind::CallbackQuery(query) => match query.data.as_deref() {
                Some(data) => [
                    self.callbacks.get(data).and_then(|id| self.routes.get(*id)),
                    None,
                ],
                None => [None, None],
            },
            _ => [None, None],
        }
    }

    fn text(&self, text: &str) -> Option<&RouteId> {
        if text.len() > self.longest_text {
            return None;
        }
        self.texts.get(text)
    }

    fn command(&self, text: &str, me: &User) -> Option<&RouteId> {
        let command = Command::parse(text)?;
        if !command.is_for(me.username.as_deref()) {
            return None;
        }
        self.commands
            .get(command.lower_case(&mut [0; command::LONGEST])?)
    }
}

/// A command that names another bot is no text for this one: of its endpoints only `on_any` gets it.
fn is_for_another_bot(update: &Update, me: &User) -> bool {
    let UpdateKind::Message(message) = &update.kind else {
        return false;
    };
    let command = message.text.as_deref().and_then(Command::parse);
    command.is_some_and(|command| !command.is_for(me.username.as_deref()))
}

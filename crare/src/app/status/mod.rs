//! What operators see: whether the process lives, whether the bots serve, and their numbers.
//!
//! A listener of its own, off unless [`App::status`] or `CRARE_STATUS_LISTEN` names an address. There is one for all bots of
//! a [`run`](crate::run). It needs the feature `metrics`; without it naming an address is a problem of the start.

mod listen;

#[cfg(feature = "metrics")]
mod board;
#[cfg(feature = "metrics")]
mod collect;
#[cfg(all(feature = "metrics", feature = "webhook"))]
mod hooks;
#[cfg(feature = "metrics")]
mod server;

#[cfg(test)]
#[cfg(feature = "metrics")]
mod tests;

pub(super) use listen::check;

#[cfg(feature = "metrics")]
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

#[cfg(feature = "metrics")]
use tokio::task::JoinSet;

use super::{App, StartProblem, source::Source};
use crate::api::{User, UserId};
use crate::client::Bot;
use crate::delivery::Engine;

/// The status listener cannot begin; the words say what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("status listener: {0}")]
pub struct StatusError(String);

/// What is shown, and the listeners that show it until the last clone is dropped.
#[cfg(feature = "metrics")]
#[derive(Clone, Debug, Default)]
pub(super) struct Status {
    board: Arc<board::Board>,
    listeners: Arc<Mutex<Listeners>>,
}

#[cfg(feature = "metrics")]
#[derive(Debug, Default)]
struct Listeners {
    /// What was named so far.
    named: BTreeSet<String>,
    tasks: JoinSet<()>,
}

/// Nothing is shown.
#[cfg(not(feature = "metrics"))]
#[derive(Clone, Debug, Default)]
pub(super) struct Status;

#[cfg(feature = "metrics")]
impl Status {
    /// Listen where these apps want it and nobody listens yet for others of the process. What is wrong is left with the app,
    /// to be told with the rest.
    pub(super) fn open(&self, apps: &mut [App]) {
        let mut listeners = self
            .listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        for app in apps {
            let Some(address) = &app.status else { continue };
            if listeners.named.contains(address) {
                continue;
            }
            let bound = listen::bind(address).and_then(|listener| {
                let at = listener.local_addr().map_err(|error| error.to_string())?;
                tracing::info!(%at, "status: /healthz, /readyz and /metrics");
                Ok(listener)
            });
            match bound {
                Ok(listener) => {
                    let page = server::Page::new(&self.board);
                    listeners.tasks.spawn(server::serve(listener, page));
                    listeners.named.insert(address.clone());
                }
                Err(words) => app.problems.push(StartProblem::Status(StatusError(words))),
            }
        }
    }

    /// Show the numbers of this bot.
    pub(super) fn add(&self, bot: &Bot, engine: &Engine, source: &Source) {
        self.board.add(board::Shown {
            id: bot.id(),
            label: bot.id().to_string(),
            username: OnceLock::new(),
            bot: bot.clone(),
            engine: engine.clone(),
            #[cfg(feature = "webhook")]
            hook: match source {
                Source::Webhook(webhook) => Some(hooks::Hook::of(webhook)),
                #[cfg(feature = "polling")]
                Source::Polling(_) => None,
                #[cfg(not(feature = "polling"))]
                Source::None => None,
            },
        });
        let _ = source;
    }

    /// A bot's name became known.
    pub(super) fn name(&self, id: UserId, me: &User) {
        if let Some(username) = &me.username {
            self.board.name(id, username);
        }
    }

    /// A bot has ended, others go on.
    pub(super) fn forget(&self, id: UserId) {
        self.board.forget(id);
    }

    /// All bots take updates in.
    pub(super) fn serving(&self) {
        self.board.enter(board::Phase::Serving);
    }

    /// The bots are being stopped.
    pub(super) fn stopping(&self) {
        self.board.enter(board::Phase::Stopping);
    }
}

#[cfg(not(feature = "metrics"))]
#[allow(clippy::unused_self, reason = "as with the feature")]
impl Status {
    pub(super) fn open(&self, apps: &mut [App]) {
        for app in apps {
            let Some(address) = &app.status else { continue };
            let words = format!(
                "nothing can listen at {address:?}: this program was built without the feature \"metrics\" of crare; \
                 add it to crare's features in Cargo.toml, or leave CRARE_STATUS_LISTEN and `status` away"
            );
            let problem = StartProblem::Status(StatusError(words));
            app.problems.push(problem);
        }
    }

    pub(super) fn add(&self, _: &Bot, _: &Engine, _: &Source) {}

    pub(super) fn name(&self, _: UserId, _: &User) {}

    pub(super) fn forget(&self, _: UserId) {}

    pub(super) fn serving(&self) {}

    pub(super) fn stopping(&self) {}
}

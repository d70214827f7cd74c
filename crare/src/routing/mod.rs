//! From an update to the handler it is for, and from what the handler returns to calls.
//!
//! A [`Router`] is a list of [`Route`]s: a [`Trigger`] and a handler each. It is compiled once, at the start, into a
//! [`Table`], which finds the handler of an update by look-ups and runs it. A handler takes what implements
//! [`Extract`](extract::Extract) for its trigger, and gives anything that implements [`IntoReply`](reply::IntoReply).
//!
//! # Which handler an update gets
//!
//! The most specific one: an exact text, a deep link, a command or callback data come before a regular expression, that before an
//! album and an endpoint (`on_photo`), an endpoint before the one above it (`on_media`, then `on_message`), and `on_any` is the
//! last. Of routes with the same trigger the one with the higher priority comes first, then one with guards, then file and line
//! decide. One handler runs, unless it returns [`Next`](reply::Next); those that only watch ([`Route::also`]) run besides.
//! Two handlers with the same trigger, guards and priority do not start.

pub mod context;
pub mod data;
pub mod endpoint;
pub mod extract;
pub mod middleware;
pub mod pattern;
pub mod reply;

mod album;
mod describe;
mod dispatch;
mod gate;
mod guard;
mod key;
mod keys;
mod listing;
mod menu;
mod needs;
mod outcome;
#[cfg(feature = "macros")]
mod registered;
mod route;
mod router;
mod table;
mod trigger;
mod usage;
mod within;

#[cfg(test)]
pub(crate) mod test_log;
#[cfg(test)]
mod testing;

pub use album::AlbumSettings;
pub(crate) use context::user_of;
pub use context::{Carried, Carrier, Context, Shared};
pub use data::{Data, DataMap};
pub use describe::{ExplainedRoute, Explanation, GateRow, RouteRow, RoutingTable, Verdict};
pub use endpoint::Endpoint;
pub use guard::{Answer, Guard, Judgement, Predicate, Question};
pub use key::{Key, assert_distinct};
pub use keys::{concat_keys, count_keys};
pub use listing::{Listing, Scope};
pub use menu::{Menu, MenuList};
pub use needs::{Needing, Needs, NeedsNothing};
pub use outcome::{IntoOutcome, Outcome};
pub use pattern::{Arg, ArgError, ArgReason, CallbackData, DataError, StartPayload, Username};
#[cfg(feature = "macros")]
pub use registered::{Registered, collect, collect_all};
pub use route::{Group, Route};
pub use router::{HandlerFuture, Meta, Router};
pub(crate) use table::TableOptions;
pub use table::{RouteProblem, Table};
pub use trigger::{Texts, Trigger};
pub use usage::Usage;

use std::pin::Pin;

/// A boxed future that can move between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

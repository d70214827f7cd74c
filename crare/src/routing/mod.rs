//! From an update to the handler it is for, and from what the handler returns to calls.
//!
//! A [`Router`] is a list of [`Route`]s: a [`Trigger`] and a handler each. It is compiled once, at the start, into a
//! [`Table`], which finds the handler of an update by look-ups and runs it. A handler takes what implements
//! [`Extract`](extract::Extract) for its trigger, and gives anything that implements [`IntoReply`](reply::IntoReply).
//!
//! # Which handler an update gets
//!
//! The most specific one: an exact text, a command or exact callback data comes before an endpoint (`on_photo`), an endpoint before the one above
//! it (`on_media`, then `on_message`), and `on_any` is the last. One handler runs, unless it returns
//! [`Next`](reply::Next). Two handlers with the same trigger do not start.

pub mod context;
pub mod data;
pub mod endpoint;
pub mod extract;
pub mod reply;

mod dispatch;
mod key;
mod outcome;
#[cfg(feature = "macros")]
mod registered;
mod router;
mod table;
mod trigger;

#[cfg(test)]
mod testing;

pub use context::{Context, Shared};
pub use data::{Data, DataMap};
pub use endpoint::Endpoint;
pub use key::{Key, assert_distinct};
pub use outcome::Outcome;
#[cfg(feature = "macros")]
pub use registered::{Registered, collect};
pub use router::{HandlerFuture, Meta, Route, Router};
pub use table::{RouteProblem, Table};
pub use trigger::Trigger;

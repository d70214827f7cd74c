//! Middleware for what many bots need.
//!
//! All are values: `app.wrap(middleware::auto_answer())`, `wrap = [middleware::rate_limit(5, Duration::from_secs(10))]`. Those that
//! remember something do so per value: around a router it is one memory for all of its handlers.

mod auto_answer;
mod caught;
mod chat_action;
mod ignore_via;
mod log;
mod rate_limit;
mod recover;
mod respond;
mod restrict;
mod timeout;

#[cfg(test)]
mod tests;

pub use auto_answer::{AutoAnswer, auto_answer};
pub use chat_action::{ShowAction, chat_action};
pub use ignore_via::{IgnoreVia, ignore_via};
pub use log::{Log, log};
pub use rate_limit::{RateLimit, rate_limit};
pub use recover::{Recover, recover};
pub use respond::{ByFunction, Respond};
pub use restrict::{ListedId, Restrict, blacklist, restrict, whitelist};
pub use timeout::{TimedOut, Timeout, timeout};

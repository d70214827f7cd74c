//! Delivery: from a source to the handlers, in order, bounded, with nothing dropped on the way.
//!
//! Every source (long polling, the webhook, later the playground and tests) hands its updates to one [`Engine`].
//! The engine keeps a *lane* per chat: at most one update of a chat is in work at a time, in the order of arrival,
//! while different chats run side by side. It holds at most [`Limits::in_flight`] updates; beyond that
//! [`Engine::deliver`] waits and [`Engine::try_deliver`] refuses, so the source stops asking or answers 503 and
//! Telegram keeps the rest. A lane that has nothing to do takes no memory.

mod engine;
mod key;
mod lanes;
mod limits;
mod process;
mod raw;
mod stop;

#[cfg(test)]
mod tests;

pub use engine::{Drained, Engine, Refused};
pub use limits::Limits;
pub use process::{BoxFuture, Delivered, Kept, Process, Settled, Verdict};
pub use stop::{Stop, Stopper};

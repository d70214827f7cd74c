//! Delivery: from a source to the handlers, in order, bounded, each update once, with nothing lost on the way.
//!
//! Every source (long polling, the webhook, later the playground and tests) hands its updates to one [`Engine`].
//!
//! * An update that is there already, or was handled, is not handled once more.
//! * The engine keeps a *lane* per chat: at most one update of a chat is in work at a time, in the order of arrival (those that
//!   wait: in the order of their ids), while different chats run side by side. A lane that has nothing to do takes no memory.
//! * It holds at most what [`Limits`] say; beyond that [`Engine::deliver`] waits and [`Engine::receive`] refuses, so the source
//!   stops asking or answers 503 and Telegram keeps the rest.
//! * [`Delivered::settle`] tells the source when to acknowledge: as soon as the update is over, or, when its handler takes longer
//!   than a short window, as soon as it is in the [inbox](crate::inbox).

mod body;
mod core;
mod delivered;
mod engine;
mod flight;
mod keep;
mod key;
mod lanes;
mod life;
mod limits;
mod process;
mod run;
mod seen;
mod span;
mod stats;
mod stop;

#[cfg(test)]
mod simulation;
#[cfg(test)]
mod tests;

pub use delivered::{Delivered, Kept, Settled};
pub use engine::{BusyLane, Drained, Engine, Refused, Setup};
pub use key::{LaneKey, Order};
pub use limits::Limits;
pub use process::{Arrival, BoxFuture, Ended, Process, Verdict};
pub use stats::{Ending, KindIndex, Stats};
pub use stop::{Stop, Stopper};

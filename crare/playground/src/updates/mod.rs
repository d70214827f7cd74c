//! What waits for a bot, and how it gets it.

mod poll;
mod queue;

pub(crate) use self::poll::get_updates;
pub(crate) use self::queue::Queue;

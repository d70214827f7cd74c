//! The test kit: a bot under test, and people who talk to it.
//!
//! Every test has a [playground](crate::playground) of its own, a Bot API server within the process, and the bot's ordinary
//! code in front of it: it polls, calls and is answered by HTTP, over pipes in place of sockets. So tests run beside each other,
//! need no network and no token, and see what users would see.
//!
//! ```test_harness
//! use crare::prelude::*;
//!
//! /// Say hello
//! #[handle(command)]
//! async fn start(user: User) -> String {
//!     format!("Hello, {}!", user.first_name)
//! }
//!
//! # mod tests {
//! use crare::testing::Actor;
//!
//! #[crare::test]
//! async fn greets(mut alice: Actor) {
//!     alice.says("/start").await;
//!     alice.sees("Hello, Alice!").await;
//! }
//! # }
//! ```
//!
//! The kit comes with the feature `testing`, which belongs to a package's `[dev-dependencies]`:
//!
//! ```toml
//! [dev-dependencies]
//! crare = { version = "0.1", features = ["testing"] }
//! ```
//!
//! * [`#[crare::test]`](macro@crate::test) makes a test of a function; [`Scene::of`] does it by hand.
//! * [`Actor`] is a person, [`Group`] a group, [`Clock`] the time.
//! * [`Scene`] knows what the bot called, answers in Telegram's place, makes Telegram fail, and shows conversations as texts.
//!
//! The page [testing](crate::docs::testing) teaches it.

mod actor;
mod acts;
mod calls;
mod clock;
mod group;
#[cfg(feature = "webhook")]
mod hook;
mod memory;
mod page;
pub(crate) mod run;
mod scene;
mod sees;
#[cfg(test)]
mod tests;
mod time;

pub use self::actor::Actor;
pub use self::calls::Called;
pub use self::clock::Clock;
pub use self::group::Group;
pub use self::run::FromScene;
pub use self::scene::{Scene, Staging};
pub use self::sees::Seen;
pub use self::time::Time;

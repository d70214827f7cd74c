//! A Bot API server of one's own: Telegram for a bot under development, or under test.
//!
//! A [`Playground`] holds users, bots, chats and messages. A bot talks to it as to Telegram, in any language: over HTTP, by long
//! polling or a webhook. Whoever plays the users talks to it by [`User`] and [`Chat`]. Nothing leaves the machine.
//!
//! ```
//! use crare_playground::Playground;
//! use serde_json::json;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let playground = Playground::new();
//! let bot = playground.bot("echo_bot");
//! let alice = playground.user("Alice");
//!
//! alice.to(&bot).says("hi");
//! let updates = playground.call(bot.token(), "getUpdates", json!({})).await.unwrap();
//! assert_eq!(updates[0]["message"]["text"], "hi");
//!
//! playground.call(bot.token(), "sendMessage", json!({"chat_id": alice.id(), "text": "hello"})).await.unwrap();
//! assert_eq!(alice.to(&bot).last().unwrap()["text"], "hello");
//! # }
//! ```

mod actors;
mod call;
mod clock;
mod facts;
mod faults;
mod http;
pub mod insight;
mod json;
mod markup;
mod methods;
#[cfg(feature = "page")]
mod page;
mod params;
mod playground;
mod record;
mod refusal;
mod saved;
mod settings;
mod text;
mod token;
mod traffic;
mod updates;
mod world;

pub use self::actors::{
    ActorError, Bot, Chat, Clicked, Opened, Payment, PaymentState, Query, Somebody, Toast, User,
};
pub use self::clock::Clock;
pub use self::faults::{Fault, FaultId};
pub use self::http::Serving;
pub use self::methods::Status;
pub use self::playground::Playground;
pub use self::refusal::Refusal;
pub use self::saved::LoadError;
pub use self::settings::Settings;
pub use self::traffic::{Event, Listener, Record, SentFile, Via};
pub use self::updates::InjectError;

/// Pages.
pub mod docs {
    #[doc = include_str!("docs/methods.md")]
    pub mod methods {}
}

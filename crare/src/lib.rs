//! A Telegram bot framework: annotated handlers, checked while they compile; updates by long polling or by a webhook that
//! lets nobody but Telegram in; the whole Bot API.
//!
//! ```no_run
//! use crare::prelude::*;
//!
//! /// Say hello
//! #[handle(command)]
//! async fn start(user: User) -> String {
//!     format!("Hello, {}!", user.first_name)
//! }
//!
//! #[handle(on_text)]
//! async fn echo(Text(text): Text) -> String {
//!     text
//! }
//!
//! #[crare::main]
//! async fn main() {}
//! ```
//!
//! # Where to look
//!
//! * [`handle`], [`routes`], [`router!`], [`middleware`](macro@middleware), [`gate`], [`derive(Arg)`](derive@Arg), [`main`](macro@main): what the
//!   macros take.
//! * [`routing`]: which handler an update gets, [what it can take](routing::extract), [what it can return](routing::reply).
//! * [`docs`]: pages that teach: [triggers](docs::triggers), [extractors](docs::extractors), [replies](docs::replies),
//!   [middleware](docs::middleware), [order](docs::order), [compiler errors](docs::compiler_errors); [delivery](docs::delivery),
//!   [webhook](docs::webhook), [security](docs::security), [operating](docs::operating).
//! * [`Bot`] and [`client`]: calls, files, errors. [`api`]: every type and method of the Bot API.
//! * [`App`] and [`app`]: settings, start and stop, without macros too. [`Polling`], [`Webhook`]: the sources.
//! * [`delivery`]: order per chat, bounds, shutdown. [`inbox`]: what is kept across a crash.
#![cfg_attr(
    all(feature = "playground", feature = "macros"),
    doc = "* [The playground](docs::playground): a bot without a token, and a page to talk to it. [`playground`]: the same as a library."
)]
#![cfg_attr(
    feature = "testing",
    doc = "* [`test`](macro@test) and [`testing`]: the bot under test, [taught](docs::testing)."
)]

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
pub mod api;
pub mod app;
pub mod client;
pub mod delivery;
#[cfg(all(any(doc, doctest), feature = "macros"))]
pub mod docs;
mod error;
pub mod inbox;
pub mod prelude;
pub mod routing;
pub mod source;
#[cfg(feature = "testing")]
pub mod testing;

#[cfg(feature = "webhook")]
pub use app::Mounted;
pub use app::{App, AppError, Configure, Runner, run};
pub use client::{ApiError, ApiFailure, Bot, BotBuilder, CallError, DownloadError};
#[cfg(feature = "testing")]
pub use crare_macros::test;
#[cfg(feature = "macros")]
pub use crare_macros::{Arg, gate, handle, main, middleware, router, routes};
/// A Bot API server in the process, to write and test bots against.
#[cfg(feature = "playground")]
pub use crare_playground as playground;
pub use error::{Error, Result};
pub use routing::endpoint::on;
pub use routing::middleware;
pub use routing::{Context, Data, Endpoint, Guard, Outcome, Route, Router, Trigger};
/// A JSON value as it would be written, for [`Bot::call_raw`].
#[doc(no_inline)]
pub use serde_json::json;
#[cfg(feature = "polling")]
pub use source::polling::Polling;
#[cfg(feature = "webhook")]
pub use source::webhook::{Hook, Origin, Tls, Webhook};

/// The README's code compiles.
#[cfg(all(doctest, feature = "macros", feature = "webhook"))]
#[doc = include_str!("../../README.md")]
mod readme {}

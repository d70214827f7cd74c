//! A Telegram bot framework.

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
pub mod api;
pub mod client;
mod error;
pub mod routing;

pub use client::{ApiError, ApiFailure, Bot, BotBuilder, CallError, DownloadError};
#[cfg(feature = "macros")]
pub use crare_macros::{handle, main, router};
pub use error::{Error, Result};
pub use routing::endpoint::on;
pub use routing::{Context, Data, Endpoint, Route, Router, Trigger};

//! The app: settings, start, stop. The only floor that knows all others.
//!
//! [`App`] puts a bot together; [`run`] starts one or many, reports everything that is wrong at start together, and stops
//! them in order on SIGTERM and SIGINT: nothing more is taken in, what is in work gets a deadline, then the program ends.
//! A second signal ends it at once.
//!
//! With `#[crare::main]` there is no more to write than the handlers. A `main` that takes the app can add to it what the
//! attribute cannot say:
//!
#![cfg_attr(feature = "macros", doc = "```no_run")]
#![cfg_attr(not(feature = "macros"), doc = "```ignore")]
//! use std::sync::atomic::{AtomicU64, Ordering};
//!
//! use crare::prelude::*;
//!
//! #[handle(on_text)]
//! async fn count(seen: Data<AtomicU64>) -> String {
//!     format!("text no. {}", seen.fetch_add(1, Ordering::Relaxed) + 1)
//! }
//!
//! #[crare::main(polling(timeout = 30))]
//! async fn main(app: &mut App) -> Result {
//!     let first = std::fs::read_to_string("seen.txt")?.trim().parse()?;
//!     app.data(AtomicU64::new(first));
//!     Ok(())
//! }
//! ```

mod builder;
mod describe;
pub(crate) mod entry;
mod error;
mod inbox;
mod menu;
#[cfg(feature = "webhook")]
mod mounted;
mod playground;
mod process;
mod run;
mod runner;
mod settings;
mod shutdown;
mod signals;
mod source;
#[cfg(feature = "testing")]
mod staged;
mod start;
mod status;

#[cfg(feature = "log")]
pub(crate) mod log;

#[cfg(test)]
mod describe_tests;
#[cfg(test)]
mod tests;

pub use builder::{App, CommandsMenu, Configure};
pub use error::{AppError, SourceError, StartProblem, StartProblems};
#[cfg(feature = "webhook")]
pub use mounted::Mounted;
pub use playground::PlaygroundError;
pub use run::run;
pub use runner::Runner;
pub use settings::SettingError;
pub use status::StatusError;

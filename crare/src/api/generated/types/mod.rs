//! The objects of the Bot API.
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

mod available_types;
mod games;
mod getting_updates;
mod inline_mode;
mod payments;
mod rich_messages;
mod stickers;
mod telegram_passport;

pub use available_types::*;
pub use games::*;
pub use getting_updates::*;
pub use inline_mode::*;
pub use payments::*;
pub use rich_messages::*;
pub use stickers::*;
pub use telegram_passport::*;

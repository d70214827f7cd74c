//! How the objects are read from JSON and written to it.
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

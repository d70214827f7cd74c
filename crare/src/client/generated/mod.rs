//! Every method as a function of `Bot`.
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

mod available_methods;
mod games;
mod getting_updates;
mod inline_mode;
mod payments;
mod rich_messages;
mod stickers;
mod telegram_passport;
mod updating_messages;

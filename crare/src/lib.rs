//! A Telegram bot framework.

pub mod api;

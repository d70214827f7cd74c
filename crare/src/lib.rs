//! A Telegram bot framework.

pub mod api;
pub mod client;

pub use client::{ApiError, ApiFailure, Bot, BotBuilder, CallError, DownloadError};

//! A Telegram bot framework.

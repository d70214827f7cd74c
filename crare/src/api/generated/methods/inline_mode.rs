//! Methods of the section "inline mode".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use std::time::Duration;

use crate::api::de::request;
use crate::api::{InlineQueryId, InlineQueryResult, InlineQueryResultsButton};

/// Answers an inline query.
///
/// [`answerInlineQuery` at Telegram](https://core.telegram.org/bots/api#answerinlinequery)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct AnswerInlineQuery {
    pub inline_query_id: InlineQueryId,
    pub results: Vec<InlineQueryResult>,
    /// How long the answer may be kept in a cache.
    ///
    /// Telegram counts it in seconds. Default: `300`.
    pub cache_time: Option<Duration>,
    /// Keeps the answer for this user only; otherwise others may get it too.
    pub is_personal: Option<bool>,
    /// Comes back as `offset` when the user scrolls on; empty ends the list.
    pub next_offset: Option<String>,
    /// Button above the results.
    pub button: Option<Box<InlineQueryResultsButton>>,
}

impl AnswerInlineQuery {
    /// With what is required.
    pub fn new(
        inline_query_id: impl Into<InlineQueryId>,
        results: impl IntoIterator<Item = impl Into<InlineQueryResult>>,
    ) -> Self {
        Self {
            inline_query_id: inline_query_id.into(),
            results: results.into_iter().map(Into::into).collect(),
            cache_time: None,
            is_personal: None,
            next_offset: None,
            button: None,
        }
    }

    /// How long the answer may be kept in a cache.
    pub fn cache_time(mut self, value: Duration) -> Self {
        self.cache_time = Some(value);
        self
    }

    /// Keeps the answer for this user only; otherwise others may get it too.
    pub fn is_personal(mut self, value: bool) -> Self {
        self.is_personal = Some(value);
        self
    }

    /// Comes back as `offset` when the user scrolls on; empty ends the list.
    pub fn next_offset(mut self, value: impl Into<String>) -> Self {
        self.next_offset = Some(value.into());
        self
    }

    /// Button above the results.
    pub fn button(mut self, value: InlineQueryResultsButton) -> Self {
        self.button = Some(Box::new(value));
        self
    }
}

request! { AnswerInlineQuery = "answerInlineQuery" -> bool {
    required inline_query_id = "inline_query_id",
    list results = "results",
    optional_seconds cache_time = "cache_time",
    optional is_personal = "is_personal",
    optional next_offset = "next_offset",
    optional button = "button",
} files { results } }

//! Calls of the section "inline mode".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use std::time::Duration;

use crate::api::{AnswerInlineQuery, InlineQueryId, InlineQueryResult, InlineQueryResultsButton};
use crate::client::{Bot, Call};

impl Bot {
    /// Answers an inline query.
    ///
    /// [`answerInlineQuery` at Telegram](https://core.telegram.org/bots/api#answerinlinequery)
    pub fn answer_inline_query(
        &self,
        inline_query_id: impl Into<InlineQueryId>,
        results: impl IntoIterator<Item = impl Into<InlineQueryResult>>,
    ) -> Call<AnswerInlineQuery> {
        self.call(AnswerInlineQuery::new(inline_query_id, results))
    }
}

impl Call<AnswerInlineQuery> {
    /// How long the answer may be kept in a cache.
    pub fn cache_time(mut self, value: Duration) -> Self {
        self.method.cache_time = Some(value);
        self
    }

    /// Keeps the answer for this user only; otherwise others may get it too.
    pub fn is_personal(mut self, value: bool) -> Self {
        self.method.is_personal = Some(value);
        self
    }

    /// Comes back as `offset` when the user scrolls on; empty ends the list.
    pub fn next_offset(mut self, value: impl Into<String>) -> Self {
        self.method.next_offset = Some(value.into());
        self
    }

    /// Button above the results.
    pub fn button(mut self, value: InlineQueryResultsButton) -> Self {
        self.method.button = Some(Box::new(value));
        self
    }
}

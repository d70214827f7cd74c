//! Answers to callback queries and inline queries.

use std::time::Duration;

use crate::Error;
use crate::api::{
    AnswerCallbackQuery, AnswerInlineQuery, InlineQueryResult, InlineQueryResultsButton,
};
use crate::routing::context::Context;
use crate::routing::reply::{IntoReply, Reply};

/// An answer to a pressed button or to an inline query.
///
/// A pressed button shows a waiting sign until its query is answered, within 150 s.
///
/// ```
/// use crare::routing::reply::Answer;
///
/// async fn like() -> Answer {
///     Answer::toast("Thank you!")
/// }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Answer {
    to: To,
    cache_time: Option<Duration>,
}

#[derive(Clone, Debug)]
enum To {
    Callback {
        text: Option<String>,
        show_alert: bool,
        url: Option<String>,
    },
    Inline(Box<Inline>),
}

#[derive(Clone, Debug)]
struct Inline {
    results: Vec<InlineQueryResult>,
    is_personal: bool,
    next_offset: Option<String>,
    button: Option<InlineQueryResultsButton>,
}

impl Answer {
    /// Only ends the waiting sign on the button.
    pub fn silent() -> Self {
        Self::callback(None, false, None)
    }

    /// Shows a short text at the top of the screen, at most 200 characters.
    pub fn toast(text: impl Into<String>) -> Self {
        Self::callback(Some(text.into()), false, None)
    }

    /// Shows a text, at most 200 characters, in a window that the user has to close.
    pub fn alert(text: impl Into<String>) -> Self {
        Self::callback(Some(text.into()), true, None)
    }

    /// Opens a link: the address of a game, or `t.me/your_bot?start=...`; Telegram refuses any other.
    pub fn url(url: impl Into<String>) -> Self {
        Self::callback(None, false, Some(url.into()))
    }

    /// The results of an inline query, at most 50.
    pub fn inline(results: impl IntoIterator<Item = impl Into<InlineQueryResult>>) -> Self {
        let results = results.into_iter().map(Into::into).collect();
        let inline = Inline {
            results,
            is_personal: false,
            next_offset: None,
            button: None,
        };
        Self {
            to: To::Inline(Box::new(inline)),
            cache_time: None,
        }
    }

    /// For how long Telegram may give the same answer again by itself, in whole seconds.
    /// When not set: 0 for a callback, 300 s for an inline query.
    pub fn cache(mut self, time: Duration) -> Self {
        self.cache_time = Some(time);
        self
    }

    /// The results of an inline query are kept for this user only.
    pub fn personal(mut self) -> Self {
        if let To::Inline(inline) = &mut self.to {
            inline.is_personal = true;
        }
        self
    }

    /// What the next inline query brings as its offset when the user scrolls on, at most 64 bytes.
    pub fn next_offset(mut self, offset: impl Into<String>) -> Self {
        if let To::Inline(inline) = &mut self.to {
            inline.next_offset = Some(offset.into());
        }
        self
    }

    /// A button above the results of an inline query.
    pub fn button(mut self, button: InlineQueryResultsButton) -> Self {
        if let To::Inline(inline) = &mut self.to {
            inline.button = Some(button);
        }
        self
    }

    fn callback(text: Option<String>, show_alert: bool, url: Option<String>) -> Self {
        Self {
            to: To::Callback {
                text,
                show_alert,
                url,
            },
            cache_time: None,
        }
    }
}

impl IntoReply for Answer {
    fn into_reply(self, ctx: &Context) -> Result<Reply, Error> {
        let missing = |query| {
            let kind = ctx.update().kind.name();
            Error::msg(format!(
                "an update of the kind `{kind}` has no {query} query to answer"
            ))
        };
        match self.to {
            To::Callback {
                text,
                show_alert,
                url,
            } => {
                let query = ctx.callback_query().ok_or_else(|| missing("callback"))?;
                let mut call = AnswerCallbackQuery::new(query.id.clone());
                call.text = text;
                call.show_alert = show_alert.then_some(true);
                call.url = url;
                call.cache_time = self.cache_time;
                Ok(Reply::new().with(call))
            }
            To::Inline(inline) => {
                let query = ctx.inline_query().ok_or_else(|| missing("inline"))?;
                let mut call = AnswerInlineQuery::new(query.id.clone(), inline.results);
                call.is_personal = inline.is_personal.then_some(true);
                call.next_offset = inline.next_offset;
                call.button = inline.button.map(Box::new);
                call.cache_time = self.cache_time;
                Ok(Reply::new().with(call))
            }
        }
    }
}

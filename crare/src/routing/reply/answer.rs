//! Answers to callback queries, inline queries and questions before a payment.

use std::time::Duration;

use crate::Error;
use crate::api::{
    AnswerCallbackQuery, AnswerInlineQuery, AnswerPreCheckoutQuery, AnswerShippingQuery,
    InlineQueryResult, InlineQueryResultsButton, UpdateKind,
};
use crate::client::Request;
use crate::routing::context::Context;
use crate::routing::reply::{IntoReply, Reply};

/// An answer to a pressed button, to an inline query, or to the question before a payment.
///
/// A pressed button shows a waiting sign until its query is answered, within 150 s. A payment is off when its question is
/// not answered within 10 s.
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
    /// The reason, unless it goes ahead.
    Payment(Option<String>),
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

    /// Lets a payment go ahead: for `on_checkout`.
    pub fn accept() -> Self {
        Self::payment(None)
    }

    /// Does not want a payment, for a reason that the customer is shown: for `on_checkout`, and for `on_shipping` where nothing
    /// can be sent to the address.
    pub fn decline(reason: impl Into<String>) -> Self {
        Self::payment(Some(reason.into()))
    }

    fn payment(declined: Option<String>) -> Self {
        Self {
            to: To::Payment(declined),
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
            To::Payment(declined) => {
                let call = about_payment(ctx, declined).ok_or_else(|| missing("checkout"))?;
                Ok(Reply::new().with(call))
            }
        }
    }
}

/// The answer to what is asked before a payment. Where goods are sent to cannot be accepted without a price.
fn about_payment(ctx: &Context, declined: Option<String>) -> Option<Request> {
    match &ctx.update().kind {
        UpdateKind::PreCheckoutQuery(query) => {
            let mut call = AnswerPreCheckoutQuery::new(query.id.clone(), declined.is_none());
            call.error_message = declined;
            Some(call.into())
        }
        UpdateKind::ShippingQuery(query) => {
            let mut call = AnswerShippingQuery::new(query.id.clone(), false);
            call.error_message = Some(declined?);
            Some(call.into())
        }
        _ => None,
    }
}

//! Texts in chats where the bot is only a guest.

use crate::api::{AnswerGuestQuery, InlineQueryResultArticle, InputTextMessageContent, UpdateKind};
use crate::routing::context::Context;
use crate::routing::reply::Content;

/// The most characters of the text that become the title, which nobody sees.
const TITLE: usize = 64;

/// The answer that sends a text, when the update is the message of a chat the bot was called into without being a member.
pub(super) fn answer(content: &Content, ctx: &Context) -> Option<AnswerGuestQuery> {
    let UpdateKind::GuestMessage(message) = &ctx.update().kind else {
        return None;
    };
    let query = message.guest_query_id.clone()?;
    let mut text = InputTextMessageContent::new(&content.text);
    text.parse_mode.clone_from(&content.parse_mode);
    let title: String = content.text.chars().take(TITLE).collect();
    Some(AnswerGuestQuery::new(
        query,
        InlineQueryResultArticle::new("text", title, text),
    ))
}

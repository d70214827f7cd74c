//! What customers look at.

use crare::api::{InputMediaPhoto, SendPhoto};
use crare::prelude::*;

use crate::goods::Colour;
use crate::picture;

/// A picture of cups, a text below it, and buttons.
///
/// The whole shop is one message, which shows one screen after the other: a command sends it, a button changes it. So a handler
/// can have both as triggers, and returns a `Screen` in either case.
pub struct Screen {
    cups: Vec<Colour>,
    html: String,
    buttons: InlineKeyboardMarkup,
    toast: Option<String>,
}

impl Screen {
    /// With this text, in HTML.
    pub fn new(html: impl Into<String>, buttons: InlineKeyboardMarkup) -> Self {
        Self {
            cups: Vec::new(),
            html: html.into(),
            buttons,
            toast: None,
        }
    }

    /// The teas of the picture.
    pub fn cups(mut self, teas: impl IntoIterator<Item = Colour>) -> Self {
        self.cups = teas.into_iter().collect();
        self
    }

    /// What is shown for a moment besides, when a button was pressed.
    pub fn toast(mut self, text: impl Into<String>) -> Self {
        self.toast = Some(text.into());
        self
    }
}

impl IntoReply for Screen {
    fn into_reply(self, ctx: &Context) -> Result<Reply> {
        let picture = picture::of(self.cups)?;
        if ctx.callback_query().is_some() {
            let photo = InputMediaPhoto::new(picture)
                .caption(self.html)
                .parse_mode(ParseMode::Html);
            let answer = self.toast.map_or_else(Answer::silent, Answer::toast);
            (answer, Edit::media(photo).markup(self.buttons)).into_reply(ctx)
        } else {
            let chat = ctx.chat().ok_or(Rejection::missing("Chat"))?;
            SendPhoto::new(chat.id, picture)
                .caption(self.html)
                .parse_mode(ParseMode::Html)
                .reply_markup(self.buttons)
                .into_reply(ctx)
        }
    }
}

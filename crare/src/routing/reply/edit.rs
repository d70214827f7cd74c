//! Changes of the message a button is on.

use crate::Error;
use crate::api::{
    BusinessConnectionId, ChatId, EditEphemeralMessageCaption, EditEphemeralMessageMedia,
    EditEphemeralMessageReplyMarkup, EditEphemeralMessageText, EditMessageCaption,
    EditMessageMedia, EditMessageReplyMarkup, EditMessageText, EphemeralMessageId,
    InlineKeyboardMarkup, InlineMessageId, InputMedia, MessageId, UpdateKind, UserId,
};
use crate::routing::context::Context;
use crate::routing::reply::{Content, Html, IntoReply, MarkdownV2, Place, Reply};

/// A change of the message the pressed button is on, also of a message sent through inline mode.
///
/// A change of the text, the caption or the media takes the keyboard away unless [`Edit::markup`] gives one. A change after
/// which all is as before is no error, though Telegram calls it one: a button was pressed twice.
///
/// ```
/// use crare::routing::reply::{Answer, Edit};
///
/// async fn done() -> (Answer, Edit) {
///     (Answer::silent(), Edit::text("Done."))
/// }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Edit {
    part: Part,
    markup: Option<InlineKeyboardMarkup>,
}

#[derive(Clone, Debug)]
enum Part {
    Text(Content),
    Caption(Content),
    Media(Box<InputMedia>),
    Markup,
}

impl Edit {
    /// Changes the text.
    pub fn text(content: impl Into<Content>) -> Self {
        Self {
            part: Part::Text(content.into()),
            markup: None,
        }
    }

    /// Changes the caption of a photo, a video or a file.
    pub fn caption(content: impl Into<Content>) -> Self {
        Self {
            part: Part::Caption(content.into()),
            markup: None,
        }
    }

    /// Changes the photo, the video or the file, and its caption: `Edit::media(InputMediaPhoto::new(file).caption("Rome"))`.
    /// A text becomes one of these, too; the way back there is not. Messages sent through inline mode take no new uploads.
    pub fn media(media: impl Into<InputMedia>) -> Self {
        Self {
            part: Part::Media(Box::new(media.into())),
            markup: None,
        }
    }

    /// Changes the keyboard only.
    pub fn keyboard(markup: InlineKeyboardMarkup) -> Self {
        Self {
            part: Part::Markup,
            markup: Some(markup),
        }
    }

    /// Takes the keyboard away and leaves the rest.
    pub fn no_keyboard() -> Self {
        Self {
            part: Part::Markup,
            markup: None,
        }
    }

    /// The keyboard under the changed message.
    pub fn markup(mut self, markup: InlineKeyboardMarkup) -> Self {
        self.markup = Some(markup);
        self
    }
}

macro_rules! from_texts {
    ($($text:ty),*) => {$(
        impl From<$text> for Edit {
            fn from(text: $text) -> Self {
                Self::text(text)
            }
        }
    )*};
}
from_texts!(&str, String, Html, MarkdownV2, Content);

/// The message to change.
enum Target {
    Message {
        business_connection_id: Option<BusinessConnectionId>,
        chat_id: ChatId,
        message_id: MessageId,
    },
    Inline(InlineMessageId),
    Ephemeral {
        chat_id: ChatId,
        user_id: UserId,
        id: EphemeralMessageId,
    },
}

impl Target {
    fn of(ctx: &Context) -> Result<Self, Error> {
        let found = match &ctx.update().kind {
            UpdateKind::CallbackQuery(query) => match &query.inline_message_id {
                Some(id) => Some(Self::Inline(id.clone())),
                None => Place::of(ctx).ok().and_then(Self::at),
            },
            UpdateKind::ChosenInlineResult(result) => {
                result.inline_message_id.clone().map(Self::Inline)
            }
            _ => None,
        };
        found.ok_or_else(|| {
            let kind = ctx.update().kind.name();
            Error::msg(format!(
                "an update of the kind `{kind}` has no message of the bot to edit"
            ))
        })
    }

    fn at(place: Place) -> Option<Self> {
        let Place {
            chat_id,
            business_connection_id,
            message_id,
            ephemeral,
            ..
        } = place;
        match ephemeral {
            Some((user_id, id)) => Some(Self::Ephemeral {
                chat_id,
                user_id,
                id,
            }),
            None => Some(Self::Message {
                business_connection_id,
                chat_id,
                message_id: message_id?,
            }),
        }
    }
}

/// A call that changes a message: the ordinary one, or the one for messages that only one user sees. Both have the same
/// fields for what changes.
macro_rules! change {
    ($target:expr, $markup:expr, $ordinary:ident or $ephemeral:ident $(of $new:expr)?, |$call:ident| $set:block) => {{
        let markup = $markup.map(Box::new);
        match $target {
            Target::Ephemeral { chat_id, user_id, id } => {
                let mut $call = $ephemeral::new(chat_id, user_id, id $(, $new)?);
                $call.reply_markup = markup;
                $set
                Reply::new().with($call)
            }
            Target::Inline(id) => {
                let mut $call = $ordinary::new($($new)?).inline_message_id(id);
                $call.reply_markup = markup;
                $set
                Reply::new().with($call)
            }
            Target::Message { business_connection_id, chat_id, message_id } => {
                let mut $call = $ordinary::new($($new)?).chat_id(chat_id).message_id(message_id);
                $call.business_connection_id = business_connection_id;
                $call.reply_markup = markup;
                $set
                Reply::new().with($call)
            }
        }
    }};
}

impl IntoReply for Edit {
    fn into_reply(self, ctx: &Context) -> Result<Reply, Error> {
        let target = Target::of(ctx)?;
        Ok(match self.part {
            Part::Text(Content { text, parse_mode }) => {
                change!(target, self.markup, EditMessageText or EditEphemeralMessageText, |call| {
                    call.text = Some(text);
                    call.parse_mode = parse_mode;
                })
            }
            Part::Caption(Content { text, parse_mode }) => {
                change!(target, self.markup, EditMessageCaption or EditEphemeralMessageCaption, |call| {
                    call.caption = Some(text);
                    call.parse_mode = parse_mode;
                })
            }
            Part::Media(media) => {
                change!(target, self.markup, EditMessageMedia or EditEphemeralMessageMedia of *media, |call| {})
            }
            Part::Markup => {
                change!(target, self.markup, EditMessageReplyMarkup or EditEphemeralMessageReplyMarkup, |call| {})
            }
        })
    }
}

//! Where a text of the bot goes.

use crate::Error;
use crate::api::{
    BusinessConnectionId, ChatId, DeleteBusinessMessages, DeleteEphemeralMessage, DeleteMessage,
    EphemeralMessageId, MaybeInaccessibleMessage, Message, MessageId, ReplyParameters, SendMessage,
    ThreadId, TopicId, UpdateKind, UserId,
};
use crate::client::Request;
use crate::routing::context::Context;
use crate::routing::reply::Content;

/// The chat of an update, down to the topic, and the message it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::routing) struct Place {
    pub(in crate::routing) chat_id: ChatId,
    pub(in crate::routing) thread_id: Option<ThreadId>,
    pub(in crate::routing) topic_id: Option<TopicId>,
    pub(in crate::routing) business_connection_id: Option<BusinessConnectionId>,
    pub(in crate::routing) message_id: Option<MessageId>,
    /// For a message that only one user sees: the user and its number.
    pub(in crate::routing) ephemeral: Option<(UserId, EphemeralMessageId)>,
}

impl Place {
    /// # Errors
    /// When the update belongs to no chat the bot could write to.
    pub(in crate::routing) fn of(ctx: &Context) -> Result<Self, Error> {
        if matches!(ctx.update().kind, UpdateKind::GuestMessage(_)) {
            return Err(Error::msg(
                "the bot is a guest in this chat: it can only return one text from its handler, or call `AnswerGuestQuery`",
            ));
        }
        Self::find(ctx).ok_or_else(|| {
            Error::msg(format!(
                "an update of the kind `{}` has no chat to write to; call a method with the chat it is for",
                ctx.update().kind.name(),
            ))
        })
    }

    fn find(ctx: &Context) -> Option<Self> {
        if let Some(message) = ctx.message() {
            return Some(Self::around(message));
        }
        match &ctx.update().kind {
            UpdateKind::CallbackQuery(query) => match query.message.as_ref()? {
                MaybeInaccessibleMessage::Message(message) => Some(Self::around(message)),
                MaybeInaccessibleMessage::Inaccessible(message) => Some(Self {
                    message_id: Some(message.message_id),
                    ..Self::chat(message.chat.id)
                }),
            },
            // A request to join is answered in private, not in the chat that the user is not yet in.
            UpdateKind::ChatJoinRequest(request) => Some(Self::chat(request.user_chat_id)),
            UpdateKind::BusinessConnection(connection) => Some(Self::chat(connection.user_chat_id)),
            UpdateKind::DeletedBusinessMessages(deleted) => Some(Self {
                business_connection_id: Some(deleted.business_connection_id.clone()),
                ..Self::chat(deleted.chat.id)
            }),
            UpdateKind::StoppedMessageGeneration(stopped) => Some(Self {
                thread_id: stopped.message_thread_id,
                ..Self::chat(stopped.chat.id)
            }),
            UpdateKind::MessageReaction(reaction) => Some(Self {
                message_id: Some(reaction.message_id),
                ..Self::chat(reaction.chat.id)
            }),
            UpdateKind::MessageReactionCount(count) => Some(Self {
                message_id: Some(count.message_id),
                ..Self::chat(count.chat.id)
            }),
            _ => ctx.chat().map(|chat| Self::chat(chat.id)),
        }
    }

    fn chat(chat_id: ChatId) -> Self {
        Self {
            chat_id,
            thread_id: None,
            topic_id: None,
            business_connection_id: None,
            message_id: None,
            ephemeral: None,
        }
    }

    fn around(message: &Message) -> Self {
        Self {
            chat_id: message.chat.id,
            // In groups without topics every answer has a thread id too, which cannot be written to.
            thread_id: message
                .message_thread_id
                .filter(|_| message.is_topic_message),
            topic_id: message
                .direct_messages_topic
                .as_ref()
                .map(|topic| topic.topic_id),
            business_connection_id: message.business_connection_id.clone(),
            message_id: Some(message.message_id),
            ephemeral: message
                .receiver_user
                .as_ref()
                .map(|user| user.id)
                .zip(message.ephemeral_message_id),
        }
    }

    /// A message to this place.
    pub(in crate::routing) fn message(&self, content: Content) -> SendMessage {
        let mut message = SendMessage::new(self.chat_id, content.text);
        message.parse_mode = content.parse_mode;
        message.message_thread_id = self.thread_id;
        message.direct_messages_topic_id = self.topic_id;
        message
            .business_connection_id
            .clone_from(&self.business_connection_id);
        message
    }

    /// A message to this place that quotes the one it is about.
    pub(in crate::routing) fn quoting(&self, content: Content) -> Option<SendMessage> {
        let mut quoted = ReplyParameters::new();
        match self.ephemeral {
            Some((_, id)) => quoted.ephemeral_message_id = Some(id),
            None => quoted.message_id = Some(self.message_id?),
        }
        let mut message = self.message(content);
        message.reply_parameters = Some(Box::new(quoted));
        Some(message)
    }

    /// The deletion of the message it is about.
    pub(in crate::routing) fn deletion(&self) -> Option<Request> {
        let id = self.message_id?;
        Some(match (self.ephemeral, &self.business_connection_id) {
            (Some((user, id)), _) => DeleteEphemeralMessage::new(self.chat_id, user, id).into(),
            (None, Some(connection)) => {
                DeleteBusinessMessages::new(connection.clone(), [id]).into()
            }
            (None, None) => DeleteMessage::new(self.chat_id, id).into(),
        })
    }
}

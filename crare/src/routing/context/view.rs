//! What an update is about, whatever its kind.

use crate::api::{
    CallbackQuery, Chat, ChosenInlineResult, InlineQuery, MaybeInaccessibleMessage, Message,
    UpdateKind, User,
};
use crate::routing::context::{Context, Subject};

impl Context {
    /// The message of the update: new, edited, posted in a channel, from a business account or a guest chat; for a
    /// callback the message its button is on, unless Telegram no longer shows it.
    pub fn message(&self) -> Option<&Message> {
        match &self.update().kind {
            UpdateKind::Message(message)
            | UpdateKind::EditedMessage(message)
            | UpdateKind::ChannelPost(message)
            | UpdateKind::EditedChannelPost(message)
            | UpdateKind::BusinessMessage(message)
            | UpdateKind::EditedBusinessMessage(message)
            | UpdateKind::GuestMessage(message) => Some(message),
            UpdateKind::CallbackQuery(query) => match query.message.as_ref()? {
                MaybeInaccessibleMessage::Message(message) => Some(message),
                _ => None,
            },
            _ => None,
        }
    }

    /// The chat the update happened in.
    pub fn chat(&self) -> Option<&Chat> {
        if let Some(message) = self.message() {
            return Some(&message.chat);
        }
        match &self.update().kind {
            UpdateKind::CallbackQuery(query) => match query.message.as_ref()? {
                MaybeInaccessibleMessage::Inaccessible(message) => Some(&message.chat),
                _ => None,
            },
            UpdateKind::DeletedBusinessMessages(deleted) => Some(&deleted.chat),
            UpdateKind::MessageReaction(reaction) => Some(&reaction.chat),
            UpdateKind::MessageReactionCount(count) => Some(&count.chat),
            UpdateKind::MyChatMember(change) | UpdateKind::ChatMember(change) => Some(&change.chat),
            UpdateKind::ChatJoinRequest(request) => Some(&request.chat),
            UpdateKind::ChatBoost(boost) => Some(&boost.chat),
            UpdateKind::RemovedChatBoost(boost) => Some(&boost.chat),
            UpdateKind::StoppedMessageGeneration(stopped) => Some(&stopped.chat),
            _ => None,
        }
    }

    /// The user the update is about: the sender, or whoever pressed, asked, voted or paid.
    ///
    /// In a handler of `on_user_joined` it is the user who joined (one run for each), in one of `on_user_left` the user
    /// who left. A post of a channel, a reaction of an anonymous administrator and the like have no user.
    pub fn user(&self) -> Option<&User> {
        match (&self.update().kind, self.subject) {
            (UpdateKind::Message(message), Subject::Joined(index)) => {
                message.new_chat_members.as_ref()?.get(index)
            }
            (UpdateKind::Message(message), Subject::Left) => message.left_chat_member.as_deref(),
            (kind, _) => user_of(kind),
        }
    }

    /// The callback query, when a button was pressed.
    pub fn callback_query(&self) -> Option<&CallbackQuery> {
        match &self.update().kind {
            UpdateKind::CallbackQuery(query) => Some(query),
            _ => None,
        }
    }

    /// The inline query, when somebody typed the bot's name and a text into any chat.
    pub fn inline_query(&self) -> Option<&InlineQuery> {
        match &self.update().kind {
            UpdateKind::InlineQuery(query) => Some(query),
            _ => None,
        }
    }

    /// The inline result that a user chose and sent.
    pub fn chosen_inline_result(&self) -> Option<&ChosenInlineResult> {
        match &self.update().kind {
            UpdateKind::ChosenInlineResult(result) => Some(result),
            _ => None,
        }
    }
}

/// Who did what an update is about.
pub(crate) fn user_of(kind: &UpdateKind) -> Option<&User> {
    match kind {
        UpdateKind::Message(message)
        | UpdateKind::EditedMessage(message)
        | UpdateKind::ChannelPost(message)
        | UpdateKind::EditedChannelPost(message)
        | UpdateKind::BusinessMessage(message)
        | UpdateKind::EditedBusinessMessage(message)
        | UpdateKind::GuestMessage(message) => message.from.as_deref(),
        UpdateKind::BusinessConnection(connection) => Some(&connection.user),
        UpdateKind::MessageReaction(reaction) => reaction.user.as_deref(),
        UpdateKind::InlineQuery(query) => Some(&query.from),
        UpdateKind::ChosenInlineResult(result) => Some(&result.from),
        UpdateKind::CallbackQuery(query) => Some(&query.from),
        UpdateKind::ShippingQuery(query) => Some(&query.from),
        UpdateKind::PreCheckoutQuery(query) => Some(&query.from),
        UpdateKind::PurchasedPaidMedia(purchase) => Some(&purchase.from),
        UpdateKind::PollAnswer(answer) => answer.user.as_deref(),
        UpdateKind::MyChatMember(change) | UpdateKind::ChatMember(change) => Some(&change.from),
        UpdateKind::ChatJoinRequest(request) => Some(&request.from),
        UpdateKind::ManagedBot(managed) => Some(&managed.user),
        UpdateKind::Subscription(subscription) => Some(&subscription.user),
        _ => None,
    }
}

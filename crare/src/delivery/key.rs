//! Which updates belong to one lane.

use std::fmt;
use std::sync::Arc;

use crate::api::{ChatId, MaybeInaccessibleMessage, PollId, Update, UpdateId, UpdateKind, User};
use crate::routing::user_of;

/// Updates with an equal key run one after the other.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LaneKey {
    /// A chat, or the user when the update names no chat: both have ids of one number space, and the private chat
    /// with a user has the user's id. So somebody's messages, button presses and inline queries keep their order.
    Id(i64),
    /// A user in a chat.
    Pair(i64, i64),
    /// Anything else, such as a poll whose chat is not told.
    Text(Box<str>),
    /// Nothing to keep an order with: a lane of its own.
    Alone(UpdateId),
}

/// What keeps its order: updates of one lane are handled one after the other, different lanes side by side.
#[derive(Clone, Default)]
#[non_exhaustive]
pub enum Order {
    /// A lane per chat (the default): messages, edits, reactions, button presses and all else that belongs to the chat; of
    /// updates without a chat a lane per user, which is that of the private chat.
    #[default]
    Chat,
    /// A lane per user, whatever the chat; updates without a user are in the lane of their chat.
    User,
    /// A lane per user in each chat: members of a group do not wait for each other.
    ChatAndUser,
    /// No order: every update at once.
    None,
    /// A lane for each key that the function gives. It is called for every update and must not block.
    By(Arc<dyn Fn(&Update) -> LaneKey + Send + Sync>),
}

impl Order {
    /// A lane for each key that the function gives.
    pub fn by<K: Into<LaneKey>>(key: impl Fn(&Update) -> K + Send + Sync + 'static) -> Self {
        Self::By(Arc::new(move |update| key(update).into()))
    }

    pub(super) fn key(&self, update: &Update) -> LaneKey {
        match self {
            Self::Chat => LaneKey::of(update),
            Self::User => match user_of(&update.kind) {
                Some(user) => LaneKey::user(user),
                None => LaneKey::of(update),
            },
            Self::ChatAndUser => match (LaneKey::of(update), user_of(&update.kind)) {
                (LaneKey::Id(chat), Some(user)) => LaneKey::Pair(chat, user.id.0),
                (key, _) => key,
            },
            Self::None => LaneKey::Alone(update.update_id),
            Self::By(key) => key(update),
        }
    }
}

impl fmt::Debug for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chat => "Chat",
            Self::User => "User",
            Self::ChatAndUser => "ChatAndUser",
            Self::None => "None",
            Self::By(_) => "By(..)",
        })
    }
}

impl fmt::Display for LaneKey {
    /// For people: `chat 7`, whoever's the id is.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => write!(f, "chat {id}"),
            Self::Pair(chat, user) => write!(f, "chat {chat}, user {user}"),
            Self::Text(text) => f.write_str(text),
            Self::Alone(update) => write!(f, "update {update}"),
        }
    }
}

impl From<i64> for LaneKey {
    fn from(id: i64) -> Self {
        Self::Id(id)
    }
}

impl From<(i64, i64)> for LaneKey {
    fn from((one, other): (i64, i64)) -> Self {
        Self::Pair(one, other)
    }
}

impl From<String> for LaneKey {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<&str> for LaneKey {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl LaneKey {
    pub(super) fn of(update: &Update) -> Self {
        use UpdateKind as Kind;
        match &update.kind {
            Kind::Message(m)
            | Kind::EditedMessage(m)
            | Kind::ChannelPost(m)
            | Kind::EditedChannelPost(m)
            | Kind::BusinessMessage(m)
            | Kind::EditedBusinessMessage(m)
            | Kind::GuestMessage(m) => Self::chat(m.chat.id),
            Kind::DeletedBusinessMessages(deleted) => Self::chat(deleted.chat.id),
            Kind::BusinessConnection(connection) => Self::user(&connection.user),
            Kind::MessageReaction(reaction) => Self::chat(reaction.chat.id),
            Kind::MessageReactionCount(count) => Self::chat(count.chat.id),
            Kind::MyChatMember(change) | Kind::ChatMember(change) => Self::chat(change.chat.id),
            Kind::ChatJoinRequest(request) => Self::chat(request.chat.id),
            Kind::ChatBoost(boost) => Self::chat(boost.chat.id),
            Kind::RemovedChatBoost(boost) => Self::chat(boost.chat.id),
            Kind::CallbackQuery(query) => match &query.message {
                Some(MaybeInaccessibleMessage::Message(message)) => Self::chat(message.chat.id),
                Some(MaybeInaccessibleMessage::Inaccessible(message)) => {
                    Self::chat(message.chat.id)
                }
                None => Self::user(&query.from),
            },
            Kind::InlineQuery(query) => Self::user(&query.from),
            Kind::ChosenInlineResult(result) => Self::user(&result.from),
            Kind::ShippingQuery(query) => Self::user(&query.from),
            Kind::PreCheckoutQuery(query) => Self::user(&query.from),
            Kind::PurchasedPaidMedia(purchase) => Self::user(&purchase.from),
            Kind::ManagedBot(managed) => Self::user(&managed.user),
            Kind::Subscription(subscription) => Self::user(&subscription.user),
            Kind::StoppedMessageGeneration(stopped) => Self::chat(stopped.chat.id),
            Kind::PollAnswer(answer) => match (&answer.voter_chat, &answer.user) {
                (Some(chat), _) => Self::chat(chat.id),
                (None, Some(user)) => Self::user(user),
                (None, None) => Self::poll(&answer.poll_id),
            },
            Kind::Poll(poll) => Self::poll(&poll.id),
            // Also what a later Bot API brings: nothing is known about it.
            _ => Self::Alone(update.update_id),
        }
    }

    fn chat(id: ChatId) -> Self {
        Self::Id(id.0)
    }

    fn user(user: &User) -> Self {
        Self::Id(user.id.0)
    }

    fn poll(id: &PollId) -> Self {
        Self::Text(id.as_str().into())
    }
}

#[cfg(test)]
mod tests {
    use super::LaneKey;
    use crate::api::{UpdateId, parse_update};

    fn key(kind: &str, content: &str) -> LaneKey {
        let json = format!(r#"{{"update_id":7,"{kind}":{content}}}"#);
        LaneKey::of(&parse_update(json.as_bytes()).unwrap())
    }

    const USER: &str = r#"{"id":5,"is_bot":false,"first_name":"A"}"#;

    #[test]
    fn what_a_chat_and_its_user_do_is_one_lane() {
        let message = r#"{"message_id":1,"date":1,"chat":{"id":5,"type":"private"},"text":"hi"}"#;
        let button = format!(
            r#"{{"id":"1","from":{USER},"chat_instance":"1","message":{message},"data":"x"}}"#
        );
        let old_button = format!(
            r#"{{"id":"1","from":{USER},"chat_instance":"1","message":{{"message_id":1,"date":0,"chat":{{"id":5,"type":"private"}}}}}}"#
        );
        let inline_button =
            format!(r#"{{"id":"1","from":{USER},"chat_instance":"1","inline_message_id":"1"}}"#);
        let query = format!(r#"{{"id":"1","from":{USER},"query":"x","offset":""}}"#);
        let keys = [
            key("message", message),
            key("edited_message", message),
            key("business_message", message),
            key("callback_query", &button),
            key("callback_query", &old_button),
            key("callback_query", &inline_button),
            key("inline_query", &query),
        ];
        assert!(keys.iter().all(|key| *key == LaneKey::Id(5)), "{keys:?}");
    }

    #[test]
    fn what_has_no_chat_is_alone() {
        let answer = format!(
            r#"{{"poll_id":"p","user":{USER},"option_ids":[0],"option_persistent_ids":["a"]}}"#
        );
        assert_eq!(key("poll_answer", &answer), LaneKey::Id(5));
        let answer = r#"{"poll_id":"p","option_ids":[0],"option_persistent_ids":["a"]}"#;
        assert_eq!(key("poll_answer", answer), LaneKey::Text("p".into()));
        assert_eq!(
            key("brand_new", r#"{"chat":{"id":5}}"#),
            LaneKey::Alone(UpdateId(7))
        );
    }
}

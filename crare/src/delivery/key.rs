//! Which updates belong to one lane.

use crate::api::{ChatId, MaybeInaccessibleMessage, PollId, Update, UpdateId, UpdateKind, User};

/// Updates with an equal key run one after the other.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum LaneKey {
    /// A chat, or the user when the update names no chat: both have ids of one number space, and the private chat
    /// with a user has the user's id. So somebody's messages, button presses and inline queries keep their order.
    Chat(i64),
    /// A poll whose chat is not told.
    Poll(String),
    /// Nothing to keep an order with: a lane of its own.
    Alone(UpdateId),
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
        Self::Chat(id.0)
    }

    fn user(user: &User) -> Self {
        Self::Chat(user.id.0)
    }

    fn poll(id: &PollId) -> Self {
        Self::Poll(id.as_str().to_owned())
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
        assert!(keys.iter().all(|key| *key == LaneKey::Chat(5)), "{keys:?}");
    }

    #[test]
    fn what_has_no_chat_is_alone() {
        let answer = format!(
            r#"{{"poll_id":"p","user":{USER},"option_ids":[0],"option_persistent_ids":["a"]}}"#
        );
        assert_eq!(key("poll_answer", &answer), LaneKey::Chat(5));
        let answer = r#"{"poll_id":"p","option_ids":[0],"option_persistent_ids":["a"]}"#;
        assert_eq!(key("poll_answer", answer), LaneKey::Poll("p".to_owned()));
        assert_eq!(
            key("brand_new", r#"{"chat":{"id":5}}"#),
            LaneKey::Alone(UpdateId(7))
        );
    }
}

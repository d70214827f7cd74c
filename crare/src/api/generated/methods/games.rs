//! Methods of the section "games".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::request;
use crate::api::{
    BusinessConnectionId, ChatId, ChatTarget, GameHighScore, InlineKeyboardMarkup, InlineMessageId,
    Message, MessageEffectId, MessageId, MessageOrTrue, ReplyParameters, ThreadId, UserId,
};

/// Sends a game.
///
/// [`sendGame` at Telegram](https://core.telegram.org/bots/api#sendgame)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendGame {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// Name the game has at BotFather.
    pub game_short_name: String,
    /// Delivers the message without a sound.
    pub disable_notification: Option<bool>,
    /// Forbids forwarding and saving what is sent.
    pub protect_content: Option<bool>,
    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub allow_paid_broadcast: Option<bool>,
    /// Animated effect shown with the message; private chats only.
    pub message_effect_id: Option<MessageEffectId>,
    /// Message to reply to.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Inline keyboard; its first button must start the game.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl SendGame {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, game_short_name: impl Into<String>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            game_short_name: game_short_name.into(),
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
            reply_parameters: None,
            reply_markup: None,
        }
    }

    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(value.into());
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.message_effect_id = Some(value.into());
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Inline keyboard; its first button must start the game.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

request! { SendGame = "sendGame" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    required game_short_name = "game_short_name",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files {  } }

/// Sets a user's score in a game; returns `True` for inline messages.
///
/// [`setGameScore` at Telegram](https://core.telegram.org/bots/api#setgamescore)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetGameScore {
    pub user_id: UserId,
    /// New score; a lower one than before needs `force`.
    pub score: i64,
    /// Allows the score to go down.
    pub force: Option<bool>,
    /// Leaves the message with the game as it is.
    pub disable_edit_message: Option<bool>,
    /// Chat of the message; required without `inline_message_id`.
    pub chat_id: Option<ChatId>,
    /// Message with the game; required without `inline_message_id`.
    pub message_id: Option<MessageId>,
    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub inline_message_id: Option<InlineMessageId>,
}

impl SetGameScore {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>, score: i64) -> Self {
        Self {
            user_id: user_id.into(),
            score,
            force: None,
            disable_edit_message: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
        }
    }

    /// Allows the score to go down.
    pub fn force(mut self, value: bool) -> Self {
        self.force = Some(value);
        self
    }

    /// Leaves the message with the game as it is.
    pub fn disable_edit_message(mut self, value: bool) -> Self {
        self.disable_edit_message = Some(value);
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatId>) -> Self {
        self.chat_id = Some(value.into());
        self
    }

    /// Message with the game; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.inline_message_id = Some(value.into());
        self
    }
}

request! { SetGameScore = "setGameScore" -> MessageOrTrue {
    required user_id = "user_id",
    required score = "score",
    optional force = "force",
    optional disable_edit_message = "disable_edit_message",
    optional chat_id = "chat_id",
    optional message_id = "message_id",
    optional inline_message_id = "inline_message_id",
} files {  } }

/// Returns the scores of a user and of the neighbors in a game's table.
///
/// [`getGameHighScores` at Telegram](https://core.telegram.org/bots/api#getgamehighscores)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetGameHighScores {
    /// User whose place in the table is looked at.
    pub user_id: UserId,
    /// Chat of the message; required without `inline_message_id`.
    pub chat_id: Option<ChatId>,
    /// Message with the game; required without `inline_message_id`.
    pub message_id: Option<MessageId>,
    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub inline_message_id: Option<InlineMessageId>,
}

impl GetGameHighScores {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            user_id: user_id.into(),
            chat_id: None,
            message_id: None,
            inline_message_id: None,
        }
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatId>) -> Self {
        self.chat_id = Some(value.into());
        self
    }

    /// Message with the game; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.inline_message_id = Some(value.into());
        self
    }
}

request! { GetGameHighScores = "getGameHighScores" -> Vec<GameHighScore> {
    required user_id = "user_id",
    optional chat_id = "chat_id",
    optional message_id = "message_id",
    optional inline_message_id = "inline_message_id",
} files {  } }

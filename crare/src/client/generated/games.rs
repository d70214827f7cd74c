//! Calls of the section "games".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::{
    BusinessConnectionId, ChatId, ChatTarget, GetGameHighScores, InlineKeyboardMarkup,
    InlineMessageId, MessageEffectId, MessageId, ReplyParameters, SendGame, SetGameScore, ThreadId,
    UserId,
};
use crate::client::{Bot, Call};

impl Bot {
    /// Sends a game.
    ///
    /// [`sendGame` at Telegram](https://core.telegram.org/bots/api#sendgame)
    pub fn send_game(
        &self,
        chat_id: impl Into<ChatTarget>,
        game_short_name: impl Into<String>,
    ) -> Call<SendGame> {
        self.call(SendGame::new(chat_id, game_short_name))
    }

    /// Sets a user's score in a game; returns `True` for inline messages.
    ///
    /// [`setGameScore` at Telegram](https://core.telegram.org/bots/api#setgamescore)
    pub fn set_game_score(&self, user_id: impl Into<UserId>, score: i64) -> Call<SetGameScore> {
        self.call(SetGameScore::new(user_id, score))
    }

    /// Returns the scores of a user and of the neighbors in a game's table.
    ///
    /// [`getGameHighScores` at Telegram](https://core.telegram.org/bots/api#getgamehighscores)
    pub fn get_game_high_scores(&self, user_id: impl Into<UserId>) -> Call<GetGameHighScores> {
        self.call(GetGameHighScores::new(user_id))
    }
}

impl Call<SendGame> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Inline keyboard; its first button must start the game.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<SetGameScore> {
    /// Allows the score to go down.
    pub fn force(mut self, value: bool) -> Self {
        self.method.force = Some(value);
        self
    }

    /// Leaves the message with the game as it is.
    pub fn disable_edit_message(mut self, value: bool) -> Self {
        self.method.disable_edit_message = Some(value);
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatId>) -> Self {
        self.method.chat_id = Some(value.into());
        self
    }

    /// Message with the game; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.method.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.method.inline_message_id = Some(value.into());
        self
    }
}

impl Call<GetGameHighScores> {
    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatId>) -> Self {
        self.method.chat_id = Some(value.into());
        self
    }

    /// Message with the game; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.method.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.method.inline_message_id = Some(value.into());
        self
    }
}

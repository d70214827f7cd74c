//! Types of the section "games".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::{Animation, MessageEntity, PhotoSize, User};

/// A game, as set up at BotFather.
///
/// [`Game` at Telegram](https://core.telegram.org/bots/api#game)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Game {
    pub title: String,
    pub description: String,
    /// Picture of the game in its sizes.
    pub photo: Vec<PhotoSize>,
    /// Description or the table of scores, shown in the message.
    ///
    /// 0 to 4096 characters.
    pub text: Option<String>,
    /// Formatting of `text` as ranges.
    pub text_entities: Option<Vec<MessageEntity>>,
    /// Animation uploaded at BotFather.
    pub animation: Option<Box<Animation>>,
}

/// Marks the button that starts a game; holds nothing.
///
/// [`CallbackGame` at Telegram](https://core.telegram.org/bots/api#callbackgame)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CallbackGame {}

impl CallbackGame {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for CallbackGame {
    fn default() -> Self {
        Self::new()
    }
}

/// A row of a game's table of high scores.
///
/// [`GameHighScore` at Telegram](https://core.telegram.org/bots/api#gamehighscore)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GameHighScore {
    /// Place in the table.
    pub position: i64,
    pub user: User,
    pub score: i64,
}

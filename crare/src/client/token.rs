//! The bot's token, kept out of everything that is printed.

use std::fmt;

use thiserror::Error;

use crate::api::UserId;

/// The token of a bot as `@BotFather` gives it: `123456789:AAExample_secret`.
///
/// Who has the token is the bot, so `Debug` and `Display` print `***`.
#[derive(Clone)]
pub struct Token {
    text: Box<str>,
    id: UserId,
}

/// Why a text is no token. The text itself is never part of the error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum TokenError {
    /// There is no text.
    #[error("the bot token is empty")]
    Empty,
    /// There is no colon.
    #[error("the bot token has no colon; it looks like 123456789:AAExample_secret")]
    NoColon,
    /// The part before the colon is not the bot's id.
    #[error("the bot token does not begin with the bot's id, a positive number")]
    Id,
    /// The part after the colon is not the secret.
    #[error("the bot token's part after the colon must be letters, digits, `_` and `-`")]
    Secret,
}

impl Token {
    /// Checks the shape of a token; white space around it is dropped.
    ///
    /// Whether Telegram knows the token shows at the first call.
    pub fn new(text: impl Into<String>) -> Result<Self, TokenError> {
        Self::parse(text.into().trim())
    }

    fn parse(text: &str) -> Result<Self, TokenError> {
        if text.is_empty() {
            return Err(TokenError::Empty);
        }
        let (id, secret) = text.split_once(':').ok_or(TokenError::NoColon)?;
        let all_digits = id.bytes().all(|b| b.is_ascii_digit());
        let id = match id.parse::<i64>() {
            Ok(id) if id > 0 && all_digits => UserId(id),
            _ => return Err(TokenError::Id),
        };
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        if secret.is_empty() || !secret.bytes().all(allowed) {
            return Err(TokenError::Secret);
        }
        Ok(Self {
            text: text.into(),
            id,
        })
    }

    /// The bot's user id, which is the first part of the token.
    pub fn id(&self) -> UserId {
        self.id
    }

    /// The token itself. Keep it out of logs.
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// The same text without the token and without its secret part.
    pub(crate) fn redact(&self, text: String) -> String {
        redact(&self.text, text)
    }
}

/// `text` without `token` and without its secret part.
pub(crate) fn redact(token: &str, text: String) -> String {
    let Some((_, secret)) = token.split_once(':') else {
        return text;
    };
    // a secret of a few characters is a test's and may stand in any word
    if secret.len() >= 8 && text.contains(secret) {
        return text.replace(token, "***").replace(secret, "***");
    }
    if text.contains(token) {
        return text.replace(token, "***");
    }
    text
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::{Token, TokenError, redact};
    use crate::api::UserId;

    #[test]
    fn shape() {
        let id = |text: &str| Token::new(text).map(|token| token.id());
        assert_eq!(id("1:x"), Ok(UserId(1)));
        assert_eq!(id(" 123456789:AA-b_C\n"), Ok(UserId(123_456_789)));
        assert_eq!(id(""), Err(TokenError::Empty));
        assert_eq!(id(" \n"), Err(TokenError::Empty));
        assert_eq!(id("12345"), Err(TokenError::NoColon));
        for bad in [":x", "0:x", "+1:x", "-1:x", "a:x", "99999999999999999999:x"] {
            assert_eq!(id(bad), Err(TokenError::Id), "{bad}");
        }
        for bad in ["1:", "1:a b", "1:a/b", "1:a:b", "1:é"] {
            assert_eq!(id(bad), Err(TokenError::Secret), "{bad}");
        }
    }

    #[test]
    fn never_printed() {
        let token = Token::new("12345:secret-part").unwrap();
        assert_eq!(format!("{token} {token:?}"), "*** ***");
        let text = "GET /bot12345:secret-part/getMe, secret-part".to_owned();
        assert_eq!(token.redact(text), "GET /bot***/getMe, ***");
        assert_eq!(redact("", "/hook".to_owned()), "/hook");
        let error = Token::new("12345:secret part").unwrap_err();
        assert!(!format!("{error} {error:?}").contains("secret part"));
    }
}

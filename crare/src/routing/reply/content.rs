//! Texts to send, plain and formatted.

use std::borrow::Cow;

use crate::api::{ParseMode, User};
use crate::routing::extract::Text;

/// A text in Telegram's [HTML style](https://core.telegram.org/bots/api#html-style): `Html("<b>bold</b>".into())`.
///
/// Texts of users have to be [escaped](Html::escape) before they are put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Html(pub String);

/// A text in Telegram's [MarkdownV2 style](https://core.telegram.org/bots/api#markdownv2-style).
///
/// Texts of users have to be escaped before they are put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkdownV2(pub String);

/// A text and how it is formatted; whatever [`Context::send`](crate::routing::Context::send) and its like take.
#[derive(Clone, Debug)]
pub struct Content {
    /// The text, at most 4,096 characters after its formatting was read.
    pub text: String,
    /// How it is formatted; plain when not set.
    pub parse_mode: Option<ParseMode>,
}

impl Html {
    /// A formatted text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// A text as it is shown: what Telegram would read as formatting (`&`, `<`, `>`, and `"` within a tag) is escaped.
    ///
    /// ```
    /// use crare::prelude::*;
    ///
    /// async fn start(user: User) -> Html {
    ///     Html::new(format!("Hello, <b>{}</b>!", Html::escape(&user.first_name)))
    /// }
    ///
    /// assert_eq!(Html::escape("<Tom> & Jerry"), "&lt;Tom&gt; &amp; Jerry");
    /// ```
    pub fn escape(text: &str) -> Cow<'_, str> {
        if !text.contains(['&', '<', '>', '"']) {
            return text.into();
        }
        let mut escaped = String::with_capacity(text.len() + 16);
        for c in text.chars() {
            match c {
                '&' => escaped.push_str("&amp;"),
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '"' => escaped.push_str("&quot;"),
                c => escaped.push(c),
            }
        }
        escaped.into()
    }

    /// Somebody's name, as a link to them: to be put into a text. Whoever is in the chat is told that they were mentioned.
    ///
    /// ```
    /// use crare::prelude::*;
    ///
    /// let tom = User::new(7, false, "Tom & Jerry");
    /// assert_eq!(Html::mention(&tom), r#"<a href="tg://user?id=7">Tom &amp; Jerry</a>"#);
    /// ```
    pub fn mention(user: &User) -> String {
        let name = Self::escape(&user.first_name);
        format!(r#"<a href="tg://user?id={}">{name}</a>"#, user.id)
    }
}

impl MarkdownV2 {
    /// A formatted text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            parse_mode: None,
        }
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self {
            text,
            parse_mode: None,
        }
    }
}

impl From<Cow<'_, str>> for Content {
    fn from(text: Cow<'_, str>) -> Self {
        Self {
            text: text.into_owned(),
            parse_mode: None,
        }
    }
}

impl From<Text> for Content {
    fn from(text: Text) -> Self {
        Self {
            text: text.0,
            parse_mode: None,
        }
    }
}

impl From<Html> for Content {
    fn from(text: Html) -> Self {
        Self {
            text: text.0,
            parse_mode: Some(ParseMode::Html),
        }
    }
}

impl From<MarkdownV2> for Content {
    fn from(text: MarkdownV2) -> Self {
        Self {
            text: text.0,
            parse_mode: Some(ParseMode::MarkdownV2),
        }
    }
}

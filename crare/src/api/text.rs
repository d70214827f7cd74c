//! How a text is formatted.

use crate::api::de::string_enum;

string_enum! {
    /// How Telegram reads the formatting of a text.
    ///
    /// [Formatting options at Telegram](https://core.telegram.org/bots/api#formatting-options)
    ParseMode {
        MarkdownV2 = "MarkdownV2",
        Html = "HTML",
        Markdown = "Markdown",
    }
}

//! Buttons under messages, put together in few words.

use crate::api::{
    CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, SwitchInlineQueryChosenChat,
    WebAppInfo,
};

/// A button under a message.
///
/// ```
/// use crare::api::{Button, InlineKeyboardMarkup, SendMessage};
///
/// let keyboard = InlineKeyboardMarkup::row([Button::callback("Yes", "yes"), Button::callback("No", "no")])
///     .and_row([Button::link("Why?", "https://example.com/why")]);
/// assert_eq!(keyboard.inline_keyboard.len(), 2);
///
/// let message = SendMessage::new(1, "Sure?").reply_markup(keyboard);
/// ```
pub type Button = InlineKeyboardButton;

impl InlineKeyboardButton {
    /// A button whose data come back to the bot when it is pressed: 1 to 64 bytes.
    #[must_use]
    pub fn callback(text: impl Into<String>, data: impl Into<String>) -> Self {
        Self::new(text).callback_data(data)
    }

    /// A button that opens an address.
    #[must_use]
    pub fn link(text: impl Into<String>, address: impl Into<String>) -> Self {
        Self::new(text).url(address)
    }

    /// A button that opens a Mini App, by its `https` address; only in private chats.
    #[must_use]
    pub fn mini_app(text: impl Into<String>, address: impl Into<String>) -> Self {
        Self::new(text).web_app(WebAppInfo::new(address))
    }

    /// A button that copies a text to the clipboard: 1 to 256 characters.
    #[must_use]
    pub fn copy(text: impl Into<String>, copied: impl Into<String>) -> Self {
        Self::new(text).copy_text(CopyTextButton::new(copied))
    }

    /// A button that types the bot's name and an inline query in the same chat; the query may be empty.
    #[must_use]
    pub fn inline_here(text: impl Into<String>, query: impl Into<String>) -> Self {
        Self::new(text).switch_inline_query_current_chat(query)
    }

    /// A button that lets the user pick a chat, and types the bot's name and an inline query there; the query may be empty.
    #[must_use]
    pub fn inline_elsewhere(text: impl Into<String>, query: impl Into<String>) -> Self {
        Self::new(text).switch_inline_query(query)
    }

    /// As [`inline_elsewhere`](Self::inline_elsewhere), among chats of some kinds.
    #[must_use]
    pub fn inline_chosen(text: impl Into<String>, chats: SwitchInlineQueryChosenChat) -> Self {
        Self::new(text).switch_inline_query_chosen_chat(chats)
    }

    /// The button that pays an invoice: the first one of the first row, in invoices only.
    #[must_use]
    pub fn payment(text: impl Into<String>) -> Self {
        Self::new(text).pay(true)
    }
}

impl InlineKeyboardMarkup {
    /// Buttons side by side; at most 8 in a row.
    #[must_use]
    pub fn row(buttons: impl IntoIterator<Item = InlineKeyboardButton>) -> Self {
        Self::new([buttons])
    }

    /// Buttons one below the other.
    ///
    /// ```
    /// use crare::api::{Button, InlineKeyboardMarkup};
    ///
    /// let sizes = InlineKeyboardMarkup::column(["s", "m", "l"].map(|size| Button::callback(size, size)));
    /// assert_eq!(sizes.inline_keyboard.len(), 3);
    /// ```
    #[must_use]
    pub fn column(buttons: impl IntoIterator<Item = InlineKeyboardButton>) -> Self {
        Self::new(buttons.into_iter().map(|button| [button]))
    }

    /// Buttons in rows of so many each; of one, when none are asked for.
    ///
    /// ```
    /// use crare::api::{Button, InlineKeyboardMarkup};
    ///
    /// let days = (1..=31).map(|day| Button::callback(day.to_string(), format!("day/{day}")));
    /// let calendar = InlineKeyboardMarkup::grid(7, days);
    /// assert_eq!(calendar.inline_keyboard.len(), 5);
    /// assert_eq!(calendar.inline_keyboard[4].len(), 3);
    /// ```
    #[must_use]
    pub fn grid(columns: usize, buttons: impl IntoIterator<Item = InlineKeyboardButton>) -> Self {
        let columns = columns.max(1);
        let mut rows: Vec<Vec<InlineKeyboardButton>> = Vec::new();
        for button in buttons {
            match rows.last_mut().filter(|row| row.len() < columns) {
                Some(row) => row.push(button),
                None => rows.push(vec![button]),
            }
        }
        Self::new(rows)
    }

    /// One more row below the others.
    #[must_use]
    pub fn and_row(mut self, buttons: impl IntoIterator<Item = InlineKeyboardButton>) -> Self {
        self.inline_keyboard.push(buttons.into_iter().collect());
        self
    }
}

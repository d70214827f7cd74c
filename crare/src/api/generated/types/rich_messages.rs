//! Types of the section "rich messages".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::{
    Animation, Audio, CopyTextButton, CustomEmojiId, DisabledButton, Document, HorizontalAlignment,
    InputMediaAnimation, InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo,
    InputMediaVoiceNote, InputRichBlock, ListNumbering, Location, LoginUrl, PhotoSize, RichBlock,
    RichMedia, RichMessageButtonStyle, RichText, SwitchInlineQueryChosenChat, UnixTime, User,
    VerticalAlignment, Video, Voice, WebAppInfo,
};

/// A message made of blocks.
///
/// [`RichMessage` at Telegram](https://core.telegram.org/bots/api#richmessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichMessage {
    /// The content, in order.
    pub blocks: Vec<RichBlock>,
    /// Text runs from right to left.
    pub is_rtl: Option<bool>,
}

/// A rich message to send.
///
/// [`InputRichMessage` at Telegram](https://core.telegram.org/bots/api#inputrichmessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichMessage {
    /// The content as blocks; an alternative to `html` and `markdown`.
    pub blocks: Option<Vec<InputRichBlock>>,
    /// The content in HTML; an alternative to `blocks` and `markdown`.
    pub html: Option<String>,
    /// The content in Markdown; an alternative to `blocks` and `html`.
    pub markdown: Option<String>,
    /// Files that the content refers to by their `id`.
    pub media: Option<Vec<InputRichMessageMedia>>,
    /// Lays the message out from right to left.
    pub is_rtl: Option<bool>,
    /// Leaves links, mentions, hashtags and the like in the text as plain text.
    pub skip_entity_detection: Option<bool>,
}

impl InputRichMessage {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            blocks: None,
            html: None,
            markdown: None,
            media: None,
            is_rtl: None,
            skip_entity_detection: None,
        }
    }

    /// The content as blocks; an alternative to `html` and `markdown`.
    #[must_use]
    pub fn blocks(mut self, value: impl IntoIterator<Item = impl Into<InputRichBlock>>) -> Self {
        self.blocks = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The content in HTML; an alternative to `blocks` and `markdown`.
    #[must_use]
    pub fn html(mut self, value: impl Into<String>) -> Self {
        self.html = Some(value.into());
        self
    }

    /// The content in Markdown; an alternative to `blocks` and `html`.
    #[must_use]
    pub fn markdown(mut self, value: impl Into<String>) -> Self {
        self.markdown = Some(value.into());
        self
    }

    /// Files that the content refers to by their `id`.
    #[must_use]
    pub fn media(mut self, value: impl IntoIterator<Item = InputRichMessageMedia>) -> Self {
        self.media = Some(value.into_iter().collect());
        self
    }

    /// Lays the message out from right to left.
    #[must_use]
    pub fn is_rtl(mut self, value: bool) -> Self {
        self.is_rtl = Some(value);
        self
    }

    /// Leaves links, mentions, hashtags and the like in the text as plain text.
    #[must_use]
    pub fn skip_entity_detection(mut self, value: bool) -> Self {
        self.skip_entity_detection = Some(value);
        self
    }
}

impl Default for InputRichMessage {
    fn default() -> Self {
        Self::new()
    }
}

/// A media file of a rich message to send.
///
/// [`InputRichMessageMedia` at Telegram](https://core.telegram.org/bots/api#inputrichmessagemedia)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichMessageMedia {
    /// Name under which the content refers to the file.
    ///
    /// 1 to 64 characters.
    pub id: String,
    pub media: RichMedia,
}

impl InputRichMessageMedia {
    /// With what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, media: impl Into<RichMedia>) -> Self {
        Self {
            id: id.into(),
            media: media.into(),
        }
    }
}

/// A button inside a rich message.
///
/// [`RichMessageButton` at Telegram](https://core.telegram.org/bots/api#richmessagebutton)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichMessageButton {
    /// Label of the button.
    pub text: RichText,
    /// Visual emphasis of the button; the app decides when absent.
    ///
    /// One of: `danger`, `success`, `primary`, `link`.
    pub style: Option<RichMessageButtonStyle>,
    /// Address to open.
    pub url: Option<String>,
    /// Comes back in `data` of a [`CallbackQuery`](crate::api::CallbackQuery) when pressed.
    ///
    /// 1 to 64 bytes.
    pub callback_data: Option<String>,
    /// Mini App that the button opens.
    pub web_app: Option<Box<WebAppInfo>>,
    /// Opens the address with the user logged in to the site.
    pub login_url: Option<Box<LoginUrl>>,
    /// Lets the user pick a chat, then types the bot's name and this query there; may be empty.
    pub switch_inline_query: Option<String>,
    /// Types the bot's name and this query in the current chat; may be empty.
    pub switch_inline_query_current_chat: Option<String>,
    /// Like `switch_inline_query`, for chats of the chosen kinds only.
    pub switch_inline_query_chosen_chat: Option<Box<SwitchInlineQueryChosenChat>>,
    /// Copies a text to the clipboard.
    pub copy_text: Option<Box<CopyTextButton>>,
    /// Makes the button visible but without any effect.
    pub disabled: Option<Box<DisabledButton>>,
}

impl RichMessageButton {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self {
            text: text.into(),
            style: None,
            url: None,
            callback_data: None,
            web_app: None,
            login_url: None,
            switch_inline_query: None,
            switch_inline_query_current_chat: None,
            switch_inline_query_chosen_chat: None,
            copy_text: None,
            disabled: None,
        }
    }

    /// Visual emphasis of the button; the app decides when absent.
    #[must_use]
    pub fn style(mut self, value: impl Into<RichMessageButtonStyle>) -> Self {
        self.style = Some(value.into());
        self
    }

    /// Address to open.
    #[must_use]
    pub fn url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }

    /// Comes back in `data` of a [`CallbackQuery`](crate::api::CallbackQuery) when pressed.
    #[must_use]
    pub fn callback_data(mut self, value: impl Into<String>) -> Self {
        self.callback_data = Some(value.into());
        self
    }

    /// Mini App that the button opens.
    #[must_use]
    pub fn web_app(mut self, value: WebAppInfo) -> Self {
        self.web_app = Some(Box::new(value));
        self
    }

    /// Opens the address with the user logged in to the site.
    #[must_use]
    pub fn login_url(mut self, value: LoginUrl) -> Self {
        self.login_url = Some(Box::new(value));
        self
    }

    /// Lets the user pick a chat, then types the bot's name and this query there; may be empty.
    #[must_use]
    pub fn switch_inline_query(mut self, value: impl Into<String>) -> Self {
        self.switch_inline_query = Some(value.into());
        self
    }

    /// Types the bot's name and this query in the current chat; may be empty.
    #[must_use]
    pub fn switch_inline_query_current_chat(mut self, value: impl Into<String>) -> Self {
        self.switch_inline_query_current_chat = Some(value.into());
        self
    }

    /// Like `switch_inline_query`, for chats of the chosen kinds only.
    #[must_use]
    pub fn switch_inline_query_chosen_chat(mut self, value: SwitchInlineQueryChosenChat) -> Self {
        self.switch_inline_query_chosen_chat = Some(Box::new(value));
        self
    }

    /// Copies a text to the clipboard.
    #[must_use]
    pub fn copy_text(mut self, value: CopyTextButton) -> Self {
        self.copy_text = Some(Box::new(value));
        self
    }

    /// Makes the button visible but without any effect.
    #[must_use]
    pub fn disabled(mut self, value: DisabledButton) -> Self {
        self.disabled = Some(Box::new(value));
        self
    }
}

/// Bold text.
///
/// [`RichTextBold` at Telegram](https://core.telegram.org/bots/api#richtextbold)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextBold {
    pub text: RichText,
}

impl RichTextBold {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

/// Italic text.
///
/// [`RichTextItalic` at Telegram](https://core.telegram.org/bots/api#richtextitalic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextItalic {
    pub text: RichText,
}

impl RichTextItalic {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

/// Underlined text.
///
/// [`RichTextUnderline` at Telegram](https://core.telegram.org/bots/api#richtextunderline)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextUnderline {
    pub text: RichText,
}

impl RichTextUnderline {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

/// Struck-through text.
///
/// [`RichTextStrikethrough` at Telegram](https://core.telegram.org/bots/api#richtextstrikethrough)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextStrikethrough {
    pub text: RichText,
}

impl RichTextStrikethrough {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

/// Text hidden until it is tapped.
///
/// [`RichTextSpoiler` at Telegram](https://core.telegram.org/bots/api#richtextspoiler)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextSpoiler {
    pub text: RichText,
}

impl RichTextSpoiler {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

/// A moment in time, shown in the reader's own way.
///
/// [`RichTextDateTime` at Telegram](https://core.telegram.org/bots/api#richtextdatetime)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextDateTime {
    /// Text that stands for the moment.
    pub text: RichText,
    /// The moment meant.
    ///
    /// Unix time, in seconds.
    pub unix_time: UnixTime,
    /// How clients write the moment out.
    pub date_time_format: String,
}

impl RichTextDateTime {
    /// With what is required.
    #[must_use]
    pub fn new(
        text: impl Into<RichText>,
        unix_time: impl Into<UnixTime>,
        date_time_format: impl Into<String>,
    ) -> Self {
        Self {
            text: text.into(),
            unix_time: unix_time.into(),
            date_time_format: date_time_format.into(),
        }
    }
}

/// A mention of a user by id, for users without a username.
///
/// [`RichTextTextMention` at Telegram](https://core.telegram.org/bots/api#richtexttextmention)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextTextMention {
    pub text: RichText,
    /// The user mentioned.
    pub user: User,
}

impl RichTextTextMention {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, user: User) -> Self {
        Self {
            text: text.into(),
            user,
        }
    }
}

/// Text set below the line.
///
/// [`RichTextSubscript` at Telegram](https://core.telegram.org/bots/api#richtextsubscript)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextSubscript {
    pub text: RichText,
}

impl RichTextSubscript {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

/// Text set above the line.
///
/// [`RichTextSuperscript` at Telegram](https://core.telegram.org/bots/api#richtextsuperscript)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextSuperscript {
    pub text: RichText,
}

impl RichTextSuperscript {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

/// Highlighted text.
///
/// [`RichTextMarked` at Telegram](https://core.telegram.org/bots/api#richtextmarked)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextMarked {
    pub text: RichText,
}

impl RichTextMarked {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

/// Monospaced text within a line.
///
/// [`RichTextCode` at Telegram](https://core.telegram.org/bots/api#richtextcode)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextCode {
    pub text: RichText,
}

impl RichTextCode {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

/// A custom emoji within text.
///
/// [`RichTextCustomEmoji` at Telegram](https://core.telegram.org/bots/api#richtextcustomemoji)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextCustomEmoji {
    /// Sticker to show; see `getCustomEmojiStickers`.
    pub custom_emoji_id: CustomEmojiId,
    /// Shown where the emoji cannot be.
    pub alternative_text: String,
}

impl RichTextCustomEmoji {
    /// With what is required.
    #[must_use]
    pub fn new(
        custom_emoji_id: impl Into<CustomEmojiId>,
        alternative_text: impl Into<String>,
    ) -> Self {
        Self {
            custom_emoji_id: custom_emoji_id.into(),
            alternative_text: alternative_text.into(),
        }
    }
}

/// A formula within a line.
///
/// [`RichTextMathematicalExpression` at
/// Telegram](https://core.telegram.org/bots/api#richtextmathematicalexpression)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextMathematicalExpression {
    /// Source of the formula, in LaTeX.
    pub expression: String,
}

impl RichTextMathematicalExpression {
    /// With what is required.
    #[must_use]
    pub fn new(expression: impl Into<String>) -> Self {
        Self {
            expression: expression.into(),
        }
    }
}

/// A link.
///
/// [`RichTextUrl` at Telegram](https://core.telegram.org/bots/api#richtexturl)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextUrl {
    /// Text the link is on.
    pub text: RichText,
    /// Where the link leads.
    pub url: String,
}

impl RichTextUrl {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, url: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            url: url.into(),
        }
    }
}

/// An email address.
///
/// [`RichTextEmailAddress` at Telegram](https://core.telegram.org/bots/api#richtextemailaddress)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextEmailAddress {
    /// Text the address is on.
    pub text: RichText,
    pub email_address: String,
}

impl RichTextEmailAddress {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, email_address: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            email_address: email_address.into(),
        }
    }
}

/// A phone number.
///
/// [`RichTextPhoneNumber` at Telegram](https://core.telegram.org/bots/api#richtextphonenumber)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextPhoneNumber {
    /// Text the number is on.
    pub text: RichText,
    pub phone_number: String,
}

impl RichTextPhoneNumber {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, phone_number: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            phone_number: phone_number.into(),
        }
    }
}

/// A bank card number.
///
/// [`RichTextBankCardNumber` at Telegram](https://core.telegram.org/bots/api#richtextbankcardnumber)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextBankCardNumber {
    /// Text the number is on.
    pub text: RichText,
    pub bank_card_number: String,
}

impl RichTextBankCardNumber {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, bank_card_number: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bank_card_number: bank_card_number.into(),
        }
    }
}

/// A mention by username.
///
/// [`RichTextMention` at Telegram](https://core.telegram.org/bots/api#richtextmention)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextMention {
    /// Text the mention is on.
    pub text: RichText,
    /// The username mentioned.
    pub username: String,
}

impl RichTextMention {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, username: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            username: username.into(),
        }
    }
}

/// A hashtag.
///
/// [`RichTextHashtag` at Telegram](https://core.telegram.org/bots/api#richtexthashtag)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextHashtag {
    /// Text the hashtag is on.
    pub text: RichText,
    pub hashtag: String,
}

impl RichTextHashtag {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, hashtag: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            hashtag: hashtag.into(),
        }
    }
}

/// A cashtag, such as `$USD`.
///
/// [`RichTextCashtag` at Telegram](https://core.telegram.org/bots/api#richtextcashtag)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextCashtag {
    /// Text the cashtag is on.
    pub text: RichText,
    pub cashtag: String,
}

impl RichTextCashtag {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, cashtag: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            cashtag: cashtag.into(),
        }
    }
}

/// A bot command.
///
/// [`RichTextBotCommand` at Telegram](https://core.telegram.org/bots/api#richtextbotcommand)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextBotCommand {
    /// Text the command is on.
    pub text: RichText,
    pub bot_command: String,
}

impl RichTextBotCommand {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, bot_command: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bot_command: bot_command.into(),
        }
    }
}

/// A button within a line of rich text.
///
/// [`RichTextButton` at Telegram](https://core.telegram.org/bots/api#richtextbutton)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextButton {
    pub button: RichMessageButton,
}

impl RichTextButton {
    /// With what is required.
    #[must_use]
    pub fn new(button: RichMessageButton) -> Self {
        Self { button }
    }
}

/// A named place in the text that links can lead to.
///
/// [`RichTextAnchor` at Telegram](https://core.telegram.org/bots/api#richtextanchor)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextAnchor {
    /// Name that [`RichTextAnchorLink`] refers to.
    pub name: String,
}

impl RichTextAnchor {
    /// With what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// A link to a named place in the same message.
///
/// [`RichTextAnchorLink` at Telegram](https://core.telegram.org/bots/api#richtextanchorlink)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextAnchorLink {
    /// Text the link is on.
    pub text: RichText,
    /// Name of the place it leads to.
    pub anchor_name: String,
}

impl RichTextAnchorLink {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, anchor_name: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            anchor_name: anchor_name.into(),
        }
    }
}

/// A named reference in the text.
///
/// [`RichTextReference` at Telegram](https://core.telegram.org/bots/api#richtextreference)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextReference {
    pub text: RichText,
    /// Name that [`RichTextReferenceLink`] refers to.
    pub name: String,
}

impl RichTextReference {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, name: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            name: name.into(),
        }
    }
}

/// A link to a reference in the same message.
///
/// [`RichTextReferenceLink` at Telegram](https://core.telegram.org/bots/api#richtextreferencelink)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichTextReferenceLink {
    /// Text the link is on.
    pub text: RichText,
    /// Name of the reference it leads to.
    pub reference_name: String,
}

impl RichTextReferenceLink {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, reference_name: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            reference_name: reference_name.into(),
        }
    }
}

/// Caption of a block.
///
/// [`RichBlockCaption` at Telegram](https://core.telegram.org/bots/api#richblockcaption)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockCaption {
    pub text: RichText,
    /// Author or source.
    pub credit: Option<RichText>,
}

impl RichBlockCaption {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self {
            text: text.into(),
            credit: None,
        }
    }

    /// Author or source.
    #[must_use]
    pub fn credit(mut self, value: impl Into<RichText>) -> Self {
        self.credit = Some(value.into());
        self
    }
}

/// A cell of a table.
///
/// [`RichBlockTableCell` at Telegram](https://core.telegram.org/bots/api#richblocktablecell)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockTableCell {
    /// Content, if there is any.
    pub text: Option<RichText>,
    /// The cell is a heading.
    pub is_header: bool,
    /// How many columns the cell covers.
    pub colspan: Option<i64>,
    /// How many rows the cell covers.
    pub rowspan: Option<i64>,
    /// Horizontal alignment.
    ///
    /// One of: `left`, `center`, `right`.
    pub align: HorizontalAlignment,
    /// Vertical alignment.
    ///
    /// One of: `top`, `middle`, `bottom`.
    pub valign: VerticalAlignment,
}

impl RichBlockTableCell {
    /// With what is required.
    #[must_use]
    pub fn new(
        align: impl Into<HorizontalAlignment>,
        valign: impl Into<VerticalAlignment>,
    ) -> Self {
        Self {
            text: None,
            is_header: false,
            colspan: None,
            rowspan: None,
            align: align.into(),
            valign: valign.into(),
        }
    }

    /// Content, if there is any.
    #[must_use]
    pub fn text(mut self, value: impl Into<RichText>) -> Self {
        self.text = Some(value.into());
        self
    }

    /// The cell is a heading.
    #[must_use]
    pub fn is_header(mut self, value: bool) -> Self {
        self.is_header = value;
        self
    }

    /// How many columns the cell covers.
    #[must_use]
    pub fn colspan(mut self, value: i64) -> Self {
        self.colspan = Some(value);
        self
    }

    /// How many rows the cell covers.
    #[must_use]
    pub fn rowspan(mut self, value: i64) -> Self {
        self.rowspan = Some(value);
        self
    }
}

/// An item of a list.
///
/// [`RichBlockListItem` at Telegram](https://core.telegram.org/bots/api#richblocklistitem)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockListItem {
    /// Mark or number in front of the item.
    pub label: String,
    /// Content of the item.
    pub blocks: Vec<RichBlock>,
    /// The item has a box to tick.
    pub has_checkbox: bool,
    /// The box is ticked.
    pub is_checked: bool,
    /// Number of the item in an ordered list.
    pub value: Option<i64>,
    /// Style of the numbering in an ordered list.
    ///
    /// One of: `a`, `A`, `i`, `I`, `1`.
    pub kind: Option<ListNumbering>,
}

/// A paragraph.
///
/// [`RichBlockParagraph` at Telegram](https://core.telegram.org/bots/api#richblockparagraph)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockParagraph {
    pub text: RichText,
}

/// A heading.
///
/// [`RichBlockSectionHeading` at Telegram](https://core.telegram.org/bots/api#richblocksectionheading)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockSectionHeading {
    pub text: RichText,
    /// Level of the heading.
    pub size: i64,
}

/// A block of monospaced text.
///
/// [`RichBlockPreformatted` at Telegram](https://core.telegram.org/bots/api#richblockpreformatted)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockPreformatted {
    pub text: RichText,
    /// Programming language of the text.
    pub language: Option<String>,
}

/// A footer.
///
/// [`RichBlockFooter` at Telegram](https://core.telegram.org/bots/api#richblockfooter)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockFooter {
    pub text: RichText,
}

/// A line between blocks.
///
/// [`RichBlockDivider` at Telegram](https://core.telegram.org/bots/api#richblockdivider)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockDivider {}

/// A formula on its own line.
///
/// [`RichBlockMathematicalExpression` at
/// Telegram](https://core.telegram.org/bots/api#richblockmathematicalexpression)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockMathematicalExpression {
    /// Source of the formula, in LaTeX.
    pub expression: String,
}

/// A named place between blocks that links can lead to.
///
/// [`RichBlockAnchor` at Telegram](https://core.telegram.org/bots/api#richblockanchor)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockAnchor {
    /// Name that [`RichTextAnchorLink`] refers to.
    pub name: String,
}

/// A list.
///
/// [`RichBlockList` at Telegram](https://core.telegram.org/bots/api#richblocklist)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockList {
    pub items: Vec<RichBlockListItem>,
}

/// A quotation made of blocks.
///
/// [`RichBlockBlockQuotation` at Telegram](https://core.telegram.org/bots/api#richblockblockquotation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockBlockQuotation {
    /// What is quoted.
    pub blocks: Vec<RichBlock>,
    /// Author or source of the quotation.
    pub credit: Option<RichText>,
}

/// A quotation of a rich message that is folded until the reader opens it.
///
/// [`RichBlockExpandableBlockQuotation` at
/// Telegram](https://core.telegram.org/bots/api#richblockexpandableblockquotation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockExpandableBlockQuotation {
    pub text: RichText,
    /// Source of the quotation.
    pub credit: Option<RichText>,
}

/// A quotation set apart from the text.
///
/// [`RichBlockPullQuotation` at Telegram](https://core.telegram.org/bots/api#richblockpullquotation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockPullQuotation {
    /// What is quoted.
    pub text: RichText,
    /// Author or source of the quotation.
    pub credit: Option<RichText>,
}

/// Media arranged side by side.
///
/// [`RichBlockCollage` at Telegram](https://core.telegram.org/bots/api#richblockcollage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockCollage {
    /// The media, as blocks.
    pub blocks: Vec<RichBlock>,
    pub caption: Option<Box<RichBlockCaption>>,
}

/// Media shown one at a time.
///
/// [`RichBlockSlideshow` at Telegram](https://core.telegram.org/bots/api#richblockslideshow)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockSlideshow {
    /// The media, as blocks.
    pub blocks: Vec<RichBlock>,
    pub caption: Option<Box<RichBlockCaption>>,
}

/// A table.
///
/// [`RichBlockTable` at Telegram](https://core.telegram.org/bots/api#richblocktable)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockTable {
    /// The rows, each a list of cells.
    pub cells: Vec<Vec<RichBlockTableCell>>,
    /// Draws lines around the cells.
    pub is_bordered: bool,
    /// Shades every other row.
    pub is_striped: bool,
    /// Leaves less room around the content.
    pub is_compact: bool,
    /// Title of the table.
    pub caption: Option<RichText>,
}

/// A block that folds and unfolds.
///
/// [`RichBlockDetails` at Telegram](https://core.telegram.org/bots/api#richblockdetails)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockDetails {
    /// Text that stays visible when folded.
    pub summary: RichText,
    /// Content that folds away.
    pub blocks: Vec<RichBlock>,
    /// Unfolded at first.
    pub is_open: bool,
}

/// A map.
///
/// [`RichBlockMap` at Telegram](https://core.telegram.org/bots/api#richblockmap)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockMap {
    /// Point the map is centered on.
    pub location: Location,
    pub zoom: i64,
    /// Width of the map.
    pub width: i64,
    /// Height of the map.
    pub height: i64,
    pub caption: Option<Box<RichBlockCaption>>,
}

/// A block of buttons in a rich message.
///
/// [`RichBlockButtons` at Telegram](https://core.telegram.org/bots/api#richblockbuttons)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockButtons {
    pub buttons: Vec<RichMessageButton>,
    /// How the buttons are placed across the block.
    ///
    /// One of: `left`, `center`, `right`.
    pub align: Option<HorizontalAlignment>,
}

/// An animation in a rich message.
///
/// [`RichBlockAnimation` at Telegram](https://core.telegram.org/bots/api#richblockanimation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockAnimation {
    pub animation: Animation,
    /// Covered until it is tapped.
    pub has_spoiler: bool,
    pub caption: Option<Box<RichBlockCaption>>,
}

/// A music file in a rich message.
///
/// [`RichBlockAudio` at Telegram](https://core.telegram.org/bots/api#richblockaudio)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockAudio {
    pub audio: Audio,
    pub caption: Option<Box<RichBlockCaption>>,
}

/// A general file in a rich message.
///
/// [`RichBlockDocument` at Telegram](https://core.telegram.org/bots/api#richblockdocument)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockDocument {
    pub document: Document,
    pub caption: Option<Box<RichBlockCaption>>,
}

/// A photo in a rich message.
///
/// [`RichBlockPhoto` at Telegram](https://core.telegram.org/bots/api#richblockphoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockPhoto {
    /// The photo in its sizes.
    pub photo: Vec<PhotoSize>,
    /// Covered until it is tapped.
    pub has_spoiler: bool,
    pub caption: Option<Box<RichBlockCaption>>,
}

/// A video in a rich message.
///
/// [`RichBlockVideo` at Telegram](https://core.telegram.org/bots/api#richblockvideo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockVideo {
    pub video: Video,
    /// Covered until it is tapped.
    pub has_spoiler: bool,
    pub caption: Option<Box<RichBlockCaption>>,
}

/// A voice recording in a rich message.
///
/// [`RichBlockVoiceNote` at Telegram](https://core.telegram.org/bots/api#richblockvoicenote)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockVoiceNote {
    pub voice_note: Voice,
    pub caption: Option<Box<RichBlockCaption>>,
}

/// A block that shows the bot is thinking.
///
/// [`RichBlockThinking` at Telegram](https://core.telegram.org/bots/api#richblockthinking)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RichBlockThinking {
    pub text: RichText,
}

/// An item of a list to send.
///
/// [`InputRichBlockListItem` at Telegram](https://core.telegram.org/bots/api#inputrichblocklistitem)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockListItem {
    /// Content of the item.
    pub blocks: Vec<InputRichBlock>,
    /// The item has a box to tick.
    pub has_checkbox: bool,
    /// Ticks the box.
    pub is_checked: bool,
    /// Number of the item in an ordered list.
    pub value: Option<i64>,
    /// Style of the numbering in an ordered list.
    ///
    /// One of: `a`, `A`, `i`, `I`, `1`.
    pub kind: Option<ListNumbering>,
}

impl InputRichBlockListItem {
    /// With what is required.
    #[must_use]
    pub fn new(blocks: impl IntoIterator<Item = impl Into<InputRichBlock>>) -> Self {
        Self {
            blocks: blocks.into_iter().map(Into::into).collect(),
            has_checkbox: false,
            is_checked: false,
            value: None,
            kind: None,
        }
    }

    /// The item has a box to tick.
    #[must_use]
    pub fn has_checkbox(mut self, value: bool) -> Self {
        self.has_checkbox = value;
        self
    }

    /// Ticks the box.
    #[must_use]
    pub fn is_checked(mut self, value: bool) -> Self {
        self.is_checked = value;
        self
    }

    /// Number of the item in an ordered list.
    #[must_use]
    pub fn value(mut self, value: i64) -> Self {
        self.value = Some(value);
        self
    }

    /// Style of the numbering in an ordered list.
    #[must_use]
    pub fn kind(mut self, value: impl Into<ListNumbering>) -> Self {
        self.kind = Some(value.into());
        self
    }
}

/// A paragraph, to send.
///
/// [`InputRichBlockParagraph` at Telegram](https://core.telegram.org/bots/api#inputrichblockparagraph)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockParagraph {
    pub text: RichText,
}

impl InputRichBlockParagraph {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

/// A heading, to send.
///
/// [`InputRichBlockSectionHeading` at Telegram](https://core.telegram.org/bots/api#inputrichblocksectionheading)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockSectionHeading {
    pub text: RichText,
    /// Level of the heading.
    pub size: i64,
}

impl InputRichBlockSectionHeading {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>, size: i64) -> Self {
        Self {
            text: text.into(),
            size,
        }
    }
}

/// A block of monospaced text, to send.
///
/// [`InputRichBlockPreformatted` at Telegram](https://core.telegram.org/bots/api#inputrichblockpreformatted)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockPreformatted {
    pub text: RichText,
    /// Programming language of the text.
    pub language: Option<String>,
}

impl InputRichBlockPreformatted {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self {
            text: text.into(),
            language: None,
        }
    }

    /// Programming language of the text.
    #[must_use]
    pub fn language(mut self, value: impl Into<String>) -> Self {
        self.language = Some(value.into());
        self
    }
}

/// A footer, to send.
///
/// [`InputRichBlockFooter` at Telegram](https://core.telegram.org/bots/api#inputrichblockfooter)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockFooter {
    pub text: RichText,
}

impl InputRichBlockFooter {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

/// A line between blocks, to send.
///
/// [`InputRichBlockDivider` at Telegram](https://core.telegram.org/bots/api#inputrichblockdivider)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockDivider {}

impl InputRichBlockDivider {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for InputRichBlockDivider {
    fn default() -> Self {
        Self::new()
    }
}

/// A formula on its own line, to send.
///
/// [`InputRichBlockMathematicalExpression` at
/// Telegram](https://core.telegram.org/bots/api#inputrichblockmathematicalexpression)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockMathematicalExpression {
    /// Source of the formula, in LaTeX.
    pub expression: String,
}

impl InputRichBlockMathematicalExpression {
    /// With what is required.
    #[must_use]
    pub fn new(expression: impl Into<String>) -> Self {
        Self {
            expression: expression.into(),
        }
    }
}

/// A named place between blocks that links can lead to, to send.
///
/// [`InputRichBlockAnchor` at Telegram](https://core.telegram.org/bots/api#inputrichblockanchor)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockAnchor {
    /// Name that [`RichTextAnchorLink`] refers to.
    pub name: String,
}

impl InputRichBlockAnchor {
    /// With what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// A list, to send.
///
/// [`InputRichBlockList` at Telegram](https://core.telegram.org/bots/api#inputrichblocklist)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockList {
    pub items: Vec<InputRichBlockListItem>,
}

impl InputRichBlockList {
    /// With what is required.
    #[must_use]
    pub fn new(items: impl IntoIterator<Item = InputRichBlockListItem>) -> Self {
        Self {
            items: items.into_iter().collect(),
        }
    }
}

/// A quotation made of blocks, to send.
///
/// [`InputRichBlockBlockQuotation` at Telegram](https://core.telegram.org/bots/api#inputrichblockblockquotation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockBlockQuotation {
    /// What is quoted.
    pub blocks: Vec<InputRichBlock>,
    /// Author or source of the quotation.
    pub credit: Option<RichText>,
}

impl InputRichBlockBlockQuotation {
    /// With what is required.
    #[must_use]
    pub fn new(blocks: impl IntoIterator<Item = impl Into<InputRichBlock>>) -> Self {
        Self {
            blocks: blocks.into_iter().map(Into::into).collect(),
            credit: None,
        }
    }

    /// Author or source of the quotation.
    #[must_use]
    pub fn credit(mut self, value: impl Into<RichText>) -> Self {
        self.credit = Some(value.into());
        self
    }
}

/// A folded quotation for a rich message to be sent.
///
/// [`InputRichBlockExpandableBlockQuotation` at
/// Telegram](https://core.telegram.org/bots/api#inputrichblockexpandableblockquotation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockExpandableBlockQuotation {
    pub text: RichText,
    /// Source of the quotation.
    pub credit: Option<RichText>,
}

impl InputRichBlockExpandableBlockQuotation {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self {
            text: text.into(),
            credit: None,
        }
    }

    /// Source of the quotation.
    #[must_use]
    pub fn credit(mut self, value: impl Into<RichText>) -> Self {
        self.credit = Some(value.into());
        self
    }
}

/// A quotation set apart from the text, to send.
///
/// [`InputRichBlockPullQuotation` at Telegram](https://core.telegram.org/bots/api#inputrichblockpullquotation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockPullQuotation {
    /// What is quoted.
    pub text: RichText,
    /// Author or source of the quotation.
    pub credit: Option<RichText>,
}

impl InputRichBlockPullQuotation {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self {
            text: text.into(),
            credit: None,
        }
    }

    /// Author or source of the quotation.
    #[must_use]
    pub fn credit(mut self, value: impl Into<RichText>) -> Self {
        self.credit = Some(value.into());
        self
    }
}

/// Media arranged side by side, to send.
///
/// [`InputRichBlockCollage` at Telegram](https://core.telegram.org/bots/api#inputrichblockcollage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockCollage {
    /// The media, as blocks.
    pub blocks: Vec<InputRichBlock>,
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockCollage {
    /// With what is required.
    #[must_use]
    pub fn new(blocks: impl IntoIterator<Item = impl Into<InputRichBlock>>) -> Self {
        Self {
            blocks: blocks.into_iter().map(Into::into).collect(),
            caption: None,
        }
    }

    /// Sets `caption`.
    #[must_use]
    pub fn caption(mut self, value: RichBlockCaption) -> Self {
        self.caption = Some(Box::new(value));
        self
    }
}

/// Media shown one at a time, to send.
///
/// [`InputRichBlockSlideshow` at Telegram](https://core.telegram.org/bots/api#inputrichblockslideshow)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockSlideshow {
    /// The media, as blocks.
    pub blocks: Vec<InputRichBlock>,
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockSlideshow {
    /// With what is required.
    #[must_use]
    pub fn new(blocks: impl IntoIterator<Item = impl Into<InputRichBlock>>) -> Self {
        Self {
            blocks: blocks.into_iter().map(Into::into).collect(),
            caption: None,
        }
    }

    /// Sets `caption`.
    #[must_use]
    pub fn caption(mut self, value: RichBlockCaption) -> Self {
        self.caption = Some(Box::new(value));
        self
    }
}

/// A table, to send.
///
/// [`InputRichBlockTable` at Telegram](https://core.telegram.org/bots/api#inputrichblocktable)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockTable {
    /// The rows, each a list of cells.
    pub cells: Vec<Vec<RichBlockTableCell>>,
    /// Draws lines around the cells.
    pub is_bordered: bool,
    /// Shades every other row.
    pub is_striped: bool,
    /// Leaves less room around the content.
    pub is_compact: bool,
    /// Title of the table.
    pub caption: Option<RichText>,
}

impl InputRichBlockTable {
    /// With what is required.
    #[must_use]
    pub fn new(
        cells: impl IntoIterator<Item = impl IntoIterator<Item = RichBlockTableCell>>,
    ) -> Self {
        Self {
            cells: cells
                .into_iter()
                .map(|row| row.into_iter().collect())
                .collect(),
            is_bordered: false,
            is_striped: false,
            is_compact: false,
            caption: None,
        }
    }

    /// Draws lines around the cells.
    #[must_use]
    pub fn is_bordered(mut self, value: bool) -> Self {
        self.is_bordered = value;
        self
    }

    /// Shades every other row.
    #[must_use]
    pub fn is_striped(mut self, value: bool) -> Self {
        self.is_striped = value;
        self
    }

    /// Leaves less room around the content.
    #[must_use]
    pub fn is_compact(mut self, value: bool) -> Self {
        self.is_compact = value;
        self
    }

    /// Title of the table.
    #[must_use]
    pub fn caption(mut self, value: impl Into<RichText>) -> Self {
        self.caption = Some(value.into());
        self
    }
}

/// A block that folds and unfolds, to send.
///
/// [`InputRichBlockDetails` at Telegram](https://core.telegram.org/bots/api#inputrichblockdetails)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockDetails {
    /// Text that stays visible when folded.
    pub summary: RichText,
    /// Content that folds away.
    pub blocks: Vec<InputRichBlock>,
    /// Unfolded at first.
    pub is_open: bool,
}

impl InputRichBlockDetails {
    /// With what is required.
    #[must_use]
    pub fn new(
        summary: impl Into<RichText>,
        blocks: impl IntoIterator<Item = impl Into<InputRichBlock>>,
    ) -> Self {
        Self {
            summary: summary.into(),
            blocks: blocks.into_iter().map(Into::into).collect(),
            is_open: false,
        }
    }

    /// Unfolded at first.
    #[must_use]
    pub fn is_open(mut self, value: bool) -> Self {
        self.is_open = value;
        self
    }
}

/// A map to send.
///
/// [`InputRichBlockMap` at Telegram](https://core.telegram.org/bots/api#inputrichblockmap)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockMap {
    /// Point the map is centered on.
    pub location: Location,
    pub zoom: Option<i64>,
    /// Width of the map.
    pub width: Option<i64>,
    /// Height of the map.
    pub height: Option<i64>,
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockMap {
    /// With what is required.
    #[must_use]
    pub fn new(location: Location) -> Self {
        Self {
            location,
            zoom: None,
            width: None,
            height: None,
            caption: None,
        }
    }

    /// Sets `zoom`.
    #[must_use]
    pub fn zoom(mut self, value: i64) -> Self {
        self.zoom = Some(value);
        self
    }

    /// Width of the map.
    #[must_use]
    pub fn width(mut self, value: i64) -> Self {
        self.width = Some(value);
        self
    }

    /// Height of the map.
    #[must_use]
    pub fn height(mut self, value: i64) -> Self {
        self.height = Some(value);
        self
    }

    /// Sets `caption`.
    #[must_use]
    pub fn caption(mut self, value: RichBlockCaption) -> Self {
        self.caption = Some(Box::new(value));
        self
    }
}

/// A block of buttons for a rich message to be sent.
///
/// [`InputRichBlockButtons` at Telegram](https://core.telegram.org/bots/api#inputrichblockbuttons)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockButtons {
    pub buttons: Vec<RichMessageButton>,
    /// How the buttons are placed across the block.
    ///
    /// One of: `left`, `center`, `right`.
    pub align: Option<HorizontalAlignment>,
}

impl InputRichBlockButtons {
    /// With what is required.
    #[must_use]
    pub fn new(buttons: impl IntoIterator<Item = RichMessageButton>) -> Self {
        Self {
            buttons: buttons.into_iter().collect(),
            align: None,
        }
    }

    /// How the buttons are placed across the block.
    #[must_use]
    pub fn align(mut self, value: impl Into<HorizontalAlignment>) -> Self {
        self.align = Some(value.into());
        self
    }
}

/// An animation in a rich message to send.
///
/// [`InputRichBlockAnimation` at Telegram](https://core.telegram.org/bots/api#inputrichblockanimation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockAnimation {
    pub animation: InputMediaAnimation,
    /// Shown with the block; a caption on the media itself is ignored.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockAnimation {
    /// With what is required.
    #[must_use]
    pub fn new(animation: InputMediaAnimation) -> Self {
        Self {
            animation,
            caption: None,
        }
    }

    /// Shown with the block; a caption on the media itself is ignored.
    #[must_use]
    pub fn caption(mut self, value: RichBlockCaption) -> Self {
        self.caption = Some(Box::new(value));
        self
    }
}

/// A music file in a rich message to send.
///
/// [`InputRichBlockAudio` at Telegram](https://core.telegram.org/bots/api#inputrichblockaudio)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockAudio {
    pub audio: InputMediaAudio,
    /// Shown with the block; a caption on the media itself is ignored.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockAudio {
    /// With what is required.
    #[must_use]
    pub fn new(audio: InputMediaAudio) -> Self {
        Self {
            audio,
            caption: None,
        }
    }

    /// Shown with the block; a caption on the media itself is ignored.
    #[must_use]
    pub fn caption(mut self, value: RichBlockCaption) -> Self {
        self.caption = Some(Box::new(value));
        self
    }
}

/// A general file for a rich message to be sent.
///
/// [`InputRichBlockDocument` at Telegram](https://core.telegram.org/bots/api#inputrichblockdocument)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockDocument {
    /// The file; its own caption gives way to `caption`.
    pub document: InputMediaDocument,
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockDocument {
    /// With what is required.
    #[must_use]
    pub fn new(document: InputMediaDocument) -> Self {
        Self {
            document,
            caption: None,
        }
    }

    /// Sets `caption`.
    #[must_use]
    pub fn caption(mut self, value: RichBlockCaption) -> Self {
        self.caption = Some(Box::new(value));
        self
    }
}

/// A photo in a rich message to send.
///
/// [`InputRichBlockPhoto` at Telegram](https://core.telegram.org/bots/api#inputrichblockphoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockPhoto {
    pub photo: InputMediaPhoto,
    /// Shown with the block; a caption on the media itself is ignored.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockPhoto {
    /// With what is required.
    #[must_use]
    pub fn new(photo: InputMediaPhoto) -> Self {
        Self {
            photo,
            caption: None,
        }
    }

    /// Shown with the block; a caption on the media itself is ignored.
    #[must_use]
    pub fn caption(mut self, value: RichBlockCaption) -> Self {
        self.caption = Some(Box::new(value));
        self
    }
}

/// A video in a rich message to send.
///
/// [`InputRichBlockVideo` at Telegram](https://core.telegram.org/bots/api#inputrichblockvideo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockVideo {
    pub video: InputMediaVideo,
    /// Shown with the block; a caption on the media itself is ignored.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockVideo {
    /// With what is required.
    #[must_use]
    pub fn new(video: InputMediaVideo) -> Self {
        Self {
            video,
            caption: None,
        }
    }

    /// Shown with the block; a caption on the media itself is ignored.
    #[must_use]
    pub fn caption(mut self, value: RichBlockCaption) -> Self {
        self.caption = Some(Box::new(value));
        self
    }
}

/// A voice recording in a rich message to send.
///
/// [`InputRichBlockVoiceNote` at Telegram](https://core.telegram.org/bots/api#inputrichblockvoicenote)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockVoiceNote {
    pub voice_note: InputMediaVoiceNote,
    /// Shown with the block; a caption on the media itself is ignored.
    pub caption: Option<Box<RichBlockCaption>>,
}

impl InputRichBlockVoiceNote {
    /// With what is required.
    #[must_use]
    pub fn new(voice_note: InputMediaVoiceNote) -> Self {
        Self {
            voice_note,
            caption: None,
        }
    }

    /// Shown with the block; a caption on the media itself is ignored.
    #[must_use]
    pub fn caption(mut self, value: RichBlockCaption) -> Self {
        self.caption = Some(Box::new(value));
        self
    }
}

/// A block that shows the bot is thinking, to send.
///
/// [`InputRichBlockThinking` at Telegram](https://core.telegram.org/bots/api#inputrichblockthinking)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichBlockThinking {
    pub text: RichText,
}

impl InputRichBlockThinking {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into() }
    }
}

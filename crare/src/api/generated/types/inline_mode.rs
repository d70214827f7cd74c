//! Types of the section "inline mode".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use std::time::Duration;

use crate::api::{
    DocumentMimeType, FileId, InlineKeyboardMarkup, InlineMessageId, InlineQueryChatType,
    InlineQueryId, InputMessageContent, InputRichMessage, LabeledPrice, LinkPreviewOptions,
    Location, MessageEntity, ParseMode, Secret, ThumbnailMimeType, User, VideoMimeType, WebAppInfo,
};

/// A query that a user types after the bot's name.
///
/// [`InlineQuery` at Telegram](https://core.telegram.org/bots/api#inlinequery)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQuery {
    pub id: InlineQueryId,
    pub from: User,
    pub query: String,
    /// Empty at first, then `next_offset` of the bot's last answer.
    pub offset: String,
    /// Kind of chat the user types in; `sender` is the private chat with the bot.
    ///
    /// One of: `sender`, `private`, `group`, `supergroup`, `channel`.
    pub chat_type: Option<InlineQueryChatType>,
    /// Where the user is; only for bots that ask for it and with consent.
    pub location: Option<Box<Location>>,
}

/// A button above the results; set exactly one of the optional fields.
///
/// [`InlineQueryResultsButton` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultsbutton)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultsButton {
    pub text: String,
    /// Mini App the button opens.
    pub web_app: Option<Box<WebAppInfo>>,
    /// Sent with `/start` when the button leads to the private chat with the bot.
    ///
    /// 1 to 64 characters.
    pub start_parameter: Option<String>,
}

impl InlineQueryResultsButton {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            web_app: None,
            start_parameter: None,
        }
    }

    /// Mini App the button opens.
    #[must_use]
    pub fn web_app(mut self, value: WebAppInfo) -> Self {
        self.web_app = Some(Box::new(value));
        self
    }

    /// Sent with `/start` when the button leads to the private chat with the bot.
    #[must_use]
    pub fn start_parameter(mut self, value: impl Into<String>) -> Self {
        self.start_parameter = Some(value.into());
        self
    }
}

/// A result that stands for a message of any content.
///
/// [`InlineQueryResultArticle` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultarticle)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultArticle {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    pub id: String,
    pub title: String,
    /// Message that is sent when the result is chosen.
    pub input_message_content: InputMessageContent,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Address shown with the result.
    pub url: Option<String>,
    /// Second line of the result.
    pub description: Option<String>,
    /// Preview picture in the list of results.
    pub thumbnail_url: Option<String>,
    pub thumbnail_width: Option<i64>,
    pub thumbnail_height: Option<i64>,
}

impl InlineQueryResultArticle {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        title: impl Into<String>,
        input_message_content: impl Into<InputMessageContent>,
    ) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            input_message_content: input_message_content.into(),
            reply_markup: None,
            url: None,
            description: None,
            thumbnail_url: None,
            thumbnail_width: None,
            thumbnail_height: None,
        }
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Address shown with the result.
    #[must_use]
    pub fn url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }

    /// Second line of the result.
    #[must_use]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Preview picture in the list of results.
    #[must_use]
    pub fn thumbnail_url(mut self, value: impl Into<String>) -> Self {
        self.thumbnail_url = Some(value.into());
        self
    }

    /// Sets `thumbnail_width`.
    #[must_use]
    pub fn thumbnail_width(mut self, value: i64) -> Self {
        self.thumbnail_width = Some(value);
        self
    }

    /// Sets `thumbnail_height`.
    #[must_use]
    pub fn thumbnail_height(mut self, value: i64) -> Self {
        self.thumbnail_height = Some(value);
        self
    }
}

/// A photo found on the web.
///
/// [`InlineQueryResultPhoto` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultphoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultPhoto {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// Address of the photo, a JPEG.
    pub photo_url: String,
    /// Address of the preview.
    pub thumbnail_url: String,
    pub photo_width: Option<i64>,
    pub photo_height: Option<i64>,
    /// Title in the list of results.
    pub title: Option<String>,
    /// Second line of the result.
    pub description: Option<String>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the photo.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultPhoto {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        photo_url: impl Into<String>,
        thumbnail_url: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            photo_url: photo_url.into(),
            thumbnail_url: thumbnail_url.into(),
            photo_width: None,
            photo_height: None,
            title: None,
            description: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Sets `photo_width`.
    #[must_use]
    pub fn photo_width(mut self, value: i64) -> Self {
        self.photo_width = Some(value);
        self
    }

    /// Sets `photo_height`.
    #[must_use]
    pub fn photo_height(mut self, value: i64) -> Self {
        self.photo_height = Some(value);
        self
    }

    /// Title in the list of results.
    #[must_use]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// Second line of the result.
    #[must_use]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    #[must_use]
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the photo.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A GIF animation found on the web.
///
/// [`InlineQueryResultGif` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultgif)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultGif {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// Address of the GIF file.
    pub gif_url: String,
    pub gif_width: Option<i64>,
    pub gif_height: Option<i64>,
    /// Telegram counts it in seconds.
    pub gif_duration: Option<Duration>,
    /// Preview: a still picture or an animation.
    pub thumbnail_url: String,
    /// What the preview is.
    ///
    /// One of: `image/jpeg`, `image/gif`, `video/mp4`.
    pub thumbnail_mime_type: Option<ThumbnailMimeType>,
    /// Title in the list of results.
    pub title: Option<String>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the animation.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultGif {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        gif_url: impl Into<String>,
        thumbnail_url: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            gif_url: gif_url.into(),
            gif_width: None,
            gif_height: None,
            gif_duration: None,
            thumbnail_url: thumbnail_url.into(),
            thumbnail_mime_type: None,
            title: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Sets `gif_width`.
    #[must_use]
    pub fn gif_width(mut self, value: i64) -> Self {
        self.gif_width = Some(value);
        self
    }

    /// Sets `gif_height`.
    #[must_use]
    pub fn gif_height(mut self, value: i64) -> Self {
        self.gif_height = Some(value);
        self
    }

    /// Telegram counts it in seconds.
    #[must_use]
    pub fn gif_duration(mut self, value: Duration) -> Self {
        self.gif_duration = Some(value);
        self
    }

    /// What the preview is.
    #[must_use]
    pub fn thumbnail_mime_type(mut self, value: impl Into<ThumbnailMimeType>) -> Self {
        self.thumbnail_mime_type = Some(value.into());
        self
    }

    /// Title in the list of results.
    #[must_use]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    #[must_use]
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the animation.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A soundless video animation found on the web.
///
/// [`InlineQueryResultMpeg4Gif` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultmpeg4gif)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultMpeg4Gif {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// Address of the MPEG4 file.
    pub mpeg4_url: String,
    pub mpeg4_width: Option<i64>,
    pub mpeg4_height: Option<i64>,
    /// Telegram counts it in seconds.
    pub mpeg4_duration: Option<Duration>,
    /// Preview: a still picture or an animation.
    pub thumbnail_url: String,
    /// What the preview is.
    ///
    /// One of: `image/jpeg`, `image/gif`, `video/mp4`.
    pub thumbnail_mime_type: Option<ThumbnailMimeType>,
    /// Title in the list of results.
    pub title: Option<String>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the animation.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultMpeg4Gif {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        mpeg4_url: impl Into<String>,
        thumbnail_url: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            mpeg4_url: mpeg4_url.into(),
            mpeg4_width: None,
            mpeg4_height: None,
            mpeg4_duration: None,
            thumbnail_url: thumbnail_url.into(),
            thumbnail_mime_type: None,
            title: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Sets `mpeg4_width`.
    #[must_use]
    pub fn mpeg4_width(mut self, value: i64) -> Self {
        self.mpeg4_width = Some(value);
        self
    }

    /// Sets `mpeg4_height`.
    #[must_use]
    pub fn mpeg4_height(mut self, value: i64) -> Self {
        self.mpeg4_height = Some(value);
        self
    }

    /// Telegram counts it in seconds.
    #[must_use]
    pub fn mpeg4_duration(mut self, value: Duration) -> Self {
        self.mpeg4_duration = Some(value);
        self
    }

    /// What the preview is.
    #[must_use]
    pub fn thumbnail_mime_type(mut self, value: impl Into<ThumbnailMimeType>) -> Self {
        self.thumbnail_mime_type = Some(value.into());
        self
    }

    /// Title in the list of results.
    #[must_use]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    #[must_use]
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the animation.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A video file or a page with a video player.
///
/// [`InlineQueryResultVideo` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultvideo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultVideo {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// Address of the player page or of the file.
    pub video_url: String,
    /// What `video_url` leads to.
    ///
    /// One of: `text/html`, `video/mp4`.
    pub mime_type: VideoMimeType,
    /// Address of the preview, a JPEG.
    pub thumbnail_url: String,
    pub title: String,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    pub video_width: Option<i64>,
    pub video_height: Option<i64>,
    /// Telegram counts it in seconds.
    pub video_duration: Option<Duration>,
    /// Second line of the result.
    pub description: Option<String>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the video; needed if `video_url` is a web page.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultVideo {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        video_url: impl Into<String>,
        mime_type: impl Into<VideoMimeType>,
        thumbnail_url: impl Into<String>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            video_url: video_url.into(),
            mime_type: mime_type.into(),
            thumbnail_url: thumbnail_url.into(),
            title: title.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            video_width: None,
            video_height: None,
            video_duration: None,
            description: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    #[must_use]
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// Sets `video_width`.
    #[must_use]
    pub fn video_width(mut self, value: i64) -> Self {
        self.video_width = Some(value);
        self
    }

    /// Sets `video_height`.
    #[must_use]
    pub fn video_height(mut self, value: i64) -> Self {
        self.video_height = Some(value);
        self
    }

    /// Telegram counts it in seconds.
    #[must_use]
    pub fn video_duration(mut self, value: Duration) -> Self {
        self.video_duration = Some(value);
        self
    }

    /// Second line of the result.
    #[must_use]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the video; needed if `video_url` is a web page.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A music file found on the web.
///
/// [`InlineQueryResultAudio` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultaudio)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultAudio {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// Address of the file, an MP3.
    pub audio_url: String,
    pub title: String,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    pub performer: Option<String>,
    /// Telegram counts it in seconds.
    pub audio_duration: Option<Duration>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the audio.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultAudio {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        audio_url: impl Into<String>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            audio_url: audio_url.into(),
            title: title.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            performer: None,
            audio_duration: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Sets `performer`.
    #[must_use]
    pub fn performer(mut self, value: impl Into<String>) -> Self {
        self.performer = Some(value.into());
        self
    }

    /// Telegram counts it in seconds.
    #[must_use]
    pub fn audio_duration(mut self, value: Duration) -> Self {
        self.audio_duration = Some(value);
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the audio.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A voice recording found on the web.
///
/// [`InlineQueryResultVoice` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultvoice)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultVoice {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// Address of the file, an OGG with OPUS sound.
    pub voice_url: String,
    pub title: String,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Telegram counts it in seconds.
    pub voice_duration: Option<Duration>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the recording.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultVoice {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        voice_url: impl Into<String>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            voice_url: voice_url.into(),
            title: title.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            voice_duration: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Telegram counts it in seconds.
    #[must_use]
    pub fn voice_duration(mut self, value: Duration) -> Self {
        self.voice_duration = Some(value);
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the recording.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A file found on the web.
///
/// [`InlineQueryResultDocument` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultdocument)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultDocument {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    pub title: String,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Address of the file.
    pub document_url: String,
    /// What the file is.
    ///
    /// One of: `application/pdf`, `application/zip`.
    pub mime_type: DocumentMimeType,
    /// Second line of the result.
    pub description: Option<String>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the file.
    pub input_message_content: Option<InputMessageContent>,
    /// Preview picture, a JPEG.
    pub thumbnail_url: Option<String>,
    pub thumbnail_width: Option<i64>,
    pub thumbnail_height: Option<i64>,
}

impl InlineQueryResultDocument {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        title: impl Into<String>,
        document_url: impl Into<String>,
        mime_type: impl Into<DocumentMimeType>,
    ) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            document_url: document_url.into(),
            mime_type: mime_type.into(),
            description: None,
            reply_markup: None,
            input_message_content: None,
            thumbnail_url: None,
            thumbnail_width: None,
            thumbnail_height: None,
        }
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Second line of the result.
    #[must_use]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the file.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }

    /// Preview picture, a JPEG.
    #[must_use]
    pub fn thumbnail_url(mut self, value: impl Into<String>) -> Self {
        self.thumbnail_url = Some(value.into());
        self
    }

    /// Sets `thumbnail_width`.
    #[must_use]
    pub fn thumbnail_width(mut self, value: i64) -> Self {
        self.thumbnail_width = Some(value);
        self
    }

    /// Sets `thumbnail_height`.
    #[must_use]
    pub fn thumbnail_height(mut self, value: i64) -> Self {
        self.thumbnail_height = Some(value);
        self
    }
}

/// A point on the map.
///
/// [`InlineQueryResultLocation` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultlocation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultLocation {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    pub id: String,
    pub latitude: f64,
    pub longitude: f64,
    /// Title in the list of results.
    pub title: String,
    /// Radius of uncertainty of the location.
    pub horizontal_accuracy: Option<f64>,
    /// How long the location can be updated.
    ///
    /// From 60 to 86400. Telegram counts it in seconds.
    pub live_period: Option<Duration>,
    /// Direction of movement, for live locations.
    ///
    /// From 1 to 360.
    pub heading: Option<i64>,
    /// Distance to another member at which a live location raises an alert.
    ///
    /// From 1 to 100000.
    pub proximity_alert_radius: Option<i64>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the location.
    pub input_message_content: Option<InputMessageContent>,
    /// Preview picture in the list of results.
    pub thumbnail_url: Option<String>,
    pub thumbnail_width: Option<i64>,
    pub thumbnail_height: Option<i64>,
}

impl InlineQueryResultLocation {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            latitude,
            longitude,
            title: title.into(),
            horizontal_accuracy: None,
            live_period: None,
            heading: None,
            proximity_alert_radius: None,
            reply_markup: None,
            input_message_content: None,
            thumbnail_url: None,
            thumbnail_width: None,
            thumbnail_height: None,
        }
    }

    /// Radius of uncertainty of the location.
    #[must_use]
    pub fn horizontal_accuracy(mut self, value: f64) -> Self {
        self.horizontal_accuracy = Some(value);
        self
    }

    /// How long the location can be updated.
    #[must_use]
    pub fn live_period(mut self, value: Duration) -> Self {
        self.live_period = Some(value);
        self
    }

    /// Direction of movement, for live locations.
    #[must_use]
    pub fn heading(mut self, value: i64) -> Self {
        self.heading = Some(value);
        self
    }

    /// Distance to another member at which a live location raises an alert.
    #[must_use]
    pub fn proximity_alert_radius(mut self, value: i64) -> Self {
        self.proximity_alert_radius = Some(value);
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the location.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }

    /// Preview picture in the list of results.
    #[must_use]
    pub fn thumbnail_url(mut self, value: impl Into<String>) -> Self {
        self.thumbnail_url = Some(value.into());
        self
    }

    /// Sets `thumbnail_width`.
    #[must_use]
    pub fn thumbnail_width(mut self, value: i64) -> Self {
        self.thumbnail_width = Some(value);
        self
    }

    /// Sets `thumbnail_height`.
    #[must_use]
    pub fn thumbnail_height(mut self, value: i64) -> Self {
        self.thumbnail_height = Some(value);
        self
    }
}

/// A place with a name and an address.
///
/// [`InlineQueryResultVenue` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultvenue)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultVenue {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    pub id: String,
    pub latitude: f64,
    pub longitude: f64,
    pub title: String,
    pub address: String,
    /// Id of the place at Foursquare.
    pub foursquare_id: Option<String>,
    /// Kind of place, as Foursquare names it.
    pub foursquare_type: Option<String>,
    /// Id of the place at Google Places.
    pub google_place_id: Option<String>,
    /// Kind of place, as Google Places names it.
    pub google_place_type: Option<String>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the venue.
    pub input_message_content: Option<InputMessageContent>,
    /// Preview picture in the list of results.
    pub thumbnail_url: Option<String>,
    pub thumbnail_width: Option<i64>,
    pub thumbnail_height: Option<i64>,
}

impl InlineQueryResultVenue {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
        address: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            latitude,
            longitude,
            title: title.into(),
            address: address.into(),
            foursquare_id: None,
            foursquare_type: None,
            google_place_id: None,
            google_place_type: None,
            reply_markup: None,
            input_message_content: None,
            thumbnail_url: None,
            thumbnail_width: None,
            thumbnail_height: None,
        }
    }

    /// Id of the place at Foursquare.
    #[must_use]
    pub fn foursquare_id(mut self, value: impl Into<String>) -> Self {
        self.foursquare_id = Some(value.into());
        self
    }

    /// Kind of place, as Foursquare names it.
    #[must_use]
    pub fn foursquare_type(mut self, value: impl Into<String>) -> Self {
        self.foursquare_type = Some(value.into());
        self
    }

    /// Id of the place at Google Places.
    #[must_use]
    pub fn google_place_id(mut self, value: impl Into<String>) -> Self {
        self.google_place_id = Some(value.into());
        self
    }

    /// Kind of place, as Google Places names it.
    #[must_use]
    pub fn google_place_type(mut self, value: impl Into<String>) -> Self {
        self.google_place_type = Some(value.into());
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the venue.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }

    /// Preview picture in the list of results.
    #[must_use]
    pub fn thumbnail_url(mut self, value: impl Into<String>) -> Self {
        self.thumbnail_url = Some(value.into());
        self
    }

    /// Sets `thumbnail_width`.
    #[must_use]
    pub fn thumbnail_width(mut self, value: i64) -> Self {
        self.thumbnail_width = Some(value);
        self
    }

    /// Sets `thumbnail_height`.
    #[must_use]
    pub fn thumbnail_height(mut self, value: i64) -> Self {
        self.thumbnail_height = Some(value);
        self
    }
}

/// A contact with a phone number.
///
/// [`InlineQueryResultContact` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultcontact)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultContact {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    pub id: String,
    pub phone_number: String,
    pub first_name: String,
    pub last_name: Option<String>,
    /// More about the contact, as a vCard.
    ///
    /// 0 to 2048 bytes.
    pub vcard: Option<String>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the contact.
    pub input_message_content: Option<InputMessageContent>,
    /// Preview picture in the list of results.
    pub thumbnail_url: Option<String>,
    pub thumbnail_width: Option<i64>,
    pub thumbnail_height: Option<i64>,
}

impl InlineQueryResultContact {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        phone_number: impl Into<String>,
        first_name: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            phone_number: phone_number.into(),
            first_name: first_name.into(),
            last_name: None,
            vcard: None,
            reply_markup: None,
            input_message_content: None,
            thumbnail_url: None,
            thumbnail_width: None,
            thumbnail_height: None,
        }
    }

    /// Sets `last_name`.
    #[must_use]
    pub fn last_name(mut self, value: impl Into<String>) -> Self {
        self.last_name = Some(value.into());
        self
    }

    /// More about the contact, as a vCard.
    #[must_use]
    pub fn vcard(mut self, value: impl Into<String>) -> Self {
        self.vcard = Some(value.into());
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the contact.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }

    /// Preview picture in the list of results.
    #[must_use]
    pub fn thumbnail_url(mut self, value: impl Into<String>) -> Self {
        self.thumbnail_url = Some(value.into());
        self
    }

    /// Sets `thumbnail_width`.
    #[must_use]
    pub fn thumbnail_width(mut self, value: i64) -> Self {
        self.thumbnail_width = Some(value);
        self
    }

    /// Sets `thumbnail_height`.
    #[must_use]
    pub fn thumbnail_height(mut self, value: i64) -> Self {
        self.thumbnail_height = Some(value);
        self
    }
}

/// A game.
///
/// [`InlineQueryResultGame` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultgame)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultGame {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// Name the game has at BotFather.
    pub game_short_name: String,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl InlineQueryResultGame {
    /// With what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, game_short_name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            game_short_name: game_short_name.into(),
            reply_markup: None,
        }
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

/// A photo already on Telegram's servers.
///
/// [`InlineQueryResultCachedPhoto` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultcachedphoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedPhoto {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// The file, by its `file_id`.
    pub photo_file_id: FileId,
    /// Title in the list of results.
    pub title: Option<String>,
    /// Second line of the result.
    pub description: Option<String>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the photo.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedPhoto {
    /// With what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, photo_file_id: impl Into<FileId>) -> Self {
        Self {
            id: id.into(),
            photo_file_id: photo_file_id.into(),
            title: None,
            description: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Title in the list of results.
    #[must_use]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// Second line of the result.
    #[must_use]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    #[must_use]
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the photo.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A GIF animation already on Telegram's servers.
///
/// [`InlineQueryResultCachedGif` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultcachedgif)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedGif {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// The file, by its `file_id`.
    pub gif_file_id: FileId,
    /// Title in the list of results.
    pub title: Option<String>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the animation.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedGif {
    /// With what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, gif_file_id: impl Into<FileId>) -> Self {
        Self {
            id: id.into(),
            gif_file_id: gif_file_id.into(),
            title: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Title in the list of results.
    #[must_use]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    #[must_use]
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the animation.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A soundless video animation already on Telegram's servers.
///
/// [`InlineQueryResultCachedMpeg4Gif` at
/// Telegram](https://core.telegram.org/bots/api#inlinequeryresultcachedmpeg4gif)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedMpeg4Gif {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// The file, by its `file_id`.
    pub mpeg4_file_id: FileId,
    /// Title in the list of results.
    pub title: Option<String>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the animation.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedMpeg4Gif {
    /// With what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, mpeg4_file_id: impl Into<FileId>) -> Self {
        Self {
            id: id.into(),
            mpeg4_file_id: mpeg4_file_id.into(),
            title: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Title in the list of results.
    #[must_use]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    #[must_use]
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the animation.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A sticker already on Telegram's servers.
///
/// [`InlineQueryResultCachedSticker` at
/// Telegram](https://core.telegram.org/bots/api#inlinequeryresultcachedsticker)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedSticker {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// The file, by its `file_id`.
    pub sticker_file_id: FileId,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the sticker.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedSticker {
    /// With what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, sticker_file_id: impl Into<FileId>) -> Self {
        Self {
            id: id.into(),
            sticker_file_id: sticker_file_id.into(),
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the sticker.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A file already on Telegram's servers.
///
/// [`InlineQueryResultCachedDocument` at
/// Telegram](https://core.telegram.org/bots/api#inlinequeryresultcacheddocument)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedDocument {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// Title in the list of results.
    pub title: String,
    /// The file, by its `file_id`.
    pub document_file_id: FileId,
    /// Second line of the result.
    pub description: Option<String>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the file.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedDocument {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        title: impl Into<String>,
        document_file_id: impl Into<FileId>,
    ) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            document_file_id: document_file_id.into(),
            description: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Second line of the result.
    #[must_use]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the file.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A video already on Telegram's servers.
///
/// [`InlineQueryResultCachedVideo` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultcachedvideo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedVideo {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// The file, by its `file_id`.
    pub video_file_id: FileId,
    /// Title in the list of results.
    pub title: String,
    /// Second line of the result.
    pub description: Option<String>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the video.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedVideo {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        video_file_id: impl Into<FileId>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            video_file_id: video_file_id.into(),
            title: title.into(),
            description: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Second line of the result.
    #[must_use]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    #[must_use]
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the video.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A voice recording already on Telegram's servers.
///
/// [`InlineQueryResultCachedVoice` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultcachedvoice)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedVoice {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// The file, by its `file_id`.
    pub voice_file_id: FileId,
    /// Title in the list of results.
    pub title: String,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the recording.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedVoice {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        voice_file_id: impl Into<FileId>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            voice_file_id: voice_file_id.into(),
            title: title.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the recording.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A music file already on Telegram's servers.
///
/// [`InlineQueryResultCachedAudio` at Telegram](https://core.telegram.org/bots/api#inlinequeryresultcachedaudio)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineQueryResultCachedAudio {
    /// The bot's own id for the result; comes back in [`ChosenInlineResult`].
    ///
    /// 1 to 64 bytes.
    pub id: String,
    /// The file, by its `file_id`.
    pub audio_file_id: FileId,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the caption.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Inline keyboard under the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Sent in place of the audio.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedAudio {
    /// With what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, audio_file_id: impl Into<FileId>) -> Self {
        Self {
            id: id.into(),
            audio_file_id: audio_file_id.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the caption.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Inline keyboard under the message.
    #[must_use]
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }

    /// Sent in place of the audio.
    #[must_use]
    pub fn input_message_content(mut self, value: impl Into<InputMessageContent>) -> Self {
        self.input_message_content = Some(value.into());
        self
    }
}

/// A text message to send as a result.
///
/// [`InputTextMessageContent` at Telegram](https://core.telegram.org/bots/api#inputtextmessagecontent)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputTextMessageContent {
    /// 1 to 4096 characters.
    pub message_text: String,
    /// Markup language of the text.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the text as ranges, in place of `parse_mode`.
    pub entities: Option<Vec<MessageEntity>>,
    /// How links in the text are previewed.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
}

impl InputTextMessageContent {
    /// With what is required.
    #[must_use]
    pub fn new(message_text: impl Into<String>) -> Self {
        Self {
            message_text: message_text.into(),
            parse_mode: None,
            entities: None,
            link_preview_options: None,
        }
    }

    /// Markup language of the text.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the text as ranges, in place of `parse_mode`.
    #[must_use]
    pub fn entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.entities = Some(value.into_iter().collect());
        self
    }

    /// How links in the text are previewed.
    #[must_use]
    pub fn link_preview_options(mut self, value: LinkPreviewOptions) -> Self {
        self.link_preview_options = Some(Box::new(value));
        self
    }
}

/// A rich message to send as a result.
///
/// [`InputRichMessageContent` at Telegram](https://core.telegram.org/bots/api#inputrichmessagecontent)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputRichMessageContent {
    pub rich_message: InputRichMessage,
}

impl InputRichMessageContent {
    /// With what is required.
    #[must_use]
    pub fn new(rich_message: InputRichMessage) -> Self {
        Self { rich_message }
    }
}

/// A location to send as a result.
///
/// [`InputLocationMessageContent` at Telegram](https://core.telegram.org/bots/api#inputlocationmessagecontent)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputLocationMessageContent {
    pub latitude: f64,
    pub longitude: f64,
    /// Radius of uncertainty of the location.
    pub horizontal_accuracy: Option<f64>,
    /// How long the location can be updated.
    ///
    /// From 60 to 86400. Telegram counts it in seconds.
    pub live_period: Option<Duration>,
    /// Direction of movement, for live locations.
    ///
    /// From 1 to 360.
    pub heading: Option<i64>,
    /// Distance to another member at which a live location raises an alert.
    ///
    /// From 1 to 100000.
    pub proximity_alert_radius: Option<i64>,
}

impl InputLocationMessageContent {
    /// With what is required.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Self {
        Self {
            latitude,
            longitude,
            horizontal_accuracy: None,
            live_period: None,
            heading: None,
            proximity_alert_radius: None,
        }
    }

    /// Radius of uncertainty of the location.
    #[must_use]
    pub fn horizontal_accuracy(mut self, value: f64) -> Self {
        self.horizontal_accuracy = Some(value);
        self
    }

    /// How long the location can be updated.
    #[must_use]
    pub fn live_period(mut self, value: Duration) -> Self {
        self.live_period = Some(value);
        self
    }

    /// Direction of movement, for live locations.
    #[must_use]
    pub fn heading(mut self, value: i64) -> Self {
        self.heading = Some(value);
        self
    }

    /// Distance to another member at which a live location raises an alert.
    #[must_use]
    pub fn proximity_alert_radius(mut self, value: i64) -> Self {
        self.proximity_alert_radius = Some(value);
        self
    }
}

/// A venue to send as a result.
///
/// [`InputVenueMessageContent` at Telegram](https://core.telegram.org/bots/api#inputvenuemessagecontent)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputVenueMessageContent {
    pub latitude: f64,
    pub longitude: f64,
    pub title: String,
    pub address: String,
    /// Id of the place at Foursquare.
    pub foursquare_id: Option<String>,
    /// Kind of place, as Foursquare names it.
    pub foursquare_type: Option<String>,
    /// Id of the place at Google Places.
    pub google_place_id: Option<String>,
    /// Kind of place, as Google Places names it.
    pub google_place_type: Option<String>,
}

impl InputVenueMessageContent {
    /// With what is required.
    #[must_use]
    pub fn new(
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
        address: impl Into<String>,
    ) -> Self {
        Self {
            latitude,
            longitude,
            title: title.into(),
            address: address.into(),
            foursquare_id: None,
            foursquare_type: None,
            google_place_id: None,
            google_place_type: None,
        }
    }

    /// Id of the place at Foursquare.
    #[must_use]
    pub fn foursquare_id(mut self, value: impl Into<String>) -> Self {
        self.foursquare_id = Some(value.into());
        self
    }

    /// Kind of place, as Foursquare names it.
    #[must_use]
    pub fn foursquare_type(mut self, value: impl Into<String>) -> Self {
        self.foursquare_type = Some(value.into());
        self
    }

    /// Id of the place at Google Places.
    #[must_use]
    pub fn google_place_id(mut self, value: impl Into<String>) -> Self {
        self.google_place_id = Some(value.into());
        self
    }

    /// Kind of place, as Google Places names it.
    #[must_use]
    pub fn google_place_type(mut self, value: impl Into<String>) -> Self {
        self.google_place_type = Some(value.into());
        self
    }
}

/// A contact to send as a result.
///
/// [`InputContactMessageContent` at Telegram](https://core.telegram.org/bots/api#inputcontactmessagecontent)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputContactMessageContent {
    pub phone_number: String,
    pub first_name: String,
    pub last_name: Option<String>,
    /// More about the contact, as a vCard.
    ///
    /// 0 to 2048 bytes.
    pub vcard: Option<String>,
}

impl InputContactMessageContent {
    /// With what is required.
    #[must_use]
    pub fn new(phone_number: impl Into<String>, first_name: impl Into<String>) -> Self {
        Self {
            phone_number: phone_number.into(),
            first_name: first_name.into(),
            last_name: None,
            vcard: None,
        }
    }

    /// Sets `last_name`.
    #[must_use]
    pub fn last_name(mut self, value: impl Into<String>) -> Self {
        self.last_name = Some(value.into());
        self
    }

    /// More about the contact, as a vCard.
    #[must_use]
    pub fn vcard(mut self, value: impl Into<String>) -> Self {
        self.vcard = Some(value.into());
        self
    }
}

/// An invoice to send as a result.
///
/// [`InputInvoiceMessageContent` at Telegram](https://core.telegram.org/bots/api#inputinvoicemessagecontent)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputInvoiceMessageContent {
    /// 1 to 32 characters.
    pub title: String,
    /// 1 to 255 characters.
    pub description: String,
    /// For the bot only: comes back with the payment, users do not see it.
    ///
    /// 1 to 128 bytes.
    pub payload: String,
    /// Token from BotFather; empty when paying in Stars.
    pub provider_token: Option<Secret>,
    /// `XTR` stands for Telegram Stars.
    ///
    /// One of: ISO 4217 codes and XTR.
    pub currency: String,
    /// Lines that add up to the total; exactly one when paying in Stars.
    pub prices: Vec<LabeledPrice>,
    /// Largest tip in the smallest units of the currency; not for Stars.
    ///
    /// Default: `0`.
    pub max_tip_amount: Option<i64>,
    /// Tips on offer, in increasing order and none above `max_tip_amount`.
    pub suggested_tip_amounts: Option<Vec<i64>>,
    /// JSON for the payment provider, in the form it asks for.
    pub provider_data: Option<String>,
    /// Picture of what is being sold.
    pub photo_url: Option<String>,
    /// In bytes.
    pub photo_size: Option<u64>,
    pub photo_width: Option<i64>,
    pub photo_height: Option<i64>,
    /// Asks for the full name; ignored for Stars.
    pub need_name: Option<bool>,
    /// Asks for the phone number; ignored for Stars.
    pub need_phone_number: Option<bool>,
    /// Asks for the email address; ignored for Stars.
    pub need_email: Option<bool>,
    /// Asks for the shipping address; ignored for Stars.
    pub need_shipping_address: Option<bool>,
    /// Passes the phone number on to the provider; ignored for Stars.
    pub send_phone_number_to_provider: Option<bool>,
    /// Passes the email address on to the provider; ignored for Stars.
    pub send_email_to_provider: Option<bool>,
    /// Final price depends on how it is shipped; ignored for Stars.
    pub is_flexible: Option<bool>,
}

impl InputInvoiceMessageContent {
    /// With what is required.
    #[must_use]
    pub fn new(
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = LabeledPrice>,
    ) -> Self {
        Self {
            title: title.into(),
            description: description.into(),
            payload: payload.into(),
            provider_token: None,
            currency: currency.into(),
            prices: prices.into_iter().collect(),
            max_tip_amount: None,
            suggested_tip_amounts: None,
            provider_data: None,
            photo_url: None,
            photo_size: None,
            photo_width: None,
            photo_height: None,
            need_name: None,
            need_phone_number: None,
            need_email: None,
            need_shipping_address: None,
            send_phone_number_to_provider: None,
            send_email_to_provider: None,
            is_flexible: None,
        }
    }

    /// Token from BotFather; empty when paying in Stars.
    #[must_use]
    pub fn provider_token(mut self, value: impl Into<Secret>) -> Self {
        self.provider_token = Some(value.into());
        self
    }

    /// Largest tip in the smallest units of the currency; not for Stars.
    #[must_use]
    pub fn max_tip_amount(mut self, value: i64) -> Self {
        self.max_tip_amount = Some(value);
        self
    }

    /// Tips on offer, in increasing order and none above `max_tip_amount`.
    #[must_use]
    pub fn suggested_tip_amounts(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.suggested_tip_amounts = Some(value.into_iter().collect());
        self
    }

    /// JSON for the payment provider, in the form it asks for.
    #[must_use]
    pub fn provider_data(mut self, value: impl Into<String>) -> Self {
        self.provider_data = Some(value.into());
        self
    }

    /// Picture of what is being sold.
    #[must_use]
    pub fn photo_url(mut self, value: impl Into<String>) -> Self {
        self.photo_url = Some(value.into());
        self
    }

    /// In bytes.
    #[must_use]
    pub fn photo_size(mut self, value: u64) -> Self {
        self.photo_size = Some(value);
        self
    }

    /// Sets `photo_width`.
    #[must_use]
    pub fn photo_width(mut self, value: i64) -> Self {
        self.photo_width = Some(value);
        self
    }

    /// Sets `photo_height`.
    #[must_use]
    pub fn photo_height(mut self, value: i64) -> Self {
        self.photo_height = Some(value);
        self
    }

    /// Asks for the full name; ignored for Stars.
    #[must_use]
    pub fn need_name(mut self, value: bool) -> Self {
        self.need_name = Some(value);
        self
    }

    /// Asks for the phone number; ignored for Stars.
    #[must_use]
    pub fn need_phone_number(mut self, value: bool) -> Self {
        self.need_phone_number = Some(value);
        self
    }

    /// Asks for the email address; ignored for Stars.
    #[must_use]
    pub fn need_email(mut self, value: bool) -> Self {
        self.need_email = Some(value);
        self
    }

    /// Asks for the shipping address; ignored for Stars.
    #[must_use]
    pub fn need_shipping_address(mut self, value: bool) -> Self {
        self.need_shipping_address = Some(value);
        self
    }

    /// Passes the phone number on to the provider; ignored for Stars.
    #[must_use]
    pub fn send_phone_number_to_provider(mut self, value: bool) -> Self {
        self.send_phone_number_to_provider = Some(value);
        self
    }

    /// Passes the email address on to the provider; ignored for Stars.
    #[must_use]
    pub fn send_email_to_provider(mut self, value: bool) -> Self {
        self.send_email_to_provider = Some(value);
        self
    }

    /// Final price depends on how it is shipped; ignored for Stars.
    #[must_use]
    pub fn is_flexible(mut self, value: bool) -> Self {
        self.is_flexible = Some(value);
        self
    }
}

/// A result that a user chose; comes only if feedback is on at BotFather.
///
/// [`ChosenInlineResult` at Telegram](https://core.telegram.org/bots/api#choseninlineresult)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChosenInlineResult {
    /// The `id` the bot gave the result.
    pub result_id: String,
    pub from: User,
    /// Where the user is; only for bots that ask for it.
    pub location: Option<Box<Location>>,
    /// The message sent; present only if it has an inline keyboard.
    pub inline_message_id: Option<InlineMessageId>,
    /// The query that led to the result.
    pub query: String,
}

//! JSON of the section "inline mode".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::object;
use crate::api::input_file::Attachments;
use crate::api::{
    ChosenInlineResult, InlineQuery, InlineQueryResultArticle, InlineQueryResultAudio,
    InlineQueryResultCachedAudio, InlineQueryResultCachedDocument, InlineQueryResultCachedGif,
    InlineQueryResultCachedMpeg4Gif, InlineQueryResultCachedPhoto, InlineQueryResultCachedSticker,
    InlineQueryResultCachedVideo, InlineQueryResultCachedVoice, InlineQueryResultContact,
    InlineQueryResultDocument, InlineQueryResultGame, InlineQueryResultGif,
    InlineQueryResultLocation, InlineQueryResultMpeg4Gif, InlineQueryResultPhoto,
    InlineQueryResultVenue, InlineQueryResultVideo, InlineQueryResultVoice,
    InlineQueryResultsButton, InputContactMessageContent, InputFile, InputInvoiceMessageContent,
    InputLocationMessageContent, InputRichMessageContent, InputTextMessageContent,
    InputVenueMessageContent,
};

object! { InlineQuery {
    required id = "id",
    required from = "from",
    required query = "query",
    required offset = "offset",
    optional chat_type = "chat_type",
    optional location = "location",
} }

object! { InlineQueryResultsButton {
    required text = "text",
    optional web_app = "web_app",
    optional start_parameter = "start_parameter",
} }

object! { InlineQueryResultArticle with "type" = "article" {
    required id = "id",
    required title = "title",
    required input_message_content = "input_message_content",
    optional reply_markup = "reply_markup",
    optional url = "url",
    optional description = "description",
    optional thumbnail_url = "thumbnail_url",
    optional thumbnail_width = "thumbnail_width",
    optional thumbnail_height = "thumbnail_height",
} }

impl Attachments for InlineQueryResultArticle {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultPhoto with "type" = "photo" {
    required id = "id",
    required photo_url = "photo_url",
    required thumbnail_url = "thumbnail_url",
    optional photo_width = "photo_width",
    optional photo_height = "photo_height",
    optional title = "title",
    optional description = "description",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultPhoto {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultGif with "type" = "gif" {
    required id = "id",
    required gif_url = "gif_url",
    optional gif_width = "gif_width",
    optional gif_height = "gif_height",
    optional_seconds gif_duration = "gif_duration",
    required thumbnail_url = "thumbnail_url",
    optional thumbnail_mime_type = "thumbnail_mime_type",
    optional title = "title",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultGif {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultMpeg4Gif with "type" = "mpeg4_gif" {
    required id = "id",
    required mpeg4_url = "mpeg4_url",
    optional mpeg4_width = "mpeg4_width",
    optional mpeg4_height = "mpeg4_height",
    optional_seconds mpeg4_duration = "mpeg4_duration",
    required thumbnail_url = "thumbnail_url",
    optional thumbnail_mime_type = "thumbnail_mime_type",
    optional title = "title",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultMpeg4Gif {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultVideo with "type" = "video" {
    required id = "id",
    required video_url = "video_url",
    required mime_type = "mime_type",
    required thumbnail_url = "thumbnail_url",
    required title = "title",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional video_width = "video_width",
    optional video_height = "video_height",
    optional_seconds video_duration = "video_duration",
    optional description = "description",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultVideo {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultAudio with "type" = "audio" {
    required id = "id",
    required audio_url = "audio_url",
    required title = "title",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional performer = "performer",
    optional_seconds audio_duration = "audio_duration",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultAudio {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultVoice with "type" = "voice" {
    required id = "id",
    required voice_url = "voice_url",
    required title = "title",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional_seconds voice_duration = "voice_duration",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultVoice {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultDocument with "type" = "document" {
    required id = "id",
    required title = "title",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    required document_url = "document_url",
    required mime_type = "mime_type",
    optional description = "description",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
    optional thumbnail_url = "thumbnail_url",
    optional thumbnail_width = "thumbnail_width",
    optional thumbnail_height = "thumbnail_height",
} }

impl Attachments for InlineQueryResultDocument {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultLocation with "type" = "location" {
    required id = "id",
    required latitude = "latitude",
    required longitude = "longitude",
    required title = "title",
    optional horizontal_accuracy = "horizontal_accuracy",
    optional_seconds live_period = "live_period",
    optional heading = "heading",
    optional proximity_alert_radius = "proximity_alert_radius",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
    optional thumbnail_url = "thumbnail_url",
    optional thumbnail_width = "thumbnail_width",
    optional thumbnail_height = "thumbnail_height",
} }

impl Attachments for InlineQueryResultLocation {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultVenue with "type" = "venue" {
    required id = "id",
    required latitude = "latitude",
    required longitude = "longitude",
    required title = "title",
    required address = "address",
    optional foursquare_id = "foursquare_id",
    optional foursquare_type = "foursquare_type",
    optional google_place_id = "google_place_id",
    optional google_place_type = "google_place_type",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
    optional thumbnail_url = "thumbnail_url",
    optional thumbnail_width = "thumbnail_width",
    optional thumbnail_height = "thumbnail_height",
} }

impl Attachments for InlineQueryResultVenue {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultContact with "type" = "contact" {
    required id = "id",
    required phone_number = "phone_number",
    required first_name = "first_name",
    optional last_name = "last_name",
    optional vcard = "vcard",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
    optional thumbnail_url = "thumbnail_url",
    optional thumbnail_width = "thumbnail_width",
    optional thumbnail_height = "thumbnail_height",
} }

impl Attachments for InlineQueryResultContact {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultGame with "type" = "game" {
    required id = "id",
    required game_short_name = "game_short_name",
    optional reply_markup = "reply_markup",
} }

object! { InlineQueryResultCachedPhoto with "type" = "photo" {
    required id = "id",
    required photo_file_id = "photo_file_id",
    optional title = "title",
    optional description = "description",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultCachedPhoto {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultCachedGif with "type" = "gif" {
    required id = "id",
    required gif_file_id = "gif_file_id",
    optional title = "title",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultCachedGif {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultCachedMpeg4Gif with "type" = "mpeg4_gif" {
    required id = "id",
    required mpeg4_file_id = "mpeg4_file_id",
    optional title = "title",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultCachedMpeg4Gif {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultCachedSticker with "type" = "sticker" {
    required id = "id",
    required sticker_file_id = "sticker_file_id",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultCachedSticker {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultCachedDocument with "type" = "document" {
    required id = "id",
    required title = "title",
    required document_file_id = "document_file_id",
    optional description = "description",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultCachedDocument {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultCachedVideo with "type" = "video" {
    required id = "id",
    required video_file_id = "video_file_id",
    required title = "title",
    optional description = "description",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultCachedVideo {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultCachedVoice with "type" = "voice" {
    required id = "id",
    required voice_file_id = "voice_file_id",
    required title = "title",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultCachedVoice {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InlineQueryResultCachedAudio with "type" = "audio" {
    required id = "id",
    required audio_file_id = "audio_file_id",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional reply_markup = "reply_markup",
    optional input_message_content = "input_message_content",
} }

impl Attachments for InlineQueryResultCachedAudio {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.input_message_content.attachments(files);
    }
}

object! { InputTextMessageContent {
    required message_text = "message_text",
    optional parse_mode = "parse_mode",
    optional_list entities = "entities",
    optional link_preview_options = "link_preview_options",
} }

object! { InputRichMessageContent {
    required rich_message = "rich_message",
} }

impl Attachments for InputRichMessageContent {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.rich_message.attachments(files);
    }
}

object! { InputLocationMessageContent {
    required latitude = "latitude",
    required longitude = "longitude",
    optional horizontal_accuracy = "horizontal_accuracy",
    optional_seconds live_period = "live_period",
    optional heading = "heading",
    optional proximity_alert_radius = "proximity_alert_radius",
} }

object! { InputVenueMessageContent {
    required latitude = "latitude",
    required longitude = "longitude",
    required title = "title",
    required address = "address",
    optional foursquare_id = "foursquare_id",
    optional foursquare_type = "foursquare_type",
    optional google_place_id = "google_place_id",
    optional google_place_type = "google_place_type",
} }

object! { InputContactMessageContent {
    required phone_number = "phone_number",
    required first_name = "first_name",
    optional last_name = "last_name",
    optional vcard = "vcard",
} }

object! { InputInvoiceMessageContent {
    required title = "title",
    required description = "description",
    required payload = "payload",
    optional provider_token = "provider_token",
    required currency = "currency",
    list prices = "prices",
    optional max_tip_amount = "max_tip_amount",
    optional_list suggested_tip_amounts = "suggested_tip_amounts",
    optional provider_data = "provider_data",
    optional photo_url = "photo_url",
    optional photo_size = "photo_size",
    optional photo_width = "photo_width",
    optional photo_height = "photo_height",
    optional need_name = "need_name",
    optional need_phone_number = "need_phone_number",
    optional need_email = "need_email",
    optional need_shipping_address = "need_shipping_address",
    optional send_phone_number_to_provider = "send_phone_number_to_provider",
    optional send_email_to_provider = "send_email_to_provider",
    optional is_flexible = "is_flexible",
} }

object! { ChosenInlineResult {
    required result_id = "result_id",
    required from = "from",
    optional location = "location",
    optional inline_message_id = "inline_message_id",
    required query = "query",
} }

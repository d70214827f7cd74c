//! JSON of the section "stickers".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::object;
use crate::api::input_file::Attachments;
use crate::api::{InputFile, InputSticker, MaskPosition, Sticker, StickerSet};

object! { Sticker {
    required file_id = "file_id",
    required file_unique_id = "file_unique_id",
    required kind = "type",
    required width = "width",
    required height = "height",
    required is_animated = "is_animated",
    required is_video = "is_video",
    optional thumbnail = "thumbnail",
    optional emoji = "emoji",
    optional set_name = "set_name",
    optional premium_animation = "premium_animation",
    optional mask_position = "mask_position",
    optional custom_emoji_id = "custom_emoji_id",
    flag needs_repainting = "needs_repainting",
    optional file_size = "file_size",
} }

object! { StickerSet {
    required name = "name",
    required title = "title",
    required sticker_type = "sticker_type",
    list stickers = "stickers",
    optional thumbnail = "thumbnail",
} }

object! { MaskPosition {
    required point = "point",
    required x_shift = "x_shift",
    required y_shift = "y_shift",
    required scale = "scale",
} }

object! { InputSticker {
    required sticker = "sticker",
    required format = "format",
    list emoji_list = "emoji_list",
    optional mask_position = "mask_position",
    optional_list keywords = "keywords",
} }

impl Attachments for InputSticker {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.sticker.attachments(files);
    }
}

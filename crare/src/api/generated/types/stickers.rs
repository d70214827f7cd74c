//! Types of the section "stickers".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::{
    CustomEmojiId, File, FileId, FileUniqueId, InputFile, MaskPoint, PhotoSize, StickerFormat,
    StickerType,
};

/// A sticker.
///
/// [`Sticker` at Telegram](https://core.telegram.org/bots/api#sticker)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sticker {
    pub file_id: FileId,
    pub file_unique_id: FileUniqueId,
    /// What it is for; independent of the file format.
    ///
    /// One of: `regular`, `mask`, `custom_emoji`.
    pub kind: StickerType,
    pub width: i64,
    pub height: i64,
    /// The file is an animation in TGS format.
    pub is_animated: bool,
    /// The file is a WEBM video.
    pub is_video: bool,
    /// Small WEBP or JPEG version.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// Emoji the sticker stands for.
    pub emoji: Option<String>,
    /// Set the sticker belongs to.
    pub set_name: Option<String>,
    /// Effect played with a premium sticker.
    pub premium_animation: Option<Box<File>>,
    /// Where a mask goes by default; masks only.
    pub mask_position: Option<Box<MaskPosition>>,
    /// Id to use in text; custom emoji only.
    pub custom_emoji_id: Option<CustomEmojiId>,
    /// Takes on the color of the text or background around it; custom emoji only.
    pub needs_repainting: bool,
    /// In bytes.
    pub file_size: Option<u64>,
}

/// A set of stickers.
///
/// [`StickerSet` at Telegram](https://core.telegram.org/bots/api#stickerset)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StickerSet {
    /// Short name, the one used in links to the set.
    pub name: String,
    pub title: String,
    /// What all stickers of the set are for.
    ///
    /// One of: `regular`, `mask`, `custom_emoji`.
    pub sticker_type: StickerType,
    pub stickers: Vec<Sticker>,
    /// Preview of the set.
    pub thumbnail: Option<Box<PhotoSize>>,
}

/// Place of a mask on a face.
///
/// [`MaskPosition` at Telegram](https://core.telegram.org/bots/api#maskposition)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MaskPosition {
    /// Part of the face the mask is placed against.
    ///
    /// One of: `forehead`, `eyes`, `mouth`, `chin`.
    pub point: MaskPoint,
    /// Horizontal shift in widths of the mask; negative goes left.
    pub x_shift: f64,
    /// Vertical shift in heights of the mask; positive goes down.
    pub y_shift: f64,
    /// Size factor; 2.0 doubles the mask.
    pub scale: f64,
}

impl MaskPosition {
    /// With what is required.
    #[must_use]
    pub fn new(point: impl Into<MaskPoint>, x_shift: f64, y_shift: f64, scale: f64) -> Self {
        Self {
            point: point.into(),
            x_shift,
            y_shift,
            scale,
        }
    }
}

/// A sticker to be added to a set.
///
/// [`InputSticker` at Telegram](https://core.telegram.org/bots/api#inputsticker)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputSticker {
    /// A file to upload, a known `file_id` or, for static ones, a URL.
    pub sticker: InputFile,
    /// One of: `static`, `animated`, `video`.
    pub format: StickerFormat,
    /// Emoji the sticker stands for.
    pub emoji_list: Vec<String>,
    /// Where to place it on a face; masks only.
    pub mask_position: Option<Box<MaskPosition>>,
    /// Search words; for regular stickers and custom emoji.
    pub keywords: Option<Vec<String>>,
}

impl InputSticker {
    /// With what is required.
    #[must_use]
    pub fn new(
        sticker: impl Into<InputFile>,
        format: impl Into<StickerFormat>,
        emoji_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            sticker: sticker.into(),
            format: format.into(),
            emoji_list: emoji_list.into_iter().map(Into::into).collect(),
            mask_position: None,
            keywords: None,
        }
    }

    /// Where to place it on a face; masks only.
    #[must_use]
    pub fn mask_position(mut self, value: MaskPosition) -> Self {
        self.mask_position = Some(Box::new(value));
        self
    }

    /// Search words; for regular stickers and custom emoji.
    #[must_use]
    pub fn keywords(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.keywords = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

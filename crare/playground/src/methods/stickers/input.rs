//! Stickers as parameters.

use bytes::Bytes;
use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::methods::messages::Input;
use crate::refusal::Refusal;
use crate::world::FileKind;

/// How many emojis a sticker may have.
const MOST_EMOJIS: usize = 20;
/// How many words a sticker may be found by.
const MOST_KEYWORDS: usize = 20;
/// How long they may be together, in characters.
const LONGEST_KEYWORDS: usize = 64;
/// The longer side of a sticker, in pixels.
const SIDE: usize = 512;
/// Both sides of a custom emoji, in pixels.
const EMOJI_SIDE: usize = 100;
/// The most bytes of a sticker, by its format.
const MOST_STATIC: usize = 512 * 1024;
const MOST_ANIMATED: usize = 64 * 1024;
const MOST_VIDEO: usize = 256 * 1024;

/// The file of a sticker, kept. Gives it as messages show it.
pub(super) fn file(
    call: &mut Call<'_>,
    input: Input,
    format: &str,
    kind: &str,
) -> Result<Value, Refusal> {
    if let Input::Upload(upload) = &input {
        check(&upload.content, format, kind)?;
    }
    let side = if kind == "custom_emoji" {
        EMOJI_SIDE
    } else {
        SIDE
    };
    let (mut width, mut height) = (side, side);
    if let Input::Upload(upload) = &input
        && let Ok(size) = imagesize::blob_size(&upload.content)
    {
        (width, height) = (size.width, size.height);
    }
    let attributes = json!({
        "type": kind,
        "width": width,
        "height": height,
        "is_animated": format == "animated",
        "is_video": format == "video",
    });
    let attributes = attributes.as_object().cloned().unwrap_or_else(Map::new);
    let (_, sticker) = input.resolve(call.world, call.bot, FileKind::Sticker, attributes)?;
    Ok(sticker)
}

/// Whether these are the bytes of such a sticker.
fn check(content: &Bytes, format: &str, kind: &str) -> Result<(), Refusal> {
    let refused = |why: &str| Err(Refusal::bad_request(why));
    match format {
        "animated" if !content.starts_with(&[0x1f, 0x8b]) => refused("STICKER_TGS_NOTGS"),
        "animated" if content.len() > MOST_ANIMATED => refused("STICKER_TGS_BIG"),
        "video" if !content.starts_with(&[0x1a, 0x45, 0xdf, 0xa3]) => {
            refused("STICKER_VIDEO_NOWEBM")
        }
        "video" if content.len() > MOST_VIDEO => refused("STICKER_VIDEO_BIG"),
        "static" => {
            let Ok(size) = imagesize::blob_size(content) else {
                return refused("STICKER_PNG_NOPNG");
            };
            if content.len() > MOST_STATIC {
                return refused("STICKER_FILE_INVALID");
            }
            let (width, height) = (size.width, size.height);
            let fits = if kind == "custom_emoji" {
                width == EMOJI_SIDE && height == EMOJI_SIDE
            } else {
                width.max(height) == SIDE
            };
            if fits {
                Ok(())
            } else {
                refused("STICKER_PNG_DIMENSIONS")
            }
        }
        _ => Ok(()),
    }
}

/// An object `InputSticker` as a sticker of a set.
pub(super) fn sticker(
    call: &mut Call<'_>,
    given: &Value,
    kind: &str,
    set: &str,
) -> Result<Value, Refusal> {
    let emoji = emoji(&given["emoji_list"])?;
    // No object shows them.
    keywords(&given["keywords"])?;
    let format = given["format"].as_str().unwrap_or("static");
    if !matches!(format, "static" | "animated" | "video") {
        return Err(Refusal::bad_request("invalid sticker format specified"));
    }
    let file_of = given["sticker"].as_str().unwrap_or_default();
    let input = Input::named(&call.params, file_of, "sticker");
    let input = input.ok_or_else(|| Refusal::bad_request("sticker not found"))?;
    let mut sticker = file(call, input, format, kind)?;
    sticker["type"] = kind.into();
    sticker["set_name"] = set.into();
    sticker["emoji"] = emoji.into();
    if kind == "mask" && given["mask_position"].is_object() {
        sticker["mask_position"] = given["mask_position"].clone();
    }
    if kind == "custom_emoji" {
        let id = call.world.random.i64(1 << 52..i64::MAX).to_string();
        sticker["custom_emoji_id"] = id.into();
    }
    call.world.describe_file(sticker.clone());
    Ok(sticker)
}

/// The emoji that is shown, of a list that has to have one.
pub(super) fn emoji(list: &Value) -> Result<String, Refusal> {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    let wrong = || Refusal::bad_request("invalid sticker emojis");
    let is_one = |one: &Value| {
        let letters = |c: char| c.is_alphabetic() && c.is_ascii();
        one.as_str()
            .is_some_and(|one| !one.is_empty() && !one.chars().any(letters))
    };
    if list.is_empty() || list.len() > MOST_EMOJIS || !list.iter().all(is_one) {
        return Err(wrong());
    }
    let first = list.first().and_then(Value::as_str);
    first.map(str::to_owned).ok_or_else(wrong)
}

/// Whether these may be the words that a sticker is found by.
pub(super) fn keywords(list: &Value) -> Result<(), Refusal> {
    let words = list.as_array().into_iter().flatten();
    let words: Vec<&str> = words.filter_map(Value::as_str).collect();
    let letters: usize = words.iter().map(|word| word.chars().count()).sum();
    if words.len() > MOST_KEYWORDS || letters > LONGEST_KEYWORDS {
        return Err(Refusal::bad_request("STICKER_KEYWORDS_INVALID"));
    }
    Ok(())
}

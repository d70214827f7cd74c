//! Making and changing sticker sets.

use serde_json::{Value, json};

use super::input;
use crate::call::{Call, Outcome};
use crate::facts::{Kind, read};
use crate::methods::Entry;
use crate::methods::chats::sealed;
use crate::methods::messages::Input;
use crate::refusal::Refusal;
use crate::world::{FileKind, StickerSet};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("addStickerToSet", add),
    Entry::stateful("createNewStickerSet", create),
    Entry::stateful("deleteStickerFromSet", delete),
    Entry::stateful("deleteStickerSet", delete_set),
    Entry::stateful("getCustomEmojiStickers", custom_emoji),
    Entry::stateful("getStickerSet", get),
    Entry::stateful("replaceStickerInSet", replace),
    Entry::stateful("setCustomEmojiStickerSetThumbnail", set_emoji_thumbnail),
    Entry::stateful("setStickerEmojiList", set_emoji),
    Entry::stateful("setStickerKeywords", set_keywords),
    Entry::stateful("setStickerMaskPosition", set_mask),
    Entry::stateful("setStickerPositionInSet", set_position),
    Entry::stateful("setStickerSetThumbnail", set_thumbnail),
    Entry::stateful("setStickerSetTitle", set_title),
    Entry::stateful("uploadStickerFile", upload),
];

/// How many stickers a set may have from the beginning.
const MOST_AT_FIRST: usize = 50;
/// How many custom emojis may be asked for at once.
const MOST_ASKED: usize = 200;
/// How many sets there may be.
const MOST_SETS: usize = 10_000;

fn upload(call: &mut Call<'_>) -> Outcome {
    call.check("uploadStickerFile")?;
    call.user()?;
    let format = call.params.text("sticker_format").to_owned();
    let input = Input::param(&call.params, "sticker");
    let input = input.filter(|input| matches!(input, Input::Upload(_)));
    let input =
        input.ok_or_else(|| Refusal::bad_request("there is no sticker file in the request"))?;
    let sticker = input::file(call, input, &format, "regular")?;
    let file = json!({
        "file_unique_id": sticker["file_unique_id"],
        "file_size": sticker["file_size"],
    });
    Ok(sealed(call, file))
}

/// Whether a bot may call a set so: letters, digits and `_`, with its own name at the end.
fn check_name(call: &Call<'_>, name: &str) -> Result<(), Refusal> {
    let account = call.world.accounts.get(&call.bot);
    let username = account.and_then(|bot| bot.username.as_deref());
    let end = format!("_by_{}", username.unwrap_or_default()).to_ascii_lowercase();
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let fits = name.len() <= 64
        && name.bytes().all(letters)
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && !name.contains("__")
        && name.to_ascii_lowercase().ends_with(&end)
        && name.len() > end.len();
    if fits {
        return Ok(());
    }
    Err(Refusal::bad_request(
        "invalid sticker set name is specified",
    ))
}

fn create(call: &mut Call<'_>) -> Outcome {
    call.check("createNewStickerSet")?;
    let stickers = Kind::Array(&Kind::Object("InputSticker"));
    let given = read(&call.params, "stickers", &stickers)?;
    let given = given.as_ref().and_then(Value::as_array).cloned();
    let given = given.unwrap_or_default();
    let owner = call.user()?;
    let name = call.params.text("name").to_owned();
    check_name(call, &name)?;
    if given.is_empty() {
        return Err(Refusal::bad_request("STICKERS_EMPTY"));
    }
    if given.len() > MOST_AT_FIRST {
        return Err(Refusal::bad_request("too many stickers specified"));
    }
    let taken = call.world.sticker_set(&name).is_ok();
    if taken {
        return Err(Refusal::bad_request("sticker set name is already occupied"));
    }
    if call.world.sticker_sets.len() >= MOST_SETS {
        return Err(Refusal::bad_request("STICKERSETS_TOO_MUCH"));
    }
    let kind = match call.params.text("sticker_type") {
        "" => "regular".to_owned(),
        kind => kind.to_owned(),
    };
    let mut stickers = Vec::new();
    for one in &given {
        let mut sticker = input::sticker(call, one, &kind, &name)?;
        if call.params.flag("needs_repainting") && kind == "custom_emoji" {
            sticker["needs_repainting"] = true.into();
        }
        stickers.push(sticker);
    }
    let set = StickerSet {
        name: name.clone(),
        title: call.params.text("title").trim().to_owned(),
        kind,
        owner,
        bot: call.bot,
        stickers,
        thumbnail: None,
    };
    call.world
        .sticker_sets
        .insert(name.to_ascii_lowercase(), set);
    call.world.changes += 1;
    Ok(json!(true))
}

fn get(call: &mut Call<'_>) -> Outcome {
    let set = call.world.sticker_set(call.params.text("name"))?.to_json();
    Ok(sealed(call, set))
}

fn custom_emoji(call: &mut Call<'_>) -> Outcome {
    let ids = read(&call.params, "custom_emoji_ids", &Kind::Array(&Kind::Text))?;
    let ids = ids.as_ref().and_then(Value::as_array).cloned();
    let ids = ids.unwrap_or_default();
    if ids.len() > MOST_ASKED {
        let most = "too many custom emoji identifiers specified";
        return Err(Refusal::bad_request(most));
    }
    let icons = call.world.topic_icons()?;
    let sets = call.world.sticker_sets.values();
    let all = sets.flat_map(|set| &set.stickers).chain(&icons);
    let found: Value = all
        .filter(|sticker| {
            let id = &sticker["custom_emoji_id"];
            id.is_string() && ids.contains(id)
        })
        .cloned()
        .collect();
    Ok(sealed(call, found))
}

/// A set of the bot's, named by a parameter, of the person that is named too.
fn own<'a>(call: &'a mut Call<'_>) -> Result<&'a mut StickerSet, Refusal> {
    let name = call.params.text("name").to_owned();
    call.world.own_sticker_set(call.bot, &name)
}

/// The sticker of `InputSticker` for a set of the bot's.
fn for_set(call: &mut Call<'_>) -> Result<Value, Refusal> {
    let given = call.needed("sticker", "InputSticker")?;
    call.user()?;
    let set = own(call)?;
    let (kind, name) = (set.kind.clone(), set.name.clone());
    input::sticker(call, &given, &kind, &name)
}

fn add(call: &mut Call<'_>) -> Outcome {
    let sticker = for_set(call)?;
    let set = own(call)?;
    if set.stickers.len() >= set.most() {
        return Err(Refusal::bad_request("STICKERS_TOO_MUCH"));
    }
    set.stickers.push(sticker);
    Ok(json!(true))
}

fn replace(call: &mut Call<'_>) -> Outcome {
    let old = call.params.text("old_sticker").to_owned();
    let (set, index) = call.world.own_sticker(call.bot, &old)?;
    let name = set.name.clone();
    if !name.eq_ignore_ascii_case(call.params.text("name")) {
        return Err(Refusal::bad_request("STICKER_INVALID"));
    }
    let new = for_set(call)?;
    let set = own(call)?;
    if let Some(sticker) = set.stickers.get_mut(index) {
        *sticker = new;
    }
    Ok(json!(true))
}

/// The sticker of the bot's that a call is about.
fn sticker<'a>(call: &'a mut Call<'_>) -> Result<(&'a mut StickerSet, usize), Refusal> {
    let id = call.params.text("sticker").to_owned();
    call.world.own_sticker(call.bot, &id)
}

fn delete(call: &mut Call<'_>) -> Outcome {
    let (set, index) = sticker(call)?;
    set.stickers.remove(index);
    Ok(json!(true))
}

fn set_position(call: &mut Call<'_>) -> Outcome {
    let position = usize::try_from(call.params.int("position"));
    let position = position.map_err(|_| Refusal::bad_request("invalid position specified"))?;
    let (set, index) = sticker(call)?;
    let moved = set.stickers.remove(index);
    let position = position.min(set.stickers.len());
    set.stickers.insert(position, moved);
    Ok(json!(true))
}

/// Change the sticker that a call is about.
fn change(call: &mut Call<'_>, change: impl FnOnce(&mut Value)) -> Outcome {
    let (set, index) = sticker(call)?;
    let Some(sticker) = set.stickers.get_mut(index) else {
        return Err(Refusal::bad_request("STICKER_INVALID"));
    };
    change(sticker);
    let changed = sticker.clone();
    call.world.describe_file(changed);
    Ok(json!(true))
}

fn set_emoji(call: &mut Call<'_>) -> Outcome {
    let list = read(&call.params, "emoji_list", &Kind::Array(&Kind::Text))?;
    let emoji = input::emoji(&list.unwrap_or_default())?;
    change(call, |sticker| sticker["emoji"] = emoji.into())
}

fn set_keywords(call: &mut Call<'_>) -> Outcome {
    let list = read(&call.params, "keywords", &Kind::Array(&Kind::Text))?;
    input::keywords(&list.unwrap_or_default())?;
    // No object shows them.
    change(call, |_| ())
}

fn set_mask(call: &mut Call<'_>) -> Outcome {
    let mask = call.object("mask_position", "MaskPosition")?;
    if sticker(call)?.0.kind != "mask" {
        return Err(Refusal::bad_request("STICKER_INVALID"));
    }
    change(call, |sticker| {
        let sticker = sticker.as_object_mut();
        match (sticker, mask) {
            (Some(sticker), Some(mask)) => {
                sticker.insert("mask_position".to_owned(), mask);
            }
            (Some(sticker), None) => {
                sticker.remove("mask_position");
            }
            (None, _) => {}
        }
    })
}

fn set_title(call: &mut Call<'_>) -> Outcome {
    call.check("setStickerSetTitle")?;
    let title = call.params.text("title").trim().to_owned();
    own(call)?.title = title;
    Ok(json!(true))
}

fn set_thumbnail(call: &mut Call<'_>) -> Outcome {
    call.check("setStickerSetThumbnail")?;
    call.user()?;
    let input = Input::param(&call.params, "thumbnail");
    let input = input.or_else(|| Input::param(&call.params, "thumb"));
    own(call)?;
    let thumbnail = match input {
        None => None,
        Some(Input::Upload(upload)) if call.params.text("format") == "static" => {
            let kind = FileKind::Thumbnail;
            let content = &upload.content;
            let size = call
                .world
                .store(kind, content, &upload.name, <_>::default())?;
            Some(size)
        }
        Some(input) => {
            let format = call.params.text("format").to_owned();
            let sticker = input::file(call, input, &format, "regular")?;
            Some(json!({
                "file_unique_id": sticker["file_unique_id"],
                "file_size": sticker["file_size"],
                "width": 100,
                "height": 100,
            }))
        }
    };
    own(call)?.thumbnail = thumbnail;
    Ok(json!(true))
}

fn set_emoji_thumbnail(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("custom_emoji_id").to_owned();
    let set = own(call)?;
    if set.kind != "custom_emoji" {
        return Err(Refusal::bad_request("STICKERSET_INVALID"));
    }
    let mut stickers = set.stickers.iter();
    let sticker = stickers.find(|sticker| sticker["custom_emoji_id"] == id.as_str());
    if sticker.is_none() && !id.is_empty() {
        return Err(Refusal::bad_request("STICKER_INVALID"));
    }
    set.thumbnail = sticker.map(|sticker| {
        json!({
            "file_unique_id": sticker["file_unique_id"],
            "file_size": sticker["file_size"],
            "width": sticker["width"],
            "height": sticker["height"],
        })
    });
    Ok(json!(true))
}

fn delete_set(call: &mut Call<'_>) -> Outcome {
    let name = own(call)?.name.to_ascii_lowercase();
    call.world.sticker_sets.remove(&name);
    Ok(json!(true))
}

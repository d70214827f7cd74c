use bytes::Bytes;
use serde_json::{Value, json};

use crate::actors::Bot;
use crate::call::Call;
use crate::methods;
use crate::params::{Params, Upload};
use crate::playground::Playground;
use crate::refusal::Refusal;

/// The beginning of a PNG of this size, which is all that is looked at.
fn png(width: u32, height: u32, salt: u8) -> Bytes {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 6, 0, 0, 0, salt]);
    bytes.into()
}

#[allow(clippy::needless_pass_by_value, reason = "easier to call")]
fn call(
    playground: &Playground,
    bot: &Bot,
    method: &str,
    params: Value,
    files: &[(&str, Bytes)],
) -> Result<Value, Refusal> {
    let mut params = Params::from_json(&params);
    for (name, content) in files {
        let upload = Upload {
            name: format!("{name}.png"),
            content: content.clone(),
        };
        params.add_file(name, upload);
    }
    playground.with(|world| {
        let bot = bot.id();
        methods::run(&mut Call { world, bot, params }, method)
    })
}

#[test]
fn a_set_is_made_changed_and_deleted() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("paint_bot");
    let alice = playground.user("Alice");
    let name = "cats_by_paint_bot";
    let of = |file: &str| json!({"sticker": file, "format": "static", "emoji_list": ["😺"]});
    let wish = json!({"user_id": alice.id(), "name": name, "title": "Cats", "stickers": [of("attach://one")]});
    let small = [("one", png(100, 100, 1))];
    let refused = call(
        &playground,
        &bot,
        "createNewStickerSet",
        wish.clone(),
        &small,
    );
    let refused = refused.unwrap_err().description;
    assert_eq!(refused, "Bad Request: STICKER_PNG_DIMENSIONS");
    let files = [("one", png(512, 300, 1))];
    call(
        &playground,
        &bot,
        "createNewStickerSet",
        wish.clone(),
        &files,
    )
    .unwrap();
    let refused = call(&playground, &bot, "createNewStickerSet", wish, &files);
    let refused = refused.unwrap_err().description;
    assert_eq!(refused, "Bad Request: sticker set name is already occupied");
    let more = json!({"user_id": alice.id(), "name": name, "sticker": of("attach://two")});
    let files = [("two", png(512, 512, 2))];
    call(&playground, &bot, "addStickerToSet", more, &files).unwrap();
    let get = json!({"name": "CATS_by_paint_bot"});
    let set = call(&playground, &bot, "getStickerSet", get.clone(), &[]).unwrap();
    assert_eq!(set["stickers"][0]["width"], 512);
    assert_eq!(set["stickers"][0]["height"], 300);
    let second = set["stickers"][1]["file_id"].clone();
    let first = json!({"sticker": second, "position": 0});
    call(&playground, &bot, "setStickerPositionInSet", first, &[]).unwrap();
    let emoji = json!({"sticker": second, "emoji_list": ["🐈"]});
    call(&playground, &bot, "setStickerEmojiList", emoji, &[]).unwrap();
    let set = call(&playground, &bot, "getStickerSet", get.clone(), &[]).unwrap();
    assert_eq!(set["stickers"][0]["file_id"], second);
    assert_eq!(set["stickers"][0]["emoji"], "🐈");
    alice.to(&bot).says("hi");
    let send = json!({"chat_id": alice.id(), "sticker": second});
    let message = call(&playground, &bot, "sendSticker", send, &[]).unwrap();
    assert_eq!(message["sticker"]["set_name"], name);
    let gone = json!({"sticker": second});
    call(&playground, &bot, "deleteStickerFromSet", gone, &[]).unwrap();
    let delete = json!({"name": name});
    call(&playground, &bot, "deleteStickerSet", delete, &[]).unwrap();
    let refused = call(&playground, &bot, "getStickerSet", get, &[]);
    let refused = refused.unwrap_err().description;
    assert_eq!(refused, "Bad Request: STICKERSET_INVALID");
}

#[test]
fn names_end_with_the_bots() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("paint_bot");
    let alice = playground.user("Alice");
    for name in [
        "cats",
        "cats_by_other_bot",
        "1cats_by_paint_bot",
        "a__b_by_paint_bot",
    ] {
        let wish = json!({"user_id": alice.id(), "name": name, "title": "Cats", "stickers": [
            {"sticker": "attach://one", "format": "static", "emoji_list": ["😺"]}]});
        let files = [("one", png(512, 512, 1))];
        let refused = call(&playground, &bot, "createNewStickerSet", wish, &files);
        assert_eq!(
            refused.unwrap_err().description,
            "Bad Request: invalid sticker set name is specified",
            "{name}"
        );
    }
}

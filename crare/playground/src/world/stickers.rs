//! Sticker sets.

use serde_json::{Value, json};

use crate::refusal::Refusal;
use crate::world::World;

/// A sticker set.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct StickerSet {
    pub(crate) name: String,
    pub(crate) title: String,
    /// `regular`, `mask` or `custom_emoji`.
    pub(crate) kind: String,
    /// The person whose it is.
    pub(crate) owner: i64,
    /// The bot that made it.
    pub(crate) bot: i64,
    /// Objects `Sticker` without ids for a bot.
    pub(crate) stickers: Vec<Value>,
    /// The object `PhotoSize`.
    pub(crate) thumbnail: Option<Value>,
}

impl StickerSet {
    /// The object `StickerSet`, without ids for a bot.
    pub(crate) fn to_json(&self) -> Value {
        let mut json = json!({
            "name": self.name,
            "title": self.title,
            "sticker_type": self.kind,
            "contains_masks": self.kind == "mask",
            "stickers": self.stickers,
        });
        if let Some(thumbnail) = &self.thumbnail {
            json["thumbnail"] = thumbnail.clone();
            json["thumb"] = thumbnail.clone();
        }
        json
    }

    /// How many stickers it may have.
    pub(crate) fn most(&self) -> usize {
        if self.kind == "custom_emoji" {
            200
        } else {
            120
        }
    }
}

impl World {
    /// The set of this name, in any case.
    pub(crate) fn sticker_set(&self, name: &str) -> Result<&StickerSet, Refusal> {
        let set = self.sticker_sets.get(&name.to_ascii_lowercase());
        set.ok_or_else(|| Refusal::bad_request("STICKERSET_INVALID"))
    }

    /// A set that a bot has made.
    pub(crate) fn own_sticker_set(
        &mut self,
        bot: i64,
        name: &str,
    ) -> Result<&mut StickerSet, Refusal> {
        self.changes += 1;
        let set = self.sticker_sets.get_mut(&name.to_ascii_lowercase());
        let set = set.filter(|set| set.bot == bot);
        set.ok_or_else(|| Refusal::bad_request("STICKERSET_INVALID"))
    }

    /// The set in which a sticker is that a bot knows by this id, and its index there.
    pub(crate) fn own_sticker(
        &mut self,
        bot: i64,
        file_id: &str,
    ) -> Result<(&mut StickerSet, usize), Refusal> {
        let unique = self.file(bot, file_id)?.object["file_unique_id"].clone();
        self.changes += 1;
        let mut own = self.sticker_sets.values_mut().filter(|set| set.bot == bot);
        let found = own.find_map(|set| {
            let is = |sticker: &Value| sticker["file_unique_id"] == unique;
            let index = set.stickers.iter().position(is)?;
            Some((set, index))
        });
        found.ok_or_else(|| Refusal::bad_request("STICKER_INVALID"))
    }
}

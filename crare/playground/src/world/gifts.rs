//! Gifts: which there are, and who has got which.

use bytes::Bytes;
use serde_json::{Value, json};

use crate::world::{FileKind, PLACEHOLDER, World};

/// How many gifts of an owner are kept.
const MOST_GIFTS: usize = 10_000;

/// A gift that can be sent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gift {
    pub(crate) id: &'static str,
    emoji: &'static str,
    /// In Stars.
    pub(crate) price: i64,
    /// In Stars; none when it cannot become unique.
    pub(crate) upgrade: Option<i64>,
    /// How many there are; none when there is no end to them.
    pub(crate) total: Option<i64>,
}

/// All gifts.
pub(crate) const GIFTS: [Gift; 5] = [
    Gift::unlimited("5100000000000000001", "💝", 15),
    Gift::unlimited("5100000000000000002", "🌹", 25),
    Gift::unlimited("5100000000000000003", "🎂", 50),
    Gift {
        upgrade: Some(25),
        total: Some(100_000),
        ..Gift::unlimited("5100000000000000004", "🚀", 100)
    },
    Gift {
        total: Some(1_000),
        ..Gift::unlimited("5100000000000000005", "💎", 500)
    },
];

/// A gift that somebody has got.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Owned {
    pub(crate) id: String,
    /// Which one: its index among [`GIFTS`].
    pub(crate) which: usize,
    pub(crate) sender: i64,
    /// In Unix seconds.
    pub(crate) date: i64,
    pub(crate) text: String,
    pub(crate) entities: Vec<Value>,
    /// Whether the upgrade was paid by the sender.
    pub(crate) prepaid: bool,
    /// Whether it is shown on the owner's page.
    pub(crate) saved: bool,
    /// Its number, when it has become unique.
    pub(crate) unique: Option<i64>,
}

impl Owned {
    pub(crate) fn gift(&self) -> Gift {
        GIFTS.get(self.which).copied().unwrap_or(GIFTS[0])
    }
}

impl Gift {
    const fn unlimited(id: &'static str, emoji: &'static str, price: i64) -> Self {
        Self {
            id,
            emoji,
            price,
            upgrade: None,
            total: None,
        }
    }

    /// What its owner gets for it, in Stars.
    pub(crate) fn worth(self) -> i64 {
        self.price * 85 / 100
    }
}

impl World {
    /// The object `Gift`, without ids for a bot.
    pub(crate) fn gift_json(&mut self, gift: Gift) -> Value {
        let sent = self.gifts.values().flatten();
        let sent = sent.filter(|owned| owned.gift().id == gift.id).count();
        let sent = i64::try_from(sent).unwrap_or(i64::MAX);
        let mut json = json!({
            "id": gift.id,
            "sticker": self.gift_sticker(gift),
            "star_count": gift.price,
        });
        if let Some(price) = gift.upgrade {
            json["upgrade_star_count"] = price.into();
        }
        if let Some(total) = gift.total {
            json["total_count"] = total.into();
            json["remaining_count"] = (total - sent).max(0).into();
        }
        json
    }

    fn gift_sticker(&mut self, gift: Gift) -> Value {
        // Each has bytes of its own, and so an id of its own.
        let content = [PLACEHOLDER, gift.id.as_bytes()].concat();
        let attributes = json!({
            "type": "custom_emoji",
            "custom_emoji_id": gift.id,
            "width": 512,
            "height": 512,
            "is_animated": false,
            "is_video": false,
            "emoji": gift.emoji,
        });
        let attributes = attributes.as_object().cloned().unwrap_or_default();
        let content = Bytes::from(content);
        self.store(FileKind::Sticker, &content, "", attributes)
            .unwrap_or_default()
    }

    fn unique_json(&mut self, gift: Gift, number: i64) -> Value {
        let sticker = self.gift_sticker(gift);
        json!({
            "gift_id": gift.id,
            "base_name": gift.emoji,
            "name": format!("Gift{}-{number}", gift.price),
            "number": number,
            "model": {"name": "Plain", "sticker": sticker, "rarity_per_mille": 10},
            "symbol": {"name": "Star", "sticker": sticker, "rarity_per_mille": 10},
            "backdrop": {
                "name": "Blue",
                "colors": {
                    "center_color": 0x0058_a3e8,
                    "edge_color": 0x0033_6fb0,
                    "symbol_color": 0x001d_3f66,
                    "text_color": 0x00ff_ffff,
                },
                "rarity_per_mille": 10,
            },
        })
    }

    /// The object `OwnedGift`; its id is for those only who may act with it.
    pub(crate) fn owned_json(&mut self, owned: &Owned, with_id: bool) -> Value {
        let mut json =
            json!({"send_date": owned.date, "sender_user": self.user_json(owned.sender)});
        if with_id {
            json["owned_gift_id"] = owned.id.clone().into();
        }
        if owned.saved {
            json["is_saved"] = true.into();
        }
        if let Some(number) = owned.unique {
            json["type"] = "unique".into();
            json["gift"] = self.unique_json(owned.gift(), number);
            if with_id {
                json["can_be_transferred"] = true.into();
                json["transfer_star_count"] = 0.into();
            }
            return json;
        }
        json["type"] = "regular".into();
        json["gift"] = self.gift_json(owned.gift());
        json["convert_star_count"] = owned.gift().worth().into();
        if !owned.text.is_empty() {
            json["text"] = owned.text.clone().into();
        }
        if !owned.entities.is_empty() {
            json["entities"] = owned.entities.clone().into();
        }
        if with_id && owned.gift().upgrade.is_some() {
            json["can_be_upgraded"] = true.into();
        }
        if let Some(price) = owned.gift().upgrade.filter(|_| owned.prepaid) {
            json["prepaid_upgrade_star_count"] = price.into();
        }
        json
    }

    /// Somebody has this gift from now on.
    pub(crate) fn own(&mut self, who: i64, owned: Owned) {
        let gifts = self.gifts.entry(who).or_default();
        if gifts.len() >= MOST_GIFTS {
            gifts.remove(0);
        }
        gifts.push(owned);
        self.changes += 1;
    }
}

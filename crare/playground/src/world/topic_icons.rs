//! The pictures that topics can have.

use bytes::Bytes;
use serde_json::{Value, json};

use crate::refusal::Refusal;
use crate::world::{FileKind, PLACEHOLDER, World};

/// Custom emojis for all: their ids, and what they stand for.
const ICONS: [(&str, &str); 8] = [
    ("5200000000000000001", "📰"),
    ("5200000000000000002", "💡"),
    ("5200000000000000003", "⚡️"),
    ("5200000000000000004", "🎙"),
    ("5200000000000000005", "🔝"),
    ("5200000000000000006", "🎮"),
    ("5200000000000000007", "🛠"),
    ("5200000000000000008", "❓"),
];
/// The set they are in.
const SET: &str = "Topics";

impl World {
    /// Objects `Sticker` of all of them, without ids for a bot.
    pub(crate) fn topic_icons(&mut self) -> Result<Vec<Value>, Refusal> {
        let icons = ICONS.iter();
        icons.map(|(id, emoji)| self.icon(id, emoji)).collect()
    }

    fn icon(&mut self, id: &str, emoji: &str) -> Result<Value, Refusal> {
        // Each has bytes of its own, and so an id of its own.
        let content = Bytes::from([PLACEHOLDER, id.as_bytes()].concat());
        let attributes = json!({
            "type": "custom_emoji",
            "custom_emoji_id": id,
            "width": 100,
            "height": 100,
            "is_animated": false,
            "is_video": false,
            "emoji": emoji,
            "set_name": SET,
        });
        let attributes = attributes.as_object().cloned().unwrap_or_default();
        self.store(FileKind::Sticker, &content, "", attributes)
    }

    /// Whether a topic can have this picture: one of those for all, or of a set that was made here.
    pub(crate) fn is_icon(&self, id: &str) -> bool {
        let sets = self.sticker_sets.values();
        let mut own = sets.flat_map(|set| &set.stickers);
        ICONS.iter().any(|(icon, _)| *icon == id)
            || own.any(|sticker| sticker["custom_emoji_id"] == id)
    }
}

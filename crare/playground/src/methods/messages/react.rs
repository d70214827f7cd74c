//! Reactions.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::refusal::Refusal;
use crate::world::{Access, Place, Right, World};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("deleteAllMessageReactions", delete_all),
    Entry::stateful("deleteMessageReaction", delete_one),
];

/// The emoji that everybody can react with.
const EMOJI: [&str; 73] = [
    "❤",
    "👍",
    "👎",
    "🔥",
    "🥰",
    "👏",
    "😁",
    "🤔",
    "🤯",
    "😱",
    "🤬",
    "😢",
    "🎉",
    "🤩",
    "🤮",
    "💩",
    "🙏",
    "👌",
    "🕊",
    "🤡",
    "🥱",
    "🥴",
    "😍",
    "🐳",
    "❤‍🔥",
    "🌚",
    "🌭",
    "💯",
    "🤣",
    "⚡",
    "🍌",
    "🏆",
    "💔",
    "🤨",
    "😐",
    "🍓",
    "🍾",
    "💋",
    "🖕",
    "😈",
    "😴",
    "😭",
    "🤓",
    "👻",
    "👨‍💻",
    "👀",
    "🎃",
    "🙈",
    "😇",
    "😨",
    "🤝",
    "✍",
    "🤗",
    "🫡",
    "🎅",
    "🎄",
    "☃",
    "💅",
    "🤪",
    "🗿",
    "🆒",
    "💘",
    "🙉",
    "🦄",
    "😘",
    "💊",
    "🙊",
    "😎",
    "👾",
    "🤷‍♂",
    "🤷",
    "🤷‍♀",
    "😡",
];

/// A list of `ReactionType`.
pub(crate) fn read_reactions(given: &Value) -> Result<Vec<Value>, Refusal> {
    let wrong = |why: &str| Refusal::bad_request(format!("can't parse ReactionType: {why}"));
    let given = given
        .as_array()
        .ok_or_else(|| Refusal::bad_request("expected an Array of ReactionType"))?;
    let read = given.iter().map(|one| {
        if !one.is_object() {
            return Err(wrong("expected an Object"));
        }
        let text = |name: &str| {
            let text = one.get(name).and_then(Value::as_str);
            text.ok_or_else(|| wrong(&format!("can't find field \"{name}\"")))
        };
        match text("type")? {
            "emoji" => {
                let emoji = text("emoji")?.replace('\u{fe0f}', "");
                if EMOJI.contains(&emoji.as_str()) {
                    Ok(json!({"type": "emoji", "emoji": emoji}))
                } else {
                    Err(Refusal::bad_request("REACTION_INVALID"))
                }
            }
            "custom_emoji" => {
                Ok(json!({"type": "custom_emoji", "custom_emoji_id": text("custom_emoji_id")?}))
            }
            "paid" => Ok(json!({"type": "paid"})),
            _ => Err(wrong("invalid reaction type specified")),
        }
    });
    read.collect()
}

impl World {
    /// Put these reactions of somebody in place of the ones before. Bots are told of people's: those that are administrators, and the one of a private chat.
    pub(crate) fn react(&mut self, by: i64, place: Place, id: i64, reactions: &[Value]) {
        let Some(message) = self.message_mut(place, id) else {
            return;
        };
        let old = if reactions.is_empty() {
            message.extra.reactions.remove(&by)
        } else {
            message.extra.reactions.insert(by, reactions.to_vec())
        };
        let old = old.unwrap_or_default();
        if old == reactions || self.bots.contains_key(&by) {
            return;
        }
        let now = self.clock.now();
        let anonymous = self.is_in_channel(place);
        let mut counts: BTreeMap<String, (Value, usize)> = BTreeMap::new();
        let all = self
            .message(place, id)
            .map(|message| &message.extra.reactions);
        for one in all.into_iter().flat_map(BTreeMap::values).flatten() {
            counts.entry(one.to_string()).or_insert((one.clone(), 0)).1 += 1;
        }
        let counts: Vec<Value> = counts
            .into_values()
            .map(|(one, count)| json!({"type": one, "total_count": count}))
            .collect();
        self.tell(place, Some(by), |world, bot| {
            let admin = match place {
                Place::Chat(chat) => world.member(chat, bot).is_admin(),
                Place::Private { .. } => true,
            };
            if !admin {
                return None;
            }
            let mut content =
                json!({"chat": world.chat_json(place), "message_id": id, "date": now});
            if anonymous {
                content["reactions"] = counts.clone().into();
                return Some(("message_reaction_count", content));
            }
            content["user"] = world.accounts.get(&by)?.to_json();
            content["old_reaction"] = old.clone().into();
            content["new_reaction"] = reactions.into();
            Some(("message_reaction", content))
        });
    }
}

fn place(call: &Call<'_>) -> Result<(Place, i64), Refusal> {
    let place = call.place(Access::Edit)?;
    let user = match call.params.int("user_id") {
        0 => call.params.int("actor_chat_id"),
        user => user,
    };
    if user == 0 {
        return Err(Refusal::bad_request("invalid user_id specified"));
    }
    let Place::Chat(chat) = place else {
        return Err(Refusal::bad_request(
            "method is available only for groups and supergroups",
        ));
    };
    call.world
        .require(call.bot, chat, Right::DeleteMessages, "not enough rights")?;
    Ok((place, user))
}

fn delete_one(call: &mut Call<'_>) -> Outcome {
    let (place, user) = place(call)?;
    let id = call.params.int("message_id");
    let not_found = || Refusal::bad_request("message to react not found");
    call.world.message(place, id).ok_or_else(not_found)?;
    call.world.react(user, place, id, &[]);
    Ok(true.into())
}

fn delete_all(call: &mut Call<'_>) -> Outcome {
    let (place, user) = place(call)?;
    let all = call.world.conversations.get(&place);
    let all = all.into_iter().flat_map(|all| all.messages.values());
    let with = all.filter(|message| message.extra.reactions.contains_key(&user));
    let ids: Vec<i64> = with.map(|message| message.id).collect();
    for id in ids {
        call.world.react(user, place, id, &[]);
    }
    Ok(true.into())
}

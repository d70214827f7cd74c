//! The channel that somebody shows on their page.

use serde_json::Value;

use super::Entry;
use crate::call::{Call, Outcome};
use crate::world::Place;

pub(super) const METHODS: &[Entry] = &[Entry::stateful("getUserPersonalChatMessages", messages)];

/// How many messages may be asked for.
const MOST: i64 = 20;

fn messages(call: &mut Call<'_>) -> Outcome {
    call.check("getUserPersonalChatMessages")?;
    let limit = call.params.int("limit").clamp(1, MOST);
    let limit = usize::try_from(limit).unwrap_or(1);
    let user = call.user()?;
    let account = call.world.accounts.get(&user);
    let Some(chat) = account.and_then(|account| account.personal_chat) else {
        return Ok(Value::Array(Vec::new()));
    };
    let place = Place::Chat(chat);
    let conversation = call.world.conversations.get(&place);
    let ids = conversation.into_iter().flat_map(|all| all.messages.keys());
    // The latest first.
    let ids = ids.rev().take(limit);
    Ok(ids
        .map(|id| call.world.message_json(Some(call.bot), place, *id))
        .collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::playground::Playground;

    #[tokio::test]
    async fn the_latest_posts_of_the_channel_that_is_shown() {
        let playground = Playground::seeded(1);
        let bot = playground.bot("b");
        let (alice, bob) = (playground.user("Alice"), playground.user("Bob"));
        alice.to(&bot).says("hi");
        let channel = playground.channel("Alice's days", &alice).by(&alice);
        for day in ["one", "two", "three"] {
            channel.says(day);
        }
        let read = async |limit: i64| {
            let params = json!({"user_id": alice.id(), "limit": limit});
            let method = "getUserPersonalChatMessages";
            playground.call(bot.token(), method, params).await.unwrap()
        };
        assert_eq!(read(2).await, json!([]));

        assert!(bob.set_personal_chat(Some(&channel)).is_err());
        let group = playground.group("Friends", &alice);
        assert!(alice.set_personal_chat(Some(&group)).is_err());
        alice.set_personal_chat(Some(&channel)).unwrap();
        let posts = read(2).await;
        let texts = posts.as_array().unwrap().iter().map(|post| &post["text"]);
        assert_eq!(texts.collect::<Vec<_>>(), ["three", "two"]);
        assert_eq!(read(100).await.as_array().unwrap().len(), 3);
        let chat = json!({"chat_id": alice.id()});
        let chat = playground.call(bot.token(), "getChat", chat).await.unwrap();
        assert_eq!(chat["personal_chat"]["id"], channel.id());

        alice.set_personal_chat(None).unwrap();
        assert_eq!(read(2).await, json!([]));
    }
}

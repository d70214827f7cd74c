use std::time::Duration;

use super::*;

#[tokio::test]
async fn messages_are_deleted() {
    let scene = Scene::new();
    let theirs = scene.private.says("a");
    let own = id(&scene.ok("sendMessage", json!({"text": "b"})).await);
    assert_eq!(
        scene
            .ok("deleteMessage", json!({"message_id": theirs}))
            .await,
        true
    );
    let said = scene
        .refused("deleteMessage", json!({"message_id": theirs}))
        .await;
    assert_eq!(said, "Bad Request: message to delete not found");
    let said = scene
        .refused("deleteMessage", json!({"chat_id": "", "message_id": 1}))
        .await;
    assert_eq!(said, "Bad Request: chat identifier is not specified");
    let ids = json!({"message_ids": [99, own]});
    assert_eq!(scene.ok("deleteMessages", ids).await, true);
    assert!(scene.private.message(own).is_none());
    let said = scene.refused("deleteMessages", json!({})).await;
    assert_eq!(said, "Bad Request: message identifiers are not specified");
}

#[tokio::test]
async fn what_cannot_be_deleted() {
    let scene = Scene::new();
    let dice = id(&scene.ok("sendDice", json!({})).await);
    let delete = |message: i64| json!({"message_id": message});
    let late = "Bad Request: message can't be deleted for everyone";
    assert_eq!(scene.refused("deleteMessage", delete(dice)).await, late);
    scene
        .playground
        .clock()
        .advance(Duration::from_secs(25 * 3600));
    assert_eq!(scene.ok("deleteMessage", delete(dice)).await, true);
    let old = scene.private.says("a");
    scene
        .playground
        .clock()
        .advance(Duration::from_secs(49 * 3600));
    assert_eq!(scene.refused("deleteMessage", delete(old)).await, late);
    let theirs = scene.group.says("a");
    let theirs = json!({"chat_id": scene.group_id, "message_id": theirs});
    let said = scene.refused("deleteMessage", theirs.clone()).await;
    assert_eq!(said, "Bad Request: message can't be deleted");
    scene.promote();
    assert_eq!(scene.ok("deleteMessage", theirs).await, true);
}

#[tokio::test]
async fn a_pin_is_told_and_taken_away() {
    let scene = Scene::new();
    let said = scene.group.says("hear");
    scene.updates();
    let it = json!({"chat_id": scene.group_id, "message_id": said});
    let refused = scene.refused("pinChatMessage", it.clone()).await;
    assert_eq!(
        refused,
        "Bad Request: not enough rights to manage pinned messages in the chat"
    );
    scene.promote();
    assert_eq!(scene.ok("pinChatMessage", it.clone()).await, true);
    let told = scene.updates();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].1["pinned_message"]["text"], "hear");
    assert_eq!(told[0].1["from"]["id"], scene.bot.id());
    let service = json!({"chat_id": scene.group_id, "message_id": id(&told[0].1)});
    let refused = scene.refused("pinChatMessage", service).await;
    assert_eq!(refused, "Bad Request: service messages can't be pinned");
    assert_eq!(scene.ok("unpinChatMessage", it).await, true);
    let none = json!({"chat_id": scene.group_id});
    let refused = scene.refused("unpinChatMessage", none.clone()).await;
    assert_eq!(refused, "Bad Request: message to unpin not found");
    assert_eq!(scene.ok("unpinAllChatMessages", none).await, true);
    let refused = scene
        .refused("pinChatMessage", json!({"message_id": 99}))
        .await;
    assert_eq!(refused, "Bad Request: message to pin not found");
}

#[tokio::test]
async fn reactions_of_people_are_told_and_a_bots_own_are_not() {
    let scene = Scene::new();
    let own = id(&scene.ok("sendMessage", json!({"text": "a"})).await);
    // As with Telegram, only a bot that asks for them gets them.
    let allowed = json!({"allowed_updates": ["message_reaction", "message"], "timeout": 0});
    scene.ok("getUpdates", allowed).await;
    scene.private.reacts(own, &["👍"]).unwrap();
    scene.private.reacts(own, &["👍"]).unwrap();
    scene.private.reacts(own, &["🔥"]).unwrap();
    let told = scene.updates();
    assert_eq!(told.len(), 2, "{told:?}");
    assert_eq!(told[1].0, "message_reaction");
    assert_eq!(told[1].1["old_reaction"][0]["emoji"], "👍");
    assert_eq!(told[1].1["new_reaction"][0]["emoji"], "🔥");
    assert_eq!(told[1].1["user"]["id"], scene.alice.id());
    let react = |reaction: Value| json!({"message_id": own, "reaction": reaction});
    let heart = json!([{"type": "emoji", "emoji": "❤️"}]);
    assert_eq!(
        scene.ok("setMessageReaction", react(heart.clone())).await,
        true
    );
    assert!(scene.updates().is_empty());
    let seen = scene.private.message(own).unwrap();
    assert_eq!(seen["reactions"].as_array().unwrap().len(), 2);
    let thumb = json!({"type": "emoji", "emoji": "👍"});
    for (reaction, refusal) in [
        (json!([thumb, thumb]), "REACTIONS_TOO_MANY"),
        (json!([{"type": "emoji", "emoji": "x"}]), "REACTION_INVALID"),
        (json!([{"type": "paid"}]), "REACTION_INVALID"),
        (json!([1]), "can't parse ReactionType: expected an Object"),
    ] {
        let said = scene.refused("setMessageReaction", react(reaction)).await;
        assert_eq!(said, format!("Bad Request: {refusal}"));
    }
    let said = scene
        .refused(
            "setMessageReaction",
            json!({"message_id": 99, "reaction": heart}),
        )
        .await;
    assert_eq!(said, "Bad Request: message to react not found");
}

#[tokio::test]
async fn what_a_bot_is_doing_is_seen_for_a_while() {
    let scene = Scene::new();
    let typing = json!({"action": "typing"});
    assert_eq!(scene.ok("sendChatAction", typing.clone()).await, true);
    assert_eq!(scene.private.activity(), ["typing"]);
    scene.playground.clock().advance(Duration::from_secs(6));
    assert!(scene.private.activity().is_empty());
    scene.ok("sendChatAction", typing).await;
    scene.ok("sendMessage", json!({"text": "a"})).await;
    assert!(scene.private.activity().is_empty(), "a message ends it");
    let said = scene
        .refused("sendChatAction", json!({"action": "x"}))
        .await;
    assert_eq!(said, "Bad Request: wrong parameter action in request");
    let draft = json!({"draft_id": 1, "text": "one mom"});
    assert_eq!(scene.ok("sendMessageDraft", draft).await, true);
    assert_eq!(scene.private.draft().unwrap()["text"], "one mom");
}

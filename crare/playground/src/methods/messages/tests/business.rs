use super::*;

/// A customer who has written to Alice, for whom the bot answers.
fn shop(scene: &Scene) -> (User, Chat, String) {
    let bob = scene.playground.user("Bob");
    let connection = scene.alice.connects(
        &scene.bot,
        &["can_reply", "can_read_messages", "can_delete_sent_messages"],
    );
    scene.updates();
    let chat = bob.to_business(&scene.alice);
    chat.says("open today?");
    (bob, chat, connection)
}

#[tokio::test]
async fn a_bot_answers_for_somebody() {
    let scene = Scene::new();
    let (bob, chat, connection) = shop(&scene);
    let told = scene.updates();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].0, "business_message");
    assert_eq!(told[0].1["business_connection_id"], connection);
    assert_eq!(told[0].1["chat"]["id"], bob.id());
    let to = |text: &str| json!({"chat_id": bob.id(), "business_connection_id": connection, "text": text});
    let sent = scene.ok("sendMessage", to("yes")).await;
    assert_eq!(sent["from"]["id"], scene.alice.id());
    assert_eq!(sent["sender_business_bot"]["id"], scene.bot.id());
    assert_eq!(sent["business_connection_id"], connection);
    assert_eq!(chat.last().unwrap()["text"], "yes");
    assert!(scene.updates().is_empty());
    let mut edit = to("no");
    edit["message_id"] = sent["message_id"].clone();
    assert_eq!(scene.ok("editMessageText", edit).await["text"], "no");
    chat.deletes(id(&told[0].1)).unwrap();
    let told = scene.updates();
    assert_eq!(told[0].0, "deleted_business_messages");
    let ids = json!({"business_connection_id": connection, "message_ids": [id(&sent)]});
    assert_eq!(scene.ok("deleteBusinessMessages", ids).await, true);
    assert!(chat.last().is_none());
}

#[tokio::test]
async fn what_a_bot_may_not_do_for_somebody() {
    let scene = Scene::new();
    let (bob, chat, connection) = shop(&scene);
    let stranger = scene.playground.user("Eve");
    for (chat_id, connection, refusal) in [
        (json!(bob.id()), "x", "business connection not found"),
        (
            json!("@bob"),
            connection.as_str(),
            "chat identifier must be a valid Integer",
        ),
        (
            json!(stranger.id()),
            connection.as_str(),
            "BUSINESS_PEER_INVALID",
        ),
    ] {
        let params = json!({"chat_id": chat_id, "business_connection_id": connection, "text": "a"});
        let said = scene.refused("sendMessage", params).await;
        assert_eq!(said, format!("Bad Request: {refusal}"));
    }
    let theirs = id(&chat.last().unwrap());
    let ids = json!({"business_connection_id": connection, "message_ids": [theirs]});
    let said = scene.refused("deleteBusinessMessages", ids).await;
    assert_eq!(said, "Bad Request: message can't be deleted");
    scene.alice.disconnects(&scene.bot);
    scene.updates();
    chat.says("hello?");
    assert!(scene.updates().is_empty());
}

#[tokio::test]
async fn a_checklist_is_sent_and_edited() {
    let scene = Scene::new();
    let (bob, _, connection) = shop(&scene);
    let list = |tasks: Value| {
        json!({
            "chat_id": bob.id(),
            "business_connection_id": connection,
            "checklist": {"title": "Todo", "tasks": tasks},
        })
    };
    let sent = scene
        .ok("sendChecklist", list(json!([{"id": 1, "text": "one"}])))
        .await;
    assert_eq!(sent["checklist"]["tasks"][0]["text"], "one");
    let mut edit = list(json!([{"id": 1, "text": "one"}, {"id": 2, "text": "two"}]));
    edit["message_id"] = sent["message_id"].clone();
    let edited = scene.ok("editMessageChecklist", edit).await;
    assert_eq!(edited["checklist"]["tasks"][1]["text"], "two");
    let twice = list(json!([{"id": 1, "text": "a"}, {"id": 1, "text": "b"}]));
    let said = scene.refused("sendChecklist", twice).await;
    assert_eq!(
        said,
        "Bad Request: wrong checklist task identifier specified"
    );
}

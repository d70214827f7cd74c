use super::*;

#[tokio::test]
async fn a_forwarded_message_tells_where_it_comes_from() {
    let scene = Scene::new();
    let said = scene.group.says("hear");
    let params = json!({"from_chat_id": scene.group_id, "message_id": said});
    let sent = scene.ok("forwardMessage", params).await;
    assert_eq!(sent["text"], "hear");
    assert_eq!(sent["forward_origin"]["type"], "user");
    assert_eq!(
        sent["forward_origin"]["sender_user"]["id"],
        scene.alice.id()
    );
    assert_eq!(sent["forward_from"]["id"], scene.alice.id());
    assert_eq!(sent["forward_date"], sent["forward_origin"]["date"]);
    let forwarded = scene.group.forwards(said, &scene.private).unwrap();
    let told = scene.updates();
    assert_eq!(id(&told.last().unwrap().1), forwarded);
}

#[tokio::test]
async fn a_copy_is_the_bots_own() {
    let scene = Scene::new();
    let sent = scene
        .photo(json!({"caption": "one", "reply_markup": button().to_string()}))
        .await;
    let from = |other: Value| {
        let mut params = json!({"from_chat_id": scene.alice.id(), "message_id": id(&sent)});
        params
            .as_object_mut()
            .unwrap()
            .extend(other.as_object().unwrap().clone());
        params
    };
    let copy = scene.ok("copyMessage", from(json!({}))).await;
    assert_eq!(copy.as_object().unwrap().len(), 1, "{copy}");
    let seen = scene.private.message(id(&copy)).unwrap();
    assert_eq!(seen["caption"], "one");
    assert!(seen.get("forward_origin").is_none());
    assert!(seen.get("reply_markup").is_none());
    let copy = scene
        .ok("copyMessage", from(json!({"caption": "two"})))
        .await;
    assert_eq!(scene.private.message(id(&copy)).unwrap()["caption"], "two");
    let copy = scene.ok("copyMessage", from(json!({"caption": ""}))).await;
    assert!(
        scene
            .private
            .message(id(&copy))
            .unwrap()
            .get("caption")
            .is_none()
    );
}

#[tokio::test]
async fn several_at_once_skip_what_is_missing() {
    let scene = Scene::new();
    let ids = scene.private.sends_album(&["a", "b"]);
    let chat = scene.alice.id();
    let some = |ids: Value| json!({"from_chat_id": chat, "message_ids": ids});
    let with_gap = json!([ids[0], ids[1], 99]);
    let sent = scene.ok("forwardMessages", some(with_gap.clone())).await;
    assert_eq!(sent.as_array().unwrap().len(), 2);
    let group = |at: usize| scene.private.message(id(&sent[at])).unwrap()["media_group_id"].clone();
    assert_eq!(group(0), group(1));
    let old = scene.private.message(ids[0]).unwrap();
    assert_ne!(group(0), old["media_group_id"]);
    let mut bare = some(with_gap);
    bare["remove_caption"] = true.into();
    let sent = scene.ok("copyMessages", bare).await;
    let seen = scene.private.message(id(&sent[0])).unwrap();
    assert!(seen.get("caption").is_none());
    for (ids, refusal) in [
        (json!([]), "message identifiers are not specified"),
        (
            (1..=101).collect::<Vec<i64>>().into(),
            "too many message identifiers specified",
        ),
        (
            json!([2, 1]),
            "message identifiers must be in a strictly increasing order",
        ),
        (json!([98, 99]), "messages can't be forwarded"),
    ] {
        let said = scene.refused("forwardMessages", some(ids)).await;
        assert_eq!(said, format!("Bad Request: {refusal}"));
    }
}

#[tokio::test]
async fn what_cannot_be_forwarded_or_copied() {
    let scene = Scene::new();
    let secret = scene
        .ok("sendMessage", json!({"text": "a", "protect_content": true}))
        .await;
    scene.promote();
    let said = scene.group.says("hear");
    let pin = json!({"chat_id": scene.group_id, "message_id": said});
    scene.ok("pinChatMessage", pin).await;
    let service = said + 1;
    let (chat, group) = (scene.alice.id(), scene.group_id);
    for (method, from, message, refusal) in [
        ("forwardMessage", chat, 99, "message to forward not found"),
        ("copyMessage", chat, 99, "message to copy not found"),
        (
            "forwardMessage",
            chat,
            id(&secret),
            "message has protected content and can't be forwarded",
        ),
        (
            "forwardMessage",
            group,
            service,
            "the message can't be forwarded",
        ),
        ("copyMessage", group, service, "the message can't be copied"),
        ("forwardMessage", 5, service, "chat not found"),
    ] {
        let params = json!({"from_chat_id": from, "message_id": message});
        let said = scene.refused(method, params).await;
        assert_eq!(
            said,
            format!("Bad Request: {refusal}"),
            "{method} {message}"
        );
    }
}

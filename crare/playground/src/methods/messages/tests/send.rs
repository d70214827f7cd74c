use super::*;

#[tokio::test]
async fn a_text_is_shown_with_its_entities_keyboard_and_preview() {
    let scene = Scene::new();
    let sent = scene
        .ok(
            "sendMessage",
            json!({
                "text": "<b>bold</b> /help",
                "parse_mode": "HTML",
                "reply_markup": button(),
                "protect_content": true,
                "link_preview_options": {"is_disabled": true},
            }),
        )
        .await;
    assert_eq!(sent["text"], "bold /help");
    assert_eq!(
        sent["entities"][0],
        json!({"type": "bold", "offset": 0, "length": 4})
    );
    assert_eq!(sent["entities"][1]["type"], "bot_command");
    assert_eq!(
        sent["reply_markup"]["inline_keyboard"][0][0]["callback_data"],
        "b"
    );
    assert_eq!(sent["has_protected_content"], true);
    assert_eq!(sent["link_preview_options"]["is_disabled"], true);
    assert_eq!(sent["from"]["id"], scene.bot.id());
    assert_eq!(sent["chat"]["id"], scene.alice.id());
    assert!(
        scene.updates().is_empty(),
        "its own messages are not told of"
    );
}

#[tokio::test]
async fn only_people_see_other_keyboards() {
    let scene = Scene::new();
    let markup = json!({"keyboard": [["Yes", "No"]]});
    let sent = scene
        .ok("sendMessage", json!({"text": "?", "reply_markup": markup}))
        .await;
    assert!(sent.get("reply_markup").is_none());
    let seen = scene.private.last().unwrap();
    assert_eq!(seen["reply_markup"]["keyboard"][0][0]["text"], "Yes");
}

#[tokio::test]
async fn the_first_thing_wrong_is_said() {
    let scene = Scene::new();
    for (params, refusal) in [
        (json!({}), "message text is empty"),
        (json!({"text": " \n"}), "text must be non-empty"),
        (json!({"text": "a".repeat(4097)}), "message is too long"),
        (
            json!({"text": "a", "parse_mode": "x"}),
            "unsupported parse_mode",
        ),
        // Syntax comes before the chat.
        (json!({"text": "", "chat_id": 1}), "message text is empty"),
        (
            json!({"text": "a", "reply_markup": "[", "chat_id": 1}),
            "can't parse reply keyboard markup JSON object",
        ),
        (json!({"text": "a", "chat_id": 1}), "chat not found"),
        (json!({"text": "a", "chat_id": ""}), "chat_id is empty"),
        (
            json!({"text": "a", "reply_parameters": {"message_id": 99}}),
            "message to be replied not found",
        ),
        (
            json!({"text": "a", "reply_parameters": "7"}),
            "object expected as reply parameters",
        ),
        (
            json!({"text": "a", "message_thread_id": 99}),
            "message thread not found",
        ),
    ] {
        let said = scene.refused("sendMessage", params.clone()).await;
        assert_eq!(said, format!("Bad Request: {refusal}"), "{params}");
    }
}

#[tokio::test]
async fn a_reply_shows_one_level_and_what_is_quoted() {
    let scene = Scene::new();
    let first = scene.private.says("one two three");
    let second = scene.private.replies(first, "four").unwrap();
    let told = scene.updates();
    assert_eq!(told[1].1["reply_to_message"]["text"], "one two three");
    let reply = json!({"message_id": second});
    let sent = scene
        .ok(
            "sendMessage",
            json!({"text": "a", "reply_parameters": reply}),
        )
        .await;
    assert_eq!(sent["reply_to_message"]["text"], "four");
    assert!(sent["reply_to_message"].get("reply_to_message").is_none());
    let quote =
        |text: &str| json!({"text": "a", "reply_parameters": {"message_id": first, "quote": text}});
    let sent = scene.ok("sendMessage", quote("two")).await;
    let shown = json!({"text": "two", "position": 4, "is_manual": true});
    assert_eq!(sent["quote"], shown);
    let said = scene.refused("sendMessage", quote("zwei")).await;
    assert_eq!(said, "Bad Request: QUOTE_TEXT_INVALID");
    let absent = json!({"message_id": 99, "allow_sending_without_reply": true});
    let sent = scene
        .ok(
            "sendMessage",
            json!({"text": "a", "reply_parameters": absent}),
        )
        .await;
    assert!(sent.get("reply_to_message").is_none());
}

#[tokio::test]
async fn a_reply_to_another_chat_tells_of_it() {
    let scene = Scene::new();
    let asked = scene.group.says("what?");
    let reply = json!({"message_id": asked, "chat_id": scene.group_id});
    let sent = scene
        .ok(
            "sendMessage",
            json!({"text": "that", "reply_parameters": reply}),
        )
        .await;
    let shown = &sent["external_reply"];
    assert_eq!(shown["origin"]["sender_user"]["id"], scene.alice.id());
    assert_eq!(shown["chat"]["id"], scene.group_id);
    assert_eq!(shown["message_id"], asked);
}

#[tokio::test]
async fn rights_come_last() {
    let scene = Scene::new();
    scene.forbid(Permission::SendMessages);
    scene.forbid(Permission::SendPolls);
    let group = scene.group_id;
    let said = scene
        .refused("sendMessage", json!({"chat_id": group, "text": "a"}))
        .await;
    assert_eq!(
        said,
        "Bad Request: not enough rights to send text messages to the chat"
    );
    let poll = json!({"chat_id": group, "question": "?", "options": ["a", "b"]});
    let said = scene.refused("sendPoll", poll).await;
    assert_eq!(
        said,
        "Bad Request: not enough rights to send polls to the chat"
    );
    let unfit = json!({"chat_id": group, "question": "?", "options": []});
    let said = scene.refused("sendPoll", unfit).await;
    assert_eq!(
        said,
        "Bad Request: poll must have at least one answer option"
    );
}

#[tokio::test]
async fn places_on_earth() {
    let scene = Scene::new();
    let place = json!({"latitude": 1.5, "longitude": "2.5"});
    let sent = scene.ok("sendLocation", place.clone()).await;
    assert_eq!(sent["location"], json!({"latitude": 1.5, "longitude": 2.5}));
    for (params, refusal) in [
        (
            json!({"latitude": 91, "longitude": 0}),
            "wrong location specified",
        ),
        (
            json!({"latitude": 1, "longitude": 0, "live_period": 59}),
            "wrong live location period specified",
        ),
    ] {
        let said = scene.refused("sendLocation", params).await;
        assert_eq!(said, format!("Bad Request: {refusal}"));
    }
    let mut venue = place;
    venue["title"] = "Café".into();
    venue["address"] = "Street".into();
    let sent = scene.ok("sendVenue", venue).await;
    assert_eq!(sent["venue"]["title"], "Café");
    assert_eq!(sent["venue"]["location"], sent["location"]);
}

#[tokio::test]
async fn contacts_and_dice() {
    let scene = Scene::new();
    let contact = json!({"phone_number": "+49 30", "first_name": "Bob"});
    let sent = scene.ok("sendContact", contact.clone()).await;
    assert_eq!(sent["contact"], contact);
    let said = scene
        .refused(
            "sendContact",
            json!({"phone_number": "", "first_name": "Bob"}),
        )
        .await;
    assert_eq!(said, "Bad Request: wrong phone number specified");
    for (emoji, most) in [("", 6), ("🎰", 64), ("⚽️", 5)] {
        let sent = scene.ok("sendDice", json!({"emoji": emoji})).await;
        let value = sent["dice"]["value"].as_i64().unwrap();
        assert!((1..=most).contains(&value), "{emoji} {value}");
    }
    let said = scene.refused("sendDice", json!({"emoji": "🍎"})).await;
    assert_eq!(said, "Bad Request: EMOTICON_INVALID");
}

#[tokio::test]
async fn ids_are_counted_for_each_bot_and_for_each_supergroup() {
    let scene = Scene::new();
    let bob = scene.playground.user("Bob");
    let first = scene.private.says("a");
    assert_eq!(bob.to(&scene.bot).says("b"), first + 1);
    let in_group = scene.group.says("c");
    assert_eq!(scene.private.says("d"), first + 2);
    assert_eq!(scene.group.says("e"), in_group + 1);
}

#[tokio::test]
async fn a_basic_group_shares_the_counter_of_private_chats() {
    let scene = Scene::new();
    let group = scene
        .playground
        .basic_group("Old", &scene.alice)
        .by(&scene.alice);
    group.adds(&scene.bot).unwrap();
    let first = scene.private.says("a");
    assert_eq!(group.says("b"), first + 1);
    assert_eq!(scene.private.says("c"), first + 2);
}

#[tokio::test]
async fn a_message_for_one_person_is_shown_to_them_alone() {
    let scene = Scene::new();
    let bob = scene.playground.user("Bob");
    bob.joins(&scene.group).unwrap();
    let receiver = json!({"receiver_user_id": bob.id()});
    let params = json!({"chat_id": scene.group_id, "text": "psst", "ephemeral_message_parameters": receiver});
    let sent = scene.ok("sendMessage", params).await;
    assert_eq!(sent["receiver_user"]["id"], bob.id());
    let shown = |chat: &Chat| {
        let all = chat.messages();
        all.last().unwrap()["text"] == "psst"
    };
    assert!(shown(&scene.group.by(&bob)));
    assert!(!shown(&scene.group));
    let it = |text: &str| {
        json!({
            "chat_id": scene.group_id,
            "receiver_user_id": bob.id(),
            "ephemeral_message_id": sent["ephemeral_message_id"],
            "text": text,
        })
    };
    assert_eq!(scene.ok("editEphemeralMessageText", it("hush")).await, true);
    assert_eq!(scene.group.by(&bob).last().unwrap()["text"], "hush");
    assert_eq!(scene.ok("deleteEphemeralMessage", it("")).await, true);
    let said = scene.refused("deleteEphemeralMessage", it("")).await;
    assert_eq!(said, "Bad Request: message to delete not found");
}

#[tokio::test]
async fn a_bot_that_is_gone_or_blocked_is_refused_before_all_else() {
    let scene = Scene::new();
    let group = scene.group_id;
    let said = scene.group.says("a");
    scene.group.removes(&scene.bot).unwrap();
    let out = "Forbidden: bot is not a member of the supergroup chat";
    for method in [
        "sendMessage",
        "editMessageText",
        "deleteMessage",
        "pinChatMessage",
    ] {
        let params = json!({"chat_id": group, "message_id": said, "text": "a"});
        assert_eq!(scene.refused(method, params).await, out, "{method}");
    }
    let forward = json!({"from_chat_id": group, "message_id": said});
    assert_eq!(scene.refused("forwardMessage", forward).await, out);
    scene.alice.blocks(&scene.bot);
    let reply = json!({"text": "a", "reply_parameters": {"message_id": 99}});
    let said = scene.refused("sendMessage", reply).await;
    assert_eq!(said, "Forbidden: bot was blocked by the user");
}

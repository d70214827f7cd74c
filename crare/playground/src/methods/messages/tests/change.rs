use std::time::Duration;

use super::*;

const SAME: &str = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

#[tokio::test]
async fn a_text_is_edited_and_its_keyboard_goes_unless_given_again() {
    let scene = Scene::new();
    let sent = scene
        .ok(
            "sendMessage",
            json!({"text": "one", "reply_markup": button()}),
        )
        .await;
    let edit = |text: &str| json!({"message_id": id(&sent), "text": text});
    let edited = scene.ok("editMessageText", edit("two")).await;
    assert_eq!(edited["text"], "two");
    assert!(edited["edit_date"].is_i64());
    assert!(edited.get("reply_markup").is_none());
    assert_eq!(scene.refused("editMessageText", edit("two")).await, SAME);
    assert_eq!(
        scene
            .refused("editMessageText", edit(&"a".repeat(4097)))
            .await,
        "Bad Request: MESSAGE_TOO_LONG"
    );
    let markup = json!({"message_id": id(&sent), "reply_markup": button()});
    let edited = scene.ok("editMessageReplyMarkup", markup.clone()).await;
    assert_eq!(edited["reply_markup"], sent["reply_markup"]);
    assert_eq!(scene.refused("editMessageReplyMarkup", markup).await, SAME);
    assert!(scene.updates().is_empty());
}

#[tokio::test]
async fn what_cannot_be_edited() {
    let scene = Scene::new();
    let theirs = scene.private.says("mine");
    let keyboard = json!({"keyboard": [["a"]]});
    let with_keyboard = scene
        .ok(
            "sendMessage",
            json!({"text": "a", "reply_markup": keyboard}),
        )
        .await;
    let photo = scene.photo(json!({})).await;
    let text = scene.ok("sendMessage", json!({"text": "a"})).await;
    let forwarded = json!({"from_chat_id": scene.alice.id(), "message_id": id(&text)});
    let forwarded = scene.ok("forwardMessage", forwarded).await;
    for (method, params, refusal) in [
        (
            "editMessageText",
            json!({"message_id": 99}),
            "message text is empty",
        ),
        (
            "editMessageText",
            json!({"message_id": 99, "text": "b"}),
            "message to edit not found",
        ),
        (
            "editMessageText",
            json!({"message_id": theirs, "text": "b"}),
            "message can't be edited",
        ),
        (
            "editMessageText",
            json!({"message_id": id(&with_keyboard), "text": "b"}),
            "message can't be edited",
        ),
        (
            "editMessageText",
            json!({"message_id": id(&forwarded), "text": "b"}),
            "message can't be edited",
        ),
        (
            "editMessageText",
            json!({"message_id": id(&photo), "text": "b"}),
            "there is no text in the message to edit",
        ),
        (
            "editMessageCaption",
            json!({"message_id": id(&text), "caption": "b"}),
            "there is no caption in the message to edit",
        ),
        (
            "editMessageLiveLocation",
            json!({"message_id": id(&text), "latitude": 1, "longitude": 1}),
            "there is no live location in the message to edit",
        ),
        (
            "editMessageText",
            json!({"message_id": id(&text), "text": "b", "reply_markup": {"keyboard": [["a"]]}}),
            "inline keyboard expected",
        ),
        (
            "editMessageText",
            json!({"chat_id": "", "text": "b"}),
            "message identifier is not specified",
        ),
        (
            "editMessageText",
            json!({"chat_id": "", "text": "b", "inline_message_id": "x"}),
            "MESSAGE_ID_INVALID",
        ),
    ] {
        let said = scene.refused(method, params.clone()).await;
        assert_eq!(said, format!("Bad Request: {refusal}"), "{method} {params}");
    }
}

#[tokio::test]
async fn captions_and_files_are_edited() {
    let scene = Scene::new();
    let sent = scene.photo(json!({"caption": "one"})).await;
    let params = json!({"message_id": id(&sent), "caption": "two"});
    let edited = scene.ok("editMessageCaption", params).await;
    assert_eq!(edited["caption"], "two");
    assert_eq!(edited["photo"], sent["photo"]);
    let media = json!({"type": "video", "media": "attach://v", "caption": "three"});
    let params = json!({"message_id": id(&sent), "media": media});
    let files = [("v", "a.mp4", &b"film"[..])];
    let edited = scene
        .upload("editMessageMedia", params, &files)
        .await
        .unwrap();
    assert!(edited.get("photo").is_none());
    assert!(edited["video"]["file_id"].is_string());
    assert_eq!(edited["caption"], "three");
    let dice = scene.ok("sendDice", json!({})).await;
    let media = json!({"type": "photo", "media": sent["photo"][0]["file_id"]});
    let said = scene
        .refused(
            "editMessageMedia",
            json!({"message_id": id(&dice), "media": media}),
        )
        .await;
    assert_eq!(said, "Bad Request: message media can't be edited");
}

#[tokio::test]
async fn a_live_location_moves_until_its_time_is_over() {
    let scene = Scene::new();
    let place = json!({"latitude": 1, "longitude": 1, "live_period": 60});
    let sent = scene.ok("sendLocation", place).await;
    assert_eq!(sent["location"]["live_period"], 60);
    let moved = json!({"message_id": id(&sent), "latitude": 2, "longitude": 2, "heading": 90});
    let edited = scene.ok("editMessageLiveLocation", moved.clone()).await;
    assert_eq!(edited["location"]["latitude"], 2.0);
    assert_eq!(edited["location"]["heading"], 90);
    assert_eq!(edited["location"]["live_period"], 60);
    scene.playground.clock().advance(Duration::from_secs(61));
    let said = scene.refused("editMessageLiveLocation", moved).await;
    assert_eq!(said, "Bad Request: message can't be edited");
    let place = json!({"latitude": 1, "longitude": 1, "live_period": 60});
    let sent = scene.ok("sendLocation", place).await;
    let stopped = scene
        .ok("stopMessageLiveLocation", json!({"message_id": id(&sent)}))
        .await;
    assert!(stopped["location"].get("live_period").is_none());
    let said = scene
        .refused("stopMessageLiveLocation", json!({"message_id": id(&sent)}))
        .await;
    assert_eq!(
        said,
        "Bad Request: there is no live location in the message to edit"
    );
}

#[tokio::test]
async fn what_people_change_is_told() {
    let scene = Scene::new();
    let said = scene.private.says("one");
    let place = scene.private.sends_live_location(1.0, 1.0);
    scene.updates();
    scene.private.edits(said, "/two").unwrap();
    scene.private.edits(said, "/two").unwrap();
    scene.private.moves(place, 2.0, 2.0).unwrap();
    let told = scene.updates();
    assert_eq!(told.len(), 2, "what does not change is not told of");
    assert_eq!(told[0].0, "edited_message");
    assert_eq!(told[0].1["text"], "/two");
    assert_eq!(told[0].1["entities"][0]["type"], "bot_command");
    assert!(told[0].1["edit_date"].is_i64());
    assert_eq!(told[1].1["location"]["latitude"], 2.0);
    let unknown = scene.private.edits(99, "x").unwrap_err().to_string();
    assert_eq!(
        unknown,
        format!("there is no message 99 in the chat, the last one is {place}")
    );
    let own = scene.ok("sendMessage", json!({"text": "a"})).await;
    let foreign = scene.private.edits(id(&own), "x").unwrap_err().to_string();
    assert_eq!(
        foreign,
        format!("message {} was written by somebody else", id(&own))
    );
}

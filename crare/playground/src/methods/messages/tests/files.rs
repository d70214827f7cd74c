use super::*;

#[tokio::test]
async fn an_uploaded_photo_is_sent_again_by_its_id() {
    let scene = Scene::new();
    let sent = scene
        .photo(json!({"caption": "*hi*", "parse_mode": "Markdown"}))
        .await;
    assert_eq!(sent["caption"], "hi");
    assert_eq!(sent["caption_entities"][0]["type"], "bold");
    let photo = &sent["photo"][0];
    let again = scene
        .ok("sendPhoto", json!({"photo": photo["file_id"]}))
        .await;
    assert_eq!(again["photo"], sent["photo"]);
    let said = scene
        .refused("sendDocument", json!({"document": photo["file_id"]}))
        .await;
    assert_eq!(
        said,
        "Bad Request: can't use file of type Photo as Document"
    );
    let file = scene
        .ok("getFile", json!({"file_id": photo["file_id"]}))
        .await;
    assert_eq!(file["file_path"], "photos/file_0.jpg");
}

#[tokio::test]
async fn what_people_send_is_loaded_by_the_bot() {
    let scene = Scene::new();
    scene
        .private
        .sends_document("notes.txt", "hello", "see")
        .unwrap();
    let told = scene.updates();
    let document = &told[0].1["document"];
    assert_eq!(document["file_name"], "notes.txt");
    assert_eq!(document["mime_type"], "text/plain");
    let file = scene
        .ok("getFile", json!({"file_id": document["file_id"]}))
        .await;
    let path = file["file_path"].as_str().unwrap().to_owned();
    let bot = scene.bot.id();
    let content = scene.playground.with(|world| world.file_at(bot, &path));
    assert_eq!(&content.unwrap()[..], b"hello");
    for (params, refusal) in [
        (json!({}), "file_id not specified"),
        (json!({"file_id": "x.y"}), "invalid file_id"),
    ] {
        let said = scene.refused("getFile", params).await;
        assert_eq!(said, format!("Bad Request: {refusal}"));
    }
}

#[tokio::test]
async fn a_file_that_is_too_big_is_not_served() {
    let scene = Scene::new();
    let big = vec![1; 20 * 1024 * 1024 + 1];
    scene.private.sends_document("big.bin", big, "").unwrap();
    let id = scene.updates()[0].1["document"]["file_id"].clone();
    let said = scene.refused("getFile", json!({"file_id": id})).await;
    assert_eq!(said, "Bad Request: file is too big");
}

#[tokio::test]
async fn each_kind_of_file_has_its_own_field() {
    let scene = Scene::new();
    for (method, part, name, content, field) in [
        ("sendVideo", "video", "a.mp4", &b"film"[..], "width"),
        ("sendAnimation", "animation", "a.mp4", b"moving", "width"),
        ("sendAudio", "audio", "a.mp3", b"song", "duration"),
        ("sendVoice", "voice", "a.ogg", b"voice", "duration"),
        ("sendVideoNote", "video_note", "a.mp4", b"note", "length"),
        (
            "sendSticker",
            "sticker",
            "a.webp",
            b"sticker",
            "is_animated",
        ),
        ("sendDocument", "document", "a.pdf", b"text", "file_name"),
    ] {
        let files = [(part, name, content)];
        let sent = scene.upload(method, json!({}), &files).await.unwrap();
        let file = &sent[part];
        for field in [field, "file_id", "file_unique_id", "file_size"] {
            assert!(file.get(field).is_some(), "{method} {field}: {sent}");
        }
        assert_eq!(
            sent.get("document").is_some(),
            matches!(part, "document" | "animation")
        );
        let said = scene.refused(method, json!({})).await;
        let what = part.replace('_', " ");
        assert_eq!(
            said,
            format!("Bad Request: there is no {what} in the request")
        );
        let said = scene.refused(method, json!({part: "AgAC"})).await;
        assert_eq!(
            said,
            "Bad Request: wrong remote file identifier specified: can't unserialize it"
        );
    }
}

#[tokio::test]
async fn a_link_stands_for_a_file() {
    let scene = Scene::new();
    let sent = scene
        .ok("sendPhoto", json!({"photo": "https://example.org/a.jpg"}))
        .await;
    assert_eq!(sent["photo"][0]["width"], 90);
    let sent = scene
        .ok(
            "sendDocument",
            json!({"document": "https://example.org/a.pdf"}),
        )
        .await;
    assert_eq!(sent["document"]["file_name"], "a.pdf");
    for (url, refusal) in [
        (
            "https://nowhere.invalid/a.jpg",
            "failed to get HTTP URL content",
        ),
        ("ht tp://a.b", "wrong HTTP URL specified"),
    ] {
        let said = scene.refused("sendPhoto", json!({"photo": url})).await;
        assert_eq!(said, format!("Bad Request: {refusal}"));
    }
}

#[tokio::test]
async fn an_album_is_several_messages_of_one_group() {
    let scene = Scene::new();
    let media = json!([
        {"type": "photo", "media": "attach://a", "caption": "one"},
        {"type": "video", "media": "attach://b", "width": 10},
    ]);
    let files = [("a", "a.png", PLACEHOLDER), ("b", "b.mp4", b"film")];
    let sent = scene
        .upload("sendMediaGroup", json!({"media": media}), &files)
        .await
        .unwrap();
    assert_eq!(sent[0]["caption"], "one");
    assert_eq!(sent[1]["video"]["width"], 10);
    assert!(sent[0]["media_group_id"].is_string());
    assert_eq!(sent[0]["media_group_id"], sent[1]["media_group_id"]);
    assert_eq!(id(&sent[1]), id(&sent[0]) + 1);
    let one = json!({"media": [{"type": "photo", "media": sent[0]["photo"][0]["file_id"]}]});
    let alone = scene.ok("sendMediaGroup", one).await;
    assert!(alone[0].get("media_group_id").is_none());
}

#[tokio::test]
async fn what_is_wrong_with_an_album() {
    let scene = Scene::new();
    let photo = |file: &str| json!({"type": "photo", "media": file});
    let url = "https://example.org/a.jpg";
    let document = json!({"type": "document", "media": "https://example.org/a.pdf"});
    for (media, refusal) in [
        (json!([]), "there are no messages to send"),
        (json!({}), "expected an Array of InputMedia"),
        (json!("["), "can't parse media JSON object"),
        (json!([1]), "can't parse InputMedia: expected an Object"),
        (
            json!([{"type": "photo"}]),
            "can't parse InputMedia: media not found",
        ),
        (
            json!([{"type": "x", "media": url}]),
            "can't parse InputMedia: type \"x\" is unsupported",
        ),
        (
            json!([{"type": "animation", "media": url}]),
            "can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup",
        ),
        (
            vec![photo(url); 11].into(),
            "too many messages to send as an album",
        ),
        (
            json!([photo(url), document]),
            "document can't be mixed with other media types",
        ),
        (
            json!([photo(url), photo("AgAC")]),
            "failed to send message #2 with the error message \"wrong remote file identifier specified: can't unserialize it\"",
        ),
    ] {
        let said = scene
            .refused("sendMediaGroup", json!({"media": media.clone()}))
            .await;
        assert_eq!(said, format!("Bad Request: {refusal}"), "{media}");
    }
}

#[tokio::test]
async fn an_album_of_people_is_told_part_by_part() {
    let scene = Scene::new();
    let ids = scene.private.sends_album(&["one", "", "three"]);
    let told = scene.updates();
    let of: Vec<i64> = told.iter().map(|(_, message)| id(message)).collect();
    assert_eq!(of, ids);
    let group = &told[0].1["media_group_id"];
    assert!(
        told.iter()
            .all(|(_, message)| message["media_group_id"] == *group)
    );
    assert_eq!(told[2].1["caption"], "three");
}

#[tokio::test]
async fn paid_media() {
    let scene = Scene::new();
    let media = json!([{"type": "photo", "media": "https://example.org/a.jpg"}]);
    let sent = scene
        .ok(
            "sendPaidMedia",
            json!({"star_count": 5, "media": media, "caption": "c"}),
        )
        .await;
    assert_eq!(sent["paid_media"]["star_count"], 5);
    assert_eq!(sent["paid_media"]["paid_media"][0]["type"], "photo");
    assert!(sent["paid_media"]["paid_media"][0]["photo"][0]["file_id"].is_string());
    let document = json!([{"type": "document", "media": "https://example.org/a.pdf"}]);
    let said = scene
        .refused("sendPaidMedia", json!({"star_count": 5, "media": document}))
        .await;
    assert_eq!(said, "Bad Request: invalid paid media file specified");
}

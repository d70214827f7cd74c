use super::*;

#[tokio::test]
async fn a_rich_message_of_blocks() {
    let scene = Scene::new();
    let blocks = json!([
        {"type": "heading", "text": "Title", "size": 1},
        {"type": "photo", "photo": {"type": "photo", "media": "attach://a"}},
        {"type": "list", "items": [{"blocks": [{"type": "paragraph", "text": "one"}]}]},
    ]);
    let params = json!({"rich_message": {"blocks": blocks}});
    let files = [("a", "a.png", PLACEHOLDER)];
    let sent = scene
        .upload("sendRichMessage", params, &files)
        .await
        .unwrap();
    let shown = &sent["rich_message"]["blocks"];
    assert_eq!(shown[0]["text"], "Title");
    assert!(shown[1]["photo"][0]["file_id"].is_string());
    assert_eq!(shown[2]["items"][0]["label"], "•");
}

#[tokio::test]
async fn a_rich_message_of_markdown_or_html() {
    let scene = Scene::new();
    let markdown = "# Title\n\na **bold** word\n\n- one\n- [x] two\n\n```rust\nfn\n```\n> said";
    let params = json!({"rich_message": {"markdown": markdown}});
    let sent = scene.ok("sendRichMessage", params).await;
    let shown = &sent["rich_message"]["blocks"];
    assert_eq!(
        shown[0],
        json!({"type": "heading", "text": "Title", "size": 1})
    );
    assert_eq!(
        shown[1]["text"],
        json!(["a ", {"type": "bold", "text": "bold"}, " word"])
    );
    assert_eq!(shown[2]["items"][1]["is_checked"], true);
    assert_eq!(
        shown[3],
        json!({"type": "pre", "text": "fn", "language": "rust"})
    );
    assert_eq!(shown[4]["type"], "blockquote");
    let html = "<h2>Title</h2>a <b>bold <i>word</i></b><hr/><p>end</p>";
    let params = json!({"message_id": id(&sent), "rich_message": {"html": html}});
    let edited = scene.ok("editMessageText", params).await;
    let shown = &edited["rich_message"]["blocks"];
    assert_eq!(shown[0]["size"], 2);
    let bold = json!({"type": "bold", "text": ["bold ", {"type": "italic", "text": "word"}]});
    assert_eq!(shown[1]["text"], json!(["a ", bold]));
    assert_eq!(shown[2]["type"], "divider");
    assert_eq!(shown[3]["text"], "end");
}

#[tokio::test]
async fn what_is_wrong_with_a_rich_message() {
    let scene = Scene::new();
    for (rich, refusal) in [
        (json!("["), "can't parse rich message JSON object"),
        (json!("1"), "object expected as rich message"),
        (json!({"markdown": ""}), "rich message must be non-empty"),
        (
            json!({"blocks": [1]}),
            "can't parse RichBlock: expected an Object",
        ),
        (
            json!({"html": "<p>a"}),
            "can't parse rich message: can't find end tag corresponding to start tag \"p\"",
        ),
    ] {
        let said = scene
            .refused("sendRichMessage", json!({"rich_message": rich}))
            .await;
        assert_eq!(said, format!("Bad Request: {refusal}"));
    }
    let mut deep = json!({"type": "paragraph", "text": "a"});
    for _ in 0..20 {
        deep = json!({"type": "blockquote", "blocks": [deep]});
    }
    let said = scene
        .refused(
            "sendRichMessage",
            json!({"rich_message": {"blocks": [deep]}}),
        )
        .await;
    assert!(said.contains("nested too deeply"), "{said}");
}

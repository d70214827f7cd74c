//! Files, up and down.

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::stage::{Stage, id};

pub(crate) async fn uploads(stage: &Stage) {
    let first = stage.answer("/report", "The report").await;
    assert_eq!(first["caption_entities"][0]["type"], "italic");
    assert_eq!(first["document"]["file_name"], "réport.txt");
    assert_eq!(first["document"]["file_size"], 5000);
    assert_eq!(first["document"]["mime_type"], "text/plain");
    let again = stage.sees(&stage.chat, id(&first), "Once more").await;
    let unique = |of: &Value| of["document"]["file_unique_id"].clone();
    assert_eq!(unique(&again), unique(&first));
    let is_ours = |params: &Value| params["action"] == "upload_document";
    let action = || stage.called("sendChatAction", is_ours);
    stage.until("action", action).await;

    let photo = stage.answer("/photo", "A picture").await;
    let largest = photo["photo"].as_array().unwrap().last().unwrap();
    assert_eq!(largest["width"], 120);
    assert_eq!(largest["height"], 80);
    stage.sees(&stage.chat, id(&photo), "120 x 80").await;
}

pub(crate) async fn albums(stage: &Stage) {
    let said = stage.chat.says("/album");
    stage.sees(&stage.chat, said, "2 in 1").await;
    let sent = stage.by_bot(&stage.chat, said);
    let photos: Vec<_> = sent
        .iter()
        .filter(|message| message["photo"].is_array())
        .collect();
    assert_eq!(photos.len(), 2);
    assert_eq!(photos[0]["caption"], "Two of them");
    assert_eq!(photos[1].get("caption"), None);
    assert!(photos[0]["media_group_id"].is_string());
    assert_eq!(photos[0]["media_group_id"], photos[1]["media_group_id"]);
}

pub(crate) async fn downloads(stage: &Stage) {
    let content: Vec<u8> = (0..300_000_u32)
        .map(|n| n.to_le_bytes()[n as usize % 3])
        .collect();
    let digest = Sha256::digest(&content);
    let digest = format!("{digest:x}");
    let sent = stage
        .chat
        .sends_document("Grüße an alle.bin", content, "")
        .unwrap();
    let text = format!("Grüße an alle.bin: 300000 bytes, {digest}");
    stage.sees(&stage.chat, sent, &text).await;

    let sent = stage.chat.sends_photo("a cat");
    let back = stage.sees(&stage.chat, sent, "Yours: a cat").await;
    let largest = |message: &Value| {
        let sizes = message["photo"].as_array().unwrap();
        sizes.last().unwrap()["file_unique_id"].clone()
    };
    assert_eq!(largest(&back), largest(&stage.chat.message(sent).unwrap()));
}

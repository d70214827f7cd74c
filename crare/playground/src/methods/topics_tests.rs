use super::*;
use crate::playground::Playground;

#[tokio::test]
async fn a_topic_has_one_of_the_icons() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("b");
    let alice = playground.user("Alice");
    let group = playground.group("Friends", &alice).by(&alice);
    group.set_forum(true);
    group.promotes(&bot, &["can_manage_topics"]).unwrap();
    let call =
        async |method: &str, params: Value| playground.call(bot.token(), method, params).await;

    let icons = call("getForumTopicIconStickers", json!({})).await.unwrap();
    assert!(icons.as_array().is_some_and(|icons| icons.len() > 1));
    assert_ne!(icons[0]["file_id"], icons[1]["file_id"]);
    let id = &icons[1]["custom_emoji_id"];
    let asked = json!({"custom_emoji_ids": [id]});
    let found = call("getCustomEmojiStickers", asked).await.unwrap();
    assert_eq!(found, json!([icons[1]]));

    let topic =
        |icon: &Value| json!({"chat_id": group.id(), "name": "News", "icon_custom_emoji_id": icon});
    let made = call("createForumTopic", topic(id)).await.unwrap();
    assert_eq!(made["icon_custom_emoji_id"], *id);
    let refused = call("createForumTopic", topic(&json!("12345"))).await;
    let refused = refused.unwrap_err().description;
    assert_eq!(refused, "Bad Request: DOCUMENT_INVALID");
}

use std::time::Duration;

use serde_json::{Value, json};

use crate::actors::{Bot, Chat, User};
use crate::playground::Playground;
use crate::refusal::Refusal;

struct Scene {
    playground: Playground,
    bot: Bot,
    bob: User,
    channel: Chat,
    /// Bob writes to the channel here.
    direct: Chat,
}

impl Scene {
    /// A channel of Alice's, with a bot that has these rights, and Bob who has written to it.
    fn new(rights: &[&str]) -> Self {
        let playground = Playground::seeded(1);
        let bot = playground.bot("b");
        let (alice, bob) = (playground.user("Alice"), playground.user("Bob"));
        let channel = playground.channel("News", &alice).by(&alice);
        channel.promotes(&bot, rights).unwrap();
        let direct = channel.direct_messages().unwrap().by(&bob);
        direct.says("hello");
        Self {
            playground,
            bot,
            bob,
            channel,
            direct,
        }
    }

    async fn call(&self, method: &str, mut params: Value) -> Result<Value, Refusal> {
        params["chat_id"] = self.direct.id().into();
        self.playground.call(self.bot.token(), method, params).await
    }

    async fn refused(&self, method: &str, params: Value) -> String {
        self.call(method, params).await.unwrap_err().description
    }

    /// The updates that wait, as their kinds and messages.
    async fn updates(&self) -> Vec<(String, Value)> {
        let token = self.bot.token();
        let updates = self.playground.call(token, "getUpdates", json!({})).await;
        let updates = updates.unwrap();
        let last = updates.as_array().unwrap().last();
        if let Some(last) = last {
            let next = last["update_id"].as_i64().unwrap() + 1;
            let params = json!({"offset": next});
            self.playground
                .call(token, "getUpdates", params)
                .await
                .unwrap();
        }
        let all = updates.as_array().unwrap().iter();
        let messages = all.flat_map(|update| update.as_object().unwrap().clone());
        messages.filter(|(kind, _)| kind != "update_id").collect()
    }

    fn advance(&self, seconds: u64) {
        self.playground
            .clock()
            .advance(Duration::from_secs(seconds));
    }
}

const BOTH: [&str; 2] = ["can_post_messages", "can_manage_direct_messages"];

#[tokio::test]
async fn people_write_to_a_channel_each_in_their_topic() {
    let scene = Scene::new(&BOTH);
    let updates = scene.updates().await;
    let (kind, hello) = updates.last().unwrap();
    assert_eq!(kind, "message");
    assert_eq!(hello["chat"]["is_direct_messages"], true);
    assert_eq!(hello["direct_messages_topic"]["topic_id"], scene.bob.id());
    let chat = scene.call("getChat", json!({})).await.unwrap();
    assert_eq!(chat["parent_chat"]["id"], scene.channel.id());

    let nowhere = json!({"text": "hi"});
    let refused = scene.refused("sendMessage", nowhere).await;
    let must = "Bad Request: channel direct messages topic must be specified";
    assert_eq!(refused, must);
    let unknown = json!({"text": "hi", "direct_messages_topic_id": 5});
    scene.call("sendMessage", unknown).await.unwrap_err();
    let there = json!({"text": "hi", "direct_messages_topic_id": scene.bob.id()});
    let sent = scene.call("sendMessage", there).await.unwrap();
    assert_eq!(sent["direct_messages_topic"]["user"]["first_name"], "Bob");
    assert_eq!(sent["sender_chat"]["id"], scene.channel.id());
    let reply = json!({"text": "hi", "reply_parameters": {"message_id": hello["message_id"]}});
    let sent = scene.call("sendMessage", reply).await.unwrap();
    assert_eq!(sent["direct_messages_topic"]["topic_id"], scene.bob.id());
}

#[tokio::test]
async fn rights_are_asked_for() {
    let scene = Scene::new(&["can_manage_direct_messages"]);
    let id = scene.direct.suggests("Read this", &json!({})).unwrap();
    let it = json!({"message_id": id});
    let refused = scene.refused("approveSuggestedPost", it.clone()).await;
    assert_eq!(refused, "Bad Request: CHAT_ADMIN_REQUIRED");
    scene.call("declineSuggestedPost", it).await.unwrap();

    let scene = Scene::new(&["can_post_messages"]);
    let id = scene.direct.suggests("Read this", &json!({})).unwrap();
    let refused = scene
        .refused("approveSuggestedPost", json!({"message_id": id}))
        .await;
    assert_eq!(
        refused,
        "Forbidden: bot is not a member of the supergroup chat"
    );
    assert!(
        scene
            .updates()
            .await
            .iter()
            .all(|(kind, _)| kind != "message")
    );
    assert!(scene.channel.suggests("not here", &json!({})).is_err());
    let cheap = json!({"price": {"currency": "XTR", "amount": 4}});
    assert!(scene.direct.suggests("too cheap", &cheap).is_err());
}

#[tokio::test]
async fn a_post_is_declined_with_a_word() {
    let scene = Scene::new(&BOTH);
    let id = scene.direct.suggests("Read this", &json!({})).unwrap();
    let long = json!({"message_id": id, "comment": "x".repeat(129)});
    scene.call("declineSuggestedPost", long).await.unwrap_err();
    let word = json!({"message_id": id, "comment": "Not for us"});
    scene
        .call("declineSuggestedPost", word.clone())
        .await
        .unwrap();
    let last = scene.direct.last().unwrap();
    assert_eq!(last["suggested_post_declined"]["comment"], "Not for us");
    let post = &last["suggested_post_declined"]["suggested_post_message"];
    assert_eq!(post["message_id"], id);
    assert_eq!(post["suggested_post_info"]["state"], "declined");
    let (_, told) = scene.updates().await.pop().unwrap();
    assert!(told["suggested_post_declined"].is_object());
    let again = scene.refused("declineSuggestedPost", word).await;
    assert_eq!(again, "Bad Request: suggested post can't be declined");
    assert!(
        scene
            .channel
            .last()
            .is_none_or(|last| last.get("text").is_none())
    );
}

#[tokio::test]
async fn a_post_is_published_when_it_is_time_and_paid_when_it_stays() {
    let scene = Scene::new(&BOTH);
    let terms = json!({"price": {"currency": "XTR", "amount": 100}});
    let id = scene.direct.suggests("Read this", &terms).unwrap();
    let now = scene.playground.clock().now();
    let far = json!({"message_id": id, "send_date": now + 2_678_401});
    let refused = scene.refused("approveSuggestedPost", far).await;
    assert_eq!(refused, "Bad Request: SCHEDULE_DATE_TOO_LATE");

    let soon = json!({"message_id": id, "send_date": now + 60});
    scene
        .call("approveSuggestedPost", soon.clone())
        .await
        .unwrap();
    let last = scene.direct.last().unwrap();
    let failed = &last["suggested_post_approval_failed"];
    assert_eq!(failed["price"]["amount"], 100);
    assert_eq!(
        failed["suggested_post_message"]["suggested_post_info"]["state"],
        "pending"
    );

    scene.bob.set_stars(150);
    scene.call("approveSuggestedPost", soon).await.unwrap();
    let last = scene.direct.last().unwrap();
    let approved = &last["suggested_post_approved"];
    assert_eq!(approved["send_date"], now + 60);
    assert_eq!(last["direct_messages_topic"]["topic_id"], scene.bob.id());
    assert_eq!(scene.bob.stars(), 50);

    scene.updates().await;
    scene.advance(61);
    let (kind, post) = scene.updates().await.pop().unwrap();
    assert_eq!(kind, "channel_post");
    assert_eq!(post["text"], "Read this");
    assert_eq!(post["is_paid_post"], true);
    assert!(post.get("suggested_post_info").is_none());
    scene.advance(86_401);
    let (kind, paid) = scene.updates().await.pop().unwrap();
    assert_eq!(kind, "message");
    let paid = &paid["suggested_post_paid"];
    assert_eq!(paid["star_amount"]["amount"], 85);
    assert_eq!(paid["suggested_post_message"]["message_id"], id);
}

#[tokio::test]
async fn a_post_that_is_deleted_early_is_refunded() {
    let scene = Scene::new(&[
        "can_post_messages",
        "can_manage_direct_messages",
        "can_delete_messages",
    ]);
    scene.bob.set_stars(100);
    let terms = json!({"price": {"currency": "XTR", "amount": 100}});
    let id = scene.direct.suggests("Read this", &terms).unwrap();
    scene
        .call("approveSuggestedPost", json!({"message_id": id}))
        .await
        .unwrap();
    assert_eq!(scene.bob.stars(), 0);
    let post = scene.channel.last().unwrap()["message_id"].clone();
    let it = json!({"chat_id": scene.channel.id(), "message_id": post});
    let token = scene.bot.token();
    scene
        .playground
        .call(token, "deleteMessage", it)
        .await
        .unwrap();
    assert_eq!(scene.bob.stars(), 100);
    let last = scene.direct.last().unwrap();
    assert_eq!(last["suggested_post_refunded"]["reason"], "post_deleted");
    scene.advance(90_000);
    assert!(
        scene
            .updates()
            .await
            .iter()
            .all(|(_, message)| message.get("suggested_post_paid").is_none())
    );
}

#[tokio::test]
async fn a_channel_suggests_something_else_and_the_person_agrees() {
    let scene = Scene::new(&BOTH);
    let old = scene.direct.suggests("Read this", &json!({})).unwrap();
    let other = json!({
        "text": "Read that",
        "suggested_post_parameters": {"price": {"currency": "TON", "amount": 1_000_000}},
        "reply_parameters": {"message_id": old},
    });
    let offer = scene.call("sendMessage", other.clone()).await.unwrap();
    assert_eq!(offer["suggested_post_info"]["state"], "pending");
    assert_eq!(
        offer["reply_to_message"]["suggested_post_info"]["state"],
        "declined"
    );
    let it = json!({"message_id": offer["message_id"]});
    let refused = scene.refused("approveSuggestedPost", it).await;
    assert_eq!(refused, "Bad Request: suggested post can't be approved");
    let id = offer["message_id"].as_i64().unwrap();
    scene.direct.approves_post(id, None).unwrap();
    assert_eq!(scene.channel.last().unwrap()["text"], "Read that");
    assert!(scene.direct.declines_post(id, "").is_err());

    let elsewhere =
        json!({"chat_id": scene.channel.id(), "text": "x", "suggested_post_parameters": {}});
    let refused = scene
        .playground
        .call(scene.bot.token(), "sendMessage", elsewhere)
        .await;
    assert_eq!(
        refused.unwrap_err().description,
        "Bad Request: SUGGESTED_POST_PEER_INVALID"
    );
}

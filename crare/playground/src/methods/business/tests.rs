use serde_json::json;

use crate::playground::Playground;

#[tokio::test]
async fn a_bot_acts_for_a_business_with_its_rights_only() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("helper_bot");
    let alice = playground.user("Alice");
    let id = alice.connects(&bot, &["can_edit_name", "can_view_gifts_and_stars"]);
    let call = async |method, mut params: serde_json::Value| {
        params["business_connection_id"] = id.clone().into();
        playground.call(bot.token(), method, params).await
    };
    let got = call("getBusinessConnection", json!({})).await.unwrap();
    assert_eq!(got["user"]["id"], alice.id());
    assert_eq!(got["rights"]["can_edit_name"], true);
    let name = json!({"first_name": "Alice's shop"});
    call("setBusinessAccountName", name.clone()).await.unwrap();
    let got = call("getBusinessConnection", json!({})).await.unwrap();
    assert_eq!(got["user"]["first_name"], "Alice's shop");
    let refused = call("setBusinessAccountBio", json!({"bio": "x"})).await;
    let refused = refused.unwrap_err().description;
    assert_eq!(refused, "Bad Request: not enough rights");
    let balance = call("getBusinessAccountStarBalance", json!({})).await;
    assert_eq!(balance.unwrap(), json!({"amount": 0}));
    let other = playground.bot("other_bot");
    let params = json!({"business_connection_id": id});
    let refused = playground
        .call(other.token(), "getBusinessConnection", params)
        .await;
    let refused = refused.unwrap_err().description;
    assert_eq!(refused, "Bad Request: business connection not found");
    alice.disconnects(&bot);
    assert!(call("setBusinessAccountName", name).await.is_err());
}

#[tokio::test]
async fn boosts_are_told_to_administrators() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("helper_bot");
    let alice = playground.user("Alice");
    let group = playground.group("Friends", &alice).by(&alice);
    group.promotes(&bot, &["can_pin_messages"]).unwrap();
    let boost = alice.boosts(&group).unwrap();
    let params = json!({"chat_id": group.id(), "user_id": alice.id()});
    let got = playground
        .call(bot.token(), "getUserChatBoosts", params.clone())
        .await;
    assert_eq!(got.unwrap()["boosts"][0]["boost_id"], boost.as_str());
    let seen = playground.with(|world| {
        let queue = &world.bots[&bot.id()].queue;
        queue.iter().any(|waiting| waiting.kind == "chat_boost")
    });
    assert!(seen);
    alice.takes_back(&group, &boost).unwrap();
    let got = playground
        .call(bot.token(), "getUserChatBoosts", params)
        .await;
    assert_eq!(got.unwrap(), json!({"boosts": []}));
}

#[tokio::test]
async fn a_managed_bot_has_a_token() {
    let playground = Playground::seeded(1);
    let manager = playground.bot("manager_bot");
    let alice = playground.user("Alice");
    let bot = alice.creates_bot(&manager, "new_bot");
    let call = async |method| {
        playground
            .call(manager.token(), method, json!({"user_id": bot.id()}))
            .await
    };
    assert_eq!(call("getManagedBotToken").await.unwrap(), bot.token());
    let token = call("replaceManagedBotToken").await.unwrap();
    assert_ne!(token, bot.token());
    let me = playground
        .call(token.as_str().unwrap(), "getMe", json!({}))
        .await;
    assert_eq!(me.unwrap()["id"], bot.id());
    let me = playground.call(bot.token(), "getMe", json!({})).await;
    assert_eq!(me.unwrap_err().code, 401);
}

#[tokio::test]
async fn a_bot_answers_for_a_business() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("helper_bot");
    let (alice, bob) = (playground.user("Alice"), playground.user("Bob"));
    let id = alice.connects(
        &bot,
        &["can_reply", "can_read_messages", "can_delete_sent_messages"],
    );
    let chat = bob.to_business(&alice);
    let call = async |method, mut params: serde_json::Value| {
        params["business_connection_id"] = id.clone().into();
        params["chat_id"] = bob.id().into();
        playground.call(bot.token(), method, params).await
    };
    let refused = call("sendMessage", json!({"text": "x"})).await.unwrap_err();
    assert_eq!(refused.description, "Bad Request: BUSINESS_PEER_INVALID");
    let asked = chat.says("Are you open?");
    let updates = playground.call(bot.token(), "getUpdates", json!({})).await;
    let updates = updates.unwrap();
    let message = &updates[1]["business_message"];
    assert_eq!(message["business_connection_id"], id.as_str());
    assert_eq!(message["chat"]["id"], bob.id());
    assert_eq!(message["from"]["id"], bob.id());
    let answer = call("sendMessage", json!({"text": "Yes"})).await.unwrap();
    assert_eq!(answer["from"]["id"], alice.id());
    assert_eq!(answer["sender_business_bot"]["id"], bot.id());
    assert_eq!(answer["business_connection_id"], id.as_str());
    let edit = json!({"message_id": answer["message_id"], "text": "Yes!"});
    call("editMessageText", edit).await.unwrap();
    call("readBusinessMessage", json!({"message_id": asked}))
        .await
        .unwrap();
    let theirs = json!({"message_ids": [asked]});
    let refused = call("deleteBusinessMessages", theirs).await.unwrap_err();
    assert_eq!(refused.description, "Bad Request: message can't be deleted");
    let own = json!({"message_ids": [answer["message_id"]]});
    call("deleteBusinessMessages", own).await.unwrap();
    chat.by(&alice).deletes(asked).unwrap();
    let updates = playground.call(bot.token(), "getUpdates", json!({})).await;
    let updates = updates.unwrap();
    let gone = updates.as_array().unwrap().last().unwrap();
    assert_eq!(
        gone["deleted_business_messages"]["message_ids"],
        json!([asked])
    );
}

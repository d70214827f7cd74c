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

use serde_json::{Value, json};

use crate::playground::Playground;

#[tokio::test]
async fn gifts_are_paid_kept_and_turned_into_stars() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("gift_bot");
    let alice = playground.user("Alice");
    alice.to(&bot).says("hi");
    let id = alice.connects(
        &bot,
        &[
            "can_view_gifts_and_stars",
            "can_convert_gifts_to_stars",
            "can_transfer_stars",
            "can_transfer_and_upgrade_gifts",
        ],
    );
    let call = async |method, mut params: Value| {
        params["business_connection_id"] = id.clone().into();
        playground.call(bot.token(), method, params).await
    };
    let gifts = call("getAvailableGifts", json!({})).await.unwrap();
    let gifts = gifts["gifts"].as_array().unwrap();
    let upgradable = gifts
        .iter()
        .find(|gift| gift["upgrade_star_count"].is_i64());
    let wish = json!({"user_id": alice.id(), "gift_id": upgradable.unwrap()["id"], "text": "For *you*",
        "text_parse_mode": "Markdown"});
    let refused = call("sendGift", wish.clone()).await.unwrap_err();
    assert_eq!(refused.description, "Bad Request: BALANCE_TOO_LOW");
    alice.set_stars(1_000);
    let move_over = json!({"star_count": 500});
    call("transferBusinessAccountStars", move_over)
        .await
        .unwrap();
    call("sendGift", wish.clone()).await.unwrap();
    call("sendGift", wish).await.unwrap();
    let balance = call("getMyStarBalance", json!({})).await.unwrap();
    assert_eq!(balance["amount"], 300);
    let last = alice.to(&bot).last().unwrap();
    assert_eq!(last["gift"]["text"], "For you");
    let owned = call("getBusinessAccountGifts", json!({})).await.unwrap();
    assert_eq!(owned["total_count"], 2);
    let first = owned["gifts"][0]["owned_gift_id"].clone();
    let second = owned["gifts"][1]["owned_gift_id"].clone();
    call("convertGiftToStars", json!({"owned_gift_id": first}))
        .await
        .unwrap();
    let balance = call("getBusinessAccountStarBalance", json!({}))
        .await
        .unwrap();
    assert_eq!(balance["amount"], 585);
    let wish = json!({"owned_gift_id": second, "star_count": 25});
    call("upgradeGift", wish).await.unwrap();
    let owned = call("getUserGifts", json!({"user_id": alice.id()}))
        .await
        .unwrap();
    assert_eq!(owned["gifts"][0]["type"], "unique");
    let bob = playground.user("Bob");
    let wish = json!({"owned_gift_id": second, "new_owner_chat_id": bob.id()});
    call("transferGift", wish).await.unwrap();
    let owned = call("getUserGifts", json!({"user_id": bob.id()}))
        .await
        .unwrap();
    assert_eq!(owned["total_count"], 1);
}

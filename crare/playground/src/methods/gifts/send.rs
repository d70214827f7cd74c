//! Giving gifts.

use serde_json::{Map, Value, json};

use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::methods::chats::sealed;
use crate::refusal::Refusal;
use crate::text;
use crate::world::{Access, Draft, GIFTS, Owned, Place};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("getAvailableGifts", available),
    Entry::stateful("giftPremiumSubscription", premium),
    Entry::stateful("sendGift", send),
];

/// What is written beside a gift.
const TEXT: [&str; 3] = ["text", "text_parse_mode", "text_entities"];
const LIMITS: text::Limits = text::Limits {
    max: 128,
    too_long: "GIFT_MESSAGE_TOO_LONG",
    missing: None,
    blank: None,
};
/// Months of Premium, and what they cost in Stars.
const PREMIUM: [(i64, i64); 3] = [(3, 1_000), (6, 1_500), (12, 2_500)];

fn available(call: &mut Call<'_>) -> Outcome {
    let gifts = GIFTS.into_iter().map(|gift| call.world.gift_json(gift));
    let gifts: Vec<Value> = gifts.collect();
    Ok(sealed(call, json!({"gifts": gifts})))
}

/// Take Stars from the bot, which needs to have them.
fn pay(call: &mut Call<'_>, amount: i64, partner: Value) -> Result<(), Refusal> {
    let balance = call.world.stars(call.bot).map_or(0, |stars| stars.balance);
    if balance < amount {
        return Err(Refusal::bad_request("BALANCE_TOO_LOW"));
    }
    let id = format!("{:032x}", call.world.random.u128(..));
    call.world.move_stars(call.bot, &id, -amount, partner);
    Ok(())
}

fn send(call: &mut Call<'_>) -> Outcome {
    let (text, entities) = text::read(&call.params, TEXT, LIMITS)?;
    let place = if call.params.has("user_id") {
        let user = call.user()?;
        let bot = call.bot;
        Place::Private { user, bot }
    } else {
        call.place(Access::Read)?
    };
    let receiver = match place {
        Place::Private { user, .. } => user,
        Place::Chat(chat) if call.world.is_in_channel(place) => chat,
        Place::Chat(_) => return Err(Refusal::bad_request("PEER_ID_INVALID")),
    };
    let id = call.params.text("gift_id").to_owned();
    let mut gifts = GIFTS.into_iter().enumerate();
    let gift = gifts.find(|(_, gift)| gift.id == id);
    let (which, gift) = gift.ok_or_else(|| Refusal::bad_request("STARGIFT_INVALID"))?;
    let shown = call.world.gift_json(gift);
    if shown["remaining_count"] == 0 {
        return Err(Refusal::bad_request("STARGIFT_USAGE_LIMITED"));
    }
    let prepaid = call.params.flag("pay_for_upgrade");
    let upgrade = match gift.upgrade {
        Some(price) if prepaid => price,
        None if prepaid => return Err(Refusal::bad_request("STARGIFT_UPGRADE_UNAVAILABLE")),
        _ => 0,
    };
    let partner = match place {
        Place::Private { user, .. } => json!({
            "type": "user",
            "transaction_type": "gift_purchase",
            "user": call.world.user_json(user),
            "gift": shown,
        }),
        Place::Chat(_) => json!({
            "type": "chat",
            "chat": call.world.chat_json(place),
            "gift": shown,
        }),
    };
    let partner = sealed(call, partner);
    pay(call, gift.price + upgrade, partner)?;
    let owned = Owned {
        id: call.world.random.u32(1..).to_string(),
        which,
        sender: call.bot,
        date: call.world.clock.now(),
        text,
        entities,
        prepaid,
        saved: false,
        unique: None,
    };
    tell(call, place, &owned, &shown);
    call.world.own(receiver, owned);
    Ok(json!(true))
}

/// The message about a gift, where the bot and the person write to each other.
fn tell(call: &mut Call<'_>, place: Place, owned: &Owned, shown: &Value) {
    let known = call.world.conversations.contains_key(&place);
    if !known || matches!(place, Place::Chat(_)) {
        return;
    }
    let mut info = json!({"gift": shown, "convert_star_count": owned.gift().worth()});
    if !owned.text.is_empty() {
        info["text"] = owned.text.clone().into();
    }
    if !owned.entities.is_empty() {
        info["entities"] = owned.entities.clone().into();
    }
    call.world.post(Draft {
        place,
        from: Some(call.bot),
        fields: Map::from_iter([("gift".to_owned(), info)]),
    });
}

fn premium(call: &mut Call<'_>) -> Outcome {
    text::read(&call.params, TEXT, LIMITS)?;
    let user = call.user()?;
    let months = call.params.int("month_count");
    let stars = call.params.int("star_count");
    if !PREMIUM.contains(&(months, stars)) {
        return Err(Refusal::bad_request("STARS_AMOUNT_INVALID"));
    }
    let partner = json!({
        "type": "user",
        "transaction_type": "premium_purchase",
        "user": call.world.user_json(user),
        "premium_subscription_duration": months,
    });
    pay(call, stars, partner)?;
    if let Some(account) = call.world.accounts.get_mut(&user) {
        account.premium = true;
        call.world.changes += 1;
    }
    Ok(json!(true))
}

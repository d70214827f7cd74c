//! What a bot does with the gifts and Stars of a business.

use serde_json::json;

use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::methods::business::owner;
use crate::refusal::Refusal;
use crate::world::Owned;

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("convertGiftToStars", convert),
    Entry::stateful("transferBusinessAccountStars", transfer_stars),
    Entry::stateful("transferGift", transfer),
    Entry::stateful("upgradeGift", upgrade),
];

/// The most Stars that are moved at once.
const MOST_STARS: i64 = 10_000;

fn invalid() -> Refusal {
    Refusal::bad_request("STARGIFT_INVALID")
}

/// The gift that a call is about: its index among its owner's.
fn index(call: &Call<'_>, user: i64) -> Result<usize, Refusal> {
    let id = call.params.text("owned_gift_id");
    let gifts = call.world.gifts.get(&user).map(Vec::as_slice);
    let gifts = gifts.unwrap_or_default();
    let index = gifts.iter().position(|owned| owned.id == id);
    index.ok_or_else(invalid)
}

fn owned<'a>(call: &'a mut Call<'_>, user: i64) -> Result<&'a mut Owned, Refusal> {
    let index = index(call, user)?;
    let gifts = call.world.gifts.get_mut(&user);
    let owned = gifts.and_then(|gifts| gifts.get_mut(index));
    owned.ok_or_else(invalid)
}

/// Take Stars from the business.
fn pay(call: &mut Call<'_>, user: i64, amount: i64) -> Result<(), Refusal> {
    let account = call.world.accounts.get_mut(&user);
    let account = account.filter(|account| account.stars >= amount);
    let account = account.ok_or_else(|| Refusal::bad_request("BALANCE_TOO_LOW"))?;
    account.stars -= amount;
    Ok(())
}

fn convert(call: &mut Call<'_>) -> Outcome {
    let user = owner(call, "can_convert_gifts_to_stars")?;
    let gift = owned(call, user)?;
    if gift.unique.is_some() {
        return Err(invalid());
    }
    let worth = gift.gift().worth();
    let index = index(call, user)?;
    if let Some(gifts) = call.world.gifts.get_mut(&user) {
        gifts.remove(index);
    }
    if let Some(account) = call.world.accounts.get_mut(&user) {
        account.stars += worth;
    }
    call.world.changes += 1;
    Ok(json!(true))
}

fn upgrade(call: &mut Call<'_>) -> Outcome {
    let user = owner(call, "can_transfer_and_upgrade_gifts")?;
    let stars = call.params.int("star_count");
    let gift = owned(call, user)?;
    let price = gift.gift().upgrade.filter(|_| gift.unique.is_none());
    let price = price.ok_or_else(|| Refusal::bad_request("STARGIFT_UPGRADE_UNAVAILABLE"))?;
    let due = if gift.prepaid { 0 } else { price };
    if stars != due {
        return Err(Refusal::bad_request("STARS_AMOUNT_INVALID"));
    }
    if due > 0 {
        owner(call, "can_transfer_stars")?;
    }
    pay(call, user, due)?;
    let number = call.world.random.i64(1..1_000_000);
    owned(call, user)?.unique = Some(number);
    call.world.changes += 1;
    Ok(json!(true))
}

fn transfer(call: &mut Call<'_>) -> Outcome {
    let user = owner(call, "can_transfer_and_upgrade_gifts")?;
    let to = call.params.int("new_owner_chat_id");
    let stars = call.params.int("star_count").max(0);
    if !call.world.accounts.contains_key(&to) && !call.world.chats.contains_key(&to) {
        return Err(Refusal::bad_request("chat not found"));
    }
    if owned(call, user)?.unique.is_none() {
        return Err(invalid());
    }
    if stars > 0 {
        owner(call, "can_transfer_stars")?;
    }
    pay(call, user, stars)?;
    let index = index(call, user)?;
    let gifts = call.world.gifts.get_mut(&user).ok_or_else(invalid)?;
    let gift = gifts.remove(index);
    call.world.own(to, gift);
    Ok(json!(true))
}

fn transfer_stars(call: &mut Call<'_>) -> Outcome {
    let user = owner(call, "can_transfer_stars")?;
    let stars = call.params.int("star_count");
    if !(1..=MOST_STARS).contains(&stars) {
        return Err(Refusal::bad_request("STARS_AMOUNT_INVALID"));
    }
    pay(call, user, stars)?;
    let partner = json!({
        "type": "user",
        "transaction_type": "business_account_transfer",
        "user": call.world.user_json(user),
    });
    let id = format!("{:032x}", call.world.random.u128(..));
    call.world.move_stars(call.bot, &id, stars, partner);
    Ok(json!(true))
}

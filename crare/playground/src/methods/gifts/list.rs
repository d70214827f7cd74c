//! Looking at gifts.

use serde_json::{Value, json};

use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::methods::business::owner;
use crate::methods::chats::sealed;
use crate::refusal::Refusal;
use crate::world::{Access, Owned, Place, Right};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("getBusinessAccountGifts", of_business),
    Entry::stateful("getChatGifts", of_chat),
    Entry::stateful("getUserGifts", of_user),
];

fn of_business(call: &mut Call<'_>) -> Outcome {
    let user = owner(call, "can_view_gifts_and_stars")?;
    list(call, user, true, |_| true)
}

fn of_user(call: &mut Call<'_>) -> Outcome {
    let user = call.user()?;
    list(call, user, false, |_| true)
}

fn of_chat(call: &mut Call<'_>) -> Outcome {
    let place = call.place(Access::Read)?;
    let Place::Chat(chat) = place else {
        return Err(Refusal::bad_request("chat not found"));
    };
    let member = call.world.member(chat, call.bot);
    let all = member.may(Right::PostMessages);
    list(call, chat, all, |owned| all || owned.saved)
}

fn list(call: &mut Call<'_>, owner: i64, with_id: bool, shown: impl Fn(&Owned) -> bool) -> Outcome {
    let flag = |name: &str| call.params.flag(name);
    let fits = |owned: &Owned| {
        let unique = owned.unique.is_some();
        let limited = !unique && owned.gift().total.is_some();
        let upgradable = owned.gift().upgrade.is_some();
        !(owned.saved && flag("exclude_saved")
            || !owned.saved && flag("exclude_unsaved")
            || unique && flag("exclude_unique")
            || limited && upgradable && flag("exclude_limited_upgradable")
            || limited && !upgradable && flag("exclude_limited_non_upgradable")
            || !unique && !limited && flag("exclude_unlimited"))
    };
    let gifts = call.world.gifts.get(&owner).into_iter().flatten();
    // The latest first.
    let gifts = gifts.rev().filter(|owned| shown(owned) && fits(owned));
    let mut gifts: Vec<Owned> = gifts.cloned().collect();
    if flag("sort_by_price") {
        gifts.sort_by_key(|owned| -owned.gift().price);
    }
    let offset: usize = call.params.text("offset").parse().unwrap_or(0);
    let limit = match call.params.int("limit") {
        limit @ 1..=100 => usize::try_from(limit).unwrap_or(100),
        _ => 100,
    };
    let total = gifts.len();
    let page = gifts.iter().skip(offset).take(limit);
    let page: Vec<Value> = page
        .map(|owned| call.world.owned_json(owned, with_id))
        .collect();
    let end = offset.saturating_add(page.len());
    let mut json = json!({"total_count": total, "gifts": page});
    if end < total {
        json["next_offset"] = end.to_string().into();
    }
    Ok(sealed(call, json))
}

//! Invite links and requests to join.

use serde_json::{Value, json};

use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::refusal::Refusal;
use crate::world::Link;

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("approveChatJoinRequest", approve),
    Entry::stateful("createChatInviteLink", create),
    Entry::stateful("createChatSubscriptionInviteLink", create_paid),
    Entry::stateful("declineChatJoinRequest", decline),
    Entry::stateful("editChatInviteLink", edit),
    Entry::stateful("editChatSubscriptionInviteLink", edit_paid),
    Entry::stateful("exportChatInviteLink", export),
    Entry::stateful("revokeChatInviteLink", revoke),
];

/// How long a name may be, in characters.
const LONGEST_NAME: usize = 32;
/// How many may be let in by a link.
const MOST_MEMBERS: i64 = 99_999;
/// How long a paid membership lasts, in seconds.
const PERIOD: i64 = 2_592_000;
/// The most Stars for a paid membership.
const HIGHEST_PRICE: i64 = 10_000;

fn chat(call: &Call<'_>) -> Result<i64, Refusal> {
    let otherwise = "not enough rights to manage chat invite link";
    let chat = call.chat(otherwise)?;
    let member = call.world.member(chat, call.bot);
    if member.may(crate::world::Right::InviteUsers) {
        return Ok(chat);
    }
    Err(Refusal::bad_request(otherwise))
}

fn export(call: &mut Call<'_>) -> Outcome {
    let chat = chat(call)?;
    let bot = call.bot;
    for link in call
        .world
        .chats
        .get_mut(&chat)
        .into_iter()
        .flat_map(|chat| &mut chat.links)
    {
        link.revoked |= link.primary && link.creator == bot;
    }
    call.world.changes += 1;
    let link = call.world.add_link(chat, bot, true);
    Ok(link.map_or(Value::Null, |link| link.url.clone().into()))
}

/// What a link is to be.
struct Wish {
    name: String,
    expires: i64,
    limit: i64,
    asks: bool,
}

fn wish(call: &Call<'_>) -> Result<Wish, Refusal> {
    let params = &call.params;
    let name: String = params
        .text("name")
        .trim()
        .chars()
        .take(LONGEST_NAME)
        .collect();
    let wish = Wish {
        name,
        expires: params.int("expire_date").max(0),
        limit: params.int("member_limit").clamp(0, MOST_MEMBERS),
        asks: params.flag("creates_join_request"),
    };
    if wish.asks && wish.limit != 0 {
        let both = "member limit can't be specified for links requiring administrator approval";
        return Err(Refusal::bad_request(both));
    }
    if wish.expires != 0 && wish.expires <= call.world.clock.now() {
        return Err(Refusal::bad_request("EXPIRE_DATE_INVALID"));
    }
    Ok(wish)
}

impl Wish {
    fn put(self, link: &mut Link) {
        link.name = self.name;
        link.expires = self.expires;
        link.limit = self.limit;
        link.asks = self.asks;
    }
}

fn create(call: &mut Call<'_>) -> Outcome {
    let chat = chat(call)?;
    let wish = wish(call)?;
    make(call, chat, |link| wish.put(link))
}

fn create_paid(call: &mut Call<'_>) -> Outcome {
    let period = call.params.int("subscription_period");
    let price = call.params.int("subscription_price");
    let chat = chat(call)?;
    let wish = wish(call)?;
    if !call.world.is_in_channel(crate::world::Place::Chat(chat)) {
        return Err(Refusal::bad_request("CHAT_INVALID"));
    }
    if period != PERIOD {
        return Err(Refusal::bad_request("SUBSCRIPTION_PERIOD_INVALID"));
    }
    if !(1..=HIGHEST_PRICE).contains(&price) {
        return Err(Refusal::bad_request("STARS_AMOUNT_INVALID"));
    }
    make(call, chat, |link| {
        link.name = wish.name;
        link.subscription = Some((period, price));
    })
}

fn make(call: &mut Call<'_>, chat: i64, put: impl FnOnce(&mut Link)) -> Outcome {
    let Some(link) = call.world.add_link(chat, call.bot, false) else {
        return Err(Refusal::bad_request("chat not found"));
    };
    put(link);
    let url = link.url.clone();
    call.world.changes += 1;
    Ok(call.world.link_json(chat, &url, call.bot))
}

/// Change one of the bot's own links.
fn change(
    call: &mut Call<'_>,
    chat: i64,
    change: impl FnOnce(&mut Link) -> Result<(), Refusal>,
) -> Outcome {
    let url = call.params.text("invite_link").to_owned();
    let bot = call.bot;
    let chats = call.world.chats.get_mut(&chat);
    let mut links = chats.into_iter().flat_map(|chat| &mut chat.links);
    let own = links.find(|link| link.url == url && link.creator == bot);
    let own = own.ok_or_else(|| Refusal::bad_request("INVITE_HASH_INVALID"))?;
    change(own)?;
    call.world.changes += 1;
    Ok(call.world.link_json(chat, &url, bot))
}

fn edit(call: &mut Call<'_>) -> Outcome {
    let chat = chat(call)?;
    let wish = wish(call)?;
    change(call, chat, |link| {
        if link.primary {
            return Err(Refusal::bad_request("CHAT_INVITE_PERMANENT"));
        }
        if link.revoked {
            return Err(Refusal::bad_request("INVITE_REVOKED_MISSING"));
        }
        wish.put(link);
        Ok(())
    })
}

fn edit_paid(call: &mut Call<'_>) -> Outcome {
    let chat = chat(call)?;
    let wish = wish(call)?;
    change(call, chat, |link| {
        if link.subscription.is_none() {
            return Err(Refusal::bad_request("INVITE_HASH_INVALID"));
        }
        link.name = wish.name;
        Ok(())
    })
}

fn revoke(call: &mut Call<'_>) -> Outcome {
    let chat = chat(call)?;
    let mut primary = false;
    let revoked = change(call, chat, |link| {
        if link.revoked {
            return Err(Refusal::bad_request("INVITE_HASH_EXPIRED"));
        }
        link.revoked = true;
        primary = link.primary;
        Ok(())
    })?;
    if primary {
        // There is always one.
        call.world.add_link(chat, call.bot, true);
    }
    Ok(revoked)
}

fn approve(call: &mut Call<'_>) -> Outcome {
    decide(call, true)
}

fn decline(call: &mut Call<'_>) -> Outcome {
    decide(call, false)
}

fn decide(call: &mut Call<'_>, approved: bool) -> Outcome {
    let chat = call.chat("not enough rights to manage chat join requests")?;
    let user = call.user()?;
    call.world.decide(chat, user, approved, call.bot)?;
    Ok(json!(true))
}

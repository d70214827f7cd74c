//! The account of a business.

use serde_json::{Value, json};

use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::methods::bot::{add_photo, photo_input};
use crate::refusal::Refusal;

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("getBusinessAccountStarBalance", balance),
    Entry::stateful("getBusinessConnection", get),
    Entry::stateful("removeBusinessAccountProfilePhoto", remove_photo),
    Entry::stateful("setBusinessAccountBio", set_bio),
    Entry::stateful("setBusinessAccountGiftSettings", set_gifts),
    Entry::stateful("setBusinessAccountName", set_name),
    Entry::stateful("setBusinessAccountProfilePhoto", set_photo),
    Entry::stateful("setBusinessAccountUsername", set_username),
];

/// The account that a bot acts for, by the connection of a call.
pub(crate) fn owner(call: &Call<'_>, right: &str) -> Result<i64, Refusal> {
    let id = call.params.text("business_connection_id");
    call.world.business(call.bot, id, right)
}

fn get(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("business_connection_id");
    let connection = call.world.connection(call.bot, id)?;
    Ok(call.world.connection_json(connection))
}

fn set_name(call: &mut Call<'_>) -> Outcome {
    call.check("setBusinessAccountName")?;
    let user = owner(call, "can_edit_name")?;
    let first = call.params.text("first_name").trim().to_owned();
    let last = call.params.text("last_name").trim().to_owned();
    if let Some(account) = call.world.accounts.get_mut(&user) {
        account.first_name = first;
        account.last_name = (!last.is_empty()).then_some(last);
        call.world.changes += 1;
    }
    Ok(json!(true))
}

fn set_username(call: &mut Call<'_>) -> Outcome {
    let user = owner(call, "can_edit_username")?;
    let name = call.params.text("username").trim().to_owned();
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let fits = name.is_empty() || (4..=32).contains(&name.len()) && name.bytes().all(letters);
    if !fits {
        return Err(Refusal::bad_request("USERNAME_INVALID"));
    }
    let is = |other: &Option<String>| {
        let other = other.as_deref();
        !name.is_empty() && other.is_some_and(|other| other.eq_ignore_ascii_case(&name))
    };
    let mut others = call.world.accounts.values().filter(|one| one.id != user);
    let taken = others.any(|one| is(&one.username))
        || call.world.chats.values().any(|chat| is(&chat.username));
    if taken {
        return Err(Refusal::bad_request("USERNAME_OCCUPIED"));
    }
    if let Some(account) = call.world.accounts.get_mut(&user) {
        account.username = (!name.is_empty()).then_some(name);
        call.world.changes += 1;
    }
    Ok(json!(true))
}

fn set_bio(call: &mut Call<'_>) -> Outcome {
    call.check("setBusinessAccountBio")?;
    let user = owner(call, "can_edit_bio")?;
    let bio = call.params.text("bio").trim().to_owned();
    if let Some(account) = call.world.accounts.get_mut(&user) {
        account.bio = (!bio.is_empty()).then_some(bio);
        call.world.changes += 1;
    }
    Ok(json!(true))
}

fn set_photo(call: &mut Call<'_>) -> Outcome {
    let user = owner(call, "can_edit_profile_photo")?;
    let sizes = photo_input(call.world, &call.params)?;
    add_photo(call.world, user, sizes);
    Ok(json!(true))
}

fn remove_photo(call: &mut Call<'_>) -> Outcome {
    let user = owner(call, "can_edit_profile_photo")?;
    if let Some(account) = call.world.accounts.get_mut(&user) {
        account.photos.pop();
        call.world.changes += 1;
    }
    Ok(json!(true))
}

fn set_gifts(call: &mut Call<'_>) -> Outcome {
    let types = call.needed("accepted_gift_types", "AcceptedGiftTypes")?;
    let user = owner(call, "can_change_gift_settings")?;
    if let Some(account) = call.world.accounts.get_mut(&user) {
        account.gift_types = Some(types);
        call.world.changes += 1;
    }
    Ok(json!(true))
}

fn balance(call: &mut Call<'_>) -> Outcome {
    let user = owner(call, "can_view_gifts_and_stars")?;
    let account = call.world.accounts.get(&user);
    Ok(account.map_or(Value::Null, |account| json!({"amount": account.stars})))
}

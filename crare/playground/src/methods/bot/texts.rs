//! Names and descriptions.

use serde_json::json;

use super::language;
use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::world::{ByLanguage, Profile, text_in};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("getMyDescription", |call| {
        get(call, "description", |profile| &profile.descriptions)
    }),
    Entry::stateful("getMyName", get_name),
    Entry::stateful("getMyShortDescription", |call| {
        get(call, "short_description", |profile| {
            &profile.short_descriptions
        })
    }),
    Entry::stateful("setMyDescription", |call| {
        call.check("setMyDescription")?;
        set(call, "description", |profile| &mut profile.descriptions)
    }),
    Entry::stateful("setMyName", set_name),
    Entry::stateful("setMyShortDescription", |call| {
        call.check("setMyShortDescription")?;
        set(call, "short_description", |profile| {
            &mut profile.short_descriptions
        })
    }),
];

fn set(
    call: &mut Call<'_>,
    name: &str,
    texts: impl Fn(&mut Profile) -> &mut ByLanguage,
) -> Outcome {
    let language = language(call)?;
    let text = call.params.text(name).trim().to_owned();
    if let Some(bot) = call.world.bots.get_mut(&call.bot) {
        let texts = texts(&mut bot.profile);
        if text.is_empty() {
            texts.remove(&language);
        } else {
            texts.insert(language, text);
        }
        call.world.changes += 1;
    }
    Ok(json!(true))
}

fn get(call: &mut Call<'_>, name: &str, texts: impl Fn(&Profile) -> &ByLanguage) -> Outcome {
    let language = language(call)?;
    let bot = call.world.bots.get(&call.bot);
    let text = bot.and_then(|bot| text_in(texts(&bot.profile), &language));
    Ok(json!({name: text.unwrap_or_default()}))
}

fn set_name(call: &mut Call<'_>) -> Outcome {
    call.check("setMyName")?;
    set(call, "name", |profile| &mut profile.names)?;
    if language(call)?.is_empty() {
        let name = call.params.text("name").trim().to_owned();
        if let Some(account) = call.world.accounts.get_mut(&call.bot) {
            let own = account.username.clone().unwrap_or_default();
            account.first_name = if name.is_empty() { own } else { name };
        }
    }
    Ok(json!(true))
}

fn get_name(call: &mut Call<'_>) -> Outcome {
    let language = language(call)?;
    let bot = call.world.bots.get(&call.bot);
    let name = bot.and_then(|bot| text_in(&bot.profile.names, &language));
    let account = call.world.accounts.get(&call.bot);
    let name = name.or_else(|| account.map(|account| account.first_name.as_str()));
    Ok(json!({"name": name.unwrap_or_default()}))
}

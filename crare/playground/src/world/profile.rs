//! What a bot tells of itself: names, descriptions, commands, the menu.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::world::{Place, World};

/// Texts by language; the one of all languages is under the empty name.
pub(crate) type ByLanguage = BTreeMap<String, String>;

/// What a bot tells of itself.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Profile {
    pub(crate) names: ByLanguage,
    pub(crate) descriptions: ByLanguage,
    pub(crate) short_descriptions: ByLanguage,
    /// By scope and language.
    pub(crate) commands: BTreeMap<(Scope, String), Vec<Value>>,
    /// The button of all private chats, an object `MenuButton`.
    pub(crate) menu: Option<Value>,
    /// Those of single private chats.
    pub(crate) menus: BTreeMap<i64, Value>,
    /// The bot that manages it.
    pub(crate) manager: Option<i64>,
    /// Who besides its owner may use it; none for all.
    pub(crate) users: Option<Vec<i64>>,
    /// Whether it may verify others.
    pub(crate) verifier: bool,
    /// The texts of those it has verified.
    pub(crate) verified: BTreeMap<i64, String>,
}

/// Where commands are offered.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize, serde::Serialize,
)]
pub(crate) enum Scope {
    Default,
    PrivateChats,
    GroupChats,
    Administrators,
    Chat(Place),
    ChatAdministrators(Place),
    ChatMember(Place, i64),
}

/// The text of a language: its own, or that of all.
pub(crate) fn text_in<'a>(texts: &'a ByLanguage, language: &str) -> Option<&'a str> {
    let own = texts.get(language).or_else(|| texts.get(""));
    own.map(String::as_str)
}

impl World {
    /// The commands that a bot offers to somebody at a place, as clients look for them: from the narrowest scope to the widest.
    #[cfg(feature = "page")]
    pub(crate) fn commands_for(&self, bot: i64, place: Place, user: i64) -> Value {
        let language = self
            .accounts
            .get(&user)
            .and_then(|one| one.language.clone());
        let language = language.unwrap_or_default();
        let scopes = match place {
            Place::Private { .. } => vec![Scope::Chat(place), Scope::PrivateChats, Scope::Default],
            Place::Chat(chat) => {
                let mut scopes = vec![Scope::ChatMember(place, user)];
                let admin = self.member(chat, user).is_admin();
                scopes.extend(admin.then_some(Scope::ChatAdministrators(place)));
                scopes.push(Scope::Chat(place));
                scopes.extend(admin.then_some(Scope::Administrators));
                scopes.extend([Scope::GroupChats, Scope::Default]);
                scopes
            }
        };
        let Some(bot) = self.bots.get(&bot) else {
            return json!([]);
        };
        let mut found = scopes.into_iter().filter_map(|scope| {
            let own = bot.profile.commands.get(&(scope, language.clone()));
            own.or_else(|| bot.profile.commands.get(&(scope, String::new())))
        });
        found.next().map_or_else(|| json!([]), |all| json!(all))
    }

    /// The button beside the field where somebody writes to a bot.
    pub(crate) fn menu_button(&self, bot: i64, user: Option<i64>) -> Value {
        let profile = self.bots.get(&bot).map(|bot| &bot.profile);
        let own = profile.and_then(|profile| profile.menus.get(&user?));
        let own = own.or_else(|| profile.and_then(|profile| profile.menu.as_ref()));
        own.cloned().unwrap_or_else(|| json!({"type": "commands"}))
    }
}

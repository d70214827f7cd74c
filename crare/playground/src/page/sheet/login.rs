//! Buttons that log people in to sites.

use maud::{Markup, html};

use super::app::login_url;
use crate::actors::{behind, find};
use crate::page::viewer::Viewer;
use crate::page::{people, text};
use crate::world::World;

/// The way to the site.
pub(super) fn body(world: &World, viewer: &Viewer, message: i64, button: &str) -> Markup {
    let found = find(world, viewer.place, Some(message), button).ok();
    let login = found.and_then(|found| found.button.get("login_url").cloned());
    let Some(login) = login else {
        return html! { p.error role="alert" { "The button is not there any more." } };
    };
    let named = login["bot_username"].as_str();
    let named = named.and_then(|name| {
        let name = Some(name.trim_start_matches('@'));
        let mut bots = world.accounts.values().filter(|one| one.is_bot);
        bots.find(|bot| bot.username.as_deref() == name)
    });
    let bot = named.map(|bot| bot.id);
    let bot = bot.or_else(|| behind(world, viewer.place, message).map(|(bot, _)| bot));
    let url = login["url"].as_str().unwrap_or_default();
    let full = bot.and_then(|bot| login_url(world, viewer, bot, url));
    let Some(full) = full.filter(|full| text::is_safe(full)) else {
        return html! { p.error role="alert" { "The button leads to no site." } };
    };
    let host = url.split('/').nth(2).unwrap_or_default();
    let bot = bot.map(|bot| people::name(world, bot)).unwrap_or_default();
    html! {
        p { "Log in to " b { (host) } " as " b { (people::name(world, viewer.user)) } "?" }
        @if login["request_write_access"] == true {
            p.muted { (bot) " asks for leave to write to you." }
        }
        p.muted { "The site is told by " (bot) "'s signature that it is you. Nothing is sent before you open this address:" }
        p { code.token { (full) } }
        a.button.primary.wide href=(full) target="_blank" rel="noopener noreferrer" { "Log in" }
    }
}

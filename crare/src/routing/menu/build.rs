//! From routes to the lists of commands.

use std::collections::BTreeSet;

use crate::routing::listing::{Listing, Scope};
use crate::routing::menu::scope::derived;
use crate::routing::menu::{Item, LONGEST, MOST, Menu, MenuList};
use crate::routing::pattern::{WordPattern, usage_line};
use crate::routing::route::Route;
use crate::routing::table::RouteProblem;
use crate::routing::trigger::On;
use crate::routing::within::Within;

/// A command that is listed somewhere.
struct Entry<'r> {
    route: &'r Route,
    listing: Listing,
    name: &'r str,
    line: String,
    scopes: Vec<Scope>,
}

/// The menu, and what Telegram would not take.
pub(in crate::routing) fn build(routes: &[Route]) -> (Menu, Vec<RouteProblem>) {
    let mut routes: Vec<&Route> = routes.iter().collect();
    routes.sort_by_key(|route| route.meta.place());
    let entries: Vec<Entry<'_>> = routes.into_iter().flat_map(entries).collect();
    let languages = languages(&entries);
    let mut problems = Vec::new();
    for entry in &entries {
        entry.check(&mut problems);
    }
    let mut lists = Vec::new();
    for scope in scopes(&entries) {
        let of_scope: Vec<MenuList> = std::iter::once(None)
            .chain(languages.iter().copied().map(Some))
            .filter_map(|language| list(&entries, scope, language))
            .collect();
        let longest = of_scope.iter().max_by_key(|list| list.items.len());
        if let Some(list) = longest.filter(|list| list.items.len() > MOST) {
            problems.push(RouteProblem::TooManyCommands {
                scope,
                count: list.items.len(),
            });
        }
        lists.extend(of_scope);
    }
    (Menu::new(lists, languages), problems)
}

/// What a route lists, one entry for each name.
fn entries(route: &Route) -> Vec<Entry<'_>> {
    let Some((On::Command(commands), listing)) = Some(&route.trigger.on).zip(route.listing) else {
        return Vec::new();
    };
    let listed = !listing.hidden
        && !listing.description.trim().is_empty()
        && route.trigger.within == Within::New
        && commands.prefixes.0.iter().any(|prefix| prefix == "/");
    let scopes = match listing.scopes {
        [] => derived(&route.guards).into_iter().collect(),
        scopes => scopes.to_vec(),
    };
    if !listed || scopes.is_empty() {
        return Vec::new();
    }
    let names = commands.patterns.0.iter();
    names
        .filter_map(|pattern| {
            let name = pattern.split_whitespace().next()?;
            Some(Entry {
                route,
                listing,
                name,
                line: line(route, name, pattern),
                scopes: scopes.clone(),
            })
        })
        .collect()
}

/// How a command is written.
fn line(route: &Route, name: &str, pattern: &str) -> String {
    let written = format!("/{name}");
    let arguments = pattern
        .split_once(char::is_whitespace)
        .map_or("", |(_, rest)| rest);
    if arguments.trim().is_empty() {
        return written;
    }
    // A pattern that cannot be read is told about elsewhere.
    match WordPattern::parse(arguments) {
        Ok(words) => usage_line(&written, &words, &route.choices),
        Err(_) => written,
    }
}

fn languages(entries: &[Entry<'_>]) -> Vec<&'static str> {
    let named = entries.iter().flat_map(|entry| {
        let translated = entry.listing.translations.iter().map(|(code, _)| *code);
        translated.chain(entry.listing.langs.iter().copied())
    });
    let all: BTreeSet<&str> = named.filter(|code| !code.is_empty()).collect();
    all.into_iter().collect()
}

/// The scopes that may have lists.
fn scopes(entries: &[Entry<'_>]) -> BTreeSet<Scope> {
    let mut all: BTreeSet<Scope> = entries
        .iter()
        .flat_map(|entry| entry.scopes.iter().copied())
        .collect();
    let admins = all.iter().filter_map(|scope| match scope {
        Scope::Chat(id) if *id < 0 => Some(Scope::ChatAdministrators(*id)),
        _ => None,
    });
    all.extend(admins.collect::<Vec<_>>());
    all
}

/// The list of a scope in a language, if there should be one.
fn list(entries: &[Entry<'_>], scope: Scope, language: Option<&'static str>) -> Option<MenuList> {
    let entries = || entries.iter().filter(|entry| entry.is_in(language));
    let has_own = |scope| entries().any(|entry| entry.scopes.contains(&scope));
    // The list of a group would hide from its administrators what all administrators see.
    let would_be_hidden = match scope {
        Scope::ChatAdministrators(id) => {
            has_own(Scope::Chat(id)) && has_own(Scope::AllChatAdministrators)
        }
        _ => false,
    };
    if !has_own(scope) && !would_be_hidden {
        return None;
    }
    let chain = scope.chain();
    let level = |entry: &Entry<'_>| chain.iter().rposition(|it| entry.scopes.contains(it));
    let mut chosen: Vec<(usize, &Entry<'_>)> = Vec::new();
    for entry in entries() {
        let Some(level) = level(entry) else {
            continue;
        };
        // Of commands with the same name the one for the narrowest scope is shown, the first of these.
        match chosen
            .iter()
            .position(|(_, known)| known.name == entry.name)
        {
            Some(index) if chosen[index].0 >= level => continue,
            Some(index) => {
                chosen.remove(index);
            }
            None => {}
        }
        chosen.push((level, entry));
    }
    let items = chosen.into_iter().map(|(_, entry)| Item {
        name: entry.name.to_owned(),
        line: entry.line.clone(),
        description: entry.description(language),
    });
    Some(MenuList {
        scope,
        language,
        items: items.collect(),
    })
}

impl Entry<'_> {
    fn is_in(&self, language: Option<&str>) -> bool {
        let langs = self.listing.langs;
        langs.is_empty() || language.is_some_and(|language| langs.contains(&language))
    }

    fn description(&self, language: Option<&str>) -> String {
        let translated = self.listing.translations.iter().find_map(|(code, text)| {
            (Some(*code) == language && !text.trim().is_empty()).then_some(*text)
        });
        on_one_line(translated.unwrap_or(self.listing.description))
    }

    fn check(&self, problems: &mut Vec<RouteProblem>) {
        let plain = (None, self.listing.description);
        let translated = self.listing.translations.iter();
        for (language, text) in translated
            .map(|(code, text)| (Some(*code), *text))
            .chain([plain])
        {
            let characters = on_one_line(text).chars().count();
            if characters > LONGEST {
                problems.push(RouteProblem::LongDescription {
                    command: self.name.to_owned(),
                    language,
                    characters,
                    route: self.route.meta,
                });
            }
        }
    }
}

/// Telegram takes line breaks for spaces and gives the text back without superfluous ones.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

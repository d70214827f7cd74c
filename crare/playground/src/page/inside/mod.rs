//! What bots show of their inside: the way of each update, the routes as a map, queues, dead letters; and how much goes to and
//! fro, which is known of every bot.

mod delivery;
mod letters;
mod map;
mod plots;
mod way;

use maud::{Markup, html};

use super::people;
use super::region::{Region, content};
use crate::actors::Bot;
use crate::playground::Playground;

pub(super) use self::letters::{Letters, act, back, is_own as is_own_action};
pub(super) use self::map::route;
pub(super) use self::way::{Ways, chip, everything, whole};

/// What is said of a bot that shows nothing.
const SHOWS_NOTHING: &str = "This bot does not show its inside: only bots within the playground's own process can, and those \
                             made with crare do. What goes to and fro is known of every bot.";

/// The bot that is meant: this one, or the first that shows its inside, or the first.
fn chosen(playground: &Playground, wanted: Option<i64>) -> Option<Bot> {
    let all: Vec<Bot> = playground.with(|world| {
        let all = world.bots.iter();
        let all = all.filter(|(id, _)| wanted.is_none_or(|wanted| wanted == **id));
        all.map(|(id, bot)| Bot::new(playground.clone(), *id, bot.token.clone()))
            .collect()
    });
    let shows = all.iter().find(|bot| bot.insight().is_some());
    shows.or(all.first()).cloned()
}

/// Whether there is such a bot.
pub(super) fn is_bot(playground: &Playground, bot: i64) -> bool {
    playground.with(|world| world.bots.contains_key(&bot))
}

/// The ways to the same page of the other bots.
fn tabs(playground: &Playground, base: &str, current: Option<i64>) -> Markup {
    let all: Vec<(i64, String)> = playground.with(|world| {
        let all = world.bots.keys();
        all.map(|bot| (*bot, people::name(world, *bot))).collect()
    });
    html! {
        @if all.len() > 1 {
            nav.tabs aria-label="Bots" {
                @for (bot, name) in &all {
                    a href={ (base) "/" (bot) } aria-current=[(current == Some(*bot)).then_some("page")] { (name) }
                }
            }
        }
    }
}

/// What changes by itself of the map.
pub(super) fn map_regions(playground: &Playground, wanted: Option<i64>) -> Vec<Region> {
    let bot = chosen(playground, wanted);
    vec![map::routes(bot.as_ref())]
}

/// The page of the map.
pub(super) fn map_pane(playground: &Playground, wanted: Option<i64>, regions: &[Region]) -> Markup {
    let bot = chosen(playground, wanted);
    html! {
        main.inside #map aria-label="Map" {
            header.bar {
                div.words { h1 { "Map" } p.muted { "The handlers, in the order in which they are tried. Those that updates go to light up." } }
                (tabs(playground, "/map", bot.as_ref().map(Bot::id)))
            }
            (without(bot.as_ref()))
            ul #routes aria-label="Handlers" { (content(regions, "routes")) }
        }
    }
}

/// What changes by itself of the inside.
pub(super) fn regions(
    playground: &Playground,
    wanted: Option<i64>,
    letters: &Letters,
) -> Vec<Region> {
    let Some(bot) = chosen(playground, wanted) else {
        return Vec::new();
    };
    let mut regions = vec![plots::region(playground, &bot)];
    if let Some(insight) = bot.insight() {
        let now = insight.delivery();
        regions.push(delivery::figures(playground, &bot, &now));
        regions.push(delivery::lanes(&now));
        regions.push(letters.region(&bot));
    }
    regions
}

/// The page of the inside.
pub(super) fn pane(playground: &Playground, wanted: Option<i64>, regions: &[Region]) -> Markup {
    let bot = chosen(playground, wanted);
    let shows = bot.as_ref().is_some_and(|bot| bot.insight().is_some());
    html! {
        main.inside #inside aria-label="Inside" {
            header.bar {
                div.words { h1 { "Inside" } p.muted { "What the bot is doing at this moment." } }
                (tabs(playground, "/inside", bot.as_ref().map(Bot::id)))
            }
            (without(bot.as_ref()))
            @if bot.is_some() {
                div.panels {
                    section.wide-column aria-labelledby="plots-label" {
                        h2 #plots-label { "The last " (plots::MINUTES) " minutes" }
                        ul #plots aria-labelledby="plots-label" { (content(regions, "plots")) }
                    }
                    @if shows {
                        section.wide-column aria-labelledby="figures-label" {
                            h2 #figures-label { "Now" }
                            ul #figures aria-labelledby="figures-label" { (content(regions, "figures")) }
                        }
                        section aria-labelledby="lanes-label" {
                            h2 #lanes-label { "Lanes" }
                            p.muted { "The queues of chats. What is late waits behind something." }
                            ul #lanes aria-labelledby="lanes-label" data-empty="No chat waits." { (content(regions, "lanes")) }
                        }
                        section aria-labelledby="letters-label" {
                            h2 #letters-label { "Dead letters" }
                            p.muted { "Updates that the bot has given up." }
                            ul #letters aria-labelledby="letters-label" data-empty="None: nothing was given up." { (content(regions, "letters")) }
                        }
                    }
                }
            }
        }
    }
}

/// Why there is nothing, or not all.
fn without(bot: Option<&Bot>) -> Markup {
    html! {
        @match bot {
            None => p.notice { "There is no bot yet. Make one with “+”, or run one." },
            Some(bot) if bot.insight().is_none() => p.notice { (SHOWS_NOTHING) },
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests;

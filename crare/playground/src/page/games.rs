//! Games: who is good at them.

use maud::{Markup, html};
use serde_json::Value;

use super::viewer::Viewer;
use crate::actors::behind;
use crate::world::{Board, World};

/// The best players of the game in a message.
pub(super) fn scores(world: &World, viewer: &Viewer, id: i64, message: &Value) -> Markup {
    let Some(game) = message["game"]["title"].as_str() else {
        return Markup::default();
    };
    let bot = behind(world, viewer.place, id).map(|(bot, _)| bot);
    let bot = bot.or_else(|| message["via_bot"]["id"].as_i64());
    let board = bot.map(|bot| Board {
        bot,
        game: game.to_owned(),
        place: viewer.place,
    });
    let scores = board.map(|board| world.high_scores(&board, viewer.user));
    let scores = scores.unwrap_or_default();
    html! {
        @if !scores.is_empty() {
            ol.scores aria-label="High scores" {
                @for one in &scores {
                    li value=(one["position"]) aria-current=[(one["user"]["id"] == viewer.user).then_some("true")] {
                        span.grow { (one["user"]["first_name"].as_str().unwrap_or_default()) } b { (one["score"]) }
                    }
                }
            }
        }
    }
}

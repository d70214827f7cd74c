//! Updates that a bot gave up, and what can be done with them.

use std::time::Duration;

use maud::html;

use super::super::actions::Done;
use super::super::region::{Piece, Region};
use super::super::traffic::of_update;
use super::super::{json, message, text};
use super::chosen;
use crate::actors::Bot;
use crate::insight::{DeadLetter, Insight};
use crate::params::Params;
use crate::playground::Playground;

/// So many dead letters are shown: the latest.
const MAX_LETTERS: usize = 50;

/// A bot has to answer within this time; the page goes on without it then.
const PATIENCE: Duration = Duration::from_secs(2);

/// The dead letters as they were when somebody looked last, or why nobody could.
#[derive(Clone, Debug, Default)]
pub(in crate::page) struct Letters {
    latest: Vec<DeadLetter>,
    older: usize,
    failure: Option<String>,
}

impl Letters {
    /// Looks at them.
    pub(in crate::page) async fn read(playground: &Playground, wanted: Option<i64>) -> Self {
        let insight = chosen(playground, wanted).and_then(|bot| bot.insight());
        let Some(insight) = insight else {
            return Self::default();
        };
        match in_time(insight.dead_letters()).await {
            Ok(mut all) => {
                let older = all.len().saturating_sub(MAX_LETTERS);
                let mut latest = all.split_off(older);
                latest.reverse();
                Self {
                    latest,
                    older,
                    failure: None,
                }
            }
            Err(failure) => Self {
                failure: Some(failure),
                ..Self::default()
            },
        }
    }

    /// They as pieces, the newest first.
    pub(super) fn region(&self, bot: &Bot) -> Region {
        let mut pieces: Vec<Piece> = Vec::new();
        if let Some(failure) = &self.failure {
            let html = html! { p.error { "They cannot be read: " (failure) } };
            pieces.push(Piece::new("letters-failure", "", &html));
        }
        pieces.extend(self.latest.iter().map(|letter| piece(bot.id(), letter)));
        if self.older > 0 {
            let html = html! { p.muted { "and " (self.older) " older ones" } };
            pieces.push(Piece::new("letters-more", "", &html));
        }
        Region::new("letters", pieces)
    }
}

fn piece(bot: i64, letter: &DeadLetter) -> Piece {
    let (kind, words) = of_update(&letter.update);
    let id = letter.update_id;
    let button = |action: &str, label: &str, confirm: Option<&str>| {
        html! {
            form method="post" action={ "/do/" (action) } {
                input type="hidden" name="bot" value=(bot);
                input type="hidden" name="update" value=(id);
                button aria-label={ (label) " update " (id) } data-confirm=[confirm] { (label) }
            }
        }
    };
    let html = html! {
        p.line { code { (kind) } span.brief { (text::brief(&words, 80)) } (message::time(letter.at)) }
        p.error { (letter.reason) }
        div.line {
            span.muted { "update " (id) ", tried " (letter.tries) @if letter.tries == 1 { " time" } @else { " times" } }
            span.space {}
            (button("replay", "Replay", None))
            (button("discard", "Discard", Some("Throw this update away? The bot will never see it again.")))
        }
        details { summary { "JSON" } (json::pretty(&letter.update)) }
    };
    Piece::new(format!("letter-{id}"), "card letter", &html)
}

/// Whether an action is about dead letters.
pub(in crate::page) fn is_own(action: &str) -> bool {
    ["replay", "discard"].contains(&action)
}

/// Where the form of such an action stands.
pub(in crate::page) fn back(params: &Params) -> String {
    format!("/inside/{}", params.int("bot"))
}

/// Has the bot handle an update once more, or throw it away.
pub(in crate::page) async fn act(
    playground: &Playground,
    action: &str,
    params: &Params,
) -> Result<Done, String> {
    let bot = chosen(playground, Some(params.int("bot"))).ok_or("There is no such bot.")?;
    let insight = bot.insight().ok_or("This bot does not show its inside.")?;
    let update = params.int("update");
    let insight: &dyn Insight = &*insight;
    let note = if action == "replay" {
        in_time(insight.replay(update)).await?;
        "The bot tries it once more."
    } else {
        in_time(insight.discard(update)).await?;
        "Thrown away."
    };
    playground.touch();
    Ok(Done::note(note))
}

async fn in_time<T>(answer: impl Future<Output = Result<T, String>>) -> Result<T, String> {
    let late = || format!("the bot does not answer within {PATIENCE:?}");
    let answer = tokio::time::timeout(PATIENCE, answer).await;
    answer.unwrap_or_else(|_| Err(late()))
}

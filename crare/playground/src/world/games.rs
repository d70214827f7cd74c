//! Games and who is good at them.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::refusal::Refusal;
use crate::world::{Account, Place, World};

/// How many lists of scores are kept, one for each chat and game.
const MAX_LISTS: usize = 10_000;
/// How many high scores a bot is told.
const MAX_SHOWN: usize = 3;

/// All scores: by bot, game and place.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Games {
    scores: BTreeMap<(i64, String, Place), BTreeMap<i64, i64>>,
}

/// A list of scores.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Board {
    pub(crate) bot: i64,
    pub(crate) game: String,
    pub(crate) place: Place,
}

impl World {
    /// The object `Game`. Here every game of a fit name is there, as if BotFather had made it.
    pub(crate) fn game(&self, bot: i64, name: &str) -> Result<Value, Refusal> {
        let wrong = || Refusal::bad_request("wrong game short name specified");
        let fit = |c: char| c.is_ascii_alphanumeric() || c == '_';
        if name.is_empty() || name.len() > 64 || !name.chars().all(fit) {
            return Err(wrong());
        }
        self.bots.get(&bot).ok_or_else(wrong)?;
        Ok(json!({"title": name, "description": "", "photo": []}))
    }

    /// Set a score. A lower one needs force.
    pub(crate) fn set_score(
        &mut self,
        board: &Board,
        user: i64,
        score: i64,
        force: bool,
    ) -> Result<(), Refusal> {
        let key = (board.bot, board.game.clone(), board.place);
        let scores = &mut self.games.scores;
        if scores.len() >= MAX_LISTS && !scores.contains_key(&key) {
            scores.pop_first();
        }
        let list = scores.entry(key).or_default();
        let old = list.get(&user).copied();
        let same = old.is_some_and(|old| old == score || (old > score && !force));
        if same {
            return Err(Refusal::bad_request("BOT_SCORE_NOT_MODIFIED"));
        }
        list.insert(user, score);
        self.changes += 1;
        Ok(())
    }

    /// A list of `GameHighScore`: the best, and those around this person.
    pub(crate) fn high_scores(&self, board: &Board, user: i64) -> Vec<Value> {
        let key = (board.bot, board.game.clone(), board.place);
        let list = self.games.scores.get(&key).into_iter().flatten();
        let mut list: Vec<(i64, i64)> = list.map(|(user, score)| (*user, *score)).collect();
        list.sort_by_key(|(user, score)| (-score, *user));
        let own = list.iter().position(|(id, _)| *id == user);
        list.iter()
            .enumerate()
            .filter(|(at, _)| *at < MAX_SHOWN || own.is_some_and(|own| at.abs_diff(own) <= 2))
            .filter_map(|(at, (id, score))| {
                let user = self.accounts.get(id).map(Account::to_json)?;
                Some(json!({"position": at + 1, "user": user, "score": score}))
            })
            .collect()
    }
}

/// The keyboard of a game that has none.
pub(crate) fn game_markup(fields: &Map<String, Value>) -> Value {
    let title = fields.get("game").and_then(|game| game["title"].as_str());
    let text = format!("Play {}", title.unwrap_or_default());
    json!({"inline_keyboard": [[{"text": text, "callback_game": {}}]]})
}

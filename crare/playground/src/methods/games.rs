//! Games.

use serde_json::Value;

use super::Entry;
use super::messages::{Content, Options};
use crate::call::{Call, Outcome};
use crate::refusal::Refusal;
use crate::world::{Board, Place, Writing, game_markup};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("getGameHighScores", get_game_high_scores),
    Entry::stateful("sendGame", send_game),
    Entry::stateful("setGameScore", set_game_score),
];

fn send_game(call: &mut Call<'_>) -> Outcome {
    let name = call.params.text("game_short_name").to_owned();
    let game = call.world.game(call.bot, &name)?;
    let content = Content::one(Writing::Game, "game", game);
    let options = Options::read(&call.params)?;
    let own = || game_markup(&content.fields);
    let options = options.with_action("callback_game", own, "REPLY_MARKUP_GAME_EMPTY")?;
    let place = call.world.place(call.bot, call.params.text("chat_id"))?;
    if call.world.is_in_channel(place) {
        return Err(Refusal::bad_request("games can't be sent to channel chats"));
    }
    let sending = options.at(call.world, call.bot, place)?;
    let id = sending.post(call.world, content)?;
    Ok(call.world.message_json(Some(call.bot), place, id))
}

/// The message with a game that is meant, and its scores.
fn board(call: &Call<'_>) -> Result<(Board, i64), Refusal> {
    let (place, message): (Place, i64) = match call.params.text("inline_message_id") {
        "" => {
            let place = call.world.place(call.bot, call.params.text("chat_id"))?;
            (place, call.params.int("message_id"))
        }
        inline => call
            .world
            .inline_message(call.bot, inline)
            .ok_or_else(|| Refusal::bad_request("MESSAGE_ID_INVALID"))?,
    };
    let found = call.world.message(place, message);
    let game = found.and_then(|message| message.fields.get("game"));
    let game = game.and_then(|game| game["title"].as_str());
    let game = game.ok_or_else(|| Refusal::bad_request("message to set game score not found"))?;
    let board = Board {
        bot: call.bot,
        game: game.to_owned(),
        place,
    };
    Ok((board, message))
}

/// The parameter `user_id`: somebody who is there.
fn player(call: &Call<'_>) -> Result<i64, Refusal> {
    let user = call.params.int("user_id");
    let known = call.world.accounts.contains_key(&user);
    known
        .then_some(user)
        .ok_or_else(|| Refusal::bad_request("user not found"))
}

fn set_game_score(call: &mut Call<'_>) -> Outcome {
    let (board, message) = board(call)?;
    let user = player(call)?;
    let score = call.params.int("score");
    if score < 0 {
        return Err(Refusal::bad_request("SCORE_INVALID"));
    }
    let force = call.params.flag("force");
    call.world.set_score(&board, user, score, force)?;
    if !call.params.text("inline_message_id").is_empty() {
        return Ok(true.into());
    }
    Ok(call
        .world
        .message_json(Some(call.bot), board.place, message))
}

fn get_game_high_scores(call: &mut Call<'_>) -> Outcome {
    let (board, _) = board(call)?;
    let user = player(call)?;
    let scores: Vec<Value> = call.world.high_scores(&board, user);
    Ok(scores.into())
}

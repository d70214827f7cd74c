//! A quiz: Telegram's own quiz polls, a time limit for each question, points, and a ranking in every group. Many chats play at once.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... cargo run --example quiz
//! ```
//!
//! | | |
//! |---|---|
//! | `questions` | what is asked |
//! | `game` | a game from its first question to the last: a task for each chat that plays |
//! | `points` | who knows how much, in a game and in a group |
//!
//! Games and rankings are in memory, and end with the program.

#![allow(
    unreachable_pub,
    reason = "`pub` says what other modules use; outside of a program there is nobody"
)]

mod game;
mod points;
mod questions;
#[cfg(test)]
mod tests;

use crare::api::PollAnswer;
use crare::prelude::*;

use game::{Answers, Game, Games};
use points::Rankings;

/// Say what this is about
#[handle(command, chat = private)]
async fn start(user: User) -> String {
    format!(
        "Hello, {}! Write /quiz, and I will ask you {} questions. Or add me to a group, and play together.",
        user.first_name,
        game::ROUNDS
    )
}

#[handle(on_added_to_group)]
async fn added() -> &'static str {
    "Hello! Write /quiz, and I will ask all of you."
}

/// Begin a quiz
#[handle(command)]
async fn quiz(
    ctx: Context,
    games: Data<Games>,
    answers: Data<Answers>,
    rankings: Data<Rankings>,
) -> Option<String> {
    match Game::begin(ctx, games, &answers, rankings) {
        // It goes on by itself: the chat has to be free for what comes next, such as /stop.
        Ok(game) => {
            tokio::spawn(game.play());
            None
        }
        Err(error) => Some(error.to_string()),
    }
}

/// End the quiz
#[handle(command, any(chat = private, from = admin, when = is_own))]
async fn stop(chat: Chat, games: Data<Games>) -> Option<&'static str> {
    // A game that is stopped says good-bye by itself.
    (!games.stop(chat.id)).then_some("There is no quiz here now.")
}

#[handle(command = "stop", hidden)]
async fn stop_others() -> &'static str {
    "Only who began the quiz can end it, or an administrator."
}

/// Whether somebody has begun the quiz that is played here.
async fn is_own(chat: Option<Chat>, user: Option<User>, games: Data<Games>) -> bool {
    chat.zip(user)
        .is_some_and(|(chat, user)| games.is_of(chat.id, user.id))
}

/// Show who knows most here
#[handle(command, chat = group)]
async fn ranking(chat: Chat, rankings: Data<Rankings>) -> String {
    let table = rankings.of(chat.id).to_string();
    if table.is_empty() {
        return "Nobody has played here yet: /quiz".to_owned();
    }
    format!("Points in this group:\n\n{table}")
}

// An answer does not say which chat it comes from: every game hears of it, and knows its own question.
#[handle(on_poll_answer)]
async fn answered(answer: PollAnswer, answers: Data<Answers>) {
    answers.tell(answer);
}

fn set_up(app: &mut App) {
    app.data(Games::default())
        .data(Answers::default())
        .data(Rankings::default())
        .help();
}

#[crare::main]
async fn main(app: &mut App) {
    set_up(app);
}

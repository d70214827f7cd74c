//! A game, from its first question to the last.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crare::api::{ChatType, PollAnswer, PollId, ThreadId};
use crare::prelude::*;
use tokio::sync::{broadcast, oneshot};
use tokio::time::{Instant, sleep, timeout_at};

use crate::points::{Points, Rankings};
use crate::questions::{self, Question};

/// Questions of a game.
pub const ROUNDS: usize = 5;
/// For how long a question can be answered.
pub const TIME: Duration = Duration::from_secs(20);
/// Answers that were given in time may come this much later.
pub const GRACE: Duration = Duration::from_secs(2);
/// A game ends after so many questions that nobody answered.
const MOST_SILENT: usize = 2;
/// The most games at a time.
const MOST_GAMES: usize = 1_000;
/// The most answers that a game may be behind: beyond, it misses some.
const MOST_ANSWERS: usize = 1_000;

/// Why no game begins.
#[derive(Debug, thiserror::Error)]
pub enum NoGame {
    #[error("There is a quiz here already. /stop ends it.")]
    OneIsOn,
    #[error("Too many people play right now. Please try again later.")]
    TooMany,
    #[error("There is nobody to play with.")]
    Nobody,
}

/// The answers to all questions, in whatever chat.
pub struct Answers(broadcast::Sender<PollAnswer>);

impl Default for Answers {
    fn default() -> Self {
        Self(broadcast::Sender::new(MOST_ANSWERS))
    }
}

impl Answers {
    /// Tells all games.
    pub fn tell(&self, answer: PollAnswer) {
        // It is an error when nobody plays: then it is an answer to an old question.
        let _ = self.0.send(answer);
    }
}

/// The games that are on, one in a chat at most.
#[derive(Default)]
pub struct Games(Mutex<HashMap<ChatId, Running>>);

struct Running {
    begun_by: UserId,
    /// Ends the game when it is used, and when it is dropped.
    _stop: oneshot::Sender<()>,
}

impl Games {
    /// Whether this user has begun the game in this chat.
    pub fn is_of(&self, chat: ChatId, user: UserId) -> bool {
        self.all()
            .get(&chat)
            .is_some_and(|game| game.begun_by == user)
    }

    /// Ends the game in a chat, if there is one.
    pub fn stop(&self, chat: ChatId) -> bool {
        self.all().remove(&chat).is_some()
    }

    fn begin(&self, chat: ChatId, begun_by: UserId) -> Result<oneshot::Receiver<()>, NoGame> {
        let mut games = self.all();
        if games.contains_key(&chat) {
            return Err(NoGame::OneIsOn);
        }
        if games.len() >= MOST_GAMES {
            return Err(NoGame::TooMany);
        }
        let (stop, stopped) = oneshot::channel();
        let game = Running {
            begun_by,
            _stop: stop,
        };
        games.insert(chat, game);
        Ok(stopped)
    }

    fn all(&self) -> MutexGuard<'_, HashMap<ChatId, Running>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A game.
pub struct Game {
    /// The message that began it: it knows the chat, and the topic.
    ctx: Context,
    chat: Chat,
    games: Data<Games>,
    rankings: Data<Rankings>,
    /// Listens from before the first question on, so that no answer can come too early.
    answers: broadcast::Receiver<PollAnswer>,
    stopped: oneshot::Receiver<()>,
    points: Points,
}

/// How a question ended.
#[derive(PartialEq)]
enum Round {
    Answered,
    Silent,
    Stopped,
}

impl Game {
    /// Takes the chat's place among the games.
    pub fn begin(
        ctx: Context,
        games: Data<Games>,
        answers: &Answers,
        rankings: Data<Rankings>,
    ) -> Result<Self, NoGame> {
        let chat = ctx.chat().cloned().ok_or(NoGame::Nobody)?;
        let user = ctx.user().ok_or(NoGame::Nobody)?;
        let stopped = games.begin(chat.id, user.id)?;
        Ok(Self {
            ctx,
            chat,
            games,
            rankings,
            answers: answers.0.subscribe(),
            stopped,
            points: Points::default(),
        })
    }

    /// Plays, to the end.
    pub async fn play(mut self) {
        if let Err(error) = self.rounds().await {
            // The bot was blocked, put out, or may not send polls here.
            tracing::warn!(chat = %self.chat.id, "a quiz is over: {error}");
        }
    }

    async fn rounds(&mut self) -> Result<()> {
        let seconds = TIME.as_secs();
        let welcome = format!("{ROUNDS} questions, {seconds} seconds for each. Here we go!");
        self.ctx.send(welcome).await?;
        let mut silent = 0;
        for question in questions::some(ROUNDS) {
            match self.round(question).await? {
                Round::Answered => silent = 0,
                Round::Silent => silent += 1,
                Round::Stopped => break,
            }
            if silent == MOST_SILENT {
                break;
            }
        }
        self.ctx.send(self.result()).await?;
        if !self.is_private() {
            self.rankings.add(self.chat.id, &self.points);
        }
        Ok(())
    }

    /// Asks a question, and takes the answers until the time is up; alone with somebody there is only one to wait for.
    async fn round(&mut self, question: &Question) -> Result<Round> {
        if self.is_stopped() {
            return Ok(Round::Stopped);
        }
        let mut poll = question.poll(self.chat.id, TIME);
        poll.message_thread_id = self.topic();
        let sent = self.ctx.bot().call(poll).await?;
        let Some(poll) = sent.poll else {
            return Ok(Round::Silent);
        };
        let until = Instant::now() + TIME + GRACE;
        let mut round = Round::Silent;
        loop {
            tokio::select! {
                _ = &mut self.stopped => return Ok(Round::Stopped),
                answer = next(&mut self.answers, &poll.id, until) => match answer {
                    None => return Ok(round),
                    Some((user, chosen)) => {
                        let is_right = chosen.contains(&i64::from(question.right));
                        self.points.give(&user, is_right.into());
                        round = Round::Answered;
                    }
                }
            }
            if self.is_private() {
                // To see what was right.
                sleep(GRACE).await;
                return Ok(round);
            }
        }
    }

    fn result(&self) -> String {
        if self.points.is_empty() {
            "That is all: nobody wanted to play.".to_owned()
        } else if self.is_private() {
            let user = self.ctx.user().map(|user| user.id);
            let points = user.map_or(0, |user| self.points.of(user));
            format!("That is all: you knew {points} of {ROUNDS}. /quiz asks you more.")
        } else {
            format!("That is all!\n\n{}", self.points)
        }
    }

    fn is_stopped(&mut self) -> bool {
        self.stopped.try_recv() != Err(oneshot::error::TryRecvError::Empty)
    }

    fn is_private(&self) -> bool {
        self.chat.kind == ChatType::Private
    }

    /// The topic of a forum that it is played in.
    fn topic(&self) -> Option<ThreadId> {
        let message = self.ctx.message()?;
        message
            .message_thread_id
            .filter(|_| message.is_topic_message)
    }
}

impl Drop for Game {
    /// However it ended: the chat is free for another one.
    fn drop(&mut self) {
        // One that was stopped has left already, and somebody may have begun the next.
        if !self.is_stopped() {
            self.games.stop(self.chat.id);
        }
    }
}

/// The next answer to a poll: who has chosen what. Nothing when it is too late.
async fn next(
    answers: &mut broadcast::Receiver<PollAnswer>,
    poll: &PollId,
    until: Instant,
) -> Option<(User, Vec<i64>)> {
    loop {
        match timeout_at(until, answers.recv()).await.ok()? {
            Ok(PollAnswer {
                poll_id,
                user: Some(user),
                option_ids,
                ..
            }) if poll_id == *poll => return Some((*user, option_ids)),
            Err(broadcast::error::RecvError::Closed) => return None,
            // An answer to another question, or so many that some were missed.
            Ok(_) | Err(broadcast::error::RecvError::Lagged(_)) => {}
        }
    }
}

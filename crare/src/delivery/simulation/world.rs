//! What is true in a simulation.

mod checks;
mod update;

use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard};
use std::time::SystemTime;

use bytes::Bytes;
use tokio::time::Instant;

use super::Dice;
use super::disk::Disk;
use crate::api::UpdateId;
use crate::client::InAnswer;
use crate::delivery::{Delivered, Engine, Limits, Refused};

/// What a handler does with an update.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act {
    Plain,
    Reply,
    Aside,
    ReplyAside,
    Fail,
    Panic,
    PanicAtOnce,
    Never,
}

pub(super) struct World {
    seed: u64,
    told: bool,
    pub(super) limits: Limits,
    pub(super) window: u64,
    pub(super) polls: bool,
    pub(super) disk: Disk,
    state: Mutex<State>,
}

struct State {
    dice: Dice,
    last: bool,
    /// The engine is being stopped.
    stopping: bool,
    updates: Vec<Update>,
    chats: HashMap<usize, Chat>,
    offered: Option<i64>,
    story: String,
    wrong: Option<String>,
}

/// An update, from Telegram's side and the bot's.
struct Update {
    json: Bytes,
    /// Telegram's lane; the engine's is half of it.
    lane: usize,
    readable: bool,
    /// Telegram has forgotten it.
    gone: bool,
    accepted_here: bool,
    /// The inbox held it at the begin of this life, and when its pause is over if it has one.
    restored: bool,
    due: Option<Instant>,
    begun_here: bool,
    /// Handled to its end, in this life and before.
    ended_here: bool,
    ended: bool,
    /// Its end came from outside of the handler when the engine may have let go of it.
    cut: bool,
    /// Something that survived a crash says that it was not handled.
    may_repeat: bool,
    reported: bool,
    replies: bool,
    /// The reply was made: read in an answer, or called.
    replied: bool,
    /// A reply in an answer that was lost.
    lost: Option<Bytes>,
    excused: bool,
}

#[derive(Default)]
struct Chat {
    busy: bool,
    /// The one in work, also while it waits to be tried again.
    current: Option<i64>,
    failed: bool,
    /// The oldest that the inbox held, until it begins: it has the chat, even when it waits to be tried again.
    head: Option<i64>,
    waiting: BTreeSet<i64>,
    free_since: Option<Instant>,
}

impl World {
    pub(super) fn new(seed: u64, told: bool) -> Self {
        let mut dice = Dice::new(seed);
        let count = 8 + dice.roll(16);
        let heavy = dice.roll(100) == 0;
        let updates = (0..count)
            .map(|id| Update::new(id, heavy, &mut dice))
            .collect();
        let limits = Limits::new()
            .in_flight(1 + dice.roll(12))
            .queue_per_chat(dice.roll(5))
            .bytes(1 << 20)
            .retries(u32::try_from(dice.roll(3)).unwrap())
            .starts(10);
        Self {
            seed,
            told,
            limits,
            window: [0, 50, 500, 3_000][dice.roll(4)],
            polls: dice.roll(3) == 0,
            disk: Disk::new(Dice::new(seed ^ 0xD15C)),
            state: Mutex::new(State {
                dice,
                last: false,
                stopping: false,
                updates,
                chats: HashMap::new(),
                offered: None,
                story: String::new(),
                wrong: None,
            }),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    pub(super) fn roll(&self, sides: usize) -> usize {
        self.state().dice.roll(sides)
    }

    pub(super) fn say(&self, what: String) {
        if self.told {
            self.state().story.push_str(&(what + "\n"));
        }
    }

    /// A promise is broken. A panic here could be caught by what is tested: it is told when the life is over.
    pub(super) fn fail(&self, what: String) {
        self.say(format!("WRONG: {what}"));
        self.state().wrong.get_or_insert(what);
    }

    fn check(&self) {
        let state = self.state();
        if let Some(wrong) = &state.wrong {
            if !self.told {
                // Once more, with the story.
                super::run(self.seed, true);
            }
            panic!("seed {}: {wrong}\n{}", self.seed, state.story);
        }
    }

    pub(super) fn next_life(&self, last: bool) {
        self.say(format!(
            "--- next life{}",
            if last { ", the last" } else { "" }
        ));
        self.disk.thaw(!last && self.roll(2) == 0);
        let mut state = self.state();
        state.last = last;
        state.stopping = false;
        state.chats.clear();
        state.offered = None;
        for update in &mut state.updates {
            update.accepted_here = false;
            update.begun_here = false;
            update.ended_here = false;
            update.restored = false;
            update.due = None;
            update.cut = false;
        }
    }

    /// What the inbox holds comes first.
    pub(super) fn restored(&self) {
        let bound = self.limits.starts + self.limits.retries;
        let disk = self.disk.state();
        let mut state = self.state();
        for (id, entry) in &disk.pending {
            let place = usize::try_from(id.0).unwrap();
            let pause = entry
                .not_before
                .and_then(|at| at.duration_since(SystemTime::now()).ok());
            state.updates[place].accepted_here = true;
            state.updates[place].restored = true;
            state.updates[place].due = pause.map(|pause| Instant::now() + pause);
            if state.updates[place].readable && entry.attempts < bound {
                let chat = state.updates[place].chat();
                let chat = state.chat(chat);
                chat.waiting.insert(id.0);
                chat.head.get_or_insert(id.0);
            }
        }
    }

    /// The next update that Telegram sends, in this lane.
    pub(super) fn front(&self, lane: Option<usize>) -> Option<i64> {
        let state = self.state();
        let place = state
            .updates
            .iter()
            .position(|update| !update.gone && lane.is_none_or(|lane| lane == update.lane))?;
        i64::try_from(place).ok()
    }

    pub(super) fn batch(&self, offset: i64, most: usize) -> Vec<i64> {
        let state = self.state();
        (offset..)
            .zip(state.updates.iter().skip(usize::try_from(offset).unwrap()))
            .filter(|(_, update)| !update.gone)
            .map(|(id, _)| id)
            .take(most)
            .collect()
    }

    pub(super) fn confirm(&self, offset: i64) {
        let mut state = self.state();
        let below = usize::try_from(offset).unwrap();
        for update in state.updates.iter_mut().take(below) {
            update.gone = true;
        }
    }

    pub(super) fn offered(&self, id: Option<i64>) {
        self.state().offered = id;
    }

    pub(super) fn offer(&self, engine: &Engine, id: i64) -> Result<Delivered, Refused> {
        let before = (engine.in_flight(), engine.bytes());
        let (json, known, full) = self.before(engine, id, before);
        self.offered(Some(id));
        let result = engine.receive(&json, true);
        self.offered(None);
        self.say(format!("offered {id}: {}", result.is_ok()));
        if result.is_ok() && !known {
            if full == Some(true) {
                self.fail(format!("{id} was accepted without room, {before:?}"));
            }
            self.accepted(id);
        }
        if known && matches!(result, Err(Refused::Full)) {
            self.fail(format!("{id} was refused though it is known"));
        }
        if full == Some(false) && matches!(result, Err(Refused::Full)) {
            self.fail(format!("{id} was refused though there is room, {before:?}"));
        }
        result
    }

    pub(super) async fn hand_over(&self, engine: &Engine, id: i64) -> Result<Delivered, Refused> {
        let (json, known, _) = self.before(engine, id, (0, 0));
        self.offered(Some(id));
        let result = engine.deliver(&json).await;
        self.offered(None);
        self.say(format!("handed over {id}: {}", result.is_ok()));
        if engine.in_flight() > self.limits.in_flight.max(self.restored_count()) {
            self.fail(format!("{id} was accepted without room"));
        }
        if result.is_ok() && !known {
            self.accepted(id);
        }
        result
    }

    fn restored_count(&self) -> usize {
        let state = self.state();
        state.updates.iter().filter(|u| u.accepted_here).count() + 1
    }

    /// The update, whether it is known, whether there is no room as far as that can be told.
    fn before(
        &self,
        engine: &Engine,
        id: i64,
        (in_flight, bytes): (usize, usize),
    ) -> (Bytes, bool, Option<bool>) {
        let disk = self.disk.state();
        let seen = disk.seen.contains(&UpdateId(id));
        let refused = disk.refused.contains(&UpdateId(id));
        drop(disk);
        let mut state = self.state();
        let update = state.update(id);
        let (json, chat, readable) = (update.json.clone(), update.chat(), update.readable);
        // What could neither be buried nor is in the inbox stays with Telegram, as soon as the engine knows that.
        let let_go = refused && update.accepted_here && !engine.0.core().knows(UpdateId(id));
        if let_go {
            update.accepted_here = false;
            update.begun_here = false;
            let chat = state.chat(chat);
            if chat.current == Some(id) {
                chat.current = None;
            }
        }
        let known = seen || state.update(id).accepted_here;
        let chat = state.chat(chat);
        let full = in_flight >= self.limits.in_flight
            || (in_flight > 0 && bytes + json.len() > self.limits.bytes);
        // The first one waits as well when it failed before a restart; when one that failed is over, the inbox knows.
        let waiting =
            chat.waiting.len() - usize::from(chat.current.is_none() && !chat.waiting.is_empty());
        let busy = chat.current.is_some() || !chat.waiting.is_empty();
        let queue = readable && busy && waiting >= self.limits.queue_per_chat;
        let full = if refused {
            None
        } else if full {
            Some(true)
        } else if readable && chat.failed {
            None
        } else {
            Some(queue)
        };
        (json, known, full)
    }

    fn accepted(&self, id: i64) {
        let mut state = self.state();
        let update = state.update(id);
        update.accepted_here = true;
        if update.begun_here || !update.readable {
            return;
        }
        let chat = update.chat();
        let chat = state.chat(chat);
        let idle = chat.current.is_none() && chat.waiting.is_empty();
        chat.waiting.insert(id);
        drop(state);
        if idle {
            self.fail(format!("{id} waits though its chat is idle"));
        }
    }

    pub(super) fn answer_lost(&self, id: i64, reply: Option<InAnswer>) {
        self.say(format!("answer lost for {id}: {}", reply.is_some()));
        self.same_reply(id, reply);
    }

    pub(super) fn answer_read(&self, id: i64, reply: Option<InAnswer>) {
        self.say(format!("acknowledged {id}: {}", reply.is_some()));
        let made = reply.is_some();
        self.same_reply(id, reply);
        let mut state = self.state();
        let update = state.update(id);
        update.gone = true;
        update.replied |= made;
    }

    fn same_reply(&self, id: i64, reply: Option<InAnswer>) {
        let body = reply.map(|reply| reply.body);
        let mut state = self.state();
        let update = state.update(id);
        let wrong = update.lost.is_some() && update.lost != body;
        if body.is_some() {
            update.lost = body;
        }
        drop(state);
        if wrong {
            self.fail(format!("{id}: the repetition got another reply"));
        }
    }

    pub(super) fn called(&self, id: i64) {
        self.say(format!("called for {id}"));
        self.state().update(id).replied = true;
    }

    /// Updates that became dead letters, or could not.
    fn disk_gave_up(&self) -> BTreeSet<UpdateId> {
        let disk = self.disk.state();
        disk.letters.keys().chain(&disk.refused).copied().collect()
    }

    pub(super) fn failed(&self, id: i64) {
        self.say(format!("failed {id}"));
        let mut state = self.state();
        let update = state.update(id);
        // Handled before a crash, and once more after it: then the last time counts.
        update.excused |= update.ended;
        let chat = update.chat();
        state.chat(chat).failed = true;
    }

    /// Handled to its end.
    pub(super) fn ended(&self, id: i64) {
        self.say(format!("ended {id}"));
        let mut state = self.state();
        let stopping = state.stopping;
        let update = state.update(id);
        update.ended = true;
        update.ended_here = true;
        let lane = update.chat();
        let is_current = state.chat(lane).current == Some(id);
        state.update(id).cut = stopping && !is_current;
        let chat = state.chat(lane);
        if chat.current == Some(id) {
            chat.free_since = Some(Instant::now());
            chat.current = None;
        }
    }

    /// Its chat goes on.
    pub(super) fn set_aside(&self, id: i64) {
        let mut state = self.state();
        let chat = state.update(id).chat();
        let chat = state.chat(chat);
        chat.free_since = Some(Instant::now());
        chat.current = None;
    }

    pub(super) fn stopping(&self) {
        self.state().stopping = true;
    }

    /// No handler is at work on it any more.
    pub(super) fn left(&self, id: i64) {
        let mut state = self.state();
        let chat = state.update(id).chat();
        state.chat(chat).busy = false;
    }

    pub(super) fn unreadable(&self, id: i64) {
        let mut state = self.state();
        state.update(id).reported = true;
    }
}

impl State {
    fn update(&mut self, id: i64) -> &mut Update {
        &mut self.updates[usize::try_from(id).unwrap()]
    }

    fn chat(&mut self, chat: usize) -> &mut Chat {
        self.chats.entry(chat).or_default()
    }
}

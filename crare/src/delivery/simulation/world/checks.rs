//! The checks when a handling begins, when a life of the process is over, and at the end.

use std::time::Duration;

use tokio::time::Instant;

use super::{Act, State, World};
use crate::api::UpdateId;

/// The real clock, which says when a pause is over, goes on while the virtual one stands.
const SLACK: Duration = Duration::from_millis(500);

impl State {
    /// Whether it is the next of its chat that waits. One that waits for the end of its pause has the chat: what comes
    /// meanwhile comes after it.
    fn is_in_turn(&mut self, id: i64) -> bool {
        let update = self.update(id);
        let (chat, paused) = (update.chat(), update.due.is_some());
        let chat = self.chat(chat);
        let head = chat.head;
        let before: Vec<i64> = chat.waiting.range(..id).copied().collect();
        match head {
            Some(head) => head == id,
            None if paused => before.iter().all(|id| !self.update(*id).restored),
            None => before.is_empty(),
        }
    }
}

impl World {
    /// A handling begins.
    pub(in super::super) fn begun(&self, id: i64) -> Act {
        let buried = self.disk_gave_up();
        let mut wrong = Vec::new();
        let mut state = self.state();
        let last = state.last;
        let offered = state.offered == Some(id);
        let update = state.update(id);
        if update.ended_here || (update.ended && !update.may_repeat) {
            wrong.push("is handled twice");
        }
        let again = update.begun_here;
        update.begun_here = true;
        let replies = update.replies;
        let due = update.due;
        let chat = update.chat();
        if due.is_some_and(|due| Instant::now() + SLACK < due) {
            wrong.push("begins before its pause is over");
        }
        let in_turn = state.is_in_turn(id);
        let chat = state.chat(chat);
        if chat.busy {
            wrong.push("begins while another one of its chat is in work");
        }
        if again {
            if chat.current != Some(id) {
                wrong.push("begins twice");
            }
        } else {
            if let Some(current) = chat.current
                && !(chat.failed && buried.contains(&UpdateId(current)))
            {
                wrong.push("begins while the one before is not over");
            }
            let waited = chat.waiting.contains(&id);
            if waited && !in_turn {
                wrong.push("begins out of order");
            }
            let at_once = offered && chat.waiting.is_empty();
            if !waited && !at_once {
                wrong.push("begins before its turn");
            }
            let late = |since: Instant| match due {
                Some(due) => Instant::now() > since.max(due) + SLACK,
                None => Instant::now() != since,
            };
            if waited && chat.free_since.is_some_and(late) {
                wrong.push("begins late");
            }
        }
        chat.waiting.remove(&id);
        chat.head = None;
        chat.busy = true;
        chat.failed = false;
        chat.free_since = None;
        chat.current = Some(id);
        let act = match state.dice.roll(20) {
            0 if !last => Act::Never,
            1 => Act::Panic,
            2 => Act::PanicAtOnce,
            3 | 4 => Act::Fail,
            5 if replies => Act::ReplyAside,
            5 | 6 if !replies => Act::Aside,
            _ if replies => Act::Reply,
            _ => Act::Plain,
        };
        drop(state);
        self.say(format!("begun {id}: {act:?}"));
        for wrong in wrong {
            self.fail(format!("{id} {wrong}"));
        }
        act
    }

    /// The process is gone: what does the next one find?
    pub(in super::super) fn life_over(&self, stopped: bool) {
        self.say(format!(
            "--- {}",
            if stopped { "stopped" } else { "killed" }
        ));
        let disk = self.disk.state();
        let mut wrong = Vec::new();
        let mut state = self.state();
        for (id, update) in (0..).zip(&mut state.updates) {
            let key = UpdateId(id);
            let pending = disk.pending.contains_key(&key);
            let seen = disk.seen.contains(&key);
            update.may_repeat = pending || (!update.gone && !seen);
            if update.ended_here && !update.cut && pending && !disk.done.contains(&key) {
                wrong.push(format!("{id} is over, and the inbox was not told"));
            }
            if update.ended_here && !update.cut && stopped && pending {
                wrong.push(format!("{id} is over, and still in the inbox after a stop"));
            }
            let buried = disk.letters.contains_key(&key);
            if update.gone && !update.ended && !pending && !buried {
                wrong.push(format!("{id} is lost"));
            }
            // After a stop the next life knows the reply too, unless the disk did not take it.
            let handed_on = stopped && seen && !pending && !disk.replies_lost;
            update.excused |= update.ended && !update.gone && seen && !handed_on;
            if !handed_on {
                update.lost = None;
            }
        }
        drop((state, disk));
        for wrong in wrong {
            self.fail(wrong);
        }
        self.check();
    }

    pub(in super::super) fn all_over(&self) {
        let disk = self.disk.state();
        let mut wrong = Vec::new();
        if !disk.pending.is_empty() {
            wrong.push(format!("left in the inbox: {:?}", disk.pending.keys()));
        }
        let mut state = self.state();
        for (id, update) in (0..).zip(&mut state.updates) {
            if !update.gone {
                wrong.push(format!("{id} is still with Telegram"));
            }
            if !update.ended && !disk.letters.contains_key(&UpdateId(id)) {
                wrong.push(format!("{id} was not handled"));
            }
            if !update.readable && !update.reported {
                wrong.push(format!("{id} was not reported"));
            }
            if update.replies && update.ended && !update.replied && !update.excused {
                wrong.push(format!("the reply to {id} was not made"));
            }
        }
        drop((state, disk));
        for wrong in wrong {
            self.fail(wrong);
        }
        self.check();
    }
}

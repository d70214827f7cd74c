//! What people and bots do while it is recorded, to be told again as a test.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::world::{Place, Right, Status, World};

/// So much is recorded at most; what comes after is not.
pub(crate) const MAX_DEEDS: usize = 2_000;

/// What was recorded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Diary {
    /// Whether it goes on.
    pub(crate) on: bool,
    pub(crate) entries: Vec<Entry>,
    /// How it was when recording began.
    pub(crate) before: Before,
}

/// Something that was done.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// In Unix milliseconds.
    pub(crate) at: i64,
    pub(crate) deed: Deed,
}

/// How it was when recording began, as far as a test has to know.
#[derive(Clone, Debug, Default)]
pub(crate) struct Before {
    /// Who is in which chat; with the rights of administrators.
    pub(crate) members: BTreeMap<i64, BTreeMap<i64, Vec<&'static str>>>,
    /// Bots that see all messages of groups.
    pub(crate) all_seeing: Vec<i64>,
}

/// What can be done.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    /// A message was written; it is as people see it.
    Posted {
        place: Place,
        by: Option<i64>,
        message: Value,
    },
    /// A message was changed; it is as it was then.
    Edited {
        place: Place,
        by: Option<i64>,
        message: Value,
    },
    /// A message was taken away; by whom is known of people only.
    Deleted {
        place: Place,
        by: Option<i64>,
        message: i64,
    },
    Clicked {
        place: Place,
        user: i64,
        message: i64,
        button: Button,
    },
    /// A toast or an alert.
    Shown {
        place: Place,
        user: i64,
        text: String,
        alert: bool,
    },
    Reacted {
        place: Place,
        user: i64,
        message: i64,
        emoji: Vec<String>,
    },
    Voted {
        place: Place,
        user: i64,
        message: i64,
        options: Vec<usize>,
    },
    /// Something was written behind the bot's name.
    Asked {
        place: Place,
        user: i64,
        query: String,
    },
    /// Something of what the bot had found was chosen.
    Picked {
        place: Place,
        user: i64,
        result: String,
    },
    Paid {
        place: Place,
        user: i64,
        message: i64,
    },
    Blocked {
        user: i64,
        bot: i64,
        on: bool,
    },
    /// Somebody is an administrator with these rights, or is not any more.
    Promoted {
        chat: i64,
        by: i64,
        who: i64,
        rights: Vec<&'static str>,
    },
    /// The clock has jumped by so many milliseconds.
    #[cfg_attr(
        not(feature = "page"),
        expect(dead_code, reason = "the page alone notes it")
    )]
    Waited(u64),
}

/// A button that was clicked.
#[derive(Clone, Debug)]
pub(crate) struct Button {
    /// By this text, or these data, it is found.
    pub(crate) wanted: String,
    /// Whether it is found without saying which message it belongs to.
    pub(crate) alone: bool,
    /// Whether it is below a message, and not on the keyboard.
    pub(crate) inline: bool,
}

impl World {
    /// Records from now on; what was recorded before is forgotten.
    pub(crate) fn record(&mut self) {
        let now = self.clock.now();
        let members = self.chats.values().map(|chat| {
            let present = chat.present(now).map(|(id, member)| {
                let is_admin = member.status == Status::Administrator;
                let rights = Right::ALL
                    .iter()
                    .filter(|right| is_admin && member.rights.has(**right));
                (id, rights.map(|right| right.name()).collect())
            });
            (chat.id, present.collect())
        });
        let members = members.collect();
        let all_seeing = self.bots.iter().filter(|(_, bot)| !bot.privacy);
        let all_seeing = all_seeing.map(|(id, _)| *id).collect();
        self.diary = Diary {
            on: true,
            entries: Vec::new(),
            before: Before {
                members,
                all_seeing,
            },
        };
        self.changes += 1;
    }

    /// Records no more; what was recorded stays.
    pub(crate) fn stop_recording(&mut self) {
        self.diary.on = false;
        self.changes += 1;
    }

    /// Notes something, if it is recorded.
    pub(crate) fn note(&mut self, deed: impl FnOnce(&Self) -> Deed) {
        if !self.diary.on || self.diary.entries.len() >= MAX_DEEDS {
            return;
        }
        let deed = deed(self);
        let at = self.clock.now_millis();
        self.diary.entries.push(Entry { at, deed });
    }
}

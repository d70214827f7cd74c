//! What was done in a playground, told again as a `#[crare::test]`.

mod deeds;
mod people;
mod sights;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use self::words::name_of;
use crate::actors::Bot;
use crate::playground::Playground;
use crate::world::{Deed, Diary, MAX_DEEDS, Place, World};

impl Playground {
    /// Record what people and bots do from now on, for [`as_test`](Self::as_test); what was recorded before is forgotten. At most 2,000
    /// deeds are kept. [`load`](Self::load) and [`reset`](Self::reset) end it.
    pub fn record(&self) {
        self.with(World::record);
    }

    /// Record no more. What was recorded is kept until recording begins again.
    pub fn stop_recording(&self) {
        self.with(World::stop_recording);
    }

    /// Whether it is recorded what people and bots do.
    pub fn is_recording(&self) -> bool {
        self.with(|world| world.diary.on)
    }

    /// How much is recorded: messages, clicks and so on, of people and bots.
    pub fn recorded(&self) -> usize {
        self.with(|world| world.diary.entries.len())
    }

    /// What was recorded with this bot, as the source of a test with crare's test kit: people do what they did, and see what the bot
    /// showed them. What such a test cannot say stands in it as a comment.
    ///
    /// ```
    /// # use crare_playground::Playground;
    /// let playground = Playground::new();
    /// let bot = playground.bot("test_bot");
    /// let alice = playground.user("Alice");
    /// playground.record();
    /// alice.to(&bot).says("/start");
    /// assert_eq!(
    ///     playground.as_test(&bot),
    ///     "// Recorded in the playground.
    ///
    /// use crare::testing::Actor;
    ///
    /// #[crare::test]
    /// async fn recorded(mut alice: Actor) {
    ///     alice.says(\"/start\").await;
    /// }
    /// "
    /// );
    /// ```
    pub fn as_test(&self, bot: &Bot) -> String {
        self.with(|world| {
            let diary = world.diary.clone();
            let mut script = Script::new(world, bot.id(), &diary);
            script.tell();
            script.text()
        })
    }
}

/// A line of the test.
enum Line {
    Text(String),
    /// What gives something that may be needed later; it has a name then.
    Gives {
        expression: String,
        hint: String,
        name: Option<String>,
        is_seen: bool,
    },
}

/// A test in the making.
struct Script<'a> {
    world: &'a World,
    diary: &'a Diary,
    bot: i64,
    /// Ids that may stand in texts, and are others in each run.
    ids: Vec<String>,
    lines: Vec<Line>,
    /// What comes before all else.
    set_up: Vec<String>,
    /// The arguments: names and types.
    arguments: Vec<(String, &'static str)>,
    /// The names that are taken.
    taken: BTreeSet<String>,
    /// Variables that are changed.
    changed: BTreeSet<String>,
    needs_clock: bool,
    needs_scene: bool,
    /// Where each person is seen.
    homes: BTreeMap<i64, BTreeSet<Place>>,
    people: BTreeMap<i64, String>,
    actors: BTreeMap<(i64, Place), String>,
    groups: BTreeMap<i64, String>,
    /// The line that gives a message.
    given: BTreeMap<(Place, i64), usize>,
    /// Messages that were written since recording began.
    known: BTreeSet<(Place, i64)>,
    /// Who did something in a place last.
    latest: BTreeMap<Place, i64>,
    /// What the bot has shown since somebody did something.
    shown: Vec<sights::Sight>,
    /// Places where the bot says something that nobody in the test can see.
    unseen: BTreeSet<Place>,
    /// When something happened last, in Unix milliseconds.
    at: Option<i64>,
}

impl<'a> Script<'a> {
    fn new(world: &'a World, bot: i64, diary: &'a Diary) -> Self {
        let ids = world.accounts.keys().chain(world.chats.keys());
        let mut ids: Vec<String> = ids.map(ToString::to_string).collect();
        ids.sort_by_key(|id| std::cmp::Reverse(id.len()));
        Self {
            world,
            diary,
            bot,
            ids,
            lines: Vec::new(),
            set_up: Vec::new(),
            arguments: Vec::new(),
            taken: ["scene", "clock", "recorded"].map(str::to_owned).into(),
            changed: BTreeSet::new(),
            needs_clock: false,
            needs_scene: false,
            homes: BTreeMap::new(),
            people: BTreeMap::new(),
            actors: BTreeMap::new(),
            groups: BTreeMap::new(),
            given: BTreeMap::new(),
            known: BTreeSet::new(),
            latest: BTreeMap::new(),
            shown: Vec::new(),
            unseen: BTreeSet::new(),
            at: None,
        }
    }

    /// Goes through all that was recorded.
    fn tell(&mut self) {
        self.find_homes();
        if self.diary.before.all_seeing.contains(&self.bot) {
            self.needs_scene = true;
            self.set_up
                .push("scene.account().set_privacy(false);".to_owned());
        }
        let mut rest = self.diary.entries.as_slice();
        while let Some((entry, after)) = rest.split_first() {
            rest = after;
            if !self.is_about_bot(&entry.deed) {
                continue;
            }
            if self.is_bots(&entry.deed) {
                self.waits_for(entry.at);
                self.shows(&entry.deed);
            } else {
                self.sees();
                rest = self.does(entry, after);
            }
            self.at = Some(entry.at);
        }
        self.sees();
        if self.diary.entries.len() >= MAX_DEEDS {
            self.comment("More was done than is recorded.");
        }
        if self.lines.is_empty() {
            self.comment("Nothing was recorded yet.");
        }
    }

    fn line(&mut self, text: impl Into<String>) {
        self.lines.push(Line::Text(text.into()));
    }

    fn comment(&mut self, text: &str) {
        let text = text.replace(['\n', '\r'], " ");
        self.line(format!("// {text}"));
    }

    /// A line that gives a message, of a bot as it is seen, or a person's as its id.
    fn gives(&mut self, (place, message): (Place, &Value), expression: String, is_seen: bool) {
        let id = message["message_id"].as_i64().unwrap_or_default();
        self.given.insert((place, id), self.lines.len());
        self.lines.push(Line::Gives {
            expression,
            hint: words::lasting(&words::said(message), &self.ids).to_owned(),
            name: None,
            is_seen,
        });
    }

    /// The variable with a message, and whether it is one of a bot that was seen.
    fn needs(&mut self, place: Place, message: i64) -> Option<(String, bool)> {
        let at = *self.given.get(&(place, message))?;
        let Some(Line::Gives {
            hint,
            name,
            is_seen,
            ..
        }) = self.lines.get_mut(at)
        else {
            return None;
        };
        let otherwise = if *is_seen { "seen" } else { "said" };
        let name = if let Some(name) = name {
            name.clone()
        } else {
            let free = free(&mut self.taken, &name_of(hint, otherwise));
            name.insert(free).clone()
        };
        Some((name, *is_seen))
    }

    /// All of it.
    fn text(self) -> String {
        let mut types: BTreeSet<&str> = self.arguments.iter().map(|(_, ty)| *ty).collect();
        let mut arguments: Vec<String> = self
            .arguments
            .iter()
            .map(|(name, ty)| {
                let mutable = if self.changed.contains(name) {
                    "mut "
                } else {
                    ""
                };
                format!("{mutable}{name}: {ty}")
            })
            .collect();
        for (is_needed, name, ty) in [
            (self.needs_scene, "scene", "Scene"),
            (self.needs_clock, "clock", "Clock"),
        ] {
            if is_needed {
                arguments.push(format!("{name}: {ty}"));
                types.insert(ty);
            }
        }
        let types: Vec<&str> = types.into_iter().collect();
        let mut text = vec!["// Recorded in the playground.".to_owned(), String::new()];
        match types.as_slice() {
            [] => {}
            [one] => text.extend([format!("use crare::testing::{one};"), String::new()]),
            all => text.extend([
                format!("use crare::testing::{{{}}};", all.join(", ")),
                String::new(),
            ]),
        }
        let username = self.world.accounts.get(&self.bot);
        let username = username.and_then(|bot| bot.username.as_deref());
        text.push(match username.filter(|name| *name != "test_bot") {
            Some(name) => format!("#[crare::test(username = {})]", words::quoted(name)),
            None => "#[crare::test]".to_owned(),
        });
        text.push(format!("async fn recorded({}) {{", arguments.join(", ")));
        let set_up = self.set_up.into_iter();
        let lines = self.lines.into_iter().map(|line| match line {
            Line::Text(line) => line,
            Line::Gives {
                expression,
                name: Some(name),
                ..
            } => format!("let {name} = {expression};"),
            Line::Gives { expression, .. } => format!("{expression};"),
        });
        text.extend(set_up.chain(lines).map(|line| format!("    {line}")));
        text.extend(["}".to_owned(), String::new()]);
        text.join("\n")
    }
}

/// The name, or one like it that is free.
fn free(taken: &mut BTreeSet<String>, wanted: &str) -> String {
    let mut name = wanted.to_owned();
    let mut number = 2;
    while !taken.insert(name.clone()) {
        name = format!("{wanted}_{number}");
        number += 1;
    }
    name
}

/// Where something was done, and which person did it or was shown it.
fn whose(deed: &Deed) -> (Option<Place>, Option<i64>) {
    match deed {
        Deed::Posted { place, by, .. }
        | Deed::Edited { place, by, .. }
        | Deed::Deleted { place, by, .. } => (Some(*place), *by),
        Deed::Clicked { place, user, .. }
        | Deed::Shown { place, user, .. }
        | Deed::Reacted { place, user, .. }
        | Deed::Voted { place, user, .. }
        | Deed::Asked { place, user, .. }
        | Deed::Picked { place, user, .. }
        | Deed::Paid { place, user, .. } => (Some(*place), Some(*user)),
        Deed::Blocked { user, bot, .. } => {
            let place = Place::Private {
                user: *user,
                bot: *bot,
            };
            (Some(place), Some(*user))
        }
        Deed::Promoted { chat, by, .. } => (Some(Place::Chat(*chat)), Some(*by)),
        Deed::Waited(_) => (None, None),
    }
}

#[cfg(test)]
mod tests;

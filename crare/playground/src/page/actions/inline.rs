//! What bots find by inline mode, and what becomes of it.

use super::{Done, Scene, Why, bot_of};
use crate::actors::Query;
use crate::page::found;
use crate::page::signed::encoded;
use crate::world::World;

impl Scene<'_> {
    pub(super) fn inline(&self, action: &str) -> Result<Done, Why> {
        let params = self.params;
        match action {
            "inline" => self.ask(params.text("bot"), params.text("query"))?,
            "more" => {
                let id = params.text("question");
                let next = self
                    .playground
                    .with(|world| found::next(world, &self.viewer, id));
                let gone = Why::Words("There is nothing more.");
                let (bot, text, offset) = next.ok_or(gone)?;
                let bot = bot_of(self.playground, bot);
                self.chat.inline_query_from(&bot, &text, &offset)?;
            }
            "pick" => {
                let gone = Why::Words("It is not there any more.");
                let (question, result) = params.text("pick").split_once(' ').ok_or(gone)?;
                self.own(question)?;
                Query::of(self.playground, question).picks_in(result, self.viewer.thread())?;
                self.close();
            }
            "switch" => return self.switch(params.text("question")),
            _ => self.close(),
        }
        Ok(Done::default())
    }

    /// Whoever is named is asked, if it is a bot that finds things.
    fn ask(&self, name: &str, query: &str) -> Result<(), Why> {
        let bot = self.playground.with(|world| named(world, name));
        if let Some(bot) = bot {
            self.chat
                .inline_query(&bot_of(self.playground, bot), query)?;
        }
        Ok(())
    }

    fn own(&self, question: &str) -> Result<i64, Why> {
        let bot = self.playground.with(|world| {
            let question = world.question(question)?;
            (question.user == self.user.id()).then_some(question.bot)
        });
        bot.ok_or(Why::Words("It is not there any more."))
    }

    fn close(&self) {
        let (user, place) = (self.user.id(), self.place);
        self.playground
            .with(|world| world.close_inline(user, place));
    }

    /// The button above what was found: to the bot, with a word for it, or to its app.
    fn switch(&self, question: &str) -> Result<Done, Why> {
        let bot = self.own(question)?;
        let (start, name) = self.playground.with(|world| {
            let answer = world.question(question).and_then(|one| one.answer.as_ref());
            let start = answer.and_then(|answer| answer["button"]["start_parameter"].as_str());
            let name = world
                .accounts
                .get(&bot)
                .and_then(|bot| bot.username.clone());
            (start.map(str::to_owned), name.unwrap_or_default())
        });
        let Some(start) = start else {
            let sheet = format!("sheet=app&of=results&query={}", encoded(question));
            return Ok(Done::go(self.viewer.with(&sheet)));
        };
        self.close();
        self.open(&format!("https://t.me/{name}?start={start}"))
    }
}

/// A bot with inline mode.
fn named(world: &World, name: &str) -> Option<i64> {
    let name = name.trim_start_matches('@');
    let mut bots = world.accounts.values().filter(|one| one.is_bot);
    let found = bots.find(|bot| {
        let own = bot.username.as_deref();
        own.is_some_and(|own| own.eq_ignore_ascii_case(name))
    })?;
    (!world.asked.inline.off.contains(&found.id)).then_some(found.id)
}

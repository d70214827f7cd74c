//! Updates that nobody in the playground made.

use serde_json::Value;

use super::kinds;
use super::queue::{Dropped, MAX_QUEUE_BYTES, MAX_UPDATE_BYTES, MAX_UPDATES};
use crate::actors::Bot;
use crate::playground::Playground;
use crate::world::World;

/// Why an update was not handed to a bot.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InjectError {
    /// The bot did not ask for it.
    #[error("the bot does not ask for {kind}: name it in its allowed_updates")]
    NotAllowed {
        /// The kind of update.
        kind: String,
    },
    /// The queue is full.
    #[error(
        "the bot's queue is full: it has {MAX_UPDATES} updates or {MAX_QUEUE_BYTES} bytes; let the bot fetch them first"
    )]
    Full,
    /// The update is too large.
    #[error("the update has {bytes} bytes, and may have {MAX_UPDATE_BYTES}")]
    TooLarge {
        /// Its bytes as ASCII JSON.
        bytes: usize,
    },
    /// The playground has no such bot, or has been reset.
    #[error(
        "the playground does not have this bot, or no longer: make it there with `Playground::bot`"
    )]
    NoSuchBot,
}

impl Playground {
    /// Hands an update of this kind (`message`) and content to a bot as if it had happened; gives its `update_id`. Nothing
    /// is checked, and the playground learns nothing from it: a chat in it need not exist. Kinds that the Bot API does not
    /// have are for bots that meet the next one. Many are faster by [`Playground::inject_all`].
    ///
    /// # Errors
    ///
    /// When the bot does not ask for the kind, or its queue is full, or the update is too large.
    pub fn inject(&self, bot: &Bot, kind: &str, content: Value) -> Result<i64, InjectError> {
        self.with(|world| world.inject(bot.id(), kind, content))
    }

    /// Hands many updates to a bot at once: pairs of kind and content. Gives how many there were.
    ///
    /// # Errors
    ///
    /// As [`Playground::inject`]; what comes before the one that failed has been handed over.
    pub fn inject_all<'a>(
        &self,
        bot: &Bot,
        updates: impl IntoIterator<Item = (&'a str, Value)>,
    ) -> Result<usize, InjectError> {
        // What makes the updates may itself use the playground.
        let updates: Vec<_> = updates.into_iter().collect();
        let count = updates.len();
        self.with(|world| {
            let mut updates = updates.into_iter();
            updates.try_for_each(|(kind, content)| world.inject(bot.id(), kind, content).map(drop))
        })?;
        Ok(count)
    }

    /// How many updates wait for a bot, those on their way to its webhook included.
    pub fn pending(&self, bot: &Bot) -> usize {
        self.with(|world| {
            let now = world.clock.now_millis();
            let bot = world.bots.get_mut(&bot.id());
            bot.map_or(0, |bot| {
                bot.queue.purge(now);
                bot.queue.len()
            })
        })
    }
}

impl World {
    fn inject(&mut self, bot: i64, kind: &str, content: Value) -> Result<i64, InjectError> {
        let now = self.clock.now_millis();
        let bot = self.bots.get_mut(&bot).ok_or(InjectError::NoSuchBot)?;
        if !bot.delivery.allowed.has(kind) {
            return Err(InjectError::NotAllowed {
                kind: kind.to_owned(),
            });
        }
        let pushed = bot
            .queue
            .push(kinds::named(kind), content, now, &mut self.random);
        let id = pushed.map_err(|dropped| match dropped {
            Dropped::Full => InjectError::Full,
            Dropped::TooLarge(bytes) => InjectError::TooLarge { bytes },
        })?;
        self.changes += 1;
        Ok(id)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[tokio::test]
    async fn reaches_the_bot() {
        let playground = Playground::seeded(1);
        let bot = playground.bot("b");
        let id = playground
            .inject(&bot, "message", json!({"text": "hi"}))
            .unwrap();
        let next = playground
            .inject(&bot, "of_next_year", json!({"new": 1}))
            .unwrap();
        assert_eq!(next, id + 1);
        let not_asked = playground
            .inject(&bot, "chat_member", json!({}))
            .unwrap_err();
        assert!(
            not_asked.to_string().contains("allowed_updates"),
            "{not_asked}"
        );
        let got = playground
            .call(bot.token(), "getUpdates", json!({}))
            .await
            .unwrap();
        assert_eq!(got[0], json!({"update_id": id, "message": {"text": "hi"}}));
        assert_eq!(got[1]["of_next_year"], json!({"new": 1}));
        let foreign = Playground::seeded(2).inject(&bot, "message", json!({}));
        assert_eq!(foreign, Err(InjectError::NoSuchBot));
    }

    #[test]
    fn many_at_once() {
        let playground = Playground::seeded(1);
        let bot = playground.bot("b");
        let message = |n: i64| ("message", json!({"message_id": n, "chat": {"id": n}}));
        let count = playground.inject_all(
            &bot,
            (0..MAX_UPDATES).map(|n| message(n.try_into().unwrap())),
        );
        assert_eq!(count, Ok(MAX_UPDATES));
        assert_eq!(
            playground.inject_all(&bot, [message(1)]),
            Err(InjectError::Full)
        );
        assert_eq!(playground.pending(&bot), MAX_UPDATES);
    }
}

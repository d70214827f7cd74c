//! One world in place of another.

use std::mem;

use crate::world::World;

impl World {
    /// The bots that have a webhook.
    pub(crate) fn bots_with_webhooks(&self) -> impl Iterator<Item = i64> {
        let bots = self.bots.iter();
        bots.filter(|(_, bot)| bot.delivery.webhook.is_some())
            .map(|(id, _)| *id)
    }

    /// Becomes a saved one; gives what it was. Calls that wait for updates go on waiting.
    pub(crate) fn become_saved(&mut self, mut saved: Self) -> Self {
        for (id, bot) in &mut saved.bots {
            if let Some(old) = self.bots.get_mut(id) {
                bot.delivery.keep_polling(&mut old.delivery);
            }
        }
        saved.faults = mem::take(&mut self.faults);
        self.replace(saved)
    }

    /// Becomes one that has nothing but the same bots; gives what it was.
    pub(crate) fn reset(&mut self) -> Self {
        let mut fresh = Self::with_settings(self.clock.clone(), self.settings.clone());
        fresh.random = self.random.clone();
        (fresh.last_user, fresh.last_chat) = (self.last_user, self.last_chat);
        fresh.bots = mem::take(&mut self.bots);
        for bot in fresh.bots.values_mut() {
            bot.queue.clear();
            bot.contacts.clear();
        }
        let accounts = mem::take(&mut self.accounts).into_iter();
        fresh.accounts = accounts
            .filter(|(id, _)| fresh.bots.contains_key(id))
            .collect();
        self.replace(fresh)
    }

    fn replace(&mut self, mut by: Self) -> Self {
        by.clock = self.clock.clone();
        by.settings = self.settings.clone();
        by.changes = self.changes + 1;
        mem::replace(self, by)
    }
}

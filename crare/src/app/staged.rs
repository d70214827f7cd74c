//! An app as a test runs it.

use super::App;
use super::builder::Identity;
use super::inbox::InboxChoice;
#[cfg(feature = "webhook")]
use super::source::Source;
use crate::client::Bot;
#[cfg(feature = "webhook")]
use crate::source::polling::Polling;

impl App {
    /// The same with this bot, polling, and nothing left behind on the machine: no file for the inbox, no status listener.
    pub(crate) fn staged(mut self, bot: Bot) -> Self {
        self.identity = Identity::Bot(bot);
        self.api_url = None;
        self.status = None;
        if matches!(self.inbox, InboxChoice::Usual) {
            self.inbox = InboxChoice::Memory;
        }
        #[cfg(feature = "webhook")]
        if !matches!(self.source, Source::Polling(_)) {
            self.source = Source::Polling(Polling::new());
        }
        self
    }
}

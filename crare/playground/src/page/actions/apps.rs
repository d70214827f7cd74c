//! Apps that buttons open.

use super::{Done, Scene, Why, clicked};
use crate::actors::{Clicked, Query};
use crate::page::signed::encoded;
use crate::world::{About, Place};

impl Scene<'_> {
    /// A button below a message.
    pub(super) fn click(&self, message: i64, button: &str) -> Result<Done, Why> {
        let done = self.chat.clicks_on(message, button)?;
        let Clicked::App { query, .. } = done else {
            return Ok(clicked(done));
        };
        let id = query.as_ref().map(Query::id).unwrap_or_default();
        let (button, id) = (encoded(button), encoded(id));
        let sheet = format!("sheet=app&of=button&message={message}&button={button}&query={id}");
        Ok(Done::go(self.viewer.with(&sheet)))
    }

    /// A key of the keyboard.
    pub(super) fn press(&self, button: &str) -> Result<Done, Why> {
        let done = self.chat.clicks(button)?;
        let Clicked::App { query: None, .. } = done else {
            return Ok(clicked(done));
        };
        let sheet = format!("sheet=app&of=key&button={}", encoded(button));
        Ok(Done::go(self.viewer.with(&sheet)))
    }

    /// The button beside the field where one writes to a bot.
    pub(super) fn menu(&self) -> Done {
        let Place::Private { bot, .. } = self.place else {
            return Done::default();
        };
        let id = self
            .playground
            .with(|world| world.ask(bot, self.user.id(), About::App(self.place)));
        Done::go(self.viewer.with(&format!("sheet=app&of=menu&query={id}")))
    }

    /// What the app of a key sends.
    pub(super) fn app_data(&self) -> Result<Done, Why> {
        let (key, data) = (self.params.text("key"), self.params.text("data"));
        self.chat.app_sends(key, data)?;
        Ok(Done::go(self.viewer.path()))
    }
}

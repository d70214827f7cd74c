//! Bots that answer where they are no members.

use crate::actors::Bot;

impl Bot {
    /// Whether the bot answers where it is no member. It does not unless that is switched on here. Then whoever mentions it, or replies
    /// to it, in a group or in a private chat makes an update `guest_message` for it.
    pub fn set_guest(&self, on: bool) {
        self.playground.with(|world| {
            let guests = &mut world.asked.inline.guests;
            if on {
                guests.insert(self.id);
            } else {
                guests.remove(&self.id);
            }
        });
    }
}

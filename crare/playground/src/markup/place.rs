//! Which keyboard may be where.

use serde_json::Value;

use super::{buttons, is_inline};
use crate::refusal::Refusal;
use crate::world::{ChatKind, Place, World};

/// What a keyboard is below of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    Invoice,
    Game,
    Other,
}

/// Where a keyboard is to be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope {
    /// A chat of one person and the bot.
    pub(crate) private: bool,
    pub(crate) channel: bool,
    /// Of a message that only has inline keyboards: an edited one, one sent by inline mode.
    pub(crate) inline_only: bool,
    pub(crate) content: Content,
}

impl Scope {
    /// A new message at this place.
    pub(crate) fn new(world: &World, place: Place, content: Content) -> Self {
        let channel = match place {
            Place::Chat(chat) => world
                .chats
                .get(&chat)
                .is_some_and(|chat| chat.kind == ChatKind::Channel),
            Place::Private { .. } => false,
        };
        Self {
            private: matches!(place, Place::Private { .. }),
            channel,
            inline_only: false,
            content,
        }
    }

    /// A message that is edited at this place.
    pub(crate) fn edited(world: &World, place: Place, content: Content) -> Self {
        Self {
            inline_only: true,
            ..Self::new(world, place, content)
        }
    }

    /// A message of inline mode.
    pub(crate) fn inline(content: Content) -> Self {
        Self {
            private: false,
            channel: false,
            inline_only: true,
            content,
        }
    }

    /// Whether this keyboard may be there.
    pub(crate) fn check(self, markup: &Value) -> Result<(), Refusal> {
        let refuse = |why: &str| Err(Refusal::bad_request(why));
        if !is_inline(markup) && (self.inline_only || self.channel) {
            return refuse("inline keyboard expected");
        }
        for (index, button) in buttons(markup).enumerate() {
            let has = |name: &str| button.get(name).is_some();
            for (name, what) in [
                ("request_contact", "phone number"),
                ("request_location", "location"),
                ("request_poll", "poll"),
                ("request_users", "users"),
                ("request_chat", "chats"),
            ] {
                if has(name) && !self.private {
                    return refuse(&format!("{what} can be requested in private chats only"));
                }
            }
            if has("web_app") && !self.private {
                if is_inline(markup) {
                    return refuse("BUTTON_TYPE_INVALID");
                }
                return refuse("web App buttons can be used in private chats only");
            }
            for name in ["switch_inline_query", "switch_inline_query_current_chat"] {
                if has(name) && self.channel {
                    return refuse(&format!(
                        "can't use {name} button in a channel chat, because users will not be able to use the button \
                         without knowing bot's username"
                    ));
                }
            }
            let first_of = |content| self.content == content && index == 0;
            if (has("pay") && !first_of(Content::Invoice))
                || (has("callback_game") && !first_of(Content::Game))
            {
                return refuse("BUTTON_TYPE_INVALID");
            }
        }
        Ok(())
    }
}

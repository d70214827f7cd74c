//! The handler of `/help` that lists the commands.

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::api::ChatType;
use crate::routing::context::Context;
use crate::routing::listing::{Listing, Scope};
use crate::routing::menu::{Menu, MenuList};
use crate::routing::route::Route;
use crate::routing::trigger::Trigger;

/// The most UTF-16 units of a message.
const LONGEST_TEXT: usize = 4_096;

/// The route of `/help`, and the place for the menu it shows, which is known only when all routes are.
#[derive(Clone)]
pub(in crate::routing) struct Help {
    pub(in crate::routing) route: Route,
    pub(in crate::routing) menu: Arc<OnceLock<Menu>>,
}

impl Help {
    /// The route has the caller's place.
    #[track_caller]
    pub(in crate::routing) fn new(listing: Listing) -> Self {
        let menu = Arc::new(OnceLock::new());
        let shown = Arc::clone(&menu);
        let handler = move |ctx: Context| {
            let text = shown.get().and_then(|menu: &Menu| menu.text(&ctx));
            async move { text }
        };
        let route = Route::to("help", Trigger::command("help"), handler).menu(listing);
        Self { route, menu }
    }
}

impl Menu {
    /// What the user of an update sees in its chat, as far as that is certain without asking Telegram.
    fn seen(&self, ctx: &Context) -> Option<&MenuList> {
        let chat = ctx.chat();
        let scopes = match chat.map(|chat| (&chat.kind, chat.id.0)) {
            Some((ChatType::Private, id)) => [Some(Scope::Chat(id)), Some(Scope::AllPrivateChats)],
            Some((ChatType::Group | ChatType::Supergroup, id)) => {
                [Some(Scope::Chat(id)), Some(Scope::AllGroupChats)]
            }
            _ => [None, None],
        };
        let code = ctx.user().and_then(|user| user.language_code.as_deref());
        let language = code.and_then(|code| code.split('-').next());
        // As Telegram does: the scope comes before the language.
        let scopes = scopes.into_iter().flatten().chain([Scope::Default]);
        let of_scope = |scope| {
            let own = language.and_then(|language| self.list(scope, Some(language)));
            own.or_else(|| self.list(scope, None))
        };
        scopes.map(of_scope).find_map(|list| list)
    }

    fn text(&self, ctx: &Context) -> Option<String> {
        self.seen(ctx).map(MenuList::text)
    }
}

impl MenuList {
    /// One line for each command, as many as a message holds.
    fn text(&self) -> String {
        let mut text = String::new();
        let mut units = 0;
        for item in &self.items {
            let line = format!("{} – {}", item.line, item.description);
            units += line.encode_utf16().count() + 1;
            // The last line has no break behind it.
            if units - 1 > LONGEST_TEXT {
                break;
            }
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&line);
        }
        text
    }
}

impl fmt::Debug for Help {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Help").field(&self.route).finish()
    }
}

//! What is pinned.

use maud::html;

use super::region::Region;
use super::view::single;
use super::viewer::Viewer;
use super::{content, input, text, topics};
use crate::world::World;

/// The latest message that is pinned, of the topic that is looked at.
pub(super) fn latest(world: &World, viewer: &Viewer) -> Region {
    let conversation = world.conversations.get(&viewer.place);
    let pinned = conversation
        .into_iter()
        .flat_map(|all| all.pinned.iter().rev());
    let mut seen = pinned.filter(|id| {
        let message = world.message(viewer.place, **id);
        message.is_some_and(|message| topics::shows(viewer, &message.fields))
    });
    let Some(id) = seen.next() else {
        return Region::new("pinned", Vec::new());
    };
    let others = seen.count();
    let message = world.message_json(None, viewer.place, *id);
    let html = html! {
        div.line {
            a.grow.pin-link href={ "#m-" (id) } {
                b { "Pinned" @if others > 0 { " (" (others + 1) ")" } }
                span { (text::brief(&content::brief(&message), 80)) }
            }
            @if world.may_pin(viewer.user, viewer.place).is_ok() {
                form method="post" action="/do/unpin" {
                    (input::hidden(viewer, Some(*id)))
                    button.plain aria-label="Unpin" title="Unpin" { "×" }
                }
            }
        }
    };
    single("pinned", "", &html)
}

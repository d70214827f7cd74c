//! Albums: messages that belong together, handled as one.

mod collector;
mod settings;

#[cfg(test)]
mod tests;

pub(super) use collector::Collector;
pub use settings::AlbumSettings;

use std::ops::Deref;
use std::sync::Arc;

use crate::api::{MediaGroupId, Message};
use crate::routing::context::Context;
use crate::routing::extract::payload::{Payload, payload};

/// The messages of an album, in order, for handlers of `on_album`: photos and videos, documents, or audio files.
///
/// Telegram sends an album as single messages without saying how many there will be. They are gathered until nothing came for
/// a while, ten are there, something else comes from the chat, or it took too long: see [`AlbumSettings`]. Meanwhile other
/// chats go on, and in this chat the order is kept.
///
/// ```
/// use crare::routing::extract::Album;
///
/// async fn received(album: Album) -> String {
///     format!("{} pictures: {}", album.len(), album.caption().unwrap_or("no caption"))
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Album {
    messages: Arc<[Message]>,
}

impl Album {
    pub(super) fn new(messages: impl IntoIterator<Item = Message>) -> Self {
        Self {
            messages: messages.into_iter().collect(),
        }
    }

    /// What its messages share.
    pub fn id(&self) -> Option<&MediaGroupId> {
        self.messages.first()?.media_group_id.as_ref()
    }

    /// The first caption.
    pub fn caption(&self) -> Option<&str> {
        self.messages
            .iter()
            .find_map(|message| message.caption.as_deref())
    }
}

impl Deref for Album {
    type Target = [Message];

    fn deref(&self) -> &[Message] {
        &self.messages
    }
}

impl<'a> IntoIterator for &'a Album {
    type Item = &'a Message;
    type IntoIter = std::slice::Iter<'a, Message>;

    fn into_iter(self) -> Self::IntoIter {
        self.messages.iter()
    }
}

impl Payload for Album {
    const NAME: &'static str = "Album";

    fn find(ctx: &Context) -> Option<Self> {
        ctx.album().cloned()
    }
}

payload!(Album);

//! Gathers the messages of albums.
//!
//! A chat has at most one album open. A task of its own waits for it to be complete and runs the handler; whatever comes from
//! the chat next waits for that, so that the order is kept.

use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Notify, watch};
use tokio::time::{Instant, sleep_until};

use crate::api::{ChatId, MediaGroupId};
use crate::routing::BoxFuture;
use crate::routing::album::AlbumSettings;
use crate::routing::context::{Carrier, Context};
use crate::routing::within::Within;

/// The most messages an album has: <https://core.telegram.org/bots/api#sendmediagroup>.
const MOST: usize = 10;

/// What is done with a complete album: a context for each of its messages.
pub(in crate::routing) type Finish = Box<dyn FnOnce(Vec<Context>) -> BoxFuture<'static, ()> + Send>;

/// The albums that are open.
#[derive(Clone, Default)]
pub(in crate::routing) struct Collector {
    settings: AlbumSettings,
    open: Arc<Mutex<HashMap<Place, Arc<Open>>>>,
}

/// New and edited messages of a chat are different albums.
type Place = (ChatId, Within);

/// An album until its handler has ended.
struct Open {
    group: MediaGroupId,
    items: Mutex<Items>,
    /// Something came, or the album is to be closed.
    wake: Notify,
    done: watch::Sender<bool>,
}

struct Items {
    contexts: Vec<Context>,
    /// Keep the messages' updates from being over before the album is.
    holds: Vec<Box<dyn Any + Send + Sync>>,
    last: Instant,
    closed: bool,
}

impl Collector {
    pub(in crate::routing) fn new(settings: AlbumSettings) -> Self {
        Self {
            settings,
            open: Arc::default(),
        }
    }

    /// Ends the albums of the update's chat, unless it belongs to them, and waits for their handlers.
    pub(in crate::routing) async fn make_way(&self, ctx: &Context) {
        let ending: Vec<_> = {
            let open = self.open();
            if open.is_empty() {
                return;
            }
            let Some(chat) = ctx.chat() else { return };
            let within = Within::of(&ctx.update().kind);
            open.iter()
                .filter(|((id, place), album)| {
                    let belongs = within.is_some_and(|(within, message)| {
                        within == *place && message.media_group_id.as_ref() == Some(&album.group)
                    });
                    *id == chat.id && !(belongs && album.takes_more())
                })
                .map(|(_, album)| Arc::clone(album))
                .collect()
        };
        for album in ending {
            album.close();
            album.until_done().await;
        }
    }

    /// Puts a message to its album, or begins one, whose end `finish` will see. False for a message of no album.
    pub(in crate::routing) fn add(&self, ctx: &Context, finish: Finish) -> bool {
        let Some((within, message)) = Within::of(&ctx.update().kind) else {
            return false;
        };
        let Some(group) = message.media_group_id.clone() else {
            return false;
        };
        let place = (message.chat.id, within);
        let mut open = self.open();
        if let Some(album) = open.get(&place)
            && album.group == group
            && album.push(ctx)
        {
            return true;
        }
        let album = Arc::new(Open::new(group, ctx));
        if open.len() >= self.settings.max_open.max(1) {
            album.close();
        }
        open.insert(place, Arc::clone(&album));
        drop(open);
        tokio::spawn(self.clone().keep(place, album, finish));
        true
    }

    /// Ends all albums and waits for their handlers.
    pub(in crate::routing) async fn finish(&self) {
        let all: Vec<_> = self.open().values().cloned().collect();
        for album in &all {
            album.close();
        }
        for album in all {
            album.until_done().await;
        }
    }

    /// Waits until an album is complete, and has it handled.
    async fn keep(self, place: Place, album: Arc<Open>, finish: Finish) {
        let first = Instant::now();
        while let Some(last) = album.waits_since() {
            let until = (last + self.settings.quiet).min(first + self.settings.max_wait);
            if until <= Instant::now() {
                album.close();
                break;
            }
            tokio::select! {
                () = sleep_until(until) => {}
                () = album.wake.notified() => {}
            }
        }
        let (contexts, holds) = album.take();
        finish(contexts).await;
        drop(holds);
        let mut open = self.open();
        if open.get(&place).is_some_and(|now| Arc::ptr_eq(now, &album)) {
            open.remove(&place);
        }
        drop(open);
        album.done.send_replace(true);
    }

    fn open(&self) -> MutexGuard<'_, HashMap<Place, Arc<Open>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The update of a message is not over while the album waits.
fn hold(ctx: &Context) -> Option<Box<dyn Any + Send + Sync>> {
    ctx.carrier().map(Carrier::set_aside)
}

impl Open {
    fn new(group: MediaGroupId, first: &Context) -> Self {
        Self {
            group,
            items: Mutex::new(Items {
                contexts: vec![first.clone()],
                holds: hold(first).into_iter().collect(),
                last: Instant::now(),
                closed: false,
            }),
            wake: Notify::new(),
            done: watch::Sender::new(false),
        }
    }

    /// Adds a message; false when the album is closed.
    fn push(&self, ctx: &Context) -> bool {
        let mut items = self.items();
        if items.closed {
            return false;
        }
        items.contexts.push(ctx.clone());
        items.holds.extend(hold(ctx));
        items.last = Instant::now();
        items.closed = items.contexts.len() >= MOST;
        drop(items);
        self.wake.notify_one();
        true
    }

    fn close(&self) {
        self.items().closed = true;
        self.wake.notify_one();
    }

    fn takes_more(&self) -> bool {
        !self.items().closed
    }

    /// When the last message came; nothing when no further one is waited for.
    fn waits_since(&self) -> Option<Instant> {
        let items = self.items();
        (!items.closed).then_some(items.last)
    }

    fn take(&self) -> (Vec<Context>, Vec<Box<dyn Any + Send + Sync>>) {
        let mut items = self.items();
        (
            std::mem::take(&mut items.contexts),
            std::mem::take(&mut items.holds),
        )
    }

    async fn until_done(&self) {
        // The sender lives in here, so this ends with `true` only.
        let _ = self.done.subscribe().wait_for(|done| *done).await;
    }

    fn items(&self) -> MutexGuard<'_, Items> {
        self.items.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

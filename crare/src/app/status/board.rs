//! What there is to show: the bots, and how far the process is.

use std::fmt;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;

#[cfg(feature = "webhook")]
use super::hooks::Hook;
use crate::api::UserId;
use crate::client::Bot;
use crate::delivery::Engine;
use crate::inbox::InboxError;

/// Shared by those who change it and the listeners that show it.
pub(super) struct Board {
    pub(super) began: SystemTime,
    phase: AtomicU8,
    bots: Mutex<Vec<Arc<Shown>>>,
}

/// A bot, and what has numbers of it.
pub(super) struct Shown {
    pub(super) id: UserId,
    /// The id as the label has it.
    pub(super) label: String,
    /// Known when Telegram told it.
    pub(super) username: OnceLock<String>,
    pub(super) bot: Bot,
    pub(super) engine: Engine,
    #[cfg(feature = "webhook")]
    pub(super) hook: Option<Hook>,
}

/// How far the process is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Phase {
    Starting,
    Serving,
    Stopping,
}

impl Board {
    pub(super) fn new() -> Self {
        Self {
            began: SystemTime::now(),
            phase: AtomicU8::new(Phase::Starting as u8),
            bots: Mutex::default(),
        }
    }

    /// One more bot. Of two with the same id one is shown, since a number must not be there twice: the first that Telegram knows.
    pub(super) fn add(&self, shown: Shown) {
        let mut bots = self.bots.lock().unwrap_or_else(PoisonError::into_inner);
        bots.retain(|known| known.id != shown.id || known.username.get().is_some());
        if bots.iter().all(|known| known.id != shown.id) {
            bots.push(Arc::new(shown));
        }
    }

    pub(super) fn name(&self, id: UserId, username: &str) {
        for bot in self.bots().iter().filter(|bot| bot.id == id) {
            let _ = bot.username.set(username.to_owned());
        }
    }

    pub(super) fn forget(&self, id: UserId) {
        let mut bots = self.bots.lock().unwrap_or_else(PoisonError::into_inner);
        bots.retain(|known| known.id != id);
    }

    pub(super) fn enter(&self, phase: Phase) {
        self.phase.store(phase as u8, Ordering::Relaxed);
    }

    fn phase(&self) -> Phase {
        match self.phase.load(Ordering::Relaxed) {
            0 => Phase::Starting,
            1 => Phase::Serving,
            _ => Phase::Stopping,
        }
    }

    pub(super) fn bots(&self) -> Vec<Arc<Shown>> {
        let bots = self.bots.lock().unwrap_or_else(PoisonError::into_inner);
        bots.clone()
    }

    /// Why the bots do not serve now; empty: they do.
    pub(super) fn obstacles(&self) -> Vec<String> {
        let mut obstacles = Vec::new();
        match self.phase() {
            Phase::Starting => obstacles.push("the bots are being started".to_owned()),
            Phase::Stopping => obstacles.push("the bots are being stopped".to_owned()),
            Phase::Serving => {}
        }
        for bot in self.bots() {
            if let Some(obstacle) = obstacle(&bot.engine) {
                obstacles.push(format!("bot {}: {obstacle}", bot.label));
            }
        }
        obstacles
    }
}

/// Why this engine does not serve.
fn obstacle(engine: &Engine) -> Option<String> {
    if engine.is_closed() {
        return Some("takes no more updates in".to_owned());
    }
    // One line, whatever is in it.
    let told = |error: InboxError| error.to_string().replace(['\n', '\r'], " ");
    engine.inbox_trouble().map(told)
}

impl Default for Board {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Board {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Board")
            .field("phase", &self.phase())
            .finish_non_exhaustive()
    }
}

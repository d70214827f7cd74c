//! What became of updates while the file could not be written.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Place;
use std::path::Path;
use std::time::{Duration, Instant};

use tracing::error;

use super::super::InboxError;
use super::command::Change;
use crate::api::UpdateId;

/// Updates for which changes are kept; there are no more than are pending.
const MOST: usize = 100_000;

/// A failure that lasts is told this often.
const COMPLAIN_EVERY: Duration = Duration::from_secs(60);

/// Changes that wait for a transaction that succeeds, one per update.
#[derive(Debug, Default)]
pub(super) struct Owed {
    changes: BTreeMap<UpdateId, Change>,
    lost: usize,
    complained: Option<Instant>,
}

impl Owed {
    pub(super) fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// All of them, to try again.
    pub(super) fn take(&mut self) -> impl Iterator<Item = (UpdateId, Change)> + use<> {
        std::mem::take(&mut self.changes).into_iter()
    }

    /// This did not get into the file either.
    pub(super) fn keep(&mut self, id: UpdateId, change: Change) {
        let full = self.changes.len() >= MOST;
        match self.changes.entry(id) {
            Place::Occupied(mut there) => there.get_mut().then(change),
            Place::Vacant(_) if full => self.lost += 1,
            Place::Vacant(free) => {
                free.insert(change);
            }
        }
    }

    /// A line in the log, unless there was one a short while ago.
    pub(super) fn complain(&mut self, file: &Path, error: &InboxError) {
        if self
            .complained
            .is_some_and(|at| at.elapsed() < COMPLAIN_EVERY)
        {
            return;
        }
        self.complained = Some(Instant::now());
        let (waiting, lost) = (self.changes.len(), self.lost);
        error!(file = %file.display(), %error, waiting, lost, "inbox: it cannot be written; what became of updates waits, and is tried again");
    }

    /// Nothing is tried any more.
    pub(super) fn give_up(self, file: &Path) {
        let updates = self.changes.len() + self.lost;
        if updates > 0 {
            error!(file = %file.display(), updates, "inbox: closed without what became of some updates; they are handled again at the next start");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Owed};
    use crate::api::UpdateId;
    use crate::inbox::sqlite::command::Change;

    #[test]
    fn bounded_and_one_per_update() {
        let mut owed = Owed::default();
        for id in 0..=MOST {
            owed.keep(UpdateId(i64::try_from(id).unwrap()), Change::claim());
        }
        owed.keep(UpdateId(7), Change::done());
        assert_eq!((owed.changes.len(), owed.lost), (MOST, 1));
        let (_, seventh) = owed.take().nth(7).unwrap();
        assert!(seventh.done && seventh.claims == 1);
        assert!(owed.is_empty());
    }
}

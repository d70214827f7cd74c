//! What an engine knows at a moment: which updates are on their way, which were there before. Plain data under one lock.

use std::collections::HashMap;
use std::sync::Arc;

use super::Limits;
use super::delivered::Delivered;
use super::engine::Inner;
use super::flight::Flight;
use super::key::LaneKey;
use super::lanes::Lanes;
use super::process::Verdict;
use super::seen::Seen;
use crate::api::UpdateId;
use crate::inbox::Entry;

/// The state of an engine.
#[derive(Default)]
pub(super) struct Core {
    pub(super) closed: bool,
    pub(super) lanes: Lanes,
    /// Updates accepted and not over.
    pub(super) flights: HashMap<UpdateId, Arc<Flight>>,
    /// The bytes of their JSON.
    pub(super) bytes: usize,
    pub(super) seen: Seen,
    /// Updates left to the next start, because the bot was told to stop.
    pub(super) left: usize,
    pub(super) turned_away: u64,
    pub(super) repeated: u64,
}

/// What became of an update that wanted in.
pub(super) enum Admission<B> {
    Accepted(Delivered),
    /// There is no room for it now.
    Full(Box<B>),
    /// The engine takes nothing more.
    Closed,
}

impl<B> Admission<B> {
    pub(super) fn map_back<C>(self, map: impl FnOnce(B) -> C) -> Admission<C> {
        match self {
            Self::Accepted(delivered) => Admission::Accepted(delivered),
            Self::Full(back) => Admission::Full(Box::new(map(*back))),
            Self::Closed => Admission::Closed,
        }
    }
}

impl Core {
    /// An update that is on its way already, or was handled.
    pub(super) fn known(&mut self, id: UpdateId, engine: &Arc<Inner>) -> Option<Delivered> {
        let known = if let Some(flight) = self.flights.get(&id) {
            Delivered::flying(Arc::clone(engine), Arc::clone(flight))
        } else if self.seen.contains(id) {
            // Telegram may not have read the answer, and so not have made the call in it.
            Delivered::ended(id, Verdict::Done, self.seen.reply(id))
        } else {
            return None;
        };
        self.repeated += 1;
        Some(known)
    }

    #[cfg(test)]
    pub(super) fn knows(&self, id: UpdateId) -> bool {
        self.flights.contains_key(&id) || self.seen.contains(id)
    }

    /// Whether there is no room for an update with so many bytes in this lane.
    pub(super) fn is_full(&self, limits: &Limits, bytes: usize, lane: Option<&LaneKey>) -> bool {
        let waiting = lane.and_then(|key| self.lanes.waiting(key));
        self.flights.len() >= limits.in_flight
            || (!self.flights.is_empty() && self.bytes.saturating_add(bytes) > limits.bytes)
            || waiting.is_some_and(|waiting| waiting >= limits.queue_per_chat)
    }

    /// Take an update on.
    pub(super) fn board(
        &mut self,
        engine: &Arc<Inner>,
        entry: Entry,
        answer: bool,
        stored: bool,
    ) -> Arc<Flight> {
        self.bytes += entry.json.len();
        let flight = Flight::new(Arc::downgrade(engine), entry, answer, stored);
        self.flights.insert(flight.id, Arc::clone(&flight));
        flight
    }

    /// Let an update go. False when it went already.
    pub(super) fn leave(&mut self, flight: &Arc<Flight>) -> bool {
        let is_here = self
            .flights
            .get(&flight.id)
            .is_some_and(|here| Arc::ptr_eq(here, flight));
        if is_here {
            self.flights.remove(&flight.id);
            self.bytes = self.bytes.saturating_sub(flight.json.len());
        }
        is_here
    }
}

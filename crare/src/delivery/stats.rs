//! What became of the updates, in numbers.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

use super::Verdict;
use crate::api::UpdateKind;
use crate::client::Histogram;

/// How the updates of one engine ended, and how long they took. Recording touches atomics and nothing else.
#[derive(Debug, Default)]
pub struct Stats {
    /// By kind, then by ending.
    updates: [[AtomicU64; Ending::ALL.len()]; KindIndex::COUNT],
    handling: Histogram,
    waiting: Histogram,
    stored: AtomicU64,
    retries: AtomicU64,
}

/// A kind of update as the metrics know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KindIndex(u8);

/// How an update ended, as the metrics know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ending {
    /// A handler took it and succeeded.
    Done,
    /// No handler was there for it.
    Unhandled,
    /// A handler failed or panicked.
    Failed,
    /// A gate did not let it in.
    TurnedAway,
    /// Its turn came too late: Telegram took no answer to it any more.
    Expired,
    /// The engine was stopped before it was done, or it failed and could not become a dead letter: Telegram keeps it.
    Abandoned,
    /// The engine was stopped before it was done; it is in the inbox, for the next start.
    Stored,
    /// It had been there before, and nothing was done.
    Repeated,
    /// It could not be read.
    Undecodable,
}

impl Stats {
    /// An update was handled, after it had waited so long for its turn; handling it took so long.
    pub(crate) fn ended(
        &self,
        kind: KindIndex,
        ended: impl Into<Ending>,
        waited: Duration,
        took: Duration,
    ) {
        self.counted(kind, ended);
        self.waiting.record(waited);
        self.handling.record(took);
    }

    /// An update is over without having been handled.
    pub(crate) fn counted(&self, kind: KindIndex, ended: impl Into<Ending>) {
        self.updates[usize::from(kind.0)][ended.into() as usize].fetch_add(1, Relaxed);
    }

    /// An update was put into the inbox.
    pub(crate) fn one_stored(&self) {
        self.stored.fetch_add(1, Relaxed);
    }

    /// The handling of an update was begun once more.
    pub(crate) fn one_retried(&self) {
        self.retries.fetch_add(1, Relaxed);
    }

    /// How many updates of this kind ended so.
    pub fn updates(&self, kind: KindIndex, ended: Ending) -> u64 {
        self.updates[usize::from(kind.0)][ended as usize].load(Relaxed)
    }

    /// How long handling took, from the begin of the last attempt to the end.
    pub fn handling(&self) -> &Histogram {
        &self.handling
    }

    /// How long updates waited, from being accepted to the begin of their handling.
    pub fn waiting(&self) -> &Histogram {
        &self.waiting
    }

    /// Updates put into the inbox.
    pub fn stored(&self) -> u64 {
        self.stored.load(Relaxed)
    }

    /// Attempts beyond the first ones.
    pub fn retries(&self) -> u64 {
        self.retries.load(Relaxed)
    }
}

impl KindIndex {
    /// Kinds that this release does not know, and updates that could not be read.
    #[allow(clippy::cast_possible_truncation, reason = "there are some thirty")]
    pub const OTHER: Self = Self(UpdateKind::NAMES.len() as u8);

    const COUNT: usize = UpdateKind::NAMES.len() + 1;

    /// That of an update.
    pub fn of(kind: &UpdateKind) -> Self {
        u8::try_from(kind.index()).map_or(Self::OTHER, Self)
    }

    /// All of them, [`OTHER`](Self::OTHER) at last.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=Self::OTHER.0).map(Self)
    }

    /// Telegram's name for the kind, or `other`.
    pub fn name(self) -> &'static str {
        UpdateKind::NAMES
            .get(usize::from(self.0))
            .copied()
            .unwrap_or("other")
    }
}

impl Ending {
    /// Every ending.
    pub const ALL: [Self; 9] = [
        Self::Done,
        Self::Unhandled,
        Self::Failed,
        Self::TurnedAway,
        Self::Expired,
        Self::Abandoned,
        Self::Stored,
        Self::Repeated,
        Self::Undecodable,
    ];

    /// A short name, for metrics and spans.
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Unhandled => "unhandled",
            Self::Failed => "failed",
            Self::TurnedAway => "turned_away",
            Self::Expired => "expired",
            Self::Abandoned => "abandoned",
            Self::Stored => "stored",
            Self::Repeated => "repeated",
            Self::Undecodable => "undecodable",
        }
    }
}

impl From<Verdict> for Ending {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Done => Self::Done,
            Verdict::Unhandled => Self::Unhandled,
            Verdict::Failed => Self::Failed,
            Verdict::TurnedAway => Self::TurnedAway,
            Verdict::Expired => Self::Expired,
            Verdict::Abandoned => Self::Abandoned,
            Verdict::Stored => Self::Stored,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{Ending, KindIndex, Stats, Verdict};
    use crate::api::{UpdateKind, parse_update};

    fn kind(name: &str) -> UpdateKind {
        let payload = match name {
            "poll_answer" => r#"{ "poll_id": "1", "option_ids": [], "option_persistent_ids": [] }"#,
            "message" => {
                r#"{ "message_id": 1, "date": 1, "chat": { "id": 1, "type": "private" } }"#
            }
            _ => "{}",
        };
        let json = format!(r#"{{ "update_id": 1, "{name}": {payload} }}"#);
        parse_update(json.as_bytes()).unwrap().kind
    }

    #[test]
    fn kinds_keep_their_names() {
        for name in ["message", "poll_answer"] {
            let kind = kind(name);
            assert_eq!((KindIndex::of(&kind).name(), kind.name()), (name, name));
        }
        assert_eq!(KindIndex::of(&kind("a_new_kind")), KindIndex::OTHER);
        assert_eq!(KindIndex::OTHER.name(), "other");
        let names: std::collections::BTreeSet<_> = KindIndex::all().map(KindIndex::name).collect();
        assert_eq!(names.len(), UpdateKind::NAMES.len() + 1);
    }

    #[test]
    fn endings_keep_their_place() {
        for (place, ended) in Ending::ALL.into_iter().enumerate() {
            assert_eq!(ended as usize, place);
        }
    }

    #[test]
    fn updates_are_counted_by_kind_and_ending() {
        let stats = Stats::default();
        let message = KindIndex::of(&kind("message"));
        let (short, long) = (Duration::from_millis(1), Duration::from_secs(2));
        stats.ended(message, Verdict::Done, short, long);
        stats.ended(message, Verdict::Failed, short, short);
        stats.counted(message, Ending::Repeated);
        stats.counted(KindIndex::OTHER, Ending::Undecodable);
        stats.one_stored();
        stats.one_retried();
        stats.one_retried();
        let mut counted = Vec::new();
        for kind in KindIndex::all() {
            for ended in Ending::ALL {
                let updates = stats.updates(kind, ended);
                counted.extend((updates > 0).then(|| (kind.name(), ended.name(), updates)));
            }
        }
        assert_eq!(
            counted,
            [
                ("message", "done", 1),
                ("message", "failed", 1),
                ("message", "repeated", 1),
                ("other", "undecodable", 1),
            ]
        );
        assert_eq!((stats.handling().count(), stats.waiting().count()), (2, 2));
        assert_eq!(stats.handling().sum(), short + long);
        assert_eq!(stats.waiting().sum(), short * 2);
        assert_eq!((stats.stored(), stats.retries()), (1, 2));
    }

    /// `cargo test --release -p crare --lib update_is_recorded -- --ignored --nocapture`
    #[test]
    #[ignore = "measures"]
    #[allow(clippy::print_stdout, reason = "the measurement is told")]
    fn an_update_is_recorded_in_no_time() {
        const TIMES: u32 = 5_000_000;
        let stats = Stats::default();
        let kind = kind("message");
        let time = Duration::from_millis(3);
        let started = Instant::now();
        for _ in 0..TIMES {
            let kind = KindIndex::of(std::hint::black_box(&kind));
            stats.ended(kind, Verdict::Done, time, time);
        }
        println!("{:?} per update", started.elapsed() / TIMES);
    }
}

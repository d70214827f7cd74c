//! What became of a bot's calls, in numbers.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use super::error::CallError;
use super::histogram::Histogram;

/// How the calls of a bot ended, by method; and how many travelled in answers to a webhook. See [`Bot::stats`](super::Bot::stats).
#[derive(Default)]
pub struct CallStats {
    methods: RwLock<HashMap<Cow<'static, str>, Arc<MethodStats>>>,
    /// Methods beyond [`CallStats::METHODS`], and what has no method's name.
    other: Arc<MethodStats>,
    floods: AtomicU64,
    flood_seconds: AtomicU64,
}

/// How the calls of one method ended, and how long they took.
#[derive(Default)]
pub struct MethodStats {
    in_answers: AtomicU64,
    codes: [AtomicU64; CODES.len()],
    time: Histogram,
}

/// The results that are told apart, in the order of [`MethodStats::codes`].
const CODES: [&str; 19] = [
    "200",
    "400",
    "401",
    "403",
    "404",
    "405",
    "406",
    "409",
    "413",
    "420",
    "429",
    "500",
    "502",
    "503",
    "504",
    "transport",
    "timeout",
    "unsent",
    "other",
];

impl CallStats {
    /// Methods that are counted one by one. Further names, which only [`call_raw`](super::Bot::call_raw) can bring, are
    /// counted together as `other`.
    pub const METHODS: usize = 300;

    /// Count a call. Only the first call of a method takes memory.
    pub(super) fn record<T>(
        &self,
        method: Cow<'static, str>,
        outcome: &Result<T, CallError>,
        took: Duration,
    ) {
        let place = place(code(outcome));
        if let Err(CallError::Api(failure)) = outcome
            && failure.code == 429
        {
            let seconds = failure.retry_after.map_or(0, |wait| wait.as_secs());
            self.floods.fetch_add(1, Relaxed);
            self.flood_seconds.fetch_add(seconds, Relaxed);
        }
        if matches!(outcome, Err(CallError::InvalidRequest { .. })) {
            // The name may be anything, and nothing was sent.
            return self.other.record(place, took);
        }
        self.with(method, |stats| stats.record(place, took));
    }

    /// Count a call that travels in the answer to a webhook.
    #[cfg(feature = "webhook")]
    pub(crate) fn record_in_answer(&self, method: Cow<'static, str>) {
        self.with(method, |stats| {
            stats.in_answers.fetch_add(1, Relaxed);
        });
    }

    fn with(&self, method: Cow<'static, str>, count: impl FnOnce(&MethodStats)) {
        let known = self.methods.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(stats) = known.get(&method) {
            return count(stats);
        }
        drop(known);
        count(&self.enlist(method));
    }

    #[cold]
    fn enlist(&self, method: Cow<'static, str>) -> Arc<MethodStats> {
        let mut known = self.methods.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= Self::METHODS && !known.contains_key(&method) {
            return Arc::clone(&self.other);
        }
        Arc::clone(known.entry(method).or_default())
    }

    /// Every method called so far, in whatever way, with its numbers, in the order of the names; `other` at last, when something is in it.
    pub fn methods(&self) -> Vec<(Cow<'static, str>, Arc<MethodStats>)> {
        let known = self.methods.read().unwrap_or_else(PoisonError::into_inner);
        let mut methods: Vec<_> = known
            .iter()
            .map(|(name, stats)| (name.clone(), Arc::clone(stats)))
            .collect();
        drop(known);
        methods.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        if self.other.total() + self.other.in_answers() > 0 {
            methods.push((Cow::Borrowed("other"), Arc::clone(&self.other)));
        }
        methods
    }

    /// How often Telegram answered 429: too many requests.
    pub fn floods(&self) -> u64 {
        self.floods.load(Relaxed)
    }

    /// The seconds that Telegram asked to wait with these answers, all together.
    pub fn flood_seconds(&self) -> u64 {
        self.flood_seconds.load(Relaxed)
    }
}

impl MethodStats {
    fn record(&self, place: usize, took: Duration) {
        self.codes[place].fetch_add(1, Relaxed);
        self.time.record(took);
    }

    /// The results that came so far, and how often: the HTTP status that is also Telegram's error code; `timeout` and
    /// `transport` when there was no answer; `unsent` when the request could not be made, for example because a file could
    /// not be read; `other` for codes and answers that Telegram does not document.
    pub fn codes(&self) -> impl Iterator<Item = (&'static str, u64)> {
        let count = |(place, code): (usize, &'static str)| (code, self.codes[place].load(Relaxed));
        let counted = CODES.into_iter().enumerate().map(count);
        counted.filter(|(_, count)| *count > 0)
    }

    /// How many calls travelled in answers to a webhook. Telegram makes them, and does not tell what becomes of them: they are
    /// in no other number here. One that travels again, because Telegram did not get the first answer, counts again.
    pub fn in_answers(&self) -> u64 {
        self.in_answers.load(Relaxed)
    }

    /// How many calls were made, without those in answers.
    pub fn total(&self) -> u64 {
        self.codes.iter().map(|count| count.load(Relaxed)).sum()
    }

    /// How long the calls took, failed ones too. `getUpdates` waits for updates, up to 50 s.
    pub fn time(&self) -> &Histogram {
        &self.time
    }
}

/// A result as the metrics and the spans name it.
pub(super) fn code<T>(outcome: &Result<T, CallError>) -> &'static str {
    let Err(error) = outcome else {
        return CODES[0];
    };
    match error {
        CallError::Api(failure) => status(failure.code),
        CallError::UnexpectedAnswer { status: 200, .. } | CallError::Decode { .. } => "other",
        CallError::UnexpectedAnswer { status: code, .. } => status(*code),
        CallError::Transport { .. } => "transport",
        CallError::Timeout { .. } => "timeout",
        CallError::File { .. } | CallError::InvalidRequest { .. } => "unsent",
    }
}

fn status(code: u16) -> &'static str {
    let is_it = |name: &&str| name.parse() == Ok(code);
    CODES.into_iter().find(is_it).unwrap_or("other")
}

fn place(code: &'static str) -> usize {
    let found = CODES.into_iter().position(|known| known == code);
    found.unwrap_or(CODES.len() - 1)
}

impl fmt::Debug for CallStats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.methods()).finish()
    }
}

impl fmt::Debug for MethodStats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.codes()).finish()
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::time::{Duration, Instant};

    use super::super::error::{ApiFailure, CallError, Phase, TransportError};
    use super::{CODES, CallStats, place};
    use crate::client::ApiError;

    const TIME: Duration = Duration::from_millis(2);

    fn refused(code: u16, retry_after: Option<u64>) -> Result<(), CallError> {
        Err(CallError::Api(Box::new(ApiFailure {
            method: "getMe".into(),
            code,
            description: "no".to_owned(),
            kind: ApiError::NotFound,
            retry_after: retry_after.map(Duration::from_secs),
            migrate_to_chat_id: None,
        })))
    }

    #[test]
    fn calls_are_counted_by_method_and_result() {
        let stats = CallStats::default();
        let me = Cow::Borrowed("getMe");
        let send: Cow<'static, str> = Cow::Owned("sendMessage".to_owned());
        let timeout = CallError::Timeout {
            method: send.clone(),
            after: TIME,
        };
        let broken = CallError::Transport {
            method: send.clone(),
            error: TransportError::new(Phase::Reading, "broke".to_owned()),
        };
        stats.record(send.clone(), &Ok(()), TIME);
        stats.record(send.clone(), &Ok(()), TIME);
        stats.record::<()>(send.clone(), &Err(timeout), TIME);
        stats.record::<()>(send.clone(), &Err(broken), TIME);
        stats.record(me.clone(), &refused(404, None), TIME);
        stats.record(me.clone(), &refused(777, None), TIME);
        let methods = stats.methods();
        let [(first, me), (second, send)] = methods.as_slice() else {
            panic!("{methods:?}");
        };
        assert_eq!((first.as_ref(), second.as_ref()), ("getMe", "sendMessage"));
        assert!(me.codes().eq([("404", 1), ("other", 1)]), "{me:?}");
        assert!(
            send.codes()
                .eq([("200", 2), ("transport", 1), ("timeout", 1)]),
            "{send:?}"
        );
        assert_eq!((send.total(), send.time().count()), (4, 4));
        assert_eq!(send.time().sum(), TIME * 4);
    }

    #[test]
    fn floods_are_summed_up() {
        let stats = CallStats::default();
        let method = Cow::Borrowed("sendMessage");
        stats.record(method.clone(), &refused(429, Some(7)), TIME);
        stats.record(method.clone(), &refused(429, Some(30)), TIME);
        stats.record(method.clone(), &refused(429, None), TIME);
        stats.record(method.clone(), &refused(400, None), TIME);
        assert_eq!((stats.floods(), stats.flood_seconds()), (3, 37));
    }

    #[cfg(feature = "webhook")]
    #[test]
    fn calls_in_answers_are_counted_apart() {
        let stats = CallStats::default();
        for number in 0..2 * CallStats::METHODS {
            stats.record_in_answer(Cow::Owned(format!("method{number}")));
        }
        stats.record_in_answer(Cow::Borrowed("method0"));
        let methods = stats.methods();
        assert_eq!(methods.len(), CallStats::METHODS + 1);
        assert_eq!(methods[0].1.in_answers(), 2);
        assert_eq!(methods[0].1.total(), 0);
        let (name, other) = methods.last().unwrap();
        assert_eq!((name.as_ref(), other.in_answers()), ("other", 300));
    }

    #[test]
    fn names_are_bounded() {
        let stats = CallStats::default();
        for number in 0..2 * CallStats::METHODS {
            let method = Cow::Owned(format!("method{number}"));
            stats.record(method, &Ok(()), TIME);
        }
        stats.record(Cow::Borrowed("method0"), &Ok(()), TIME);
        let invalid = CallError::InvalidRequest {
            method: "no/method".into(),
            reason: String::new(),
        };
        stats.record::<()>(Cow::Borrowed("no/method"), &Err(invalid), TIME);
        let methods = stats.methods();
        assert_eq!(methods.len(), CallStats::METHODS + 1);
        assert_eq!(methods[0].1.total(), 2, "{methods:?}");
        let (name, other) = methods.last().unwrap();
        assert_eq!(name, "other");
        assert_eq!(other.total(), 301);
        assert!(other.codes().any(|code| code == ("unsent", 1)));
    }

    #[test]
    fn every_code_has_its_place() {
        for (index, code) in CODES.into_iter().enumerate() {
            assert_eq!(place(code), index);
        }
    }

    /// `cargo test --release -p crare --lib call_is_recorded -- --ignored --nocapture`
    #[test]
    #[ignore = "measures"]
    #[allow(clippy::print_stdout, reason = "the measurement is told")]
    fn a_call_is_recorded_in_no_time() {
        const TIMES: u32 = 2_000_000;
        let stats = CallStats::default();
        for number in 0..40 {
            stats.record(Cow::Owned(format!("method{number}")), &Ok(()), TIME);
        }
        let method = Cow::Borrowed("sendMessage");
        let started = Instant::now();
        for _ in 0..TIMES {
            stats.record(std::hint::black_box(method.clone()), &Ok(()), TIME);
        }
        println!("{:?} per call", started.elapsed() / TIMES);
    }
}

//! What was refused: counted, and told to the log without flooding it.

use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tracing::{info, warn};

use super::by_asn::ByAsn;
use super::client_ip::{Client, Peer};
use super::door::Refused;
use super::origin::Stranger;

/// Why a request was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Refusal {
    /// 404: it was for another path.
    Path,
    /// 405: it was no `POST`.
    Method,
    /// 401: its secret was missing or wrong.
    Secret,
    /// 403: it did not come from Telegram.
    Origin,
    /// 415: its body was announced as something else than JSON.
    ContentType,
    /// 413: its body was too large.
    Size,
    /// 408: its body took too long.
    Slow,
    /// 400: its body broke off or was sent in a broken way.
    Broken,
    /// 400: its body was no update.
    NotAnUpdate,
    /// 503: as many updates are being handled as may be.
    Busy,
    /// 503: the bot is being stopped.
    Stopping,
    /// 503: could not be stored; see the log.
    Unstorable,
    /// No answer: the connection was closed, because its header of the PROXY protocol was wrong or missing, or not from a
    /// trusted proxy.
    ProxyHeader,
    /// 429: too many wrong secrets came from its address within a minute.
    Throttled,
}

impl Refusal {
    /// Every reason.
    pub const ALL: [Self; 14] = [
        Self::Path,
        Self::Method,
        Self::Secret,
        Self::Origin,
        Self::ContentType,
        Self::Size,
        Self::Slow,
        Self::Broken,
        Self::NotAnUpdate,
        Self::Busy,
        Self::Stopping,
        Self::Unstorable,
        Self::ProxyHeader,
        Self::Throttled,
    ];

    /// A short name, for logs and metrics.
    pub fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Method => "method",
            Self::Secret => "secret",
            Self::Origin => "origin",
            Self::ContentType => "content_type",
            Self::Size => "size",
            Self::Slow => "slow",
            Self::Broken => "broken",
            Self::NotAnUpdate => "not_an_update",
            Self::Busy => "busy",
            Self::Stopping => "stopping",
            Self::Unstorable => "unstorable",
            Self::ProxyHeader => "proxy_header",
            Self::Throttled => "throttled",
        }
    }

    /// Whether the request's head alone was reason enough, and its body was not read.
    pub fn is_of_the_head(self) -> bool {
        match self {
            Self::Path
            | Self::Method
            | Self::Throttled
            | Self::Secret
            | Self::Origin
            | Self::ContentType
            | Self::Size => true,
            Self::Slow
            | Self::Broken
            | Self::NotAnUpdate
            | Self::Busy
            | Self::Stopping
            | Self::Unstorable
            | Self::ProxyHeader => false,
        }
    }

    /// The status code of the answer; 0 where there is none.
    pub fn status(self) -> u16 {
        match self {
            Self::Path => 404,
            Self::Method => 405,
            Self::Secret => 401,
            Self::Origin => 403,
            Self::ContentType => 415,
            Self::Size => 413,
            Self::Slow => 408,
            Self::Broken | Self::NotAnUpdate => 400,
            Self::Busy | Self::Stopping | Self::Unstorable => 503,
            Self::ProxyHeader => 0,
            Self::Throttled => 429,
        }
    }
}

/// How many requests were refused, by reason. Clones share the counts.
#[derive(Clone, Default)]
pub struct Refusals(Arc<Inner>);

#[derive(Default)]
struct Inner {
    counts: [AtomicU64; Refusal::ALL.len()],
    told: Mutex<Told>,
    by_asn: ByAsn,
    observed: Observed,
}

/// What was let in although the origin rule says no.
#[derive(Default)]
struct Observed {
    counts: [AtomicU64; Stranger::NAMES.len()],
    told: Mutex<Told>,
    by_asn: ByAsn,
}

/// Of whom the log was told lately.
#[derive(Default)]
struct Told {
    clients: HashMap<Peer, Silence>,
    /// When clients were last forgotten to make room.
    swept: Option<Instant>,
}

struct Silence {
    since: Instant,
    /// Refusals since then.
    count: u64,
}

/// How long the log says nothing more about a client.
const SILENCE: Duration = Duration::from_secs(60);
/// Clients remembered at most. While there are more of them within a minute, the others are only counted.
const REMEMBERED: usize = 1_024;

impl Refusals {
    /// How many requests were refused for this reason since the start.
    pub fn count(&self, reason: Refusal) -> u64 {
        self.0.counts[reason as usize].load(Ordering::Relaxed)
    }

    /// How many requests were refused since the start.
    pub fn total(&self) -> u64 {
        Refusal::ALL
            .into_iter()
            .map(|reason| self.count(reason))
            .sum()
    }

    /// How many requests were refused at the door, by the number of the autonomous system they came from, the most
    /// frequent first. [`Refusal::is_of_the_head`] tells which reasons count.
    ///
    /// The first 1,000 numbers are counted one by one. `None`, the last, is all the rest together: further numbers, and
    /// addresses that are in no known network. Without the origin [`Asn`](super::Origin::Asn) no network is known.
    pub fn by_asn(&self) -> Vec<(Option<u32>, u64)> {
        self.0.by_asn.list()
    }

    /// How many requests the origin rule would have refused, were it not told to [observe](super::Webhook::observe) only.
    ///
    /// By reason: `hidden` (a proxy does not tell the address), `network` (not in Telegram's networks), `asn` (in a network of
    /// another autonomous system), `no_asn` (in none of the database), `broken` (the database is broken where the address is).
    pub fn observed(&self) -> Vec<(&'static str, u64)> {
        let counts = &self.0.observed.counts;
        Stranger::NAMES
            .into_iter()
            .zip(counts.iter().map(|count| count.load(Ordering::Relaxed)))
            .collect()
    }

    /// The same by the number of the autonomous system, counted as in [`by_asn`](Self::by_asn).
    pub fn observed_by_asn(&self) -> Vec<(Option<u32>, u64)> {
        self.0.observed.by_asn.list()
    }

    /// Count a refusal, and tell the log unless it was told of this client within the last minute.
    pub(super) fn record(&self, refused: &Refused, peer: Peer, client: &Client) {
        self.record_with(refused, peer, client, refused.detail());
    }

    /// The same with other words about it.
    pub(super) fn record_with(
        &self,
        refused: &Refused,
        peer: Peer,
        client: &Client,
        detail: Option<&dyn fmt::Display>,
    ) {
        let reason = refused.reason;
        self.0.counts[reason as usize].fetch_add(1, Ordering::Relaxed);
        if reason.is_of_the_head() {
            self.0.by_asn.add(refused.asn());
        }
        let who = who(peer, client);
        let Some(silent) = tell(&self.0.told, who) else {
            return;
        };
        let (status, reason_name) = (reason.status(), reason.name());
        let detail = detail.map(tracing::field::display);
        let network = refused.network.as_ref().map(tracing::field::display);
        if matches!(reason, Refusal::Path | Refusal::Method | Refusal::Stopping) {
            info!(client = %who, network, status, reason = reason_name, silent, detail, "webhook: refused a request");
        } else {
            warn!(client = %who, network, status, reason = reason_name, silent, detail, "webhook: refused a request");
        }
    }

    /// The same for what is let in although the origin rule says no.
    pub(super) fn observe(&self, refused: &Refused, peer: Peer, client: &Client) {
        let observed = &self.0.observed;
        if let Some(stranger) = refused.stranger {
            observed.counts[stranger.index()].fetch_add(1, Ordering::Relaxed);
        }
        observed.by_asn.add(refused.asn());
        let who = who(peer, client);
        if let Some(silent) = tell(&observed.told, who) {
            let (status, reason) = (refused.reason.status(), refused.reason.name());
            let detail = refused.detail().map(tracing::field::display);
            let network = refused.network.as_ref().map(tracing::field::display);
            warn!(client = %who, network, status, reason, silent, detail, "webhook: would refuse a request");
        }
    }
}

/// Under which name a client is remembered.
fn who(peer: Peer, client: &Client) -> Peer {
    match client {
        Client::Known(address) => Peer::Address(*address),
        Client::Unknown(_) => peer,
    }
}

fn tell(told: &Mutex<Told>, who: Peer) -> Option<u64> {
    told.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .tell(who, Instant::now())
}

impl Told {
    /// Whether to tell of this client now; if so, how many of its refusals went untold before.
    fn tell(&mut self, who: Peer, now: Instant) -> Option<u64> {
        if let Some(silence) = self.clients.get_mut(&who) {
            if now.duration_since(silence.since) < SILENCE {
                silence.count += 1;
                return None;
            }
            silence.since = now;
            return Some(std::mem::take(&mut silence.count));
        }
        if self.clients.len() >= REMEMBERED {
            // Looking through all of them is worth it once a second, not for every request of a flood.
            if self
                .swept
                .is_some_and(|swept| now.duration_since(swept) < Duration::from_secs(1))
            {
                return None;
            }
            self.swept = Some(now);
            self.clients
                .retain(|_, silence| now.duration_since(silence.since) < SILENCE);
            if self.clients.len() >= REMEMBERED {
                return None;
            }
        }
        self.clients.insert(
            who,
            Silence {
                since: now,
                count: 0,
            },
        );
        Some(0)
    }
}

impl fmt::Debug for Refusals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map()
            .entries(Refusal::ALL.map(|reason| (reason.name(), self.count(reason))))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};
    use std::time::{Duration, Instant};

    use super::{Client, Peer, REMEMBERED, Refusal, Refusals, Refused, SILENCE, Stranger, Told};
    use crate::source::webhook::origin::Network;

    fn peer(number: u32) -> Peer {
        Peer::Address(IpAddr::V4(Ipv4Addr::from_bits(number)))
    }

    #[test]
    fn counted_by_reason() {
        let refusals = Refusals::default();
        let client = Client::Known([192, 0, 2, 1].into());
        for reason in Refusal::ALL {
            refusals.record(&reason.into(), Peer::Unix, &client);
        }
        let again = refusals.clone();
        again.record(&Refusal::Secret.into(), Peer::Unix, &client);
        assert_eq!(refusals.count(Refusal::Secret), 2);
        assert_eq!(refusals.count(Refusal::Stopping), 1);
        assert_eq!(refusals.total(), 15);
        assert_eq!(refusals.by_asn(), [(None, 8)]);
    }

    #[test]
    fn counted_by_network() {
        let refusals = Refusals::default();
        let client = Client::Known([192, 0, 2, 1].into());
        let mut refused = Refused::from(Refusal::Origin);
        refused.stranger = Some(Stranger::Asn(64496));
        refused.network = Some(Network {
            asn: 64496,
            organisation: None,
        });
        refusals.record(&refused, Peer::Unix, &client);
        assert_eq!(refusals.by_asn(), [(Some(64496), 1)]);
        assert!(refusals.observed().iter().all(|(_, count)| *count == 0));
        refusals.observe(&refused, Peer::Unix, &client);
        assert_eq!(refusals.total(), 1);
        assert!(refusals.observed().contains(&("asn", 1)));
        assert_eq!(refusals.observed_by_asn(), [(Some(64496), 1)]);
        assert_eq!(refusals.by_asn(), [(Some(64496), 1)]);
    }

    #[test]
    fn told_once_a_minute() {
        let (mut told, start) = (Told::default(), Instant::now());
        assert_eq!(told.tell(peer(1), start), Some(0));
        assert_eq!(told.tell(peer(1), start + Duration::from_secs(1)), None);
        assert_eq!(told.tell(peer(2), start + Duration::from_secs(1)), Some(0));
        assert_eq!(told.tell(peer(1), start + Duration::from_secs(59)), None);
        assert_eq!(told.tell(peer(1), start + SILENCE), Some(2));
        assert_eq!(told.tell(peer(1), start + SILENCE * 2), Some(0));
    }

    #[test]
    fn memory_is_bounded() {
        let (mut told, start) = (Told::default(), Instant::now());
        let spoken = (0..10_000)
            .filter(|number| told.tell(peer(*number), start).is_some())
            .count();
        assert_eq!(spoken, REMEMBERED);
        assert_eq!(told.clients.len(), REMEMBERED);
        assert_eq!(told.tell(peer(20_000), start + SILENCE), Some(0));
        assert_eq!(told.clients.len(), 1);
    }
}

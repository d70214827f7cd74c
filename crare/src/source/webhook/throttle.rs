//! Those who try secrets are not listened to for a while.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use lru::LruCache;

/// Wrong secrets within a minute after which a client is not listened to.
const WRONG: u32 = 20;
/// The minute.
pub(super) const WINDOW: Duration = Duration::from_secs(60);
/// Clients remembered at most; of more of them, those that tried longest ago are forgotten.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(4_096).unwrap();
/// Clients remembered at most for having sent the right secret.
const WELCOME: NonZeroUsize = NonZeroUsize::new(256).unwrap();

/// Counts wrong secrets per client: an IPv4 address, or a /64 of IPv6, which is what one customer has.
///
/// A client that has ever sent the right secret is never counted: behind a proxy that nobody declared as trusted,
/// strangers and Telegram have the same address.
#[derive(Debug)]
pub(super) struct Throttle {
    wrong: Mutex<LruCache<IpAddr, Tries>>,
    /// How many clients are in there: while there is none, nobody has to wait for the lock.
    counted: AtomicUsize,
    welcome: Mutex<LruCache<IpAddr, ()>>,
}

#[derive(Clone, Copy, Debug)]
struct Tries {
    since: Instant,
    count: u32,
}

impl Default for Throttle {
    fn default() -> Self {
        Self {
            wrong: Mutex::new(LruCache::new(REMEMBERED)),
            counted: AtomicUsize::new(0),
            welcome: Mutex::new(LruCache::new(WELCOME)),
        }
    }
}

impl Throttle {
    /// Whether this client tried too often within the last minute.
    pub(super) fn refuses(&self, client: IpAddr, now: Instant) -> bool {
        if self.counted.load(Ordering::Relaxed) == 0 {
            return false;
        }
        let key = key(client);
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(tries) = wrong.peek(&key) else {
            return false;
        };
        if now.saturating_duration_since(tries.since) < WINDOW {
            return tries.count >= WRONG;
        }
        wrong.pop(&key);
        self.counted.store(wrong.len(), Ordering::Relaxed);
        false
    }

    /// This client presented a wrong secret.
    pub(super) fn wrong(&self, client: IpAddr, now: Instant) {
        let key = key(client);
        let welcome = self.welcome.lock().unwrap_or_else(PoisonError::into_inner);
        if welcome.contains(&key) {
            return;
        }
        drop(welcome);
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        let tries = wrong.get_or_insert_mut(key, || Tries {
            since: now,
            count: 0,
        });
        if now.saturating_duration_since(tries.since) >= WINDOW {
            *tries = Tries {
                since: now,
                count: 0,
            };
        }
        tries.count = tries.count.saturating_add(1);
        self.counted.store(wrong.len(), Ordering::Relaxed);
    }

    /// This client presented the right secret.
    pub(super) fn right(&self, client: IpAddr) {
        let mut welcome = self.welcome.lock().unwrap_or_else(PoisonError::into_inner);
        welcome.put(key(client), ());
    }
}

/// What is counted together.
fn key(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)).into(),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};
    use std::time::{Duration, Instant};

    use super::{REMEMBERED, Throttle, WELCOME, WINDOW, WRONG};

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn number(number: u32) -> IpAddr {
        Ipv4Addr::from_bits(number).into()
    }

    #[test]
    fn twenty_wrong_ones_within_a_minute() {
        let (throttle, start) = (Throttle::default(), Instant::now());
        let client = ip("203.0.113.7");
        for count in 0..WRONG {
            let now = start + Duration::from_secs(count.into());
            assert!(!throttle.refuses(client, now), "{count}");
            throttle.wrong(client, now);
        }
        assert!(throttle.refuses(client, start + Duration::from_secs(20)));
        assert!(throttle.refuses(client, start + Duration::from_secs(59)));
        assert!(!throttle.refuses(ip("203.0.113.8"), start + Duration::from_secs(20)));
        assert!(!throttle.refuses(client, start + WINDOW));
        assert_eq!(throttle.wrong.lock().unwrap().len(), 0);
    }

    #[test]
    fn slow_ones_are_not_many() {
        let (throttle, start) = (Throttle::default(), Instant::now());
        let client = ip("203.0.113.7");
        for count in 0..10 * WRONG {
            let now = start + Duration::from_secs(4) * count;
            throttle.wrong(client, now);
            assert!(!throttle.refuses(client, now), "{count}");
        }
    }

    #[test]
    fn a_network_of_ipv6_is_one_client() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        for count in 0..WRONG {
            throttle.wrong(ip(&format!("2001:db8:1:2::{count:x}")), now);
        }
        assert!(throttle.refuses(ip("2001:db8:1:2:ffff::1"), now));
        assert!(!throttle.refuses(ip("2001:db8:1:3::1"), now));
        // A mapped address is the IPv4 address it means.
        for _ in 0..WRONG {
            throttle.wrong(ip("::ffff:192.0.2.1"), now);
        }
        assert!(throttle.refuses(ip("192.0.2.1"), now));
        assert!(!throttle.refuses(ip("192.0.2.2"), now));
    }

    #[test]
    fn who_knows_the_secret_is_not_counted() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        let proxy = ip("203.0.113.7");
        throttle.right(proxy);
        for _ in 0..2 * WRONG {
            throttle.wrong(proxy, now);
        }
        assert!(!throttle.refuses(proxy, now));
    }

    #[test]
    fn memory_is_bounded() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        for client in 0..10_000 {
            throttle.wrong(number(client), now);
            throttle.right(number(client << 16));
        }
        assert_eq!(throttle.wrong.lock().unwrap().len(), REMEMBERED.get());
        let welcome = throttle.welcome.lock().unwrap();
        assert_eq!(welcome.len(), WELCOME.get());
    }
}

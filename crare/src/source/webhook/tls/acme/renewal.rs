//! Renewals, while the server runs.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tokio::time::sleep;
use tracing::{error, warn};

use super::Certificate;
use crate::source::backoff::Backoff;
use crate::source::webhook::tls::expiry::Validity;

/// The longest time without a look at the clock, which may be set.
const LOOK: Duration = Duration::from_secs(60 * 60);

/// The least and the longest pause after an order that failed.
const RETRY: [Duration; 2] = [Duration::from_secs(60), Duration::from_secs(6 * 60 * 60)];

/// Renew the certificate whenever a third of its life is left, without end.
pub(super) async fn run(certificate: Arc<Certificate>) {
    let [least, longest] = RETRY;
    loop {
        if let Some(validity) = certificate.validity() {
            let due = due(validity);
            while let Ok(left) = due.duration_since(SystemTime::now()) {
                sleep(left.min(LOOK)).await;
            }
        }
        // The pauses are random between half and all of their step.
        let mut backoff = Backoff::new(least * 2, longest);
        while let Err(failure) = certificate.renew().await {
            let asked = certificate.http.take_wait().unwrap_or_default();
            let pause = backoff.pause().max(least).max(asked);
            let left = certificate
                .validity()
                .map_or(Duration::ZERO, |validity| validity.left(SystemTime::now()));
            let (host, authority) = (&certificate.host, &certificate.directory);
            let days = left.as_secs() / 86_400;
            if left.is_zero() {
                error!(host, authority, %failure, ?pause, "webhook: the certificate has expired and was not renewed");
            } else {
                warn!(host, authority, %failure, ?pause, days, "webhook: the certificate was not renewed; trying again");
            }
            sleep(pause).await;
        }
    }
}

/// When to renew: with a third of the life left, or a little earlier, so that many servers do not come at once.
fn due(validity: Validity) -> SystemTime {
    let life = validity
        .until
        .duration_since(validity.from)
        .unwrap_or_default();
    let spread = life / 30;
    // Random between half and all of it.
    let earlier = Backoff::new(spread, spread).pause();
    validity.from + (life * 2 / 3).saturating_sub(earlier)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::{Validity, due};

    #[test]
    fn with_a_third_left() {
        let day = Duration::from_secs(86_400);
        let from = SystemTime::UNIX_EPOCH + day * 20_000;
        let until = from + day * 90;
        for _ in 0..100 {
            let due = due(Validity { from, until });
            assert!(due >= from + day * 57 && due < from + day * 59, "{due:?}");
        }
    }
}

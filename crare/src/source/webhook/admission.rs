//! How many requests are being dealt with, and whether there may be more.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use tokio::sync::Notify;

/// Lets requests in until it is closed, and tells when all are out again.
#[derive(Debug, Default)]
pub(super) struct Admission {
    closed: AtomicBool,
    inside: AtomicUsize,
    left: Notify,
}

/// A request that was let in. It is out when this is dropped.
#[derive(Debug)]
pub(super) struct Admitted<'a>(&'a Admission);

impl Admission {
    /// Let a request in, unless closed.
    pub(super) fn enter(&self) -> Option<Admitted<'_>> {
        // Counted before it is looked at whether that is allowed: whoever closes and then sees nobody inside can rely on it.
        self.inside.fetch_add(1, Ordering::SeqCst);
        let admitted = Admitted(self);
        (!self.closed.load(Ordering::SeqCst)).then_some(admitted)
    }

    /// Let nobody in any more.
    pub(super) fn close(&self) {
        self.closed.store(true, Ordering::SeqCst);
    }

    /// Wait until nobody is inside.
    pub(super) async fn emptied(&self) {
        loop {
            let mut left = std::pin::pin!(self.left.notified());
            left.as_mut().enable();
            if self.inside.load(Ordering::SeqCst) == 0 {
                return;
            }
            left.await;
        }
    }
}

impl Drop for Admitted<'_> {
    fn drop(&mut self) {
        if self.0.inside.fetch_sub(1, Ordering::SeqCst) == 1 {
            self.0.left.notify_waiters();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Admission;

    #[tokio::test]
    async fn closes_and_empties() {
        let admission = Admission::default();
        let (one, two) = (admission.enter().unwrap(), admission.enter().unwrap());
        admission.close();
        assert!(admission.enter().is_none());
        let waiting = Duration::from_millis(20);
        assert!(
            tokio::time::timeout(waiting, admission.emptied())
                .await
                .is_err()
        );
        drop(one);
        tokio::join!(admission.emptied(), async {
            tokio::time::sleep(waiting).await;
            drop(two);
        });
        admission.emptied().await;
    }
}

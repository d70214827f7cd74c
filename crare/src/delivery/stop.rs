//! The wish to stop, seen by everything that runs.

use tokio::sync::watch;

/// Tells when to stop. Cheap to clone; every clone sees the same wish.
#[derive(Clone, Debug)]
pub struct Stop(watch::Receiver<bool>);

/// Where the wish to stop comes from. Dropping it means the same as [`stop`](Self::stop).
#[derive(Debug)]
pub struct Stopper(watch::Sender<bool>);

impl Stop {
    /// A wish not yet made, and the end it is made at.
    pub fn pair() -> (Stopper, Stop) {
        let (sender, receiver) = watch::channel(false);
        (Stopper(sender), Stop(receiver))
    }

    /// Wait until it is time to stop; returns at once when it already is.
    ///
    /// Cancel safe: dropping the future loses nothing.
    pub async fn stopped(&mut self) {
        // An error means that the other end is gone: nobody could stop us any more, so this is the moment.
        let _ = self.0.wait_for(|stop| *stop).await;
    }

    /// Whether it is time to stop.
    pub fn is_stopped(&self) -> bool {
        *self.0.borrow() || self.0.has_changed().is_err()
    }
}

impl Stopper {
    /// Ask everything that holds the [`Stop`] to stop. Doing it twice changes nothing.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }
}

#[cfg(test)]
mod tests {
    use super::Stop;

    #[tokio::test]
    async fn every_clone_sees_it() {
        let (stopper, stop) = Stop::pair();
        let mut clone = stop.clone();
        assert!(!stop.is_stopped());
        stopper.stop();
        stopper.stop();
        clone.stopped().await;
        clone.stopped().await;
        assert!(stop.is_stopped());
    }

    #[tokio::test]
    async fn a_dropped_stopper_stops() {
        let (stopper, mut stop) = Stop::pair();
        drop(stopper);
        stop.stopped().await;
        assert!(stop.is_stopped());
    }
}

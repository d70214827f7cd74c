//! Files that are read again when they have changed.

#[cfg(feature = "tls")]
use std::sync::Arc;
use std::time::Duration;
#[cfg(feature = "tls")]
use std::time::SystemTime;

use bytes::Bytes;
use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio::time::sleep;
use tracing::{info, warn};

#[cfg(feature = "tls")]
use super::expiry::{Countdown, Validity};
use super::files::{Files, Loaded, Stamp};
#[cfg(feature = "tls")]
use super::resolver::Resolver;

/// How often the files are looked at.
pub(super) const INTERVAL: Duration = Duration::from_secs(30);

/// Looks after files.
pub(super) struct Watch {
    files: Files,
    #[cfg(feature = "tls")]
    resolver: Option<Arc<Resolver>>,
    uploads: Option<watch::Sender<Bytes>>,
    /// The files that are in use.
    used: Stamp,
    /// The files that could not be used, as far as that was told.
    refused: Option<Stamp>,
    #[cfg(feature = "tls")]
    validity: Option<Validity>,
    #[cfg(feature = "tls")]
    countdown: Countdown,
}

impl Watch {
    /// With what was loaded at first; and the certificate to be uploaded, whenever it changes.
    pub(super) fn new(files: Files, loaded: &Loaded) -> (Self, Option<watch::Receiver<Bytes>>) {
        let (uploads, changes) = match &loaded.certificate {
            Some(certificate) if files.upload => {
                let (uploads, changes) = watch::channel(certificate.clone());
                (Some(uploads), Some(changes))
            }
            _ => (None, None),
        };
        let watch = Self {
            files,
            #[cfg(feature = "tls")]
            resolver: None,
            uploads,
            used: loaded.stamp.clone(),
            refused: None,
            #[cfg(feature = "tls")]
            validity: loaded.validity(),
            #[cfg(feature = "tls")]
            countdown: Countdown::default(),
        };
        (watch, changes)
    }

    /// The server uses what the files hold.
    #[cfg(feature = "tls")]
    pub(super) fn serving(self, resolver: Arc<Resolver>) -> Self {
        Self {
            resolver: Some(resolver),
            ..self
        }
    }

    /// Look at the files now and then, without end.
    pub(super) async fn run(mut self, interval: Duration) {
        loop {
            // Disks can be slow; the threads that serve do not wait for them.
            let Ok(watch) = spawn_blocking(move || {
                self.look();
                self
            })
            .await
            else {
                return;
            };
            self = watch;
            sleep(interval).await;
        }
    }

    fn look(&mut self) {
        let stamp = self.files.stamp();
        if stamp != self.used {
            match self.files.load() {
                Ok(loaded) => self.take(loaded),
                // Tried again each time, but told once: files are replaced one after the other.
                Err(errors) if self.refused.as_ref() != Some(&stamp) => {
                    warn!(
                        "webhook: the certificate has changed, but cannot be used; the old one stays in use: {}",
                        errors.join("; ")
                    );
                    self.refused = Some(stamp);
                }
                Err(_) => {}
            }
        }
        #[cfg(feature = "tls")]
        self.tell_of_the_end();
    }

    fn take(&mut self, loaded: Loaded) {
        #[cfg(feature = "tls")]
        {
            self.validity = loaded.validity();
            self.countdown = Countdown::default();
        }
        #[cfg(feature = "tls")]
        if let (Some(resolver), Some(key)) = (&self.resolver, loaded.key) {
            resolver.swap(key);
        }
        if let (Some(uploads), Some(certificate)) = (&self.uploads, loaded.certificate) {
            uploads.send_if_modified(|known| {
                let is_new = *known != certificate;
                *known = certificate;
                is_new
            });
        }
        self.used = loaded.stamp;
        self.refused = None;
        info!(file = %self.files.certificate.display(), "webhook: the certificate was read again");
    }

    #[cfg(feature = "tls")]
    fn tell_of_the_end(&mut self) {
        let Some(validity) = self.validity else {
            return;
        };
        let file = self.files.certificate.display();
        match self.countdown.tell(validity, SystemTime::now()) {
            None => {}
            Some(0) => {
                warn!(%file, "webhook: the certificate has expired, Telegram does not accept it any more; replace the file");
            }
            Some(days) => {
                warn!(%file, days, "webhook: the certificate expires soon; replace the file");
            }
        }
    }
}

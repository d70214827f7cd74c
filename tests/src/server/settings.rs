//! What a test may choose before the server starts.

use std::{net::IpAddr, time::Duration};

/// How a server behaves. The default is Telegram's public server with two reliefs: chats and query ids that the server
/// never saw are accepted, because a test may hand an update to a bot by itself.
#[derive(Clone, Debug)]
pub struct Settings {
    pub(crate) local: bool,
    pub(crate) local_files: bool,
    pub(crate) strict: bool,
    pub(crate) speed: f64,
    pub(crate) read_timeout: Duration,
    pub(crate) idle_timeout: Duration,
    pub(crate) keep_up_to: usize,
    pub(crate) port: u16,
    pub(crate) first_update_id: Option<i64>,
    pub(crate) token: Option<String>,
    pub(crate) source: Option<IpAddr>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            local: false,
            local_files: false,
            strict: false,
            speed: 1.0,
            read_timeout: Duration::from_secs(60),
            idle_timeout: Duration::from_secs(60),
            keep_up_to: 1 << 20,
            port: 0,
            first_update_id: None,
            token: None,
            source: None,
        }
    }
}

impl Settings {
    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// As with `--local`: webhooks over plain HTTP, on any port and address; no limit of 20 MiB on downloads.
    #[must_use]
    pub fn local(mut self, on: bool) -> Self {
        self.local = on;
        self
    }

    /// `getFile` gives an absolute path on this machine, as a local server does.
    #[must_use]
    pub fn local_files(mut self, on: bool) -> Self {
        self.local_files = on;
        self
    }

    /// Refuse chats and query ids that the server never saw, and a second setWebhook within a second.
    #[must_use]
    pub fn strict(mut self, on: bool) -> Self {
        self.strict = on;
        self
    }

    /// Waits and lifetimes run this many times faster: 100 makes a retry after 2 s one after 20 ms. The time-out of
    /// `getUpdates` is not affected.
    #[must_use]
    pub fn speed(mut self, factor: f64) -> Self {
        assert!(factor > 0.0, "the speed is a positive factor");
        self.speed = factor;
        self
    }

    /// How long a webhook may take to answer. Default 60 s, never scaled.
    #[must_use]
    pub fn read_timeout(mut self, time: Duration) -> Self {
        self.read_timeout = time;
        self
    }

    /// How long an unused connection to a webhook is kept. Default 60 s, never scaled.
    #[must_use]
    pub fn idle_timeout(mut self, time: Duration) -> Self {
        self.idle_timeout = time;
        self
    }

    /// Uploads up to this many bytes are kept; larger ones are only counted and hashed. Default 1 MiB.
    #[must_use]
    pub fn keep_up_to(mut self, bytes: usize) -> Self {
        self.keep_up_to = bytes;
        self
    }

    /// A fixed port. Default: any free one.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// The first `update_id`. Default: random, as Telegram does it.
    #[must_use]
    pub fn first_update_id(mut self, id: i64) -> Self {
        self.first_update_id = Some(id);
        self
    }

    /// The token of the first bot. Default: a random one.
    #[must_use]
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Deliveries to the webhook come from this address, for example `127.0.0.3`. Default: the system's choice.
    #[must_use]
    pub fn source(mut self, address: impl Into<IpAddr>) -> Self {
        self.source = Some(address.into());
        self
    }

    /// A wait of Telegram's at this server's speed.
    pub(crate) fn scaled(&self, seconds: f64) -> Duration {
        Duration::from_secs_f64(seconds / self.speed)
    }
}

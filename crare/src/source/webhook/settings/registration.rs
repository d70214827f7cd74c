//! What Telegram is told, and how that is watched.

use std::time::Duration;

use super::Webhook;
use crate::api::AllowedUpdate;

impl Webhook {
    /// The public name (or address) Telegram calls, without scheme, port and path.
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.host = host.into();
        self
    }

    /// The path of the webhook, beginning with `/`; requests for any other are answered 404.
    ///
    /// Default: the path of [`public_url`](Self::public_url) when that has one, else one derived from the secret
    /// (`/` and 32 hexadecimal digits): the same at every start, different for every bot, not to be guessed, and
    /// changing with the secret, so that getWebhookInfo tells whether Telegram knows the right one. It does not give the secret away.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// The public port: 443, 80, 88 or 8443; any for a Bot API server of your own. Default: 443.
    ///
    /// A reverse proxy usually listens there; the port of this process is in [`listen`](Self::listen).
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// The whole public URL, instead of host and port, for a proxy that changes the path. At most 2,048 bytes.
    ///
    /// Without a path in it, [`path`](Self::path) is appended. Default: none.
    pub fn public_url(mut self, url: impl Into<String>) -> Self {
        self.public_url = url.into();
        self
    }

    /// The IPv4 address Telegram shall connect to, instead of asking the DNS. Default: none.
    pub fn ip(mut self, address: impl Into<String>) -> Self {
        self.ip = address.into();
        self
    }

    /// Connections Telegram opens at most, 1 to 100; up to 100,000 for a Bot API server of your own. Default: 40, as Telegram's.
    pub fn max_connections(mut self, connections: u32) -> Self {
        self.max_connections = connections;
        self
    }

    /// The kinds of updates wanted. Default: those the handlers need.
    pub fn allowed_updates(mut self, kinds: impl IntoIterator<Item = AllowedUpdate>) -> Self {
        self.allowed_updates = kinds.into_iter().collect();
        self
    }

    /// Forget the updates that wait at Telegram when the webhook has changed at a start. Default: no.
    ///
    /// It has changed when getWebhookInfo tells something other than the settings say, or the secret, certificate or IP address
    /// is another than at the last start. A mere restart forgets nothing. Neither does one that cannot know: with a [`path`](Self::path) of your
    /// own, or an uploaded certificate, and no folder that remembers the last start, a change of the secret or certificate alone is not seen; the webhook is set
    /// then, and what waits is kept.
    pub fn drop_pending(mut self, drop: bool) -> Self {
        self.drop_pending = drop;
        self
    }

    /// How often Telegram is asked about the webhook while it runs, 10 s to 86,400 s, a tenth more or less; 0 never. Default: 300 s.
    ///
    /// What somebody else has changed about it, what Telegram could not deliver and why, and a growing number of updates
    /// that wait there are told to the log and counted ([`registration_health`](Self::registration_health)). Without a host nothing is asked.
    pub fn check_interval(mut self, interval: Duration) -> Self {
        self.check_interval = interval;
        self
    }

    /// Set the webhook again when a check finds that somebody has changed it. Default: no, it is only told.
    ///
    /// Not for two programs that both shall have the bot: each would take it from the other at every check. Nothing that waits at Telegram
    /// is forgotten, whatever [`drop_pending`](Self::drop_pending) says.
    pub fn reclaim(mut self, reclaim: bool) -> Self {
        self.reclaim = reclaim;
        self
    }
}

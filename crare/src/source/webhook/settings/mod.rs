//! What can be set about a webhook.

mod door;
mod listen;
mod registration;
mod tls;

use std::path::PathBuf;
use std::time::Duration;

use super::health::RegistrationHealth;
use super::origin::{Origin, TELEGRAM_ASNS};
use super::refusal::Refusals;
use crate::api::AllowedUpdate;
pub(super) use tls::TlsSource;
pub use tls::{Acme, Tls};

/// How updates are received over a webhook: where the server listens, what Telegram is told, and who may speak.
///
/// Only the host is needed. Nothing is checked while settings are made; everything that cannot work is found when the
/// bot starts and told together. An empty text or list means "not set".
///
/// ```
/// use crare::Webhook;
///
/// let webhook = Webhook::new("example.com")
///     .listen("127.0.0.1:8846")
///     .trusted_proxies(["127.0.0.1"])
///     .asn_db("/var/lib/asn.mmdb");
/// ```
///
/// # Who may speak
///
/// Each request is checked before its body is read: path (404) and method (405), secret (401), origin (403), content type
/// (415) and size (413). What is not an update after that is answered 400; too much at once, and a bot that is being
/// stopped, 503 with `Retry-After`. Answers have no body.
///
/// After 20 wrong secrets within a minute from one client (an IPv4 address, or a /64 of IPv6) all it sends is answered 429,
/// without a look at the secret, until the minute is over. That does not hurt Telegram, not even while it still knows another
/// secret or when strangers share its address: addresses of [Telegram's networks](super::TELEGRAM_NETWORKS), those that the
/// origin rule or [`networks`](Self::networks) let in, local ones (an undeclared proxy on the same machine), and
/// the last 256 from which the right secret has come are never counted, and neither are clients whose address a proxy does not
/// tell. Of 4,096 clients at most the wrong secrets are counted; more displace those that tried longest ago.
///
/// # See also
///
/// <https://core.telegram.org/bots/webhooks>, <https://core.telegram.org/bots/api#setwebhook>
#[derive(Clone)]
#[must_use]
pub struct Webhook {
    pub(super) host: String,
    pub(super) listen: String,
    pub(super) path: String,
    pub(super) port: u16,
    pub(super) public_url: String,
    pub(super) secret: String,
    pub(super) previous_secret: String,
    pub(super) asn_db: Option<PathBuf>,
    pub(super) asns: Vec<u32>,
    pub(super) origin: Option<Origin>,
    pub(super) observe: bool,
    pub(super) networks: Vec<String>,
    pub(super) trusted_proxies: Vec<String>,
    pub(super) client_ip_header: String,
    pub(super) allow_local: bool,
    pub(super) ip: String,
    pub(super) max_connections: u32,
    pub(super) allowed_updates: Vec<AllowedUpdate>,
    pub(super) drop_pending: bool,
    pub(super) body_limit: usize,
    pub(super) reply_window: Duration,
    pub(super) reply: bool,
    pub(super) workers: usize,
    pub(super) tls: Option<Tls>,
    pub(super) socket_mode: String,
    pub(super) reuse_port: bool,
    pub(super) proxy_protocol: bool,
    pub(super) check_interval: Duration,
    pub(super) reclaim: bool,
    pub(super) refusals: Refusals,
    pub(super) health: RegistrationHealth,
}

impl Webhook {
    /// A webhook at `https://<host>/...`, everything else as its default says.
    ///
    /// With an empty host and no [`public_url`](Self::public_url) nothing is told to Telegram: whoever runs the bot calls
    /// setWebhook on their own, with the [`path`](Self::path) and [`secret`](Self::secret) they have set here.
    pub fn new(host: impl Into<String>) -> Self {
        Self {
            host: host.into(),
            listen: String::new(),
            path: String::new(),
            port: 443,
            public_url: String::new(),
            secret: String::new(),
            previous_secret: String::new(),
            asn_db: None,
            asns: TELEGRAM_ASNS.to_vec(),
            origin: None,
            observe: false,
            networks: Vec::new(),
            trusted_proxies: Vec::new(),
            client_ip_header: String::new(),
            allow_local: false,
            ip: String::new(),
            max_connections: 40,
            allowed_updates: Vec::new(),
            drop_pending: false,
            body_limit: 1 << 20,
            reply_window: Duration::from_millis(500),
            reply: true,
            workers: 1,
            tls: None,
            socket_mode: String::new(),
            reuse_port: false,
            proxy_protocol: false,
            check_interval: Duration::from_secs(300),
            reclaim: false,
            refusals: Refusals::default(),
            health: RegistrationHealth::default(),
        }
    }

    /// What Telegram last said about this webhook, and its clones; it is kept up to date while it runs.
    pub fn registration_health(&self) -> RegistrationHealth {
        self.health.clone()
    }

    /// The counts of what this webhook refuses, and its clones; they go on counting while it runs.
    ///
    /// ```
    /// use crare::Webhook;
    /// use crare::source::webhook::Refusal;
    ///
    /// let webhook = Webhook::new("example.com");
    /// let refusals = webhook.refusals();
    /// // ... App::new(token).webhook(webhook) runs, and somebody asks for the metrics ...
    /// assert_eq!(refusals.count(Refusal::Secret), 0);
    /// ```
    pub fn refusals(&self) -> Refusals {
        self.refusals.clone()
    }
}

impl Default for Webhook {
    /// A webhook Telegram is told nothing about.
    fn default() -> Self {
        Self::new("")
    }
}

impl std::fmt::Debug for Webhook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let secret = if self.secret.is_empty() {
            "(derived)"
        } else {
            "***"
        };
        // Neither path nor public URL: some put the token there.
        f.debug_struct("Webhook")
            .field("host", &self.host)
            .field("listen", &self.listen)
            .field("port", &self.port)
            .field("secret", &secret)
            .field("tls", &self.tls)
            .field("origin", &self.origin)
            .field("asn_db", &self.asn_db)
            .field("trusted_proxies", &self.trusted_proxies)
            .finish_non_exhaustive()
    }
}

fn texts(items: impl IntoIterator<Item = impl Into<String>>) -> Vec<String> {
    items
        .into_iter()
        .map(Into::into)
        .filter(|item| !item.trim().is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Webhook;

    #[test]
    fn empty_means_not_set() {
        let webhook = Webhook::new("")
            .asn_db("")
            .asns([])
            .networks(["", " "])
            .trusted_proxies([""; 2]);
        assert_eq!(webhook.asn_db, None);
        assert_eq!(webhook.asns, super::TELEGRAM_ASNS);
        assert!(webhook.networks.is_empty() && webhook.trusted_proxies.is_empty());
    }

    #[test]
    fn the_secret_is_not_shown() {
        let shown = format!(
            "{:?}",
            Webhook::new("example.com")
                .secret("hush-hush")
                .path("/1:hush")
        );
        assert!(!shown.contains("hush") && shown.contains("***"), "{shown}");
    }
}

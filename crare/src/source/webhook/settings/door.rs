//! Who may speak.

use std::path::PathBuf;

use super::{Webhook, texts};
use crate::source::webhook::origin::{Origin, TELEGRAM_ASNS};

impl Webhook {
    /// The secret every request must carry in `X-Telegram-Bot-Api-Secret-Token`: 1 to 256 characters `A-Z a-z 0-9 _ -`.
    ///
    /// Default: one derived from the bot's token (HMAC-SHA-256, 64 hexadecimal digits). There is no webhook without a secret.
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = secret.into();
        self
    }

    /// The secret that [`secret`](Self::secret) replaces: 1 to 256 characters `A-Z a-z 0-9 _ -`. Default: none.
    ///
    /// To change the secret without a gap, set the new one as `secret` and the old one here, and start anew. Requests with
    /// either are let in until 60 s after the first one with the new secret; from then on the old one is refused, and can be
    /// removed from the settings. A path that follows from the secret is accepted in its old form for as long.
    pub fn previous_secret(mut self, secret: impl Into<String>) -> Self {
        self.previous_secret = secret.into();
        self
    }

    /// A database of autonomous systems in the MaxMind format (GeoLite2-ASN and others), held in memory.
    ///
    /// Given one, only the networks of Telegram's autonomous systems may speak, see [`Origin::Asn`]. A file that is missing,
    /// broken or not about autonomous systems stops the start. Default: none.
    ///
    /// The file is looked at every 30 s, and read again when it has changed; one that is broken then, or knows none of Telegram's
    /// addresses any more, is told to the log, and the database in memory stays. Renaming a new file over the old one is
    /// the best way to replace it.
    pub fn asn_db(mut self, file: impl Into<PathBuf>) -> Self {
        self.asn_db = Some(file.into()).filter(|file| !file.as_os_str().is_empty());
        self
    }

    /// The autonomous systems that may speak, instead of [Telegram's](TELEGRAM_ASNS). Empty: Telegram's.
    pub fn asns(mut self, asns: impl IntoIterator<Item = u32>) -> Self {
        self.asns = asns.into_iter().collect();
        if self.asns.is_empty() {
            self.asns = TELEGRAM_ASNS.to_vec();
        }
        self
    }

    /// By what a request's origin is judged. Default: [`Origin::Asn`] when [`asn_db`](Self::asn_db) is given, else [`Origin::Any`].
    pub fn origin(mut self, origin: Origin) -> Self {
        self.origin = Some(origin);
        self
    }

    /// Only watch what the origin rule would refuse: let it in, count it ([`Refusals::observed`](crate::source::webhook::Refusals::observed)), and tell the log "would
    /// refuse". Default: no.
    ///
    /// To try a rule on a running bot before it is relied upon. The secret is still required. Without an origin rule this stops the start.
    pub fn observe(mut self, observe: bool) -> Self {
        self.observe = observe;
        self
    }

    /// Networks that may speak besides those the origin rule lets in: `"192.0.2.0/24"`, `"2001:db8::/32"`, single addresses. Default: none.
    pub fn networks(mut self, networks: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.networks = texts(networks);
        self
    }

    /// The reverse proxies whose word about the client's address is believed: networks or addresses. Default: none.
    ///
    /// Of such a proxy the right-most address in `Forwarded` or `X-Forwarded-For` that is not a trusted proxy itself is
    /// the client. From everybody else these headers change nothing. Whoever connects to a Unix socket counts as trusted.
    ///
    /// A trusted proxy must set or append one of the two headers, or the one of [`client_ip_header`](Self::client_ip_header). When it sends
    /// none, or one that names no address, or two that contradict each other, the client counts as unknown, and an origin rule refuses it.
    pub fn trusted_proxies(mut self, proxies: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.trusted_proxies = texts(proxies);
        self
    }

    /// The one header that carries the client's address, such as `CF-Connecting-IP` or `X-Real-IP`, instead of the usual ones.
    /// Believed from trusted proxies only. Default: `Forwarded` and `X-Forwarded-For`.
    ///
    /// Every trusted proxy must set it anew, or pass it on only from a proxy that does: one that passes on what strangers
    /// send lets them choose who they are.
    pub fn client_ip_header(mut self, name: impl Into<String>) -> Self {
        self.client_ip_header = name.into();
        self
    }

    /// Let loopback, private and link-local client addresses through the origin rule. Default: no.
    ///
    /// For a Bot API server of your own in the same network. Without an origin rule this changes nothing.
    pub fn allow_local(mut self, allow: bool) -> Self {
        self.allow_local = allow;
        self
    }
}

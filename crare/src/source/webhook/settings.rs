//! What can be set about a webhook.

use std::path::PathBuf;
use std::time::Duration;

use super::health::RegistrationHealth;
use super::origin::{Origin, TELEGRAM_ASNS};
use super::refusal::Refusals;
use crate::api::AllowedUpdate;

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

/// Certificate and key of a webhook: [files](Self::new), [self-signed](Self::self_signed), or from an [authority](Self::acme).
///
/// Files are PEM. The certificate's file holds the whole chain: Telegram does not fetch what is missing in between. Files are
/// looked at every 30 s and read again when they have changed; a pair that does not work leaves the old one in use, with a warning.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Tls {
    pub(super) source: TlsSource,
    pub(super) upload: bool,
}

/// Where certificate and key come from.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum TlsSource {
    Files {
        certificate: PathBuf,
        key: Option<PathBuf>,
    },
    SelfSigned,
    Acme(Acme),
}

impl Tls {
    /// Serve HTTPS with this certificate and its private key (PKCS #8, PKCS #1 or SEC 1). Needs the feature `tls`.
    pub fn new(certificate: impl Into<PathBuf>, key: impl Into<PathBuf>) -> Self {
        Self {
            source: TlsSource::Files {
                certificate: certificate.into(),
                key: Some(key.into()),
            },
            upload: false,
        }
    }

    /// Only upload this certificate: a reverse proxy in front serves HTTPS with it.
    pub fn uploaded(certificate: impl Into<PathBuf>) -> Self {
        Self {
            source: TlsSource::Files {
                certificate: certificate.into(),
                key: None,
            },
            upload: true,
        }
    }

    /// Serve HTTPS with a certificate made for the public host, and give it to Telegram. Needs the feature `tls`, but no
    /// authority and no domain: an IPv4 address will do.
    ///
    /// Certificate and key, valid for 10 years, are kept as `webhook-<host>.pem` and `.key` in the first folder of these that is set:
    /// `$STATE_DIRECTORY`, `$XDG_STATE_HOME/crare`, `$HOME/.local/state/crare`, `%LOCALAPPDATA%\crare`. They are made
    /// anew at a start within 30 days of their end; at every start where nothing can be written.
    pub fn self_signed() -> Self {
        Self {
            source: TlsSource::SelfSigned,
            upload: true,
        }
    }

    /// Serve HTTPS with a certificate that an authority issues for the public host, and that is renewed in time. Needs the feature `acme`.
    ///
    /// The authority connects to port 443 of the host, which must lead to this server: no other port and no web server
    /// is needed (TLS-ALPN-01, RFC 8737). The first start waits for the certificate, at most 2 minutes; later ones have it in the folder
    /// that [`self_signed`](Self::self_signed) tells, with the key of the account. It is renewed when a third of its life is left.
    pub fn acme(authority: Acme) -> Self {
        Self {
            source: TlsSource::Acme(authority),
            upload: false,
        }
    }

    /// Give the certificate to Telegram when the webhook is set, so that a self-signed one is accepted. At most 3 MiB.
    /// Telegram then trusts this certificate only. Default: no; always for a self-signed one made here, never for an authority's.
    pub fn upload(mut self, upload: bool) -> Self {
        if matches!(self.source, TlsSource::Files { .. }) {
            self.upload = upload;
        }
        self
    }

    /// Whether the certificate is got for the public host.
    pub(super) fn is_for_a_host(&self) -> bool {
        !matches!(self.source, TlsSource::Files { .. })
    }

    /// Whether the server itself encrypts.
    pub(super) fn serves(&self) -> bool {
        !matches!(self.source, TlsSource::Files { key: None, .. })
    }
}

impl From<Acme> for Tls {
    fn from(authority: Acme) -> Self {
        Self::acme(authority)
    }
}

/// An authority that issues certificates by the ACME protocol (RFC 8555).
///
/// To use one is to accept its terms of service; an account is made at the first start.
///
/// ```
/// use crare::source::webhook::Acme;
/// use crare::{Tls, Webhook};
///
/// let authority = Acme::lets_encrypt().contact("mailto:admin@example.com");
/// let webhook = Webhook::new("example.com").listen(":443").tls(Tls::acme(authority));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Acme {
    pub(super) directory: String,
    pub(super) contact: Option<String>,
    pub(super) ca: Option<PathBuf>,
}

impl Acme {
    /// Let's Encrypt. Its terms: <https://letsencrypt.org/repository/>.
    pub fn lets_encrypt() -> Self {
        Self::at("https://acme-v02.api.letsencrypt.org/directory")
    }

    /// The authority with this directory, an `https` URL.
    pub fn at(directory: impl Into<String>) -> Self {
        Self {
            directory: directory.into(),
            contact: None,
            ca: None,
        }
    }

    /// Whom the authority tells about problems: `"mailto:admin@example.com"`. Default: nobody.
    pub fn contact(mut self, contact: impl Into<String>) -> Self {
        self.contact = Some(contact.into()).filter(|contact| !contact.is_empty());
        self
    }

    /// A certificate (PEM) to trust when talking to the authority, besides the public ones: for one of your own. Default: none.
    pub fn ca(mut self, file: impl Into<PathBuf>) -> Self {
        self.ca = Some(file.into()).filter(|file| !file.as_os_str().is_empty());
        self
    }
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

    /// The public name (or address) Telegram calls, without scheme, port and path.
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.host = host.into();
        self
    }

    /// Where the server listens. Default: `":8846"`.
    ///
    /// `":8846"` is every address of the machine, IPv4 and IPv6; `"127.0.0.1:8846"` and `"[::1]:8846"` one address;
    /// `"unix:/run/bot.sock"` a Unix socket; `"systemd"` all sockets that systemd (or anybody who passes them on like it) has
    /// opened for this process, TCP or Unix, `"systemd:web"` only those with `FileDescriptorName=web`. A socket file left behind
    /// by a dead process is replaced; one that is in use stops the start.
    ///
    /// Bots of a process that listen at the same place share it, told apart by their paths. What concerns the place itself
    /// ([`tls`](Self::tls), [`workers`](Self::workers), [`socket_mode`](Self::socket_mode), [`reuse_port`](Self::reuse_port),
    /// [`proxy_protocol`](Self::proxy_protocol)) must then be the same for all of them. Requests for a path of none of them are
    /// counted at the bot that has been there the longest.
    pub fn listen(mut self, listen: impl Into<String>) -> Self {
        self.listen = listen.into();
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

    /// Only watch what the origin rule would refuse: let it in, count it ([`Refusals::observed`]), and tell the log "would
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

    /// Forget the updates that wait at Telegram when the webhook is set. Default: no.
    ///
    /// The webhook is set only when something about it has changed: a mere restart forgets nothing.
    pub fn drop_pending(mut self, drop: bool) -> Self {
        self.drop_pending = drop;
        self
    }

    /// Bytes a request's body may have, 1,024 to 67,108,864. Default: 1,048,576; Telegram's updates have at most 524,288.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// How long the answer waits for the handler, at most 50 s. Default: 500 ms.
    ///
    /// A handler that takes longer goes on after the answer; its update is in the inbox then. Telegram gives up on an answer
    /// after 60 s and sends the update again.
    pub fn reply_window(mut self, window: Duration) -> Self {
        self.reply_window = window;
        self
    }

    /// Whether a call that a handler returns travels in the answer, where it can: one request less. Telegram does not tell
    /// its result then. Default: yes.
    pub fn reply(mut self, reply: bool) -> Self {
        self.reply = reply;
        self
    }

    /// Threads that read and answer requests, 1 to 64. Default: 1.
    ///
    /// Handlers run on the bot's own runtime, not on these threads. One is enough for tens of thousands of updates per second;
    /// more are of use when the server encrypts itself.
    pub fn workers(mut self, threads: usize) -> Self {
        self.workers = threads;
        self
    }

    /// Who may connect to the Unix socket: the mode of its file as octal digits, `"0660"`. Default: as the process's umask says.
    pub fn socket_mode(mut self, mode: impl Into<String>) -> Self {
        self.socket_mode = mode.into();
        self
    }

    /// Let another process listen at the same port, and hand it over at the end. Default: no. Not on Windows.
    ///
    /// For restarts that refuse nothing: start the new process, then send SIGTERM to the old one. It takes no new connection
    /// from then on, answers on those it has, asks their clients to close them, and stops when they are gone, or after 2 s.
    /// Where the inbox is a file, the new process begins to serve when the old one has closed it; its socket is open before, and
    /// connections wait in it. So send SIGTERM as soon as the new process has begun to wait for the inbox, which it logs.
    ///
    /// Without this, requests are answered 503 while a bot is being stopped, and come again. (A connection that is made in the very
    /// moment in which the old process closes its socket is passed on to the new one where the Linux setting
    /// `net.ipv4.tcp_migrate_req` is 1.)
    pub fn reuse_port(mut self, reuse: bool) -> Self {
        self.reuse_port = reuse;
        self
    }

    /// Expect a header of the PROXY protocol (version 1 or 2) in front of every connection; the address in it is where the
    /// connection comes from. Default: no.
    ///
    /// For proxies that pass bytes on instead of requests: `HAProxy` in TCP mode, nginx's stream module, load balancers.
    /// Only [`trusted_proxies`](Self::trusted_proxies) may connect then, which must be named; over a Unix socket everybody may.
    /// Connections from elsewhere, and with a wrong header or none within 5 s, are closed without an answer.
    pub fn proxy_protocol(mut self, expect: bool) -> Self {
        self.proxy_protocol = expect;
        self
    }

    /// Certificate and key. Default: none; a reverse proxy in front serves HTTPS.
    pub fn tls(mut self, tls: Tls) -> Self {
        self.tls = Some(tls);
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

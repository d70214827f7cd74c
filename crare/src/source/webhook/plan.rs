//! Settings, checked: everything that is wrong with them is found at once.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use tokio::sync::watch;
use tracing::warn;

use super::client_ip::ClientIp;
use super::door::Door;
use super::drift;
use super::error::Problems;
use super::headers::Name;
use super::listen::{self, Listen};
use super::options::{Options, Running};
use super::origin::{CHECK, Held, Networks, Origin, OriginCheck, Rule};
use super::public_url::{Place, host_of, place};
use super::registration::Registration;
use super::rotation::Secrets;
use super::secret::Secret;
use super::settings::Webhook;
use super::throttle::Throttle;
use super::tls::Credentials;
#[cfg(feature = "tls")]
use super::tls::State;
#[cfg(feature = "tls")]
use crate::inbox::place as files;

/// What the server must know about the bot.
#[derive(Clone, Copy)]
pub(crate) struct Owner<'a> {
    /// The bot's token; the secret is derived from it when none is set.
    pub(crate) token: &'a str,
    /// Whether the bot talks to Telegram's own Bot API server, which is stricter about URLs than others.
    pub(crate) cloud: bool,
}

/// Everything needed to serve, opened and ready.
pub(super) struct Plan<S> {
    /// What serves it.
    pub(super) seat: S,
    pub(super) door: Door,
    pub(super) registration: Option<Registration>,
    /// The certificate that Telegram has, whenever it has changed.
    pub(super) uploads: Option<watch::Receiver<Bytes>>,
    /// What goes on beside serving. None of it ends, and nothing is lost when it is dropped.
    pub(super) background: Background,
}

/// What goes on beside serving. None of it ends, and nothing is lost when it is dropped.
pub(super) type Background = Vec<BoxFuture<'static, ()>>;

/// What a place to listen at is opened with.
pub(super) struct Opening<'a> {
    pub(super) listen: &'a Listen,
    pub(super) options: &'a Options,
    pub(super) running: Running,
    /// All that lead to the bot.
    pub(super) paths: &'a [&'a str],
}

/// What is wrong with settings, each with its name.
pub(super) type Wrong = Vec<(&'static str, String)>;

impl<S> Plan<S> {
    /// Check the settings and read their files; then have the place opened, also when something else is wrong, to find out
    /// what is wrong with that.
    pub(super) fn new(
        settings: &Webhook,
        owner: Owner<'_>,
        open: impl FnOnce(Opening<'_>) -> Result<S, Wrong>,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let listen = problems.take("listen", listen(settings).parse::<Listen>());
        let secret = problems.take("secret", secret(settings, owner.token));
        let previous = previous_secret(settings, secret.as_ref(), &mut problems);
        // A wrong secret must not hide what is wrong with the URL.
        let fallback = Secret::derived(owner.token);
        let place = match place(settings, secret.as_ref().unwrap_or(&fallback), owner.cloud) {
            Ok(place) => Some(place),
            Err(found) => {
                for (setting, message) in found {
                    problems.add(setting, message);
                }
                None
            }
        };
        let client_ip = client_ip(settings, &mut problems);
        let origin = origin(settings, &mut problems);
        bounds(settings, owner.cloud, &mut problems);
        let ip = ip(settings, owner.cloud, &mut problems);
        let mut credentials = credentials(settings, listen.as_ref(), &mut problems);
        let options = options(settings, listen.as_ref(), client_ip.as_ref(), &mut problems);
        let previous_path = match (&place, &previous) {
            (Some(place), Some(previous)) if place.derived => Some(previous.path()),
            _ => None,
        };
        // Whatever it is, it differs from those of others.
        let path = place.as_ref().map_or("", |place| &place.path);
        let paths: Vec<_> = [path].into_iter().chain(previous_path.as_deref()).collect();
        // Last, so that a start that fails anyway disturbs nobody.
        let seat = match (&listen, &options) {
            (Some(listen), Some(options)) => {
                let opening = Opening {
                    listen,
                    options,
                    running: running(credentials.as_mut()),
                    paths: &paths,
                };
                match open(opening) {
                    Ok(seat) => Some(seat),
                    Err(found) => {
                        for (setting, message) in found {
                            problems.add(setting, message);
                        }
                        None
                    }
                }
            }
            _ => None,
        };

        let (
            Some(seat),
            Some(secret),
            Some(place),
            Some(client_ip),
            Some(origin),
            Some(credentials),
        ) = (seat, secret, place, client_ip, origin, credentials)
        else {
            return Err(problems);
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        let Place { path, derived, url } = place;
        let mut secrets = Secrets::new(secret.clone());
        if let Some(previous) = previous {
            secrets = secrets.replacing(previous, previous_path);
        }
        let registration = url.map(|url| Registration {
            url,
            secret,
            secret_in_url: derived,
            ip,
            max_connections: settings.max_connections,
            allowed_updates: settings.allowed_updates.clone(),
            drop_pending: settings.drop_pending,
            certificate: credentials.upload,
        });
        let mut background: Background = Vec::new();
        if let Rule::Asn(held) = &origin.rule {
            background.push(Box::pin(Arc::clone(held).watch(CHECK)));
        }
        Ok(Self {
            seat,
            door: Door {
                path,
                secrets,
                throttle: Throttle::default(),
                client_ip,
                origin,
                observed: settings.observe.then(|| settings.refusals()),
                body_limit: settings.body_limit,
            },
            registration,
            uploads: credentials.uploads,
            background,
        })
    }
}

fn listen(settings: &Webhook) -> &str {
    Some(settings.listen.as_str())
        .filter(|listen| !listen.is_empty())
        .unwrap_or(listen::DEFAULT)
}

fn secret(settings: &Webhook, token: &str) -> Result<Secret, String> {
    if settings.secret.is_empty() {
        return Ok(Secret::derived(token));
    }
    let secret = Secret::given(&settings.secret)?;
    if secret.is_weak() {
        warn!(
            "webhook: the secret has fewer than 16 characters and could be guessed; leave it out to have one derived from the token"
        );
    }
    Ok(secret)
}

/// The secret that the present one replaces, if any.
fn previous_secret(
    settings: &Webhook,
    current: Option<&Secret>,
    problems: &mut Problems,
) -> Option<Secret> {
    const NAME: &str = "previous_secret";
    if settings.previous_secret.is_empty() {
        return None;
    }
    let previous = problems.take(NAME, Secret::given(&settings.previous_secret))?;
    if current.is_some_and(|current| current.matches(previous.expose().as_bytes())) {
        problems.add(
            NAME,
            "is the same as secret; set secret to a new one, or leave previous_secret out",
        );
    }
    Some(previous)
}

fn client_ip(settings: &Webhook, problems: &mut Problems) -> Option<ClientIp> {
    let trusted = networks("trusted_proxies", &settings.trusted_proxies, problems);
    let header = match settings.client_ip_header.as_str() {
        "" => None,
        name => Some(problems.take(
            "client_ip_header",
            name.parse::<Name>().map_err(|_| {
                format!(
                    "{name:?} is not the name of a header; write one such as \"CF-Connecting-IP\""
                )
            }),
        )?),
    };
    let trusted = trusted?;
    if header.is_some() && trusted.is_empty() && !listen(settings).starts_with("unix:") {
        problems.add(
            "client_ip_header",
            "is believed from trusted proxies only; name them in trusted_proxies",
        );
        return None;
    }
    Some(ClientIp { trusted, header })
}

fn networks(name: &'static str, items: &[String], problems: &mut Problems) -> Option<Networks> {
    match Networks::parse(items.iter().map(String::as_str)) {
        Ok(networks) => Some(networks),
        Err(errors) => {
            for error in errors {
                problems.add(name, error);
            }
            None
        }
    }
}

fn origin(settings: &Webhook, problems: &mut Problems) -> Option<OriginCheck> {
    let extra = networks("networks", &settings.networks, problems);
    let default = if settings.asn_db.is_some() {
        Origin::Asn
    } else {
        Origin::Any
    };
    let rule = match (settings.origin.unwrap_or(default), &settings.asn_db) {
        (Origin::Any, _) => {
            if settings.origin.is_none() && !settings.networks.is_empty() {
                problems.add(
                    "networks",
                    "has no effect while any origin may speak; set origin to telegram_networks, or give an asn_db",
                );
            }
            Some(Rule::Any)
        }
        (Origin::TelegramNetworks, _) => Some(Rule::TelegramNetworks(Networks::telegram())),
        (Origin::Asn, Some(file)) => problems
            .take("asn_db", Held::open(file, settings.asns.iter().copied().collect()))
            .map(|held| {
                if !held.knows_telegram() {
                    warn!(
                        file = %file.display(),
                        "webhook: the database of autonomous systems knows none of Telegram's addresses; Telegram will be refused"
                    );
                }
                Rule::Asn(Arc::new(held))
            }),
        (Origin::Asn, None) => {
            problems.add("asn_db", "is missing, but the origin asn needs it; give the path of a database such as GeoLite2-ASN.mmdb");
            None
        }
    };
    if settings.observe && matches!(rule, Some(Rule::Any)) {
        problems.add(
            "observe",
            "has no effect while any origin may speak; set origin to telegram_networks, or give an asn_db",
        );
    }
    Some(OriginCheck {
        rule: rule?,
        extra: extra?,
        allow_local: settings.allow_local,
    })
}

/// Numbers that must lie within their bounds.
fn bounds(settings: &Webhook, cloud: bool, problems: &mut Problems) {
    let most = if cloud { 100 } else { 100_000 };
    if !(1..=most).contains(&settings.max_connections) {
        problems.add(
            "max_connections",
            format!("is {}; choose 1 to {most}", settings.max_connections),
        );
    }
    if !(1 << 10..=1 << 26).contains(&settings.body_limit) {
        problems.add(
            "body_limit",
            format!(
                "is {} bytes; choose 1,024 to 67,108,864",
                settings.body_limit
            ),
        );
    }
    if settings.reply_window > Duration::from_secs(50) {
        problems.add(
            "reply_window_ms",
            format!(
                "is {:?}; Telegram gives up after 60 s, so choose at most 50 s",
                settings.reply_window
            ),
        );
    }
    let interval = settings.check_interval;
    if !interval.is_zero() && !(drift::LEAST..=drift::LONGEST).contains(&interval) {
        problems.add(
            "check_interval",
            format!("is {interval:?}; choose 10 s to 86,400 s, or 0 for no checks"),
        );
    }
    if !(1..=64).contains(&settings.workers) {
        problems.add(
            "workers",
            format!("is {}; choose 1 to 64", settings.workers),
        );
    }
}

fn ip(settings: &Webhook, cloud: bool, problems: &mut Problems) -> Option<String> {
    use std::net::IpAddr;

    if settings.ip.is_empty() {
        return None;
    }
    let checked = match settings.ip.parse::<IpAddr>() {
        Err(_) => Err(format!("{:?} is not an IP address", settings.ip)),
        Ok(IpAddr::V6(_)) if cloud => Err(format!(
            "{} is an IPv6 address; Telegram connects over IPv4 only",
            settings.ip
        )),
        Ok(address) if cloud && super::origin::is_local(address) => Err(format!(
            "{address} cannot be reached from the internet; give the public address, or leave it out"
        )),
        Ok(address) => Ok(address.to_string()),
    };
    problems.take("ip", checked)
}

/// What the credentials hold for the server.
fn running(credentials: Option<&mut Credentials>) -> Running {
    let mut running = Running::default();
    let Some(credentials) = credentials else {
        return running;
    };
    #[cfg(feature = "tls")]
    {
        running.tls = credentials.server.take();
    }
    #[cfg(feature = "acme")]
    {
        running.first = credentials.first.take().map(Arc::new);
    }
    running.tasks = std::mem::take(&mut credentials.background);
    running
}

fn options(
    settings: &Webhook,
    listen: Option<&Listen>,
    client_ip: Option<&ClientIp>,
    problems: &mut Problems,
) -> Option<Options> {
    let unix = matches!(listen, Some(Listen::Unix(_)));
    let tcp = matches!(listen, Some(Listen::Everywhere(_) | Listen::Address(_)));
    let socket_mode = match settings.socket_mode.as_str() {
        "" => None,
        _ if listen.is_some() && !unix => {
            problems.add(
                "socket_mode",
                "is for a socket that is listened at as \"unix:..\"; leave it out",
            );
            return None;
        }
        mode => Some(problems.take("socket_mode", file_mode(mode))?),
    };
    if settings.reuse_port && listen.is_some() && !tcp {
        problems.add(
            "reuse_port",
            "is for ports of an address; leave it out: a new process replaces a Unix socket, and systemd keeps its own open",
        );
        return None;
    }
    let trusted = client_ip.map(|client_ip| client_ip.trusted.clone());
    if settings.proxy_protocol && !unix && trusted.as_ref().is_some_and(Networks::is_empty) {
        problems.add(
            "proxy_protocol",
            "is believed from trusted proxies only; name them in trusted_proxies",
        );
        return None;
    }
    Some(Options {
        tls: settings.tls.clone(),
        certified: settings
            .tls
            .as_ref()
            .filter(|tls| tls.is_for_a_host())
            .and_then(|_| host_of(settings)),
        workers: settings.workers.clamp(1, 64),
        socket_mode,
        reuse_port: settings.reuse_port,
        proxy_protocol: settings.proxy_protocol,
        trusted: trusted.unwrap_or_default(),
    })
}

fn file_mode(text: &str) -> Result<u32, String> {
    u32::from_str_radix(text, 8)
        .ok()
        .filter(|mode| *mode <= 0o777 && !text.starts_with('+'))
        .ok_or_else(|| {
            format!("{text:?} is not the mode of a file; write octal digits such as \"0660\"")
        })
}

fn credentials(
    settings: &Webhook,
    listen: Option<&Listen>,
    problems: &mut Problems,
) -> Option<Credentials> {
    let Some(tls) = &settings.tls else {
        return Some(Credentials::default());
    };
    if tls.serves() && matches!(listen, Some(Listen::Unix(_))) {
        problems.add("tls", "cannot be served over a Unix socket; listen at an address, or have the proxy serve HTTPS");
        return None;
    }
    let host = host_of(settings);
    match Credentials::load(
        tls,
        host.as_deref(),
        #[cfg(feature = "tls")]
        &State::in_folder(files::folder()),
    ) {
        Ok(credentials) => Some(credentials),
        Err(errors) => {
            for error in errors {
                problems.add("tls", error);
            }
            None
        }
    }
}

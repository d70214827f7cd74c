//! The keys of `polling(..)`, of `webhook(..)`, of `playground(..)` and beside them: what each takes, and an example of it.
//!
//! The environment knows the same names in upper case (`CRARE_WEBHOOK_HOST`), so the names here are also those that the
//! running program merges.

use super::check;
use crate::problem::Problem;

/// A key of a group.
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) takes: Takes,
    /// A right use, for messages.
    pub(super) example: &'static str,
}

/// Checks a text.
pub(super) type Check = fn(&str) -> Result<(), Problem>;

/// What a key takes, if not `env("NAME")`, which all but groups take.
pub(super) enum Takes {
    /// A string literal.
    Text(Check),
    /// One of these words, bare or as a string literal.
    OneOf(&'static [&'static str]),
    /// A whole number.
    Number {
        least: i64,
        most: i64,
        note: &'static str,
    },
    /// The port that Telegram calls.
    Port,
    /// `true` or `false`.
    Flag,
    /// A list of string literals.
    Texts(Check),
    /// A list of whole numbers.
    Numbers { least: i64, most: i64 },
    /// `true`, `false` or a string literal.
    FlagOrText(Check),
    /// Keys of its own, in parentheses, and what must be there.
    Group(&'static [Key], &'static [Need]),
}

/// Keys of a group of which one must be there.
pub(super) struct Need {
    /// Only beside this key; always when there is none.
    pub(super) beside: Option<&'static str>,
    pub(super) one_of: &'static [&'static str],
}

const fn key(name: &'static str, takes: Takes, example: &'static str) -> Key {
    Key {
        name,
        takes,
        example,
    }
}

const ALLOWED_UPDATES: Key = key(
    "allowed_updates",
    Takes::Texts(check::update_kind),
    "allowed_updates = [\"message\", \"callback_query\"]",
);
const DROP_PENDING: Key = key("drop_pending", Takes::Flag, "drop_pending = true");

/// The keys beside the source of updates.
pub(super) static APP: &[Key] = &[
    key(
        "commands",
        Takes::OneOf(&["sync", "manual"]),
        "commands = manual",
    ),
    key(
        "in_flight",
        Takes::Number {
            least: 1,
            most: 1_000_000,
            note: "updates",
        },
        "in_flight = 1000",
    ),
    key(
        "queue_per_chat",
        Takes::Number {
            least: 0,
            most: 1_000_000,
            note: "updates",
        },
        "queue_per_chat = 100",
    ),
    key(
        "in_flight_bytes",
        Takes::Number {
            least: 1 << 20,
            most: 1 << 40,
            note: "bytes",
        },
        "in_flight_bytes = 67108864",
    ),
    key(
        "order",
        Takes::OneOf(&["chat", "user", "chat_and_user", "none"]),
        "order = chat_and_user",
    ),
    key(
        "inbox",
        Takes::Text(check::file),
        "inbox = \"inbox.sqlite\"",
    ),
    key(
        "handler_timeout",
        Takes::Number {
            least: 0,
            most: 86_400,
            note: "seconds",
        },
        "handler_timeout = 60",
    ),
    key(
        "retries",
        Takes::Number {
            least: 0,
            most: 20,
            note: "times",
        },
        "retries = 3",
    ),
    key(
        "starts",
        Takes::Number {
            least: 1,
            most: 1_000,
            note: "times",
        },
        "starts = 5",
    ),
    key(
        "shutdown_timeout",
        Takes::Number {
            least: 0,
            most: 3_600,
            note: "seconds",
        },
        "shutdown_timeout = 25",
    ),
    key(
        "status",
        Takes::Text(check::status),
        "status = \"127.0.0.1:9090\"",
    ),
];

/// The keys of `polling(..)`.
pub(super) static POLLING: &[Key] = &[
    key(
        "timeout",
        Takes::Number {
            least: 0,
            most: 50,
            note: "seconds",
        },
        "timeout = 50",
    ),
    key(
        "limit",
        Takes::Number {
            least: 1,
            most: 100,
            note: "updates in one answer",
        },
        "limit = 100",
    ),
    key(
        "window_ms",
        Takes::Number {
            least: 0,
            most: 50_000,
            note: "milliseconds",
        },
        "window_ms = 100",
    ),
    ALLOWED_UPDATES,
    DROP_PENDING,
    key("delete_webhook", Takes::Flag, "delete_webhook = true"),
];

/// The keys of `webhook(..)`.
pub(super) static WEBHOOK: &[Key] = &[
    key("host", Takes::Text(check::host), "host = \"example.com\""),
    key("listen", Takes::Text(check::listen), "listen = \":8846\""),
    key("path", Takes::Text(check::path), "path = \"/hook\""),
    key("port", Takes::Port, "port = 8443"),
    key(
        "public_url",
        Takes::Text(check::public_url),
        "public_url = \"https://example.com/hook\"",
    ),
    key(
        "secret",
        Takes::Text(check::secret),
        "secret = env(\"SECRET\")",
    ),
    key("asn_db", Takes::Text(check::file), "asn_db = \"asn.mmdb\""),
    key(
        "asns",
        Takes::Numbers {
            least: 1,
            most: u32::MAX as i64,
        },
        "asns = [62041, 59930]",
    ),
    key(
        "origin",
        Takes::OneOf(&["any", "telegram_networks", "asn"]),
        "origin = \"telegram_networks\"",
    ),
    key(
        "networks",
        Takes::Texts(check::network),
        "networks = [\"203.0.113.0/24\"]",
    ),
    key(
        "trusted_proxies",
        Takes::Texts(check::network),
        "trusted_proxies = [\"127.0.0.1\", \"10.0.0.0/8\"]",
    ),
    key("allow_local", Takes::Flag, "allow_local = true"),
    key("ip", Takes::Text(check::ipv4), "ip = \"203.0.113.7\""),
    key(
        "max_connections",
        Takes::Number {
            least: 1,
            most: 100_000,
            note: "connections; Telegram's own servers allow 100, local ones 100000",
        },
        "max_connections = 40",
    ),
    ALLOWED_UPDATES,
    DROP_PENDING,
    key(
        "tls",
        Takes::Group(TLS, TLS_NEEDS),
        "tls(cert = \"cert.pem\", key = \"key.pem\")",
    ),
    key(
        "body_limit",
        Takes::Number {
            least: 1_024,
            most: 67_108_864,
            note: "bytes",
        },
        "body_limit = 1048576",
    ),
    key(
        "reply_window_ms",
        Takes::Number {
            least: 0,
            most: 50_000,
            note: "milliseconds",
        },
        "reply_window_ms = 500",
    ),
    key("reply", Takes::Flag, "reply = false"),
    key(
        "workers",
        Takes::Number {
            least: 1,
            most: 64,
            note: "threads",
        },
        "workers = 2",
    ),
    key(
        "client_ip_header",
        Takes::Text(check::header),
        "client_ip_header = \"X-Real-IP\"",
    ),
    key(
        "socket_mode",
        Takes::Text(check::socket_mode),
        "socket_mode = \"0660\"",
    ),
    key("reuse_port", Takes::Flag, "reuse_port = true"),
    key("proxy_protocol", Takes::Flag, "proxy_protocol = true"),
    key(
        "previous_secret",
        Takes::Text(check::secret),
        "previous_secret = env(\"OLD_SECRET\")",
    ),
    key("observe", Takes::Flag, "observe = true"),
    key(
        "check_interval",
        Takes::Number {
            least: 0,
            most: 86_400,
            note: "seconds, at least 10, or 0 for never",
        },
        "check_interval = 300",
    ),
    key("reclaim", Takes::Flag, "reclaim = true"),
];

/// The keys of `playground(..)`.
pub(super) static PLAYGROUND: &[Key] = &[
    key(
        "listen",
        Takes::Text(check::own_address),
        "listen = \"127.0.0.1:8087\"",
    ),
    key("bot", Takes::Text(check::bot_name), "bot = \"shop_bot\""),
    key(
        "state",
        Takes::Text(check::file),
        "state = \"playground.state\"",
    ),
];

/// The keys of `tls(..)`.
static TLS: &[Key] = &[
    key("cert", Takes::Text(check::file), "cert = \"cert.pem\""),
    key("key", Takes::Text(check::file), "key = \"key.pem\""),
    key("upload", Takes::Flag, "upload = true"),
    key("self_signed", Takes::Flag, "self_signed = true"),
    key("acme", Takes::FlagOrText(check::directory), "acme = true"),
    key(
        "acme_contact",
        Takes::Text(check::contact),
        "acme_contact = \"mailto:admin@example.com\"",
    ),
    key(
        "acme_ca",
        Takes::Text(check::file),
        "acme_ca = \"authority.pem\"",
    ),
];

static TLS_NEEDS: &[Need] = &[
    Need {
        beside: None,
        one_of: &["cert", "self_signed", "acme"],
    },
    Need {
        beside: Some("cert"),
        one_of: &["key", "upload"],
    },
];

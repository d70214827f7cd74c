//! What the texts of the settings may be.
//!
//! A wrong text is answered with the right one wherever it can be told. What the environment sets instead is checked
//! again by the running program.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use crate::problem::Problem;
use crate::suggest::nearest;

/// The ports that Telegram calls: <https://core.telegram.org/bots/api#setwebhook>.
pub(super) const PORTS: [i64; 4] = [443, 80, 88, 8443];
/// Most characters of a secret: <https://core.telegram.org/bots/api#setwebhook>.
const SECRET_CHARS: usize = 256;
/// The update kinds of Bot API 10.3: <https://core.telegram.org/bots/api#update>.
const UPDATE_KINDS: &[&str] = &[
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "guest_message",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "managed_bot",
    "subscription",
    "stopped_message_generation",
];

type Checked = Result<(), Problem>;

/// A public name or address; empty registers no webhook.
pub(super) fn host(text: &str) -> Checked {
    if text.is_empty() {
        return Ok(());
    }
    if let Some((scheme, rest)) = text.split_once("://") {
        let bare = rest.split('/').next().unwrap_or_default();
        return Err(Problem::within(
            0..scheme.len() + 3,
            format!("a host has no scheme, it is always https: `host = \"{bare}\"`"),
        ));
    }
    if let Some((bare, path)) = text.split_once('/') {
        let range = bare.len()..text.len();
        return Err(Problem::within(
            range,
            if path.is_empty() {
                format!("a host has no path: `host = \"{bare}\"`")
            } else {
                format!("a host has no path: `host = \"{bare}\", path = \"/{path}\"`")
            },
        ));
    }
    match authority(text)? {
        (_, None) => Ok(()),
        (host, Some(port)) => Err(Problem::within(
            host.len()..text.len(),
            format!("a host has no port: `host = \"{host}\", port = {port}`"),
        )),
    }
}

/// What Telegram is told to call.
pub(super) fn public_url(text: &str) -> Checked {
    let Some(rest) = text.strip_prefix("https://") else {
        let without = text.split_once("://").map_or(text, |(_, rest)| rest);
        return Err(Problem::whole(format!(
            "Telegram calls webhooks by https only: `public_url = \"https://{without}\"`"
        )));
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    if host.is_empty() {
        return Err(Problem::whole(
            "this URL has no host: `public_url = \"https://example.com/hook\"`",
        ));
    }
    if let Some(at) = path.find(|c: char| c.is_whitespace() || c.is_control()) {
        let at = "https://".len() + end + at;
        return Err(Problem::within(
            at..at + 1,
            "a URL has no white space: write `%20`",
        ));
    }
    if path.contains('#') {
        return Err(Problem::whole("a webhook's URL has no `#` part: remove it"));
    }
    authority(host).map(|_| ()).map_err(|problem| Problem {
        range: None,
        ..problem
    })
}

/// The mode of a socket's file: octal digits.
pub(super) fn socket_mode(text: &str) -> Checked {
    match u32::from_str_radix(text, 8) {
        Ok(mode) if mode <= 0o777 && !text.starts_with('+') => Ok(()),
        _ => Err(Problem::whole(format!(
            "`{text}` is not a file's mode: `socket_mode = \"0660\"`"
        ))),
    }
}

/// Where the server listens.
pub(super) fn listen(text: &str) -> Checked {
    if text == "systemd" {
        return Ok(());
    }
    if let Some(name) = text.strip_prefix("systemd:") {
        return match name {
            "" => Err(Problem::whole(
                "a name is missing: `listen = \"systemd:web\"`, or `listen = \"systemd\"` for all sockets",
            )),
            _ => Ok(()),
        };
    }
    if let Some(path) = text.strip_prefix("unix:") {
        return match path {
            "" => Err(Problem::whole(
                "a Unix socket needs a path: `listen = \"unix:/run/bot.sock\"`",
            )),
            _ => Ok(()),
        };
    }
    if let Some(port) = text.strip_prefix(':')
        && !port.contains(':')
    {
        return port_number(port).map(|_| ());
    }
    if text.parse::<SocketAddr>().is_ok() {
        return Ok(());
    }
    Err(Problem::whole(if text.is_empty() {
        "nothing to listen on: `listen = \":8846\"`".to_owned()
    } else if text.contains("://") {
        format!("`{text}` is a URL, `listen` takes an address: `listen = \":8846\"`")
    } else if text.bytes().all(|b| b.is_ascii_digit()) {
        format!("a port alone begins with `:`: `listen = \":{text}\"`")
    } else if text.parse::<Ipv4Addr>().is_ok() {
        format!("a port is missing: `listen = \"{text}:8846\"`")
    } else if text.trim_matches(['[', ']']).parse::<Ipv6Addr>().is_ok() {
        let ip = text.trim_matches(['[', ']']);
        format!("a port is missing: `listen = \"[{ip}]:8846\"`")
    } else if text.starts_with('/') {
        format!("a Unix socket begins with `unix:`: `listen = \"unix:{text}\"`")
    } else {
        match text.rsplit_once(':') {
            Some((host, port)) if host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() => {
                return port_number(port).map(|_| ());
            }
            Some(("localhost", port)) => return port_number(port).map(|_| ()),
            _ => format!(
                "`{text}` is nothing to listen on: write `\":8846\"`, `\"127.0.0.1:8846\"`, `\"[::1]:8846\"` or `\"unix:/run/bot.sock\"`"
            ),
        }
    }))
}

/// Where the status listener listens.
pub(super) fn status(text: &str) -> Checked {
    let port = text
        .strip_prefix(':')
        .filter(|port| !port.contains(':'))
        .or_else(|| text.strip_prefix("localhost:"));
    if let Some(port) = port {
        return port_number(port).map(|_| ());
    }
    if text.parse::<SocketAddr>().is_ok() {
        return Ok(());
    }
    Err(Problem::whole(format!(
        "`{text}` is no address to listen at: `status = \"127.0.0.1:9090\"`, or `\":9090\"` for all addresses"
    )))
}

/// Where the playground listens.
pub(super) fn own_address(text: &str) -> Checked {
    let address = match text.strip_prefix("localhost:") {
        Some(port) => return port_number(port).map(|_| ()),
        None => text.parse::<SocketAddr>(),
    };
    if address.is_ok_and(|address| address.ip().is_loopback()) {
        return Ok(());
    }
    Err(Problem::whole(format!(
        "`{text}` is no address and port of this machine alone: `listen = \"127.0.0.1:8087\"`"
    )))
}

/// The username of a bot.
pub(super) fn bot_name(text: &str) -> Checked {
    let begins = text.starts_with(|first: char| first.is_ascii_alphabetic());
    let of_those = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let ends = text.to_ascii_lowercase().ends_with("bot");
    if begins && ends && text.chars().all(of_those) && (5..=32).contains(&text.len()) {
        return Ok(());
    }
    Err(Problem::whole(format!(
        "`{text}` is no username of a bot: those have 5 to 32 letters, digits and underscores, begin with a letter and end with \"bot\""
    )))
}

/// The path of the webhook.
pub(super) fn path(text: &str) -> Checked {
    if !text.starts_with('/') {
        return Err(Problem::whole(format!(
            "a path begins with `/`: `path = \"/{text}\"`"
        )));
    }
    let refused = text
        .char_indices()
        .find(|(_, c)| !c.is_ascii_graphic() || "?#\"<>\\".contains(*c));
    match refused {
        Some((at, c)) => Err(Problem::within(
            at..at + c.len_utf8(),
            format!("a path cannot have `{}`: leave it out", c.escape_debug()),
        )),
        None => Ok(()),
    }
}

/// What Telegram sends along with each update. The message never repeats it.
pub(super) fn secret(text: &str) -> Checked {
    let chars = text.chars().count();
    let refused = text
        .char_indices()
        .find(|(_, c)| !matches!(c, 'A'..='Z' | 'a'..='z' | '0'..='9' | '_' | '-'));
    if let Some((at, c)) = refused {
        Err(Problem::within(
            at..at + c.len_utf8(),
            "a secret has only `A` to `Z`, `a` to `z`, `0` to `9`, `_` and `-`; `secret = env(\"NAME\")` keeps it out of the source",
        ))
    } else if chars == 0 {
        Err(Problem::whole(format!(
            "a secret has 1 to {SECRET_CHARS} characters, this is empty: remove `secret`, and one is made from the token"
        )))
    } else if chars > SECRET_CHARS {
        Err(Problem::whole(format!(
            "a secret has 1 to {SECRET_CHARS} characters, this has {chars}"
        )))
    } else {
        Ok(())
    }
}

/// A file's path.
pub(super) fn file(text: &str) -> Checked {
    if text.is_empty() {
        Err(Problem::whole(
            "this is no file: remove the key, or name a file",
        ))
    } else {
        Ok(())
    }
}

/// The directory of an authority that issues certificates.
pub(super) fn directory(text: &str) -> Checked {
    match text.strip_prefix("https://") {
        Some(rest) if !rest.is_empty() => Ok(()),
        _ => Err(Problem::whole(
            "the directory of an authority is an https URL: `acme = \"https://ca.example.com/directory\"`",
        )),
    }
}

/// Whom an authority tells about problems.
pub(super) fn contact(text: &str) -> Checked {
    if text.starts_with("mailto:") && text.contains('@') {
        Ok(())
    } else {
        Err(Problem::whole(
            "a contact is a mail address: `acme_contact = \"mailto:admin@example.com\"`",
        ))
    }
}

/// The address that Telegram calls instead of asking the DNS.
pub(super) fn ipv4(text: &str) -> Checked {
    match text.parse::<IpAddr>() {
        Ok(IpAddr::V4(_)) => Ok(()),
        Ok(IpAddr::V6(_)) => Err(Problem::whole(
            "Telegram calls webhooks by IPv4 only: `ip = \"203.0.113.7\"`",
        )),
        Err(_) => Err(Problem::whole(format!(
            "`{text}` is no IPv4 address: `ip = \"203.0.113.7\"`"
        ))),
    }
}

/// An address or a network.
pub(super) fn network(text: &str) -> Checked {
    let (address, bits) = match text.split_once('/') {
        Some((address, bits)) => (address, Some(bits)),
        None => (text, None),
    };
    let Ok(ip) = address.parse::<IpAddr>() else {
        return Err(Problem::whole(format!(
            "`{text}` is neither an address nor a network: write `\"203.0.113.7\"` or `\"10.0.0.0/8\"`"
        )));
    };
    let most = if ip.is_ipv4() { 32 } else { 128 };
    match bits.map(str::parse::<u8>) {
        None => Ok(()),
        Some(Ok(bits)) if bits <= most => Ok(()),
        Some(_) => Err(Problem::within(
            address.len()..text.len(),
            format!(
                "a network of this kind has a prefix of 0 to {most} bits: `\"{address}/{most}\"`"
            ),
        )),
    }
}

/// A header's name.
pub(super) fn header(text: &str) -> Checked {
    let refused = text
        .char_indices()
        .find(|(_, c)| !(c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(*c)));
    match refused {
        _ if text.is_empty() => Err(Problem::whole(
            "this is no header: `client_ip_header = \"X-Real-IP\"`",
        )),
        Some((at, c)) => Err(Problem::within(
            at..at + c.len_utf8(),
            format!("a header's name cannot have `{c}`: `client_ip_header = \"X-Real-IP\"`"),
        )),
        None => Ok(()),
    }
}

/// A kind of updates. Kinds that came after this release pass, slips of the pen do not.
pub(super) fn update_kind(text: &str) -> Checked {
    if UPDATE_KINDS.contains(&text) {
        return Ok(());
    }
    if let Some(known) = nearest(text, UPDATE_KINDS.iter().copied()) {
        return Err(Problem::whole(format!(
            "unknown kind of update `{text}`: did you mean `{known}`?"
        )));
    }
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
        return Ok(());
    }
    Err(Problem::whole(format!(
        "`{text}` is no kind of update: write for instance `\"message\"` or `\"callback_query\"`"
    )))
}

/// The name of an environment variable.
pub(super) fn variable(text: &str) -> Checked {
    if text.is_empty() || text.contains(['=', '\0']) {
        Err(Problem::whole(
            "this is no name of an environment variable: `env(\"SECRET\")`",
        ))
    } else {
        Ok(())
    }
}

/// `name`, `address` or `[address]`, each with `:port` or without.
fn authority(text: &str) -> Result<(&str, Option<i64>), Problem> {
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') || host.ends_with(']') => (host, Some(port)),
        _ => (text, None),
    };
    let is_address = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'))
        .is_some_and(|host| host.parse::<Ipv6Addr>().is_ok());
    if !is_address {
        if host.parse::<Ipv6Addr>().is_ok() {
            return Err(Problem::whole(format!(
                "an IPv6 address stands in brackets here: `[{host}]`"
            )));
        }
        name(host)?;
    }
    let Some(port) = port else {
        return Ok((host, None));
    };
    let number = i64::from(port_number(port)?);
    if PORTS.contains(&number) {
        Ok((host, Some(number)))
    } else {
        Err(Problem::within(
            host.len() + 1..text.len(),
            public_port(number),
        ))
    }
}

/// A name of the DNS.
fn name(host: &str) -> Checked {
    if host.is_empty() {
        return Err(Problem::whole("the host is missing: `example.com`"));
    }
    let refused = host
        .char_indices()
        .find(|(_, c)| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_')));
    match refused {
        Some((at, c)) if c.is_ascii() => Err(Problem::within(
            at..at + 1,
            format!(
                "a host cannot have `{}`: write `example.com`",
                c.escape_default()
            ),
        )),
        Some((at, c)) => Err(Problem::within(
            at..at + c.len_utf8(),
            format!("a host cannot have `{c}`: write it in its ASCII form, `xn--...`"),
        )),
        None => Ok(()),
    }
}

/// The message about a port that Telegram never calls.
pub(super) fn public_port(number: i64) -> String {
    format!(
        "Telegram calls webhooks on ports 443, 80, 88 and 8443 only, not {number}; where the server listens behind a proxy is said by `listen = \":{number}\"`"
    )
}

fn port_number(port: &str) -> Result<u16, Problem> {
    port.parse::<u16>()
        .ok()
        .filter(|_| port.bytes().all(|b| b.is_ascii_digit()))
        .ok_or_else(|| {
            Problem::whole(format!(
                "`{port}` is no port: write a number from 0 to 65535"
            ))
        })
}

//! What a link points to.

use super::entity::Kind;

/// A link that Telegram takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Url(String),
    /// `tg://user?id=..`
    User(i64),
}

impl Target {
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Url(url) => Kind::TextLink { url },
            Self::User(user) => Kind::TextMention { user },
        }
    }
}

/// Where a link leads to, or why it is none.
pub(crate) fn target(link: &str) -> Result<Target, &'static str> {
    user(link).map_or_else(
        || check(link).map(Target::Url),
        |user| Ok(Target::User(user)),
    )
}

fn user(link: &str) -> Option<i64> {
    let id = parameter(strip(link, "tg:")?, "user", "id")?;
    id.parse().ok().filter(|id| *id > 0)
}

/// A link written out in full (`example.com` is `http://example.com/`), or why it is none.
pub(crate) fn check(link: &str) -> Result<String, &'static str> {
    const WRONG: &str = "Wrong HTTP URL";
    let link = link.trim();
    if link.is_empty() {
        return Err("URL host is empty");
    }
    for scheme in ["tg:", "ton:", "tonsite:", "mailto:", "tel:"] {
        if let Some(rest) = strip(link, scheme) {
            let rest = rest.trim_start_matches('/');
            let slashes = if scheme.starts_with('t') && scheme != "tel:" {
                "//"
            } else {
                ""
            };
            let whole = !rest.is_empty() && !rest.contains(char::is_whitespace);
            return whole
                .then(|| format!("{scheme}{slashes}{rest}"))
                .ok_or(WRONG);
        }
    }
    let (scheme, rest) = match link.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => ("http", rest),
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => ("https", rest),
        Some((scheme, _)) if !scheme.contains(['/', '?', '#', '.']) => {
            return Err("Unsupported URL protocol");
        }
        _ => ("http", link),
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let host = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    let name = match host.rsplit_once(':') {
        Some((name, port)) if !host.ends_with(']') => {
            port.parse::<u16>()
                .ok()
                .filter(|port| *port != 0)
                .ok_or(WRONG)?;
            name
        }
        _ => host,
    };
    let strange = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\' | '`' | '(')
    };
    if !name.contains('.') || name.starts_with('.') || name.ends_with('.') || name.contains(strange)
    {
        return Err(WRONG);
    }
    if path.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err(WRONG);
    }
    let slash = if path.starts_with('/') { "" } else { "/" };
    Ok(format!(
        "{scheme}://{}{slash}{path}",
        authority.to_lowercase()
    ))
}

/// A link to an app: only `https` will do.
pub(crate) fn check_https(link: &str) -> Result<String, &'static str> {
    let link = check(link)?;
    if link.starts_with("https://") {
        return Ok(link);
    }
    Err("Only HTTPS links are allowed")
}

/// `tg://emoji?id=..` or `tg://time?unix=..&format=..`
pub(super) fn emoji_or_time(link: &str) -> Result<Kind, String> {
    let rest = strip(link, "tg:");
    if let Some(id) = rest.and_then(|rest| parameter(rest, "emoji", "id")) {
        return emoji(id);
    }
    if let Some((rest, unix)) = rest.and_then(|rest| Some((rest, parameter(rest, "time", "unix")?)))
    {
        return time(unix, parameter(rest, "time", "format").unwrap_or(""));
    }
    Err("Invalid tg://emoji or tg://time URL specified".to_owned())
}

pub(super) fn emoji(id: &str) -> Result<Kind, String> {
    let known = id.parse::<i64>().is_ok_and(|id| id != 0);
    known
        .then(|| Kind::CustomEmoji { id: id.to_owned() })
        .ok_or_else(|| "Invalid custom emoji identifier specified".to_owned())
}

pub(super) fn time(unix: &str, format: &str) -> Result<Kind, String> {
    let unix: i64 = unix
        .parse()
        .ok()
        .filter(|unix| *unix > 0)
        .ok_or("Invalid Unix time specified")?;
    if !is_format(format) {
        return Err("Invalid date format used".to_owned());
    }
    let format = format.to_owned();
    Ok(Kind::DateTime { unix, format })
}

/// `r`, or a week day, a date and a time, each of them or none.
pub(super) fn is_format(format: &str) -> bool {
    let rest = format.strip_prefix('w').unwrap_or(format);
    let rest = rest.strip_prefix(['d', 'D']).unwrap_or(rest);
    let rest = rest.strip_prefix(['t', 'T']).unwrap_or(rest);
    rest.is_empty() || format == "r"
}

/// What follows a scheme, in whatever case that is written.
fn strip<'a>(link: &'a str, scheme: &str) -> Option<&'a str> {
    let start = link.get(..scheme.len())?;
    start
        .eq_ignore_ascii_case(scheme)
        .then(|| link.get(scheme.len()..))
        .flatten()
}

/// A parameter of `//path?name=value`.
fn parameter<'a>(rest: &'a str, path: &str, name: &str) -> Option<&'a str> {
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let (found, query) = rest.split_once('?')?;
    if !found.trim_end_matches('/').eq_ignore_ascii_case(path) {
        return None;
    }
    query.split('&').find_map(|pair| {
        pair.split_once('=')
            .filter(|(key, _)| *key == name)
            .map(|(_, value)| value)
    })
}

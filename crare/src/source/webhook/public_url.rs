//! The address Telegram is told, and the path that requests come for.

use super::secret::Secret;
use super::settings::Webhook;

/// Ports Telegram's own Bot API server calls.
const PORTS: [u16; 4] = [443, 80, 88, 8443];

/// Telegram gives up on requests whose header has more than 4,096 bytes; the URL must leave room for the rest of it.
const LONGEST: usize = 2_048;

/// Where a webhook is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The path requests come for.
    pub(super) path: String,
    /// Whether that path follows from the secret.
    pub(super) derived: bool,
    /// The URL for setWebhook; none when Telegram is told nothing.
    pub(super) url: Option<String>,
}

/// Settle path and URL. `cloud`: the bot talks to Telegram's own Bot API server, which is stricter.
pub(super) fn place(
    settings: &Webhook,
    secret: &Secret,
    cloud: bool,
) -> Result<Place, Vec<(&'static str, String)>> {
    let mut problems = Vec::new();
    let mut take = |name: &'static str, result: Result<Option<String>, String>| match result {
        Ok(value) => value,
        Err(error) => {
            problems.push((name, error));
            None
        }
    };
    let chosen = take("path", path(&settings.path));
    let mut base = None;
    if !settings.public_url.is_empty() {
        base = take(
            "public_url",
            public_url(&settings.public_url, cloud).map(Some),
        );
    } else if !settings.host.is_empty() {
        base = take("host", host(&settings.host).map(Some));
        if let Err(error) = port(settings.port, cloud) {
            problems.push(("port", error));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }

    if !settings.public_url.is_empty()
        && let Some(url) = &base
        && let Some(own) = path_of(url)
    {
        let path = chosen.unwrap_or_else(|| own.to_owned());
        return Ok(Place {
            path,
            derived: false,
            url: base,
        });
    }
    let derived = chosen.is_none();
    let path = chosen.unwrap_or_else(|| secret.path());
    let url = base.map(|base| match settings.port {
        _ if !settings.public_url.is_empty() => format!("{}{path}", base.trim_end_matches('/')),
        443 => format!("https://{base}{path}"),
        port => format!("https://{base}:{port}{path}"),
    });
    Ok(Place { path, derived, url })
}

/// The public name or address alone, of settings that tell one.
pub(super) fn host_of(settings: &Webhook) -> Option<String> {
    let (whole, is_url) = match settings.public_url.as_str() {
        "" => (settings.host.as_str(), false),
        url => (url.split_once("://").map_or(url, |(_, rest)| rest), true),
    };
    let host = if let Some(rest) = whole.strip_prefix('[') {
        rest.split(']').next()?
    } else if is_url {
        whole.split(['/', '?', ':']).next()?
    } else {
        whole
    };
    Some(host.to_ascii_lowercase()).filter(|host| !host.is_empty())
}

/// The path of a URL, when it is more than the root.
fn path_of(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let path = &rest[rest.find(['/', '?'])?..];
    let path = path.split('?').next().unwrap_or(path);
    (path.len() > 1).then_some(path)
}

fn path(path: &str) -> Result<Option<String>, String> {
    if path.is_empty() {
        return Ok(None);
    }
    if !path.starts_with('/') {
        return Err(format!(
            "{path:?} does not begin with a slash; write {:?}",
            format!("/{path}")
        ));
    }
    if path.len() > LONGEST {
        return Err(format!(
            "has {} bytes; at most {LONGEST} are possible",
            path.len()
        ));
    }
    match path
        .chars()
        .find(|c| !c.is_ascii_graphic() || matches!(c, '?' | '#' | '"' | '<' | '>' | '\\'))
    {
        Some(c) => Err(format!(
            "{path:?} contains {c:?}, which cannot stand in a path; percent-encode it or leave it out"
        )),
        None => Ok(Some(path.to_owned())),
    }
}

fn host(host: &str) -> Result<String, String> {
    let bracketed = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    if let Some(address) = bracketed {
        return match address.parse::<std::net::Ipv6Addr>() {
            Ok(_) => Ok(host.to_owned()),
            Err(_) => Err(format!("{host:?} is not an IPv6 address")),
        };
    }
    if host.contains("://") {
        return Err(format!(
            "{host:?} is a URL; write only the name, or the whole URL in public_url"
        ));
    }
    if host.contains('/') {
        return Err(format!("{host:?} contains a path; write that in path"));
    }
    if host.contains(':') {
        return Err(format!("{host:?} contains a port; write that in port"));
    }
    match host
        .chars()
        .find(|c| c.is_ascii() && !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')))
    {
        Some(c) => Err(format!(
            "{host:?} contains {c:?}, which cannot stand in a host name"
        )),
        None if host.len() > 253 => Err("is longer than the 253 bytes a host name may have".into()),
        None => Ok(host.to_owned()),
    }
}

fn port(port: u16, cloud: bool) -> Result<(), String> {
    if port == 0 || (cloud && !PORTS.contains(&port)) {
        return Err(format!(
            "is {port}; Telegram calls the ports 443, 80, 88 and 8443 only. Where this process listens is a setting of its own, listen"
        ));
    }
    Ok(())
}

fn public_url(url: &str, cloud: bool) -> Result<String, String> {
    let Some((scheme, rest)) = url.split_once("://") else {
        return Err(format!(
            "{url:?} has no scheme; write {:?}",
            format!("https://{url}")
        ));
    };
    match scheme {
        "https" => (),
        "http" if !cloud => (),
        _ => {
            return Err(format!(
                "{url:?} does not begin with https://; Telegram calls nothing else"
            ));
        }
    }
    if url.len() > LONGEST {
        return Err(format!(
            "has {} bytes; at most {LONGEST} are possible",
            url.len()
        ));
    }
    if url.contains('#') {
        return Err(format!(
            "{url:?} has a fragment, which is never sent; leave it out"
        ));
    }
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    if authority.contains('@') {
        return Err(
            "contains a user name or password; the setting secret is there for that".into(),
        );
    }
    let (name, number) = match authority.rsplit_once(':') {
        Some((name, number)) if !number.contains(']') => (name, Some(number)),
        _ => (authority, None),
    };
    if name.is_empty() {
        return Err(format!("{url:?} has no host"));
    }
    host(name)?;
    if let Some(number) = number {
        port(
            number
                .parse()
                .map_err(|_| format!("{url:?} has no proper port"))?,
            cloud,
        )?;
    }
    if let Some(c) = tail
        .chars()
        .find(|c| !c.is_ascii_graphic() || matches!(c, '"' | '<' | '>' | '\\'))
    {
        return Err(format!(
            "{url:?} contains {c:?}; percent-encode it or leave it out"
        ));
    }
    if tail.starts_with('?') {
        return Err(format!(
            "{url:?} has a query but no path; write a slash before the question mark"
        ));
    }
    if tail.starts_with("/?") {
        return Err(format!("{url:?} has a query but no path; give it one"));
    }
    Ok(url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Place, Secret, Webhook, place};

    fn secret() -> Secret {
        Secret::given("s").unwrap()
    }

    fn settled(webhook: &Webhook) -> (String, Option<String>) {
        let Place { path, url, .. } = place(webhook, &secret(), true).unwrap();
        (path, url)
    }

    fn told(webhook: &Webhook) -> String {
        let problems = place(webhook, &secret(), true).unwrap_err();
        let lines: Vec<_> = problems
            .iter()
            .map(|(name, text)| format!("{name}: {text}"))
            .collect();
        lines.join("\n")
    }

    #[test]
    fn from_the_host() {
        let webhook = Webhook::new("example.com").path("/hook");
        assert_eq!(
            settled(&webhook),
            ("/hook".into(), Some("https://example.com/hook".into()))
        );
        let webhook = webhook.port(8443);
        assert_eq!(
            settled(&webhook).1.unwrap(),
            "https://example.com:8443/hook"
        );
        let place = place(&Webhook::new("example.com"), &secret(), true).unwrap();
        assert!(place.derived);
        assert_eq!(place.path, secret().path());
        assert_eq!(
            place.url.unwrap(),
            format!("https://example.com{}", secret().path())
        );
    }

    #[test]
    fn nothing_is_told_without_a_host() {
        assert_eq!(
            settled(&Webhook::new("").path("/hook")),
            ("/hook".into(), None)
        );
    }

    #[test]
    fn from_the_public_url() {
        let webhook = Webhook::new("").public_url("https://example.com/bots/echo?x=1");
        assert_eq!(
            settled(&webhook),
            (
                "/bots/echo".into(),
                Some("https://example.com/bots/echo?x=1".into())
            )
        );
        let webhook = webhook.path("/inside");
        assert_eq!(
            settled(&webhook),
            (
                "/inside".into(),
                Some("https://example.com/bots/echo?x=1".into())
            )
        );
        let webhook = Webhook::new("ignored.example")
            .public_url("https://example.com/")
            .path("/hook");
        assert_eq!(
            settled(&webhook),
            ("/hook".into(), Some("https://example.com/hook".into()))
        );
        let webhook = Webhook::new("").public_url("https://example.com:88");
        assert_eq!(
            settled(&webhook).1.unwrap(),
            format!("https://example.com:88{}", secret().path())
        );
    }

    #[test]
    fn every_problem_is_told() {
        let told = told(&Webhook::new("https://example.com/").path("hook").port(8080));
        for part in [
            "path: \"hook\"",
            "write \"/hook\"",
            "host: ",
            "public_url",
            "port: is 8080",
        ] {
            assert!(told.contains(part), "{part} in {told}");
        }
    }

    #[test]
    fn hosts_and_urls_that_cannot_work() {
        for (host, part) in [
            ("a b", "' '"),
            ("example.com:88", "port"),
            ("example.com/x", "path"),
            ("[::x]", "IPv6"),
        ] {
            assert!(told(&Webhook::new(host)).contains(part), "{host}");
        }
        for (url, part) in [
            ("example.com/x", "https://example.com/x"),
            ("http://example.com/x", "https"),
            ("https://example.com:8080/x", "8443"),
            ("https://u:p@example.com/x", "secret"),
            ("https:///x", "no host"),
            ("https://example.com/x#y", "fragment"),
            ("https://example.com/ä", "percent-encode"),
            ("https://example.com?x", "slash"),
        ] {
            assert!(
                told(&Webhook::new("").public_url(url)).contains(part),
                "{url}"
            );
        }
        assert!(told(&Webhook::new("").path("/a b")).contains("' '"));
        assert!(told(&Webhook::new("").path(format!("/{}", "x".repeat(3_000)))).contains("3001"));
    }

    #[test]
    fn a_server_of_ones_own_may_call_anything() {
        let webhook = Webhook::new("").public_url("http://127.0.0.1:8080/x");
        assert_eq!(place(&webhook, &secret(), false).unwrap().path, "/x");
        let webhook = Webhook::new("[::1]").port(8846).path("/x");
        assert_eq!(
            place(&webhook, &secret(), false).unwrap().url.unwrap(),
            "https://[::1]:8846/x"
        );
    }
}

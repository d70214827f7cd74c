//! What Telegram's words about a webhook mean, and what to do.

/// A part of Telegram's text in lower case, what it means and what to do. The first that fits counts.
const TABLE: [(&str, &str); 24] = [
    (
        "wrong response from the webhook: 401",
        "this webhook, or a proxy in front, did not accept the secret. Another secret was registered: start the bot anew, or set reclaim",
    ),
    (
        "wrong response from the webhook: 403",
        "the origin rule, or a proxy in front, does not take the sender for Telegram. See the refusals in this log; trusted_proxies and client_ip_header must suit the proxy, and asn_db must be recent",
    ),
    (
        "wrong response from the webhook: 404",
        "nobody answers at this path. The proxy must pass the webhook's path on as it is, and the URL that is registered must be this bot's",
    ),
    (
        "wrong response from the webhook: 405",
        "something in front changes the method; the proxy must pass POST on",
    ),
    (
        "wrong response from the webhook: 408",
        "the body of an update came too slowly; look at the connection between the proxy and the bot",
    ),
    (
        "wrong response from the webhook: 410",
        "something in front says that the webhook is gone. Telegram removes a webhook that says so for 23 hours: find out who answers there",
    ),
    (
        "wrong response from the webhook: 413",
        "an update was too large for this webhook or a proxy in front; allow at least 1 MiB (body_limit, in nginx client_max_body_size)",
    ),
    (
        "wrong response from the webhook: 415",
        "something in front changes the content type or compresses; the proxy must pass the body on as it is",
    ),
    (
        "wrong response from the webhook: 429",
        "too many requests: wrong secrets came from that address, or a proxy in front limits the rate; exempt the webhook's path there",
    ),
    (
        "wrong response from the webhook: 502",
        "the proxy could not reach the bot. It must run, and the proxy must use the place given in listen",
    ),
    (
        "wrong response from the webhook: 503",
        "the bot was too busy or was being stopped, or the proxy could not reach it. Telegram sends the update again; if it happens often, look at slow handlers",
    ),
    (
        "wrong response from the webhook: 504",
        "the proxy did not wait long enough for the bot; let it wait 60 s (in nginx proxy_read_timeout), or lower the time the answer waits for the handler",
    ),
    (
        "wrong response from the webhook: 5",
        "the proxy in front, or what answers in the bot's place, failed; look at its log",
    ),
    (
        "wrong response from the webhook: 3",
        "something in front redirects, and Telegram never follows. Register the final URL",
    ),
    (
        "wrong response from the webhook",
        "something answered that is not a success; look at the log of the proxy in front",
    ),
    (
        "timeout expired",
        "the answer did not come within 60 s. Look at slow handlers, and at whether the proxy passes answers on at once",
    ),
    (
        "connection timed out",
        "the host does not answer at all. The firewall must let 149.154.160.0/20 and 91.108.4.0/22 in, and the DNS must name the right IPv4 address",
    ),
    (
        "connection refused",
        "nobody listens at this address and port. The proxy, or the bot, must run and listen at the public port",
    ),
    (
        "connection reset",
        "the connection was cut, by a proxy, a firewall, or a program that stopped. Seldom it is nothing; often it is a proxy that speaks no TLS at this port",
    ),
    (
        "connection closed",
        "the connection ended before the answer, as when the proxy or the bot is started anew. The update is sent again; a proxy should keep idle connections for more than 60 s",
    ),
    (
        "certificate verify failed",
        "the certificate is not trusted: it has expired, names another host, or comes without its intermediate certificates. Serve the whole chain; a self-signed one must be uploaded (tls upload)",
    ),
    (
        "can't create an ssl context",
        "Telegram cannot use the certificate that was uploaded; it must be in PEM",
    ),
    (
        "ssl",
        "TLS could not be set up. The port must speak TLS 1.2 or newer",
    ),
    (
        "resolve host",
        "the DNS knows no IPv4 address for the host. Telegram asks again after about 5 minutes",
    ),
];

/// What it means and what to do, for texts that are known.
pub(super) fn explain(message: &str) -> Option<&'static str> {
    let message = message.to_ascii_lowercase();
    if message.starts_with("can't connect") {
        return Some(
            "the host cannot be reached. The DNS must name the right IPv4 address, and the public port must be open to 149.154.160.0/20 and 91.108.4.0/22",
        );
    }
    TABLE
        .iter()
        .find(|(part, _)| message.contains(part))
        .map(|(_, explanation)| *explanation)
}

#[cfg(test)]
mod tests {
    use super::{TABLE, explain};

    #[test]
    fn telegrams_texts_are_known() {
        for (text, part) in [
            (
                "Wrong response from the webhook: 401 Unauthorized",
                "secret",
            ),
            ("Wrong response from the webhook: 403 Forbidden", "origin"),
            ("Wrong response from the webhook: 404 Not Found", "path"),
            ("Wrong response from the webhook: 302 Found", "redirects"),
            ("Wrong response from the webhook: 410 Gone", "23 hours"),
            (
                "Wrong response from the webhook: 500 Internal Server Error",
                "failed",
            ),
            ("Wrong response from the webhook: 502 Bad Gateway", "listen"),
            (
                "Wrong response from the webhook: 503 Service Unavailable",
                "busy",
            ),
            (
                "Wrong response from the webhook: 418 I'm a teapot",
                "not a success",
            ),
            ("Read timeout expired", "60 s"),
            ("Write timeout expired", "60 s"),
            ("Connection timed out", "firewall"),
            ("Connection refused", "nobody listens"),
            ("Connection reset by peer", "cut"),
            ("Webhook connection closed", "before the answer"),
            (
                "SSL error {error:0A000086:SSL routines::certificate verify failed}",
                "chain",
            ),
            (
                "SSL error {error:0A00010B:SSL routines::wrong version number}",
                "TLS 1.2",
            ),
            ("Can't create an SSL context: wrong", "PEM"),
            ("Can't connect to the webhook", "cannot be reached"),
            ("Failed to resolve host: Name or service not known", "DNS"),
        ] {
            let told = explain(text).unwrap_or_default();
            assert!(told.contains(part), "{text}: {told}");
        }
        assert_eq!(explain("Something new"), None);
    }

    #[test]
    fn no_entry_hides_another() {
        for (at, (part, explanation)) in TABLE.iter().enumerate() {
            assert_eq!(explain(part), Some(*explanation), "{at}");
        }
    }
}

//! Every setting of a webhook.

#[crare::main(webhook(
    host = "example.com",
    listen = "127.0.0.1:8846",
    path = "/hook",
    port = 8443,
    secret = env("SECRET"),
    asn_db = "asn.mmdb",
    asns = [62041, 59930],
    origin = telegram_networks,
    networks = ["203.0.113.0/24"],
    trusted_proxies = ["127.0.0.1", "fc00::/7"],
    client_ip_header = "X-Real-IP",
    allow_local = true,
    ip = "203.0.113.7",
    max_connections = 40,
    allowed_updates = ["message", "callback_query"],
    drop_pending = env("DROP_PENDING"),
    tls(cert = "cert.pem", key = "key.pem", upload = true),
    body_limit = 1048576,
    reply_window_ms = 500,
    reply = false,
    workers = 2,
    socket_mode = "0660",
    reuse_port = true,
    proxy_protocol = false,
    previous_secret = env("OLD_SECRET"),
    observe = true,
    check_interval = 60,
    reclaim = true,
))]
pub(crate) async fn main() -> Result<(), std::io::Error> {
    Ok(())
}

mod made {
    #[crare::main(webhook(host = "example.com", tls(self_signed = true)))]
    pub(crate) async fn main() {}
}

mod issued {
    #[crare::main(webhook(
        host = "example.com",
        tls(
            acme = true,
            acme_contact = "mailto:admin@example.com",
            acme_ca = "authority.pem",
        ),
    ))]
    pub(crate) async fn main() {}
}

mod played {
    #[crare::main(playground(listen = "127.0.0.1:8087", bot = "shop_bot", state = "shop.state"))]
    pub(crate) async fn main() {}
}

mod issued_by {
    #[crare::main(webhook(tls(acme = "https://ca.example.com/directory")))]
    pub(crate) async fn main() {}
}

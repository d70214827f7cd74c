//! Certificates from an authority, by the ACME protocol (RFC 8555).
//!
//! The authority asks for proof over TLS (TLS-ALPN-01, RFC 8737): it connects to the server that it is to certify and wants to
//! see a certificate with a digest in it. The [resolver](super::resolver) shows it, so the server needs nothing else. Before the first
//! certificate the server does not run yet; [`First`] answers in its place.

mod failure;
mod first;
mod http;
mod order;
mod renewal;

use std::fs;
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use instant_acme::Identifier;
use rustls::sign::CertifiedKey;

use super::Credentials;
use super::expiry::Validity;
use super::files::certified_key;
use super::resolver::{Resolver, server_config};
use super::self_signed::is_for;
use super::state::{State, file_name};
use crate::source::webhook::secret::{hex, hmac};
use crate::source::webhook::settings::Acme;
use failure::Failure;
pub(in crate::source::webhook) use first::First;
use http::Http;

/// One certificate of one authority.
struct Certificate {
    host: String,
    identifier: Identifier,
    directory: String,
    contact: Option<String>,
    http: Http,
    state: State,
    resolver: Arc<Resolver>,
}

/// The kept certificate, if there is one; all that is needed to get others.
pub(super) fn credentials(
    authority: &Acme,
    host: Option<&str>,
    state: &State,
) -> Result<Credentials, Vec<String>> {
    let mut errors = Vec::new();
    if !authority.directory.starts_with("https://") {
        errors.push(format!(
            "the directory of an authority is an https URL, not {:?}",
            authority.directory
        ));
    }
    if let Some(contact) = &authority.contact
        && !contact.starts_with("mailto:")
    {
        errors.push(format!(
            "the contact {contact:?} is no mail address; write \"mailto:admin@example.com\""
        ));
    }
    if host.is_none() {
        errors.push("an authority needs to know the public name; set host or public_url".into());
    }
    let http = authority
        .ca
        .as_deref()
        .map(|file| {
            fs::read(file).map_err(|error| {
                format!(
                    "the authority's certificate {} cannot be read: {error}",
                    file.display()
                )
            })
        })
        .transpose()
        .and_then(|ca| Http::new(ca.as_deref()))
        .map_err(|error| errors.push(error));
    let (Some(host), Ok(http), true) = (host, http, errors.is_empty()) else {
        return Err(errors);
    };

    let resolver = Resolver::new(None);
    let certificate = Arc::new(Certificate {
        host: host.to_owned(),
        identifier: host.parse::<IpAddr>().map_or_else(
            |_| Identifier::Dns(host.to_ascii_lowercase()),
            Identifier::Ip,
        ),
        directory: authority.directory.clone(),
        contact: authority.contact.clone(),
        http,
        state: state.clone(),
        resolver: Arc::clone(&resolver),
    });
    if let Some(kept) = certificate.kept() {
        resolver.swap(Arc::new(kept));
    }
    let mut server = server_config(&resolver)?;
    // The HTTP server puts its own protocols before this one.
    server
        .alpn_protocols
        .push(super::resolver::ACME_TLS.to_vec());
    Ok(Credentials {
        first: Some(First::new(Arc::clone(&certificate), &server)),
        server: Some(server),
        background: vec![Box::pin(renewal::run(certificate))],
        ..Credentials::default()
    })
}

impl Certificate {
    /// The file with key and certificate.
    fn file(&self) -> String {
        format!(
            "acme-{}-{}.pem",
            file_name(&self.host),
            short(&[self.directory.as_bytes()])
        )
    }

    /// The file with the account and its key.
    fn account_file(&self) -> String {
        let contact = self.contact.as_deref().unwrap_or_default();
        let parts = [self.directory.as_bytes(), contact.as_bytes()].join(&0);
        format!("acme-account-{}.json", short(&[&parts]))
    }

    /// The certificate from an earlier start, if it may still be used.
    fn kept(&self) -> Option<CertifiedKey> {
        let pem = self.state.read(&self.file())?;
        let key = parse(&pem).ok()?;
        let validity = Validity::of(key.cert.first()?)?;
        (validity.contains(SystemTime::now()) && is_for(&key, &self.host)).then_some(key)
    }

    /// Until when the present certificate may be used, and since when.
    fn validity(&self) -> Option<Validity> {
        Validity::of(self.resolver.current()?.cert.first()?)
    }
}

/// Key and chain from one text.
fn parse(pem: &[u8]) -> Result<CertifiedKey, String> {
    let file = Path::new("of the authority");
    certified_key((file, pem), (file, pem))
}

fn short(parts: &[&[u8]]) -> String {
    hex(&hmac(b"", parts)[..4])
}

/// How long one request to the authority may take.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

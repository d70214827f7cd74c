//! A certificate made here.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair};
use rustls::pki_types::{ServerName, UnixTime};
use rustls::sign::CertifiedKey;
use tracing::{info, warn};

use super::Credentials;
use super::expiry::Validity;
use super::files::certified_key;
use super::resolver::{Resolver, server_config};
use super::state::{State, file_name};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How long a new certificate is valid.
const LIFE: Duration = Duration::from_secs(3_650 * DAY.as_secs());

/// With less than this left, a new one is made at the start.
const RENEW: Duration = Duration::from_secs(30 * DAY.as_secs());

/// Clocks that are late shall accept a new certificate too.
const EARLIER: Duration = DAY;

/// The kept certificate for this host, or a new one.
pub(super) fn credentials(host: Option<&str>, state: &State) -> Result<Credentials, String> {
    let host = host.ok_or(
        "a self-signed certificate needs to know the public name or address; set host or public_url",
    )?;
    let (pem, key) = match kept(host, state) {
        Some(kept) => kept,
        None => make(host, state)?,
    };
    let resolver = Resolver::new(Some(Arc::new(key)));
    Ok(Credentials {
        upload: Some(pem.into_bytes()),
        server: Some(server_config(&resolver).map_err(|errors| errors.join("; "))?),
        ..Credentials::default()
    })
}

/// Certificate and key from the start before, if they still fit.
fn kept(host: &str, state: &State) -> Option<(String, CertifiedKey)> {
    let [certificate, key] = names(host).map(|name| state.read(&name));
    let (certificate, key) = (certificate?, key?);
    let file = Path::new("kept");
    let certified = certified_key((file, &certificate), (file, &key)).ok()?;
    let first = certified.cert.first()?;
    let validity = Validity::of(first)?;
    let now = SystemTime::now();
    let fits = validity.contains(now) && validity.left(now) > RENEW && is_for(&certified, host);
    fits.then_some((String::from_utf8(certificate).ok()?, certified))
}

/// Whether a certificate is for this host.
pub(super) fn is_for(key: &CertifiedKey, host: &str) -> bool {
    let Ok(name) = ServerName::try_from(host) else {
        return false;
    };
    let parsed = key
        .cert
        .first()
        .and_then(|first| rustls::server::ParsedCertificate::try_from(first).ok());
    parsed.is_some_and(|parsed| rustls::client::verify_server_name(&parsed, &name).is_ok())
}

fn make(host: &str, state: &State) -> Result<(String, CertifiedKey), String> {
    let cannot =
        |error: rcgen::Error| format!("a certificate for {host:?} cannot be made: {error}");
    let mut params = CertificateParams::new([host.to_owned()]).map_err(cannot)?;
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, host);
    // Whole seconds of the present, whatever the clock says.
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(UnixTime::now().as_secs());
    params.not_before = now.checked_sub(EARLIER).unwrap_or(now).into();
    params.not_after = (now + LIFE).into();
    let key = KeyPair::generate().map_err(cannot)?;
    let pem = params.self_signed(&key).map_err(cannot)?.pem();
    let key = key.serialize_pem();
    let [certificate_name, key_name] = names(host);
    let written = state
        .write(&key_name, key.as_bytes())
        .and_then(|()| state.write(&certificate_name, pem.as_bytes()));
    match written {
        Ok(()) => {
            let file = state.path(&certificate_name).unwrap_or_default();
            info!(host, file = %file.display(), "webhook: a self-signed certificate was made");
        }
        Err(error) => warn!(
            host,
            %error,
            "webhook: the self-signed certificate cannot be kept, so each start makes a new one and uploads it; give it a folder in STATE_DIRECTORY"
        ),
    }
    let made = Path::new("made");
    let certified = certified_key((made, pem.as_bytes()), (made, key.as_bytes()))?;
    Ok((pem, certified))
}

/// The files of certificate and key.
pub(super) fn names(host: &str) -> [String; 2] {
    let name = file_name(host);
    [format!("webhook-{name}.pem"), format!("webhook-{name}.key")]
}

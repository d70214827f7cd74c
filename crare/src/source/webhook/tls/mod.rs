//! Certificate and key: from files, made here, or issued by an authority.
//!
//! Whoever serves asks a [resolver](resolver::Resolver) for the certificate at each handshake, so that it can be changed while
//! connections are open. What changes it runs [beside the server](Credentials::background).

#[cfg(feature = "acme")]
mod acme;
#[cfg(feature = "tls")]
mod expiry;
mod files;
mod reload;
#[cfg(feature = "tls")]
mod resolver;
#[cfg(feature = "tls")]
mod self_signed;
#[cfg(feature = "tls")]
mod state;
#[cfg(test)]
#[cfg(feature = "tls")]
mod tests;

use bytes::Bytes;
use tokio::sync::watch;

use super::settings::{Tls, TlsSource};
use crate::delivery::BoxFuture;
#[cfg(feature = "acme")]
pub(super) use acme::First;
use files::Files;
use reload::Watch;
#[cfg(feature = "tls")]
pub(super) use state::State;

/// All that is needed to serve HTTPS and to tell Telegram about it.
#[derive(Default)]
pub(super) struct Credentials {
    /// The certificate in PEM, to be uploaded.
    pub(super) upload: Option<Vec<u8>>,
    /// The certificate to be uploaded as it is now; it changes when the file does. None when nothing is uploaded, or nothing can change.
    pub(super) uploads: Option<watch::Receiver<Bytes>>,
    /// How to serve HTTPS.
    #[cfg(feature = "tls")]
    pub(super) server: Option<rustls::ServerConfig>,
    /// What has to run beside the server, until that ends.
    pub(super) background: Vec<BoxFuture<'static, ()>>,
    /// What has to be done before Telegram is told: there may be no certificate yet.
    #[cfg(feature = "acme")]
    pub(super) first: Option<First>,
}

impl Credentials {
    /// Read or make what is set, for the public host. The errors say what is wrong and what to do.
    pub(super) fn load(
        tls: &Tls,
        host: Option<&str>,
        #[cfg(feature = "tls")] state: &State,
    ) -> Result<Self, Vec<String>> {
        let _ = host;
        match &tls.source {
            TlsSource::Files { certificate, key } => Self::of_files(Files {
                certificate: certificate.clone(),
                key: key.clone(),
                upload: tls.upload,
            }),
            #[cfg(feature = "tls")]
            TlsSource::SelfSigned => self_signed::credentials(host, state).map_err(|why| vec![why]),
            #[cfg(feature = "acme")]
            TlsSource::Acme(authority) => acme::credentials(authority, host, state),
            #[cfg(not(feature = "tls"))]
            TlsSource::SelfSigned => Err(files::supported().err().into_iter().collect()),
            #[cfg(not(feature = "acme"))]
            TlsSource::Acme(authority) => {
                let _ = (&authority.directory, &authority.contact, &authority.ca);
                Err(vec![
                    "this program was built without the feature `acme` of crare; enable it, or name the files of a certificate".into(),
                ])
            }
        }
    }

    fn of_files(files: Files) -> Result<Self, Vec<String>> {
        let loaded = files.load()?;
        let mut credentials = Self {
            upload: loaded
                .certificate
                .clone()
                .filter(|_| files.upload)
                .map(Into::into),
            ..Self::default()
        };
        let (watch, uploads) = Watch::new(files, &loaded);
        credentials.uploads = uploads;
        #[cfg(feature = "tls")]
        if let Some(key) = loaded.key {
            let resolver = resolver::Resolver::new(Some(key));
            credentials.server = Some(resolver::server_config(&resolver)?);
            credentials
                .background
                .push(Box::pin(watch.serving(resolver).run(reload::INTERVAL)));
            return Ok(credentials);
        }
        credentials
            .background
            .push(Box::pin(watch.run(reload::INTERVAL)));
        Ok(credentials)
    }
}

//! Certificate and key, and where they come from.

use std::path::PathBuf;

/// Certificate and key of a webhook: [files](Self::new), [self-signed](Self::self_signed), or from an [authority](Self::acme).
///
/// Files are PEM. The certificate's file holds the whole chain: Telegram does not fetch what is missing in between. Files are
/// looked at every 30 s and read again when they have changed; a pair that does not work leaves the old one in use, with a warning.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Tls {
    pub(in crate::source::webhook) source: TlsSource,
    pub(in crate::source::webhook) upload: bool,
}

/// Where certificate and key come from.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::source::webhook) enum TlsSource {
    Files {
        certificate: PathBuf,
        key: Option<PathBuf>,
    },
    SelfSigned,
    Acme(Acme),
}

impl Tls {
    /// Serve HTTPS with this certificate and its private key (PKCS #8, PKCS #1 or SEC 1). Needs the feature `tls`.
    pub fn new(certificate: impl Into<PathBuf>, key: impl Into<PathBuf>) -> Self {
        Self {
            source: TlsSource::Files {
                certificate: certificate.into(),
                key: Some(key.into()),
            },
            upload: false,
        }
    }

    /// Only upload this certificate: a reverse proxy in front serves HTTPS with it.
    pub fn uploaded(certificate: impl Into<PathBuf>) -> Self {
        Self {
            source: TlsSource::Files {
                certificate: certificate.into(),
                key: None,
            },
            upload: true,
        }
    }

    /// Serve HTTPS with a certificate made for the public host, and give it to Telegram. Needs the feature `tls`, but no
    /// authority and no domain: an IPv4 address will do.
    ///
    /// Certificate and key, valid for 10 years, are kept as `webhook-<host>.pem` and `.key` in the first folder of these that is set:
    /// `$STATE_DIRECTORY`, `$XDG_STATE_HOME/crare`, `$HOME/.local/state/crare`, `%LOCALAPPDATA%\crare`. They are made
    /// anew at a start within 30 days of their end; at every start where nothing can be written.
    pub fn self_signed() -> Self {
        Self {
            source: TlsSource::SelfSigned,
            upload: true,
        }
    }

    /// Serve HTTPS with a certificate that an authority issues for the public host, and that is renewed in time. Needs the feature `acme`.
    ///
    /// The authority connects to port 443 of the host, which must lead to this server: no other port and no web server
    /// is needed (TLS-ALPN-01, RFC 8737). The first start waits for the certificate, at most 2 minutes, and
    /// tries again what may pass; what the authority refuses for good ends it at once. Later ones have the certificate in the folder
    /// that [`self_signed`](Self::self_signed) tells, with the key of the account. It is renewed when a third of its life is left.
    pub fn acme(authority: Acme) -> Self {
        Self {
            source: TlsSource::Acme(authority),
            upload: false,
        }
    }

    /// Give the certificate to Telegram when the webhook is set, so that a self-signed one is accepted. At most 3 MiB.
    /// Telegram then trusts this certificate only. Default: no; always for a self-signed one made here, never for an authority's.
    pub fn upload(mut self, upload: bool) -> Self {
        if matches!(self.source, TlsSource::Files { .. }) {
            self.upload = upload;
        }
        self
    }

    /// Whether the certificate is got for the public host.
    pub(in crate::source::webhook) fn is_for_a_host(&self) -> bool {
        !matches!(self.source, TlsSource::Files { .. })
    }

    /// Whether the server itself encrypts.
    pub(in crate::source::webhook) fn serves(&self) -> bool {
        !matches!(self.source, TlsSource::Files { key: None, .. })
    }
}

impl From<Acme> for Tls {
    fn from(authority: Acme) -> Self {
        Self::acme(authority)
    }
}

/// An authority that issues certificates by the ACME protocol (RFC 8555).
///
/// To use one is to accept its terms of service; an account is made at the first start.
///
/// ```
/// use crare::source::webhook::Acme;
/// use crare::{Tls, Webhook};
///
/// let authority = Acme::lets_encrypt().contact("mailto:admin@example.com");
/// let webhook = Webhook::new("example.com").listen(":443").tls(Tls::acme(authority));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Acme {
    pub(in crate::source::webhook) directory: String,
    pub(in crate::source::webhook) contact: Option<String>,
    pub(in crate::source::webhook) ca: Option<PathBuf>,
}

impl Acme {
    /// Let's Encrypt. Its terms: <https://letsencrypt.org/repository/>.
    pub fn lets_encrypt() -> Self {
        Self::at("https://acme-v02.api.letsencrypt.org/directory")
    }

    /// The authority with this directory, an `https` URL.
    pub fn at(directory: impl Into<String>) -> Self {
        Self {
            directory: directory.into(),
            contact: None,
            ca: None,
        }
    }

    /// Whom the authority tells about problems: `"mailto:admin@example.com"`. Default: nobody.
    pub fn contact(mut self, contact: impl Into<String>) -> Self {
        self.contact = Some(contact.into()).filter(|contact| !contact.is_empty());
        self
    }

    /// A certificate (PEM) to trust when talking to the authority, besides the public ones: for one of your own. Default: none.
    pub fn ca(mut self, file: impl Into<PathBuf>) -> Self {
        self.ca = Some(file.into()).filter(|file| !file.as_os_str().is_empty());
        self
    }
}

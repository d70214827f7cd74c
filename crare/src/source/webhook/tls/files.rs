//! Certificate and key as files.

use std::fs;
use std::path::{Path, PathBuf};
#[cfg(feature = "tls")]
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;

#[cfg(feature = "tls")]
use super::expiry::Validity;

/// The largest certificate Telegram takes, in bytes.
const LARGEST: usize = 3 * 1_024 * 1_024;

/// Which files, and what for.
#[derive(Clone, Debug)]
pub(super) struct Files {
    pub(super) certificate: PathBuf,
    pub(super) key: Option<PathBuf>,
    pub(super) upload: bool,
}

/// What the files held, checked.
pub(super) struct Loaded {
    /// In PEM; of use only where it is uploaded.
    pub(super) certificate: Option<Bytes>,
    #[cfg(feature = "tls")]
    pub(super) key: Option<Arc<rustls::sign::CertifiedKey>>,
    /// Taken before the files were read.
    pub(super) stamp: Stamp,
}

/// Tells one state of the files from another, without reading them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp(Vec<Option<(Option<SystemTime>, u64, u64)>>);

impl Files {
    /// Read all there is. The errors say what is wrong and what to do.
    pub(super) fn load(&self) -> Result<Loaded, Vec<String>> {
        if self.key.is_none() && !self.upload {
            return Err(vec![format!(
                "there is nothing to do with the certificate {}: it has no key to serve HTTPS with, and is not to be uploaded",
                self.certificate.display()
            )]);
        }
        let stamp = self.stamp();
        let mut errors = Vec::new();
        let mut read = |file: &Path, what: &str| {
            let told = |error| format!("the {what} {} cannot be read: {error}", file.display());
            fs::read(file)
                .map_err(|error| errors.push(told(error)))
                .ok()
        };
        let certificate = read(&self.certificate, "certificate");
        let key = self.key.as_deref().map(|key| (key, read(key, "key")));

        if let Some(certificate) = &certificate
            && self.upload
        {
            errors.extend(uploadable(&self.certificate, certificate).err());
        }
        #[cfg(feature = "tls")]
        let mut certified = None;
        match (&certificate, &key) {
            #[cfg(feature = "tls")]
            (Some(certificate), Some((file, Some(key)))) => {
                match certified_key((&self.certificate, certificate), (file, key)) {
                    Ok(key) => certified = Some(Arc::new(key)),
                    Err(error) => errors.push(error),
                }
            }
            (_, Some(_)) => errors.extend(supported().err()),
            (_, None) => {}
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Loaded {
            certificate: certificate.map(Bytes::from),
            #[cfg(feature = "tls")]
            key: certified,
            stamp,
        })
    }

    /// The state of the files now.
    pub(super) fn stamp(&self) -> Stamp {
        let of = |file: &PathBuf| {
            let metadata = fs::metadata(file).ok()?;
            Some((metadata.modified().ok(), metadata.len(), inode(&metadata)))
        };
        Stamp(
            std::iter::once(&self.certificate)
                .chain(&self.key)
                .map(of)
                .collect(),
        )
    }
}

impl Loaded {
    /// How long the certificate may be used; unknown where it cannot be read.
    #[cfg(feature = "tls")]
    pub(super) fn validity(&self) -> Option<Validity> {
        match &self.key {
            Some(key) => Validity::of(key.cert.first()?),
            None => Validity::of_pem(self.certificate.as_deref()?),
        }
    }
}

#[cfg(unix)]
fn inode(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn inode(_: &fs::Metadata) -> u64 {
    0
}

#[cfg(not(feature = "tls"))]
pub(super) fn supported() -> Result<(), String> {
    Err("this program was built without the feature `tls` of crare; enable it, or have a reverse proxy serve HTTPS".into())
}

#[cfg(feature = "tls")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the same signature as without the feature"
)]
fn supported() -> Result<(), String> {
    Ok(())
}

fn uploadable(file: &Path, certificate: &[u8]) -> Result<(), String> {
    let shown = file.display();
    if certificate.len() > LARGEST {
        return Err(format!(
            "the certificate {shown} has {} bytes; Telegram takes at most {LARGEST}",
            certificate.len()
        ));
    }
    let begin = b"-----BEGIN CERTIFICATE-----";
    if !certificate
        .windows(begin.len())
        .any(|window| window == begin)
    {
        return Err(format!(
            "the certificate {shown} is not in the PEM format; convert it with `openssl x509`"
        ));
    }
    Ok(())
}

/// A certificate with the key that belongs to it; each with the name of its file.
#[cfg(feature = "tls")]
pub(super) fn certified_key(
    (certificate_file, certificate): (&Path, &[u8]),
    (key_file, key): (&Path, &[u8]),
) -> Result<rustls::sign::CertifiedKey, String> {
    use rustls::pki_types::pem::PemObject as _;
    use rustls::pki_types::{CertificateDer, PrivateKeyDer};

    let (certificate_file, key_file) = (certificate_file.display(), key_file.display());
    let chain = CertificateDer::pem_slice_iter(certificate)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| format!("the certificate {certificate_file} is damaged: {error}"))?;
    if chain.is_empty() {
        return Err(format!(
            "there is no certificate in {certificate_file}; it must be in the PEM format"
        ));
    }
    let key = PrivateKeyDer::from_pem_slice(key).map_err(|error| {
        format!(
            "there is no usable private key in {key_file}: {error}; it must be in the PEM format"
        )
    })?;
    rustls::sign::CertifiedKey::from_der(chain, key, &rustls::crypto::ring::default_provider())
        .map_err(|error| match error {
            rustls::Error::InconsistentKeys(_) => {
                format!("{key_file} is not the key of the certificate {certificate_file}; give the two that belong together")
            }
            error => format!("the certificate {certificate_file} and the key {key_file} cannot be used: {error}"),
        })
}

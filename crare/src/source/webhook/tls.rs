//! Certificate and key, from their files.

use std::fs;
use std::path::Path;

use super::settings::Tls;

/// The largest certificate Telegram takes, in bytes.
const LARGEST: usize = 3 * 1_024 * 1_024;

/// What the files held.
#[derive(Default)]
pub(super) struct Credentials {
    /// The certificate in PEM, to be uploaded.
    pub(super) upload: Option<Vec<u8>>,
    /// How to serve HTTPS.
    #[cfg(feature = "tls")]
    pub(super) server: Option<rustls::ServerConfig>,
}

impl Credentials {
    /// Read what is set. The errors say what is wrong and what to do.
    pub(super) fn load(tls: &Tls) -> Result<Self, Vec<String>> {
        if tls.key.is_none() && !tls.upload {
            return Err(vec![format!(
                "there is nothing to do with the certificate {}: it has no key to serve HTTPS with, and is not to be uploaded",
                tls.certificate.display()
            )]);
        }
        let mut errors = Vec::new();
        let mut read = |file: &Path, what: &str| {
            let told = |error| format!("the {what} {} cannot be read: {error}", file.display());
            fs::read(file)
                .map_err(|error| errors.push(told(error)))
                .ok()
        };
        let certificate = read(&tls.certificate, "certificate");
        let key = tls.key.as_deref().map(|key| (key, read(key, "key")));

        if let Some(certificate) = &certificate
            && tls.upload
        {
            errors.extend(uploadable(&tls.certificate, certificate).err());
        }
        let mut credentials = Self::default();
        if let Some((file, key)) = key {
            match (&certificate, &key) {
                (Some(certificate), Some(key)) => {
                    errors.extend(
                        credentials
                            .serve((&tls.certificate, certificate), (file, key))
                            .err(),
                    );
                }
                _ => errors.extend(supported().err()),
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        credentials.upload = certificate.filter(|_| tls.upload);
        Ok(credentials)
    }

    #[cfg(not(feature = "tls"))]
    #[expect(clippy::unused_self, reason = "the same signature as with the feature")]
    fn serve(&mut self, _: (&Path, &[u8]), _: (&Path, &[u8])) -> Result<(), String> {
        supported()
    }

    #[cfg(feature = "tls")]
    fn serve(&mut self, certificate: (&Path, &[u8]), key: (&Path, &[u8])) -> Result<(), String> {
        self.server = Some(server_config(certificate, key)?);
        Ok(())
    }
}

#[cfg(not(feature = "tls"))]
fn supported() -> Result<(), String> {
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

#[cfg(feature = "tls")]
fn server_config(
    (certificate_file, certificate): (&Path, &[u8]),
    (key_file, key): (&Path, &[u8]),
) -> Result<rustls::ServerConfig, String> {
    use std::sync::Arc;

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
    rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, key))
        .map_err(|error| match error {
            rustls::Error::InconsistentKeys(_) => {
                format!("{key_file} is not the key of the certificate {certificate_file}; give the two that belong together")
            }
            error => format!("the certificate {certificate_file} and the key {key_file} cannot be used: {error}"),
        })
}

#[cfg(test)]
#[cfg(feature = "tls")]
mod tests {
    use std::fs;

    use super::{Credentials, Tls};

    fn told(tls: &Tls) -> String {
        Credentials::load(tls).err().unwrap().join("\n")
    }

    #[test]
    fn files_are_checked() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        for name in ["one", "other"] {
            let made = rcgen::generate_simple_self_signed(["example.com".to_owned()]).unwrap();
            fs::write(path(&format!("{name}.pem")), made.cert.pem()).unwrap();
            fs::write(
                path(&format!("{name}.key")),
                made.signing_key.serialize_pem(),
            )
            .unwrap();
        }
        fs::write(path("empty"), "").unwrap();

        let good = Credentials::load(&Tls::new(path("one.pem"), path("one.key"))).unwrap();
        assert!(good.server.is_some() && good.upload.is_none());
        let good =
            Credentials::load(&Tls::new(path("one.pem"), path("one.key")).upload(true)).unwrap();
        assert_eq!(good.upload.unwrap(), fs::read(path("one.pem")).unwrap());
        let good = Credentials::load(&Tls::uploaded(path("one.pem"))).unwrap();
        assert!(good.server.is_none() && good.upload.is_some());

        assert!(
            told(&Tls::new(path("one.pem"), path("other.key")))
                .contains("not the key of the certificate")
        );
        assert!(told(&Tls::new(path("empty"), path("one.key"))).contains("no certificate"));
        assert!(told(&Tls::new(path("one.pem"), path("empty"))).contains("no usable private key"));
        assert!(told(&Tls::uploaded(path("one.key"))).contains("PEM"));
        assert!(told(&Tls::uploaded(path("one.pem")).upload(false)).contains("nothing to do"));
        let both = told(&Tls::new(path("no.pem"), path("no.key")));
        assert!(both.contains("no.pem") && both.contains("no.key"), "{both}");
    }
}

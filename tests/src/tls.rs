//! Certificates that live as long as a test.

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

/// A certificate and its key, in memory and as files.
#[derive(Debug)]
pub struct Certificate {
    folder: TempDir,
    pem: String,
    key_pem: String,
}

impl Certificate {
    fn new(pem: String, key_pem: String) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("cert.pem"), &pem).expect("the disk has room");
        fs::write(folder.path().join("key.pem"), &key_pem).expect("the disk has room");
        Self {
            folder,
            pem,
            key_pem,
        }
    }

    /// The certificate in PEM, with its issuer's where there is one.
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// The private key in PEM.
    pub fn key_pem(&self) -> &str {
        &self.key_pem
    }

    /// The certificate as a file.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("cert.pem")
    }

    /// The key as a file.
    pub fn key_path(&self) -> PathBuf {
        self.folder.path().join("key.pem")
    }

    /// The folder with both.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// A self-signed certificate for these names and addresses.
pub fn self_signed(names: &[&str]) -> Certificate {
    let key = KeyPair::generate().expect("a key can be made");
    let certificate = params(names).self_signed(&key).expect("valid parameters");
    Certificate::new(certificate.pem(), key.serialize_pem())
}

/// The certificate (DER) that a server shows, to a client that trusts these roots (PEM).
pub async fn presented(address: SocketAddr, name: &str, roots: &str) -> std::io::Result<Vec<u8>> {
    let mut trusted = RootCertStore::empty();
    for root in CertificateDer::pem_slice_iter(roots.as_bytes()) {
        trusted
            .add(root.expect("PEM"))
            .map_err(std::io::Error::other)?;
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("ring has all of them")
        .with_root_certificates(trusted)
        .with_no_client_auth();
    let name = ServerName::try_from(name.to_owned()).expect("a name");
    let tcp = TcpStream::connect(address).await?;
    let stream = TlsConnector::from(Arc::new(config))
        .connect(name, tcp)
        .await?;
    let (_, session) = stream.get_ref();
    let shown = session.peer_certificates().and_then(|chain| chain.first());
    Ok(shown.expect("it was verified").to_vec())
}

/// An authority of a test's own.
#[derive(Debug)]
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    certificate: String,
}

impl Authority {
    /// A new authority.
    pub fn new() -> Self {
        let key = KeyPair::generate().expect("a key can be made");
        let mut params = params(&[]);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        params
            .distinguished_name
            .push(DnType::CommonName, "Test authority");
        let certificate = params.self_signed(&key).expect("valid parameters").pem();
        Self {
            issuer: Issuer::new(params, key),
            certificate,
        }
    }

    /// The authority's own certificate in PEM.
    pub fn pem(&self) -> &str {
        &self.certificate
    }

    /// A certificate of this authority for these names and addresses.
    pub fn issue(&self, names: &[&str]) -> Certificate {
        let key = KeyPair::generate().expect("a key can be made");
        let certificate = params(names)
            .signed_by(&key, &self.issuer)
            .expect("valid parameters");
        Certificate::new(certificate.pem() + &self.certificate, key.serialize_pem())
    }
}

impl Default for Authority {
    fn default() -> Self {
        Self::new()
    }
}

fn params(names: &[&str]) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names.clone()).expect("names or addresses");
    if let Some(first) = names.first() {
        params
            .distinguished_name
            .push(DnType::CommonName, first.as_str());
    }
    params
}

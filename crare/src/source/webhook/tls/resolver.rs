//! Which certificate a client gets.

use std::sync::{Arc, PoisonError, RwLock};

use rustls::ServerConfig;
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;

/// The protocol in which an authority asks for proof (RFC 8737).
#[cfg(feature = "acme")]
pub(super) const ACME_TLS: &[u8] = b"acme-tls/1";

type Slot = RwLock<Option<Arc<CertifiedKey>>>;

/// The certificate in use. It can be changed at any time; connections that are open keep theirs.
#[derive(Debug, Default)]
pub(super) struct Resolver {
    current: Slot,
    /// The answer to the authority that asks for proof.
    #[cfg(feature = "acme")]
    proof: Slot,
}

impl Resolver {
    pub(super) fn new(current: Option<Arc<CertifiedKey>>) -> Arc<Self> {
        Arc::new(Self {
            current: RwLock::new(current),
            ..Self::default()
        })
    }

    /// From now on, this one.
    pub(super) fn swap(&self, key: Arc<CertifiedKey>) {
        put(&self.current, Some(key));
    }

    #[cfg(feature = "acme")]
    pub(super) fn current(&self) -> Option<Arc<CertifiedKey>> {
        get(&self.current)
    }

    /// Prove to the authority that this server is reached under the host's name; with nothing: no more.
    #[cfg(feature = "acme")]
    pub(super) fn prove(&self, proof: Option<Arc<CertifiedKey>>) {
        put(&self.proof, proof);
    }
}

impl ResolvesServerCert for Resolver {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let _ = &hello;
        #[cfg(feature = "acme")]
        if hello
            .alpn()
            .is_some_and(|mut protocols| protocols.any(|protocol| protocol == ACME_TLS))
        {
            return get(&self.proof);
        }
        get(&self.current)
    }
}

/// How to serve HTTPS with the resolver's certificates. The HTTP server adds the protocols that it speaks.
pub(super) fn server_config(resolver: &Arc<Resolver>) -> Result<ServerConfig, Vec<String>> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| vec![format!("HTTPS cannot be served: {error}")])?;
    Ok(builder
        .with_no_client_auth()
        .with_cert_resolver(Arc::clone(resolver) as _))
}

fn get(slot: &Slot) -> Option<Arc<CertifiedKey>> {
    slot.read().unwrap_or_else(PoisonError::into_inner).clone()
}

fn put(slot: &Slot, key: Option<Arc<CertifiedKey>>) {
    *slot.write().unwrap_or_else(PoisonError::into_inner) = key;
}

//! Requests to the authority.

use std::error::Error as StdError;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::Request;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http_body_util::{BodyExt as _, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use instant_acme::{BodyWrapper, BytesResponse, Error, HttpClient};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use tokio::time::timeout;

use super::REQUEST_TIMEOUT;

/// Bytes an answer of the authority may have.
const LARGEST_ANSWER: usize = 1 << 20;

type Answer = Pin<Box<dyn Future<Output = Result<BytesResponse, Error>> + Send>>;

/// A client that trusts the public authorities, and one more.
#[derive(Clone)]
pub(super) struct Http {
    client: Client<HttpsConnector<HttpConnector>, BodyWrapper<Bytes>>,
    /// How long the authority wants to be left alone, as its last refusal said.
    wait: Arc<Mutex<Option<Duration>>>,
}

impl Http {
    pub(super) fn new(ca: Option<&[u8]>) -> Result<Self, String> {
        let mut roots = RootCertStore {
            roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
        };
        if let Some(pem) = ca {
            let wrong = |error: &dyn std::fmt::Display| {
                format!("the authority's certificate (acme_ca) cannot be used: {error}")
            };
            let before = roots.len();
            for certificate in CertificateDer::pem_slice_iter(pem) {
                let certificate = certificate.map_err(|error| wrong(&error))?;
                roots.add(certificate).map_err(|error| wrong(&error))?;
            }
            if roots.len() == before {
                return Err(wrong(&"there is none in the PEM format"));
            }
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| error.to_string())?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let connector = HttpsConnectorBuilder::new()
            .with_tls_config(config)
            .https_only()
            .enable_http1()
            .build();
        Ok(Self {
            client: Client::builder(TokioExecutor::new()).build(connector),
            wait: Arc::default(),
        })
    }

    /// How long the authority asked to wait, since this was asked last. Dates are not understood; authorities tell seconds.
    pub(super) fn take_wait(&self) -> Option<Duration> {
        self.wait
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }
}

impl HttpClient for Http {
    fn request(&self, request: Request<BodyWrapper<Bytes>>) -> Answer {
        let sent = self.client.request(request);
        let wait = Arc::clone(&self.wait);
        Box::pin(async move {
            let whole = async {
                let (parts, body) = sent
                    .await
                    .map_err(|error| Error::Other(Box::new(error)))?
                    .into_parts();
                let body = Limited::new(body, LARGEST_ANSWER)
                    .collect()
                    .await
                    .map_err(Error::Other)?
                    .to_bytes();
                Ok::<_, Error>((parts, body))
            };
            let (parts, body) = timeout(REQUEST_TIMEOUT, whole).await.map_err(|_| {
                Error::Other(Box::<dyn StdError + Send + Sync>::from(format!(
                    "no answer within {REQUEST_TIMEOUT:?}"
                )))
            })??;
            let tells_why = parts
                .headers
                .get(CONTENT_TYPE)
                .is_some_and(|kind| kind.as_bytes().ends_with(b"json"));
            if !parts.status.is_success() {
                let seconds = parts
                    .headers
                    .get(RETRY_AFTER)
                    .and_then(|value| value.to_str().ok()?.trim().parse().ok());
                *wait.lock().unwrap_or_else(PoisonError::into_inner) =
                    seconds.map(Duration::from_secs);
            }
            if parts.status.is_server_error() && !tells_why {
                // Of a proxy in front of it: that passes, and says nothing about the directory.
                return Err(Error::Other(Box::<dyn StdError + Send + Sync>::from(
                    format!("it answered {}", parts.status),
                )));
            }
            Ok(BytesResponse {
                parts,
                body: Box::new(body),
            })
        })
    }
}

//! One order, from the account to the certificate.

use std::sync::Arc;
use std::time::Duration;

use instant_acme::{
    Account, AccountCredentials, AuthorizationStatus, ChallengeType, Error, Identifier, NewAccount,
    NewOrder, Order, OrderStatus, RetryPolicy,
};
use rcgen::{CertificateParams, CustomExtension, DistinguishedName, KeyPair};
use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::PrivateKeyDer;
use rustls::sign::CertifiedKey;
use tracing::{debug, info, warn};

use super::failure::kind;
use super::{Certificate, Failure, parse};

/// How long the authority may take to decide, and then to issue.
const DECISION: Duration = Duration::from_secs(60);

/// The kind of certificates that Let's Encrypt gives to addresses.
const SHORT_LIVED: &str = "shortlived";

impl Certificate {
    /// Order a new certificate, keep it, and use it from now on.
    pub(super) async fn renew(&self) -> Result<(), Failure> {
        let issued = self.issue().await;
        self.resolver.prove(None);
        let pem = issued?;
        let key = parse(pem.as_bytes()).map_err(Failure::Made)?;
        self.resolver.swap(Arc::new(key));
        if let Err(error) = self.state.write(&self.file(), pem.as_bytes()) {
            warn!(
                host = self.host,
                %error,
                "webhook: the certificate cannot be kept, so each start orders a new one, and authorities allow a few a week; give it a folder in STATE_DIRECTORY"
            );
        }
        let days = self
            .validity()
            .map(|validity| validity.left(std::time::SystemTime::now()).as_secs() / 86_400);
        info!(
            host = self.host,
            authority = self.directory,
            days,
            "webhook: a certificate was issued"
        );
        Ok(())
    }

    /// Key and chain in one text.
    async fn issue(&self) -> Result<String, Failure> {
        let mut order = self.new_order().await?;
        self.prove_all(&mut order).await?;
        let decided = order
            .poll_ready(&RetryPolicy::default().timeout(DECISION))
            .await;
        if !matches!(decided, Ok(OrderStatus::Ready)) {
            if let Some((told, kind)) = refusal(&mut order).await {
                let host = self.host.clone();
                return Err(Failure::Unproven { host, told, kind });
            }
            decided?;
            return Err(Failure::Made("the order was refused".to_owned()));
        }
        let key = KeyPair::generate()?;
        let mut params = CertificateParams::new([self.host.clone()])?;
        params.distinguished_name = DistinguishedName::new();
        let request = params.serialize_request(&key)?;
        order.finalize_csr(request.der()).await?;
        let chain = order
            .poll_certificate(&RetryPolicy::default().timeout(DECISION))
            .await?;
        Ok(key.serialize_pem() + &chain)
    }

    async fn new_order(&self) -> Result<Order, Failure> {
        let identifiers = [self.identifier.clone()];
        let mut account = self.account().await?;
        let mut again = true;
        loop {
            let mut wanted = NewOrder::new(&identifiers);
            if matches!(self.identifier, Identifier::Ip(_))
                && account
                    .profiles()
                    .any(|profile| profile.name == SHORT_LIVED)
            {
                wanted = wanted.profile(SHORT_LIVED);
            }
            match account.new_order(&wanted).await {
                Ok(order) => return Ok(order),
                Err(Error::Api(problem)) if again && knows_no_account(&problem) => {
                    // It was closed, or the authority has forgotten it.
                    again = false;
                    self.state.forget(&self.account_file());
                    account = self.account().await?;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// The account from an earlier start, or a new one.
    async fn account(&self) -> Result<Account, Failure> {
        let file = self.account_file();
        let kept = self
            .state
            .read(&file)
            .and_then(|json| serde_json::from_slice::<AccountCredentials>(&json).ok());
        let builder = || Account::builder_with_http(Box::new(self.http.clone()));
        if let Some(kept) = kept {
            return Ok(builder().from_credentials(kept).await?);
        }
        let contact: Vec<&str> = self.contact.as_deref().into_iter().collect();
        let wanted = NewAccount {
            contact: &contact,
            terms_of_service_agreed: true,
            only_return_existing: false,
        };
        let (account, credentials) = builder()
            .create(&wanted, self.directory.clone(), None)
            .await?;
        let json = serde_json::to_vec(&credentials).map_err(Error::from)?;
        if let Err(error) = self.state.write(&file, &json) {
            debug!(%error, "webhook: the account at the authority cannot be kept");
        }
        Ok(account)
    }

    /// Have the proofs ready, and tell the authority so.
    async fn prove_all(&self, order: &mut Order) -> Result<(), Failure> {
        let mut authorizations = order.authorizations();
        while let Some(authorization) = authorizations.next().await {
            let mut authorization = authorization?;
            if authorization.status == AuthorizationStatus::Valid {
                continue;
            }
            let mut challenge = authorization
                .challenge(ChallengeType::TlsAlpn01)
                .ok_or_else(|| Failure::NoProof(self.host.clone()))?;
            let digest = challenge.key_authorization().digest();
            self.resolver.prove(Some(self.proof(digest.as_ref())?));
            challenge.set_ready().await?;
        }
        Ok(())
    }

    /// A certificate that shows the digest.
    fn proof(&self, digest: &[u8]) -> Result<Arc<CertifiedKey>, Failure> {
        const DIGEST: usize = 32;
        if digest.len() != DIGEST {
            return Err(Failure::Made("the digest is no SHA-256".to_owned()));
        }
        let key = KeyPair::generate()?;
        let mut params = CertificateParams::new([self.host.clone()])?;
        params.custom_extensions = vec![CustomExtension::new_acme_identifier(digest)];
        let certificate = params.self_signed(&key)?;
        let key = PrivateKeyDer::try_from(key.serialize_der())
            .map_err(|error| Failure::Made(error.to_owned()))?;
        // Not checked against each other: rustls refuses to read what only authorities understand.
        let key = any_supported_type(&key).map_err(|error| Failure::Made(error.to_string()))?;
        Ok(Arc::new(CertifiedKey::new(
            vec![certificate.der().clone()],
            key,
        )))
    }
}

fn knows_no_account(problem: &instant_acme::Problem) -> bool {
    kind(problem.r#type.as_deref()) == "accountDoesNotExist"
}

/// The authority's words about why a proof did not convince it, and the kind of problem.
async fn refusal(order: &mut Order) -> Option<(String, String)> {
    let mut told = None;
    let mut authorizations = order.authorizations();
    while let Some(Ok(mut authorization)) = authorizations.next().await {
        let Ok(state) = authorization.refresh().await else {
            continue;
        };
        for challenge in &state.challenges {
            if let Some(problem) = &challenge.error {
                let words = problem.detail.clone().or_else(|| problem.r#type.clone());
                told = words.map(|words| (words, kind(problem.r#type.as_deref()).to_owned()));
            }
        }
    }
    told
}

//! Why there is no certificate, and whether it is worth trying again.

use std::error::Error as StdError;
use std::io;

use instant_acme::{Error, Problem};

/// Why there is no certificate.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// The authority said so, or could not be asked.
    #[error("{}", told(.0))]
    Authority(Error),
    /// The authority's words about its attempt to reach this server.
    #[error(
        "it could not make sure that {host} is this server: {told} (the host's port 443 must lead to this server, without a proxy that decrypts)"
    )]
    Unproven {
        host: String,
        told: String,
        /// The kind of problem, without the prefix of ACME's.
        kind: String,
    },
    /// It offers no way of proof that this server knows.
    #[error("it does not offer the proof by TLS-ALPN-01 for {0}")]
    NoProof(String),
    /// Keys or certificates could not be made or read.
    #[error("{0}")]
    Made(String),
}

/// What can be hoped for after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hope {
    /// The same again would end the same.
    None,
    /// The authority could not reach this server, or found something else: that may pass, but it allows few such failures.
    Little,
    /// It has nothing to do with what was ordered.
    Some,
}

impl Failure {
    /// What can be hoped for when the same is tried again soon.
    pub(super) fn hope(&self) -> Hope {
        match self {
            Self::Authority(Error::Api(problem)) => hope_after(problem),
            Self::Authority(Error::Other(error)) => {
                // Whoever is not believed now will not be believed in a minute.
                if is_distrust(&**error) {
                    Hope::None
                } else {
                    Hope::Some
                }
            }
            Self::Authority(Error::Timeout(_)) => Hope::Some,
            Self::Authority(_) | Self::NoProof(_) | Self::Made(_) => Hope::None,
            Self::Unproven { kind, .. } => match kind.as_str() {
                "serverInternal" => Hope::Some,
                "connection" | "dns" | "tls" | "unauthorized" | "incorrectResponse" => Hope::Little,
                _ => Hope::None,
            },
        }
    }
}

/// The kind of a problem, without the prefix of ACME's.
pub(super) fn kind(kind: Option<&str>) -> &str {
    let kind = kind.unwrap_or_default();
    kind.strip_prefix("urn:ietf:params:acme:error:")
        .unwrap_or(kind)
}

fn hope_after(problem: &Problem) -> Hope {
    match kind(problem.r#type.as_deref()) {
        "serverInternal" | "badNonce" | "rateLimited" | "orderNotReady" => Hope::Some,
        "connection" | "dns" | "tls" => Hope::Little,
        _ if problem
            .status
            .is_some_and(|status| status == 429 || status >= 500) =>
        {
            Hope::Some
        }
        _ => Hope::None,
    }
}

/// Whether the authority's own certificate is not accepted here.
fn is_distrust(error: &(dyn StdError + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(rustls::Error::InvalidCertificate(_)) = error.downcast_ref() {
            return true;
        }
        // An I/O error does not tell what is in it as its source.
        let inner = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        next = match inner {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    false
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Authority(error)
    }
}

impl From<rcgen::Error> for Failure {
    fn from(error: rcgen::Error) -> Self {
        Self::Made(format!("a certificate cannot be made: {error}"))
    }
}

/// What happened, with its causes, without the words of the library around it.
fn told(error: &Error) -> String {
    match error {
        Error::Api(problem) => {
            let mut text = problem
                .detail
                .clone()
                .or_else(|| problem.r#type.clone())
                .unwrap_or_else(|| "it refused and did not say why".to_owned());
            for sub in &problem.subproblems {
                text.push_str("; ");
                text.push_str(sub.detail.as_deref().unwrap_or_default());
            }
            text
        }
        Error::Json(_) => {
            "it answered something that is not ACME; is the directory's URL right?".to_owned()
        }
        Error::Timeout(_) => "it did not come to a decision in time".to_owned(),
        error => {
            let mut text = error.to_string();
            let mut cause = std::error::Error::source(error);
            while let Some(next) = cause {
                let next_text = next.to_string();
                if !text.contains(&next_text) {
                    text = format!("{text}: {next_text}");
                }
                cause = next.source();
            }
            text
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use instant_acme::{Error, Problem};

    use super::{Failure, Hope};

    fn problem(kind: &str, status: u16) -> Failure {
        let json = serde_json::json!({ "type": kind, "detail": "its words", "status": status });
        let problem: Problem = serde_json::from_value(json).unwrap();
        Failure::Authority(Error::Api(problem))
    }

    #[test]
    fn what_cannot_pass() {
        for (kind, status, hope) in [
            ("rejectedIdentifier", 400, Hope::None),
            ("unsupportedIdentifier", 400, Hope::None),
            ("invalidContact", 400, Hope::None),
            ("externalAccountRequired", 403, Hope::None),
            ("userActionRequired", 403, Hope::None),
            ("unauthorized", 403, Hope::None),
            ("caa", 403, Hope::None),
            ("malformed", 400, Hope::None),
            ("dns", 400, Hope::Little),
            ("connection", 400, Hope::Little),
            ("rateLimited", 429, Hope::Some),
            ("badNonce", 400, Hope::Some),
            ("serverInternal", 500, Hope::Some),
            ("unheardOf", 503, Hope::Some),
            ("unheardOf", 418, Hope::None),
        ] {
            let failure = problem(&format!("urn:ietf:params:acme:error:{kind}"), status);
            assert_eq!(failure.hope(), hope, "{kind}");
            assert_eq!(failure.to_string(), "its words");
        }
        assert_eq!(problem("about:blank", 502).hope(), Hope::Some);
    }

    #[test]
    fn what_is_no_answer() {
        let refused = io::Error::from(io::ErrorKind::ConnectionRefused);
        let failure = Failure::from(Error::Other(Box::new(refused)));
        assert_eq!(failure.hope(), Hope::Some);
        let distrust = rustls::Error::InvalidCertificate(rustls::CertificateError::UnknownIssuer);
        let wrapped = io::Error::other(io::Error::other(distrust));
        let failure = Failure::from(Error::Other(Box::new(wrapped)));
        assert_eq!(failure.hope(), Hope::None);
        let json = serde_json::from_str::<()>("<html>").unwrap_err();
        assert_eq!(Failure::from(Error::from(json)).hope(), Hope::None);
    }

    #[test]
    fn a_proof_that_failed() {
        for (kind, hope) in [
            ("connection", Hope::Little),
            ("dns", Hope::Little),
            ("unauthorized", Hope::Little),
            ("caa", Hope::None),
            ("serverInternal", Hope::Some),
        ] {
            let failure = Failure::Unproven {
                host: "example.com".into(),
                told: "no".into(),
                kind: kind.into(),
            };
            assert_eq!(failure.hope(), hope, "{kind}");
        }
    }
}

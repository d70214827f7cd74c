//! A bot's web server, of which the test sees every request and gives every answer.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

/// The longest that a test waits for something that should come.
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) struct Hook {
    pub(super) address: SocketAddr,
    requests: mpsc::UnboundedReceiver<Seen>,
    _server: JoinSet<()>,
}

/// A request that waits for its answer. Its connection is closed when this is dropped.
pub(super) struct Seen {
    /// Counts connections from 1.
    pub(super) connection: u64,
    pub(super) update: Value,
    answer: oneshot::Sender<Response<Full<Bytes>>>,
}

impl Hook {
    pub(super) async fn start(tls: Option<TlsAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, requests) = mpsc::unbounded_channel();
        let mut server = JoinSet::new();
        server.spawn(accept(listener, tls, sender));
        Self {
            address,
            requests,
            _server: server,
        }
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}/hook?a=b", self.address)
    }

    /// The next request.
    pub(super) async fn next(&mut self) -> Seen {
        let next = tokio::time::timeout(PATIENCE, self.requests.recv()).await;
        next.expect("no request came").unwrap()
    }

    /// Whether a request has come already.
    pub(super) fn has_next(&mut self) -> bool {
        !self.requests.is_empty()
    }
}

impl Seen {
    pub(super) fn answer(self, response: Response<Full<Bytes>>) {
        // Nobody waits when the delivery has been given up.
        let _ = self.answer.send(response);
    }

    /// Answers with a status and nothing else.
    pub(super) fn status(self, status: u16) {
        let response = Response::builder().status(status);
        self.answer(response.body(Full::default()).unwrap());
    }

    /// Answers with 200 and JSON.
    pub(super) fn json(self, json: &Value) {
        let response = Response::builder().header("content-type", "application/json");
        self.answer(response.body(json.to_string().into()).unwrap());
    }

    pub(super) fn id(&self) -> i64 {
        self.update["update_id"].as_i64().unwrap()
    }
}

async fn accept(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    sender: mpsc::UnboundedSender<Seen>,
) {
    let mut connections = JoinSet::new();
    for number in 1.. {
        let (tcp, _) = listener.accept().await.unwrap();
        let (tls, sender) = (tls.clone(), sender.clone());
        connections.spawn(async move {
            match tls {
                None => serve(tcp, number, sender).await,
                Some(tls) => {
                    if let Ok(stream) = tls.accept(tcp).await {
                        serve(stream, number, sender).await;
                    }
                }
            }
        });
    }
}

async fn serve(
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
    connection: u64,
    sender: mpsc::UnboundedSender<Seen>,
) {
    let service = service_fn(|request: Request<Incoming>| {
        let sender = sender.clone();
        async move {
            let body = request.into_body().collect().await.unwrap().to_bytes();
            let (answer, answered) = oneshot::channel();
            let seen = Seen {
                connection,
                update: serde_json::from_slice(&body).unwrap(),
                answer,
            };
            sender.send(seen).map_err(|_| "the test is over").unwrap();
            answered.await
        }
    });
    // It ends with an error when the test drops a request.
    let _ = http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

/// TLS of a server with a certificate of its own for `localhost`; and that certificate in PEM.
pub(super) fn own_tls() -> (TlsAcceptor, String) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let key = rustls::pki_types::PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    (TlsAcceptor::from(Arc::new(config)), made.cert.pem())
}

//! HTTP below the Bot API: one server, a pool of connections.

mod body;
mod connect;
mod kept;
mod proxy;
mod server;
#[cfg(test)]
mod tests;
mod tls;

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_TYPE, HeaderValue, PROXY_AUTHORIZATION, RETRY_AFTER, USER_AGENT};
use http::{Method, Response, Uri};
use http_body_util::BodyExt;
use hyper::body::{Body, Incoming};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::proxy::matcher::Intercept;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rustls::ClientConfig;

pub(super) use self::body::{Progress, RequestBody};
use self::connect::{Connector, Line};
use self::kept::Failure;
pub(super) use self::kept::Kept;
use self::proxy::Way;
pub(super) use self::proxy::{from_environment, from_url};
pub(super) use self::server::{PUBLIC, Server};
pub(super) use self::tls::{config as tls_config, read_pem};
use super::answer::Reply;
use super::error::{Phase, TransportError, chain, shortened};
use super::home;
use super::token::Token;
#[cfg(feature = "playground")]
use crate::playground::Playground;

/// The longest answer that is read, in bytes.
pub(super) const LONGEST_ANSWER: usize = 64 * 1024 * 1024;

/// Idle connections are closed after this time, before usual servers do it.
const IDLE: Duration = Duration::from_secs(50);

/// At most so many idle connections are kept.
const MOST_IDLE: usize = 128;

/// Sends requests to one Bot API server for one bot.
pub(super) struct Transport {
    /// Those of nobody's home.
    connections: Client<Connector, RequestBody>,
    connector: Connector,
    /// Whether requests must name the whole URL.
    forwarded: bool,
    owner: home::Owner,
    server: Server,
    proxy_authorization: Option<HeaderValue>,
    token: Token,
}

/// Why an answer did not come.
#[derive(Debug)]
pub(super) enum ExchangeError {
    Transport(TransportError),
    /// The answer with this status is over [`LONGEST_ANSWER`].
    TooLong(u16),
}

impl Transport {
    pub(super) fn new(
        token: Token,
        server: Server,
        proxy: Option<&Intercept>,
        tls: &Arc<ClientConfig>,
        connect_timeout: Duration,
    ) -> Self {
        let encrypted = |tcp: HttpConnector| -> HttpsConnector<HttpConnector> {
            HttpsConnectorBuilder::new()
                .with_tls_config(ClientConfig::clone(tls))
                .https_or_http()
                .enable_http1()
                .wrap_connector(tcp)
        };
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_keepalive(Some(Duration::from_secs(30)));
        tcp.set_connect_timeout(Some(connect_timeout));
        let way = Way::new(proxy, server.root(), tcp, encrypted);
        let proxy_authorization = way.authorization(proxy);
        Self::over(
            way,
            token,
            server,
            proxy_authorization,
            tls,
            connect_timeout,
        )
    }

    /// Calls a playground in this process.
    #[cfg(feature = "playground")]
    pub(super) fn within(
        token: Token,
        server: Server,
        playground: Playground,
        tls: &Arc<ClientConfig>,
        connect_timeout: Duration,
    ) -> Self {
        let way = Way::Within(playground);
        Self::over(way, token, server, None, tls, connect_timeout)
    }

    fn over(
        way: Way,
        token: Token,
        server: Server,
        proxy_authorization: Option<HeaderValue>,
        tls: &Arc<ClientConfig>,
        connect_timeout: Duration,
    ) -> Self {
        let forwarded = way.forwards();
        let https = HttpsConnectorBuilder::new()
            .with_tls_config(ClientConfig::clone(tls))
            .https_or_http()
            .enable_http1()
            .wrap_connector(Line(way));
        let connector = Connector::new(https, connect_timeout);
        Self {
            connections: connections(connector.clone()),
            connector,
            forwarded,
            owner: home::Owner::default(),
            server,
            proxy_authorization,
            token,
        }
    }

    pub(super) fn server(&self) -> &Server {
        &self.server
    }

    pub(super) fn token(&self) -> &Token {
        &self.token
    }

    /// Calls a method and reads the whole answer; over a connection of this thread, where that is a home.
    ///
    /// To be awaited [at home](home::AtHome).
    pub(super) async fn call_at_home(
        &self,
        method: &str,
        content_type: HeaderValue,
        body: RequestBody,
    ) -> Result<Reply, ExchangeError> {
        if !self.forwarded {
            let make = |driver| Kept::new(driver, self.connector.clone());
            if let Some(kept) = home::connections(&self.owner, make) {
                return self.call_over(&kept, method, content_type, body).await;
            }
        }
        // Rare, and larger.
        Box::pin(self.call(method, content_type, body)).await
    }

    /// Calls a method over a connection of this thread.
    async fn call_over(
        &self,
        kept: &Kept,
        method: &str,
        content_type: HeaderValue,
        body: RequestBody,
    ) -> Result<Reply, ExchangeError> {
        let path = format!("/bot{}/{method}", self.token.expose());
        let uri = self
            .server
            .origin_form(&path)
            .map_err(|error| self.unsent(&error))?;
        let request = self.request(Method::POST, uri, Some(content_type), body)?;
        let exchange = kept.request(self.server.root(), self.server.host_header(), request);
        let (response, in_use) = exchange.await.map_err(|failure| match failure {
            Failure::Connecting(error) => self.error(Phase::Connecting, &*error),
            Failure::Exchanging(error) => self.error(Phase::Exchanging, &error),
        })?;
        let reply = self.read(response).await?;
        in_use.done();
        Ok(reply)
    }

    /// Calls a method and reads the whole answer.
    pub(super) async fn call(
        &self,
        method: &str,
        content_type: HeaderValue,
        body: RequestBody,
    ) -> Result<Reply, ExchangeError> {
        let path = format!("/bot{}/{method}", self.token.expose());
        let content_type = Some(content_type);
        let response = self
            .exchange(Method::POST, &path, content_type, body)
            .await?;
        self.read(response).await
    }

    /// Asks for a file; its path is percent-encoded already.
    pub(super) async fn get_file(&self, path: &str) -> Result<Response<Incoming>, TransportError> {
        let path = format!("/file/bot{}/{path}", self.token.expose());
        self.exchange(Method::GET, &path, None, RequestBody::Empty)
            .await
    }

    async fn exchange(
        &self,
        verb: Method,
        path: &str,
        content_type: Option<HeaderValue>,
        body: RequestBody,
    ) -> Result<Response<Incoming>, TransportError> {
        let uri = self.server.uri(path).map_err(|error| self.unsent(&error))?;
        let request = self.request(verb, uri, content_type, body)?;
        self.connections.request(request).await.map_err(|error| {
            let connecting = error.is_connect();
            let phase = if connecting {
                Phase::Connecting
            } else {
                Phase::Exchanging
            };
            self.error(phase, &error)
        })
    }

    fn request(
        &self,
        verb: Method,
        uri: Uri,
        content_type: Option<HeaderValue>,
        body: RequestBody,
    ) -> Result<http::Request<RequestBody>, TransportError> {
        let request = http::Request::builder().method(verb).uri(uri).body(body);
        let mut request = request.map_err(|error| self.unsent(&error))?;
        let headers = request.headers_mut();
        let agent = concat!("crare/", env!("CARGO_PKG_VERSION"));
        headers.insert(USER_AGENT, HeaderValue::from_static(agent));
        if let Some(content_type) = content_type {
            headers.insert(CONTENT_TYPE, content_type);
        }
        if let Some(authorization) = &self.proxy_authorization {
            headers.insert(PROXY_AUTHORIZATION, authorization.clone());
        }
        Ok(request)
    }

    /// There is no request to send.
    fn unsent(&self, error: &http::Error) -> TransportError {
        self.error(Phase::Connecting, error)
    }

    /// Reads the answer to its end, or to the limit.
    pub(super) async fn read(&self, response: Response<Incoming>) -> Result<Reply, ExchangeError> {
        let (head, mut body) = response.into_parts();
        let too_long = || ExchangeError::TooLong(head.status.as_u16());
        let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
        if announced > LONGEST_ANSWER {
            return Err(too_long());
        }
        let mut first = Bytes::new();
        let mut whole = BytesMut::new();
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|error| self.error(Phase::Reading, &error))?;
            let Ok(data) = frame.into_data() else {
                continue;
            };
            if first.len() + whole.len() + data.len() > LONGEST_ANSWER {
                return Err(too_long());
            }
            if first.is_empty() && whole.is_empty() {
                first = data; // most answers come in one piece and are not copied
            } else {
                if whole.is_empty() {
                    whole.reserve(announced.max(first.len() + data.len()));
                    whole.extend_from_slice(&std::mem::take(&mut first));
                }
                whole.extend_from_slice(&data);
            }
        }
        let retry_after = head.headers.get(RETRY_AFTER);
        let seconds = retry_after.and_then(|value| value.to_str().ok()?.parse().ok());
        Ok(Reply {
            status: head.status,
            retry_after: seconds.map(Duration::from_secs),
            body: if whole.is_empty() {
                first
            } else {
                whole.freeze()
            },
        })
    }

    /// The words of an error, without the token.
    pub(super) fn error(&self, phase: Phase, error: &dyn Error) -> TransportError {
        // cut last: half a token would not be found
        let words = self.token.redact(chain(error));
        TransportError::new(phase, shortened(words))
    }
}

fn connections(connector: Connector) -> Client<Connector, RequestBody> {
    Client::builder(TokioExecutor::new())
        .pool_timer(TokioTimer::new())
        .pool_idle_timeout(IDLE)
        .pool_max_idle_per_host(MOST_IDLE)
        .build(connector)
}

impl From<TransportError> for ExchangeError {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

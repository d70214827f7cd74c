//! One connection to a webhook: requests one after the other, as Telegram makes them.

use std::error::Error;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{
    ACCEPT_ENCODING, AUTHORIZATION, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderValue,
};
use http::{HeaderMap, HeaderName, Method, Request};
use http_body_util::Full;
use hyper::client::conn::http1::{Builder, SendRequest};
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::AbortHandle;
use tokio_rustls::TlsConnector;

use super::response::{Broken, Response};
use super::target::Target;

/// Telegram has no room for more in front of the body.
const MAX_HEAD: usize = 4096;
const SECRET: HeaderName = HeaderName::from_static("x-telegram-bot-api-secret-token");

/// How a webhook is reached.
pub(super) struct Route {
    pub(super) target: Target,
    pub(super) address: SocketAddr,
    pub(super) tls: Arc<ClientConfig>,
    pub(super) secret: String,
}

/// An open connection. It is closed when this is dropped.
pub(super) struct Connection {
    sender: SendRequest<Full<Bytes>>,
    /// When its last answer came, in Unix milliseconds.
    pub(super) since: i64,
    _driver: Driver,
}

/// A task that ends when this is dropped.
pub(super) struct Driver(pub(super) AbortHandle);

impl Drop for Driver {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Route {
    async fn open(&self) -> Result<Connection, Broken> {
        let lost = |error: io::Error| Broken::Lost(Some(words(&error)));
        let tcp = TcpStream::connect(self.address).await.map_err(lost)?;
        tcp.set_nodelay(true).map_err(lost)?;
        if !self.target.tls {
            return handshake(tcp).await;
        }
        let name = ServerName::try_from(self.target.host.clone());
        let name = name.map_err(|error| Broken::Wrong(error.to_string()))?;
        let connector = TlsConnector::from(Arc::clone(&self.tls));
        handshake(connector.connect(name, tcp).await.map_err(lost)?).await
    }

    /// Sends one update and reads the answer, on an open connection if that is still open. Gives the connection back if it
    /// may be used again.
    pub(super) async fn deliver(
        &self,
        open: Option<Connection>,
        body: Bytes,
    ) -> Result<(Response, Option<Connection>), Broken> {
        let request = self.request(body)?;
        let mut connection = match open {
            Some(connection) if !connection.sender.is_closed() => connection,
            _ => self.open().await?,
        };
        let ready = connection.sender.ready().await;
        ready.map_err(|error| broken(&error))?;
        let answer = connection.sender.send_request(request).await;
        let response = Response::read(answer.map_err(|error| broken(&error))?).await?;
        let connection = response.reusable.then_some(connection);
        Ok((response, connection))
    }

    /// Exactly Telegram's headers, in its order.
    fn request(&self, body: Bytes) -> Result<Request<Full<Bytes>>, Broken> {
        let login = self.target.login.as_ref();
        let login = login.map(|login| format!("Basic {}", STANDARD.encode(login)));
        let headers = [
            (HOST, Some(self.target.host_header())),
            (AUTHORIZATION, login),
            (
                SECRET,
                (!self.secret.is_empty()).then(|| self.secret.clone()),
            ),
            (CONTENT_TYPE, Some("application/json".to_owned())),
            (CONTENT_LENGTH, Some(body.len().to_string())),
            (CONNECTION, Some("keep-alive".to_owned())),
            (ACCEPT_ENCODING, Some("gzip, deflate".to_owned())),
        ];
        let mut map = HeaderMap::new();
        let mut size = "POST  HTTP/1.1\r\n\r\n".len() + self.target.path.len();
        for (name, value) in headers {
            let Some(value) = value else { continue };
            size += name.as_str().len() + value.len() + ": \r\n".len();
            let value = HeaderValue::from_str(&value);
            map.append(
                name,
                value.map_err(|error| Broken::Wrong(error.to_string()))?,
            );
        }
        if size > MAX_HEAD {
            return Err(Broken::Wrong(format!(
                "the headers of a request would have {size} bytes, above {MAX_HEAD}"
            )));
        }
        let request = Request::builder()
            .method(Method::POST)
            .uri(self.target.path.as_str())
            .body(Full::new(body));
        let mut request = request.map_err(|error| Broken::Wrong(error.to_string()))?;
        *request.headers_mut() = map;
        Ok(request)
    }
}

impl Connection {
    /// Whether the other side has closed it.
    pub(super) fn is_closed(&self) -> bool {
        self.sender.is_closed()
    }
}

async fn handshake(
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
) -> Result<Connection, Broken> {
    let made = Builder::new()
        .title_case_headers(true)
        .handshake(TokioIo::new(stream))
        .await;
    let (sender, driver) = made.map_err(|error| broken(&error))?;
    let driver = tokio::spawn(async move {
        if let Err(error) = driver.await {
            tracing::trace!(%error, "a connection to a webhook ended");
        }
    });
    Ok(Connection {
        sender,
        since: 0,
        _driver: Driver(driver.abort_handle()),
    })
}

/// An error of hyper as what it means here.
pub(super) fn broken(error: &hyper::Error) -> Broken {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if let Some(io) = inner.downcast_ref::<io::Error>() {
            return Broken::Lost(Some(words(io)));
        }
        cause = inner.source();
    }
    if error.is_incomplete_message() || error.is_canceled() || error.is_closed() {
        return Broken::Lost(None);
    }
    Broken::Wrong(error.to_string())
}

/// An error in the words that `getWebhookInfo` shows.
fn words(error: &io::Error) -> String {
    let inner = error.get_ref();
    match inner.and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        Some(rustls::Error::InvalidCertificate(_)) => {
            return "SSL error {error:0A000086:SSL routines::certificate verify failed}".to_owned();
        }
        Some(other) => return format!("SSL error {{{other}}}"),
        None => {}
    }
    match error.kind() {
        io::ErrorKind::ConnectionRefused => "Connection refused".to_owned(),
        io::ErrorKind::ConnectionReset => "Connection reset by peer".to_owned(),
        io::ErrorKind::TimedOut => "Connection timed out".to_owned(),
        _ => error.to_string(),
    }
}

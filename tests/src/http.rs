//! Requests written by hand, to see a server as a stranger sees it.

use std::{
    io,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    sync::Arc,
};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Request, Uri, client::conn::http1};
use hyper_util::rt::TokioIo;
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use serde_json::Value;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpSocket, TcpStream, UnixStream},
};
use tokio_rustls::TlsConnector;

/// A request. Nothing is added to it but `Host` and `Content-Length`.
#[derive(Clone, Debug)]
pub struct Ask {
    method: String,
    url: Uri,
    headers: Vec<(String, String)>,
    body: Bytes,
    from: Option<IpAddr>,
    to: Option<SocketAddr>,
    socket: Option<PathBuf>,
    authority: Option<String>,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Names in lower case, in the order they came.
    pub headers: Vec<(String, String)>,
    /// The whole body.
    pub body: Bytes,
}

impl Answer {
    /// A header by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON; a panic that shows it when it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error} in {self:?}"))
    }
}

impl Ask {
    /// A request to an `http` or `https` address.
    pub fn new(method: &str, url: &str) -> Self {
        Self {
            method: method.to_owned(),
            url: url.parse().expect("a URL"),
            headers: Vec::new(),
            body: Bytes::new(),
            from: None,
            to: None,
            socket: None,
            authority: None,
        }
    }

    /// GET.
    pub fn get(url: &str) -> Self {
        Self::new("GET", url)
    }

    /// POST.
    pub fn post(url: &str) -> Self {
        Self::new("POST", url)
    }

    /// One more header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A body.
    #[must_use]
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self
    }

    /// A JSON body with its content type.
    #[must_use]
    pub fn json(self, value: &Value) -> Self {
        self.header("Content-Type", "application/json")
            .body(value.to_string())
    }

    /// Comes from this address, for example `127.0.0.2`.
    #[must_use]
    pub fn from(mut self, address: IpAddr) -> Self {
        self.from = Some(address);
        self
    }

    /// Goes to this address, whatever the URL's host is.
    #[must_use]
    pub fn to(mut self, address: SocketAddr) -> Self {
        self.to = Some(address);
        self
    }

    /// Goes to this Unix socket.
    #[must_use]
    pub fn socket(mut self, path: impl Into<PathBuf>) -> Self {
        self.socket = Some(path.into());
        self
    }

    /// Believes this authority (PEM) when the URL is an `https` one.
    #[must_use]
    pub fn trust(mut self, pem: &str) -> Self {
        self.authority = Some(pem.to_owned());
        self
    }

    /// Sends it and reads the answer.
    pub async fn send(self) -> io::Result<Answer> {
        if let Some(path) = &self.socket {
            let stream = UnixStream::connect(path).await?;
            return self.exchange(stream).await;
        }
        let tcp = self.connect().await?;
        let Some(pem) = &self.authority else {
            return self.exchange(tcp).await;
        };
        let mut roots = RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
            roots
                .add(certificate.expect("PEM"))
                .map_err(io::Error::other)?;
        }
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("ring has all of them")
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name = ServerName::try_from(self.host().to_owned()).map_err(io::Error::other)?;
        let stream = TlsConnector::from(Arc::new(config))
            .connect(name, tcp)
            .await?;
        self.exchange(stream).await
    }

    fn host(&self) -> &str {
        self.url
            .host()
            .expect("a URL with a host")
            .trim_matches(['[', ']'])
    }

    async fn connect(&self) -> io::Result<TcpStream> {
        let port = self
            .url
            .port_u16()
            .unwrap_or(if self.url.scheme_str() == Some("https") {
                443
            } else {
                80
            });
        let to = match self.to {
            Some(to) => to,
            None => tokio::net::lookup_host((self.host(), port))
                .await?
                .next()
                .ok_or(io::ErrorKind::NotFound)?,
        };
        let socket = if to.is_ipv4() {
            TcpSocket::new_v4()?
        } else {
            TcpSocket::new_v6()?
        };
        if let Some(from) = self.from {
            socket.bind(SocketAddr::new(from, 0))?;
        }
        socket.connect(to).await
    }

    async fn exchange(
        self,
        stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
    ) -> io::Result<Answer> {
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
            .await
            .map_err(io::Error::other)?;
        let connection = tokio::spawn(connection);
        let path = self.url.path_and_query().map_or("/", |path| path.as_str());
        let mut request = Request::builder().method(self.method.as_str()).uri(path);
        if !self
            .headers
            .iter()
            .any(|(name, _)| name.eq_ignore_ascii_case("host"))
        {
            request = request.header(
                "Host",
                self.url.authority().expect("a URL with a host").as_str(),
            );
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let request = request
            .body(Full::new(self.body))
            .map_err(io::Error::other)?;
        let response = sender
            .send_request(request)
            .await
            .map_err(io::Error::other)?;
        let status = response.status().as_u16();
        let text = |value: &hyper::header::HeaderValue| {
            String::from_utf8_lossy(value.as_bytes()).into_owned()
        };
        let headers = response
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), text(value)))
            .collect();
        let body = response
            .into_body()
            .collect()
            .await
            .map_err(io::Error::other)?
            .to_bytes();
        connection.abort();
        Ok(Answer {
            status,
            headers,
            body,
        })
    }
}

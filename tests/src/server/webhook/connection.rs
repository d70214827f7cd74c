//! One connection to a webhook: requests one after the other, written byte by byte as Telegram writes them.

use std::{future::poll_fn, io, net::SocketAddr, pin::Pin, sync::Arc, task::Poll};

use rustls::{ClientConfig, pki_types::ServerName};
use tokio::{
    io::{AsyncRead, AsyncWrite, AsyncWriteExt, ReadBuf},
    net::{TcpSocket, TcpStream},
    time::{Instant, timeout_at},
};
use tokio_rustls::TlsConnector;

use super::{
    actor::Plan,
    response::{Broken, Response},
};

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// An open connection.
pub(super) struct Connection {
    /// Counts from 1.
    pub(super) number: u64,
    /// When its last answer came.
    pub(super) since: Instant,
    stream: Box<dyn Stream>,
}

/// What became of one request.
pub(super) struct Attempt {
    pub(super) head: String,
    pub(super) outcome: Result<Response, Broken>,
    /// The connection, if it may be used again.
    pub(super) connection: Option<Connection>,
}

/// Sends one update and reads the answer, on an open connection or a new one.
pub(super) async fn deliver(
    plan: &Plan,
    open: Option<Connection>,
    number: u64,
    body: &str,
) -> Attempt {
    let head = head(plan, body.len());
    let deadline = Instant::now() + plan.account.settings().read_timeout;
    let exchange = async {
        let mut connection = match open {
            Some(connection) => connection,
            None => Connection::open(plan, number).await?,
        };
        let response = connection.exchange(&head, body).await?;
        Ok((response, connection))
    };
    match timeout_at(deadline, exchange).await {
        Err(_) => {
            let outcome = Err(Broken::Lost(Some("Read timeout expired".to_owned())));
            Attempt {
                head,
                outcome,
                connection: None,
            }
        }
        Ok(Err(broken)) => Attempt {
            head,
            outcome: Err(broken),
            connection: None,
        },
        Ok(Ok((response, connection))) => {
            let connection = response.reusable.then_some(connection);
            Attempt {
                head,
                outcome: Ok(response),
                connection,
            }
        }
    }
}

/// Request line and headers, exactly these and in this order.
fn head(plan: &Plan, length: usize) -> String {
    let target = &plan.target;
    let login = target
        .login
        .as_ref()
        .map(|login| format!("Basic {}", base64(login.as_bytes())));
    let secret = (!plan.secret.is_empty()).then(|| plan.secret.clone());
    let headers = [
        ("Host", Some(target.host_header())),
        ("Authorization", login),
        ("X-Telegram-Bot-Api-Secret-Token", secret),
        ("Content-Type", Some("application/json".to_owned())),
        ("Content-Length", Some(length.to_string())),
        ("Connection", Some("keep-alive".to_owned())),
        ("Accept-Encoding", Some("gzip, deflate".to_owned())),
    ];
    let headers = headers
        .into_iter()
        .filter_map(|(name, value)| Some([name, ": ", &value?, "\r\n"].concat()));
    format!(
        "POST {} HTTP/1.1\r\n{}\r\n",
        target.path,
        headers.collect::<String>()
    )
}

impl Connection {
    async fn open(plan: &Plan, number: u64) -> Result<Self, Broken> {
        let lost = |error: io::Error| Broken::Lost(Some(words(&error)));
        let tcp = connect(plan).await.map_err(lost)?;
        tcp.set_nodelay(true).map_err(lost)?;
        let stream: Box<dyn Stream> = if plan.target.tls {
            Box::new(secure(tcp, &plan.target.host, &plan.tls).await?)
        } else {
            Box::new(tcp)
        };
        Ok(Self {
            number,
            since: Instant::now(),
            stream,
        })
    }

    async fn exchange(&mut self, head: &str, body: &str) -> Result<Response, Broken> {
        let request = [head.as_bytes(), body.as_bytes()].concat();
        if let Err(error) = self.stream.write_all(&request).await {
            return Err(Broken::Lost(Some(words(&error))));
        }
        if let Err(error) = self.stream.flush().await {
            return Err(Broken::Lost(Some(words(&error))));
        }
        let response = Response::read(&mut self.stream).await?;
        self.since = Instant::now();
        Ok(response)
    }

    /// Whether the other side has neither closed the connection nor sent something unasked.
    pub(super) async fn is_open(&mut self) -> bool {
        let mut byte = [0];
        poll_fn(|context| {
            let mut buffer = ReadBuf::new(&mut byte);
            Poll::Ready(
                Pin::new(&mut self.stream)
                    .poll_read(context, &mut buffer)
                    .is_pending(),
            )
        })
        .await
    }
}

async fn connect(plan: &Plan) -> io::Result<TcpStream> {
    let socket = if plan.address.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    if let Some(source) = plan.account.settings().source {
        socket.bind(SocketAddr::new(source, 0))?;
    }
    socket.connect(plan.address).await
}

async fn secure(
    tcp: TcpStream,
    host: &str,
    config: &Arc<ClientConfig>,
) -> Result<tokio_rustls::client::TlsStream<TcpStream>, Broken> {
    let name =
        ServerName::try_from(host.to_owned()).map_err(|error| Broken::Wrong(error.to_string()))?;
    TlsConnector::from(Arc::clone(config))
        .connect(name, tcp)
        .await
        .map_err(|error| Broken::Lost(Some(words(&error))))
}

/// An error in the words that getWebhookInfo shows.
pub(super) fn words(error: &io::Error) -> String {
    if let Some(tls) = error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<rustls::Error>())
    {
        return match tls {
            rustls::Error::InvalidCertificate(_) => {
                "SSL error {error:0A000086:SSL routines::certificate verify failed}".to_owned()
            }
            other => format!("SSL error {{{other}}}"),
        };
    }
    match error.kind() {
        io::ErrorKind::ConnectionRefused => "Connection refused".to_owned(),
        io::ErrorKind::ConnectionReset => "Connection reset by peer".to_owned(),
        io::ErrorKind::TimedOut => "Connection timed out".to_owned(),
        _ => error.to_string(),
    }
}

fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for group in bytes.chunks(3) {
        let bits = group
            .iter()
            .fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte))
            << (8 * (3 - group.len()));
        for place in 0..4 {
            let letter = ALPHABET[bits >> (18 - 6 * place) & 63];
            out.push(if place <= group.len() {
                char::from(letter)
            } else {
                '='
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_vectors() {
        for (plain, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }
}

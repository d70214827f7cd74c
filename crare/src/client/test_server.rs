//! A small HTTP server for this layer's tests.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::{Bot, BotBuilder};

/// The token of all tests.
pub(super) const TOKEN: &str = "4242:AAsecret-secret_secret";

/// A request as it came.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) line: String,
    /// Header lines with names in lower case.
    pub(super) headers: Vec<String>,
    pub(super) body: Vec<u8>,
}

/// What the server does about a request.
pub(super) enum Act {
    /// Sends these bytes and goes on.
    Send(Vec<u8>),
    /// Sends these bytes and closes the connection.
    SendAndClose(Vec<u8>),
    /// Never answers.
    Hang,
}

pub(super) struct TestServer {
    pub(super) address: String,
    seen: Arc<Mutex<Vec<Seen>>>,
    connections: Arc<AtomicUsize>,
}

impl TestServer {
    /// Serves every request by this function, until the test ends.
    pub(super) async fn start(act: impl Fn(&Seen) -> Act + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            address: listener.local_addr().unwrap().to_string(),
            seen: Arc::default(),
            connections: Arc::default(),
        };
        let act = Arc::new(act);
        let (seen, connections) = (server.seen.clone(), server.connections.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                connections.fetch_add(1, Ordering::SeqCst);
                let (act, seen) = (Arc::clone(&act), Arc::clone(&seen));
                tokio::spawn(async move { serve(stream, &seen, &*act).await });
            }
        });
        server
    }

    /// Answers everything so.
    pub(super) async fn answering(status: u16, body: &'static str) -> Self {
        Self::start(move |_| Act::Send(http(status, "", body))).await
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A bot at this server.
    pub(super) fn bot(&self) -> Bot {
        self.builder().build().unwrap()
    }

    pub(super) fn builder(&self) -> BotBuilder {
        Bot::builder(TOKEN).api_url(self.url()).no_proxy()
    }

    pub(super) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    pub(super) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

impl Seen {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.headers.iter();
        lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

/// A response with a length.
pub(super) fn http(status: u16, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status} X\r\nContent-Length: {length}\r\n{headers}\r\n{body}").into_bytes()
}

async fn serve(
    stream: TcpStream,
    seen: &Mutex<Vec<Seen>>,
    act: &(dyn Fn(&Seen) -> Act + Send + Sync),
) {
    let mut stream = BufReader::new(stream);
    while let Some(request) = read_request(&mut stream).await {
        let answer = act(&request);
        seen.lock().unwrap().push(request);
        match answer {
            Act::Send(bytes) => stream.write_all(&bytes).await.unwrap(),
            Act::SendAndClose(bytes) => {
                stream.write_all(&bytes).await.unwrap();
                return;
            }
            Act::Hang => std::future::pending().await,
        }
    }
}

async fn read_request(stream: &mut BufReader<TcpStream>) -> Option<Seen> {
    let line = read_line(stream).await?;
    let mut headers = Vec::new();
    loop {
        let header = read_line(stream).await?;
        if header.is_empty() {
            break;
        }
        let (name, value) = header.split_once(": ")?;
        headers.push(format!("{}: {value}", name.to_ascii_lowercase()));
    }
    let mut request = Seen {
        line,
        headers,
        body: Vec::new(),
    };
    if let Some(length) = request.header("content-length") {
        request.body = vec![0; length.parse().unwrap()];
        stream.read_exact(&mut request.body).await.ok()?;
    } else if request.header("transfer-encoding") == Some("chunked") {
        loop {
            let size = read_line(stream).await?;
            let mut chunk = vec![0; usize::from_str_radix(&size, 16).unwrap()];
            stream.read_exact(&mut chunk).await.ok()?;
            read_line(stream).await?;
            if chunk.is_empty() {
                break;
            }
            request.body.extend(chunk);
        }
    }
    Some(request)
}

async fn read_line(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    let read = stream.read_line(&mut line).await.ok()?;
    (read > 0).then(|| line.trim_end().to_owned())
}

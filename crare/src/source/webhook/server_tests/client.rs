//! A client that sends what it is told, right or wrong.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_secs(15);

/// A request, at first one that is in order.
#[derive(Clone)]
pub(super) struct Request {
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: String,
}

impl Request {
    pub(super) fn update(body: &str) -> Self {
        Self {
            method: "POST",
            path: "/hook",
            headers: vec![
                ("Host", "example.com".into()),
                ("X-Telegram-Bot-Api-Secret-Token", "s".into()),
                ("Content-Type", "application/json".into()),
                ("Content-Length", body.len().to_string()),
            ],
            body: body.into(),
        }
    }

    pub(super) fn set(mut self, name: &'static str, value: &str) -> Self {
        self = self.without(name);
        self.headers.push((name, value.into()));
        self
    }

    pub(super) fn add(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub(super) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(other, _)| *other != name);
        self
    }

    pub(super) fn at(mut self, path: &'static str) -> Self {
        self.path = path;
        self
    }

    pub(super) fn by(mut self, method: &'static str) -> Self {
        self.method = method;
        self
    }

    pub(super) fn body(mut self, body: &str) -> Self {
        self.body = body.into();
        self
    }

    pub(super) fn text(&self) -> String {
        let mut text = format!("{} {} HTTP/1.1\r\n", self.method, self.path);
        for (name, value) in &self.headers {
            let _ = write!(text, "{name}: {value}\r\n");
        }
        text + "\r\n" + &self.body
    }
}

#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: String,
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| value.as_str())
    }
}

/// A connection.
pub(super) struct Client<S = TcpStream> {
    stream: S,
    read: Vec<u8>,
}

impl Client {
    pub(super) async fn connect(address: SocketAddr) -> Self {
        Self::over(TcpStream::connect(address).await.unwrap())
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Client<S> {
    pub(super) fn over(stream: S) -> Self {
        Self {
            stream,
            read: Vec::new(),
        }
    }

    pub(super) async fn write(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).await.unwrap();
    }

    pub(super) async fn send(&mut self, request: &Request) -> Answer {
        self.write(request.text().as_bytes()).await;
        self.answer().await
    }

    /// The next answer.
    pub(super) async fn answer(&mut self) -> Answer {
        let end = loop {
            if let Some(end) = self
                .read
                .windows(4)
                .position(|window| window == b"\r\n\r\n")
            {
                break end + 4;
            }
            assert!(
                self.more().await > 0,
                "closed before an answer: {:?}",
                String::from_utf8_lossy(&self.read)
            );
        };
        let head = String::from_utf8(self.read.drain(..end).collect()).unwrap();
        let mut lines = head.trim_end().lines();
        let status = lines
            .next()
            .unwrap()
            .split(' ')
            .nth(1)
            .unwrap()
            .parse()
            .unwrap();
        let headers: Vec<_> = lines
            .map(|line| line.split_once(": ").unwrap())
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        let mut answer = Answer {
            status,
            headers,
            body: String::new(),
        };
        let length: usize = answer
            .header("content-length")
            .expect("every answer has a length")
            .parse()
            .unwrap();
        while self.read.len() < length {
            assert!(self.more().await > 0, "closed within an answer");
        }
        answer.body = String::from_utf8(self.read.drain(..length).collect()).unwrap();
        answer
    }

    /// The status of an answer that another one follows on.
    pub(super) async fn interim(&mut self) -> u16 {
        while !self.read.ends_with(b"\r\n\r\n") {
            assert!(self.more().await > 0, "closed before an answer");
        }
        let head = String::from_utf8(std::mem::take(&mut self.read)).unwrap();
        head.split(' ').nth(1).unwrap().parse().unwrap()
    }

    /// Whether the server still takes bytes.
    pub(super) async fn try_write(&mut self, bytes: &[u8]) -> bool {
        timeout(PATIENCE, self.stream.write_all(bytes))
            .await
            .is_ok_and(|written| written.is_ok())
    }

    /// Say that nothing more comes.
    pub(super) async fn shutdown(&mut self) {
        self.stream.shutdown().await.unwrap();
    }

    /// Whether the server closes the connection without another word.
    pub(super) async fn is_closed(&mut self) -> bool {
        self.read.is_empty() && self.more().await == 0
    }

    async fn more(&mut self) -> usize {
        let mut part = [0; 4_096];
        // A reset is an end, too.
        let count = timeout(PATIENCE, self.stream.read(&mut part))
            .await
            .expect("the server is silent")
            .unwrap_or(0);
        self.read.extend_from_slice(&part[..count]);
        count
    }
}

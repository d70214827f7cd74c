//! Connections that deliver as Telegram does: HTTP/1.1 kept alive, one request at a time on each, its exact headers.
//!
//! Unlike [`server`](crate::server) nothing is recorded or repeated, so that the player costs little beside what it measures.

use std::{
    cell::Cell,
    io,
    net::SocketAddr,
    time::{Duration, Instant},
};

use futures_util::future::try_join_all;
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::{PATH, SECRET, updates::Chats};

/// Every so many answers are read as JSON and compared.
const COMPARED: usize = 64;

/// One connection.
#[derive(Debug)]
pub struct Connection {
    stream: TcpStream,
    head: String,
    request: Vec<u8>,
    answer: Vec<u8>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer<'a> {
    /// The status.
    pub status: u16,
    /// When to come again, in seconds.
    pub retry_after: Option<u64>,
    /// The body.
    pub body: &'a [u8],
}

/// What the answers have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// 200.
    Success,
    /// 200 and a reply that says the same.
    Echo,
}

impl Connection {
    /// Connects.
    ///
    /// # Errors
    ///
    /// The system's.
    pub async fn open(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let head = format!(
            "POST {PATH} HTTP/1.1\r\nHost: {address}\r\nX-Telegram-Bot-Api-Secret-Token: {SECRET}\r\n\
             Content-Type: application/json\r\nContent-Length: "
        );
        Ok(Self {
            stream,
            head,
            request: Vec::new(),
            answer: Vec::new(),
        })
    }

    /// Sends an update and reads the answer.
    ///
    /// # Errors
    ///
    /// The connection's end, and answers that are none or whose length is not told.
    pub async fn post(&mut self, update: &[u8]) -> io::Result<Answer<'_>> {
        self.request.clear();
        self.request.extend_from_slice(self.head.as_bytes());
        self.request
            .extend_from_slice(update.len().to_string().as_bytes());
        self.request.extend_from_slice(
            b"\r\nConnection: keep-alive\r\nAccept-Encoding: gzip, deflate\r\n\r\n",
        );
        self.request.extend_from_slice(update);
        self.stream.write_all(&self.request).await?;
        self.answer.clear();
        let head = loop {
            if self.stream.read_buf(&mut self.answer).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if let Some(head) = Head::read(&self.answer) {
                break head?;
            }
        };
        while self.answer.len() < head.end + head.length {
            if self.stream.read_buf(&mut self.answer).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        Ok(Answer {
            status: head.status,
            retry_after: head.retry_after,
            body: &self.answer[head.end..head.end + head.length],
        })
    }
}

/// The head of a message, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Head {
    status: u16,
    /// Where the body begins.
    end: usize,
    length: usize,
    retry_after: Option<u64>,
}

impl Head {
    /// Nothing as long as it is not whole.
    fn read(bytes: &[u8]) -> Option<io::Result<Self>> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
        Some(Self::parse(&bytes[..end], end).ok_or_else(|| {
            let text = String::from_utf8_lossy(&bytes[..end]);
            io::Error::other(format!("an answer that is none: {text:?}"))
        }))
    }

    fn parse(head: &[u8], end: usize) -> Option<Self> {
        let mut lines = std::str::from_utf8(head).ok()?.split("\r\n");
        let status = lines.next()?.strip_prefix("HTTP/1.1 ")?.get(..3)?;
        let mut found = Self {
            status: status.parse().ok()?,
            end,
            length: 0,
            retry_after: None,
        };
        let mut lengths = 0;
        for (name, value) in lines.filter_map(|line| line.split_once(':')) {
            if name.eq_ignore_ascii_case("content-length") {
                found.length = value.trim().parse().ok()?;
                lengths += 1;
            } else if name.eq_ignore_ascii_case("retry-after") {
                found.retry_after = value.trim().parse().ok();
            }
        }
        (lengths == 1).then_some(found)
    }
}

/// Delivers updates over several connections, each as fast as it is answered.
#[derive(Debug)]
pub struct Player {
    connections: Vec<Connection>,
    chats: Chats,
    /// The number of the next update.
    next: Cell<usize>,
}

impl Player {
    /// So many connections to a webhook, and updates of so many chats.
    ///
    /// # Errors
    ///
    /// The system's.
    pub async fn connect(
        address: SocketAddr,
        connections: usize,
        chats: usize,
    ) -> io::Result<Self> {
        let connections = try_join_all((0..connections).map(|_| Connection::open(address))).await?;
        Ok(Self {
            connections,
            chats: Chats::new(chats),
            next: Cell::new(0),
        })
    }

    /// The same with other chats from now on.
    pub fn set_chats(&mut self, chats: usize) {
        self.chats = Chats::new(chats);
    }

    /// Updates delivered so far.
    pub fn delivered(&self) -> usize {
        self.next.get()
    }

    /// Delivers so many updates, or as many as there is time for.
    ///
    /// # Errors
    ///
    /// Those of [`Connection::post`], and an answer that is not as wanted. 503 is repeated after a moment.
    pub async fn play(&mut self, updates: usize, until: Instant, wanted: Wanted) -> io::Result<()> {
        let (chats, next) = (self.chats, &self.next);
        let end = next.get() + updates;
        let lanes = self.connections.iter_mut().map(async |connection| {
            let mut body = Vec::new();
            while next.get() < end && Instant::now() < until {
                let number = next.replace(next.get() + 1);
                deliver(connection, chats, number, &mut body, wanted).await?;
            }
            io::Result::Ok(())
        });
        try_join_all(lanes).await?;
        Ok(())
    }
}

async fn deliver(
    connection: &mut Connection,
    chats: Chats,
    number: usize,
    body: &mut Vec<u8>,
    wanted: Wanted,
) -> io::Result<()> {
    let text = Chats::text_of(number);
    chats.write(number, &text, body);
    loop {
        let answer = connection.post(body).await?;
        match answer.status {
            200 if wanted == Wanted::Success => return Ok(()),
            200 if says(&answer, chats.chat_of(number), &text, number) => return Ok(()),
            // A loaded server may be full for a moment; Telegram would come again.
            503 => tokio::time::sleep(Duration::from_millis(10)).await,
            status => {
                let body = String::from_utf8_lossy(answer.body);
                return Err(io::Error::other(format!(
                    "update {number} was answered {status} {body:?}"
                )));
            }
        }
    }
}

/// Whether the answer replies with the text. Most are judged by their length alone.
fn says(answer: &Answer<'_>, chat: usize, text: &str, number: usize) -> bool {
    if !number.is_multiple_of(COMPARED) {
        return answer.body.len() > text.len();
    }
    let reply: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    reply["method"] == "sendMessage" && reply["chat_id"] == chat && reply["text"] == text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads() {
        assert!(Head::read(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n").is_none());
        let head =
            b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 3\r\nContent-Length: 2\r\n\r\nno";
        let read = Head::read(head).unwrap().unwrap();
        assert_eq!(
            (read.status, read.length, read.retry_after),
            (503, 2, Some(3))
        );
        assert_eq!(&head[read.end..], b"no");
        for wrong in [
            "HTTP/1.1 200 OK\r\n\r\n",
            "HTTP/2 200\r\ncontent-length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\ncontent-length: 0\r\ncontent-length: 0\r\n\r\n",
        ] {
            assert!(Head::read(wrong.as_bytes()).unwrap().is_err(), "{wrong}");
        }
    }

    #[test]
    fn replies() {
        let body = br#"{"method":"sendMessage","chat_id":7,"text":"hi"}"#;
        let answer = Answer {
            status: 200,
            retry_after: None,
            body,
        };
        assert!(says(&answer, 7, "hi", 0));
        assert!(!says(&answer, 8, "hi", 0));
        assert!(!says(&answer, 7, "ho", 0));
    }
}

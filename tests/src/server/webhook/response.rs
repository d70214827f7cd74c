//! The answer of a webhook, read as strictly as Telegram reads it.

use tokio::io::{AsyncRead, AsyncReadExt};

const MAX_HEAD: usize = 256 << 10;
const MAX_BODY: usize = 1 << 20;

/// An answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) reason: String,
    /// Names in lower case.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
    /// Whether the connection may carry another request.
    pub(super) reusable: bool,
}

/// Why there is no answer.
#[derive(Debug, PartialEq)]
pub(super) enum Broken {
    /// The connection ended, with the socket's own words if it had any.
    Lost(Option<String>),
    /// The answer is not HTTP as Telegram takes it.
    Wrong(String),
}

impl Response {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Reads one answer.
    pub(super) async fn read(stream: &mut (dyn AsyncRead + Send + Unpin)) -> Result<Self, Broken> {
        let mut reader = Reader {
            stream,
            buffer: Vec::new(),
        };
        let head = reader.until_blank_line().await?;
        let mut response = Self::parse_head(&head)?;
        let chunked = match response.header("transfer-encoding") {
            None => false,
            Some("chunked") => true,
            Some(other) => return Err(Broken::Wrong(format!("Transfer-Encoding {other}"))),
        };
        let length = response.header("content-length").map(str::to_owned);
        if matches!(response.status, 100..=199 | 204 | 304) {
            // Never followed by a body.
        } else if chunked {
            response.body = reader.chunks().await?;
        } else if let Some(length) = length {
            let length: usize = length
                .parse()
                .map_err(|_| Broken::Wrong(format!("Content-Length {length}")))?;
            response.body = reader.exactly(length).await?;
        } else {
            // A body without a length is ignored, and the connection is of no more use.
            response.reusable = false;
        }
        let encoding = response.header("content-encoding").unwrap_or("none");
        if !response.body.is_empty() && !matches!(encoding, "none" | "gzip" | "deflate") {
            return Err(Broken::Wrong(format!("Content-Encoding {encoding}")));
        }
        Ok(response)
    }

    fn parse_head(head: &[u8]) -> Result<Self, Broken> {
        let text = String::from_utf8_lossy(head);
        let mut lines = text.split("\r\n");
        let status_line = lines.next().unwrap_or_default();
        let wrong = || Broken::Wrong(format!("status line {status_line:?}"));
        let (version, rest) = status_line.split_once(' ').ok_or_else(wrong)?;
        if !matches!(version, "HTTP/1.0" | "HTTP/1.1") {
            return Err(wrong());
        }
        let (status, reason) = rest.split_once(' ').unwrap_or((rest, ""));
        let mut response = Self {
            status: status.parse().map_err(|_| wrong())?,
            reason: reason.to_owned(),
            ..Self::default()
        };
        for line in lines.filter(|line| !line.is_empty()) {
            let (name, value) = line
                .split_once(':')
                .ok_or_else(|| Broken::Wrong(format!("header {line:?}")))?;
            response
                .headers
                .push((name.to_lowercase(), value.trim().to_owned()));
        }
        let connection = response
            .header("connection")
            .unwrap_or_default()
            .to_lowercase();
        response.reusable =
            connection != "close" && (version == "HTTP/1.1" || connection == "keep-alive");
        Ok(response)
    }
}

struct Reader<'a> {
    stream: &'a mut (dyn AsyncRead + Send + Unpin),
    buffer: Vec<u8>,
}

impl Reader<'_> {
    async fn more(&mut self) -> Result<(), Broken> {
        let mut piece = [0; 8 << 10];
        match self.stream.read(&mut piece).await {
            Ok(0) => Err(Broken::Lost(None)),
            Ok(count) => {
                self.buffer.extend_from_slice(&piece[..count]);
                Ok(())
            }
            Err(error) => Err(Broken::Lost(Some(super::connection::words(&error)))),
        }
    }

    async fn until_blank_line(&mut self) -> Result<Vec<u8>, Broken> {
        loop {
            if let Some(end) = self
                .buffer
                .windows(4)
                .position(|window| window == b"\r\n\r\n")
            {
                let rest = self.buffer.split_off(end + 4);
                return Ok(std::mem::replace(&mut self.buffer, rest));
            }
            if self.buffer.len() > MAX_HEAD {
                return Err(Broken::Wrong("headers too large".to_owned()));
            }
            self.more().await?;
        }
    }

    async fn line(&mut self) -> Result<String, Broken> {
        loop {
            if let Some(end) = self.buffer.windows(2).position(|window| window == b"\r\n") {
                let rest = self.buffer.split_off(end + 2);
                let line = std::mem::replace(&mut self.buffer, rest);
                return Ok(String::from_utf8_lossy(&line[..end]).into_owned());
            }
            if self.buffer.len() > MAX_HEAD {
                return Err(Broken::Wrong("a chunk's size line too large".to_owned()));
            }
            self.more().await?;
        }
    }

    async fn exactly(&mut self, length: usize) -> Result<Vec<u8>, Broken> {
        if length > MAX_BODY {
            return Err(Broken::Wrong("body too large".to_owned()));
        }
        while self.buffer.len() < length {
            self.more().await?;
        }
        let rest = self.buffer.split_off(length);
        Ok(std::mem::replace(&mut self.buffer, rest))
    }

    async fn chunks(&mut self) -> Result<Vec<u8>, Broken> {
        let mut body = Vec::new();
        loop {
            let line = self.line().await?;
            let size = line.split(';').next().unwrap_or_default().trim();
            let size = usize::from_str_radix(size, 16)
                .map_err(|_| Broken::Wrong(format!("chunk size {size:?}")))?;
            if size == 0 {
                while !self.line().await?.is_empty() {}
                return Ok(body);
            }
            if body.len() + size > MAX_BODY {
                return Err(Broken::Wrong("body too large".to_owned()));
            }
            body.extend(self.exactly(size).await?);
            self.line().await?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(text: &str) -> Result<Response, Broken> {
        let mut bytes = text.as_bytes();
        Response::read(&mut bytes).await
    }

    #[tokio::test]
    async fn lengths() {
        let response = read("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhixx")
            .await
            .unwrap();
        assert_eq!(
            (response.status, response.body.as_slice(), response.reusable),
            (200, &b"hi"[..], true)
        );
        let response = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n1;x=y\r\n!\r\n0\r\n\r\n").await;
        assert_eq!(response.unwrap().body, b"hi!");
        let response = read("HTTP/1.0 503 Go away\r\n\r\n").await.unwrap();
        assert_eq!(
            (response.status, response.reason.as_str(), response.reusable),
            (503, "Go away", false)
        );
        let response = read("HTTP/1.1 204 No Content\r\n\r\n").await.unwrap();
        assert!(response.reusable);
    }

    #[tokio::test]
    async fn broken() {
        assert_eq!(read("HTTP/1.1 200 OK\r\n").await, Err(Broken::Lost(None)));
        assert!(matches!(
            read("HTTP/2 200\r\n\r\n").await,
            Err(Broken::Wrong(_))
        ));
        let identity =
            "HTTP/1.1 200 OK\r\nContent-Encoding: identity\r\nContent-Length: 2\r\n\r\nhi";
        assert!(matches!(read(identity).await, Err(Broken::Wrong(_))));
    }
}

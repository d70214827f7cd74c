//! A Bot API server that answers at once and remembers nothing.

use std::{future::ready, io, net::SocketAddr, rc::Rc};

use futures_util::{FutureExt, future::LocalBoxFuture};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::spawn_local,
};

/// What `getMe` answers.
const ME: &str = r#"{"id":123456789,"is_bot":true,"first_name":"Measured","username":"measured_bot","can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false}"#;

/// What `sendMessage` answers.
const SENT: &str = r#"{"message_id":42,"from":{"id":123456789,"is_bot":true,"first_name":"Measured","username":"measured_bot"},"chat":{"id":100000007,"first_name":"Ada","last_name":"Lovelace","username":"user_100000007","type":"private"},"date":1760000000,"text":"Message 7: is the order on its way, and when will it be here?"}"#;

/// What a method answers, now or later: the JSON of its result. Given its name and the body of the request.
pub type Results = dyn Fn(&str, &[u8]) -> LocalBoxFuture<'static, String>;

/// Serves on a free port until the runtime ends. Gives its URL.
///
/// # Errors
///
/// The system's.
///
/// # Panics
///
/// Outside a [`LocalSet`](tokio::task::LocalSet).
pub async fn serve(results: Rc<Results>) -> io::Result<String> {
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await?;
    let address = listener.local_addr()?;
    spawn_local(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let results = Rc::clone(&results);
            // A client that goes away, as one that was killed does, is no failure here.
            spawn_local(async move { connection(stream, &*results).await });
        }
    });
    Ok(format!("http://{address}"))
}

/// The results of a server that knows no more than it has to.
pub fn simple(method: &str, _: &[u8]) -> LocalBoxFuture<'static, String> {
    let result = match method {
        "getMe" => ME,
        "sendMessage" => SENT,
        "getUpdates" | "getMyCommands" => "[]",
        _ => "true",
    };
    ready(result.to_owned()).boxed_local()
}

async fn connection(mut stream: TcpStream, results: &Results) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut bytes = Vec::new();
    let mut answer = Vec::new();
    loop {
        let request = loop {
            if let Some(request) = Request::read(&bytes) {
                break request;
            }
            if stream.read_buf(&mut bytes).await? == 0 {
                return Ok(());
            }
        };
        let body = &bytes[request.body..request.end];
        let result = results(&request.method, body).await;
        answer.clear();
        let length = result.len() + r#"{"ok":true,"result":}"#.len();
        answer.extend_from_slice(
            format!(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{{\"ok\":true,\"result\":"
            )
            .as_bytes(),
        );
        answer.extend_from_slice(result.as_bytes());
        answer.push(b'}');
        stream.write_all(&answer).await?;
        bytes.drain(..request.end);
    }
}

/// A whole request at the beginning of what was read.
#[derive(Debug, PartialEq, Eq)]
struct Request {
    method: String,
    body: usize,
    end: usize,
}

impl Request {
    /// Only bodies whose length is told are understood: crare's client sends small ones so.
    fn read(bytes: &[u8]) -> Option<Self> {
        let body = bytes.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
        let head = std::str::from_utf8(&bytes[..body]).ok()?;
        let mut lines = head.split("\r\n");
        let path = lines.next()?.split(' ').nth(1)?;
        let method = path.rsplit('/').next()?.split('?').next()?.to_owned();
        let length = lines
            .filter_map(|line| line.split_once(':'))
            .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
            .map_or(Some(0), |(_, value)| value.trim().parse().ok())?;
        let end = body + length;
        (bytes.len() >= end).then_some(Self { method, body, end })
    }
}

#[cfg(test)]
mod tests {
    use super::Request;

    #[test]
    fn requests() {
        let whole = b"POST /bot1:a/sendMessage HTTP/1.1\r\nContent-length: 2\r\n\r\n{}GET /";
        let request = Request::read(whole).unwrap();
        assert_eq!(request.method, "sendMessage");
        assert_eq!(&whole[request.body..request.end], b"{}");
        assert_eq!(Request::read(&whole[..request.end - 1]), None);
        let bare = b"GET /bot1:a/getMe HTTP/1.1\r\n\r\n";
        assert_eq!(Request::read(bare).unwrap().end, bare.len());
    }
}

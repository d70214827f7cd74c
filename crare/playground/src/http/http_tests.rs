use std::io::Write as _;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::SendRequest;
use hyper::{Request, Response};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::*;
use crate::actors::{Bot, User};
use crate::faults::Fault;
use crate::world::{FileKind, seal};

struct Client(SendRequest<Full<Bytes>>);

impl Client {
    async fn over(stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static) -> Self {
        let (sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .unwrap();
        tokio::spawn(connection);
        Self(sender)
    }

    async fn send(&mut self, request: Request<Full<Bytes>>) -> Response<Bytes> {
        self.0.ready().await.unwrap();
        let response = self.0.send_request(request).await.unwrap();
        let (head, body) = response.into_parts();
        Response::from_parts(head, body.collect().await.unwrap().to_bytes())
    }

    async fn post(&mut self, path: &str, kind: &str, body: impl Into<Bytes>) -> Response<Bytes> {
        self.send(post(path, kind, body)).await
    }

    async fn get(&mut self, path: &str) -> Response<Bytes> {
        let request = Request::get(path).header("host", "x");
        self.send(request.body(Full::default()).unwrap()).await
    }
}

fn post(path: &str, kind: &str, body: impl Into<Bytes>) -> Request<Full<Bytes>> {
    let request = Request::post(path).header("host", "x");
    let request = request.header("content-type", kind);
    request.body(Full::new(body.into())).unwrap()
}

fn json_of(response: &Response<Bytes>) -> Value {
    serde_json::from_slice(response.body()).unwrap()
}

fn setting() -> (Playground, Bot, User) {
    let playground = Playground::seeded(7);
    let bot = playground.bot("echo_bot");
    let alice = playground.user("Alice");
    alice.to(&bot).says("hi");
    (playground, bot, alice)
}

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn every_kind_of_parameters_over_a_socket() {
    let (playground, bot, alice) = setting();
    let serving = playground.serve("127.0.0.1:0").await.unwrap();
    let stream = TcpStream::connect(serving.address()).await.unwrap();
    let mut client = Client::over(stream).await;
    let path = format!("/bot{}/sendMessage", bot.token());
    let chat = alice.id();

    let body = json!({"chat_id": chat, "text": "Ж😀"}).to_string();
    let response = client.post(&path, JSON, body).await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], JSON);
    assert_eq!(response.headers()["connection"], "keep-alive");
    assert!(!response.headers().contains_key("date"));
    assert!(response.body().is_ascii());
    assert_eq!(json_of(&response)["result"]["text"], "Ж😀");

    let response = client
        .post(&path, FORM, format!("chat_id={chat}&text=a+b"))
        .await;
    assert_eq!(json_of(&response)["result"]["text"], "a b");

    let response = client
        .get(&format!("{path}?chat_id={chat}&text=by%20query"))
        .await;
    assert_eq!(json_of(&response)["result"]["text"], "by query");

    let both = format!("{path}?text=query");
    let response = client
        .post(&both, FORM, format!("chat_id={chat}&text=body"))
        .await;
    assert_eq!(json_of(&response)["result"]["text"], "query");

    let parts = format!(
        "--b\r\nContent-Disposition: form-data; name=chat_id\r\n\r\n{chat}\r\n--b\r\n\
         Content-Disposition: form-data; name=\"text\"\r\n\r\npart\r\n--b--\r\n"
    );
    let response = client
        .post(&path, "multipart/form-data; boundary=b", parts)
        .await;
    assert_eq!(json_of(&response)["result"]["text"], "part");

    let by_name = format!("/bot{}/", bot.token());
    let body = json!({"method": "SENDmessage", "chat_id": chat, "text": "named"}).to_string();
    let response = client.post(&by_name, JSON, body).await;
    assert_eq!(json_of(&response)["result"]["text"], "named");

    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    write!(gzip, "chat_id={chat}&text=packed").unwrap();
    let mut request = post(&path, FORM, gzip.finish().unwrap());
    request
        .headers_mut()
        .insert("content-encoding", "gzip".parse().unwrap());
    let response = client.send(request).await;
    assert_eq!(json_of(&response)["result"]["text"], "packed");
}

#[tokio::test]
async fn refusals_have_telegrams_words() {
    let (playground, bot, _) = setting();
    let mut client = Client::over(playground.connect()).await;
    let token = bot.token();
    let unknown = format!("{}:{}", bot.id(), "a".repeat(35));
    for (path, code, description) in [
        ("/".to_owned(), 404, "Not Found"),
        (format!("/bot{token}"), 404, "Not Found"),
        (
            format!("/bot{token}/sendNothing"),
            404,
            "Not Found: method not found",
        ),
        (format!("/bot{unknown}/sendNothing"), 401, "Unauthorized"),
        (
            "/bot0:a/getMe".to_owned(),
            401,
            "Unauthorized: invalid token specified",
        ),
        (
            "/botx:a/getMe".to_owned(),
            421,
            "Misdirected Request: unallowed token specified",
        ),
        (
            format!("/bot{token}/sendMessage?text=%ff"),
            400,
            "Bad Request: strings must be encoded in UTF-8",
        ),
        (
            format!("/file/bot{token}/photos/file_9.jpg"),
            404,
            "Not Found",
        ),
    ] {
        let response = client.get(&path).await;
        let body = json!({"ok": false, "error_code": code, "description": description});
        assert_eq!(
            (response.status().as_u16(), json_of(&response)),
            (code, body),
            "{path}"
        );
    }
    let response = client.get(&format!("/bot{token}/close")).await;
    assert_eq!(response.status(), 429);
    let seconds = json_of(&response)["parameters"]["retry_after"].to_string();
    assert_eq!(response.headers()["retry-after"], seconds.as_str());
}

#[tokio::test]
async fn the_http_layer_answers_with_nothing() {
    let (playground, bot, _) = setting();
    let path = format!("/bot{}/getMe", bot.token());
    let mut put = post(&path, JSON, "{}");
    *put.method_mut() = hyper::Method::PUT;
    let mut packed = post(&path, JSON, "{}");
    packed
        .headers_mut()
        .insert("content-encoding", "br".parse().unwrap());
    for (request, status) in [
        (put, 501),
        (packed, 415),
        (post(&path, FORM, format!("a={}", "x".repeat(1 << 20))), 413),
        (post(&path, "multipart/form-data; boundary=b", "--b"), 400),
    ] {
        let mut client = Client::over(playground.connect()).await;
        let response = client.send(request).await;
        assert_eq!(response.status(), status);
        assert_eq!(response.headers()["content-length"], "0");
        assert_eq!(response.headers()["connection"], "close");
        assert!(response.body().is_empty());
    }
}

#[tokio::test]
async fn heads_are_bounded() {
    let (playground, ..) = setting();
    let mut stream = playground.connect();
    let head = format!(
        "GET / HTTP/1.1\r\nHost: x\r\nA: {}\r\n",
        "x".repeat(MAX_HEAD)
    );
    // it may hang up before it has read all
    let _ = stream.write_all(head.as_bytes()).await;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 431 "), "{answer:?}");
}

#[tokio::test]
async fn an_absolute_target_is_not_found() {
    let (playground, ..) = setting();
    let mut stream = playground.connect();
    let request = b"GET http://x/bot1:a/getMe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    stream.write_all(request).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(
        answer.contains("absolute URI is specified in the Request-Line"),
        "{answer}"
    );
}

#[tokio::test]
async fn a_file_is_loaded() {
    let (playground, bot, _) = setting();
    let content = Bytes::from_static(b"\x00\r\nbytes");
    let path = playground.with(|world| {
        let stored = world.store(FileKind::Document, &content, "a.bin", Map::new());
        let mut document = stored.unwrap();
        seal(bot.id(), &mut document);
        let id = document["file_id"].as_str().unwrap();
        let file = world.serve_file(bot.id(), id).unwrap();
        file["file_path"].as_str().unwrap().to_owned()
    });
    let mut client = Client::over(playground.connect()).await;
    let own = format!("/file/bot{}/{path}", bot.token());
    let loaded = client.get(&own).await;
    assert_eq!(loaded.body(), &content);
    let length = content.len().to_string();
    assert_eq!(loaded.headers()["content-length"], length.as_str());
    playground.add_fault(Fault::server_error().on_files());
    assert_eq!(client.get(&own).await.status(), 500);
    let other = playground.bot("other_bot");
    let stolen = format!("/file/bot{}/{path}", other.token());
    assert_eq!(client.get(&stolen).await.status(), 404);
}

#[tokio::test]
async fn faults_go_over_the_wire() {
    let (playground, bot, _) = setting();
    let path = format!("/bot{}/getMe", bot.token());
    let mut client = Client::over(playground.connect()).await;
    playground.add_fault(Fault::answered(502, "text/html", "<h1>no</h1>"));
    playground.add_fault(Fault::too_many_requests(3));
    let response = client.get(&path).await;
    assert_eq!(response.status(), 502);
    assert_eq!(response.headers()["content-type"], "text/html");
    assert_eq!(&response.body()[..], b"<h1>no</h1>");
    assert_eq!(client.get(&path).await.headers()["retry-after"], "3");
    assert_eq!(client.get(&path).await.status(), 200);

    playground.add_fault(Fault::cut());
    let mut stream = playground.connect();
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    assert!(answer.is_empty());
}

#[tokio::test]
async fn dropping_the_server_closes_its_connections() {
    let (playground, ..) = setting();
    let serving = playground.serve("127.0.0.1:0").await.unwrap();
    assert_eq!(serving.url(), format!("http://{}", serving.address()));
    let mut stream = TcpStream::connect(serving.address()).await.unwrap();
    stream
        .write_all(b"GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n")
        .await
        .unwrap();
    let mut first = [0; 1];
    stream.read_exact(&mut first).await.unwrap();
    drop(serving);
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest).await;
    assert!(rest.ends_with(b"}"));
}

#[tokio::test]
async fn a_poll_ends_with_its_connection() {
    let (playground, bot, alice) = setting();
    let mut stream = playground.connect();
    let poll = format!("/bot{}/getUpdates", bot.token());
    let request = format!("GET {poll}?offset=2000000000&timeout=50 HTTP/1.1\r\nHost: x\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    drop(stream);
    alice.to(&bot).says("again");
    let mut client = Client::over(playground.connect()).await;
    let response = client.get(&poll).await;
    assert_eq!(response.status(), 200);
}

fn requests() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop_oneof![
        Just(b"GET /bot".to_vec()),
        Just(b"POST /bot5000001001:".to_vec()),
        Just(b"/sendMessage".to_vec()),
        Just(b"?chat_id=%".to_vec()),
        Just(b" HTTP/1.1\r\nHost: x\r\n".to_vec()),
        Just(b"Content-Length: 4\r\n".to_vec()),
        Just(b"Transfer-Encoding: chunked\r\n".to_vec()),
        Just(b"Content-Type: multipart/form-data; boundary=a\r\n".to_vec()),
        Just(b"\r\n".to_vec()),
        Just(b"--a\r\n".to_vec()),
        prop::collection::vec(any::<u8>(), 0..12),
    ];
    prop::collection::vec(pieces, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever comes over a connection, it ends without a panic.
    #[test]
    fn any_bytes_over_a_connection(bytes in requests()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let (ours, mut theirs) = tokio::io::duplex(PIPE);
            let client = async {
                theirs.write_all(&bytes).await.unwrap();
                theirs.shutdown().await.unwrap();
                let mut answer = Vec::new();
                theirs.read_to_end(&mut answer).await.unwrap();
            };
            tokio::join!(connection(ours, Served::without_page(Playground::seeded(1)), None), client);
        });
    }
}

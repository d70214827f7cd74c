//! Proxies and encryption.

use std::io::{Read, Write};
use std::net::TcpListener as StdListener;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};

use crate::client::test_server::{Act, TOKEN, TestServer, http};
use crate::client::{Bot, CallError};

const ME: &str = r#"{"ok":true,"result":{"id":4242,"is_bot":true,"first_name":"B"}}"#;

#[tokio::test]
async fn a_forwarding_proxy_gets_whole_urls() {
    let proxy = TestServer::answering(200, ME).await;
    let bot = Bot::builder(TOKEN)
        .api_url("http://telegram.invalid:8081")
        .proxy(format!("http://me:p%40ss@{}", proxy.address))
        .build()
        .unwrap();
    bot.get_me().await.unwrap();
    bot.get_me().await.unwrap();
    let seen = &proxy.seen()[1];
    let line = format!("POST http://telegram.invalid:8081/bot{TOKEN}/getMe HTTP/1.1");
    assert_eq!(seen.line, line);
    assert_eq!(
        seen.header("proxy-authorization"),
        Some("Basic bWU6cEBzcw==")
    );
    assert_eq!(seen.header("host"), Some("telegram.invalid:8081"));
    assert_eq!(proxy.connections(), 1);
}

#[tokio::test]
async fn encrypted_calls_go_through_a_tunnel() {
    let (port, pem) = start_tls_server();
    let (proxy, connects) = start_connect_proxy().await;
    let url = format!("https://localhost:{port}");
    let bot = Bot::builder(TOKEN)
        .api_url(&url)
        .proxy(format!("http://me:secret@{proxy}"))
        .root_certificate(pem)
        .build()
        .unwrap();
    assert_eq!(bot.get_me().await.unwrap().id.0, 4242);
    let head = connects.lock().unwrap().clone();
    assert!(
        head.starts_with(&format!("CONNECT localhost:{port} HTTP/1.1\r\n")),
        "{head}"
    );
    assert!(
        head.contains("Proxy-Authorization: Basic bWU6c2VjcmV0\r\n"),
        "{head}"
    );
    assert!(!head.contains(TOKEN), "{head}");
}

#[tokio::test]
async fn a_proxy_may_refuse() {
    let proxy = TestServer::start(|_| Act::SendAndClose(http(407, "", ""))).await;
    let bot = Bot::builder(TOKEN).proxy(proxy.url()).build().unwrap();
    let error = bot.get_me().await.unwrap_err();
    assert!(
        error.to_string().contains("proxy authorization required"),
        "{error}"
    );
    let CallError::Transport { error, .. } = &error else {
        panic!("{error:?}");
    };
    assert!(error.is_unsent());
    assert_eq!(
        proxy.seen()[0].line,
        "CONNECT api.telegram.org:443 HTTP/1.1"
    );
}

#[tokio::test]
async fn a_socks_proxy_resolves_names() {
    let server = TestServer::answering(200, ME).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let proxy = listener.local_addr().unwrap();
    let target = server.address.clone();
    let forwarding = tokio::spawn(async move {
        let (mut client, _) = listener.accept().await.unwrap();
        let mut greeting = [0; 3];
        client.read_exact(&mut greeting).await.unwrap();
        assert_eq!(greeting, [5, 1, 0]);
        client.write_all(&[5, 0]).await.unwrap();
        let mut request = [0; 5 + 16 + 2];
        client.read_exact(&mut request).await.unwrap();
        assert_eq!(request[..5], [5, 1, 0, 3, 16]);
        assert_eq!(&request[5..21], b"telegram.invalid");
        assert_eq!(request[21..], [0, 80]);
        client
            .write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0])
            .await
            .unwrap();
        let mut upstream = TcpStream::connect(target).await.unwrap();
        copy_bidirectional(&mut client, &mut upstream).await.ok();
    });
    let bot = Bot::builder(TOKEN)
        .api_url("http://telegram.invalid")
        .proxy(format!("socks5h://{proxy}"))
        .build()
        .unwrap();
    bot.get_me().await.unwrap();
    drop(bot);
    forwarding.abort();
    let line = format!("POST /bot{TOKEN}/getMe HTTP/1.1");
    assert_eq!(server.seen()[0].line, line);
}

#[tokio::test]
async fn certificates_are_checked() {
    let (port, pem) = start_tls_server();
    let url = format!("https://localhost:{port}");
    let stranger = Bot::builder(TOKEN)
        .api_url(&url)
        .no_proxy()
        .build()
        .unwrap();
    let error = stranger.get_me().await.unwrap_err();
    assert!(error.to_string().contains("certificate"), "{error}");
    let friend = Bot::builder(TOKEN)
        .api_url(&url)
        .no_proxy()
        .root_certificate(pem);
    friend.build().unwrap().get_me().await.unwrap();
    let other_name = format!("https://127.0.0.1:{port}");
    let (_, pem) = start_tls_server();
    let bot = Bot::builder(TOKEN)
        .api_url(other_name)
        .no_proxy()
        .root_certificate(pem);
    assert!(bot.build().unwrap().get_me().await.is_err());
}

#[tokio::test]
async fn connections_that_do_not_come_about_time_out() {
    // accepts, but never speaks TLS
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", silent.local_addr().unwrap());
    let bot = Bot::builder(TOKEN).api_url(url).no_proxy();
    let bot = bot
        .connect_timeout(Duration::from_millis(50))
        .build()
        .unwrap();
    let error = bot.get_me().await.unwrap_err();
    assert!(
        error.to_string().contains("no connection within 50ms"),
        "{error}"
    );
}

/// Answers [`ME`] to everything, with a certificate for `localhost`.
fn start_tls_server() -> (u16, String) {
    let issued = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let pem = issued.cert.pem();
    let chain = vec![CertificateDer::from(issued.cert)];
    let key = PrivateKeyDer::try_from(issued.signing_key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    let config = Arc::new(config);
    let listener = StdListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let session = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = StreamOwned::new(session, stream);
            thread::spawn(move || {
                let mut buffer = [0; 4096];
                while stream.read(&mut buffer).is_ok_and(|read| read > 0) {
                    stream.write_all(&http(200, "", ME)).unwrap();
                }
            });
        }
    });
    (port, pem)
}

type Head = Arc<std::sync::Mutex<String>>;

/// Lets one connection through and keeps what was asked of it.
async fn start_connect_proxy() -> (String, Head) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let head = Head::default();
    let seen = Arc::clone(&head);
    tokio::spawn(async move {
        let (mut client, _) = listener.accept().await.unwrap();
        let mut asked = Vec::new();
        while !asked.ends_with(b"\r\n\r\n") {
            asked.push(client.read_u8().await.unwrap());
        }
        let asked = String::from_utf8(asked).unwrap();
        let target = asked.split(' ').nth(1).unwrap().to_owned();
        *seen.lock().unwrap() = asked;
        let mut upstream = TcpStream::connect(target).await.unwrap();
        client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
        copy_bidirectional(&mut client, &mut upstream).await.ok();
    });
    (address, head)
}

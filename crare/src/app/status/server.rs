//! The listener: HTTP/1.1, one request per connection.

use std::convert::Infallible;
use std::net::TcpListener as Socket;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use http::{Method, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use prometheus_client::encoding::text::encode;
use prometheus_client::registry::Registry;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::board::Board;
use super::collect::Numbers;

/// Connections at the same time; more wait until one ends.
const CONNECTIONS: usize = 64;
/// Time for the head of a request.
const HEAD_TIME: Duration = Duration::from_secs(5);
/// Time for all of a connection.
const WHOLE_TIME: Duration = Duration::from_secs(15);
/// Bytes of a request's head; the least that hyper takes.
const HEAD_BYTES: usize = 8_192;
/// Headers of a request.
const HEADERS: usize = 64;
/// Rest after the system could not give a connection.
const PAUSE: Duration = Duration::from_millis(200);

/// What Prometheus calls the format.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// What is answered. Cheap to clone.
#[derive(Clone)]
pub(super) struct Page(Arc<(Arc<Board>, Registry)>);

impl Page {
    pub(super) fn new(board: &Arc<Board>) -> Self {
        let mut registry = Registry::default();
        registry.register_collector(Box::new(Numbers(Arc::clone(board))));
        Self(Arc::new((Arc::clone(board), registry)))
    }

    /// The answer to a request. A HEAD is answered like a GET; hyper leaves the body away.
    pub(super) fn answer(&self, method: &Method, path: &str) -> Response<Full<Bytes>> {
        let (board, registry) = &*self.0;
        if !["/healthz", "/readyz", "/metrics"].contains(&path) {
            return plain(
                StatusCode::NOT_FOUND,
                "there are /healthz, /readyz and /metrics\n",
            );
        }
        if method != Method::GET && method != Method::HEAD {
            let mut refused = plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n");
            refused
                .headers_mut()
                .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return refused;
        }
        match path {
            "/healthz" => plain(StatusCode::OK, "alive\n"),
            "/readyz" => {
                let obstacles = board.obstacles();
                if obstacles.is_empty() {
                    plain(StatusCode::OK, "ready\n")
                } else {
                    plain(StatusCode::SERVICE_UNAVAILABLE, obstacles.join("\n") + "\n")
                }
            }
            _ => {
                let mut text = String::new();
                match encode(&mut text, registry) {
                    Ok(()) => response(StatusCode::OK, OPEN_METRICS, text.into()),
                    Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR, "the text broke off\n"),
                }
            }
        }
    }
}

fn plain(status: StatusCode, text: impl Into<Bytes>) -> Response<Full<Bytes>> {
    response(status, TEXT, text.into())
}

fn response(status: StatusCode, kind: &'static str, body: Bytes) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Answer until dropped. What goes wrong is told to the log; the bots go on.
pub(super) async fn serve(socket: Socket, page: Page) {
    let listener = match TcpListener::from_std(socket) {
        Ok(listener) => listener,
        Err(error) => return tracing::error!(%error, "the status listener does not work"),
    };
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut connections = JoinSet::new();
    let mut is_told = false;
    loop {
        // Nobody closes the semaphore.
        let Ok(place) = Arc::clone(&places).acquire_owned().await else {
            return;
        };
        while connections.try_join_next().is_some() {}
        match listener.accept().await {
            Ok((stream, _)) => {
                is_told = false;
                let page = page.clone();
                connections.spawn(async move {
                    let _place = place;
                    let _ = timeout(WHOLE_TIME, converse(stream, page)).await;
                });
            }
            Err(error) => {
                if !is_told {
                    tracing::warn!(%error, "the status listener gets no connections");
                }
                is_told = true;
                sleep(PAUSE).await;
            }
        }
    }
}

async fn converse(stream: TcpStream, page: Page) {
    let service = service_fn(|request: http::Request<Incoming>| {
        let response = page.answer(request.method(), request.uri().path());
        async { Ok::<_, Infallible>(response) }
    });
    let ended = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_headers(HEADERS)
        .max_buf_size(HEAD_BYTES)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service)
        .await;
    if let Err(error) = ended {
        tracing::trace!(%error, "a connection of the status listener broke off");
    }
}

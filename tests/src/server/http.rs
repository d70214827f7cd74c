//! The HTTP side: paths, tokens, envelopes, and trouble on demand.

use std::{convert::Infallible, io, sync::Arc, time::Duration};

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http_body_util::{BodyExt, Full, StreamBody, combinators::UnsyncBoxBody};
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Frame, Incoming},
    header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::{TokioIo, TokioTimer};
use percent_encoding::percent_decode_str;
use tokio::{net::TcpListener, task::JoinSet};

use super::{
    Account, Hub, Refusal,
    calls::Via,
    facts,
    faults::Fault,
    files::{Content, piece, pieces},
    json, methods,
    params::{BodyError, Params},
};

type Body = UnsyncBoxBody<Bytes, io::Error>;

/// Accepts connections for ever. Dropping this future closes all of them.
pub(super) async fn accept(listener: TcpListener, hub: Arc<Hub>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            Ok((stream, _)) = listener.accept() => {
                let hub = Arc::clone(&hub);
                connections.spawn(async move {
                    let service = service_fn(move |request| {
                        let hub = Arc::clone(&hub);
                        async move { serve(&hub, request).await }
                    });
                    // A connection that breaks is the client's affair, or was cut on purpose.
                    let _ = http1::Builder::new()
                        .timer(TokioTimer::new())
                        .auto_date_header(false)
                        .title_case_headers(true)
                        .serve_connection(TokioIo::new(stream), service)
                        .await;
                });
            }
            Some(_) = connections.join_next() => {}
        }
    }
}

/// Answers one request. An error cuts the connection.
async fn serve(hub: &Hub, request: Request<Incoming>) -> io::Result<Response<Body>> {
    if !matches!(*request.method(), Method::GET | Method::POST) {
        return Ok(empty(501));
    }
    if request.headers().contains_key("content-encoding") {
        return Ok(empty(415));
    }
    let path = percent_decode_str(request.uri().path())
        .decode_utf8_lossy()
        .into_owned();
    if let Some(rest) = path.strip_prefix("/file/bot") {
        let found = rest
            .split_once('/')
            .and_then(|(token, path)| Some((hub.account(token)?, path)));
        return match found {
            Some((account, path)) => download(&account, path).await,
            None => Ok(refused(&Refusal::new(404, "Not Found"))),
        };
    }
    let Some((token, method)) = path
        .strip_prefix("/bot")
        .and_then(|rest| rest.split_once('/'))
    else {
        return Ok(refused(&Refusal::new(404, "Not Found")));
    };
    let method = method.strip_prefix("test/").unwrap_or(method).to_owned();
    let Some(account) = hub.account(token) else {
        let description = if is_possible(token) {
            "Unauthorized"
        } else {
            "Unauthorized: invalid token specified"
        };
        return Ok(refused(&Refusal::new(401, description)));
    };
    let mut params = Params::default();
    let content_type = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned);
    let read = read(&mut params, &account, content_type.as_deref(), request).await;
    match read {
        Ok(()) => {}
        Err(BodyError::Status(status)) => return Ok(empty(status)),
        Err(BodyError::Malformed) => return Ok(empty(400)),
        Err(BodyError::Lost) => return Err(cut()),
    }
    let method = if method.is_empty() {
        params.get("method").unwrap_or_default().to_owned()
    } else {
        method
    };
    let Some(method) = facts::method_named(&method) else {
        return Ok(refused(&Refusal::new(404, "Not Found: method not found")));
    };
    call(&account, method, &params, content_type).await
}

async fn read(
    params: &mut Params,
    account: &Account,
    content_type: Option<&str>,
    request: Request<Incoming>,
) -> Result<(), BodyError> {
    params.add_form(request.uri().query().unwrap_or_default())?;
    params
        .read(
            content_type.unwrap_or_default(),
            request.into_body(),
            account.settings().keep_up_to,
        )
        .await
}

/// Records the call and carries it out, unless a fault waits for it.
async fn call(
    account: &Account,
    method: &'static str,
    params: &Params,
    content_type: Option<String>,
) -> io::Result<Response<Body>> {
    let number = account.record(method, params, content_type, Via::Request);
    let fault = account.lock().faults.take(method);
    let response = match fault {
        Some(Fault::Refuse(refusal)) => refused(&refusal),
        Some(Fault::Cut { carried_out }) => {
            if carried_out {
                let _ = methods::carry_out(account, method, params).await;
            }
            account.answered(number, 0);
            return Err(cut());
        }
        Some(Fault::Raw {
            status,
            content_type,
            body,
        }) => with_body(status, &content_type, body),
        Some(Fault::Slow(time)) => {
            tokio::time::sleep(time).await;
            carried_out(account, method, params).await
        }
        None => carried_out(account, method, params).await,
    };
    account.answered(number, response.status().as_u16());
    Ok(response)
}

async fn carried_out(account: &Account, method: &str, params: &Params) -> Response<Body> {
    match methods::carry_out(account, method, params).await {
        Ok(success) => with_body(200, "application/json", success.body()),
        Err(refusal) => refused(&refusal),
    }
}

/// Sends a file as a stream.
async fn download(account: &Account, path: &str) -> io::Result<Response<Body>> {
    let (file, fault) = {
        let mut state = account.lock();
        (
            state.files.at_path(path).cloned(),
            state.faults.take("file"),
        )
    };
    let mut half = false;
    match fault {
        Some(Fault::Refuse(refusal)) => return Ok(refused(&refusal)),
        Some(Fault::Raw {
            status,
            content_type,
            body,
        }) => return Ok(with_body(status, &content_type, body)),
        Some(Fault::Slow(time)) => tokio::time::sleep(time).await,
        Some(Fault::Cut { .. }) => half = true,
        None => {}
    }
    let Some(file) = file else {
        return Ok(refused(&Refusal::new(404, "Not Found")));
    };
    let (size, chunks): (u64, Vec<(u64, u64)>) = match &file.content {
        Content::Kept(bytes) => (bytes.len() as u64, vec![(0, bytes.len() as u64)]),
        Content::Generated(size) => (*size, pieces(*size).collect()),
        Content::Gone => return Ok(refused(&Refusal::new(404, "Not Found"))),
    };
    let stop = if half { chunks.len() / 2 } else { chunks.len() };
    let body =
        stream::iter(chunks.into_iter().enumerate()).then(move |(index, (number, length))| {
            let content = file.content.clone();
            async move {
                if index >= stop {
                    // What went before is to reach the client before the cut does.
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    return Err(cut());
                }
                Ok(Frame::data(match content {
                    Content::Kept(bytes) => bytes,
                    _ => piece(number, length),
                }))
            }
        });
    let response = Response::builder()
        .header(CONTENT_TYPE, "application/octet-stream")
        .header(CONTENT_LENGTH, size)
        .body(BodyExt::boxed_unsync(StreamBody::new(body)));
    Ok(response.expect("a valid answer"))
}

/// A token that could be one: `ID:SECRET`.
fn is_possible(token: &str) -> bool {
    let Some((id, _)) = token.split_once(':') else {
        return false;
    };
    token.len() <= 80
        && !id.starts_with('0')
        && id.parse::<u64>().is_ok_and(|id| id > 0 && id < 1 << 54)
}

fn refused(refusal: &Refusal) -> Response<Body> {
    let mut response = with_body(
        refusal.code,
        "application/json",
        json::ascii(&refusal.body()),
    );
    if let Some(seconds) = refusal.retry_after() {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}

fn with_body(status: u16, content_type: &str, body: String) -> Response<Body> {
    let status = StatusCode::from_u16(status).expect("a status between 100 and 999");
    let body = Full::new(Bytes::from(body))
        .map_err(|never: Infallible| match never {})
        .boxed_unsync();
    Response::builder()
        .status(status)
        .header(CONNECTION, "keep-alive")
        .header(CONTENT_TYPE, content_type)
        .body(body)
        .expect("a valid answer")
}

/// The empty answers of Telegram's HTTP layer, after which it closes the connection.
fn empty(status: u16) -> Response<Body> {
    let mut response = with_body(status, "text/plain", String::new());
    response.headers_mut().remove(CONTENT_TYPE);
    response
        .headers_mut()
        .insert(CONNECTION, "close".parse().expect("a header's value"));
    response
}

fn cut() -> io::Error {
    io::Error::new(io::ErrorKind::ConnectionAborted, "cut on purpose")
}

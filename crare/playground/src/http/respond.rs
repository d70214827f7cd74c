//! Answers, as Telegram's server writes them.

use std::io;

use bytes::Bytes;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full};
use hyper::header::{CONNECTION, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use hyper::{Response, StatusCode};

use crate::call::{Answer, Instead};
use crate::json::{ascii, ascii_into};
use crate::refusal::Refusal;

/// The body of an answer, which may come bit by bit.
pub(crate) type Body = UnsyncBoxBody<Bytes, io::Error>;

const JSON: &str = "application/json";

/// The answer of a call. An error cuts the connection.
pub(super) fn answer(answer: Answer) -> io::Result<Response<Body>> {
    match answer.instead {
        Some(Instead::Cut) => return Err(cut()),
        Some(Instead::Raw {
            status,
            content_type,
            body,
        }) => return Ok(with_body(status, &content_type, body.into())),
        None => {}
    }
    match answer.outcome {
        Ok(result) => {
            let mut body = br#"{"ok":true,"result":"#.to_vec();
            ascii_into(&result, &mut body);
            if let Some(description) = answer.description {
                body.extend_from_slice(br#","description":"#);
                ascii_into(&description.into(), &mut body);
            }
            body.push(b'}');
            Ok(with_body(200, JSON, body.into()))
        }
        Err(refusal) => Ok(refused(&refusal)),
    }
}

/// The answer when it was refused.
pub(super) fn refused(refusal: &Refusal) -> Response<Body> {
    let mut response = with_body(refusal.code, JSON, ascii(&refusal.to_json()));
    if let Some(seconds) = refusal.retry_after {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}

/// 404 for what is no method.
pub(super) fn not_found() -> Response<Body> {
    refused(&Refusal::new(404, "Not Found"))
}

/// The bytes of a file.
pub(super) fn file(content: Bytes) -> Response<Body> {
    with_body(200, "application/octet-stream", content)
}

/// The answer of the HTTP layer: nothing but the status; the connection ends.
pub(super) fn empty(status: u16) -> Response<Body> {
    let mut response = with_body(status, JSON, Bytes::new());
    let headers = response.headers_mut();
    headers.remove(CONTENT_TYPE);
    headers.insert(CONNECTION, HeaderValue::from_static("close"));
    response
}

/// An answer with a whole body. A status that is none becomes 500, and a type that cannot be sent is left out.
pub(crate) fn with_body(status: u16, content_type: &str, body: Bytes) -> Response<Body> {
    let body = Full::new(body).map_err(|never| match never {});
    let mut response = Response::new(body.boxed_unsync());
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(CONNECTION, HeaderValue::from_static("keep-alive"));
    if let Ok(content_type) = HeaderValue::from_str(content_type) {
        headers.insert(CONTENT_TYPE, content_type);
    }
    response
}

fn cut() -> io::Error {
    io::Error::new(io::ErrorKind::ConnectionAborted, "cut on purpose")
}

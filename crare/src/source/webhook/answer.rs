//! Answers in the terms of the HTTP libraries.

use actix_http::{ConnectionType, Response, StatusCode};
use actix_web::http::header::{ALLOW, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use bytes::Bytes;

use super::gate::Reply;
use super::refusal::Refusal;

/// For our own server, and for others made of the same parts.
pub(super) fn actix(reply: Reply, close: bool) -> Response<Bytes> {
    let close = close || reply.closes();
    let mut answer = match reply {
        Reply::Ok(None) => Response::with_body(StatusCode::OK, Bytes::new()),
        Reply::Ok(Some(call)) => {
            let mut answer = Response::with_body(StatusCode::OK, call.body);
            if let Ok(kind) = HeaderValue::from_bytes(call.content_type.as_bytes()) {
                answer.headers_mut().insert(CONTENT_TYPE, kind);
            }
            answer
        }
        Reply::Refused {
            reason,
            retry_after,
        } => {
            let status =
                StatusCode::from_u16(reason.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            let mut answer = Response::with_body(status, Bytes::new());
            if reason == Refusal::Method {
                answer
                    .headers_mut()
                    .insert(ALLOW, HeaderValue::from_static("POST"));
            }
            if let Some(seconds) = retry_after {
                answer
                    .headers_mut()
                    .insert(RETRY_AFTER, HeaderValue::from(seconds));
            }
            answer
        }
    };
    if close {
        answer.head_mut().set_connection_type(ConnectionType::Close);
    }
    answer
}

/// For any other server. What becomes of the connection is that one's affair, but it is told our wish.
pub(super) fn http(reply: Reply) -> http::Response<Bytes> {
    use http::header::{ALLOW, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, RETRY_AFTER};

    let close = reply.closes();
    let mut answer = http::Response::new(Bytes::new());
    match reply {
        Reply::Ok(None) => (),
        Reply::Ok(Some(call)) => {
            answer.headers_mut().insert(CONTENT_TYPE, call.content_type);
            *answer.body_mut() = call.body;
        }
        Reply::Refused {
            reason,
            retry_after,
        } => {
            *answer.status_mut() = http::StatusCode::from_u16(reason.status())
                .unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
            if reason == Refusal::Method {
                answer
                    .headers_mut()
                    .insert(ALLOW, HeaderValue::from_static("POST"));
            }
            if let Some(seconds) = retry_after {
                answer
                    .headers_mut()
                    .insert(RETRY_AFTER, HeaderValue::from(seconds));
            }
        }
    }
    let length = HeaderValue::from(answer.body().len());
    answer.headers_mut().insert(CONTENT_LENGTH, length);
    if close {
        answer
            .headers_mut()
            .insert(CONNECTION, HeaderValue::from_static("close"));
    }
    answer
}

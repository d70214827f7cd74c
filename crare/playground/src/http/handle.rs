//! From a request to its answer.

use std::io;

use bytes::Bytes;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderName};
use hyper::{Method, Request, Response};
use serde_json::Value;

use super::Served;
use super::respond::{self, Body};
use super::route::Route;
use crate::call::Answer;
use crate::faults::At;
#[cfg(feature = "page")]
use crate::page;
use crate::params::{BodyError, Params, inflate};
use crate::playground::Playground;
use crate::refusal::Refusal;
use crate::traffic::Via;

/// A request may have this many bytes, packed and unpacked: 413 for more. Telegram takes uploads of 50 MB.
const MAX_BODY: usize = 128 << 20;

/// Answers one request. An error cuts the connection.
pub(super) async fn handle(
    served: &Served,
    request: Request<Incoming>,
) -> io::Result<Response<Body>> {
    if request.uri().scheme().is_some() {
        let text = "Not Found: absolute URI is specified in the Request-Line";
        return Ok(respond::refused(&Refusal::new(404, text)));
    }
    let playground = &served.playground;
    match Route::of(request.uri().path()) {
        Route::Method { token, method } => call(playground, &token, &method, request).await,
        Route::File { token, path } => file(playground, &token, &path).await,
        Route::Other(path) => {
            #[cfg(feature = "page")]
            let request = match &served.site {
                Some(site) => match page::answer(playground, site, &path, request).await? {
                    Ok(response) => return Ok(response),
                    Err(request) => request,
                },
                None => request,
            };
            Ok(other(&path, &request))
        }
    }
}

/// What is neither a method nor a file.
fn other(_: &str, request: &Request<Incoming>) -> Response<Body> {
    if is_usual(request.method()) {
        respond::not_found()
    } else {
        respond::empty(501)
    }
}

async fn call(
    playground: &Playground,
    token: &str,
    method: &str,
    request: Request<Incoming>,
) -> io::Result<Response<Body>> {
    if !is_usual(request.method()) {
        return Ok(respond::empty(501));
    }
    let params = match read(request).await? {
        Ok(params) => params,
        Err(error) => return Ok(respond::empty(error.status())),
    };
    let method = if method.is_empty() {
        params.text("method").to_owned()
    } else {
        method.to_owned()
    };
    respond::answer(playground.answer(token, &method, params, Via::Http).await)
}

async fn file(playground: &Playground, token: &str, path: &str) -> io::Result<Response<Body>> {
    let found = playground.with(|world| {
        let bot = world.bot_by_token(token)?;
        Some((bot, world.file_at(bot, path)?))
    });
    let Some((bot, content)) = found else {
        return Ok(respond::not_found());
    };
    let whole = std::future::ready(Answer::from(Ok(Value::Null)));
    let answer = playground.through_faults(bot, At::File, whole).await;
    if answer.outcome.is_ok() {
        Ok(respond::file(content))
    } else {
        respond::answer(answer)
    }
}

/// The parameters in the address.
#[cfg(feature = "page")]
pub(crate) fn query_params(request: &Request<Incoming>) -> Params {
    let mut params = Params::default();
    // What cannot be read is left out.
    let _ = params.add_form(request.uri().query().unwrap_or_default().as_bytes());
    params
}

/// Telegram takes these two, and treats them alike.
fn is_usual(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::POST)
}

/// All parameters: those of the query go before those of the body. An error of the outer kind is the client's going away.
pub(crate) async fn read(request: Request<Incoming>) -> io::Result<Result<Params, BodyError>> {
    let (head, body) = request.into_parts();
    let header = |name: HeaderName| {
        let value = head.headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let mut params = Params::default();
    if let Err(error) = params.add_form(head.uri.query().unwrap_or_default().as_bytes()) {
        return Ok(Err(error));
    }
    let body: Bytes = match Limited::new(body, MAX_BODY).collect().await {
        Ok(body) => body.to_bytes(),
        Err(error) if error.is::<LengthLimitError>() => return Ok(Err(BodyError::TooLarge)),
        Err(error) => return Err(io::Error::new(io::ErrorKind::ConnectionAborted, error)),
    };
    Ok(
        inflate(&header(CONTENT_ENCODING), body, MAX_BODY).and_then(|body| {
            params.add_body(&header(CONTENT_TYPE), &body)?;
            Ok(params)
        }),
    )
}

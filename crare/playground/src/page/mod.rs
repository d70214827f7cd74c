//! The page: what happens in a playground, to look at and to take part in, in a browser on this machine.

mod access;
mod actions;
mod assets;
mod chats;
mod content;
mod faults;
mod found;
mod games;
mod icon;
mod input;
mod inside;
mod json;
mod live;
mod media;
mod message;
mod people;
mod pins;
mod record;
mod region;
mod sheet;
mod side;
mod signed;
mod text;
mod topics;
mod traffic;
mod view;
mod viewer;

use std::io;

use bytes::Bytes;
use hyper::body::Incoming;
use hyper::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, LOCATION, REFERRER_POLICY,
    SET_COOKIE, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use hyper::{Method, Request, Response};
use maud::{DOCTYPE, Markup, html};
use serde_json::json;

pub(crate) use self::access::Site;
use self::view::View;
use crate::http::{Body, query_params, read_params, with_body};
use crate::params::Params;
use crate::playground::Playground;

/// What the page may load and do: nothing but its own things.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HTML: &str = "text/html; charset=utf-8";

/// Answers a request of the page; none for a path that is none of its own.
pub(crate) async fn answer(
    playground: &Playground,
    site: &Site,
    path: &str,
    request: Request<Incoming>,
) -> io::Result<Result<Response<Body>, Request<Incoming>>> {
    let is_own = ["/chats/", "/chat/", "/media/", "/do/", "/live/", "/page."]
        .iter()
        .any(|own| path.starts_with(own))
        || ["/", "/faults", "/side", "/traffic", "/map", "/inside"].contains(&path)
        || ["/traffic/", "/map/", "/inside/", "/test/"]
            .iter()
            .any(|own| path.starts_with(own));
    if !is_own {
        return Ok(Err(request));
    }
    let mut response = respond(playground, site, path, request).await?;
    let headers = response.headers_mut();
    let all: [(HeaderName, &'static str); 4] = [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "same-origin"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ];
    for (name, value) in all {
        headers.insert(name, HeaderValue::from_static(value));
    }
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_FRAME_OPTIONS, "DENY"),
        (CACHE_CONTROL, "no-store"),
    ] {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    Ok(Ok(response))
}

async fn respond(
    playground: &Playground,
    site: &Site,
    path: &str,
    request: Request<Incoming>,
) -> io::Result<Response<Body>> {
    if let Err(denied) = site.check_source(&request) {
        return Ok(sorry(403, denied.text()));
    }
    let query = query_params(&request);
    if path == "/" && query.has("key") && site.is_key(query.text("key")) {
        return Ok(with_cookie(see_other("/"), &site.cookie()));
    }
    if let Err(denied) = site.check_cookie(request.headers()) {
        return Ok(sorry(403, denied.text()));
    }
    if let Some(action) = path.strip_prefix("/do/") {
        if request.method() != Method::POST {
            return Ok(sorry(405, "This is done by a form."));
        }
        let wants_json = request.headers().contains_key("x-page");
        return Ok(match read_params(request).await? {
            Ok(params) => act(playground, action, &params, wants_json).await,
            Err(error) => sorry(
                error.status(),
                "What was sent cannot be read, or is too large.",
            ),
        });
    }
    if request.method() != Method::GET {
        return Ok(sorry(405, "This can only be looked at."));
    }
    if let Some(asset) = assets::at(path) {
        let mut response = with_body(
            200,
            asset.content_type,
            Bytes::from_static(asset.content.as_bytes()),
        );
        let forever = HeaderValue::from_static("private, max-age=31536000, immutable");
        response.headers_mut().insert(CACHE_CONTROL, forever);
        return Ok(response);
    }
    if let Some(unique) = path.strip_prefix("/media/") {
        let found = playground.with(|world| world.content(unique));
        return Ok(match found {
            Some(content) => media::response(content, query.text("name")),
            None => sorry(404, "The file is not there any more."),
        });
    }
    if let Some(number) = path.strip_prefix("/traffic/") {
        return Ok(match traffic::record(playground, number) {
            Some(record) => page(200, &record),
            None => sorry(404, "This record is not kept any more."),
        });
    }
    let route = path
        .strip_prefix("/map/")
        .and_then(|path| path.split_once("/route/"));
    if let Some((bot, index)) = route {
        return Ok(match inside::route(playground, bot, index) {
            Some(route) => page(200, &route),
            None => sorry(404, "There is no such handler."),
        });
    }
    if let Some(path) = path.strip_prefix("/live") {
        return Ok(match View::of(playground, path, &query) {
            Some(view) => live::stream(playground, view),
            None => sorry(404, "There is nothing here."),
        });
    }
    let view = if path == "/side" {
        let columns = request.uri().query().unwrap_or_default();
        let columns = playground.with(|world| side::columns(world, columns));
        Some(View::Side(columns))
    } else {
        View::of(playground, path, &query)
    };
    Ok(match view {
        Some(mut view) => {
            view.prepare(playground).await;
            shown(playground, site, &view)
        }
        None => sorry(
            404,
            "There is nothing here. It may have been before a restart.",
        ),
    })
}

/// Carries an action out. A script gets JSON, a form another page.
async fn act(
    playground: &Playground,
    action: &str,
    params: &Params,
    wants_json: bool,
) -> Response<Body> {
    let is_inside = inside::is_own_action(action);
    let done = if is_inside {
        inside::act(playground, action, params).await
    } else if record::is_own(action) {
        Ok(record::act(playground, action, params))
    } else {
        actions::act(playground, action, params)
    };
    let back = || {
        if is_inside {
            inside::back(params)
        } else if record::is_own(action) {
            record::back(params)
        } else {
            actions::back(params)
        }
    };
    if wants_json {
        let body = match done {
            Ok(done) => json!({"ok": true, "go": done.go, "note": done.note}),
            Err(why) => json!({"ok": false, "error": why}),
        };
        return with_body(200, "application/json", body.to_string().into());
    }
    match done {
        Ok(done) => see_other(&done.go.unwrap_or_else(back)),
        Err(why) => sorry(400, &why),
    }
}

/// A page, with what it may show in frames.
fn shown(playground: &Playground, site: &Site, view: &View) -> Response<Body> {
    let mut frames = String::new();
    if matches!(view, View::Side(_)) {
        frames.push_str("; frame-src 'self'");
    } else if let Some(frame) = view.frame(playground) {
        // What the playground itself serves could do in the frame what the page can.
        if site.is_own(&frame.authority) {
            return sorry(403, "The playground itself is no app.");
        }
        frames = format!("; frame-src {}", frame.origin);
    }
    let mut response = page(200, &view.page(playground));
    let mut policy = format!("{POLICY}{frames}");
    if view.is_framed() {
        policy = policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
        let own = HeaderValue::from_static("SAMEORIGIN");
        response.headers_mut().insert(X_FRAME_OPTIONS, own);
    }
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response
            .headers_mut()
            .insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn page(status: u16, markup: &Markup) -> Response<Body> {
    with_body(status, HTML, markup.0.clone().into())
}

/// A page that says why there is none.
fn sorry(status: u16, text: &str) -> Response<Body> {
    let markup = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { "Playground" }
                link rel="stylesheet" href=(assets::STYLE.path);
            }
            body.sorry { main { h1 { "Playground" } p { (text) } p { a href="/" { "To the beginning" } } } }
        }
    };
    page(status, &markup)
}

fn see_other(path: &str) -> Response<Body> {
    let mut response = with_body(303, HTML, Bytes::new());
    let path = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(LOCATION, path);
    response
}

fn with_cookie(mut response: Response<Body>, cookie: &str) -> Response<Body> {
    if let Ok(cookie) = HeaderValue::from_str(cookie) {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    response
}

#[cfg(test)]
mod access_tests;
#[cfg(test)]
mod chat_tests;
#[cfg(test)]
mod tests;

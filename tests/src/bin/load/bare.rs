//! Bare actix-web handlers, to compare with.

use std::{io, process::ExitCode, time::Duration};

use actix_web::{App, HttpResponse, HttpServer, Route, rt::System, web};
use crare_tests::programs::PATH;
use serde_json::{Value, json};

/// Reads the body.
pub(super) fn body(address: &str) -> ExitCode {
    ended(serve(address, || web::post().to(read)))
}

/// Parses the body and replies with the same text.
pub(super) fn value(address: &str) -> ExitCode {
    ended(serve(address, || web::post().to(reply)))
}

async fn read(body: web::Bytes) -> HttpResponse {
    if body.is_empty() {
        return HttpResponse::BadRequest().finish();
    }
    HttpResponse::Ok().finish()
}

async fn reply(body: web::Bytes) -> HttpResponse {
    let Ok(update) = serde_json::from_slice::<Value>(&body) else {
        return HttpResponse::BadRequest().finish();
    };
    let message = &update["message"];
    let reply = json!({
        "method": "sendMessage",
        "chat_id": message["chat"]["id"],
        "text": message["text"],
    });
    HttpResponse::Ok()
        .content_type("application/json")
        .body(reply.to_string())
}

fn serve(address: &str, route: fn() -> Route) -> io::Result<()> {
    let server = HttpServer::new(move || App::new().route(PATH, route()))
        .workers(1)
        // As crare's: contestants wait while others have their turn.
        .keep_alive(Duration::from_secs(75))
        .bind(address)?
        .run();
    System::new().block_on(server)
}

fn ended(result: io::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

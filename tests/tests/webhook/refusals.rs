//! Who and what is turned away.

use std::time::Duration;

use crare_tests::http::Ask;
use serde_json::json;

use crate::{Hooked, SECRET, SECRET_HEADER, text};

#[tokio::test]
async fn every_refusal_in_its_order() {
    let hooked = Hooked::start(&[("CRARE_WEBHOOK_BODY_LIMIT", "2048")]).await;
    let elsewhere = format!("http://{}/other", hooked.address);
    let root = format!("http://{}/", hooked.address);
    let body = text(1, "no").to_string();
    let large = text(1, &"x".repeat(3000));
    let url = hooked.url();
    let json = |ask: Ask| ask.header("Content-Type", "application/json");
    let secret = |ask: Ask| ask.header(SECRET_HEADER, SECRET);
    let cases = [
        (
            "another path",
            404,
            secret(json(Ask::post(&elsewhere))).body(body.clone()),
        ),
        (
            "the root",
            404,
            secret(json(Ask::post(&root))).body(body.clone()),
        ),
        (
            "the path comes before the method",
            404,
            Ask::get(&elsewhere),
        ),
        ("another method", 405, secret(json(Ask::get(&url)))),
        (
            "the method comes before the secret",
            405,
            json(Ask::new("PUT", &url)).body(body.clone()),
        ),
        ("no secret", 401, json(Ask::post(&url)).body(body.clone())),
        (
            "an empty secret",
            401,
            json(Ask::post(&url))
                .header(SECRET_HEADER, "")
                .body(body.clone()),
        ),
        (
            "a part of the secret",
            401,
            json(Ask::post(&url))
                .header(SECRET_HEADER, &SECRET[1..])
                .body(body.clone()),
        ),
        (
            "two secrets",
            401,
            secret(secret(json(Ask::post(&url)))).body(body.clone()),
        ),
        (
            "the secret comes before the type",
            401,
            Ask::post(&url).body("x"),
        ),
        ("no type", 415, secret(Ask::post(&url)).body(body.clone())),
        (
            "another type",
            415,
            secret(Ask::post(&url))
                .header("Content-Type", "text/plain")
                .body(body.clone()),
        ),
        ("too large", 413, hooked.ask(&large)),
        ("no JSON", 400, secret(json(Ask::post(&url))).body("hello")),
        ("nothing", 400, secret(json(Ask::post(&url)))),
        ("no object", 400, hooked.ask(&json!([1]))),
        ("no update", 400, hooked.ask(&json!({ "message": {} }))),
        (
            "a wrong id",
            400,
            hooked.ask(&json!({ "update_id": "x", "message": {} })),
        ),
    ];
    for (what, status, ask) in cases {
        let answer = ask
            .send()
            .await
            .unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(answer.status, status, "{what}");
        assert!(answer.body.is_empty(), "{what}: a refusal tells nothing");
    }
    hooked
        .server
        .expect_no_call("sendMessage", Duration::from_millis(300))
        .await;
    assert_eq!(hooked.post(&text(2, "yes")).await, 200);
    let output = hooked.running.output();
    assert!(!output.contains(SECRET), "no secret in the log");
    assert!(
        !output.contains(hooked.server.token()),
        "no token in the log"
    );
    assert!(output.contains("127.0.0.1"), "refusals are told: {output}");
}

#[tokio::test]
async fn a_header_in_any_case() {
    let hooked = Hooked::start(&[]).await;
    let ask = Ask::post(&hooked.url())
        .header("x-telegram-bot-api-secret-token", SECRET)
        .header("content-type", "Application/JSON; charset=utf-8")
        .body(text(1, "hello").to_string());
    assert_eq!(ask.send().await.unwrap().status, 200);
    assert_eq!(
        &hooked.server.wait_for_call("sendMessage").await["text"],
        "hello"
    );
}

#[tokio::test]
async fn depth_is_no_weapon() {
    let hooked = Hooked::start(&[]).await;
    let deep = format!(
        "{{\"update_id\":1,\"message\":{}{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let ask = Ask::post(&hooked.url())
        .header(SECRET_HEADER, SECRET)
        .header("Content-Type", "application/json");
    let status = ask.body(deep).send().await.unwrap().status;
    assert!(matches!(status, 200 | 400), "{status}");
    assert_eq!(hooked.post(&text(2, "alive")).await, 200);
}

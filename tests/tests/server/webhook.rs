//! Setting a webhook, and delivery to it.

use std::time::{Duration, Instant};

use crare_tests::{
    http::Ask,
    server::{Server, Settings, Via},
    tls,
};
use serde_json::{Value, json};

use crate::{
    call, failure,
    hook::{self, Hook},
    result,
};

async fn local(speed: f64) -> Server {
    Server::start_with(Settings::new().local(true).speed(speed)).await
}

async fn described(server: &Server, method: &str, params: Value) -> String {
    call(server, method, params).await.json()["description"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test]
async fn setting() {
    let server = Server::start().await;
    server.resolve("example.com", 8443, ([127, 0, 0, 1], 1).into());
    let good = json!({ "url": "https://example.com:8443/hook", "secret_token": "a-b_c", "max_connections": 1000,
        "allowed_updates": ["message"] });
    assert_eq!(
        described(&server, "setWebhook", good.clone()).await,
        "Webhook was set"
    );
    assert_eq!(
        described(&server, "setWebhook", good.clone()).await,
        "Webhook is already set"
    );
    let info = result(&server, "getWebhookInfo", json!({})).await;
    assert_eq!(
        info,
        json!({ "url": "https://example.com:8443/hook", "has_custom_certificate": false,
        "pending_update_count": 0, "max_connections": 100, "ip_address": "127.0.0.1", "allowed_updates": ["message"] })
    );

    for (params, text) in [
        (
            json!({ "url": "http://example.com/" }),
            "An HTTPS URL must be provided for webhook",
        ),
        (
            json!({ "url": "https://example.com:8080/" }),
            "only on ports 80, 88, 443 or 8443",
        ),
        (
            json!({ "url": "https://127.0.0.1/" }),
            "IP address 127.0.0.1 is reserved",
        ),
        (
            json!({ "url": "https://example.com:8443/", "ip_address": "x" }),
            "Invalid IP address specified",
        ),
        (
            json!({ "url": "https://example.com:8443/", "secret_token": "ж" }),
            "secret token contains unallowed characters",
        ),
        (
            json!({ "url": "https://example.com:8443/", "secret_token": "x".repeat(257) }),
            "secret token is too long",
        ),
        (
            json!({ "url": "https://a b" }),
            "invalid webhook URL specified",
        ),
    ] {
        described(&server, "setWebhook", good.clone()).await;
        let failure = failure(&server, "setWebhook", params).await;
        assert!(failure.contains(text), "{failure}");
        let info = result(&server, "getWebhookInfo", json!({})).await;
        assert_eq!(info["url"], "", "a failing setWebhook removes the old one");
    }
    described(&server, "setWebhook", good).await;
    assert_eq!(
        described(&server, "setWebhook", json!({ "url": "" })).await,
        "Webhook was deleted"
    );
    assert_eq!(
        described(&server, "deleteWebhook", json!({})).await,
        "Webhook is already deleted"
    );

    server.send_text(&server.user(1, "A"), "x");
    result(
        &server,
        "deleteWebhook",
        json!({ "drop_pending_updates": true }),
    )
    .await;
    assert_eq!(server.pending(), 0);
}

#[tokio::test]
async fn one_set_webhook_a_second() {
    let server = Server::start_with(Settings::new().strict(true).local(true)).await;
    result(
        &server,
        "setWebhook",
        json!({ "url": "http://127.0.0.1:1/" }),
    )
    .await;
    assert!(
        failure(
            &server,
            "setWebhook",
            json!({ "url": "http://127.0.0.1:2/" })
        )
        .await
        .starts_with("429")
    );
}

#[tokio::test]
async fn a_request_looks_like_telegrams() {
    let server = local(1.0).await;
    let hook = Hook::start(|_, _| hook::status(200)).await;
    let id = server.send_text(&server.user(5, "Алиса"), "hi");
    result(
        &server,
        "setWebhook",
        json!({ "url": hook.url(), "secret_token": "s3cret" }),
    )
    .await;
    server.wait_until_empty().await;
    let seen = &hook.seen()[0];
    assert_eq!(
        seen.head,
        format!(
            "POST /hook?a=b HTTP/1.1\r\nHost: {}\r\nX-Telegram-Bot-Api-Secret-Token: s3cret\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\nConnection: keep-alive\r\n\
             Accept-Encoding: gzip, deflate\r\n\r\n",
            hook.address,
            seen.body.len()
        )
    );
    assert!(
        seen.body
            .starts_with(&format!("{{\"update_id\":{id},\n\"message\":{{")),
        "{}",
        seen.body
    );
    assert!(seen.body.is_ascii());
    assert_eq!(
        serde_json::from_str::<Value>(&seen.body).unwrap()["message"]["from"]["first_name"],
        "Алиса"
    );
    assert_eq!(server.deliveries()[0].outcome, Ok(200));
}

#[tokio::test]
async fn lanes_are_serial_and_parallel_to_each_other() {
    let server = local(1.0).await;
    let hook = Hook::start(|_, _| {
        std::thread::sleep(Duration::from_millis(20));
        hook::status(200)
    })
    .await;
    result(
        &server,
        "setWebhook",
        json!({ "url": hook.url(), "max_connections": 3 }),
    )
    .await;
    let users: Vec<_> = (1..=4).map(|id| server.user(id, "U")).collect();
    for round in 0..5 {
        for user in &users {
            server.send_text(user, &format!("{round}"));
        }
    }
    server.wait_until_empty().await;
    let deliveries = server.deliveries();
    assert_eq!(deliveries.len(), 20);
    let chat = |body: &str| {
        serde_json::from_str::<Value>(body).unwrap()["message"]["chat"]["id"]
            .as_i64()
            .unwrap()
    };
    for user in &users {
        let own: Vec<_> = deliveries
            .iter()
            .filter(|delivery| chat(&delivery.body) == user.id)
            .collect();
        assert!(own.windows(2).all(|pair| pair[0].ended <= pair[1].began && pair[0].update_id < pair[1].update_id));
    }
    let connections = deliveries
        .iter()
        .map(|delivery| delivery.connection)
        .max()
        .unwrap();
    assert!((2..=3).contains(&connections), "{connections} connections");
    let overlap = deliveries
        .windows(2)
        .any(|pair| pair[1].began < pair[0].ended);
    assert!(overlap, "different chats go in parallel");
}

#[tokio::test]
async fn failures_are_retried_and_told() {
    let server = local(100.0).await;
    let hook = Hook::start(|number, _| match number {
        0 => hook::status(500),
        1 => "HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n".to_owned(),
        2 => String::new(),
        3 => "HTTP/1.1 503 Full\r\nRetry-After: 10\r\nContent-Length: 0\r\n\r\n".to_owned(),
        _ => hook::status(204),
    })
    .await;
    result(&server, "setWebhook", json!({ "url": hook.url() })).await;
    server.send_text(&server.user(5, "A"), "hi");
    let deliveries = server.wait_for_deliveries(5).await;
    let outcomes: Vec<_> = deliveries
        .iter()
        .map(|delivery| delivery.outcome.clone())
        .collect();
    assert_eq!(
        outcomes,
        [
            Ok(500),
            Ok(302),
            Err("Webhook connection closed".to_owned()),
            Ok(503),
            Ok(204)
        ]
    );
    let attempts: Vec<u32> = deliveries.iter().map(|delivery| delivery.attempt).collect();
    assert_eq!(attempts, [1, 2, 3, 4, 5]);
    assert!(
        deliveries[4].began - deliveries[3].ended >= Duration::from_millis(100),
        "Retry-After is obeyed"
    );
    server.wait_until_empty().await;
    let info = result(&server, "getWebhookInfo", json!({})).await;
    assert_eq!(
        info["last_error_message"],
        "Wrong response from the webhook: 503 Full"
    );
    assert!(info["last_error_date"].is_number());
}

#[tokio::test]
async fn short_lived_updates_are_given_up() {
    let server = local(1000.0).await;
    let hook = Hook::start(|_, _| hook::status(500)).await;
    result(&server, "setWebhook", json!({ "url": hook.url() })).await;
    let began = Instant::now();
    server.inline_query(&server.user(5, "A"), "x");
    server.wait_until_empty().await;
    assert!(began.elapsed() < Duration::from_secs(5));
    assert!(server.deliveries().len() <= 6);
}

#[tokio::test]
async fn nobody_listens() {
    let server = local(100.0).await;
    result(
        &server,
        "setWebhook",
        json!({ "url": "http://127.0.0.1:1/" }),
    )
    .await;
    server.send_text(&server.user(5, "A"), "x");
    server.wait_for_deliveries(2).await;
    let info = result(&server, "getWebhookInfo", json!({})).await;
    assert_eq!(info["last_error_message"], "Connection refused");
    assert_eq!(info["pending_update_count"], 1);
}

#[tokio::test]
async fn slow_answers_time_out() {
    let settings = Settings::new()
        .local(true)
        .read_timeout(Duration::from_millis(100));
    let server = Server::start_with(settings).await;
    let hook = Hook::start(|number, _| {
        if number == 0 {
            std::thread::sleep(Duration::from_millis(300));
        }
        hook::status(200)
    })
    .await;
    result(&server, "setWebhook", json!({ "url": hook.url() })).await;
    server.send_text(&server.user(5, "A"), "x");
    server.wait_until_empty().await;
    assert_eq!(
        server.deliveries()[0].outcome,
        Err("Read timeout expired".to_owned())
    );
}

#[tokio::test]
async fn a_method_in_the_answer_is_carried_out() {
    let server = local(1.0).await;
    let hook = Hook::start(|number, _| match number {
        0 => hook::json(r#"{"method":"sendmessage","chat_id":5,"text":"from the answer","reply_markup":{"inline_keyboard":[]}}"#),
        1 => hook::json(r#"{"method":"getMe"}"#),
        _ => hook::json(r#"{"method":"#),
    })
    .await;
    result(&server, "setWebhook", json!({ "url": hook.url() })).await;
    let alice = server.user(5, "A");
    for _ in 0..3 {
        server.send_text(&alice, "x");
    }
    let call = server.wait_for_call("sendMessage").await;
    assert_eq!(
        (&call["text"], call.via),
        ("from the answer", Via::WebhookAnswer)
    );
    assert_eq!(call.json("reply_markup"), json!({ "inline_keyboard": [] }));
    server.wait_until_empty().await;
    assert_eq!(server.calls_of("getMe").len(), 0);
    assert_eq!(
        server.deliveries().len(),
        3,
        "broken JSON in an answer is no failure"
    );
}

#[tokio::test]
async fn tls_with_an_uploaded_certificate() {
    let certificate = tls::self_signed(&["example.com"]);
    let server = Server::start().await;
    let hook = Hook::start_on(Some(&certificate), |_, _| hook::status(200)).await;
    server.resolve("example.com", 8443, hook.address);
    server.send_text(&server.user(5, "A"), "x");

    let url = "https://example.com:8443/hook";
    result(&server, "setWebhook", json!({ "url": url })).await;
    server.wait_for_deliveries(1).await;
    let info = result(&server, "getWebhookInfo", json!({})).await;
    assert!(
        info["last_error_message"]
            .as_str()
            .unwrap()
            .contains("certificate verify failed"),
        "{info}"
    );

    let body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\n{url}\r\n--b\r\nContent-Disposition: form-data; \
         name=\"certificate\"; filename=\"cert.pem\"\r\n\r\n{}\r\n--b--\r\n",
        certificate.pem()
    );
    let ask = Ask::post(&server.method_url("setWebhook"))
        .header("Content-Type", "multipart/form-data; boundary=b");
    assert_eq!(
        ask.body(body).send().await.unwrap().json()["description"],
        "Webhook was set"
    );
    server.wait_until_empty().await;
    let info = result(&server, "getWebhookInfo", json!({})).await;
    assert_eq!(info["has_custom_certificate"], true);
    assert_eq!(
        info.get("last_error_message"),
        None,
        "setting a webhook forgets the old error"
    );
}

#[tokio::test]
async fn tls_with_an_authority() {
    let authority = tls::Authority::new();
    let certificate = authority.issue(&["example.com"]);
    let server = Server::start().await;
    server.trust_authority(authority.pem());
    let hook = Hook::start_on(Some(&certificate), |_, _| hook::status(200)).await;
    server.resolve("example.com", 443, hook.address);
    server.resolve("other.com", 443, hook.address);
    server.send_text(&server.user(5, "A"), "x");
    result(
        &server,
        "setWebhook",
        json!({ "url": "https://other.com/" }),
    )
    .await;
    server.wait_for_deliveries(1).await;
    assert_eq!(server.pending(), 1, "the name is checked");
    result(
        &server,
        "setWebhook",
        json!({ "url": "https://example.com/" }),
    )
    .await;
    server.wait_until_empty().await;
}

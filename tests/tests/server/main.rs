//! The test server itself.

#![allow(clippy::unwrap_used)] // a test stops at the first surprise

mod calls;
mod files;
mod hook;
mod polling;
mod tools;
mod webhook;

use crare_tests::{
    http::{Answer, Ask},
    server::Account,
};
use serde_json::Value;

/// Calls a method with JSON and gives the whole answer.
async fn call(account: &Account, method: &str, params: Value) -> Answer {
    Ask::post(&account.method_url(method))
        .json(&params)
        .send()
        .await
        .unwrap()
}

/// Calls a method that must succeed and gives its result.
async fn result(account: &Account, method: &str, params: Value) -> Value {
    let answer = call(account, method, params).await.json();
    assert_eq!(answer["ok"], true, "{answer}");
    answer["result"].clone()
}

/// Calls a method that must fail and gives `code: description`.
async fn failure(account: &Account, method: &str, params: Value) -> String {
    let answer = call(account, method, params).await;
    let json = answer.json();
    assert_eq!(json["ok"], false, "{json}");
    assert_eq!(json["error_code"], answer.status);
    format!(
        "{}: {}",
        answer.status,
        json["description"].as_str().unwrap()
    )
}

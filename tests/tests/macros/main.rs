//! Handlers by attributes, run by a bot that polls the test server.

#![allow(clippy::unwrap_used, clippy::unused_async)] // a test stops at the first surprise; handlers are async

mod errors;
mod extractors;
mod groups;
mod precedence;
mod replies;
mod start;

use crare_tests::stage::Stage;
use serde_json::{Value, json};

/// A file as it stands in messages.
fn file() -> Value {
    json!({ "file_id": "BQAC", "file_unique_id": "AgAD", "file_size": 3 })
}

/// A photo of one size.
fn photo() -> Value {
    json!([{ "file_id": "AgAC", "file_unique_id": "AQAD", "file_size": 3, "width": 90, "height": 60 }])
}

//! What a test can see: the calls that came, and the deliveries that went.

use std::{collections::BTreeMap, fmt::Write as _, ops::Index};

use serde_json::Value;
use tokio::time::Instant;

pub use super::params::ReceivedFile;

/// How a call reached the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// As a request of its own.
    Request,
    /// In the answer of the webhook.
    WebhookAnswer,
}

/// One recorded call.
#[derive(Clone, Debug)]
pub struct Call {
    /// Counts all calls of this bot from 0.
    pub number: usize,
    /// The method as documented, whatever case it was written in.
    pub method: String,
    /// Parameters: strings as they are, everything else as its JSON text.
    pub params: BTreeMap<String, String>,
    /// Uploaded files by the name of their form part.
    pub files: Vec<ReceivedFile>,
    /// The content type of the request.
    pub content_type: Option<String>,
    /// How it came.
    pub via: Via,
    /// When it came.
    pub at: Instant,
    /// The HTTP status of the answer, once there is one.
    pub status: Option<u16>,
}

impl Call {
    /// A parameter, if it was given.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.params.get(name).map(String::as_str)
    }

    /// A parameter as JSON; a panic when it is missing or is none.
    pub fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self[name])
            .unwrap_or_else(|error| panic!("{name} of {self:?} is no JSON: {error}"))
    }

    /// An uploaded file by the name of its form part; a panic when there is none.
    pub fn file(&self, field: &str) -> &ReceivedFile {
        self.files
            .iter()
            .find(|file| file.field == field)
            .unwrap_or_else(|| panic!("no file {field} in {self:?}"))
    }

    fn line(&self) -> String {
        let mut line = format!("  #{} {}", self.number, self.method);
        for (name, value) in &self.params {
            let short: String = value.chars().take(80).collect();
            write!(line, " {name}={short:?}").expect("a string takes everything");
        }
        for file in &self.files {
            write!(
                line,
                " {}=<{} B {:?}>",
                file.field, file.size, file.file_name
            )
            .expect("a string takes everything");
        }
        match self.status {
            Some(status) => write!(line, " -> {status}"),
            None => write!(line, " (no answer yet)"),
        }
        .expect("a string takes everything");
        line
    }
}

/// `call["text"]`: a panic that shows the call when the parameter is missing.
impl Index<&str> for Call {
    type Output = str;

    fn index(&self, name: &str) -> &str {
        self.get(name)
            .unwrap_or_else(|| panic!("no parameter {name} in {self:?}"))
    }
}

/// One attempt to deliver an update to the webhook.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// The update.
    pub update_id: i64,
    /// Counts the tries of this update from 1.
    pub attempt: u32,
    /// Counts the connections to this webhook from 1.
    pub connection: u64,
    /// Request line and headers as sent.
    pub head: String,
    /// The body as sent.
    pub body: String,
    /// The status of the answer, or why there was none.
    pub outcome: Result<u16, String>,
    /// The body of the answer.
    pub answer: Vec<u8>,
    /// When the request began.
    pub began: Instant,
    /// When the answer or the failure was there.
    pub ended: Instant,
}

/// The calls as lines, for the message of a failing test.
pub(crate) fn listed(calls: &[Call]) -> String {
    if calls.is_empty() {
        return "  (no call at all)".to_owned();
    }
    let lines: Vec<String> = calls.iter().rev().take(40).rev().map(Call::line).collect();
    lines.join("\n")
}

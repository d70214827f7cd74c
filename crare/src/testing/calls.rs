//! What the bot called, and what it is answered.

use std::ops::Index;

use serde_json::Value;

use super::{Scene, Time};
use crate::playground::Event;
use crate::playground::Fault;
use crate::playground::Refusal;
use crate::playground::Via;

/// A call that the bot made.
///
/// `call["text"]` is a parameter of it; null where there is none. What is JSON in a parameter, such as `reply_markup`, can be
/// looked into whichever way it was sent.
#[derive(Clone, Debug)]
pub struct Called {
    method: String,
    params: serde_json::Map<String, Value>,
    files: Vec<String>,
    result: Result<Value, Refusal>,
}

impl Called {
    /// The method, as the documentation of the Bot API writes it.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Its parameters.
    pub fn params(&self) -> &serde_json::Map<String, Value> {
        &self.params
    }

    /// The names of the files that came with it.
    pub fn files(&self) -> &[String] {
        &self.files
    }

    /// What Telegram gave; nothing when it refused.
    pub fn result(&self) -> Option<&Value> {
        self.result.as_ref().ok()
    }

    /// Why Telegram refused it, as `400 Bad Request: chat not found`; nothing when it did not.
    pub fn error(&self) -> Option<String> {
        self.result.as_ref().err().map(ToString::to_string)
    }
}

impl Index<&str> for Called {
    type Output = Value;

    fn index(&self, name: &str) -> &Value {
        self.params.get(name).unwrap_or(&Value::Null)
    }
}

impl Scene {
    /// The calls of a method that the bot has made, the oldest first. The last 10,000 calls and updates are kept.
    ///
    /// ```test_harness
    /// # use crare::testing::{Actor, Scene};
    /// # use crare::prelude::*;
    /// # #[handle(on_text)]
    /// # async fn echo(Text(text): Text) -> String { text }
    /// # #[crare::test]
    /// # async fn echoes(mut alice: Actor, scene: Scene) {
    /// alice.says("hi").await;
    /// alice.sees("hi").await;
    /// assert_eq!(scene.calls("sendMessage")[0]["text"], "hi");
    /// # }
    /// ```
    pub fn calls(&self, method: &str) -> Vec<Called> {
        let mut calls = self.all_calls();
        calls.retain(|call| call.method.eq_ignore_ascii_case(method));
        calls
    }

    /// All calls that the bot has made, but `getUpdates`. The last 10,000 calls and updates are kept.
    pub fn all_calls(&self) -> Vec<Called> {
        let own = Some(self.account().id());
        let records = self.playground().traffic();
        let records = records.iter().filter(|record| record.bot == own);
        let calls = records.filter_map(|record| match &record.event {
            // the test's own
            _ if matches!(record.via, Via::Direct) => None,
            Event::Call { method, .. } if method == "getUpdates" => None,
            Event::Call {
                method,
                params,
                files,
                result,
                ..
            } => Some(Called {
                method: method.clone(),
                params: params
                    .iter()
                    .map(|(name, value)| (name.clone(), opened(value)))
                    .collect(),
                files: files.iter().map(|file| file.name.clone()).collect(),
                result: result.clone(),
            }),
            _ => None,
        });
        calls.collect()
    }

    /// Answer this method with this result from now on, in place of Telegram, which does nothing then. A later answer to the same
    /// method takes its place; [`unstub`](Self::unstub) takes all of them back.
    ///
    /// ```
    /// # use crare::testing::Scene;
    /// # async fn example(scene: Scene) {
    /// scene.stub("getChatMemberCount", 12_345);
    /// # }
    /// ```
    pub fn stub(&self, method: &str, result: impl Into<Value>) {
        let body = crate::json!({ "ok": true, "result": result.into() }).to_string();
        let fault = Fault::answered(200, "application/json", body);
        let fault = fault.on(method).always().of(self.account());
        let id = self.playground().add_fault(fault);
        if let Some(before) = self.stubs().insert(method.to_lowercase(), id) {
            self.playground().remove_fault(before);
        }
    }

    /// Refuse the next call of this method: `scene.fails("sendMessage", 403, "Forbidden: bot was blocked by the user")`.
    pub fn fails(&self, method: &str, code: u16, description: &str) {
        self.fault(Fault::refused(Refusal::new(code, description)).on(method));
    }

    /// Answer the next call of this method with 429: the bot is to wait so long. In paused time that passes at once.
    pub fn floods(&self, method: &str, retry_after: impl Into<Time>) {
        let seconds = u32::try_from(retry_after.into().0.as_secs()).unwrap_or(u32::MAX);
        self.fault(Fault::too_many_requests(seconds).on(method));
    }

    /// Any other trouble for this bot: slow answers, cut connections, updates that come twice. See
    /// [`Fault`](crate::playground::Fault).
    pub fn fault(&self, fault: Fault) {
        self.playground().add_fault(fault.of(self.account()));
    }

    /// Take all stubs and faults back.
    pub fn unstub(&self) {
        self.playground().clear_faults();
    }
}

/// A parameter that is JSON in a text, as its value.
fn opened(value: &Value) -> Value {
    match value {
        Value::String(text) if text.starts_with(['{', '[']) => {
            serde_json::from_str(text).unwrap_or_else(|_| value.clone())
        }
        _ => value.clone(),
    }
}

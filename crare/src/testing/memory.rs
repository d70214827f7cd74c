//! What somebody has seen of a chat.

use std::collections::HashMap;

use serde_json::{Map, Value};

/// The messages that were looked at, as they were then.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory(HashMap<i64, String>);

/// What makes a message another one when it is edited.
fn face(message: &Value) -> String {
    let mut face = message.clone();
    if let Some(fields) = face.as_object_mut() {
        // who reacts or votes changes nothing of what it says
        for aside in ["reactions", "edit_date", "date"] {
            fields.remove(aside);
        }
        if let Some(Value::Object(poll)) = fields.get_mut("poll") {
            only_asked(poll);
        }
    }
    face.to_string()
}

/// What a poll asks: without the votes, what is told to those who have voted, and that its time is up.
fn only_asked(poll: &mut Map<String, Value>) {
    for aside in [
        "total_voter_count",
        "correct_option_id",
        "correct_option_ids",
        "explanation",
        "explanation_entities",
        "explanation_media",
    ] {
        poll.remove(aside);
    }
    if poll.contains_key("close_date") {
        poll.remove("is_closed");
    }
    let options = poll.get_mut("options").and_then(Value::as_array_mut);
    for option in options.into_iter().flatten() {
        if let Some(option) = option.as_object_mut() {
            option.remove("voter_count");
        }
    }
}

fn id(message: &Value) -> i64 {
    message["message_id"].as_i64().unwrap_or_default()
}

impl Memory {
    /// Whether it is new, or was edited since.
    pub(super) fn is_new(&self, message: &Value) -> bool {
        self.0
            .get(&id(message))
            .is_none_or(|seen| *seen != face(message))
    }

    /// It was looked at.
    pub(super) fn see(&mut self, message: &Value) {
        self.0.insert(id(message), face(message));
    }
}

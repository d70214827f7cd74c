//! The list of commands that Telegram's menu shows.

use serde_json::{Value, json};

use super::super::{Refusal, params::Params, state::State};

const MAX_COMMANDS: usize = 100;

/// setMyCommands.
pub(super) fn set(state: &mut State, params: &Params) -> Result<Value, Refusal> {
    let commands = params.json("commands").unwrap_or_default();
    let commands = commands
        .as_array()
        .ok_or_else(|| Refusal::bad_request("can't parse commands JSON object"))?;
    if commands.len() > MAX_COMMANDS {
        return Err(Refusal::bad_request("BOT_COMMANDS_TOO_MUCH"));
    }
    let mut clean = Vec::new();
    for command in commands {
        let name = command["command"]
            .as_str()
            .unwrap_or_default()
            .trim()
            .trim_start_matches('/');
        let description = command["description"].as_str().unwrap_or_default().trim();
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let fault = if name.is_empty() {
            Some("command must be non-empty")
        } else if name.len() > 32 {
            Some("command length must not exceed 32")
        } else if !name.chars().all(allowed) {
            Some("BOT_COMMAND_INVALID")
        } else if description.is_empty() {
            Some("command description must be non-empty")
        } else if description.chars().count() > 256 {
            Some("command description length must not exceed 256")
        } else {
            None
        };
        if let Some(fault) = fault {
            return Err(Refusal::bad_request(fault));
        }
        let mut command = command.clone();
        command["command"] = json!(name);
        command["description"] = json!(description);
        clean.push(command);
    }
    state.commands.insert(key(params), Value::Array(clean));
    Ok(json!(true))
}

/// getMyCommands.
pub(super) fn get(state: &State, params: &Params) -> Value {
    state
        .commands
        .get(&key(params))
        .cloned()
        .unwrap_or_else(|| json!([]))
}

/// deleteMyCommands.
pub(super) fn delete(state: &mut State, params: &Params) -> Value {
    state.commands.remove(&key(params));
    json!(true)
}

fn key(params: &Params) -> (String, String) {
    let scope = params
        .json("scope")
        .unwrap_or_else(|| json!({ "type": "default" }));
    (
        scope.to_string(),
        params.get("language_code").unwrap_or_default().to_owned(),
    )
}

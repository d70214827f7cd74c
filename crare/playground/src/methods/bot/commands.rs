//! Commands, by scope and language.

use serde_json::{Value, json};

use super::language;
use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::refusal::Refusal;
use crate::world::{Access, Place, Scope};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("deleteMyCommands", delete),
    Entry::stateful("getMyCommands", get),
    Entry::stateful("setMyCommands", set),
];

/// How many commands a scope may have in a language.
const MOST_COMMANDS: usize = 100;
/// How long a command may be, in characters.
const LONGEST_COMMAND: usize = 32;
/// How long its description may be, in characters.
const LONGEST_DESCRIPTION: usize = 256;

fn scope(call: &Call<'_>) -> Result<Scope, Refusal> {
    let Some(scope) = call.params.json("scope", "BotCommandScope")? else {
        return Ok(Scope::Default);
    };
    let wrong = |why: String| Refusal::bad_request(format!("can't parse BotCommandScope: {why}"));
    if !scope.is_object() {
        return Err(wrong("BotCommandScope must be an Object".to_owned()));
    }
    let missing = |name: &str| wrong(format!("Can't find field \"{name}\""));
    let kind = scope["type"].as_str().ok_or_else(|| missing("type"))?;
    let place = || -> Result<Place, Refusal> {
        let id = match &scope["chat_id"] {
            Value::Null => return Err(missing("chat_id")),
            Value::String(id) => id.clone(),
            other => other.to_string(),
        };
        let place = call.world.place(call.bot, &id)?;
        call.world.access(call.bot, place, Access::Read)?;
        Ok(place)
    };
    let group = || match place()? {
        place @ Place::Chat(_) => Ok(place),
        Place::Private { .. } => Err(Refusal::bad_request(
            "can't use this scope in private chats",
        )),
    };
    Ok(match kind {
        "default" => Scope::Default,
        "all_private_chats" => Scope::PrivateChats,
        "all_group_chats" => Scope::GroupChats,
        "all_chat_administrators" => Scope::Administrators,
        "chat" => Scope::Chat(place()?),
        "chat_administrators" => Scope::ChatAdministrators(group()?),
        "chat_member" => {
            let user = &scope["user_id"];
            let user = user.as_i64().or_else(|| user.as_str()?.parse().ok());
            let user = user.ok_or_else(|| missing("user_id"))?;
            if !call.world.accounts.contains_key(&user) {
                return Err(Refusal::bad_request("user not found"));
            }
            Scope::ChatMember(group()?, user)
        }
        _ => return Err(wrong("Unsupported type specified".to_owned())),
    })
}

fn commands(call: &Call<'_>) -> Result<Vec<Value>, Refusal> {
    let commands = call.params.json("commands", "commands")?;
    let expected = || Refusal::bad_request("expected an Array of BotCommand");
    let commands = match commands {
        None => return Ok(Vec::new()),
        Some(Value::Array(all)) => all,
        Some(_) => return Err(expected()),
    };
    if commands.len() > MOST_COMMANDS {
        return Err(Refusal::bad_request("BOT_COMMANDS_TOO_MUCH"));
    }
    commands.iter().map(command).collect()
}

fn command(given: &Value) -> Result<Value, Refusal> {
    let wrong = |why: String| Refusal::bad_request(format!("can't parse BotCommand: {why}"));
    if !given.is_object() {
        return Err(wrong("Expected an Object".to_owned()));
    }
    let field = |name: &str| match &given[name] {
        Value::Null if given.get(name).is_none() => {
            Err(wrong(format!("Can't find field \"{name}\"")))
        }
        Value::String(text) => Ok(text.trim().to_owned()),
        Value::Number(number) => Ok(number.to_string()),
        _ => Err(wrong(format!("Field \"{name}\" must be of type String"))),
    };
    let (command, description) = (field("command")?, field("description")?);
    let command = command.trim_start_matches('/');
    if command.is_empty() {
        return Err(Refusal::bad_request("command must be non-empty"));
    }
    if command.chars().count() > LONGEST_COMMAND {
        let too_long = format!("command length must not exceed {LONGEST_COMMAND}");
        return Err(Refusal::bad_request(too_long));
    }
    if description.is_empty() {
        return Err(Refusal::bad_request(
            "command description must be non-empty",
        ));
    }
    if description.chars().count() > LONGEST_DESCRIPTION {
        let too_long = format!("command description length must not exceed {LONGEST_DESCRIPTION}");
        return Err(Refusal::bad_request(too_long));
    }
    let letters = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_');
    if !command.bytes().all(letters) {
        return Err(Refusal::bad_request("BOT_COMMAND_INVALID"));
    }
    let mut json = json!({"command": command, "description": description});
    if given["is_ephemeral"] == true {
        json["is_ephemeral"] = true.into();
    }
    Ok(json)
}

fn set(call: &mut Call<'_>) -> Outcome {
    let commands = commands(call)?;
    put(call, commands)
}

fn delete(call: &mut Call<'_>) -> Outcome {
    put(call, Vec::new())
}

fn put(call: &mut Call<'_>, commands: Vec<Value>) -> Outcome {
    let key = (scope(call)?, language(call)?);
    if let Some(bot) = call.world.bots.get_mut(&call.bot) {
        if commands.is_empty() {
            bot.profile.commands.remove(&key);
        } else {
            bot.profile.commands.insert(key, commands);
        }
        call.world.changes += 1;
    }
    Ok(json!(true))
}

fn get(call: &mut Call<'_>) -> Outcome {
    let key = (scope(call)?, language(call)?);
    let bot = call.world.bots.get(&call.bot);
    let commands = bot.and_then(|bot| bot.profile.commands.get(&key));
    Ok(commands.map_or_else(|| json!([]), |all| json!(all)))
}

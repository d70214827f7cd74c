//! People and chats that write to a bot.

use bytes::Bytes;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{
    Account,
    files::{Content, hex},
    state::{State, random, unix_time},
};

/// A person.
#[derive(Clone, Debug, PartialEq)]
pub struct User {
    /// The user id, also the id of the private chat.
    pub id: i64,
    json: Value,
}

/// A chat with a bot in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chat {
    /// The chat id.
    pub id: i64,
    json: Value,
}

impl User {
    /// The `User` object.
    pub fn json(&self) -> &Value {
        &self.json
    }

    /// The private chat with the bot.
    pub fn chat(&self) -> Chat {
        let mut json =
            json!({ "id": self.id, "type": "private", "first_name": self.json["first_name"] });
        if let Some(name) = self.json.get("username") {
            json["username"] = name.clone();
        }
        Chat { id: self.id, json }
    }
}

impl Chat {
    /// The `Chat` object.
    pub fn json(&self) -> &Value {
        &self.json
    }
}

impl Account {
    /// A person who has opened the private chat with the bot.
    pub fn user(&self, id: i64, name: &str) -> User {
        let username = name
            .to_lowercase()
            .replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        let json = json!({
            "id": id, "is_bot": false, "first_name": name, "username": username, "language_code": "en",
        });
        let user = User { id, json };
        self.lock().chats.insert(id, user.chat().json);
        user
    }

    /// A basic group; its id is negative.
    pub fn group(&self, id: i64, title: &str) -> Chat {
        self.chat(id, json!({ "id": id, "type": "group", "title": title }))
    }

    /// A supergroup; its id is below −1,000,000,000,000.
    pub fn supergroup(&self, id: i64, title: &str) -> Chat {
        self.chat(
            id,
            json!({ "id": id, "type": "supergroup", "title": title }),
        )
    }

    /// A channel; its id is below −1,000,000,000,000.
    pub fn channel(&self, id: i64, title: &str) -> Chat {
        self.chat(id, json!({ "id": id, "type": "channel", "title": title }))
    }

    fn chat(&self, id: i64, json: Value) -> Chat {
        self.lock().chats.insert(id, json.clone());
        Chat { id, json }
    }

    /// A person writes to the bot. Gives the update's id.
    pub fn send_text(&self, user: &User, text: &str) -> i64 {
        self.send_text_in(&user.chat(), user, text)
    }

    /// A person writes in a chat.
    pub fn send_text_in(&self, chat: &Chat, user: &User, text: &str) -> i64 {
        self.send_content(chat, user, text_content(text))
    }

    /// A message with this content: `{"location": {...}}`, `{"text": "..", "message_thread_id": 5}`.
    pub fn send_content(&self, chat: &Chat, user: &User, content: Value) -> i64 {
        let message = self.lock().incoming(chat, Some(user), content);
        self.push(&json!({ "message": message }))
    }

    /// A post in a channel.
    pub fn post(&self, chat: &Chat, text: &str) -> i64 {
        let message = self.lock().incoming(chat, None, text_content(text));
        self.push(&json!({ "channel_post": message }))
    }

    /// A person sends a file as a document.
    pub fn send_document(&self, user: &User, name: &str, bytes: impl Into<Bytes>) -> i64 {
        let bytes = bytes.into();
        let sha256 = hex(&Sha256::digest(&bytes));
        let size = bytes.len() as u64;
        let file = self
            .lock()
            .files
            .add("document", name, &sha256, size, Content::Kept(bytes));
        let document = json!({
            "file_id": file.file_id, "file_unique_id": file.unique_id, "file_name": name, "file_size": size,
        });
        self.send_content(&user.chat(), user, json!({ "document": document }))
    }

    /// A file of this many made-up bytes that a bot may download; gives its id. See
    /// [`generated_sha256`](super::generated_sha256).
    pub fn generated_file(&self, name: &str, size: u64) -> String {
        let sha256 = hex(&Sha256::digest(format!("{name} {size}")));
        self.lock()
            .files
            .add("document", name, &sha256, size, Content::Generated(size))
            .file_id
    }

    /// A person changes a text that they wrote.
    pub fn edit_text(&self, chat: &Chat, message_id: i64, text: &str) -> i64 {
        let message = {
            let mut state = self.lock();
            let message = state
                .messages
                .get_mut(&(chat.id, message_id))
                .expect("the message is there");
            for (name, value) in text_content(text).as_object().into_iter().flatten() {
                message[name] = value.clone();
            }
            message["edit_date"] = json!(unix_time());
            message.clone()
        };
        self.push(&json!({ "edited_message": message }))
    }

    /// A person presses a button with callback data under a message. Gives the update's id and the query's id.
    pub fn click(&self, user: &User, chat: &Chat, message_id: i64, data: &str) -> (i64, String) {
        let query = decimal();
        let message = self
            .message(chat.id, message_id)
            .unwrap_or_else(|| json!({ "chat": chat.json, "message_id": message_id, "date": 0 }));
        let update = self.push(&json!({ "callback_query": {
            "id": query, "from": user.json, "message": message, "chat_instance": decimal(), "data": data,
        }}));
        (update, query)
    }

    /// A person types an inline query. Gives the update's id and the query's id.
    pub fn inline_query(&self, user: &User, text: &str) -> (i64, String) {
        let query = decimal();
        let update = self.push(&json!({ "inline_query": {
            "id": query, "from": user.json, "query": text, "offset": "", "chat_type": "sender",
        }}));
        (update, query)
    }
}

impl State {
    fn incoming(&mut self, chat: &Chat, user: Option<&User>, content: Value) -> Value {
        let mut message = content;
        message["message_id"] = json!(self.next_message_id(chat.id));
        message["date"] = json!(unix_time());
        message["chat"] = chat.json.clone();
        match user {
            Some(user) => message["from"] = user.json.clone(),
            None => message["sender_chat"] = chat.json.clone(),
        }
        message
    }
}

/// A text with the entities of its commands.
fn text_content(text: &str) -> Value {
    let mut entities = Vec::new();
    let mut offset = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let length = word.encode_utf16().count();
        let bare = word.trim_end();
        if is_command(bare) {
            entities.push(json!({ "type": "bot_command", "offset": offset, "length": bare.len() }));
        }
        offset += length;
    }
    if entities.is_empty() {
        json!({ "text": text })
    } else {
        json!({ "text": text, "entities": entities })
    }
}

fn is_command(word: &str) -> bool {
    let Some(command) = word.strip_prefix('/') else {
        return false;
    };
    let name = command.split('@').next().unwrap_or_default();
    let allowed = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    (1..=64).contains(&name.len())
        && allowed(name)
        && command[name.len()..].strip_prefix('@').is_none_or(allowed)
}

/// A decimal number of 64 bits, as Telegram's query ids are.
fn decimal() -> String {
    (random() >> 1).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_have_entities() {
        let content = text_content("жж /start@my_bot 1 2");
        assert_eq!(
            content["entities"],
            json!([{ "type": "bot_command", "offset": 3, "length": 13 }])
        );
        assert_eq!(
            text_content("no/command / 5"),
            json!({ "text": "no/command / 5" })
        );
    }
}

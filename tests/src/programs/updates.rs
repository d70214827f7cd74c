//! The JSON of private texts, as Telegram writes it.

use std::io::Write as _;

/// Chats whose updates look alike but for their numbers.
#[derive(Clone, Copy, Debug)]
pub struct Chats {
    count: usize,
}

/// The first chat's id.
const FIRST_CHAT: usize = 100_000_000;
/// The first update's id.
const FIRST_UPDATE: usize = 400_000_000;

const NAMES: [&str; 5] = [
    "Ada",
    "Grace",
    "Zo\\u00eb",
    "Jos\\u00e9",
    "\\u0410\\u043d\\u043d\\u0430",
];

impl Chats {
    /// So many chats.
    pub const fn new(count: usize) -> Self {
        Self { count }
    }

    /// The id of the chat that the update with this number belongs to: they take turns.
    pub const fn chat_of(self, number: usize) -> usize {
        FIRST_CHAT + number % self.count
    }

    /// The text of the update with this number, ASCII.
    pub fn text_of(number: usize) -> String {
        format!("Message {number}: is the order on its way, and when will it be here?")
    }

    /// The update with this number, counted from 0, into an emptied buffer: a line feed after the id, non-ASCII escaped.
    pub fn write(self, number: usize, text: &str, body: &mut Vec<u8>) {
        self.write_as(number, self.chat_of(number), text, body);
    }

    /// The id of the update with this number.
    pub fn id_of(number: usize) -> i64 {
        i64::try_from(FIRST_UPDATE + number).unwrap_or(i64::MAX)
    }

    /// [`write`](Self::write) with a chat that it is not the turn of.
    pub fn write_as(self, number: usize, chat: usize, text: &str, body: &mut Vec<u8>) {
        let name = NAMES[chat % NAMES.len()];
        body.clear();
        write!(
            body,
            "{{\"update_id\":{update},\n\"message\":{{\"message_id\":{message},\
             \"from\":{{\"id\":{chat},\"is_bot\":false,\"first_name\":\"{name}\",\"last_name\":\"Lovelace\",\
             \"username\":\"user_{chat}\",\"language_code\":\"en\"}},\
             \"chat\":{{\"id\":{chat},\"first_name\":\"{name}\",\"last_name\":\"Lovelace\",\"username\":\"user_{chat}\",\
             \"type\":\"private\"}},\"date\":{date},\"text\":\"{text}\"}}}}",
            update = FIRST_UPDATE + number,
            message = 1 + number / self.count,
            date = 1_760_000_000 + number / 1_000,
        )
        .expect("memory takes everything");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_update() {
        let mut body = Vec::new();
        Chats::new(10).write(12, "hi", &mut body);
        let json: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(json["update_id"], 400_000_012);
        assert_eq!(json["message"]["chat"]["id"], 100_000_002);
        assert_eq!(json["message"]["from"]["first_name"], "Zo\u{eb}");
        assert_eq!(json["message"]["message_id"], 2);
        assert_eq!(json["message"]["text"], "hi");
        assert!(body.starts_with(b"{\"update_id\":400000012,\n\"message\":"));
    }
}

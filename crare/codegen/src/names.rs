//! From Telegram's names to Rust's.

/// `message_thread_id` or `sendMessage` or `video/mp4` -> `MessageThreadId`, `SendMessage`, `VideoMp4`.
pub(crate) fn camel(name: &str) -> String {
    let mut out = String::new();
    let mut upper = true;
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            if upper {
                out.push(c.to_ascii_uppercase());
            } else {
                out.push(c);
            }
            upper = false;
        } else {
            upper = true;
        }
    }
    out
}

/// `sendMessage` -> `send_message`.
pub(crate) fn snake(name: &str) -> String {
    let mut out = String::new();
    for (i, c) in name.chars().enumerate() {
        if c.is_ascii_uppercase() {
            if i > 0 {
                out.push('_');
            }
            out.push(c.to_ascii_lowercase());
        } else if c == ' ' {
            out.push('_');
        } else {
            out.push(c);
        }
    }
    out.replace("__", "_")
}

/// Telegram's `type` is a keyword here.
pub(crate) fn field(name: &str) -> String {
    if name == "type" {
        "kind".into()
    } else {
        name.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_rust() {
        assert_eq!(camel("upload_video_note"), "UploadVideoNote");
        assert_eq!(camel("sendMessage"), "SendMessage");
        assert_eq!(snake("getMyStarBalance"), "get_my_star_balance");
        assert_eq!(snake("Telegram Passport"), "telegram_passport");
        assert_eq!(field("type"), "kind");
    }
}

//! What Telegram signs for other sites: the data of apps and of logins.

use std::fmt::Write as _;

use hmac::{Hmac, Mac};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The data of an app as a query: these fields, and the hash of them by which the bot knows that they are Telegram's.
pub(super) fn app_data(token: &str, fields: Vec<(&str, String)>) -> String {
    let secret = mac(b"WebAppData", token.as_bytes());
    signed(&secret, fields)
}

/// The same for a button that logs somebody in to a site.
pub(super) fn login_data(token: &str, fields: Vec<(&str, String)>) -> String {
    signed(&Sha256::digest(token), fields)
}

/// The fields of a person that both have.
pub(super) fn texts<'a>(user: &Value, names: &[&'a str]) -> Vec<(&'a str, String)> {
    let known = names.iter().filter_map(|name| {
        let text = match user.get(*name)? {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        Some((*name, text))
    });
    known.collect()
}

fn signed(secret: &[u8], mut fields: Vec<(&str, String)>) -> String {
    fields.sort_unstable();
    let lines: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let hash = mac(secret, lines.join("\n").as_bytes());
    let mut hex = String::new();
    for byte in hash {
        let _ = write!(hex, "{byte:02x}");
    }
    fields.push(("hash", hex));
    let parts: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    parts.join("&")
}

/// For a part of a query.
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

fn mac(key: &[u8], data: &[u8]) -> Vec<u8> {
    // A key of any length will do.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        return Vec::new();
    };
    mac.update(data);
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Calculated by the standard library of Python.
    #[test]
    fn hashes_are_telegrams() {
        let token = "123456:secret";
        let fields = || {
            vec![
                ("user", r#"{"id":7}"#.to_owned()),
                ("auth_date", "1700000000".to_owned()),
            ]
        };
        assert_eq!(
            app_data(token, fields()),
            "auth_date=1700000000&user=%7B%22id%22%3A7%7D&hash=277393e9237eb36637b86ae3445abe69f39f212bca45db5f6d0641501c753ad6"
        );
        assert_eq!(
            login_data(token, fields()),
            "auth_date=1700000000&user=%7B%22id%22%3A7%7D&hash=efc2b66e528c66f3a8ed88cea25f42e6e7bf7ceb845e5438948f33281fb636af"
        );
    }
}

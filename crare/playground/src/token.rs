//! Tokens, by their look.

use crate::refusal::Refusal;

/// A token may have this many bytes.
const MAX_TOKEN: usize = 80;

/// The secret part has at least this many characters.
const MIN_SECRET: usize = 24;

/// Ids of bots are below.
const ID_END: i64 = 1 << 54;

/// The id in a token.
///
/// # Errors
///
/// As Telegram refuses a token that can be nobody's.
pub(crate) fn check(token: &str) -> Result<i64, Refusal> {
    let impossible = || Refusal::new(401, "Unauthorized: invalid token specified");
    if token.starts_with('0') || token.len() > MAX_TOKEN {
        return Err(impossible());
    }
    let (id, secret) = token.split_once(':').ok_or_else(impossible)?;
    let Ok(id) = id.parse::<i64>() else {
        return Err(Refusal::new(
            421,
            "Misdirected Request: unallowed token specified",
        ));
    };
    if id <= 0 || id >= ID_END {
        return Err(impossible());
    }
    let is_of_secret = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if secret.len() < MIN_SECRET || !secret.chars().all(is_of_secret) {
        return Err(Refusal::new(401, "Unauthorized"));
    }
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks() {
        let secret = "a".repeat(35);
        let refused = |token: String| check(&token).err().map(|e| (e.code, e.description));
        let impossible = Some((401, "Unauthorized: invalid token specified".to_owned()));
        assert_eq!(refused(format!("123:{secret}")), None);
        assert_eq!(refused(format!("0123:{secret}")), impossible);
        assert_eq!(refused(format!("-1:{secret}")), impossible);
        assert_eq!(refused(format!("{}:{secret}", 1_i64 << 54)), impossible);
        assert_eq!(refused(format!("123:{}", "a".repeat(80))), impossible);
        assert_eq!(refused("token".to_owned()), impossible);
        assert_eq!(refused(format!("x:{secret}")).unwrap().0, 421);
        let rejected = Some((401, "Unauthorized".to_owned()));
        assert_eq!(refused("123:short".to_owned()), rejected);
        assert_eq!(refused(format!("123:{secret}!")), rejected);
    }
}

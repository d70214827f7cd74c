//! Finds the row of the table that a description belongs to.

use std::time::Duration;

use super::kind::ApiError;
use super::table::{ROWS, Row};
use crate::api::ChatId;

/// The words that the server puts before a description, by its code.
const PREFIXES: &[&str] = &[
    "Bad Request: ",
    "Unauthorized: ",
    "Forbidden: ",
    "Not Found: ",
    "Conflict: ",
    "Too Many Requests: ",
    "Misdirected Request: ",
    "Internal Server Error: ",
];

/// What the answer says beside the description.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Hints {
    /// `parameters.retry_after`, or the header `Retry-After`.
    pub(crate) retry_after: Option<Duration>,
    /// `parameters.migrate_to_chat_id`.
    pub(crate) migrate_to_chat_id: Option<ChatId>,
}

/// Types an error by its code, its description and what came with it.
pub(crate) fn classify(code: u16, description: &str, hints: Hints) -> ApiError {
    if let Some(id) = hints.migrate_to_chat_id {
        return ApiError::MigratedToSupergroup(id);
    }
    let text = PREFIXES
        .iter()
        .find_map(|prefix| description.strip_prefix(prefix))
        .unwrap_or(description);
    if code == 429 {
        let named = hints.retry_after.or_else(|| seconds_in(text));
        return ApiError::RetryAfter(named.unwrap_or(Duration::from_secs(1)));
    }
    if matches!(code, 502..=504) {
        return ApiError::Gateway;
    }
    if let Some(error) = look_up(text) {
        return error;
    }
    match code {
        401 => ApiError::InvalidToken,
        404 => ApiError::NotFound,
        405 | 415 | 501 => ApiError::Transport,
        413 | 431 => ApiError::RequestTooLarge,
        500.. => ApiError::Internal,
        _ if is_core_name(text) => ApiError::Core(text.to_owned()),
        _ => ApiError::Other,
    }
}

/// The row with the longest fixed beginning that fits the text.
fn look_up(text: &str) -> Option<ApiError> {
    let mut best: Option<(usize, &Row, Vec<&str>)> = None;
    for row in ROWS {
        let fixed = row.pattern.find("{}").unwrap_or(row.pattern.len());
        if best.as_ref().is_some_and(|(length, ..)| *length >= fixed) {
            continue;
        }
        if let Some(captures) = fit(row.pattern, text) {
            best = Some((fixed, row, captures));
        }
    }
    best.map(|(_, row, captures)| (row.make)(&captures))
}

/// What stands at the `{}` of the pattern, if the text has its fixed parts.
///
/// The case of the first letter is free, since the server changes it; the text
/// may go on after the pattern, but not in the middle of a word.
fn fit<'t>(pattern: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let mut parts = pattern.split("{}").peekable();
    let mut rest = strip_start(text, parts.next()?)?;
    let mut captures = Vec::new();
    while let Some(part) = parts.next() {
        if parts.peek().is_none()
            && let Some(capture) = rest.strip_suffix(part)
        {
            captures.push(capture);
            return Some(captures);
        }
        let (capture, after) = rest.split_once(part)?;
        captures.push(capture);
        rest = after;
    }
    let mid_word = rest.starts_with(|c: char| c == '_' || c.is_alphanumeric());
    (!mid_word).then_some(captures)
}

fn strip_start<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let (Some(have), Some(want)) = (text.chars().next(), start.chars().next()) else {
        return start.is_empty().then_some(text);
    };
    if !have.eq_ignore_ascii_case(&want) {
        return None;
    }
    text[have.len_utf8()..].strip_prefix(&start[want.len_utf8()..])
}

fn is_core_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
}

/// The number in "retry after 17".
fn seconds_in(text: &str) -> Option<Duration> {
    let digits = text.rsplit(' ').next()?;
    digits.parse().ok().map(Duration::from_secs)
}

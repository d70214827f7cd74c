//! What a bot tells of itself, and what it asks for.

mod commands;
mod menu;
mod photos;
mod texts;

pub(super) use self::photos::{add_photo, input as photo_input};
use super::Entry;
use crate::refusal::Refusal;

pub(super) const COMMANDS: &[Entry] = commands::METHODS;
pub(super) const MENU: &[Entry] = menu::METHODS;
pub(super) const PHOTOS: &[Entry] = photos::METHODS;
pub(super) const TEXTS: &[Entry] = texts::METHODS;

/// A language as parameters name it: two letters, or none for all.
fn language(call: &crate::call::Call<'_>) -> Result<String, Refusal> {
    let code = call.params.text("language_code").trim();
    let letters = code.bytes().all(|byte| byte.is_ascii_lowercase());
    if code.is_empty() || (code.len() == 2 && letters) {
        return Ok(code.to_owned());
    }
    Err(Refusal::bad_request("invalid language code specified"))
}

#[cfg(test)]
mod tests;

//! Updates as they come over the wire.

use std::collections::HashMap;

use serde_json::value::RawValue;

use crate::api::{self, DecodeError, RawJson, Update, UpdateId};

/// What a body turned out to be.
pub(super) enum Body {
    Update(Update),
    /// An update by its id, with a content this release cannot read.
    Undecodable(UpdateId, RawJson, DecodeError),
}

/// Read a body.
///
/// # Errors
///
/// When it is not a JSON object with an integer `update_id`; nothing else of a body can be a reason to refuse it.
pub(super) fn read(body: &[u8]) -> Result<Body, DecodeError> {
    let error = match api::parse_update(body) {
        Ok(update) => return Ok(Body::Update(update)),
        Err(error) => error,
    };
    match identify(body) {
        Some((id, raw)) => Ok(Body::Undecodable(id, raw, error)),
        None => Err(error),
    }
}

/// The id of something that has the outer shape of an update.
fn identify(body: &[u8]) -> Option<(UpdateId, RawJson)> {
    let text = std::str::from_utf8(body).ok()?;
    let fields: HashMap<String, &RawValue> = serde_json::from_str(text).ok()?;
    let id: i64 = fields.get("update_id")?.get().parse().ok()?;
    Some((UpdateId(id), RawJson::from_string(text.to_owned()).ok()?))
}

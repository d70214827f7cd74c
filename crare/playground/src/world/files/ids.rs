//! Ids of files. One id is the same for all bots and for ever; the other, by which a bot sends and loads, is a bot's own.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::{FileKind, Hash};
use crate::refusal::Refusal;

/// Kind and what follows it, bytes of the id that all have, bytes of the bot.
const HEAD: usize = 4;
const UNIQUE: usize = 12;
const CHECK: usize = 14;

/// The id that all bots see.
pub(super) fn unique(kind: FileKind, content: &Hash, index: usize) -> String {
    let mut hash = Sha256::new();
    hash.update([kind.code(), u8::try_from(index).unwrap_or(u8::MAX)]);
    hash.update(content);
    let hash = hash.finalize();
    let class = u8::from(!kind.is_picture()) + 1;
    let mut bytes = vec![class, kind.code(), 3];
    bytes.extend(hash.iter().take(UNIQUE - 3));
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The id by which a bot sends and loads a file.
pub(super) fn file_id(bot: i64, unique: &str, kind: FileKind) -> String {
    let mut bytes = vec![kind.code(), 0, 2, 2];
    bytes.extend(URL_SAFE_NO_PAD.decode(unique).unwrap_or_default());
    let check = check(bot, &bytes);
    bytes.extend(check);
    URL_SAFE_NO_PAD.encode(bytes)
}

fn check(bot: i64, bytes: &[u8]) -> [u8; CHECK] {
    let mut hash = Sha256::new();
    hash.update(bot.to_be_bytes());
    hash.update(bytes);
    let hash = hash.finalize();
    let mut check = [0; CHECK];
    for (to, from) in check.iter_mut().zip(hash) {
        *to = from;
    }
    check
}

/// The id that all bots see, from a bot's own.
pub(super) fn read(bot: i64, file_id: &str) -> Result<String, Refusal> {
    let wrong =
        |why: &str| Refusal::bad_request(format!("wrong remote file identifier specified: {why}"));
    if file_id.is_empty() {
        return Err(Refusal::bad_request(
            "remote file identifier must be non-empty",
        ));
    }
    let bytes = URL_SAFE_NO_PAD.decode(file_id).map_err(|error| {
        wrong(match error {
            base64::DecodeError::InvalidByte(..) => "Wrong character in the string",
            base64::DecodeError::InvalidLength(_) => "Wrong string length",
            base64::DecodeError::InvalidLastSymbol(..) => "Wrong last symbol in the string",
            base64::DecodeError::InvalidPadding => "Wrong padding in the string",
        })
    })?;
    let unserializable = || wrong("can't unserialize it");
    if bytes.len() != HEAD + UNIQUE + CHECK {
        return Err(unserializable());
    }
    let (body, tail) = bytes.split_at(HEAD + UNIQUE);
    if tail != check(bot, body) {
        // Another bot's, or one that was made up.
        return Err(Refusal::bad_request(
            "wrong file identifier/HTTP URL specified",
        ));
    }
    let unique = body.get(HEAD..).ok_or_else(unserializable)?;
    Ok(URL_SAFE_NO_PAD.encode(unique))
}

/// Give each file within this JSON the id by which the viewer knows it: a bot, or 0 for people.
pub(crate) fn seal(viewer: i64, value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| seal(viewer, item)),
        Value::Object(object) => {
            for prefix in ["", "small_", "big_"] {
                seal_one(viewer, object, prefix);
            }
            object.values_mut().for_each(|item| seal(viewer, item));
        }
        _ => {}
    }
}

fn seal_one(viewer: i64, object: &mut Map<String, Value>, prefix: &str) {
    let unique = object.get(&format!("{prefix}file_unique_id"));
    let Some(unique) = unique.and_then(Value::as_str) else {
        return;
    };
    // The second byte of the id is the kind.
    let code = URL_SAFE_NO_PAD.decode(unique).ok();
    let code = code.and_then(|bytes| bytes.get(1).copied());
    let kind = FileKind::ALL
        .into_iter()
        .find(|kind| Some(kind.code()) == code);
    let Some(kind) = kind else {
        return;
    };
    let id = file_id(viewer, unique, kind);
    object.insert(format!("{prefix}file_id"), id.into());
}

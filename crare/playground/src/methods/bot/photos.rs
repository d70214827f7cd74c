//! Profile photos and what else people show of themselves.

use serde_json::{Value, json};

use crate::call::{Call, Outcome};
use crate::facts::{Kind, read};
use crate::methods::{Entry, chats::sealed};
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::{FileKind, World};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("getUserProfileAudios", audios),
    Entry::stateful("getUserProfilePhotos", photos),
    Entry::stateful("removeMyProfilePhoto", remove),
    Entry::stateful("setMyProfilePhoto", set),
    Entry::stateful("setUserEmojiStatus", set_status),
];

/// How many photos are kept of somebody.
const MOST_PHOTOS: usize = 1_000;

fn page(call: &Call<'_>) -> (usize, usize) {
    let offset = usize::try_from(call.params.int("offset")).unwrap_or(0);
    let limit = match call.params.int("limit") {
        limit @ 1..=100 => usize::try_from(limit).unwrap_or(100),
        _ => 100,
    };
    (offset, limit)
}

fn photos(call: &mut Call<'_>) -> Outcome {
    let user = call.user()?;
    let (offset, limit) = page(call);
    let account = call.world.accounts.get(&user);
    let all = account
        .map(|account| account.photos.as_slice())
        .unwrap_or_default();
    // The latest first.
    let some: Vec<&Value> = all.iter().rev().skip(offset).take(limit).collect();
    let json = json!({"total_count": all.len(), "photos": some});
    Ok(sealed(call, json))
}

fn audios(call: &mut Call<'_>) -> Outcome {
    call.user()?;
    Ok(json!({"total_count": 0, "audios": []}))
}

/// Keep a profile photo that came with a call (`InputProfilePhoto`); gives its sizes.
pub(crate) fn input(world: &mut World, params: &Params) -> Result<Value, Refusal> {
    let photo = read(params, "photo", &Kind::Union("InputProfilePhoto"))?;
    let photo = photo.ok_or_else(|| Refusal::bad_request("photo isn't specified"))?;
    let animated = photo["type"] == "animated";
    let field = if animated { "animation" } else { "photo" };
    let part = photo[field].as_str().unwrap_or_default();
    let part = part.strip_prefix("attach://");
    let upload = part.and_then(|part| params.file(part));
    let upload = upload
        .ok_or_else(|| Refusal::bad_request(format!("{field} must be uploaded as an InputFile")))?;
    if animated {
        // What is shown of it is a picture.
        let picture = bytes::Bytes::from_static(crate::world::PLACEHOLDER);
        return world.store(FileKind::ProfilePhoto, &picture, "", <_>::default());
    }
    world.store(
        FileKind::ProfilePhoto,
        &upload.content,
        &upload.name,
        <_>::default(),
    )
}

fn set(call: &mut Call<'_>) -> Outcome {
    let sizes = input(call.world, &call.params)?;
    add_photo(call.world, call.bot, sizes);
    Ok(json!(true))
}

/// Somebody shows this photo from now on.
pub(crate) fn add_photo(world: &mut World, user: i64, sizes: Value) {
    if let Some(account) = world.accounts.get_mut(&user) {
        if account.photos.len() >= MOST_PHOTOS {
            account.photos.remove(0);
        }
        account.photos.push(sizes);
        world.changes += 1;
    }
}

fn remove(call: &mut Call<'_>) -> Outcome {
    if let Some(account) = call.world.accounts.get_mut(&call.bot) {
        account.photos.pop();
        call.world.changes += 1;
    }
    Ok(json!(true))
}

fn set_status(call: &mut Call<'_>) -> Outcome {
    let user = call.user()?;
    let emoji = call.params.text("emoji_status_custom_emoji_id").to_owned();
    let until = call.params.int("emoji_status_expiration_date");
    let account = call.world.accounts.get_mut(&user);
    let account = account.ok_or_else(|| Refusal::bad_request("user not found"))?;
    if !account.status_by.contains(&call.bot) {
        return Err(Refusal::bad_request("USER_PERMISSION_DENIED"));
    }
    account.emoji_status = (!emoji.is_empty()).then_some((emoji, until));
    call.world.changes += 1;
    Ok(json!(true))
}

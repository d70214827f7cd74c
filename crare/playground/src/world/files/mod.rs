//! Files: what was uploaded, under which ids bots know it, and where they load it from.

mod ids;
mod kind;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, VecDeque};

use bytes::Bytes;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

pub(crate) use self::ids::seal;
pub(crate) use self::kind::FileKind;
use crate::refusal::Refusal;
use crate::world::World;

/// How many bytes of files are kept. Beyond it the oldest go away: their ids stay valid, but nothing can be loaded.
const MAX_KEPT: usize = 1 << 30;
/// What `getFile` gives, in bytes.
const MAX_DOWNLOAD: usize = 20 * 1024 * 1024;
/// An uploaded photo, in bytes.
const MAX_PHOTO: usize = 10 * 1024 * 1024;
/// Any other upload, in bytes.
const MAX_UPLOAD: usize = 50 * 1024 * 1024;
/// Sizes in which a photo is offered besides its own: the longer side in pixels.
const SIDES: [usize; 4] = [90, 320, 800, 1280];
/// Width and height of a photo together.
const MAX_SIDES: usize = 10_000;
/// How much longer one side of a photo may be than the other.
const MAX_RATIO: usize = 20;

/// A picture for files that are told of but not there: those of other servers, and those of actors who have none at hand.
pub(crate) const PLACEHOLDER: &[u8] = include_bytes!("placeholder.png");

type Hash = [u8; 32];

/// All files.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Files {
    contents: BTreeMap<Hash, Bytes>,
    /// Oldest first.
    order: VecDeque<Hash>,
    kept: usize,
    known: BTreeMap<String, Stored>,
    served: BTreeMap<i64, Served>,
}

/// What a bot has asked for.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
struct Served {
    /// The counter in the paths.
    next: u64,
    paths: BTreeMap<String, String>,
}

/// A file.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Stored {
    pub(crate) kind: FileKind,
    content: Hash,
    size: usize,
    /// As messages show it, without ids for a bot: an object, or the sizes of a photo.
    pub(crate) object: Value,
    extension: String,
}

impl World {
    /// Keep a file. Gives what messages show: an object, or the sizes of a photo; [`seal`] adds the ids for a bot.
    pub(crate) fn store(
        &mut self,
        kind: FileKind,
        content: &Bytes,
        name: &str,
        attributes: Map<String, Value>,
    ) -> Result<Value, Refusal> {
        check_size(kind, content.len())?;
        let hash: Hash = Sha256::digest(content).into();
        self.files.keep(hash, content);
        if kind.is_picture() {
            return self.files.store_picture(kind, hash, content, name);
        }
        let unique = ids::unique(kind, &hash, 0);
        let mut object = attributes;
        object.insert("file_unique_id".to_owned(), unique.clone().into());
        object.insert("file_size".to_owned(), content.len().into());
        let extension = kind::extension(kind, name);
        if kind.has_name() && !name.is_empty() {
            object.insert("file_name".to_owned(), name.into());
        }
        if let Some(mime) = kind.mime(&extension) {
            object.insert("mime_type".to_owned(), mime.into());
        }
        let object = Value::Object(object);
        let stored = Stored {
            kind,
            content: hash,
            size: content.len(),
            object: object.clone(),
            extension,
        };
        self.files.known.insert(unique, stored);
        Ok(object)
    }

    /// Show a file this way from now on.
    pub(crate) fn describe_file(&mut self, object: Value) {
        let unique = object["file_unique_id"].as_str().unwrap_or_default();
        if let Some(stored) = self.files.known.get_mut(unique) {
            stored.object = object;
        }
    }

    /// The file that a bot knows by this id.
    pub(crate) fn file(&self, bot: i64, file_id: &str) -> Result<&Stored, Refusal> {
        let unique = ids::read(bot, file_id)?;
        let stored = self.files.known.get(&unique);
        stored.ok_or_else(|| Refusal::bad_request("wrong file identifier/HTTP URL specified"))
    }

    /// The object `File` with a path to load it from.
    pub(crate) fn serve_file(&mut self, bot: i64, file_id: &str) -> Result<Value, Refusal> {
        let unique =
            ids::read(bot, file_id).map_err(|_| Refusal::bad_request("invalid file_id"))?;
        let files = &mut self.files;
        let unavailable =
            || Refusal::bad_request("wrong file_id or the file is temporarily unavailable");
        let stored = files.known.get(&unique).ok_or_else(unavailable)?;
        if stored.size > MAX_DOWNLOAD {
            return Err(Refusal::bad_request("file is too big"));
        }
        if !files.contents.contains_key(&stored.content) {
            return Err(unavailable());
        }
        let served = files.served.entry(bot).or_default();
        let known = served.paths.iter().find(|(_, file)| **file == unique);
        let path = known.map(|(path, _)| path.clone());
        let path = path.unwrap_or_else(|| {
            let (folder, number) = (stored.kind.folder(), served.next);
            served.next += 1;
            let path = format!("{folder}/file_{number}.{}", stored.extension);
            served.paths.insert(path.clone(), unique.clone());
            path
        });
        Ok(json!({
            "file_id": ids::file_id(bot, &unique, stored.kind),
            "file_unique_id": unique,
            "file_size": stored.size,
            "file_path": path,
        }))
    }

    /// What a bot loads from a path that `getFile` has given.
    pub(crate) fn file_at(&self, bot: i64, path: &str) -> Option<Bytes> {
        let unique = self.files.served.get(&bot)?.paths.get(path)?;
        self.content(unique)
    }

    /// The bytes of a file.
    pub(crate) fn content(&self, unique: &str) -> Option<Bytes> {
        let stored = self.files.known.get(unique)?;
        self.files.contents.get(&stored.content).cloned()
    }
}

impl Files {
    fn keep(&mut self, hash: Hash, content: &Bytes) {
        if self.contents.insert(hash, content.clone()).is_some() {
            return;
        }
        self.order.push_back(hash);
        self.kept += content.len();
        while self.kept > MAX_KEPT {
            let Some(oldest) = self.order.pop_front() else {
                return;
            };
            if let Some(gone) = self.contents.remove(&oldest) {
                self.kept -= gone.len();
            }
        }
    }

    fn store_picture(
        &mut self,
        kind: FileKind,
        hash: Hash,
        content: &Bytes,
        name: &str,
    ) -> Result<Value, Refusal> {
        let (width, height) = dimensions(content, name)?;
        let long = width.max(height);
        let mut sizes: Vec<(usize, usize)> = SIDES
            .into_iter()
            .filter(|side| *side < long)
            .map(|side| (width * side / long, height * side / long))
            .map(|(width, height)| (width.max(1), height.max(1)))
            .collect();
        if sizes.len() < SIDES.len() {
            sizes.push((width, height));
        }
        if kind == FileKind::Thumbnail {
            sizes.drain(..sizes.len() - 1);
        }
        let sizes: Vec<(String, Value)> = sizes
            .into_iter()
            .enumerate()
            .map(|(index, (width, height))| {
                let unique = ids::unique(kind, &hash, index);
                // All sizes are the same bytes, and say so: nothing is scaled here.
                let size = json!({"file_unique_id": unique, "width": width, "height": height, "file_size": content.len()});
                (unique, size)
            })
            .collect();
        let object = match sizes.as_slice() {
            [(_, size)] if kind == FileKind::Thumbnail => size.clone(),
            sizes => sizes.iter().map(|(_, size)| size.clone()).collect(),
        };
        for (unique, _) in sizes {
            let stored = Stored {
                kind,
                content: hash,
                size: content.len(),
                object: object.clone(),
                extension: "jpg".to_owned(),
            };
            self.known.insert(unique, stored);
        }
        Ok(object)
    }
}

fn check_size(kind: FileKind, size: usize) -> Result<(), Refusal> {
    if size == 0 {
        return Err(Refusal::bad_request("file must be non-empty"));
    }
    if kind.is_picture() && size > MAX_PHOTO {
        return Err(Refusal::bad_request(format!(
            "file of size {size} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes"
        )));
    }
    if size > MAX_UPLOAD {
        // Said by the proxy before the cloud's servers.
        return Err(Refusal::new(413, "Request Entity Too Large"));
    }
    Ok(())
}

fn dimensions(content: &Bytes, name: &str) -> Result<(usize, usize), Refusal> {
    let extension = kind::extension_of(name);
    if !matches!(
        extension.as_str(),
        "" | "jpg" | "jpeg" | "gif" | "png" | "tif" | "tiff" | "bmp" | "webp"
    ) {
        return Err(Refusal::bad_request(
            "photo has unsupported extension. Use one of .jpg, .jpeg, .gif, .png, .tif or .bmp",
        ));
    }
    let size =
        imagesize::blob_size(content).map_err(|_| Refusal::bad_request("IMAGE_PROCESS_FAILED"))?;
    let (width, height) = (size.width, size.height);
    let (short, long) = (width.min(height), width.max(height));
    if short == 0 || width.saturating_add(height) > MAX_SIDES || long / short > MAX_RATIO {
        return Err(Refusal::bad_request("PHOTO_INVALID_DIMENSIONS"));
    }
    Ok((width, height))
}

//! Files: what was uploaded, and what a bot may download.

use std::{collections::BTreeMap, fmt::Write as _, fs, io::Write as _};

use bytes::Bytes;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::params::ReceivedFile;

/// Bytes that are made, sent and hashed at a time.
pub(crate) const CHUNK: u64 = 64 << 10;

/// Where the bytes of a file come from.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    Kept(Bytes),
    /// This many bytes, made while they are sent.
    Generated(u64),
    /// Was too large to keep, or is only known by its id.
    Gone,
}

/// A file of the server.
#[derive(Clone, Debug)]
pub(crate) struct StoredFile {
    pub(crate) file_id: String,
    pub(crate) unique_id: String,
    pub(crate) path: String,
    pub(crate) size: u64,
    pub(crate) content: Content,
}

impl StoredFile {
    /// The `File` object of getFile.
    pub(crate) fn json(&self) -> Value {
        json!({
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.size,
            "file_path": self.path,
        })
    }
}

/// All files of a bot.
#[derive(Debug, Default)]
pub(crate) struct Files {
    by_id: BTreeMap<String, StoredFile>,
    count: u64,
}

impl Files {
    /// Adds a file of a kind (`photo`, `document`, ...) and gives its record.
    pub(crate) fn add(
        &mut self,
        kind: &str,
        name: &str,
        sha256: &str,
        size: u64,
        content: Content,
    ) -> StoredFile {
        let number = self.count;
        self.count += 1;
        let (folder, extension) = place(kind, name);
        let file = StoredFile {
            file_id: format!("{}{}{number:04}", prefix(kind), &sha256[..32]),
            unique_id: format!("Ag{}", &sha256[..14]),
            path: format!("{folder}/file_{number}{extension}"),
            size,
            content,
        };
        self.by_id.insert(file.file_id.clone(), file.clone());
        file
    }

    /// Adds an upload.
    pub(crate) fn add_received(&mut self, kind: &str, file: &ReceivedFile) -> StoredFile {
        let content = file.content.clone().map_or(Content::Gone, Content::Kept);
        self.add(kind, &file.file_name, &file.sha256, file.size, content)
    }

    /// Remembers an id that the server did not make, as an update of a test may hold one.
    pub(crate) fn learn(&mut self, file_id: &str) -> StoredFile {
        if let Some(known) = self.by_id.get(file_id) {
            return known.clone();
        }
        let mut file = self.add(
            "document",
            "",
            &hex(&Sha256::digest(file_id)),
            0,
            Content::Gone,
        );
        self.by_id.remove(&file.file_id);
        file_id.clone_into(&mut file.file_id);
        self.by_id.insert(file.file_id.clone(), file.clone());
        file
    }

    pub(crate) fn get(&self, file_id: &str) -> Option<&StoredFile> {
        self.by_id.get(file_id)
    }

    pub(crate) fn at_path(&self, path: &str) -> Option<&StoredFile> {
        self.by_id.values().find(|file| file.path == path)
    }
}

/// The folder that a local server puts files into for its bots.
#[derive(Debug, Default)]
pub(crate) struct LocalFiles {
    folder: Option<TempDir>,
}

impl LocalFiles {
    /// Writes the file, and gives its absolute path.
    pub(crate) fn path_of(&mut self, file: &StoredFile) -> String {
        let folder = self
            .folder
            .get_or_insert_with(|| tempfile::tempdir().expect("a temporary folder"));
        let path = folder.path().join(&file.path);
        fs::create_dir_all(path.parent().expect("a file has a folder"))
            .expect("the folder can be made");
        let mut out = fs::File::create(&path).expect("the file can be made");
        match &file.content {
            Content::Kept(bytes) => out.write_all(bytes).expect("the disk has room"),
            Content::Generated(size) => {
                for (number, length) in pieces(*size) {
                    out.write_all(&piece(number, length))
                        .expect("the disk has room");
                }
            }
            Content::Gone => {}
        }
        path.to_string_lossy().into_owned()
    }
}

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes everything");
        text
    })
}

/// One piece of a generated file: a fixed pattern that begins with the number of the piece.
pub(crate) fn piece(number: u64, length: u64) -> Bytes {
    let length = usize::try_from(length).expect("a piece is small");
    let mut bytes: Vec<u8> = (0..=255_u8).cycle().take(length).collect();
    for (slot, byte) in bytes.iter_mut().zip(number.to_le_bytes()) {
        *slot = byte;
    }
    Bytes::from(bytes)
}

/// SHA-256 in hex of a generated file of this many bytes.
pub fn generated_sha256(size: u64) -> String {
    let mut hash = Sha256::new();
    for (number, length) in pieces(size) {
        hash.update(piece(number, length));
    }
    hex(&hash.finalize())
}

/// Number and length of every piece of a generated file.
pub(crate) fn pieces(size: u64) -> impl Iterator<Item = (u64, u64)> {
    (0..size.div_ceil(CHUNK)).map(move |number| (number, CHUNK.min(size - number * CHUNK)))
}

/// Folder and extension of a kind, as in Telegram's file paths.
fn place(kind: &str, name: &str) -> (&'static str, String) {
    match kind {
        "photo" => ("photos", ".jpg".to_owned()),
        "video" | "live_photo" => ("videos", ".mp4".to_owned()),
        "voice" => ("voice", ".oga".to_owned()),
        "audio" => ("music", ".mp3".to_owned()),
        "animation" => ("animations", ".mp4".to_owned()),
        "video_note" => ("video_notes", ".mp4".to_owned()),
        "sticker" => ("stickers", ".webp".to_owned()),
        _ => (
            "documents",
            name.rfind('.')
                .map_or_else(String::new, |dot| name[dot..].to_owned()),
        ),
    }
}

fn prefix(kind: &str) -> &'static str {
    match kind {
        "photo" => "AgACAgIAAx",
        "video" => "BAACAgIAAx",
        "voice" => "AwACAgIAAx",
        "audio" => "CQACAgIAAx",
        "animation" => "CgACAgIAAx",
        "video_note" => "DQACAgIAAx",
        "sticker" => "CAACAgIAAx",
        _ => "BQACAgIAAx",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_files_are_reproducible() {
        let total: u64 = pieces(CHUNK * 2 + 10).map(|(_, length)| length).sum();
        assert_eq!(total, CHUNK * 2 + 10);
        assert_eq!(generated_sha256(100_000), generated_sha256(100_000));
        assert_ne!(generated_sha256(100_000), generated_sha256(100_001));
    }

    #[test]
    fn ids_and_paths() {
        let mut files = Files::default();
        let hash = hex(&Sha256::digest("x"));
        let first = files.add("photo", "cat.png", &hash, 1, Content::Gone);
        let second = files.add("document", "a.tar.gz", &hash, 1, Content::Gone);
        assert_eq!(first.path, "photos/file_0.jpg");
        assert_eq!(second.path, "documents/file_1.gz");
        assert_eq!(
            first.unique_id, second.unique_id,
            "the same bytes have the same unique id"
        );
        assert!(files.get(&second.file_id).is_some());
        assert!(files.at_path("photos/file_0.jpg").is_some());
    }
}

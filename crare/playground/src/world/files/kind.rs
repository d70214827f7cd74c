//! Kinds of files.

/// What a file is to Telegram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub(crate) enum FileKind {
    Thumbnail,
    ProfilePhoto,
    Photo,
    Voice,
    Video,
    Document,
    Sticker,
    Audio,
    Animation,
    VideoNote,
    LivePhoto,
}

impl FileKind {
    /// All of them.
    pub(crate) const ALL: [Self; 11] = [
        Self::Thumbnail,
        Self::ProfilePhoto,
        Self::Photo,
        Self::Voice,
        Self::Video,
        Self::Document,
        Self::Sticker,
        Self::Audio,
        Self::Animation,
        Self::VideoNote,
        Self::LivePhoto,
    ];

    /// The number by which ids begin.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Thumbnail => 0,
            Self::ProfilePhoto => 1,
            Self::Photo => 2,
            Self::Voice => 3,
            Self::Video => 4,
            Self::Document => 5,
            Self::Sticker => 8,
            Self::Audio => 9,
            Self::Animation => 10,
            Self::VideoNote => 13,
            Self::LivePhoto => 30,
        }
    }

    /// As refusals call it.
    pub(crate) fn type_name(self) -> &'static str {
        match self {
            Self::Thumbnail => "Thumbnail",
            Self::ProfilePhoto => "ProfilePhoto",
            Self::Photo => "Photo",
            Self::Voice => "VoiceNote",
            Self::Video => "Video",
            Self::Document => "Document",
            Self::Sticker => "Sticker",
            Self::Audio => "Audio",
            Self::Animation => "Animation",
            Self::VideoNote => "VideoNote",
            Self::LivePhoto => "LivePhoto",
        }
    }

    /// The field of a message, and the parameter of the method that sends it.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Thumbnail | Self::ProfilePhoto | Self::Photo => "photo",
            Self::Voice => "voice",
            Self::Video => "video",
            Self::Document => "document",
            Self::Sticker => "sticker",
            Self::Audio => "audio",
            Self::Animation => "animation",
            Self::VideoNote => "video_note",
            Self::LivePhoto => "live_photo",
        }
    }

    /// The folder in paths of files.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Thumbnail => "thumbnails",
            Self::ProfilePhoto => "profile_photos",
            Self::Photo => "photos",
            Self::Voice => "voice",
            Self::Video | Self::LivePhoto => "videos",
            Self::Document => "documents",
            Self::Sticker => "stickers",
            Self::Audio => "music",
            Self::Animation => "animations",
            Self::VideoNote => "video_notes",
        }
    }

    pub(super) fn is_picture(self) -> bool {
        matches!(self, Self::Thumbnail | Self::ProfilePhoto | Self::Photo)
    }

    pub(super) fn has_name(self) -> bool {
        matches!(
            self,
            Self::Video | Self::Document | Self::Audio | Self::Animation
        )
    }

    /// Whether a file of one kind may be sent as another.
    pub(crate) fn can_be(self, other: Self) -> bool {
        self == other || !(self.is_picture() || other.is_picture())
    }

    pub(super) fn mime(self, extension: &str) -> Option<&'static str> {
        match self {
            Self::Document => Some(mime(extension)),
            Self::Audio if matches!(extension, "m4a" | "ogg" | "flac" | "wav") => {
                Some(mime(extension))
            }
            Self::Audio => Some("audio/mpeg"),
            Self::Voice => Some("audio/ogg"),
            Self::Video | Self::Animation | Self::LivePhoto => Some("video/mp4"),
            _ => None,
        }
    }
}

/// The extension of a file's name, in lower case.
pub(super) fn extension_of(name: &str) -> String {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let fit = extension.len() <= 8 && extension.chars().all(|c| c.is_ascii_alphanumeric());
    if fit {
        extension.to_ascii_lowercase()
    } else {
        String::new()
    }
}

/// The extension that a file has on the server.
pub(super) fn extension(kind: FileKind, name: &str) -> String {
    let own = extension_of(name);
    let default = match kind {
        FileKind::Document | FileKind::Audio | FileKind::Sticker if !own.is_empty() => return own,
        FileKind::Voice => "oga",
        FileKind::Video | FileKind::Animation | FileKind::VideoNote | FileKind::LivePhoto => "mp4",
        FileKind::Audio => "mp3",
        FileKind::Sticker => "webp",
        FileKind::Document => "bin",
        FileKind::Photo | FileKind::ProfilePhoto | FileKind::Thumbnail => "jpg",
    };
    default.to_owned()
}

fn mime(extension: &str) -> &'static str {
    match extension {
        "txt" | "log" => "text/plain",
        "md" => "text/markdown",
        "html" | "htm" => "text/html",
        "csv" => "text/csv",
        "json" => "application/json",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "gz" => "application/gzip",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "svg" => "image/svg+xml",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "oga" => "audio/ogg",
        "flac" => "audio/flac",
        "wav" => "audio/x-wav",
        _ => "application/octet-stream",
    }
}

//! Files as parameters: uploaded, by the id of one that is there, or by a link.

use bytes::Bytes;
use serde_json::{Map, Value};

use crate::params::{Params, Upload};
use crate::refusal::Refusal;
use crate::world::{FileKind, PLACEHOLDER, World};

/// A file that was given.
#[derive(Clone)]
pub(crate) enum Input {
    Upload(Upload),
    Id(String),
    Url(String),
}

impl Input {
    /// The parameter of this name.
    pub(crate) fn param(params: &Params, name: &str) -> Option<Self> {
        Self::named(params, params.text(name), name)
    }

    /// By the value of a parameter or a field, with the uploads of a call. Without a value it is the part of this name.
    pub(crate) fn named(params: &Params, value: &str, name: &str) -> Option<Self> {
        if value.is_empty() {
            return params.file(name).cloned().map(Self::Upload);
        }
        if let Some(part) = value.strip_prefix("attach://") {
            return params.file(part).cloned().map(Self::Upload);
        }
        // No id has a dot, and all links do.
        Some(if value.contains('.') {
            Self::Url(value.to_owned())
        } else {
            Self::Id(value.to_owned())
        })
    }

    /// Whether it is an upload.
    pub(crate) fn upload(self) -> Option<Upload> {
        match self {
            Self::Upload(upload) => Some(upload),
            _ => None,
        }
    }

    /// The file, of this kind or of one that goes with it, as messages show it.
    pub(crate) fn resolve(
        self,
        world: &mut World,
        bot: i64,
        kind: FileKind,
        attributes: Map<String, Value>,
    ) -> Result<(FileKind, Value), Refusal> {
        let (content, name) = match self {
            Self::Upload(upload) => (upload.content, upload.name),
            Self::Url(url) => linked(&url, kind)?,
            Self::Id(id) => {
                let file = world.file(bot, &id)?;
                if !file.kind.can_be(kind) {
                    let (is, wanted) = (file.kind.type_name(), kind.type_name());
                    return Err(Refusal::bad_request(format!(
                        "can't use file of type {is} as {wanted}"
                    )));
                }
                return Ok((file.kind, file.object.clone()));
            }
        };
        let object = world.store(kind, &content, &name, attributes)?;
        Ok((kind, object))
    }
}

/// What stands for the file behind a link: nothing is loaded from elsewhere. Hosts that end in `.invalid` cannot be reached.
fn linked(url: &str, kind: FileKind) -> Result<(Bytes, String), Refusal> {
    let wrong = || Refusal::bad_request("wrong HTTP URL specified");
    let full = if url.contains("://") {
        url.to_owned()
    } else {
        format!("http://{url}")
    };
    let parsed: http::Uri = full.parse().map_err(|_| wrong())?;
    if !matches!(parsed.scheme_str(), Some("http" | "https")) {
        return Err(Refusal::bad_request(
            "wrong file identifier/HTTP URL specified",
        ));
    }
    let host = parsed.host().ok_or_else(wrong)?;
    if host.ends_with(".invalid") {
        return Err(Refusal::bad_request("failed to get HTTP URL content"));
    }
    let name = parsed
        .path()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    if matches!(kind, FileKind::Photo | FileKind::Sticker) {
        return Ok((Bytes::from_static(PLACEHOLDER), String::new()));
    }
    if kind == FileKind::VideoNote {
        return Err(Refusal::bad_request("can't upload file by URL"));
    }
    Ok((Bytes::from(full.into_bytes()), name))
}

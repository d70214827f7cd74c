//! Style, script and icon of the page, as they are in the program.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

const CSS: &str = include_str!("page.css");
const CHAT_CSS: &str = include_str!("chat.css");
const SVG: &str = include_str!("page.svg");
const JS: &str = include_str!("page.js");
const INSIDE_CSS: &str = include_str!("inside.css");
const INSIDE_JS: &str = include_str!("inside.js");
const WRITE_JS: &str = include_str!("write.js");
const SHEET_JS: &str = include_str!("sheet.js");

/// A file that never changes under its path.
pub(super) struct Asset {
    pub(super) path: String,
    pub(super) content_type: &'static str,
    pub(super) content: &'static str,
}

pub(super) static STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("css", "text/css; charset=utf-8", CSS));
pub(super) static ICON: LazyLock<Asset> = LazyLock::new(|| Asset::new("svg", "image/svg+xml", SVG));
pub(super) static SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", JS));
static INSIDE_STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("css", "text/css; charset=utf-8", INSIDE_CSS));
static INSIDE_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", INSIDE_JS));
static CHAT_STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("css", "text/css; charset=utf-8", CHAT_CSS));
static WRITE_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", WRITE_JS));
static SHEET_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", SHEET_JS));

/// What a page looks like, in the order in which it counts.
pub(super) fn styles() -> [&'static Asset; 3] {
    [&STYLE, &CHAT_STYLE, &INSIDE_STYLE]
}

/// What a page does by itself, in the order in which it runs.
pub(super) fn scripts() -> [&'static Asset; 4] {
    [&SCRIPT, &WRITE_SCRIPT, &SHEET_SCRIPT, &INSIDE_SCRIPT]
}

impl Asset {
    fn new(extension: &str, content_type: &'static str, content: &'static str) -> Self {
        let hash = Sha256::digest(content);
        let hash = URL_SAFE_NO_PAD.encode(hash.get(..9).unwrap_or_default());
        Self {
            path: format!("/page.{hash}.{extension}"),
            content_type,
            content,
        }
    }
}

/// The file at a path.
pub(super) fn at(path: &str) -> Option<&'static Asset> {
    styles()
        .into_iter()
        .chain(scripts())
        .chain([&*ICON])
        .find(|asset| asset.path == path)
}

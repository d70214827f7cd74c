//! Files as a browser gets them: pictures and sounds are shown, all else is only saved.

use bytes::Bytes;
use hyper::Response;
use hyper::header::{CACHE_CONTROL, CONTENT_DISPOSITION, HeaderValue};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::http::{Body, with_body};

/// What a browser may show, by the first bytes. No kind of these can hold a script.
fn kind(content: &[u8]) -> Option<&'static str> {
    let at = |from: usize, mark: &[u8]| content.get(from..from + mark.len()) == Some(mark);
    let kinds: [(usize, &[u8], &'static str); 9] = [
        (0, b"\x89PNG", "image/png"),
        (0, b"\xff\xd8\xff", "image/jpeg"),
        (0, b"GIF8", "image/gif"),
        (8, b"WEBP", "image/webp"),
        (4, b"ftyp", "video/mp4"),
        (0, b"\x1a\x45\xdf\xa3", "video/webm"),
        (0, b"OggS", "audio/ogg"),
        (0, b"ID3", "audio/mpeg"),
        (0, b"\xff\xfb", "audio/mpeg"),
    ];
    kinds
        .iter()
        .find(|(from, mark, _)| at(*from, mark))
        .map(|(_, _, kind)| *kind)
}

/// The file, under this name if it has one.
pub(super) fn response(content: Bytes, name: &str) -> Response<Body> {
    let kind = kind(&content);
    let shown = kind.is_some();
    let mut response = with_body(200, kind.unwrap_or("application/octet-stream"), content);
    let headers = response.headers_mut();
    if !shown || !name.is_empty() {
        let name = if name.is_empty() { "file" } else { name };
        let name = utf8_percent_encode(name, NON_ALPHANUMERIC);
        let disposition = format!("attachment; filename*=UTF-8''{name}");
        if let Ok(value) = HeaderValue::from_str(&disposition) {
            headers.insert(CONTENT_DISPOSITION, value);
        }
    }
    let hour = HeaderValue::from_static("private, max-age=3600");
    headers.insert(CACHE_CONTROL, hour);
    response
}

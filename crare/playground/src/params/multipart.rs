//! `multipart/form-data`: parameters and files as parts. Files are pieces of the body, not copies.

use bytes::Bytes;
use memchr::memmem;

use super::{BodyError, MAX_FILES, Params, Upload};

/// A boundary may have this many characters.
const MAX_BOUNDARY: usize = 70;

/// The head of a part may have this many bytes.
const MAX_HEAD: usize = 16 << 10;

/// The boundary that a content type names.
pub(super) fn boundary(content_type: &str) -> Option<String> {
    let found = attribute(content_type, "boundary")?;
    (!found.is_empty() && found.len() <= MAX_BOUNDARY).then_some(found)
}

/// Adds all parts of a body.
pub(super) fn read(body: &Bytes, boundary: &str, params: &mut Params) -> Result<(), BodyError> {
    let opening = format!("--{boundary}").into_bytes();
    let delimiter = format!("\r\n--{boundary}").into_bytes();
    let delimiter = memmem::Finder::new(&delimiter);
    // the first one has no line end before it, unless there is something to skip
    let mut at = if body.starts_with(&opening) {
        opening.len()
    } else {
        let found = delimiter.find(body).ok_or(BodyError::Malformed)?;
        found + delimiter.needle().len()
    };
    loop {
        let rest = body.get(at..).unwrap_or_default();
        if rest.starts_with(b"--") {
            return Ok(());
        }
        let padding = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t'));
        let start = at + padding.count();
        let line = body.get(start..).unwrap_or_default();
        if !line.starts_with(b"\r\n") {
            return Err(BodyError::Malformed);
        }
        // with its line end, a head without lines ends as the others do
        let end = memmem::find(line, b"\r\n\r\n").ok_or(BodyError::Malformed)?;
        if end > MAX_HEAD {
            return Err(BodyError::Malformed);
        }
        let head = Head::read(&String::from_utf8_lossy(
            line.get(..end).unwrap_or_default(),
        ));
        let content = start + end + 4;
        let rest = body.get(content..).unwrap_or_default();
        let length = delimiter.find(rest).ok_or(BodyError::Malformed)?;
        add(head, body.slice(content..content + length), params)?;
        at = content + length + delimiter.needle().len();
    }
}

fn add(head: Head, content: Bytes, params: &mut Params) -> Result<(), BodyError> {
    if let Some(name) = head.file {
        if params.files.len() >= MAX_FILES {
            return Err(BodyError::TooLarge);
        }
        params.add_file(&head.name, Upload { name, content });
        return Ok(());
    }
    let kind = head.content_type.to_ascii_lowercase();
    if kind.contains("application/x-www-form-urlencoded") {
        return params.add_form(&content);
    }
    params.add_bytes(head.name.as_bytes(), &content)
}

#[derive(Default)]
struct Head {
    name: String,
    /// The name of the file; only a file has one, which may be empty.
    file: Option<String>,
    content_type: String,
}

impl Head {
    fn read(text: &str) -> Self {
        let mut head = Self::default();
        for line in text.split("\r\n") {
            let Some((name, value)) = line.split_once(':') else {
                continue;
            };
            match name.trim().to_ascii_lowercase().as_str() {
                "content-type" => value.trim().clone_into(&mut head.content_type),
                "content-disposition" => {
                    head.name = attribute(value, "name").unwrap_or_default();
                    head.file = attribute(value, "filename");
                }
                _ => {}
            }
        }
        head
    }
}

/// `name="value"` of a header, with `\"` and `\\` undone.
fn attribute(header: &str, wanted: &str) -> Option<String> {
    let mut rest = header;
    while let Some((_, tail)) = rest.split_once(';') {
        let (name, value) = tail.split_once('=')?;
        let value = value.trim_start();
        let mut text = String::new();
        if let Some(quoted) = value.strip_prefix('"') {
            let mut characters = quoted.char_indices();
            let mut end = quoted.len();
            while let Some((index, character)) = characters.next() {
                match character {
                    '"' => {
                        end = index + 1;
                        break;
                    }
                    '\\' => text.extend(characters.next().map(|(_, escaped)| escaped)),
                    other => text.push(other),
                }
            }
            rest = quoted.get(end..).unwrap_or_default();
        } else {
            let end = value.find(';').unwrap_or(value.len());
            value
                .get(..end)
                .unwrap_or_default()
                .trim()
                .clone_into(&mut text);
            rest = value.get(end..).unwrap_or_default();
        }
        if name.trim().eq_ignore_ascii_case(wanted) {
            return Some(text);
        }
    }
    None
}

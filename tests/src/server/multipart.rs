//! `multipart/form-data`, read as a stream: a file is hashed and counted while it passes.

use bytes::{Buf, Bytes, BytesMut};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use sha2::{Digest, Sha256};

use super::params::{BodyError, Params, ReceivedFile};

const MAX_HEADERS: usize = 16 << 10;
const MAX_FILES: usize = 50;

/// Reads a whole form into `params`.
pub(crate) async fn read(
    body: Incoming,
    boundary: &str,
    keep_up_to: usize,
    params: &mut Params,
) -> Result<(), BodyError> {
    let mut reader = Reader {
        body,
        buffer: BytesMut::new(),
    };
    // The first delimiter has no line end before it; with one added, all are alike.
    reader.buffer.extend_from_slice(b"\r\n");
    let delimiter = format!("\r\n--{boundary}").into_bytes();
    reader.until(&delimiter, &mut |_| Ok(())).await?;
    loop {
        while reader.buffer.len() < 2 {
            reader.more().await?;
        }
        if reader.buffer.starts_with(b"--") {
            return reader.drain().await;
        }
        let head = reader.head().await?;
        if head.is_file {
            if params.files.len() == MAX_FILES {
                return Err(BodyError::Status(413));
            }
            let file = reader.file(&delimiter, head, keep_up_to).await?;
            params.files.entry(file.field.clone()).or_insert(file);
        } else {
            let mut value = Vec::new();
            let room = params.room();
            reader
                .until(&delimiter, &mut |piece| {
                    value.extend_from_slice(piece);
                    if value.len() > room {
                        Err(BodyError::Status(413))
                    } else {
                        Ok(())
                    }
                })
                .await?;
            params.add(&head.name, String::from_utf8_lossy(&value).into_owned())?;
        }
    }
}

#[derive(Default)]
struct Head {
    name: String,
    file_name: String,
    is_file: bool,
    content_type: Option<String>,
}

struct Reader {
    body: Incoming,
    buffer: BytesMut,
}

impl Reader {
    async fn more(&mut self) -> Result<(), BodyError> {
        loop {
            let frame = self
                .body
                .frame()
                .await
                .ok_or(BodyError::Malformed)?
                .map_err(|_| BodyError::Lost)?;
            if let Ok(data) = frame.into_data() {
                self.buffer.extend_from_slice(&data);
                return Ok(());
            }
        }
    }

    async fn drain(&mut self) -> Result<(), BodyError> {
        while let Some(frame) = self.body.frame().await {
            frame.map_err(|_| BodyError::Lost)?;
        }
        Ok(())
    }

    /// Hands out everything before `needle`, and takes the needle away.
    async fn until(
        &mut self,
        needle: &[u8],
        sink: &mut (dyn FnMut(&[u8]) -> Result<(), BodyError> + Send),
    ) -> Result<(), BodyError> {
        loop {
            if let Some(position) = find(&self.buffer, needle) {
                sink(&self.buffer[..position])?;
                self.buffer.advance(position + needle.len());
                return Ok(());
            }
            let safe = self.buffer.len().saturating_sub(needle.len() - 1);
            if safe > 0 {
                sink(&self.buffer[..safe])?;
                self.buffer.advance(safe);
            }
            self.more().await?;
        }
    }

    async fn head(&mut self) -> Result<Head, BodyError> {
        let mut text = Vec::new();
        self.until(b"\r\n\r\n", &mut |piece| {
            text.extend_from_slice(piece);
            if text.len() > MAX_HEADERS {
                Err(BodyError::Status(431))
            } else {
                Ok(())
            }
        })
        .await?;
        let text = String::from_utf8_lossy(&text);
        let mut head = Head::default();
        for line in text.lines() {
            let Some((name, value)) = line.split_once(':') else {
                continue;
            };
            match name.to_lowercase().as_str() {
                "content-type" => head.content_type = Some(value.trim().to_owned()),
                "content-disposition" => {
                    head.name = attribute(value, "name").unwrap_or_default();
                    let file_name = attribute(value, "filename");
                    head.is_file = file_name.is_some();
                    head.file_name = file_name.unwrap_or_default();
                }
                _ => {}
            }
        }
        Ok(head)
    }

    async fn file(
        &mut self,
        delimiter: &[u8],
        head: Head,
        keep_up_to: usize,
    ) -> Result<ReceivedFile, BodyError> {
        let mut hash = Sha256::new();
        let mut size = 0_u64;
        let mut kept = Some(Vec::new());
        self.until(delimiter, &mut |piece| {
            hash.update(piece);
            size += piece.len() as u64;
            if size > keep_up_to as u64 {
                kept = None;
            }
            if let Some(kept) = &mut kept {
                kept.extend_from_slice(piece);
            }
            Ok(())
        })
        .await?;
        Ok(ReceivedFile {
            field: head.name,
            file_name: head.file_name,
            content_type: head.content_type,
            size,
            sha256: super::files::hex(&hash.finalize()),
            content: kept.map(Bytes::from),
        })
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(step) = haystack[from..].iter().position(|byte| *byte == needle[0]) {
        let position = from + step;
        if haystack[position..].starts_with(needle) {
            return Some(position);
        }
        from = position + 1;
    }
    None
}

/// `name="value"` of a Content-Disposition, with `\"` and `\\` undone.
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
            rest = &quoted[end..];
        } else {
            let end = value.find(';').unwrap_or(value.len());
            value[..end].trim().clone_into(&mut text);
            rest = &value[end..];
        }
        if name.trim().eq_ignore_ascii_case(wanted) {
            return Some(text);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes() {
        let header = r#" form-data; name="a;b"; filename="x \"y\".txt""#;
        assert_eq!(attribute(header, "name").as_deref(), Some("a;b"));
        assert_eq!(
            attribute(header, "filename").as_deref(),
            Some("x \"y\".txt")
        );
        assert_eq!(
            attribute(" form-data; name=plain", "name").as_deref(),
            Some("plain")
        );
        assert_eq!(attribute(" form-data; name=plain", "filename"), None);
    }

    #[test]
    fn finding() {
        assert_eq!(find(b"ab\r\n\r\n--x", b"\r\n--x"), Some(4));
        assert_eq!(find(b"ab\r\n-", b"\r\n--x"), None);
    }
}

//! Encodes a request with files as `multipart/form-data`.
//!
//! Source: RFC 7578; names are escaped as browsers do it,
//! <https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data>.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::pin::Pin;

use bytes::Bytes;
use futures_util::stream::{self, Stream, StreamExt};
use http::HeaderValue;
use serde_json::value::RawValue;

use crate::api::{ByteStream, InputFile, Upload};

/// A form that is ready to be sent.
pub(super) struct Form {
    /// The header `Content-Type`.
    pub(super) content_type: HeaderValue,
    /// The length of the whole body, if that of every file is known.
    pub(super) length: Option<u64>,
    pub(super) body: FormBody,
}

/// The form in pieces; files are read as they are asked for.
pub(super) type FormBody = Pin<Box<dyn Stream<Item = Result<Bytes, FileError>> + Send>>;

/// A file that could not be read, before or while it was sent.
#[derive(Debug)]
pub(super) struct FileError {
    pub(super) file: String,
    pub(super) error: io::Error,
}

/// Why there is no form.
#[derive(Debug)]
pub(super) enum FormError {
    /// The parameters are no JSON object.
    Parameters,
    /// A file is missing or unreadable.
    File(FileError),
}

impl Form {
    /// One part for each parameter (strings as they are, the rest as JSON) and
    /// one for each upload. An upload that is named twice is sent once.
    pub(super) async fn new(json: &str, files: &[InputFile]) -> Result<Self, FormError> {
        Self::with_boundary(boundary(), json, files).await
    }

    async fn with_boundary(
        boundary: String,
        json: &str,
        files: &[InputFile],
    ) -> Result<Self, FormError> {
        let mut fields = encode_fields(&boundary, json).map_err(|_| FormError::Parameters)?;
        let mut length = Some(0);
        let mut pieces = Vec::new();
        for (file, upload) in distinct(files) {
            let size = upload.len().await.map_err(|error| {
                FormError::File(FileError {
                    file: upload.file_name().to_owned(),
                    error,
                })
            })?;
            encode_file_head(&mut fields, &boundary, upload);
            length = add(length, Some(fields.len() as u64));
            length = add(length, size);
            pieces.push(Piece::Text(Bytes::from(std::mem::take(&mut fields))));
            pieces.push(Piece::File(file.clone(), size));
            fields.extend_from_slice(b"\r\n");
        }
        fields.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        length = add(length, Some(fields.len() as u64));
        pieces.push(Piece::Text(Bytes::from(fields)));
        let content_type = format!("multipart/form-data; boundary={boundary}");
        let content_type = HeaderValue::try_from(content_type);
        Ok(Self {
            content_type: content_type.map_err(|_| FormError::Parameters)?,
            length,
            body: stream::iter(pieces).flat_map(Piece::stream).boxed(),
        })
    }
}

/// A boundary that no file contains, because nobody can foresee it.
fn boundary() -> String {
    let random = || RandomState::new().hash_one(0);
    format!("crare-{:016x}{:016x}", random(), random())
}

fn add(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    a?.checked_add(b?)
}

/// The uploads among the files, each part once.
fn distinct(files: &[InputFile]) -> Vec<(&InputFile, &Upload)> {
    let mut found: Vec<(&InputFile, &Upload)> = Vec::new();
    for file in files {
        if let Some(upload) = file.upload() {
            let known = |(_, other): &(_, &Upload)| other.part_name() == upload.part_name();
            if !found.iter().any(known) {
                found.push((file, upload));
            }
        }
    }
    found
}

fn encode_fields(boundary: &str, json: &str) -> Result<Vec<u8>, serde_json::Error> {
    let fields: BTreeMap<String, &RawValue> = serde_json::from_str(json)?;
    let mut out = Vec::with_capacity(json.len() + 128 * (fields.len() + 1));
    for (name, value) in fields {
        let name = escape(&name);
        let head =
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        out.extend_from_slice(head.as_bytes());
        if value.get().starts_with('"') {
            let text: String = serde_json::from_str(value.get())?;
            out.extend_from_slice(text.as_bytes());
        } else {
            out.extend_from_slice(value.get().as_bytes());
        }
        out.extend_from_slice(b"\r\n");
    }
    Ok(out)
}

fn encode_file_head(out: &mut Vec<u8>, boundary: &str, upload: &Upload) {
    let name = escape(upload.part_name());
    let file_name = escape(upload.file_name());
    let head = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; \
         filename=\"{file_name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    );
    out.extend_from_slice(head.as_bytes());
}

/// A name inside quotes; what would end it is written in percent.
fn escape(name: &str) -> String {
    let mut escaped = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '"' => escaped.push_str("%22"),
            '\r' => escaped.push_str("%0D"),
            '\n' => escaped.push_str("%0A"),
            c => escaped.push(c),
        }
    }
    escaped
}

enum Piece {
    Text(Bytes),
    /// A file and its length, if known.
    File(InputFile, Option<u64>),
}

impl Piece {
    fn stream(self) -> FormBody {
        match self {
            Self::Text(text) => stream::once(async { Ok(text) }).boxed(),
            Self::File(file, length) => {
                let reader = FileReader {
                    file,
                    length,
                    source: None,
                    read: 0,
                };
                stream::try_unfold(reader, FileReader::next).boxed()
            }
        }
    }
}

/// Reads a file in pieces and sees to it that the length stays as announced.
struct FileReader {
    file: InputFile,
    length: Option<u64>,
    source: Option<ByteStream>,
    read: u64,
}

impl FileReader {
    async fn next(mut self) -> Result<Option<(Bytes, Self)>, FileError> {
        match self.read_piece().await {
            Ok(Some(piece)) => Ok(Some((piece, self))),
            Ok(None) => Ok(None),
            Err(error) => {
                let upload = self.file.upload();
                let file = upload.map_or("", Upload::file_name).to_owned();
                Err(FileError { file, error })
            }
        }
    }

    async fn read_piece(&mut self) -> io::Result<Option<Bytes>> {
        let source = match &mut self.source {
            Some(source) => source,
            None => match self.file.upload() {
                Some(upload) => self.source.insert(upload.open().await?),
                None => return Ok(None),
            },
        };
        let piece = source.next().await.transpose()?;
        self.read += piece.as_ref().map_or(0, |piece| piece.len() as u64);
        let changed = match (self.length, &piece) {
            (Some(length), Some(_)) => self.read > length,
            (Some(length), None) => self.read < length,
            (None, _) => false,
        };
        if changed {
            return Err(io::Error::other("its length changed while it was sent"));
        }
        Ok(piece)
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use bytes::Bytes;
    use futures_util::TryStreamExt;

    use super::{Form, FormError, boundary, escape};
    use crate::api::InputFile;

    async fn encode(json: &str, files: &[InputFile]) -> (Option<u64>, String) {
        let form = Form::with_boundary("B".to_owned(), json, files).await;
        let form = form.unwrap_or_else(|error| panic!("{error:?}"));
        let body = form.body.try_concat_text().await;
        (form.length, body)
    }

    trait Text {
        async fn try_concat_text(self) -> String;
    }

    impl Text for super::FormBody {
        async fn try_concat_text(self) -> String {
            let pieces: Vec<Bytes> = self.try_collect().await.unwrap();
            String::from_utf8(pieces.concat()).unwrap()
        }
    }

    #[tokio::test]
    async fn exact_bytes() {
        let file = InputFile::bytes("a.txt", "content");
        let part = file.upload().unwrap().part_name().to_owned();
        let json = r#"{"text":"a \"q\" \u00e9","chat_id":-5,"silent":true,"markup":{"k":[1, 2]}}"#;
        // named twice, sent once
        let (length, body) = encode(json, &[file.clone(), file]).await;
        let expected = format!(
            "--B\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n-5\r\n\
             --B\r\nContent-Disposition: form-data; name=\"markup\"\r\n\r\n{{\"k\":[1, 2]}}\r\n\
             --B\r\nContent-Disposition: form-data; name=\"silent\"\r\n\r\ntrue\r\n\
             --B\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\na \"q\" é\r\n\
             --B\r\nContent-Disposition: form-data; name=\"{part}\"; filename=\"a.txt\"\r\n\
             Content-Type: application/octet-stream\r\n\r\ncontent\r\n--B--\r\n"
        );
        assert_eq!(body, expected);
        assert_eq!(length, Some(expected.len() as u64));
    }

    #[tokio::test]
    async fn unknown_length() {
        let pieces = futures_util::stream::iter([Ok(Bytes::from("ab")), Ok(Bytes::from("c"))]);
        let file = InputFile::stream("s", pieces);
        let (length, body) = encode("{}", &[file]).await;
        assert_eq!(length, None);
        assert!(body.ends_with("\r\n\r\nabc\r\n--B--\r\n"), "{body}");
    }

    #[tokio::test]
    async fn names_cannot_break_out() {
        assert_eq!(escape("a\"b\r\nc: d\\é😀"), "a%22b%0D%0Ac: d\\é😀");
        let file = InputFile::bytes("x\"\r\nEvil: 1\r\n\r\n", "");
        let (_, body) = encode(r#"{"n\"\r\n":1}"#, &[file]).await;
        assert!(body.contains("filename=\"x%22%0D%0AEvil: 1%0D%0A%0D%0A\"\r\n"));
        assert!(body.contains("name=\"n%22%0D%0A\"\r\n\r\n1\r\n"));
    }

    #[tokio::test]
    async fn what_cannot_be_sent() {
        let form = Form::new("[1]", &[]).await;
        assert!(matches!(form, Err(FormError::Parameters)));
        let form = Form::new("{}", &[InputFile::path("/nonexistent/file")]).await;
        let Err(FormError::File(missing)) = form else {
            panic!("a form of a missing file");
        };
        assert_eq!(missing.error.kind(), io::ErrorKind::NotFound);
    }

    #[tokio::test]
    async fn a_file_that_shrinks_is_an_error() {
        let path = std::env::temp_dir().join(boundary());
        std::fs::write(&path, "0123456789").unwrap();
        let form = Form::new("{}", &[InputFile::path(&path)])
            .await
            .unwrap_or_else(|_| panic!());
        std::fs::write(&path, "01234").unwrap();
        let sent: Result<Vec<Bytes>, _> = form.body.try_collect().await;
        std::fs::remove_file(&path).unwrap();
        let error = sent.unwrap_err();
        assert_eq!(
            error.error.to_string(),
            "its length changed while it was sent"
        );
    }
}

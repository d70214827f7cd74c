//! Where parameters stand: in the query, a form, JSON, or a form of parts.

use std::io::{self, Read};

use bytes::Bytes;
use flate2::read::{GzDecoder, ZlibDecoder};
use percent_encoding::percent_decode;

use super::{Params, json, multipart};

/// Why a body could not be read. The answer has no body then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyError {
    /// 413.
    TooLarge,
    /// 400: not what its content type says.
    Malformed,
    /// 415: packed in a way that is not known.
    Packed,
}

impl BodyError {
    pub(crate) fn status(self) -> u16 {
        match self {
            Self::TooLarge => 413,
            Self::Malformed => 400,
            Self::Packed => 415,
        }
    }
}

impl Params {
    /// Adds `a=1&b=2`, of a query or a form.
    pub(crate) fn add_form(&mut self, form: &[u8]) -> Result<(), BodyError> {
        for pair in form.split(|byte| *byte == b'&') {
            if pair.is_empty() {
                continue;
            }
            let end = memchr::memchr(b'=', pair).unwrap_or(pair.len());
            let value = pair.get(end + 1..).unwrap_or_default();
            let name = pair.get(..end).unwrap_or_default();
            self.add_bytes(&decoded(name), &decoded(value))?;
        }
        Ok(())
    }

    /// Adds the parameters and files of a body; of a type that is not known there are none.
    pub(crate) fn add_body(&mut self, content_type: &str, body: &Bytes) -> Result<(), BodyError> {
        let kind = content_type.to_ascii_lowercase();
        if kind.contains("multipart/form-data") {
            let boundary = multipart::boundary(content_type).ok_or(BodyError::Malformed)?;
            multipart::read(body, &boundary, self)
        } else if kind.contains("application/json") {
            json::read(body, self)
        } else if kind.contains("application/x-www-form-urlencoded") {
            self.add_form(body)
        } else {
            Ok(())
        }
    }
}

/// Unpacks a body, which may have up to `most` bytes then.
pub(crate) fn inflate(encoding: &str, body: Bytes, most: usize) -> Result<Bytes, BodyError> {
    match encoding.trim().to_ascii_lowercase().as_str() {
        "" | "none" | "identity" => Ok(body),
        "gzip" => unpacked(GzDecoder::new(body.as_ref()), most),
        "deflate" => unpacked(ZlibDecoder::new(body.as_ref()), most),
        _ => Err(BodyError::Packed),
    }
}

fn unpacked(reader: impl Read, most: usize) -> Result<Bytes, BodyError> {
    let mut out = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let read: io::Result<usize> = reader.take(limit).read_to_end(&mut out);
    read.map_err(|_| BodyError::Malformed)?;
    if out.len() > most {
        return Err(BodyError::TooLarge);
    }
    Ok(out.into())
}

fn decoded(text: &[u8]) -> Vec<u8> {
    let spaced: Vec<u8> = text
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte })
        .collect();
    percent_decode(&spaced).collect()
}

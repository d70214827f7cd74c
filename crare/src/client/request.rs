//! A call without its type.

use std::borrow::Cow;
use std::fmt;

use crate::api::{InputFile, Method};

/// A call of the Bot API as it goes over the wire: the method's name, the JSON
/// object of its parameters and the files that are uploaded with it.
///
/// Every method becomes one by `Request::from`; [`Bot::execute`] runs it.
///
/// [`Bot::execute`]: crate::client::Bot::execute
#[derive(Clone)]
#[non_exhaustive]
pub struct Request {
    /// The method's name, such as `sendMessage`.
    pub method: Cow<'static, str>,
    /// The parameters, a JSON object.
    pub json: String,
    /// The files to upload, each named in the parameters as `attach://<part name>`.
    pub files: Vec<InputFile>,
}

impl Request {
    /// A call of this method with these parameters, a JSON object.
    pub fn new(method: impl Into<Cow<'static, str>>, json: impl Into<String>) -> Self {
        Self {
            method: method.into(),
            json: json.into(),
            files: Vec::new(),
        }
    }

    /// Adds a file to upload.
    #[must_use]
    pub fn file(mut self, file: InputFile) -> Self {
        self.files.push(file);
        self
    }
}

impl<M: Method> From<M> for Request {
    fn from(method: M) -> Self {
        let mut files = Vec::new();
        method.files(&mut files);
        erase(M::NAME, method.to_json(), &files)
    }
}

fn erase(method: &'static str, json: String, files: &[&InputFile]) -> Request {
    let uploads = files.iter().filter(|file| file.upload().is_some());
    Request {
        method: Cow::Borrowed(method),
        json,
        files: uploads.map(|&file| file.clone()).collect(),
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // the parameters may hold secrets
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

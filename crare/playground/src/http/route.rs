//! What a path stands for.

use percent_encoding::percent_decode_str;

/// Where a request goes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// `/bot<token>/<method>`, or `/bot<token>/test/<method>` of Telegram's test servers, which is the same here.
    Method { token: String, method: String },
    /// `/file/bot<token>/<path>`.
    File { token: String, path: String },
    /// Anything else: the decoded path.
    Other(String),
}

impl Route {
    /// The route of a path as it stands in the request.
    pub(super) fn of(path: &str) -> Self {
        let path = percent_decode_str(path).decode_utf8_lossy().into_owned();
        let after = |prefix: &str| {
            let (token, rest) = path.strip_prefix(prefix)?.split_once('/')?;
            Some((token.to_owned(), rest.to_owned()))
        };
        if let Some((token, path)) = after("/file/bot") {
            Self::File { token, path }
        } else if let Some((token, method)) = after("/bot") {
            let method = method.strip_prefix("test/").unwrap_or(&method).to_owned();
            Self::Method { token, method }
        } else {
            Self::Other(path)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        let method = |token: &str, method: &str| Route::Method {
            token: token.to_owned(),
            method: method.to_owned(),
        };
        assert_eq!(Route::of("/bot1:a/getMe"), method("1:a", "getMe"));
        assert_eq!(Route::of("/bot1%3Aa/getMe"), method("1:a", "getMe"));
        assert_eq!(Route::of("/bot1:a/test/getMe"), method("1:a", "getMe"));
        assert_eq!(Route::of("/bot1:a/"), method("1:a", ""));
        assert_eq!(Route::of("/bot1:a"), Route::Other("/bot1:a".to_owned()));
        assert_eq!(
            Route::of("/file/bot1:a/photos/file_0.jpg"),
            Route::File {
                token: "1:a".to_owned(),
                path: "photos/file_0.jpg".to_owned()
            }
        );
        assert_eq!(Route::of("/"), Route::Other("/".to_owned()));
    }
}

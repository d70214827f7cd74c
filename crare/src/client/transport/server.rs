//! The address of the Bot API server.

use http::HeaderValue;
use http::Uri;
use http::uri::{Authority, PathAndQuery, Scheme};

/// Telegram's own server.
pub(in crate::client) const PUBLIC: &str = "https://api.telegram.org";

/// A server's URL, taken apart once.
#[derive(Debug, Clone)]
pub(in crate::client) struct Server {
    text: String,
    scheme: Scheme,
    authority: Authority,
    /// The path before `/bot`, without a slash at its end.
    prefix: String,
    root: Uri,
    /// What a request to it names as its host.
    header: HeaderValue,
}

impl Server {
    pub(in crate::client) fn parse(url: &str) -> Result<Self, &'static str> {
        let text = url.trim().trim_end_matches('/');
        let uri = Uri::try_from(text).map_err(|_| "it is no URL")?;
        let parts = uri.into_parts();
        let scheme = match parts.scheme {
            Some(scheme) if scheme == Scheme::HTTP || scheme == Scheme::HTTPS => scheme,
            _ => return Err("it must begin with http:// or https://"),
        };
        let authority = parts.authority.ok_or("it names no host")?;
        if authority.host().is_empty() {
            return Err("it names no host");
        }
        if authority.as_str().contains('@') {
            return Err("it must not hold a user name or password");
        }
        let path = parts.path_and_query;
        if text.contains('#') || path.as_ref().is_some_and(|path| path.query().is_some()) {
            return Err("it must end with the path");
        }
        let prefix = path.map(|path| path.path().trim_end_matches('/').to_owned());
        let root = Uri::builder()
            .scheme(scheme.clone())
            .authority(authority.clone())
            .path_and_query("/")
            .build()
            .map_err(|_| "it is no URL")?;
        let header = HeaderValue::from_str(authority.as_str()).map_err(|_| "it is no URL")?;
        Ok(Self {
            text: text.to_owned(),
            scheme,
            authority,
            prefix: prefix.unwrap_or_default(),
            root,
            header,
        })
    }

    pub(in crate::client) fn as_str(&self) -> &str {
        &self.text
    }

    /// The host, with the port if one is named: what a log may show.
    pub(in crate::client) fn host(&self) -> &str {
        self.authority.as_str()
    }

    /// The server without any path, to choose a proxy by.
    pub(in crate::client) fn root(&self) -> &Uri {
        &self.root
    }

    /// Whether this is Telegram's own server, which shares no disk with the bot.
    pub(in crate::client) fn is_public(&self) -> bool {
        self.authority
            .host()
            .eq_ignore_ascii_case("api.telegram.org")
    }

    /// What a request names as its host.
    pub(super) fn host_header(&self) -> HeaderValue {
        self.header.clone()
    }

    /// This path on the server, as a request to the server itself names it.
    pub(super) fn origin_form(&self, path: &str) -> Result<Uri, http::Error> {
        let path = format!("{}{path}", self.prefix);
        Ok(Uri::from(PathAndQuery::try_from(path)?))
    }

    /// The URL of this path on the server.
    pub(in crate::client) fn uri(&self, path: &str) -> Result<Uri, http::Error> {
        let path = format!("{}{path}", self.prefix);
        Uri::builder()
            .scheme(self.scheme.clone())
            .authority(self.authority.clone())
            .path_and_query(PathAndQuery::try_from(path)?)
            .build()
    }
}

#[cfg(test)]
mod tests {
    use super::{PUBLIC, Server};

    #[test]
    fn urls() {
        let uri = |url: &str| {
            let server = Server::parse(url).unwrap();
            server.uri("/bot1:x/getMe").unwrap().to_string()
        };
        assert_eq!(uri(PUBLIC), "https://api.telegram.org/bot1:x/getMe");
        assert_eq!(
            uri("http://127.0.0.1:8081/"),
            "http://127.0.0.1:8081/bot1:x/getMe"
        );
        assert_eq!(
            uri(" http://[::1]:80/a/b// "),
            "http://[::1]:80/a/b/bot1:x/getMe"
        );
        assert!(Server::parse(PUBLIC).unwrap().is_public());
        let own = Server::parse("http://[::1]:80/a/b").unwrap();
        assert_eq!(own.host(), "[::1]:80");
        assert!(!Server::parse("http://localhost").unwrap().is_public());
    }

    #[test]
    fn what_is_no_server() {
        for url in [
            "",
            "localhost:8081",
            "127.0.0.1:8081",
            "ftp://host",
            "http://",
            "http://u:p@host",
            "http://host/?x=1",
            "http://host/a b",
            "http://host/#a",
        ] {
            assert!(Server::parse(url).is_err(), "{url}");
        }
    }
}

//! The headers of a request, whichever HTTP library has read them.

use std::str::FromStr;

use actix_web::http::header as actix;

/// The name of a header, as both libraries know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    actix: actix::HeaderName,
    http: http::HeaderName,
}

/// That there are bytes which no name of a header has.
#[derive(Debug)]
pub(super) struct NoName;

impl Name {
    /// A name in lower case. Panics for any other, where it is used for a constant: while that is compiled.
    pub(super) const fn from_static(name: &'static str) -> Self {
        Self {
            actix: actix::HeaderName::from_static(name),
            http: http::HeaderName::from_static(name),
        }
    }
}

impl FromStr for Name {
    type Err = NoName;

    fn from_str(name: &str) -> Result<Self, NoName> {
        match (name.parse(), name.parse()) {
            (Ok(actix), Ok(http)) => Ok(Self { actix, http }),
            _ => Err(NoName),
        }
    }
}

/// The head of a request: what the checks look at.
pub(super) struct Head<'a, H> {
    /// Whether the method is `POST`.
    pub(super) post: bool,
    pub(super) path: &'a str,
    pub(super) headers: &'a H,
}

/// Headers, of any library.
pub(super) trait Headers {
    /// All values of a header, in the order they came.
    fn all<'a>(&'a self, name: &Name) -> impl Iterator<Item = &'a [u8]>;

    /// The value of a header that must not be there twice.
    fn only<'a>(&'a self, name: &Name) -> Option<&'a [u8]> {
        let mut values = self.all(name);
        let value = values.next()?;
        values.next().is_none().then_some(value)
    }
}

impl Headers for actix::HeaderMap {
    fn all<'a>(&'a self, name: &Name) -> impl Iterator<Item = &'a [u8]> {
        self.get_all(&name.actix).map(actix::HeaderValue::as_bytes)
    }
}

impl Headers for http::HeaderMap {
    fn all<'a>(&'a self, name: &Name) -> impl Iterator<Item = &'a [u8]> {
        self.get_all(&name.http)
            .iter()
            .map(http::HeaderValue::as_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::{Headers, Name, actix};

    fn values(headers: &impl Headers, name: &Name) -> Vec<Vec<u8>> {
        headers.all(name).map(<[u8]>::to_vec).collect()
    }

    #[test]
    fn both_libraries_tell_the_same() {
        let mut one = actix::HeaderMap::new();
        let mut other = http::HeaderMap::new();
        for (name, value) in [
            ("x-one", "1"),
            ("forwarded", "for=a"),
            ("forwarded", "for=b"),
        ] {
            one.append(
                actix::HeaderName::from_static(name),
                actix::HeaderValue::from_static(value),
            );
            other.append(
                http::HeaderName::from_static(name),
                http::HeaderValue::from_static(value),
            );
        }
        for name in ["X-One", "Forwarded", "x-none"] {
            let name: Name = name.parse().unwrap();
            assert_eq!(values(&one, &name), values(&other, &name));
            assert_eq!(one.only(&name), other.only(&name));
        }
        let forwarded = Name::from_static("forwarded");
        assert_eq!(values(&one, &forwarded), [b"for=a", b"for=b"]);
        assert_eq!(one.only(&forwarded), None);
        assert_eq!(one.only(&Name::from_static("x-one")), Some(b"1".as_slice()));
        assert!("no name".parse::<Name>().is_err());
    }
}

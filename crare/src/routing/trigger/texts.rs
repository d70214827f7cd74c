//! One text or several, as triggers take them.

use std::borrow::Cow;

/// One text or several: `"buy"`, `["buy", "sell"]`, a `String`, a `Vec<String>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts(pub(in crate::routing) Vec<Cow<'static, str>>);

impl From<&'static str> for Texts {
    fn from(text: &'static str) -> Self {
        Self(vec![Cow::Borrowed(text)])
    }
}

impl From<String> for Texts {
    fn from(text: String) -> Self {
        Self(vec![Cow::Owned(text)])
    }
}

impl From<Vec<String>> for Texts {
    fn from(texts: Vec<String>) -> Self {
        Self(texts.into_iter().map(Cow::Owned).collect())
    }
}

impl From<&'static [&'static str]> for Texts {
    fn from(texts: &'static [&'static str]) -> Self {
        Self(texts.iter().copied().map(Cow::Borrowed).collect())
    }
}

impl<const N: usize> From<[&'static str; N]> for Texts {
    fn from(texts: [&'static str; N]) -> Self {
        Self(texts.into_iter().map(Cow::Borrowed).collect())
    }
}

impl<const N: usize> From<&'static [&'static str; N]> for Texts {
    fn from(texts: &'static [&'static str; N]) -> Self {
        Self::from(&texts[..])
    }
}

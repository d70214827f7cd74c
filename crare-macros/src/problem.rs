//! What is wrong with the text of a string literal, and where in it.

use std::ops::Range;

use proc_macro2::Span;
use syn::LitStr;

use crate::errors::{Errors, Reported};

/// A mistake in a text: what it is, and the bytes it is about.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) range: Option<Range<usize>>,
    pub(crate) message: String,
}

impl Problem {
    /// A mistake of the whole text.
    pub(crate) fn whole(message: impl Into<String>) -> Self {
        Self {
            range: None,
            message: message.into(),
        }
    }

    /// A mistake in some bytes of the text.
    pub(crate) fn within(range: Range<usize>, message: impl Into<String>) -> Self {
        Self {
            range: Some(range),
            message: message.into(),
        }
    }

    /// Reports it on the literal, inside it where the compiler can.
    pub(crate) fn report(self, lit: &LitStr, errors: &mut Errors) -> Reported {
        let span = self
            .range
            .and_then(|range| span_in(lit, &range))
            .unwrap_or_else(|| lit.span());
        errors.at(span, self.message)
    }
}

/// The span of some bytes of a literal's text. Stable compilers cannot give it yet; texts with escapes have none.
fn span_in(lit: &LitStr, range: &Range<usize>) -> Option<Span> {
    let token = lit.token();
    let written = token.to_string();
    let text = lit.value();
    let before = written.find('"')? + 1;
    let is_verbatim = written.get(before..before + text.len()) == Some(text.as_str());
    if is_verbatim && !range.is_empty() {
        token.subspan(before + range.start..before + range.end)
    } else {
        None
    }
}

//! The words of a message.

use std::fmt;

use crate::routing::context::Context;
use crate::routing::extract::payload::{Payload, payload};

/// The text of a message; returned from a handler, a plain text to send.
///
/// ```
/// use crare::routing::extract::Text;
///
/// async fn echo(Text(text): Text) -> String {
///     text
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(pub String);

/// The caption of a photo, a video or a file; empty when there is none.
///
/// `Option<Caption>` is `None` for updates that have no message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption(pub String);

impl Payload for Text {
    const NAME: &'static str = "Text";

    fn find(ctx: &Context) -> Option<Self> {
        ctx.message()?.text.clone().map(Text)
    }
}

impl Payload for Caption {
    const NAME: &'static str = "Caption";

    fn find(ctx: &Context) -> Option<Self> {
        Some(Self(ctx.message()?.caption.clone().unwrap_or_default()))
    }
}

payload!(Text, Caption);

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Caption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

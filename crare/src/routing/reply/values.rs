//! Ordinary values as replies.

use std::borrow::Cow;

use crate::Error;
use crate::api::Method;
use crate::client::{Call, Request};
use crate::routing::context::Context;
use crate::routing::extract::Text;
use crate::routing::reply::{Content, Html, IntoReply, MarkdownV2, Reply, guest};

/// Passes the update on: the next handler in rank runs as well.
///
/// ```
/// use crare::routing::reply::Next;
///
/// async fn count() -> Next {
///     Next
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Next;

impl IntoReply for Next {
    fn into_reply(self, _ctx: &Context) -> Result<Reply, Error> {
        Ok(Reply::new().pass_on())
    }
}

impl IntoReply for Reply {
    fn into_reply(self, _ctx: &Context) -> Result<Reply, Error> {
        Ok(self)
    }
}

impl IntoReply for Request {
    fn into_reply(self, _ctx: &Context) -> Result<Reply, Error> {
        Ok(Reply::new().with(self))
    }
}

#[diagnostic::do_not_recommend]
impl<M: Method> IntoReply for M {
    fn into_reply(self, _ctx: &Context) -> Result<Reply, Error> {
        Ok(Reply::new().with(self))
    }
}

impl<M: Method> IntoReply for Call<M> {
    fn into_reply(self, _ctx: &Context) -> Result<Reply, Error> {
        Ok(Reply::new().with(self.into_method()))
    }
}

macro_rules! texts {
    ($($text:ty),*) => {$(
        impl IntoReply for $text {
            fn into_reply(self, ctx: &Context) -> Result<Reply, Error> {
                text(self.into(), ctx)
            }
        }
    )*};
}
texts!(
    &'static str,
    String,
    Cow<'static, str>,
    Text,
    Html,
    MarkdownV2,
    Content
);

/// A message to the chat; in a chat where the bot is a guest, the one answer it may give.
fn text(content: Content, ctx: &Context) -> Result<Reply, Error> {
    match guest::answer(&content, ctx) {
        Some(answer) => Ok(Reply::new().with(answer)),
        None => Ok(Reply::new().with(ctx.compose(content)?)),
    }
}

impl IntoReply for () {
    fn into_reply(self, _ctx: &Context) -> Result<Reply, Error> {
        Ok(Reply::new())
    }
}

impl<R: IntoReply> IntoReply for Option<R> {
    fn into_reply(self, ctx: &Context) -> Result<Reply, Error> {
        self.map_or_else(|| Ok(Reply::new()), |value| value.into_reply(ctx))
    }
}

impl<R: IntoReply, E: Into<Error>> IntoReply for Result<R, E> {
    fn into_reply(self, ctx: &Context) -> Result<Reply, Error> {
        self.map_err(Into::into)?.into_reply(ctx)
    }
}

impl<R: IntoReply> IntoReply for Vec<R> {
    fn into_reply(self, ctx: &Context) -> Result<Reply, Error> {
        self.into_iter().try_fold(Reply::new(), |reply, value| {
            Ok(reply.then(value.into_reply(ctx)?))
        })
    }
}

macro_rules! tuples {
    ($(($($part:ident),+))*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($part: IntoReply),+> IntoReply for ($($part,)+) {
            #[allow(non_snake_case, reason = "the names of the types serve as names of the values")]
            fn into_reply(self, ctx: &Context) -> Result<Reply, Error> {
                let ($($part,)+) = self;
                Ok(Reply::new()$(.then($part.into_reply(ctx)?))+)
            }
        }
    )*};
}
tuples! {
    (A) (A, B) (A, B, C) (A, B, C, D) (A, B, C, D, E) (A, B, C, D, E, F) (A, B, C, D, E, F, G) (A, B, C, D, E, F, G, H)
}

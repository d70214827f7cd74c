//! A call that is not made yet.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use super::answer::Answer;
use super::bot::Bot;
use super::error::CallError;
use super::request::Request;
use crate::api::Method;

/// A method and the bot that will call it; `.await` makes the call.
///
/// The setters of the method's optional parameters are on the call too.
#[must_use = "a call is made by awaiting it"]
#[derive(Clone)]
pub struct Call<M> {
    pub(crate) bot: Bot,
    pub(crate) method: M,
    pub(crate) time_limit: Option<Duration>,
}

impl<M> Call<M> {
    pub(crate) fn new(bot: Bot, method: M) -> Self {
        Self {
            bot,
            method,
            time_limit: None,
        }
    }

    /// How long this call may take, instead of the bot's own time-out.
    ///
    /// While a file is uploaded this is the time without any progress.
    /// `getUpdates` needs no such limit: the time that Telegram is asked to wait
    /// is added to the bot's time-out.
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = Some(limit);
        self
    }

    /// The method with its parameters, to be stored or returned from a handler.
    pub fn into_method(self) -> M {
        self.method
    }
}

impl<M: fmt::Debug> fmt::Debug for Call<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Call").field(&self.method).finish()
    }
}

impl<M: Method> IntoFuture for Call<M> {
    type Output = Result<M::Output, CallError>;
    type IntoFuture = CallFuture<M>;

    fn into_future(self) -> CallFuture<M> {
        let request = Request::from(self.method);
        CallFuture {
            answer: self.bot.send(request, self.time_limit),
            method: PhantomData,
        }
    }
}

/// A call under way.
#[must_use = "futures do nothing unless polled"]
pub struct CallFuture<M> {
    answer: Sending,
    method: PhantomData<fn() -> M>,
}

/// What is the same for all methods.
pub(super) type Sending = Pin<Box<dyn Future<Output = Result<Answer, CallError>> + Send>>;

impl<M: Method> Future for CallFuture<M> {
    type Output = Result<M::Output, CallError>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let answer = ready!(self.answer.as_mut().poll(cx))?;
        Poll::Ready(M::parse(answer.result()).map_err(|error| answer.undecodable(error)))
    }
}

impl<M> fmt::Debug for CallFuture<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallFuture").finish_non_exhaustive()
    }
}

//! All that the expansions of the macros name. It changes with every release: nothing else may use it.

pub use crate::app::entry::{MainResult, MainSettings, Mode, Setup, Value, main};
pub use crate::routing::endpoint::on;
pub use crate::routing::extract::Extract;
pub use crate::routing::reply::{IntoReply, Reply};
pub use crate::routing::{
    Context, Endpoint, HandlerFuture, Key, Meta, Route, Router, Trigger, assert_distinct,
};
#[cfg(feature = "macros")]
pub use crate::routing::{Registered, collect};
#[cfg(feature = "macros")]
pub use inventory::submit;

use crate::Error;

/// Takes one argument of a handler for the trigger `K` out of an update.
pub async fn extract<K, T: Extract<K>>(ctx: &Context) -> Result<T, Error> {
    T::extract(ctx).await.map_err(Error::from)
}

/// Turns what a handler returned into calls.
pub fn reply<R: IntoReply>(value: R, ctx: &Context) -> Result<Reply, Error> {
    value.into_reply(ctx)
}

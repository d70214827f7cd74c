//! All that the expansions of the macros name. It changes with every release: nothing else may use it.

pub use crate::api::ChatType;
pub use crate::app::entry::{MainResult, MainSettings, Mode, Setup, Value, main};
pub use crate::routing::endpoint::on;
pub use crate::routing::extract::Extract;
pub use crate::routing::middleware::IntoMiddleware;
pub use crate::routing::pattern::{
    Arg, ArgError, ArgReason, ByFromStr, ByNothing, CallbackDataOf, Captured, Probe,
    StartPayloadOf, WriteArg, assert_fits, bounded, callback_data, choice, start_payload,
};
pub use crate::routing::reply::{IntoReply, Reply};
pub use crate::routing::{
    Context, Endpoint, Group, Guard, HandlerFuture, Key, Listing, Meta, Needing, NeedsNothing,
    Route, Router, Scope, Trigger, assert_distinct, concat_keys, count_keys,
};
#[cfg(feature = "macros")]
pub use crate::routing::{Registered, collect, collect_all};
#[cfg(feature = "testing")]
pub use crate::testing::run::{FromScene, TestSettings, run_test};
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

/// Checks that a function is a middleware.
pub const fn assert_middleware<M>(_: &impl IntoMiddleware<M>) {}

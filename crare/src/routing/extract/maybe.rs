//! Values that may be missing.

use crate::routing::context::Context;
use crate::routing::extract::{Extract, Rejection, TryExtract};

/// `None` when the value cannot be taken.
#[diagnostic::do_not_recommend]
impl<K, T: TryExtract> Extract<K> for Option<T> {
    async fn extract(ctx: &Context) -> Result<Self, Rejection> {
        Ok(T::try_extract(ctx).await.ok())
    }
}

/// The rejection, when the value cannot be taken.
#[diagnostic::do_not_recommend]
impl<K, T: TryExtract, E: From<Rejection>> Extract<K> for Result<T, E> {
    async fn extract(ctx: &Context) -> Result<Self, Rejection> {
        Ok(T::try_extract(ctx).await.map_err(E::from))
    }
}

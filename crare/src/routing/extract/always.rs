//! What every handler can take.

use std::any::type_name;

use crate::api::Update;
use crate::client::Bot;
use crate::routing::context::Context;
use crate::routing::data::Data;
use crate::routing::extract::{FromContext, Rejection};
use crate::routing::needs::Needs;

impl FromContext for Context {
    async fn from_context(ctx: &Context) -> Result<Self, Rejection> {
        Ok(ctx.clone())
    }
}

impl FromContext for Bot {
    async fn from_context(ctx: &Context) -> Result<Self, Rejection> {
        Ok(ctx.bot().clone())
    }
}

/// A copy of the whole update; [`Context::update`] shows it without one.
impl FromContext for Update {
    async fn from_context(ctx: &Context) -> Result<Self, Rejection> {
        Ok(ctx.update().clone())
    }
}

impl<T: Send + Sync + 'static> FromContext for Data<T> {
    async fn from_context(ctx: &Context) -> Result<Self, Rejection> {
        ctx.data_map().share().ok_or(Rejection::NoData {
            type_name: type_name::<T>(),
        })
    }

    fn needs(needs: &mut Needs) {
        needs.data::<T>();
    }
}

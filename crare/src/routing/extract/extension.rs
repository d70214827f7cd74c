//! What guards and middleware left.

use std::any::type_name;
use std::ops::Deref;

use crate::routing::context::Context;
use crate::routing::extract::{FromContext, Rejection};

/// A value that a guard or a middleware left for the handler, by [`Context::insert`], or by returning it from a predicate.
///
/// ```
/// use crare::prelude::*;
///
/// #[derive(Clone)]
/// struct Order(u32);
///
/// // For instance `#[handle(on_text, when = order)]`.
/// fn order(ctx: &Context) -> Option<Order> {
///     ctx.message()?.text.as_ref()?.strip_prefix('#')?.parse().ok().map(Order)
/// }
///
/// async fn show(order: Extension<Order>) -> String {
///     format!("order {}", order.0)
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension<T>(T);

impl<T> Extension<T> {
    /// The value itself.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> From<T> for Extension<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> Deref for Extension<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone + Send + Sync + 'static> FromContext for Extension<T> {
    async fn from_context(ctx: &Context) -> Result<Self, Rejection> {
        ctx.get()
            .map(Self)
            .ok_or_else(|| Rejection::missing(type_name::<Self>()))
    }
}

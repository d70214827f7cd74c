//! Asynchronous functions as middleware.

use std::future::Future;
use std::marker::PhantomData;
use std::sync::Arc;

use crate::routing::BoxFuture;
use crate::routing::context::Context;
use crate::routing::endpoint::on;
use crate::routing::extract::Extract;
use crate::routing::middleware::{Middleware, Next};
use crate::routing::needs::Needs;
use crate::routing::outcome::{IntoOutcome, Outcome};

/// What can stand around handlers: a type with [`Middleware`], or an asynchronous function that takes `&Context`, [`Next`] and
/// up to four extractors.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no middleware",
    label = "cannot stand around handlers",
    note = "a middleware is an `async fn(ctx: &Context, next: middleware::Next<'_>) -> Outcome`, which may take up to four more things that a handler of `on_any` can take, or a type that implements `Middleware`"
)]
pub trait IntoMiddleware<M> {
    /// In the common form.
    fn into_middleware(self) -> Arc<dyn Middleware>;
}

/// Marks types that implement [`Middleware`].
#[derive(Debug)]
pub struct Itself;

#[diagnostic::do_not_recommend]
impl<T: Middleware> IntoMiddleware<Itself> for T {
    fn into_middleware(self) -> Arc<dyn Middleware> {
        Arc::new(self)
    }
}

/// An asynchronous function that is a middleware, with the further arguments `A`.
pub trait MiddlewareFn<'a, A>: Send + Sync + 'static {
    /// What it is while it runs.
    type Future: Future<Output: IntoOutcome> + Send + 'a;
    /// Calls it.
    fn call(&self, ctx: &'a Context, next: Next<'a>, args: A) -> Self::Future;
}

/// A function as [`Middleware`].
pub struct Function<F, A> {
    function: F,
    args: PhantomData<fn(A)>,
}

macro_rules! functions {
    ($(($($arg:ident),*))*) => {$(
        impl<'a, F, R, $($arg),*> MiddlewareFn<'a, ($($arg,)*)> for F
        where
            F: Fn(&'a Context, Next<'a>, $($arg),*) -> R + Send + Sync + 'static,
            R: Future<Output: IntoOutcome> + Send + 'a,
        {
            type Future = R;

            #[allow(non_snake_case, reason = "the names of the types serve as names of the values")]
            fn call(&self, ctx: &'a Context, next: Next<'a>, ($($arg,)*): ($($arg,)*)) -> R {
                self(ctx, next, $($arg),*)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<F, $($arg),*> IntoMiddleware<Function<(), ($($arg,)*)>> for F
        where
            F: for<'a> MiddlewareFn<'a, ($($arg,)*)>,
            $($arg: Extract<on::Any> + Send + 'static,)*
        {
            fn into_middleware(self) -> Arc<dyn Middleware> {
                Arc::new(Function {
                    function: self,
                    args: PhantomData::<fn(($($arg,)*))>,
                })
            }
        }

        impl<F, $($arg),*> Middleware for Function<F, ($($arg,)*)>
        where
            F: for<'a> MiddlewareFn<'a, ($($arg,)*)>,
            $($arg: Extract<on::Any> + Send + 'static,)*
        {
            fn handle<'a>(&'a self, ctx: &'a Context, next: Next<'a>) -> BoxFuture<'a, Outcome> {
                Box::pin(async move {
                    let args = ($(
                        match <$arg as Extract<on::Any>>::extract(ctx).await {
                            Ok(value) => value,
                            Err(rejection) => return ctx.fail(rejection),
                        },
                    )*);
                    self.function.call(ctx, next, args).await.into_outcome(ctx)
                })
            }

            fn needs(&self, needs: &mut Needs) {
                let _ = &needs;
                $(<$arg as Extract<on::Any>>::needs(needs);)*
            }
        }
    )*};
}
functions! { () (A) (A, B) (A, B, C) (A, B, C, D) }

impl<F, A> std::fmt::Debug for Function<F, A> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(std::any::type_name::<F>())
    }
}

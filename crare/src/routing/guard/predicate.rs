//! Functions of the application as guards.

use std::future::Future;
use std::marker::PhantomData;
use std::sync::Arc;

use crate::error::Error;
use crate::routing::BoxFuture;
use crate::routing::context::Context;
use crate::routing::endpoint::on;
use crate::routing::extract::Extract;

/// A function that tells whether a route takes an update, for `when = ..`.
///
/// One of these; up to four arguments can be taken, whatever a handler of `on_any` can take:
///
/// ```
/// use crare::prelude::*;
/// use crare::routing::Guard;
///
/// struct Flags { beta: bool }
///
/// fn is_short(ctx: &Context) -> bool {
///     ctx.message().is_some_and(|message| message.text.as_ref().is_some_and(|text| text.len() < 9))
/// }
///
/// async fn is_member(ctx: &Context) -> Result<bool> {
///     Ok(ctx.user().is_some())
/// }
///
/// async fn is_beta(flags: Data<Flags>) -> bool {
///     flags.beta
/// }
///
/// // What is found is there for the handler, as `Extension<u32>`.
/// fn order(ctx: &Context) -> Option<u32> {
///     ctx.message()?.text.as_ref()?.strip_prefix('#')?.parse().ok()
/// }
///
/// let guards = [
///     Guard::when("is_short", is_short),
///     Guard::when("is_member", is_member),
///     Guard::when("is_beta", is_beta),
///     Guard::when("order", order),
/// ];
/// # assert_eq!(guards.len(), 4);
/// ```
///
/// It returns a [`Judgement`]: `bool`, `Option<T>`, or a `Result` of these, whose error goes to `on_error`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no predicate",
    label = "cannot tell whether the route takes an update",
    note = "a predicate is a function, async or not, that takes `&Context` or up to four things that a handler of `on_any` can take, and returns `bool`, `Option<T>` or a `Result` of these"
)]
pub trait Predicate<M>: Send + Sync + 'static {
    /// The predicate in its common form.
    #[doc(hidden)]
    fn into_question(self) -> Question;
}

/// What a predicate may return.
#[diagnostic::on_unimplemented(
    message = "a predicate cannot return `{Self}`",
    note = "return `bool`, `Option<T>` with a `T` that can be cloned, or a `Result` of these"
)]
pub trait Judgement: Send {
    /// Whether the route takes the update. A value that was found is put into the context.
    ///
    /// # Errors
    /// When the predicate could not tell.
    fn judge(self, ctx: &Context) -> Result<bool, Error>;
}

impl Judgement for bool {
    fn judge(self, _ctx: &Context) -> Result<bool, Error> {
        Ok(self)
    }
}

impl<T: Clone + Send + Sync + 'static> Judgement for Option<T> {
    fn judge(self, ctx: &Context) -> Result<bool, Error> {
        let found = self.is_some();
        if let Some(value) = self {
            ctx.insert(value);
        }
        Ok(found)
    }
}

impl<J: Judgement, E: Into<Error> + Send> Judgement for Result<J, E> {
    fn judge(self, ctx: &Context) -> Result<bool, Error> {
        self.map_err(Into::into)?.judge(ctx)
    }
}

/// What a guard says.
pub enum Answer<'a> {
    /// Without waiting.
    Now(Result<bool, Error>),
    /// After waiting.
    Later(BoxFuture<'a, Result<bool, Error>>),
}

impl<'a> Answer<'a> {
    pub(super) fn of(holds: bool) -> Self {
        Self::Now(Ok(holds))
    }

    pub(super) fn later(asking: impl Future<Output = Result<bool, Error>> + Send + 'a) -> Self {
        Self::Later(Box::pin(asking))
    }
}

/// A predicate in its common form.
#[derive(Clone)]
pub struct Question(Arc<dyn for<'a> Fn(&'a Context) -> Answer<'a> + Send + Sync>);

impl Question {
    fn new(ask: impl for<'a> Fn(&'a Context) -> Answer<'a> + Send + Sync + 'static) -> Self {
        Self(Arc::new(ask))
    }

    pub(super) fn ask<'a>(&self, ctx: &'a Context) -> Answer<'a> {
        (self.0)(ctx)
    }
}

/// Marks `fn(&Context) -> bool`.
#[derive(Debug)]
pub struct Plain<J>(PhantomData<J>);

#[diagnostic::do_not_recommend]
impl<F, J> Predicate<Plain<J>> for F
where
    F: Fn(&Context) -> J + Send + Sync + 'static,
    J: Judgement,
{
    fn into_question(self) -> Question {
        Question::new(move |ctx| Answer::Now(self(ctx).judge(ctx)))
    }
}

/// An asynchronous function that borrows the context.
pub trait Borrowing<'a>: Send + Sync + 'static {
    /// What it is while it runs.
    type Future: Future<Output: Judgement> + Send + 'a;
    /// Calls it.
    fn call(&self, ctx: &'a Context) -> Self::Future;
}

#[diagnostic::do_not_recommend]
impl<'a, F, R> Borrowing<'a> for F
where
    F: Fn(&'a Context) -> R + Send + Sync + 'static,
    R: Future<Output: Judgement> + Send + 'a,
{
    type Future = R;

    fn call(&self, ctx: &'a Context) -> R {
        self(ctx)
    }
}

/// Marks `async fn(&Context) -> bool`.
#[derive(Debug)]
pub struct Waiting;

#[diagnostic::do_not_recommend]
impl<F: for<'a> Borrowing<'a>> Predicate<Waiting> for F {
    fn into_question(self) -> Question {
        Question::new(move |ctx| {
            let asking = self.call(ctx);
            Answer::later(async move { asking.await.judge(ctx) })
        })
    }
}

/// Marks `async fn(A, B) -> bool`.
#[derive(Debug)]
pub struct Taking<A, R>(PhantomData<(A, R)>);

/// Marks `fn(A, B) -> bool`.
#[derive(Debug)]
pub struct TakingPlain<A, J>(PhantomData<(A, J)>);

macro_rules! taking {
    ($(($($arg:ident),+))*) => {$(
        #[diagnostic::do_not_recommend]
        impl<F, R, $($arg),+> Predicate<Taking<($($arg,)+), R>> for F
        where
            F: Fn($($arg),+) -> R + Clone + Send + Sync + 'static,
            R: Future<Output: Judgement> + Send + 'static,
            $($arg: Extract<on::Any> + Send + 'static,)+
        {
            fn into_question(self) -> Question {
                Question::new(move |ctx| {
                    let predicate = self.clone();
                    Answer::later(async move {
                        let asking = predicate($(<$arg as Extract<on::Any>>::extract(ctx).await?),+);
                        asking.await.judge(ctx)
                    })
                })
            }
        }

        #[diagnostic::do_not_recommend]
        impl<F, J, $($arg),+> Predicate<TakingPlain<($($arg,)+), J>> for F
        where
            F: Fn($($arg),+) -> J + Clone + Send + Sync + 'static,
            J: Judgement + 'static,
            $($arg: Extract<on::Any> + Send + 'static,)+
        {
            fn into_question(self) -> Question {
                Question::new(move |ctx| {
                    let predicate = self.clone();
                    Answer::later(async move {
                        let judgement = predicate($(<$arg as Extract<on::Any>>::extract(ctx).await?),+);
                        judgement.judge(ctx)
                    })
                })
            }
        }
    )*};
}
taking! { (A) (A, B) (A, B, C) (A, B, C, D) }

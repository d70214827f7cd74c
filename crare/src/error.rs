//! The error of handlers: any error fits in.

use std::error::Error as StdError;
use std::fmt;

use crate::client::{ApiError, CallError, DownloadError};
use crate::routing::extract::Rejection;

/// What a fallible handler returns, with [`Error`] unless said otherwise.
pub type Result<T = (), E = Error> = std::result::Result<T, E>;

/// Any error, in one pointer.
///
/// Every type that implements [`std::error::Error`] turns into it by `?`, so a handler can mix the errors of Telegram, of a
/// database and of its own. What was put in can be looked at again with [`Error::downcast_ref`]; a failed call to Telegram
/// with [`Error::api`].
///
/// `{}` prints the error itself, `{:#}` the error and everything below it in one line, `{:?}` the same in several lines.
///
/// ```
/// use crare::Error;
///
/// fn amount(text: &str) -> Result<u32, Error> {
///     let amount: u32 = text.parse()?;
///     if amount == 0 {
///         return Err(Error::msg("nothing to buy"));
///     }
///     Ok(amount)
/// }
///
/// assert_eq!(amount("0").unwrap_err().to_string(), "nothing to buy");
/// assert!(amount("x").unwrap_err().downcast_ref::<std::num::ParseIntError>().is_some());
/// ```
pub struct Error {
    inner: Box<dyn StdError + Send + Sync + 'static>,
}

impl Error {
    /// An error that is only a message.
    pub fn msg(message: impl fmt::Display) -> Self {
        Self {
            inner: Box::new(Message(message.to_string())),
        }
    }

    /// What Telegram answered, when this error is a refused call or was caused by one.
    pub fn api(&self) -> Option<&ApiError> {
        self.chain().find_map(call).and_then(CallError::api)
    }

    /// The error that was put in, when it is an `E`; also by an extractor, with [`Rejection::failed`].
    pub fn downcast_ref<E: StdError + 'static>(&self) -> Option<&E> {
        let within = || match self.inner.downcast_ref()? {
            Rejection::Failed(inner) => inner.downcast_ref(),
            _ => None,
        };
        self.inner.downcast_ref().or_else(within)
    }

    /// The error itself, its cause, the cause of that, and so on.
    pub fn chain(&self) -> impl Iterator<Item = &(dyn StdError + 'static)> {
        let first: &(dyn StdError + 'static) = self.inner.as_ref();
        std::iter::successors(Some(first), |error: &&(dyn StdError + 'static)| {
            (*error).source()
        })
    }
}

/// The failed call that an error is, or that it speaks for without naming it as its source.
fn call<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a CallError> {
    if let Some(download) = error.downcast_ref::<DownloadError>() {
        return download.call();
    }
    if let Some(Rejection::Failed(inner)) = error.downcast_ref() {
        return call(inner.as_ref());
    }
    error.downcast_ref()
}

impl<E: StdError + Send + Sync + 'static> From<E> for Error {
    fn from(error: E) -> Self {
        Self {
            inner: Box::new(error),
        }
    }
}

impl From<Error> for Box<dyn StdError + Send + Sync + 'static> {
    fn from(error: Error) -> Self {
        error.inner
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.inner, f)?;
        if f.alternate() {
            for cause in self.chain().skip(1) {
                write!(f, ": {cause}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return fmt::Debug::fmt(&self.inner, f);
        }
        write!(f, "{}", self.inner)?;
        for cause in self.chain().skip(1) {
            write!(f, "\n  caused by: {cause}")?;
        }
        Ok(())
    }
}

/// The error behind [`Error::msg`].
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Message(String);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::ApiFailure;

    #[derive(Debug, thiserror::Error)]
    #[error("no bread")]
    struct NoBread(#[source] std::fmt::Error);

    #[test]
    fn prints_the_error_or_the_whole_chain() {
        let error = Error::from(NoBread(std::fmt::Error));
        assert_eq!(error.to_string(), "no bread");
        assert!(format!("{error:#}").starts_with("no bread: an error occurred"));
        assert!(format!("{error:?}").starts_with("no bread\n  caused by: an error occurred"));
    }

    #[test]
    fn what_an_extractor_failed_with_is_found() {
        let error = Error::from(Rejection::failed(NoBread(std::fmt::Error)));
        assert!(error.downcast_ref::<NoBread>().is_some());
        assert!(error.downcast_ref::<Rejection>().is_some());
        let refused = Error::from(Rejection::refused("no bread"));
        assert!(refused.downcast_ref::<NoBread>().is_none());
    }

    #[test]
    fn what_telegram_answered_is_found_wherever_it_is() {
        let blocked = || {
            CallError::Api(Box::new(ApiFailure {
                method: "sendMessage".into(),
                code: 403,
                description: String::new(),
                kind: ApiError::BotBlocked,
                retry_after: None,
                migrate_to_chat_id: None,
            }))
        };
        for error in [
            Error::from(blocked()),
            Error::from(DownloadError::Call(blocked())),
            Error::from(Rejection::failed(blocked())),
            Error::from(Rejection::failed(DownloadError::Call(blocked()))),
        ] {
            assert_eq!(error.api(), Some(&ApiError::BotBlocked), "{error:?}");
        }
    }

    #[test]
    fn gives_back_what_was_put_in() {
        assert!(
            Error::from(NoBread(std::fmt::Error))
                .downcast_ref::<NoBread>()
                .is_some()
        );
        assert!(Error::msg("x").downcast_ref::<NoBread>().is_none());
        assert!(Error::msg("x").api().is_none());
        let boxed: Box<dyn StdError + Send + Sync> = Error::msg("x").into();
        assert_eq!(boxed.to_string(), "x");
    }
}

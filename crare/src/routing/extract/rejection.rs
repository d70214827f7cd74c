//! Why a value could not be taken.

use std::error::Error as StdError;
use std::fmt;

use crate::Error;

/// Why a value could not be taken out of an update.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Rejection {
    /// This update has no such part.
    #[error("there is no `{what}` in this update")]
    Missing {
        /// Name of the type that was asked for.
        what: &'static str,
    },
    /// Nobody gave the application a value of this type.
    #[error(
        "there is no data of the type `{type_name}`: give it to the application with `app.data(..)`"
    )]
    NoData {
        /// Name of the type.
        type_name: &'static str,
    },
    /// An extractor does not let the update through.
    #[error("{reason}")]
    Refused {
        /// Its reason.
        reason: String,
    },
    /// An extractor failed.
    #[error(transparent)]
    Failed(Box<dyn StdError + Send + Sync + 'static>),
}

impl Rejection {
    /// This update has no such part.
    pub fn missing(what: &'static str) -> Self {
        Self::Missing { what }
    }

    /// The extractor does not let this update through.
    pub fn refused(reason: impl fmt::Display) -> Self {
        Self::Refused {
            reason: reason.to_string(),
        }
    }

    /// The extractor failed: `load(id).await.map_err(Rejection::failed)?`.
    pub fn failed(error: impl Into<Error>) -> Self {
        Self::Failed(error.into().into())
    }
}

impl From<Error> for Rejection {
    fn from(error: Error) -> Self {
        Self::failed(error)
    }
}

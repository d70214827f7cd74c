//! Sources: where updates come from. Each one hands them to the [`Engine`](crate::delivery::Engine) and knows nothing
//! of what becomes of them.

pub(crate) mod backoff;
pub(crate) mod patience;
#[cfg(feature = "polling")]
pub mod polling;
#[cfg(feature = "webhook")]
pub mod webhook;

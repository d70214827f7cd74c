//! Pages that teach: routing, from the simplest to the rarest; then what a bot needs in production. They hold no code; their examples are
//! compiled as tests.

#[doc = include_str!("docs/triggers.md")]
pub mod triggers {}
#[doc = include_str!("docs/extractors.md")]
pub mod extractors {}
#[doc = include_str!("docs/replies.md")]
pub mod replies {}
#[doc = include_str!("docs/middleware.md")]
pub mod middleware {}
#[doc = include_str!("docs/order.md")]
pub mod order {}
#[doc = include_str!("docs/compiler_errors.md")]
pub mod compiler_errors {}
#[doc = include_str!("docs/delivery.md")]
pub mod delivery {}
#[doc = include_str!("docs/webhook.md")]
pub mod webhook {}
#[doc = include_str!("docs/security.md")]
pub mod security {}
#[doc = include_str!("docs/operating.md")]
pub mod operating {}
#[cfg(feature = "playground")]
#[doc = include_str!("docs/playground.md")]
pub mod playground {}
#[cfg(feature = "testing")]
#[doc = include_str!("docs/testing.md")]
pub mod testing {}

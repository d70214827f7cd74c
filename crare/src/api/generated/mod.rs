//! What the generated code consists of.
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

mod enums;
mod methods;
#[cfg(test)]
mod roundtrip;
mod serde;
mod types;
mod unions;
mod update;

pub use enums::*;
pub use methods::*;
#[cfg(test)]
pub(crate) use roundtrip::roundtrip;
pub use types::*;
pub use unions::*;
pub use update::*;

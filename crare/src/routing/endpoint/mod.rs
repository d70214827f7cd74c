//! The endpoints: every kind of update and every content of a message has one, which `#[handle(on_...)]` names.

mod generated;

pub use generated::{Endpoint, on};

use std::fmt;

impl Endpoint {
    /// The endpoint itself, the one above it, and so on up to `on_any`.
    pub fn and_above(self) -> impl Iterator<Item = Endpoint> {
        std::iter::successors(Some(self), |endpoint| endpoint.parent())
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

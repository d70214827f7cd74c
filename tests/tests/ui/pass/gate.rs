//! What turns updates away.

use crare::prelude::*;

/// Only updates that we know.
#[gate]
fn known(update: &Update) -> bool {
    matches!(update.kind, crare::api::UpdateKind::Message(_))
}

#[gate(manual)]
pub(crate) const fn everybody(_: &Update) -> bool {
    true
}

#[gate]
#[cfg(any())]
fn absent(nothing: &Nothing) -> bool {
    true
}

pub(crate) fn main() {
    let _: crare::routing::Router = router![known, everybody];
    // The functions stay what they were.
    let _: fn(&Update) -> bool = everybody;
}

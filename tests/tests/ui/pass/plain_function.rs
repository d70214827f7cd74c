//! The function stays what it was: it can be called, and its attributes stay.

use crare::prelude::*;

/// Adds.
#[handle(on_text)]
#[must_use]
#[inline]
async fn shout(Text(text): Text) -> String {
    text.to_uppercase()
}

#[handle(on_text)]
#[cfg(any())]
async fn absent(nothing: Nothing) -> Nowhere {}

pub(crate) fn main() {
    // Handlers may stand inside functions.
    #[handle(on_photo)]
    async fn local() {}

    let future = shout(Text("a".to_owned()));
    drop(future);

    let _: crare::routing::Router = router![local];
}

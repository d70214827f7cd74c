//! A type that cannot be written into callback data.

use crare::prelude::*;

#[handle(callback = "show/{place}")]
async fn show(place: Place) {
    drop(place);
}

struct Place;

fn main() {}

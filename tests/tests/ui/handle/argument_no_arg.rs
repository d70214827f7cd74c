//! A type that no pattern yields.

use crare::prelude::*;

#[handle(command = "show {place}")]
async fn show(place: Place) {
    drop(place);
}

struct Place;

fn main() {}

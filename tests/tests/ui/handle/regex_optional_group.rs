//! A group that may be absent.

use crare::prelude::*;

#[handle(regex = "(?<a>x)|(?<b>y)")]
async fn start(a: Option<String>, b: String) {
    drop((a, b));
}

fn main() {}

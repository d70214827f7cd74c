//! Part of a later release.

use crare::prelude::*;

#[handle(on_text, when = is_spam)]
async fn start() {}

fn main() {}

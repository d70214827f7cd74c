//! A module in another file.

use crare::prelude::*;

#[routes]
#[path = "files/admin.rs"]
mod admin;

fn main() {}

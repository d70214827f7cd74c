//! A lifetime parameter.

use crare::prelude::*;

#[handle(command)]
async fn start<'a>(_value: std::borrow::Cow<'a, str>) {}

fn main() {}

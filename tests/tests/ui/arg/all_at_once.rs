//! Every mistake is told, and the type can still be used.

use crare::prelude::*;

#[derive(Arg)]
#[arg(name = "size")]
enum Size {
    #[arg(code = "", name = "a|b")]
    Small(u8),
    #[arg]
    Large,
}

fn use_it<T: crare::routing::Arg>() {}

fn main() {
    use_it::<Size>();
}

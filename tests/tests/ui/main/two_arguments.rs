//! An argument too many.

#[crare::main]
async fn main(_app: &mut crare::App, _more: u8) {}

//! A slip in a source's name.

#[crare::main(webhok(host = "example.com"))]
async fn main() {}

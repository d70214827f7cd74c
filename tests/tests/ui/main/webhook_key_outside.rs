//! A webhook's setting outside of its parentheses.

#[crare::main(host = "example.com")]
async fn main() {}

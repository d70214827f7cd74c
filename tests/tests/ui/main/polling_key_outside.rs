//! A setting of polling outside of its parentheses.

#[crare::main(timeout = 50)]
async fn main() {}

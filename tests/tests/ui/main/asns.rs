//! A text in a list of numbers.

#[crare::main(webhook(asns = [62041, "59930"]))]
async fn main() {}

//! A generic `main`.

#[crare::main]
async fn main<T>() {}

//! A `main` that returns a number.

#[crare::main]
async fn main() -> u8 {
    1
}

//! An item that is no function.

#[crare::main]
struct Main;

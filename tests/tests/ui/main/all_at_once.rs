//! Every mistake of a `main` is told, each once.

#[crare::main(webhook(host = "https://example.com", port = 8080, secret = "a b", listn = ":1"))]
fn main(_app: crare::App) {}

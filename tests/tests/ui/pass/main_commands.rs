//! The menu of commands is left alone; probes and Prometheus are answered.

#[crare::main(polling(timeout = 30), commands = manual, status = "127.0.0.1:9090")]
pub(crate) async fn main() {}

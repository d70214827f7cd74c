//! A type that can be read, but not written.

use crare::prelude::*;

#[handle(callback = "ping/{ip}")]
async fn ping(ip: std::net::IpAddr) {
    drop(ip);
}

fn main() {}

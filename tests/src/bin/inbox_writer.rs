//! Puts updates into an inbox and prints the id of each that is safe, until it is killed: `inbox_writer FILE FIRST_ID`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a program for one test, which reads what it prints"
)]

use std::io::Write as _;

use bytes::Bytes;
use crare::api::{UpdateId, UserId};
use crare::inbox::{Entry, Inbox as _, SqliteInbox};

/// Putters side by side.
const AT_A_TIME: i64 = 20;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().unwrap();
    let first: i64 = arguments.next().unwrap().parse().unwrap();
    let inbox = SqliteInbox::new(file);
    let _opened = inbox.open(UserId(7)).await.unwrap();
    println!("open");
    let putters = (0..AT_A_TIME).map(|putter| {
        let inbox = inbox.clone();
        tokio::spawn(async move {
            for id in (first + putter..).step_by(20) {
                let json = Bytes::from(format!(
                    "{{\"update_id\":{id},\"text\":\"{}\"}}",
                    "x".repeat(500)
                ));
                inbox.put(Entry::new(UpdateId(id), json)).await.unwrap();
                println!("{id}");
                if id % 3 == 0 {
                    inbox.done(UpdateId(id));
                }
            }
        })
    });
    for putter in putters.collect::<Vec<_>>() {
        putter.await.unwrap();
    }
    std::io::stdout().flush().unwrap();
}

//! Updates that an inbox in a file takes per second, one after the other and a hundred side by side.
//!
//! ```sh
//! cargo bench -p crare --bench inbox
//! ```
//!
//! The file lies in the folder for temporary files (`TMPDIR`): what is measured is mostly that disk. Each update is put,
//! claimed and done, as one whose handler takes long.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a program for people who look at its output"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use bytes::Bytes;
use crare::api::{UpdateId, UserId};
use crare::inbox::{Entry, Inbox as _, SqliteInbox};
use tokio::runtime::Runtime;

const TIME: Duration = Duration::from_secs(2);

fn main() {
    let runtime = Runtime::new().unwrap();
    let one = runtime.block_on(puts_per_second(1));
    let hundred = runtime.block_on(puts_per_second(100));
    println!("inbox: {one:.0} updates per second, {hundred:.0} with 100 at a time");
}

async fn puts_per_second(at_a_time: usize) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let inbox = SqliteInbox::new(folder.path().join("inbox.sqlite"));
    let _opened = inbox.open(UserId(1)).await.unwrap();
    let json = Bytes::from(vec![b'x'; 600]);
    let next = Arc::new(AtomicI64::new(0));
    let begun = Instant::now();
    let putters = (0..at_a_time).map(|_| {
        let (inbox, json, next) = (inbox.clone(), json.clone(), next.clone());
        tokio::spawn(async move {
            while begun.elapsed() < TIME {
                let id = UpdateId(next.fetch_add(1, Ordering::Relaxed));
                inbox.put(Entry::new(id, json.clone())).await.unwrap();
                inbox.claim(id);
                inbox.done(id);
            }
        })
    });
    for putter in putters.collect::<Vec<_>>() {
        putter.await.unwrap();
    }
    inbox.close().await;
    next.load(Ordering::Relaxed) as f64 / begun.elapsed().as_secs_f64()
}

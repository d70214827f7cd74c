//! Sends or fetches one file with crare's client and prints by how many bytes the most memory ever used has grown.
//!
//! `transfer upload-path|upload-stream|download-path|download-stream URL TOKEN WHAT`: `WHAT` is a file, a number of bytes, or
//! the id of a file.

// A tool for a test, which stops at the first surprise.
#![allow(clippy::print_stdout, clippy::expect_used)]

use std::env;

use bytes::Bytes;
use crare::{
    Bot,
    api::{FileId, InputFile},
};
use crare_tests::process::own_peak_memory;
use futures_util::{StreamExt, TryStreamExt, stream};

const CHAT: i64 = 1;
const PIECE: usize = 64 << 10;

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [task, url, token, what] = arguments.as_slice() else {
        panic!("four arguments are needed")
    };
    let bot = Bot::builder(token.as_str())
        .api_url(url.as_str())
        .build()
        .expect("a bot");
    // Connections, buffers and code that every transfer needs are there before the measurement.
    transfer(&bot, "upload-stream", "100000").await;
    let before = own_peak_memory();
    let size = transfer(&bot, task, what).await;
    println!("size={size} growth={}", own_peak_memory() - before);
}

async fn transfer(bot: &Bot, task: &str, what: &str) -> u64 {
    match task {
        "upload-path" => {
            let sent = bot
                .send_document(CHAT, InputFile::path(what))
                .await
                .expect("it is sent");
            sent.document
                .and_then(|document| document.file_size)
                .expect("the server tells the size")
        }
        "upload-stream" => {
            let size: usize = what.parse().expect("a number of bytes");
            let lengths =
                (0..size.div_ceil(PIECE)).map(move |number| PIECE.min(size - number * PIECE));
            let pieces = stream::iter(lengths).map(|length| Ok(Bytes::from(vec![b'x'; length])));
            bot.send_document(CHAT, InputFile::stream("made.bin", pieces))
                .await
                .expect("it is sent");
            size as u64
        }
        "download-path" => {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let path = folder.path().join("fetched.bin");
            bot.download(FileId::from(what))
                .to_path(&path)
                .await
                .expect("it is fetched")
        }
        "download-stream" => {
            let pieces = bot
                .download(FileId::from(what))
                .stream()
                .await
                .expect("it begins");
            pieces
                .try_fold(0, async |size, piece| Ok(size + piece.len() as u64))
                .await
                .expect("it is fetched")
        }
        other => panic!("{other} is no task"),
    }
}

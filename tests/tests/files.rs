//! Files through crare's client: whole, streamed, and with flat memory however large they are.

#![allow(clippy::unwrap_used)] // a test stops at the first surprise

use std::{
    fs,
    io::Write as _,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use crare::{
    Bot,
    api::{FileId, InputFile, InputMediaDocument, InputMediaPhoto, ReplyParameters},
};
use crare_tests::{
    process::Program,
    server::{Server, Settings, generated_sha256},
};
use futures_util::stream;
use sha2::{Digest, Sha256};

/// What the public server takes as a document, and a little less than it gives as a download of a local one.
const LARGE: u64 = 50_000_000;
/// A transfer may use this much more memory than one of 100 kB.
const ALLOWANCE: u64 = 16 << 20;

fn bot(server: &Server) -> Bot {
    Bot::builder(server.token())
        .api_url(server.url())
        .build()
        .unwrap()
}

/// Runs a transfer in a process of its own, and checks its size and memory.
async fn measured(server: &Server, task: &str, what: &str) {
    let mut running = Program::at(env!("CARGO_BIN_EXE_transfer"))
        .arg(task)
        .arg(server.url())
        .arg(server.token())
        .arg(what)
        .start();
    let status = running.wait_within(Duration::from_secs(120)).await;
    let output = running.output();
    assert!(status.success(), "{output}");
    let number = |name: &str| -> u64 {
        output
            .split(name)
            .nth(1)
            .unwrap()
            .split_whitespace()
            .next()
            .unwrap()
            .parse()
            .unwrap()
    };
    assert_eq!(number("size="), LARGE);
    assert!(number("growth=") < ALLOWANCE, "{task}: {output}");
}

#[tokio::test]
async fn large_uploads_from_disk_take_no_memory() {
    let server = Server::start().await;
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let block: Vec<u8> = (0..=255).cycle().take(1_000_000).collect();
    let mut hash = Sha256::new();
    for _ in 0..LARGE / 1_000_000 {
        file.write_all(&block).unwrap();
        hash.update(&block);
    }
    measured(&server, "upload-path", file.path().to_str().unwrap()).await;
    let call = server.wait_for_calls("sendDocument", 2).await.remove(1);
    let received = call.file(&call["document"]["attach://".len()..]);
    assert_eq!(received.size, LARGE);
    assert_eq!(
        received.sha256,
        format!("{:x}", hash.finalize()),
        "every byte is there, in order"
    );
}

#[tokio::test]
async fn large_uploads_from_a_stream_take_no_memory() {
    let server = Server::start().await;
    measured(&server, "upload-stream", &LARGE.to_string()).await;
}

#[tokio::test]
async fn large_downloads_take_no_memory() {
    let server = Server::start_with(Settings::new().local(true)).await;
    let id = server.generated_file("large.bin", LARGE);
    measured(&server, "download-path", &id).await;
    measured(&server, "download-stream", &id).await;
}

#[tokio::test]
async fn a_download_is_what_the_server_has() {
    let server = Server::start().await;
    let id = server.generated_file("small.bin", 300_001);
    let bytes = bot(&server)
        .download(FileId::from(id.as_str()))
        .bytes()
        .await
        .unwrap();
    assert_eq!(
        format!("{:x}", Sha256::digest(&bytes)),
        generated_sha256(300_001)
    );
}

#[tokio::test]
async fn a_download_that_breaks_leaves_nothing() {
    let server = Server::start().await;
    let id = server.generated_file("small.bin", 3_000_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fetched.bin");
    server.cut_next("file");
    let error = bot(&server)
        .download(FileId::from(id.as_str()))
        .to_path(&path)
        .await
        .unwrap_err();
    assert!(
        !format!("{error} {error:?}").contains(server.token()),
        "no token in {error:?}"
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_local_server_gives_paths() {
    let server = Server::start_with(Settings::new().local(true).local_files(true)).await;
    let id = server.generated_file("local.bin", 100_000);
    let bytes = bot(&server)
        .download(FileId::from(id.as_str()))
        .bytes()
        .await
        .unwrap();
    assert_eq!(
        format!("{:x}", Sha256::digest(&bytes)),
        generated_sha256(100_000)
    );
}

#[tokio::test]
async fn uploads_in_every_way() {
    let server = Server::start().await;
    let bot = bot(&server);
    let told = Arc::new(AtomicU64::new(0));
    let seen = Arc::clone(&told);
    let file = InputFile::bytes("a 'b' жук.txt", "hello")
        .progress(move |sent, _| seen.store(sent, Ordering::SeqCst));
    let sent = bot
        .send_document(5, file)
        .caption("c")
        .reply_parameters(ReplyParameters::new().message_id(1))
        .await
        .unwrap();
    let call = server.wait_for_call("sendDocument").await;
    assert_eq!(told.load(Ordering::SeqCst), 5);
    assert_eq!((&call["chat_id"], &call["caption"]), ("5", "c"));
    assert_eq!(call.json("reply_parameters")["message_id"], 1);
    assert_eq!(call.files[0].file_name, "a 'b' жук.txt");
    assert_eq!(call.files[0].content.as_deref(), Some(&b"hello"[..]));

    let document = sent.document.unwrap();
    bot.send_document(5, InputFile::id(document.file_id.clone()))
        .await
        .unwrap();
    let call = server.wait_for_call("sendDocument").await;
    assert_eq!(&call["document"], document.file_id.as_str());
    assert_eq!(
        call.content_type.as_deref(),
        Some("application/json"),
        "nothing to upload, so plain JSON"
    );

    let pieces = stream::iter([Ok(Bytes::from("ab")), Ok(Bytes::from("c"))]);
    bot.send_document(5, InputFile::stream("s.txt", pieces))
        .await
        .unwrap();
    let call = server.wait_for_call("sendDocument").await;
    assert_eq!(call.files[0].content.as_deref(), Some(&b"abc"[..]));
    assert_eq!(
        bot.download(sent_file(&server, &call))
            .bytes()
            .await
            .unwrap(),
        "abc"
    );
}

/// The id that the server gave an upload.
fn sent_file(server: &Server, call: &crare_tests::server::Call) -> FileId {
    let message = (1..100).rev().find_map(|id| server.message(5, id)).unwrap();
    assert_eq!(message["document"]["file_size"], call.files[0].size);
    FileId::from(message["document"]["file_id"].as_str().unwrap())
}

#[tokio::test]
async fn albums_carry_their_files() {
    let server = Server::start().await;
    let first = InputMediaPhoto::new(InputFile::bytes("1.jpg", "one")).caption("first");
    let second = InputMediaPhoto::new(InputFile::bytes("2.jpg", "two"));
    let sent = bot(&server)
        .send_media_group(5, [first, second])
        .await
        .unwrap();
    assert_eq!(sent.len(), 2);
    assert_eq!(sent[0].caption.as_deref(), Some("first"));
    let call = server.wait_for_call("sendMediaGroup").await;
    let mut contents: Vec<_> = call
        .files
        .iter()
        .map(|file| file.content.clone().unwrap())
        .collect();
    contents.sort();
    assert_eq!(contents, ["one", "two"]);

    let document = InputMediaDocument::new(InputFile::path("/no/such/file"));
    let error = bot(&server)
        .send_media_group(5, [document])
        .await
        .unwrap_err();
    assert!(error.to_string().contains("sendMediaGroup"), "{error}");
}

//! Downloads from a small server, and from the disk.

use std::path::{Path, PathBuf};
use std::time::Duration;

use futures_util::TryStreamExt;

use super::{DownloadError, FileRef};
use crate::api::{FileId, GetFile, Method};
use crate::client::test_server::{Act, Seen, TOKEN, TestServer, http};
use crate::client::{ApiError, CallError};

const FOUND: &str = r#"{"ok":true,"result":{"file_id":"F","file_unique_id":"U","file_size":5,"file_path":"photos/a b#1.jpg"}}"#;

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("crare-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

/// Answers `getFile` with `found`, and everything else with `file`.
async fn server(found: String, file: impl Fn(&Seen) -> Act + Send + Sync + 'static) -> TestServer {
    TestServer::start(move |seen| {
        if seen.line.starts_with("POST") {
            return Act::Send(http(200, "", &found));
        }
        file(seen)
    })
    .await
}

fn id() -> FileId {
    FileId::from("F")
}

#[tokio::test]
async fn by_id_and_by_file() {
    let server = server(FOUND.to_owned(), |_| Act::Send(http(200, "", "hello"))).await;
    let bot = server.bot();
    let known = id();
    assert_eq!(bot.download(&known).bytes().await.unwrap(), "hello");
    let seen = server.seen();
    assert_eq!(seen[0].text(), r#"{"file_id":"F"}"#);
    let line = format!("GET /file/bot{TOKEN}/photos/a%20b%231.jpg HTTP/1.1");
    assert_eq!(seen[1].line, line);

    let file = bot.get_file("F").await.unwrap();
    let mut written = Vec::new();
    let length = bot.download(&file).to_writer(&mut written).await.unwrap();
    assert_eq!((length, written.as_slice()), (5, b"hello".as_slice()));
    let pieces = bot.download(file).stream().await.unwrap();
    assert_eq!(pieces.size(), Some(5));
    let pieces: Vec<_> = pieces.try_collect().await.unwrap();
    assert_eq!(pieces.concat(), b"hello");
    assert_eq!(server.seen().len(), 5);
}

#[tokio::test]
async fn to_a_path() {
    let folder = Folder::new("path");
    let target = folder.0.join("a.pdf");
    std::fs::write(&target, "old").unwrap();
    let whole = server(FOUND.to_owned(), |_| Act::Send(http(200, "", "hello"))).await;
    let length = whole.bot().download(id()).to_path(&target).await.unwrap();
    assert_eq!(length, 5);
    assert_eq!(std::fs::read(&target).unwrap(), b"hello");

    let cut = server(FOUND.to_owned(), |_| {
        Act::SendAndClose(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhal".to_vec())
    })
    .await;
    let error = cut.bot().download(id()).to_path(&target).await.unwrap_err();
    assert!(
        matches!(error.call(), Some(CallError::Transport { .. })),
        "{error:?}"
    );
    assert!(!error.to_string().contains("AAsecret"), "{error}");
    assert_eq!(std::fs::read(&target).unwrap(), b"hello");

    let stuck = server(FOUND.to_owned(), |_| {
        Act::Send(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhal".to_vec())
    })
    .await;
    let bot = stuck.bot();
    let download = bot.download(id()).time_limit(Duration::from_millis(100));
    let error = download.to_path(&target).await.unwrap_err();
    assert!(
        matches!(error.call(), Some(CallError::Timeout { .. })),
        "{error:?}"
    );
    let dropped = bot.download(id()).to_path(&target);
    assert!(
        tokio::time::timeout(Duration::from_millis(100), dropped)
            .await
            .is_err()
    );
    assert_eq!(folder.names(), ["a.pdf"]);

    let nowhere = folder.0.join("missing/a.pdf");
    let error = whole
        .bot()
        .download(id())
        .to_path(nowhere)
        .await
        .unwrap_err();
    assert!(matches!(error, DownloadError::Write { .. }), "{error:?}");
    let error = whole.bot().download(id()).to_path("/").await.unwrap_err();
    assert!(matches!(error, DownloadError::Write { .. }), "{error:?}");
}

#[tokio::test]
async fn memory_is_bounded_by_what_was_told() {
    let server = server(FOUND.to_owned(), |_| Act::Send(http(200, "", "hello!"))).await;
    let file = FileRef::from(server.bot().get_file("F").await.unwrap());
    let bytes = server.bot().download(file).bytes().await;
    assert!(
        matches!(bytes, Err(DownloadError::TooLarge { limit: 5 })),
        "{bytes:?}"
    );
}

#[tokio::test]
async fn refusals() {
    let gone = r#"{"ok":false,"error_code":404,"description":"Not Found"}"#;
    let server = server(FOUND.to_owned(), move |_| Act::Send(http(404, "", gone))).await;
    let error = server.bot().download(id()).bytes().await.unwrap_err();
    let call = error.call().unwrap();
    assert_eq!(
        (call.method(), call.api()),
        ("file download", Some(&ApiError::NotFound))
    );

    let big = r#"{"ok":false,"error_code":400,"description":"Bad Request: file is too big"}"#;
    let server = TestServer::answering(400, big).await;
    let error = server.bot().download(id()).bytes().await.unwrap_err();
    let call = error.call().unwrap();
    assert_eq!(
        (call.method(), call.api()),
        ("getFile", Some(&ApiError::FileTooBig))
    );

    let pathless = r#"{"ok":true,"result":{"file_id":"F","file_unique_id":"U"}}"#;
    let server = TestServer::answering(200, pathless).await;
    let error = server.bot().download(id()).bytes().await.unwrap_err();
    assert!(matches!(error, DownloadError::NoPath), "{error:?}");
}

#[tokio::test]
async fn a_local_server_shares_its_disk() {
    let folder = Folder::new("disk");
    let source = folder.0.join("source.bin");
    std::fs::write(&source, "from disk").unwrap();
    let found = |path: &Path| {
        format!(
            r#"{{"ok":true,"result":{{"file_id":"F","file_unique_id":"U","file_path":{:?}}}}}"#,
            path.to_str().unwrap()
        )
    };
    let server = server(found(&source), |_| Act::Hang).await;
    assert_eq!(
        server.bot().download(id()).bytes().await.unwrap(),
        "from disk"
    );
    let target = folder.0.join("target.bin");
    server.bot().download(id()).to_path(&target).await.unwrap();
    assert_eq!(std::fs::read(&target).unwrap(), b"from disk");

    std::fs::remove_file(&source).unwrap();
    let error = server.bot().download(id()).bytes().await.unwrap_err();
    assert!(
        matches!(&error, DownloadError::Read { path, .. } if *path == source),
        "{error:?}"
    );

    // its folders are named after the token
    let folder_of_bot = folder.0.join(TOKEN);
    let server = self::server(found(&folder_of_bot.join("gone.bin")), |_| Act::Hang).await;
    let error = server.bot().download(id()).bytes().await.unwrap_err();
    let told = format!("{error} {error:?}");
    assert!(told.contains("gone.bin"), "{told}");
    assert!(!told.contains(TOKEN), "{told}");

    // Telegram's own server cannot make a bot read its own disk
    let public = crate::client::Bot::builder(TOKEN)
        .proxy("http://127.0.0.1:1")
        .build()
        .unwrap();
    std::fs::write(&source, "secret").unwrap();
    let answer = found(&source);
    let result = answer
        .strip_prefix(r#"{"ok":true,"result":"#)
        .unwrap()
        .strip_suffix('}')
        .unwrap();
    let file = GetFile::parse(result).unwrap();
    let error = public.download(file).bytes().await.unwrap_err();
    assert!(
        matches!(error.call(), Some(CallError::Transport { .. })),
        "{error:?}"
    );
}

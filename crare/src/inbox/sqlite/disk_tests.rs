//! What can be wrong with the file, and with the disk below it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::time::Duration;

use bytes::Bytes;
use rusqlite::Connection;
use tempfile::TempDir;
use tokio::sync::oneshot;

use super::SqliteInbox;
use super::command::Command;
use crate::api::{UpdateId, UserId};
use crate::inbox::{Counts, Entry, Inbox as _};

const BOT: UserId = UserId(7);

fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("inbox.sqlite");
    (folder, file)
}

fn entry(id: i64) -> Entry {
    Entry::new(UpdateId(id), Bytes::from(vec![b'x'; 2_000]))
}

/// Why it does not open.
async fn refusal(file: &Path) -> String {
    let inbox = SqliteInbox::new(file).lock_wait(Duration::ZERO);
    inbox.open(BOT).await.unwrap_err().to_string()
}

/// An inbox with something in it.
async fn filled(file: &Path) -> SqliteInbox {
    let inbox = SqliteInbox::new(file);
    inbox.open(BOT).await.unwrap();
    for id in 0..20 {
        inbox.put(entry(id)).await.unwrap();
    }
    inbox.close().await;
    inbox
}

/// SQL that somebody else does in the file.
fn meddle(file: &Path, sql: &str) {
    Connection::open(file).unwrap().execute_batch(sql).unwrap();
}

/// A limit of the inbox's own connection.
async fn limit(inbox: &SqliteInbox, sql: &'static str) {
    let (reply, answer) = oneshot::channel();
    assert!(inbox.send(Command::Limit(sql, reply)));
    answer.await.unwrap().unwrap();
}

#[tokio::test]
async fn opened_once() {
    let (folder, file) = place();
    let inbox = SqliteInbox::new(&file);
    let _opened = inbox.open(BOT).await.unwrap();
    let again = inbox.clone().open(BOT).await.unwrap_err().to_string();
    assert!(again.contains("open already"), "{again}");
    let error = refusal(&file).await;
    assert!(error.contains("another process has it open"), "{error}");
    let process = format!("process {}", std::process::id());
    assert!(error.contains(&process), "{error}");
    // Nor by another name.
    #[cfg(unix)]
    {
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(&file, &link).unwrap();
        let error = refusal(&link).await;
        assert!(error.contains("another process has it open"), "{error}");
    }
    drop(folder);
}

#[tokio::test]
async fn waits_for_the_one_that_ends() {
    let (_folder, file) = place();
    let old = SqliteInbox::new(&file);
    let _opened = old.open(BOT).await.unwrap();
    let new = SqliteInbox::new(&file);
    let opening = new.open(BOT);
    // In the order of the calls, though the file is not open yet.
    let early = new.put(entry(2));
    old.put(entry(1)).await.unwrap();
    let (opened, ()) = tokio::join!(opening, old.close());
    assert_eq!(opened.unwrap().pending.len(), 1);
    early.await.unwrap();
    assert_eq!(new.counts(), Counts::new(2, 0));
}

#[tokio::test]
async fn waiting_can_be_given_up() {
    let (_folder, file) = place();
    let old = SqliteInbox::new(&file);
    let _opened = old.open(BOT).await.unwrap();
    let new = SqliteInbox::new(&file);
    let opening = new.open(BOT);
    let early = new.put(entry(1));
    drop(opening);
    assert!(early.await.is_err());
    let opening = new.open(BOT);
    new.close().await;
    let error = opening.await.unwrap_err().to_string();
    assert!(error.contains("closed while"), "{error}");
}

#[tokio::test]
async fn of_another_bot() {
    let (_folder, file) = place();
    let inbox = filled(&file).await;
    let error = inbox.open(UserId(8)).await.unwrap_err().to_string();
    assert!(error.contains("of the bot 7, not of 8"), "{error}");
    // The same handle, at once.
    assert_eq!(inbox.open(BOT).await.unwrap().pending.len(), 20);
}

#[tokio::test]
async fn of_a_newer_version() {
    let (_folder, file) = place();
    filled(&file).await;
    meddle(&file, "UPDATE meta SET value = 2 WHERE key = 'schema'");
    let error = refusal(&file).await;
    assert!(error.contains("newer version of crare"), "{error}");
}

#[tokio::test]
async fn of_something_else() {
    let (_folder, file) = place();
    fs::write(
        &file,
        "a list of things to buy, longer than SQLite's header\n".repeat(100),
    )
    .unwrap();
    let before = fs::read(&file).unwrap();
    let error = refusal(&file).await;
    assert!(error.contains("not an SQLite database"), "{error}");
    assert_eq!(fs::read(&file).unwrap(), before);

    fs::remove_file(&file).unwrap();
    meddle(&file, "CREATE TABLE letters (text TEXT)");
    let before = fs::read(&file).unwrap();
    let error = refusal(&file).await;
    assert!(error.contains("database of something else"), "{error}");
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[tokio::test]
async fn damaged() {
    let (_folder, file) = place();
    filled(&file).await;
    let mut bytes = fs::read(&file).unwrap();
    // Behind the page with the list of tables.
    for byte in &mut bytes[4_096 + 100..] {
        *byte ^= 0x55;
    }
    fs::write(&file, &bytes).unwrap();
    let error = refusal(&file).await;
    assert!(
        error.contains("damaged") && error.contains("move it away"),
        "{error}"
    );
    assert_eq!(fs::read(&file).unwrap(), bytes);

    // Cut off.
    fs::write(&file, &bytes[..5_000]).unwrap();
    let error = refusal(&file).await;
    assert!(error.contains("damaged"), "{error}");
}

#[tokio::test]
async fn places_where_nothing_can_be() {
    let (folder, file) = place();
    let error = refusal(folder.path()).await;
    assert!(error.contains("is a folder"), "{error}");
    fs::write(&file, "").unwrap();
    let error = refusal(&file.join("below/inbox.sqlite")).await;
    assert!(error.contains("cannot be used"), "{error}");
    let error = refusal(Path::new("")).await;
    assert!(error.contains("cannot be used"), "{error}");
    #[cfg(target_os = "linux")]
    {
        let error = refusal(Path::new("/proc/inbox.sqlite")).await;
        assert!(error.contains("cannot be used"), "{error}");
    }
    // An empty file is as good as none.
    SqliteInbox::new(&file).open(BOT).await.unwrap();
    // Not a database in memory, and not with a meaning.
    let odd = folder.path().join("file:memdb?mode=memory");
    filled(&odd).await;
    assert!(fs::metadata(&odd).unwrap().len() > 0);
}

#[cfg(unix)]
#[tokio::test]
async fn without_permission() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, file) = place();
    filled(&file).await;
    let set =
        |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    set(&file, 0o400);
    if fs::OpenOptions::new().write(true).open(&file).is_ok() {
        return; // As root, who writes anyway.
    }
    let error = refusal(&file).await;
    assert!(error.contains("this user needs to write"), "{error}");
    set(folder.path(), 0o500);
    let error = refusal(&folder.path().join("new.sqlite")).await;
    assert!(error.contains("this user needs to write"), "{error}");
    set(folder.path(), 0o700);
}

#[tokio::test]
async fn a_full_disk() {
    let (_folder, file) = place();
    let inbox = filled(&file).await;
    let opened = inbox.open(BOT).await.unwrap();
    assert_eq!(opened.pending.len(), 20);
    limit(&inbox, "PRAGMA max_page_count = 1").await; // No less than it has.
    let puts: Vec<_> = (100..150).map(|id| inbox.put(entry(id))).collect();
    let mut kept = 20;
    let mut refused = Vec::new();
    for (id, put) in (100..).zip(puts) {
        match put.await {
            Ok(()) => kept += 1,
            Err(error) => {
                assert!(error.to_string().contains("the disk is full"), "{error}");
                refused.push(id);
            }
        }
    }
    assert!(refused.len() >= 40, "{refused:?}");
    assert_eq!(inbox.counts().pending, kept);
    // What is there can be read, and removed.
    assert!(inbox.letters(None, 1).await.unwrap().is_empty());
    for id in 0..10 {
        inbox.done(UpdateId(id));
    }
    inbox.remember(Vec::new()).await.unwrap();
    assert_eq!(inbox.counts().pending, kept - 10);
    inbox.put(entry(200)).await.unwrap();
    limit(&inbox, "PRAGMA max_page_count = 1000000").await;
    for id in &refused {
        inbox.put(entry(*id)).await.unwrap();
    }
    inbox.close().await;
    let opened = inbox.open(BOT).await.unwrap();
    assert_eq!(opened.pending.len(), kept - 10 + 1 + refused.len());
}

#[tokio::test]
async fn trouble_is_told_until_it_can_be_written_again() {
    let (_folder, file) = place();
    let inbox = filled(&file).await;
    let _opened = inbox.open(BOT).await.unwrap();
    assert!(inbox.trouble().is_none());
    limit(&inbox, "PRAGMA max_page_count = 1").await; // No less than it has.
    let large = Entry::new(UpdateId(100), Bytes::from(vec![b'x'; 1 << 20]));
    assert!(inbox.put(large).await.is_err());
    let told = || inbox.trouble().map(|error| error.to_string());
    assert!(told().unwrap().contains("the disk is full"), "{:?}", told());
    // Reading says nothing about it, and nor does an attempt that fails.
    assert!(inbox.letters(None, 1).await.unwrap().is_empty());
    let probes = &inbox.shared.numbers.probes;
    while probes.load(Ordering::Relaxed) == 0 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(told().is_some());
    // Nobody writes anything, and yet it is seen.
    limit(&inbox, "PRAGMA max_page_count = 1000000").await;
    while told().is_some() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    inbox.put(entry(101)).await.unwrap();
    inbox.close().await;
    // What was written for that is gone.
    let rows = "SELECT count(*) FROM meta";
    let rows = Connection::open(&file)
        .unwrap()
        .query_row(rows, [], |row| row.get::<_, i64>(0));
    assert_eq!(rows.unwrap(), 2);
}

#[tokio::test]
async fn a_write_that_succeeds_ends_the_trouble() {
    let (_folder, file) = place();
    let inbox = filled(&file).await;
    let _opened = inbox.open(BOT).await.unwrap();
    limit(&inbox, "PRAGMA max_page_count = 1").await;
    let large = Entry::new(UpdateId(100), Bytes::from(vec![b'x'; 1 << 20]));
    assert!(inbox.put(large).await.is_err());
    assert!(inbox.trouble().is_some());
    inbox.remember(vec![UpdateId(1)]).await.unwrap();
    assert!(inbox.trouble().is_none());
}

#[tokio::test]
async fn one_bad_among_good_ones() {
    let (_folder, file) = place();
    let inbox = filled(&file).await;
    let opened = inbox.open(BOT).await.unwrap();
    meddle(
        &file,
        "CREATE TRIGGER unlucky BEFORE INSERT ON pending WHEN NEW.update_id = 113
         BEGIN SELECT RAISE(ABORT, 'thirteen'); END",
    );
    let puts: Vec<_> = (100..120).map(|id| inbox.put(entry(id))).collect();
    for (id, put) in (100..).zip(puts) {
        let put = put.await;
        assert_eq!(put.is_ok(), id != 113, "{id}: {put:?}");
    }
    assert_eq!(inbox.counts().pending, opened.pending.len() + 19);
}

#[tokio::test]
async fn what_became_of_updates_is_tried_again() {
    let (_folder, file) = place();
    let inbox = filled(&file).await;
    let _opened = inbox.open(BOT).await.unwrap();
    meddle(
        &file,
        "CREATE TRIGGER stuck BEFORE UPDATE ON pending BEGIN SELECT RAISE(ABORT, 'stuck'); END;
         CREATE TRIGGER stays BEFORE DELETE ON pending BEGIN SELECT RAISE(ABORT, 'stays'); END;",
    );
    inbox.claim(UpdateId(1));
    inbox.done(UpdateId(2));
    inbox.claim(UpdateId(1));
    // Nobody else is held up.
    inbox.put(entry(50)).await.unwrap();
    assert_eq!(inbox.counts().pending, 21);
    meddle(&file, "DROP TRIGGER stuck; DROP TRIGGER stays");
    // By itself, after a while.
    while inbox.counts().pending > 20 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    inbox.close().await;
    let opened = inbox.open(BOT).await.unwrap();
    let first = opened.pending.iter().find(|e| e.update_id == UpdateId(1));
    assert_eq!(first.unwrap().attempts, 2);
    assert!(opened.pending.iter().all(|e| e.update_id != UpdateId(2)));
    assert_eq!(opened.seen, [UpdateId(2)]);
}

#[tokio::test]
async fn what_queues_up_goes_together() {
    let (_folder, file) = place();
    let inbox = filled(&file).await;
    let _opened = inbox.open(BOT).await.unwrap();
    let transactions = || inbox.shared.numbers.transactions.load(Ordering::Relaxed);
    let before = transactions();
    let other = Connection::open(&file).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let puts: Vec<_> = (100..200).map(|id| inbox.put(entry(id))).collect();
    other.execute_batch("ROLLBACK").unwrap();
    for put in puts {
        put.await.unwrap();
    }
    // What the thread had taken when it found the file locked, and the others.
    let needed = transactions() - before;
    assert!((1..=2).contains(&needed), "{needed}");
}

#[tokio::test]
async fn the_file_gets_smaller() {
    let (_folder, file) = place();
    let inbox = SqliteInbox::new(&file);
    let _opened = inbox.open(BOT).await.unwrap();
    let big = |id| Entry::new(UpdateId(id), Bytes::from(vec![b'x'; 100_000]));
    let puts: Vec<_> = (0..100).map(|id| inbox.put(big(id))).collect();
    for put in puts {
        put.await.unwrap();
    }
    inbox.close().await;
    let size = || fs::metadata(&file).unwrap().len();
    let before = size();
    assert!(before > 10_000_000, "{before}");
    let _opened = inbox.open(BOT).await.unwrap();
    for id in 0..100 {
        inbox.done(UpdateId(id));
    }
    inbox.close().await;
    let after = size();
    assert!(after <= before - 8_000_000, "{before} {after}");
    // A part at a time.
    let _opened = inbox.open(BOT).await.unwrap();
    inbox.close().await;
    assert!(size() < 1_500_000, "{}", size());
}

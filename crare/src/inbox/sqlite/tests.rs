use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::HeaderValue;
use tempfile::TempDir;
use tokio::sync::mpsc::error::TryRecvError;

use super::SqliteInbox;
use crate::api::{UpdateId, UserId};
use crate::client::InAnswer;
use crate::inbox::{Counts, DeadLetter, Entry, Inbox as _, KeptReply, Opened};

const BOT: UserId = UserId(7);

/// A file in a folder that does not exist yet.
fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a/b/inbox.sqlite");
    (folder, file)
}

async fn open(inbox: &SqliteInbox) -> Opened {
    inbox.open(BOT).await.unwrap()
}

/// With times as the file keeps them.
fn entry(id: i64) -> Entry {
    let mut entry = Entry::new(UpdateId(id), Bytes::from(format!("{{\"update_id\":{id}}}")));
    entry.received = at(1_700_000_000_123);
    entry
}

fn letter(id: i64) -> DeadLetter {
    let mut letter = entry(id).buried(format!("why {id}"));
    letter.buried = at(1_700_000_001_000 + id.unsigned_abs());
    letter
}

fn at(milliseconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(milliseconds)
}

fn ids(entries: &[Entry]) -> Vec<i64> {
    entries.iter().map(|entry| entry.update_id.0).collect()
}

async fn letters(inbox: &SqliteInbox) -> Vec<i64> {
    let letters = inbox.letters(None, 100).await.unwrap();
    letters.iter().map(|letter| letter.update_id.0).collect()
}

#[tokio::test]
async fn what_was_put_is_found_in_order() {
    let (_folder, file) = place();
    let inbox = SqliteInbox::new(&file);
    let opened = open(&inbox).await;
    assert!(opened.pending.is_empty() && opened.seen.is_empty());
    let mut later = entry(3);
    later.not_before = Some(at(1_800_000_000_000));
    for entry in [entry(5), later.clone(), entry(4), entry(-2)] {
        inbox.put(entry).await.unwrap();
    }
    assert_eq!(inbox.counts(), Counts::new(4, 0));
    inbox.claim(UpdateId(5));
    inbox.claim(UpdateId(5));
    inbox.claim(UpdateId(5));
    inbox.release(UpdateId(5));
    inbox.retry(
        UpdateId(5),
        at(1_900_000_000_000),
        "it was not to be".to_owned(),
    );
    inbox.done(UpdateId(4));
    // What was begun is safe, however its handles go.
    drop(inbox);

    let inbox = SqliteInbox::new(&file);
    let opened = open(&inbox).await;
    assert_eq!(ids(&opened.pending), [-2, 3, 5]);
    assert_eq!(opened.seen, [UpdateId(4)]);
    assert_eq!(opened.pending[1], later);
    let fifth = &opened.pending[2];
    assert_eq!(
        (fifth.attempts, fifth.not_before),
        (2, Some(at(1_900_000_000_000)))
    );
    assert_eq!(fifth.json, "{\"update_id\":5}");
    assert_eq!(inbox.counts(), Counts::new(3, 0));
    inbox.close().await;
}

#[tokio::test]
async fn calls_count_and_not_polls() {
    let (_folder, file) = place();
    let inbox = SqliteInbox::new(file);
    let _opened = open(&inbox).await;
    let put = inbox.put(entry(1));
    let buried = inbox.bury(letter(1));
    let replayed = inbox.replay(UpdateId(1));
    let again = inbox.replay(UpdateId(1));
    assert!(!again.await.unwrap());
    assert!(replayed.await.unwrap());
    buried.await.unwrap();
    put.await.unwrap();
    assert_eq!(inbox.counts(), Counts::new(1, 0));
    // Nobody polls this one at all.
    drop(inbox.put(entry(2)));
    inbox.remember(Vec::new()).await.unwrap();
    assert_eq!(inbox.counts(), Counts::new(2, 0));
}

#[tokio::test]
async fn an_update_is_put_once() {
    let (_folder, file) = place();
    let inbox = SqliteInbox::new(&file);
    let _opened = open(&inbox).await;
    inbox.put(entry(1)).await.unwrap();
    inbox.claim(UpdateId(1));
    let mut other = entry(1);
    other.json = Bytes::from_static(b"other");
    inbox.put(other).await.unwrap();
    // Neither what is done nor what was given up comes back.
    inbox
        .remember(vec![UpdateId(2), UpdateId(2)])
        .await
        .unwrap();
    inbox.bury(letter(3)).await.unwrap();
    for id in [2, 3] {
        inbox.put(entry(id)).await.unwrap();
    }
    inbox.discard(UpdateId(3)).await.unwrap();
    inbox.put(entry(3)).await.unwrap();
    inbox.close().await;

    let opened = open(&inbox).await;
    assert_eq!(ids(&opened.pending), [1]);
    assert_eq!(opened.pending[0].attempts, 1);
    assert_eq!(opened.pending[0].json, entry(1).json);
    assert_eq!(opened.seen, [UpdateId(2), UpdateId(3)]);
}

#[tokio::test]
async fn the_newest_ids_are_remembered() {
    let (_folder, file) = place();
    let inbox = SqliteInbox::new(file).most_remembered(3);
    let _opened = open(&inbox).await;
    inbox
        .remember((90..100).map(UpdateId).collect())
        .await
        .unwrap();
    // Telegram began anew: lower, and newer.
    inbox.done(UpdateId(5));
    inbox.close().await;
    let opened = open(&inbox).await;
    assert_eq!(opened.seen, [98, 99, 5].map(UpdateId));
    inbox.put(entry(90)).await.unwrap();
    assert_eq!(inbox.counts().pending, 1);
    inbox.close().await;

    let nothing = inbox.clone().most_remembered(0);
    assert!(nothing.open(BOT).await.unwrap().seen.is_empty());
    nothing.close().await;
}

#[tokio::test]
async fn replies_are_kept_for_the_next_start() {
    let (_folder, file) = place();
    let inbox = SqliteInbox::new(&file);
    assert!(open(&inbox).await.replies.is_empty());
    let reply = |id: i64, made| {
        let body = Bytes::from(vec![u8::try_from(id).unwrap(); 3]);
        let answer = InAnswer {
            method: "sendDice".into(),
            content_type: HeaderValue::from_static("application/json"),
            body,
        };
        KeptReply::new(UpdateId(id), at(made), answer)
    };
    inbox.keep_replies(vec![reply(9, 1_000)]).await.unwrap();
    // Those of before are replaced.
    let replies = vec![reply(3, 7_000), reply(1, 8_000)];
    inbox.keep_replies(replies.clone()).await.unwrap();
    inbox.close().await;
    assert_eq!(open(&inbox).await.replies, replies);
    inbox.close().await;
    assert!(open(&inbox).await.replies.is_empty());
    inbox.close().await;
    // A file from before there was a table for them.
    let sql = "DROP TABLE replies";
    rusqlite::Connection::open(&file)
        .unwrap()
        .execute_batch(sql)
        .unwrap();
    assert!(open(&inbox).await.replies.is_empty());
    inbox.keep_replies(replies.clone()).await.unwrap();
    inbox.close().await;
    assert_eq!(open(&inbox).await.replies, replies);
}

#[tokio::test]
async fn letters_are_listed_replayed_and_dropped() {
    let (_folder, file) = place();
    let inbox = SqliteInbox::new(&file).most_letters(3);
    let mut opened = open(&inbox).await;
    inbox.put(entry(2)).await.unwrap();
    for id in [9, 2, 4] {
        inbox.bury(letter(id)).await.unwrap();
    }
    assert_eq!(inbox.counts(), Counts::new(0, 3));
    assert_eq!(
        inbox.letters(None, 2).await.unwrap(),
        [letter(2), letter(4)]
    );
    assert_eq!(
        inbox.letters(Some(UpdateId(2)), 9).await.unwrap(),
        [letter(4), letter(9)]
    );
    // The same again is no fourth one; a fourth one drops what was buried first.
    inbox.bury(letter(9)).await.unwrap();
    inbox.bury(letter(5)).await.unwrap();
    assert_eq!(letters(&inbox).await, [4, 5, 9]);
    assert_eq!(inbox.counts(), Counts::new(0, 3));

    assert!(inbox.replay(UpdateId(9)).await.unwrap());
    assert!(!inbox.replay(UpdateId(9)).await.unwrap());
    assert_eq!(opened.replays.try_recv().unwrap(), entry(9));
    assert_eq!(opened.replays.try_recv(), Err(TryRecvError::Empty));
    assert!(inbox.discard(UpdateId(4)).await.unwrap());
    assert!(!inbox.discard(UpdateId(4)).await.unwrap());
    assert_eq!(inbox.counts(), Counts::new(1, 1));
    inbox.close().await;
    assert_eq!(opened.replays.try_recv(), Err(TryRecvError::Disconnected));

    // While no bot runs, for its next start.
    let tool = SqliteInbox::new(&file);
    drop(open(&tool).await);
    assert!(tool.replay(UpdateId(5)).await.unwrap());
    tool.close().await;
    let opened = open(&inbox).await;
    assert_eq!(opened.pending, [entry(5), entry(9)]);
    assert_eq!(opened.seen, [2, 4].map(UpdateId));
    assert_eq!(inbox.counts(), Counts::new(2, 0));
}

#[tokio::test]
async fn a_long_reason_is_cut() {
    let (_folder, file) = place();
    let inbox = SqliteInbox::new(file);
    let _opened = open(&inbox).await;
    inbox
        .bury(entry(1).buried("é".repeat(5_000)))
        .await
        .unwrap();
    let found = inbox.letters(None, 1).await.unwrap();
    assert_eq!(found[0].reason, "é".repeat(2_048));
}

#[tokio::test]
async fn a_closed_inbox_says_so() {
    let (_folder, file) = place();
    let inbox = SqliteInbox::new(&file);
    let never = inbox.put(entry(1)).await.unwrap_err().to_string();
    assert!(never.contains("not open"), "{never}");
    let _opened = open(&inbox).await;
    let put = inbox.put(entry(1));
    let twin = inbox.clone();
    tokio::join!(inbox.close(), twin.close());
    // Begun before it was closed.
    put.await.unwrap();
    assert!(inbox.put(entry(2)).await.is_err());
    assert!(inbox.bury(letter(2)).await.is_err());
    assert!(inbox.letters(None, 1).await.is_err());
    assert!(inbox.replay(UpdateId(1)).await.is_err());
    inbox.done(UpdateId(1));
    inbox.close().await;
    // Nothing lies around but the file and its lock.
    let names = std::fs::read_dir(file.parent().unwrap()).unwrap();
    let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["inbox.sqlite", "inbox.sqlite.lock"]);
    assert_eq!(ids(&open(&twin).await.pending), [1]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_at_a_time() {
    let (_folder, file) = place();
    let inbox = SqliteInbox::new(&file);
    let _opened = open(&inbox).await;
    let tasks = (0..50).map(|task| {
        let inbox = inbox.clone();
        tokio::spawn(async move {
            for id in task * 100..task * 100 + 100 {
                inbox.put(entry(id)).await.unwrap();
                inbox.claim(UpdateId(id));
                if id % 10 != 0 {
                    inbox.done(UpdateId(id));
                }
            }
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap();
    }
    inbox.close().await;
    assert_eq!(inbox.counts(), Counts::new(500, 0));
    let opened = open(&inbox).await;
    assert_eq!(
        ids(&opened.pending),
        (0..500).map(|n| n * 10).collect::<Vec<_>>()
    );
    assert!(opened.pending.iter().all(|entry| entry.attempts == 1));
    assert_eq!(opened.seen.len(), 4_500);
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_reads_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, file) = place();
    let inbox = SqliteInbox::new(&file);
    let _opened = open(&inbox).await;
    inbox.put(entry(1)).await.unwrap();
    let mode = |path: PathBuf| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for name in ["", ".lock", "-wal", "-shm"] {
        let path = folder.path().join(format!("a/b/inbox.sqlite{name}"));
        assert_eq!(mode(path), 0o600, "{name}");
    }
    assert_eq!(mode(folder.path().join("a")), 0o700);
}

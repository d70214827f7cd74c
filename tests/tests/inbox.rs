//! The inbox in a file, through death and want.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test stops at the first surprise"
)]

use std::collections::HashSet;
use std::hash::{BuildHasher as _, RandomState};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use bytes::Bytes;
use crare::api::{UpdateId, UserId};
use crare::inbox::{Entry, Inbox as _, SqliteInbox};

const BOT: UserId = UserId(7);

/// Lines to let pass before the program is killed: it dies at another moment each time.
fn some(below: u64) -> u64 {
    RandomState::new().hash_one(()) % below
}

/// Runs the program until it is killed, and gives the ids that it said were safe.
fn killed(file: &Path, first: i64) -> Vec<i64> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_inbox_writer"))
        .arg(file)
        .arg(first.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert_eq!(lines.next().unwrap().unwrap(), "open");
    let mut safe = Vec::new();
    for _ in 0..some(1_500) {
        safe.push(lines.next().unwrap().unwrap().parse().unwrap());
    }
    std::thread::sleep(Duration::from_micros(some(3_000)));
    // SIGKILL, on Unix.
    child.kill().unwrap();
    child.wait().unwrap();
    // What it printed and nobody read yet; a last line that was cut is not a promise.
    let rest: Vec<_> = lines.map_while(Result::ok).collect();
    let whole = rest.len().saturating_sub(1);
    safe.extend(
        rest.iter()
            .take(whole)
            .map(|line| line.parse::<i64>().unwrap()),
    );
    safe
}

#[tokio::test]
async fn what_was_safe_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("inbox.sqlite");
    let mut safe = HashSet::new();
    for round in 0..10 {
        let told = killed(&file, round * 1_000_000 + 1);
        safe.extend(told.iter().copied());

        let inbox = SqliteInbox::new(&file).most_remembered(1_000_000);
        let opened = inbox.open(BOT).await.unwrap();
        let ids: Vec<_> = opened
            .pending
            .iter()
            .map(|entry| entry.update_id.0)
            .collect();
        assert!(ids.is_sorted());
        for entry in &opened.pending {
            serde_json::from_slice::<serde_json::Value>(&entry.json).unwrap();
        }
        let pending: HashSet<_> = ids.iter().copied().collect();
        let done: HashSet<_> = opened.seen.iter().map(|id| id.0).collect();
        assert!(pending.is_disjoint(&done));
        let missing: Vec<_> = safe
            .iter()
            .filter(|&id| !pending.contains(id) && !done.contains(id))
            .collect();
        assert!(missing.is_empty(), "round {round}: {missing:?}");
        eprintln!(
            "round {round}: {} told, {} pending, {} done",
            told.len(),
            pending.len(),
            done.len()
        );
        inbox.close().await;
    }
    assert!(safe.len() > 100, "{}", safe.len());
}

/// A file system with little room, while this lives. Where nobody may make one, there is none.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn at(folder: &Path) -> Option<Self> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=512k", "tmpfs"])
            .arg(folder)
            .stderr(Stdio::null())
            .status();
        mounted
            .is_ok_and(|status| status.success())
            .then(|| Self(folder.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// The tests beside the inbox's code do the same with a limit of SQLite's own, wherever they run.
#[tokio::test]
async fn a_disk_that_is_really_full() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::at(folder.path()) else {
        eprintln!("skipped: no file system can be mounted here");
        return;
    };
    let ballast = disk.0.join("ballast");
    std::fs::write(&ballast, vec![1; 200_000]).unwrap();
    let inbox = SqliteInbox::new(disk.0.join("inbox.sqlite"));
    let _opened = inbox.open(BOT).await.unwrap();
    let entry = |id| Entry::new(UpdateId(id), Bytes::from(vec![b'x'; 3_000]));
    let mut safe = 0;
    let error = loop {
        match inbox.put(entry(safe)).await {
            Ok(()) => safe += 1,
            Err(error) => break error.to_string(),
        }
        assert!(safe < 1_000, "never full");
    };
    assert!(error.contains("full"), "{error}");
    inbox.claim(UpdateId(0));
    inbox.done(UpdateId(1));
    assert!(inbox.put(entry(safe)).await.is_err());

    std::fs::remove_file(&ballast).unwrap();
    inbox.put(entry(safe)).await.unwrap();
    inbox.close().await;
    let opened = inbox.open(BOT).await.unwrap();
    let ids: Vec<_> = opened
        .pending
        .iter()
        .map(|entry| entry.update_id.0)
        .collect();
    let expected: Vec<_> = (0..=safe).filter(|id| *id != 1).collect();
    assert_eq!(ids, expected);
    assert_eq!(opened.pending[0].attempts, 1);
    inbox.close().await;
}

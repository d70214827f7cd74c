//! The statements, and transactions of them.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::HeaderValue;
use rusqlite::{Connection, OptionalExtension as _, Result, Row, Statement, params};

use super::super::{Counts, DeadLetter, Entry, KeptReply};
use super::Settings;
use super::command::{Change, Command, Told};
use crate::api::UpdateId;
use crate::client::InAnswer;

/// What an answer is when nothing else is said.
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Bytes of a reason that are kept.
const MOST_REASON: usize = 4_096;

/// Pages that may lie idle in the file: 1 MiB.
const IDLE_PAGES: i64 = 256;

/// Pages given back at a time, so that nobody waits long for it: 8 MiB.
const RETURNED_PAGES: i64 = 2_048;

/// Bytes that an attempt writes, to see whether the file can be written: as much as a large message needs.
const PROBE: i64 = 16 << 10;

/// The tables, and how much is in them.
pub(super) struct Store<'c> {
    connection: &'c Connection,
    settings: Settings,
    statements: Statements<'c>,
    counts: Tally,
}

struct Statements<'c> {
    put: Statement<'c>,
    change: Statement<'c>,
    remove: Statement<'c>,
    see: Statement<'c>,
    unsee: Statement<'c>,
    forget: Statement<'c>,
    bury: Statement<'c>,
    dead: Statement<'c>,
    drop_oldest: Statement<'c>,
    letters: Statement<'c>,
    letter: Statement<'c>,
    discard: Statement<'c>,
    revive: Statement<'c>,
}

#[derive(Clone, Copy)]
struct Tally {
    pending: usize,
    dead: usize,
}

impl<'c> Store<'c> {
    pub(super) fn new(connection: &'c Connection, settings: Settings) -> Result<Self> {
        let sql = "SELECT (SELECT count(*) FROM pending), (SELECT count(*) FROM letters)";
        let counts = connection.query_row(sql, [], |row| {
            Ok(Tally {
                pending: count(row, 0)?,
                dead: count(row, 1)?,
            })
        })?;
        Ok(Self {
            connection,
            settings,
            statements: Statements::prepare(connection)?,
            counts,
        })
    }

    /// Everything that is not done, the oldest id first.
    pub(super) fn pending(&self) -> Result<Vec<Entry>> {
        let sql = "SELECT update_id, json, received, attempts, not_before FROM pending ORDER BY update_id";
        let mut statement = self.connection.prepare(sql)?;
        let entries = statement.query_map([], |row| {
            let not_before: Option<i64> = row.get(4)?;
            Ok(Entry {
                update_id: UpdateId(row.get(0)?),
                json: json(row, 1)?,
                received: time(row.get(2)?),
                attempts: row.get(3)?,
                not_before: not_before.map(time),
            })
        })?;
        entries.collect()
    }

    /// The ids that are remembered, what was done last at the end.
    pub(super) fn seen(&self) -> Result<Vec<UpdateId>> {
        let sql = "SELECT update_id FROM (SELECT seq, update_id FROM seen ORDER BY seq DESC LIMIT ?1) ORDER BY seq";
        let mut statement = self.connection.prepare(sql)?;
        let ids = statement.query_map([number(self.settings.remember)], |row| row.get(0))?;
        ids.map(|id| id.map(UpdateId)).collect()
    }

    /// The replies that the last process kept, the oldest first. They are taken out: the next stop keeps what is young then.
    pub(super) fn take_replies(&self) -> Result<Vec<KeptReply>> {
        let sql = "SELECT update_id, made, method, content_type, body FROM replies ORDER BY made, update_id";
        let mut statement = self.connection.prepare(sql)?;
        let replies = statement.query_map([], |row| {
            let made = time(row.get(1)?);
            let (method, content_type): (String, String) = (row.get(2)?, row.get(3)?);
            let answer = InAnswer {
                method: method.into(),
                content_type: HeaderValue::try_from(content_type).unwrap_or(JSON),
                body: json(row, 4)?,
            };
            Ok(KeptReply::new(UpdateId(row.get(0)?), made, answer))
        })?;
        let replies: Vec<_> = replies.collect::<Result<_>>()?;
        if !replies.is_empty()
            && let Err(error) = self.connection.execute("DELETE FROM replies", [])
        {
            // They grow old, and the next stop takes them away.
            tracing::debug!(%error, "inbox: replies of the last process could not be taken out");
        }
        Ok(replies)
    }

    /// Writes something that nobody needs, and takes it away again: an error when the file cannot be written.
    pub(super) fn probe(&self) -> Result<()> {
        self.roll_back()?;
        let sql = "INSERT OR REPLACE INTO meta (key, value) VALUES ('probe', zeroblob(?1))";
        self.connection.execute(sql, [PROBE])?;
        let sql = "DELETE FROM meta WHERE key = 'probe'";
        self.connection.execute(sql, [])?;
        Ok(())
    }

    pub(super) fn counts(&self) -> Counts {
        Counts::new(self.counts.pending, self.counts.dead)
    }

    /// All of them in one transaction, or none.
    pub(super) fn apply(&mut self, commands: &[Command]) -> Result<Vec<Told>> {
        // One that could not be taken back when it failed.
        self.roll_back()?;
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let before = self.counts;
        let told = self.within(commands).and_then(|told| {
            self.connection.execute_batch("COMMIT")?;
            Ok(told)
        });
        if told.is_err() {
            self.counts = before;
            // A failure shows again at the next transaction.
            let _ = self.roll_back();
        }
        told
    }

    fn roll_back(&self) -> Result<()> {
        if self.connection.is_autocommit() {
            return Ok(());
        }
        self.connection.execute_batch("ROLLBACK")
    }

    fn within(&mut self, commands: &[Command]) -> Result<Vec<Told>> {
        let told = commands
            .iter()
            .map(|command| self.one(command))
            .collect::<Result<_>>()?;
        self.statements
            .forget
            .execute([number(self.settings.remember)])?;
        Ok(told)
    }

    fn one(&mut self, command: &Command) -> Result<Told> {
        match command {
            Command::Put(entry, ..) => self.put(entry),
            Command::Change(id, change) => self.change(*id, change),
            Command::Bury(letter, _) => self.bury(letter),
            Command::Remember(ids, _) => {
                for id in ids {
                    self.statements.see.execute([id.0])?;
                }
                Ok(Told::Done)
            }
            Command::KeepReplies(replies, _) => self.keep_replies(replies),
            Command::Letters(after, limit, _) => self.letters(*after, *limit),
            Command::Replay(id, _) => self.replay(*id),
            Command::Discard(id, _) => {
                let gone = self.statements.discard.execute([id.0])?;
                self.counts.dead = self.counts.dead.saturating_sub(gone);
                Ok(Told::Whether(gone > 0))
            }
            #[cfg(test)]
            Command::Limit(sql, _) => {
                self.connection.query_row(sql, [], |_| Ok(()))?;
                Ok(Told::Done)
            }
        }
    }

    fn put(&mut self, entry: &Entry) -> Result<Told> {
        self.counts.pending += self.statements.put.execute(params![
            entry.update_id.0,
            &entry.json[..],
            milliseconds(entry.received),
            entry.attempts,
            entry.not_before.map(milliseconds),
        ])?;
        Ok(Told::Done)
    }

    fn change(&mut self, id: UpdateId, change: &Change) -> Result<Told> {
        if change.done {
            self.remove(id)?;
            self.statements.see.execute([id.0])?;
        } else {
            let retry = change.retry.as_ref();
            self.statements.change.execute(params![
                id.0,
                change.claims,
                retry.map(|(at, _)| milliseconds(*at)),
                retry.map(|(_, reason)| short(reason)),
            ])?;
        }
        Ok(Told::Done)
    }

    fn remove(&mut self, id: UpdateId) -> Result<()> {
        let gone = self.statements.remove.execute([id.0])?;
        self.counts.pending = self.counts.pending.saturating_sub(gone);
        Ok(())
    }

    fn bury(&mut self, letter: &DeadLetter) -> Result<Told> {
        self.remove(letter.update_id)?;
        self.statements.see.execute([letter.update_id.0])?;
        self.statements.bury.execute(params![
            letter.update_id.0,
            &letter.json[..],
            milliseconds(letter.received),
            milliseconds(letter.buried),
            letter.attempts,
            short(&letter.reason),
        ])?;
        // It may have taken the place of one with its id.
        let dead = self.statements.dead.query_row([], |row| count(row, 0))?;
        let surplus = dead.saturating_sub(self.settings.most_letters);
        if surplus > 0 {
            self.statements.drop_oldest.execute([number(surplus)])?;
        }
        self.counts.dead = dead - surplus;
        Ok(Told::Dropped(surplus))
    }

    fn keep_replies(&mut self, replies: &[KeptReply]) -> Result<Told> {
        self.connection.execute("DELETE FROM replies", [])?;
        let sql = "INSERT OR REPLACE INTO replies (update_id, made, method, content_type, body) VALUES (?1, ?2, ?3, ?4, ?5)";
        let mut statement = self.connection.prepare(sql)?;
        for reply in replies {
            statement.execute(params![
                reply.update_id.0,
                milliseconds(reply.made),
                reply.answer.method,
                reply.answer.content_type.to_str().unwrap_or_default(),
                &reply.answer.body[..],
            ])?;
        }
        Ok(Told::Done)
    }

    fn letters(&mut self, after: Option<UpdateId>, limit: usize) -> Result<Told> {
        let after = after.map(|id| id.0);
        let found = self
            .statements
            .letters
            .query_map(params![after, number(limit)], letter)?;
        Ok(Told::Letters(found.collect::<Result<_>>()?))
    }

    fn replay(&mut self, id: UpdateId) -> Result<Told> {
        let found = self.statements.letter.query_row([id.0], letter);
        let Some(found) = found.optional()? else {
            return Ok(Told::Whether(false));
        };
        let gone = self.statements.discard.execute([id.0])?;
        self.counts.dead = self.counts.dead.saturating_sub(gone);
        self.statements.unsee.execute([id.0])?;
        let entry = found.revived();
        // When it was put again meanwhile, that one begins anew.
        self.remove(id)?;
        self.counts.pending += self.statements.revive.execute(params![
            id.0,
            &entry.json[..],
            milliseconds(entry.received),
        ])?;
        Ok(Told::Replayed(entry))
    }

    /// Gives a part of the idle pages back to the file system. Whether there are more.
    pub(super) fn shrink(&self) -> Result<bool> {
        let idle: i64 = self
            .connection
            .query_row("PRAGMA freelist_count", [], |row| row.get(0))?;
        if idle <= IDLE_PAGES {
            return Ok(false);
        }
        let pages = (idle - IDLE_PAGES).min(RETURNED_PAGES);
        let mut statement = self
            .connection
            .prepare(&format!("PRAGMA incremental_vacuum({pages})"))?;
        // Each step gives back one page.
        let mut rows = statement.query([])?;
        while rows.next()?.is_some() {}
        Ok(idle - pages > IDLE_PAGES)
    }

    /// Moves what was written ahead into the file.
    pub(super) fn checkpoint(&self) -> Result<()> {
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
    }
}

impl<'c> Statements<'c> {
    fn prepare(connection: &'c Connection) -> Result<Self> {
        let sql = |sql: &str| connection.prepare(sql);
        Ok(Self {
            put: sql(
                "INSERT INTO pending (update_id, json, received, attempts, not_before)
                 SELECT ?1, ?2, ?3, ?4, ?5
                 WHERE NOT EXISTS (SELECT 1 FROM seen WHERE update_id = ?1)
                 AND NOT EXISTS (SELECT 1 FROM letters WHERE update_id = ?1)
                 ON CONFLICT (update_id) DO NOTHING",
            )?,
            change: sql(
                "UPDATE pending SET attempts = max(0, min(attempts + ?2, 4294967295)),
                 not_before = coalesce(?3, not_before), failure = coalesce(?4, failure)
                 WHERE update_id = ?1",
            )?,
            remove: sql("DELETE FROM pending WHERE update_id = ?1")?,
            see: sql(
                "INSERT INTO seen (update_id) VALUES (?1) ON CONFLICT (update_id) DO NOTHING",
            )?,
            unsee: sql("DELETE FROM seen WHERE update_id = ?1")?,
            forget: sql("DELETE FROM seen WHERE seq <= (SELECT max(seq) FROM seen) - ?1")?,
            bury: sql(
                "INSERT OR REPLACE INTO letters (update_id, json, received, buried, attempts, reason)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?,
            dead: sql("SELECT count(*) FROM letters")?,
            drop_oldest: sql(
                "DELETE FROM letters WHERE update_id IN
                 (SELECT update_id FROM letters ORDER BY buried, update_id LIMIT ?1)",
            )?,
            letters: sql(
                "SELECT update_id, json, received, buried, attempts, reason FROM letters
                 WHERE ?1 IS NULL OR update_id > ?1 ORDER BY update_id LIMIT ?2",
            )?,
            letter: sql(
                "SELECT update_id, json, received, buried, attempts, reason FROM letters WHERE update_id = ?1",
            )?,
            discard: sql("DELETE FROM letters WHERE update_id = ?1")?,
            revive: sql(
                "INSERT INTO pending (update_id, json, received, attempts) VALUES (?1, ?2, ?3, 0)",
            )?,
        })
    }
}

fn letter(row: &Row<'_>) -> Result<DeadLetter> {
    Ok(DeadLetter {
        update_id: UpdateId(row.get(0)?),
        json: json(row, 1)?,
        received: time(row.get(2)?),
        buried: time(row.get(3)?),
        attempts: row.get(4)?,
        reason: row.get(5)?,
    })
}

fn json(row: &Row<'_>, column: usize) -> Result<Bytes> {
    row.get::<_, Vec<u8>>(column).map(Bytes::from)
}

fn count(row: &Row<'_>, column: usize) -> Result<usize> {
    row.get::<_, i64>(column)
        .map(|count| usize::try_from(count).unwrap_or_default())
}

/// Milliseconds since 1970; times out of reach become the nearest.
fn milliseconds(time: SystemTime) -> i64 {
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_millis()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_millis()).map_or(i64::MIN, |ms| -ms),
    }
}

fn time(milliseconds: i64) -> SystemTime {
    let distance = Duration::from_millis(milliseconds.unsigned_abs());
    let time = if milliseconds < 0 {
        SystemTime::UNIX_EPOCH.checked_sub(distance)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(distance)
    };
    time.unwrap_or(SystemTime::UNIX_EPOCH)
}

/// For SQLite, whose numbers end earlier.
fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn short(reason: &str) -> &str {
    let mut end = reason.len().min(MOST_REASON);
    while !reason.is_char_boundary(end) {
        end -= 1;
    }
    &reason[..end]
}

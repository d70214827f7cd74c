//! From a path to a connection that fits.

use std::fs::{self, DirBuilder};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, OptionalExtension as _};

use super::super::InboxError;
use super::lock::private;
use super::trouble;
use crate::api::UserId;

/// The tables below.
const SCHEMA: i64 = 1;

/// How long another program may hold SQLite's own lock, for example somebody who looks into the file.
const BUSY: Duration = Duration::from_secs(5);

/// Files up to this size are looked through for damage; it costs as much as reading them.
const CHECKED_UP_TO: u64 = 64 << 20;

const TABLES: &str = "
    CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    -- Times are milliseconds since 1970.
    CREATE TABLE pending (
        update_id INTEGER PRIMARY KEY,
        json BLOB NOT NULL,
        received INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        not_before INTEGER,
        failure TEXT
    );
    -- In the order in which they were done: Telegram may begin anew with a smaller id after a week of silence.
    CREATE TABLE seen (seq INTEGER PRIMARY KEY, update_id INTEGER NOT NULL UNIQUE);
    CREATE TABLE letters (
        update_id INTEGER PRIMARY KEY,
        json BLOB NOT NULL,
        received INTEGER NOT NULL,
        buried INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        reason TEXT NOT NULL
    );
    CREATE INDEX letters_by_age ON letters (buried, update_id);
";

/// What a stop leaves for the next start, which takes it out.
const REPLIES: &str = "
    CREATE TABLE IF NOT EXISTS replies (
        update_id INTEGER PRIMARY KEY,
        made INTEGER NOT NULL,
        method TEXT NOT NULL,
        content_type TEXT NOT NULL,
        body BLOB NOT NULL
    );
";

/// Where the file really is, whichever links lead to it and whatever becomes the current folder. Makes the folder.
pub(super) fn place(file: &Path) -> Result<PathBuf, InboxError> {
    let failed = |reason| InboxError::new(file.display().to_string(), reason);
    let path = std::path::absolute(file)
        .map_err(|error| failed(trouble::of_file("the path", file, &error)))?;
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(failed("it is a folder: name a file in it".to_owned()));
    };
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let folder = builder
        .create(folder)
        .and_then(|()| fs::canonicalize(folder))
        .map_err(|error| failed(trouble::of_file("the folder", folder, &error)))?;
    let path = folder.join(name);
    Ok(fs::canonicalize(&path).unwrap_or(path))
}

/// The database of a bot, made when it is missing. It has to be locked already: to open and close the file would take
/// SQLite's locks away from another connection of this process.
pub(super) fn connect(path: &Path, bot: UserId) -> Result<Connection, InboxError> {
    let failed = |reason: String| InboxError::new(path.display().to_string(), reason);
    private()
        .open(path)
        .map_err(|error| failed(trouble::of_file("the file", path, &error)))?;
    let database = |error: rusqlite::Error| trouble::of_database(path, &error);
    // Neither names with a meaning (`file:..`) nor a lock around each call: one thread has the connection.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(database)?;
    connection.busy_timeout(BUSY).map_err(database)?;
    // Before anything is changed: it may be somebody else's.
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(database)?;
    let new = tables == 0;
    if !new {
        check(&connection, bot).map_err(|error| match error {
            Unfit::Reason(reason) => failed(reason),
            Unfit::Database(error) => database(error),
        })?;
        inspect(&connection, path)?;
    }
    tune(&connection).map_err(database)?;
    let mode: String = connection
        .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))
        .map_err(database)?;
    if mode != "wal" {
        return Err(failed(format!(
            "SQLite cannot write ahead here (its journal stays `{mode}`): put the inbox on a local disk"
        )));
    }
    if new {
        create(&connection, bot).map_err(database)?;
    }
    // Files of the first version are without it.
    connection.execute_batch(REPLIES).map_err(database)?;
    Ok(connection)
}

enum Unfit {
    Reason(String),
    Database(rusqlite::Error),
}

impl From<rusqlite::Error> for Unfit {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

/// Whether it is an inbox of this bot that this version can read.
fn check(connection: &Connection, bot: UserId) -> Result<(), Unfit> {
    let sql =
        "SELECT count(*) FROM sqlite_schema WHERE name IN ('meta', 'pending', 'seen', 'letters')";
    let ours: i64 = connection.query_row(sql, [], |row| row.get(0))?;
    let read = |key: &str| {
        let sql = "SELECT value FROM meta WHERE key = ?1";
        let found = connection.query_row(sql, [key], |row| row.get::<_, i64>(0));
        found.optional()
    };
    let (schema, owner) = if ours == 4 {
        (read("schema")?, read("bot")?)
    } else {
        (None, None)
    };
    let (Some(schema), Some(owner)) = (schema, owner) else {
        let reason = "it is a database of something else: name another file; it is not touched";
        return Err(Unfit::Reason(reason.to_owned()));
    };
    if schema > SCHEMA {
        return Err(Unfit::Reason(format!(
            "a newer version of crare made it (format {schema}, this one reads {SCHEMA}): run that version, or name another file"
        )));
    }
    if owner != bot.0 {
        return Err(Unfit::Reason(format!(
            "it holds updates of the bot {owner}, not of {bot}: give each bot a file of its own"
        )));
    }
    Ok(())
}

/// Finds damage now, and not when the damaged page is needed.
fn inspect(connection: &Connection, path: &Path) -> Result<(), InboxError> {
    if fs::metadata(path).is_ok_and(|about| about.len() > CHECKED_UP_TO) {
        return Ok(());
    }
    let finding: String = connection
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(|error| trouble::of_database(path, &error))?;
    if finding == "ok" {
        return Ok(());
    }
    let reason = trouble::damaged(finding.trim());
    Err(InboxError::new(path.display().to_string(), reason))
}

/// What a file that is new and an old one need alike, before it begins to write ahead.
fn tune(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        // Free pages can be given back; only a file without tables takes this.
        "PRAGMA auto_vacuum = INCREMENTAL;
         -- A commit returns when it is on the disk, on Apple's systems too.
         PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         -- What is deleted is overwritten where that costs nothing.
         PRAGMA secure_delete = FAST;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY;
         -- The write-ahead log goes back to this size after a burst.
         PRAGMA journal_size_limit = 4194304;",
    )
}

fn create(connection: &Connection, bot: UserId) -> rusqlite::Result<()> {
    let transaction = connection.unchecked_transaction()?;
    transaction.execute_batch(TABLES)?;
    let sql = "INSERT INTO meta (key, value) VALUES ('schema', ?1), ('bot', ?2)";
    transaction.execute(sql, [SCHEMA, bot.0])?;
    transaction.commit()
}

//! What goes wrong with the file, in words that help.

use std::io;
use std::path::Path;

use rusqlite::{Error, ErrorCode};

use super::super::InboxError;

/// An error of SQLite as one of the inbox.
pub(super) fn of_database(file: &Path, error: &Error) -> InboxError {
    let reason = match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => format!(
            "the disk is full ({error}): make room, it goes on by itself; until then no update can be kept here"
        ),
        Some(ErrorCode::SystemIoFailure) => format!(
            "the disk does not read or write ({error}): it may be full or broken, the system's log knows more"
        ),
        Some(ErrorCode::NotADatabase) => format!(
            "it is not an SQLite database ({error}): name another file, or move this one away; it is not touched"
        ),
        Some(ErrorCode::DatabaseCorrupt) => damaged(&error.to_string()),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            format!(
                "it cannot be written ({error}): this user needs to write the file and its folder"
            )
        }
        Some(ErrorCode::CannotOpen) => {
            format!(
                "it cannot be opened ({error}): this user needs to read and write the file and its folder"
            )
        }
        Some(
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::FileLockingProtocolFailed,
        ) => format!(
            "another program keeps it locked ({error}): close the tools that look into it; it has to lie on a local disk"
        ),
        _ => error.to_string(),
    };
    InboxError::new(file.display().to_string(), reason)
}

/// Whether an error is one of the file as a whole, which the next command would meet as well; not so with a disk that is
/// full for a large update and not for a small one.
pub(super) fn concerns_all(error: &Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(
            ErrorCode::SystemIoFailure
                | ErrorCode::NotADatabase
                | ErrorCode::DatabaseCorrupt
                | ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied
                | ErrorCode::CannotOpen
                | ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
                | ErrorCode::FileLockingProtocolFailed
                | ErrorCode::OutOfMemory
        )
    )
}

pub(super) fn is_full(error: &Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::DiskFull)
}

/// A file in which things do not fit together.
pub(super) fn damaged(finding: &str) -> String {
    format!(
        "it is damaged ({finding}): move it away together with its -wal and -shm, and start again with an empty one; \
         `sqlite3 FILE .recover` may save what is in it"
    )
}

/// An error of the file system, about the inbox or something beside it.
pub(super) fn of_file(what: &str, path: &Path, error: &io::Error) -> String {
    let advice = match error.kind() {
        io::ErrorKind::PermissionDenied => "this user needs to write it and its folder",
        io::ErrorKind::ReadOnlyFilesystem => {
            "the file system is read-only: name a place that can be written"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "the disk is full: make room",
        io::ErrorKind::IsADirectory => "it is a folder: name a file in it",
        io::ErrorKind::NotADirectory => "a part of its path is a file and not a folder",
        _ => "name a place that can be written",
    };
    format!(
        "{what} {} cannot be used ({error}): {advice}",
        path.display()
    )
}

//! How deep the text being read may nest.

use std::cell::Cell;

use serde::de::Error;

/// Objects (and arrays of a rich text) within one another. Telegram's own stay far below.
pub(crate) const MOST: u32 = 64;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// One more level, until it is dropped.
pub(crate) struct Level(());

impl Level {
    pub(crate) fn enter<E: Error>() -> Result<Self, E> {
        let depth = DEPTH.get();
        if depth == 0 {
            super::path::clear();
        }
        if depth >= MOST {
            return Err(E::custom(format_args!("nested deeper than {MOST} objects")));
        }
        DEPTH.set(depth + 1);
        Ok(Self(()))
    }
}

impl Drop for Level {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}

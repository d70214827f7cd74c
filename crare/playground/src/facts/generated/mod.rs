// Written by crare-codegen from the facts table (Bot API 10.3). Do not edit.

//! The facts table.

#![allow(clippy::enum_glob_use, clippy::unreadable_literal, reason = "a table")]

mod methods;
mod types;
mod unions;

pub(crate) use self::methods::METHODS;
pub(crate) use self::types::OBJECTS;
pub(crate) use self::unions::UNIONS;

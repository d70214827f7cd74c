//! What the programs that show crare's delivery share: `load`, `crash`, `stuck` and `poll`.
//!
//! * [`options`]: how long a program takes, and its other arguments.
//! * [`updates`]: the JSON of private texts, as Telegram writes it.
//! * [`player`]: connections that deliver as Telegram does, with as little work as possible.
//! * [`api`]: a Bot API server that answers at once and remembers nothing.
//! * [`figures`]: medians, percentiles, and how they are printed.
//! * [`random`]: numbers that come again with the same seed.
//!
//! A bot under measurement is a process of its own: the same program with a hidden first argument, see [`itself`].

pub mod api;
pub mod figures;
pub mod options;
pub mod player;
pub mod random;
pub mod updates;

use std::{net::SocketAddr, path::Path};

use crate::process::Program;

/// A token that looks like one.
pub const TOKEN: &str = "123456789:AAF-a_token_of_a_measured_bot_0123456";
/// The secret of the measured webhooks.
pub const SECRET: &str = "a-secret_of-the-measured-bots";
/// The path of the measured webhooks.
pub const PATH: &str = "/hook";

/// This very program, started once more to do the part that its first argument names.
pub fn itself(part: &str) -> Program {
    let path = std::env::current_exe().expect("a running program has a path");
    Program::at(path).arg(part)
}

/// [`itself`] as a bot of crare with the settings that a user leaves alone left alone. Its inbox is in the folder, which no
/// other bot may use.
pub fn bot(part: &str, api: &str, folder: &Path) -> Program {
    itself(part)
        .env("BOT_TOKEN", TOKEN)
        .env("CRARE_API_URL", api)
        .env("STATE_DIRECTORY", folder)
}

/// [`bot`] behind a webhook at this address.
pub fn webhook_bot(part: &str, listen: SocketAddr, api: &str, folder: &Path) -> Program {
    bot(part, api, folder)
        .env("CRARE_MODE", "webhook")
        .env("CRARE_WEBHOOK_LISTEN", listen.to_string())
        .env("CRARE_WEBHOOK_PATH", PATH)
        .env("CRARE_WEBHOOK_SECRET", SECRET)
        .env("CRARE_WEBHOOK_ORIGIN", "any")
}

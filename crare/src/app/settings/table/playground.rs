//! Settings of the playground.

use super::{Group, Key};
use crate::app::playground;
use crate::app::settings::takes::Takes;

pub(super) const KEYS: &[Key] = &[
    Key {
        group: Group::Playground,
        name: "listen",
        variable: "CRARE_PLAYGROUND_LISTEN",
        meaning: "address of the playground's page and Bot API, of this machine alone",
        default: "127.0.0.1:8087, or a free port when that is taken",
        example: "127.0.0.1:8088",
        takes: Takes::Parsed(|draft, text| {
            draft.settings.playground.listen = Some(playground::listen(text)?);
            Ok(())
        }),
    },
    Key {
        group: Group::Playground,
        name: "bot",
        variable: "CRARE_PLAYGROUND_BOT",
        meaning: "the bot's username in the playground",
        default: "the program's name, as in shop_bot",
        example: "shop_bot",
        takes: Takes::Parsed(|draft, text| {
            draft.settings.playground.bot = Some(playground::username(text)?);
            Ok(())
        }),
    },
    Key {
        group: Group::Playground,
        name: "state",
        variable: "CRARE_PLAYGROUND_STATE",
        meaning: "file that keeps what is in the playground from one run to the next; written when the bot is stopped",
        default: "none, each run begins anew",
        example: "playground.state",
        takes: Takes::Text(|draft, file| draft.settings.playground.state = Some(file.into())),
    },
];

//! Settings of the app itself; all but `commands` are only in the environment.

use std::time::Duration;

use super::{Group, Key, whole};
use crate::app::settings::{draft::Draft, takes::Takes};
use crate::delivery::Limits;

const LIMIT: u64 = Limits::MAX as u64;

pub(super) const KEYS: &[Key] = &[
    Key {
        group: Group::App,
        name: "token",
        variable: "BOT_TOKEN",
        meaning: "the bot's token, from @BotFather",
        default: "none, it must be set",
        example: "123456789:AAF...",
        takes: Takes::Secret(|draft, token| draft.settings.token = Some(token.into())),
    },
    Key {
        group: Group::App,
        name: "mode",
        variable: "CRARE_MODE",
        meaning: "where updates come from: polling or webhook",
        default: "polling, or what the attribute says",
        example: "webhook",
        takes: Takes::Parsed(Draft::set_mode),
    },
    Key {
        group: Group::App,
        name: "api_url",
        variable: "CRARE_API_URL",
        meaning: "the Bot API server",
        default: "https://api.telegram.org",
        example: "http://127.0.0.1:8081",
        takes: Takes::Text(|draft, url| draft.settings.api_url = Some(url)),
    },
    Key {
        group: Group::App,
        name: "in_flight",
        variable: "CRARE_IN_FLIGHT",
        meaning: "updates taken on and not done, of all chats together",
        default: "1000",
        example: "1000",
        takes: Takes::Whole {
            least: 1,
            most: LIMIT,
            unit: "updates",
            set: |draft, updates| draft.settings.limits.in_flight = whole(updates),
        },
    },
    Key {
        group: Group::App,
        name: "queue_per_chat",
        variable: "CRARE_QUEUE_PER_CHAT",
        meaning: "updates of one chat that wait behind the one in work",
        default: "100",
        example: "100",
        takes: Takes::Whole {
            least: 0,
            most: LIMIT,
            unit: "updates",
            set: |draft, updates| draft.settings.limits.queue_per_chat = whole(updates),
        },
    },
    Key {
        group: Group::App,
        name: "shutdown_timeout",
        variable: "CRARE_SHUTDOWN_TIMEOUT",
        meaning: "seconds that what is in work gets after SIGTERM or SIGINT",
        default: "10",
        example: "25",
        takes: Takes::Whole {
            least: 0,
            most: 3_600,
            unit: "seconds",
            set: |draft, seconds| draft.settings.shutdown_timeout = Duration::from_secs(seconds),
        },
    },
    Key {
        group: Group::App,
        name: "commands",
        variable: "CRARE_COMMANDS",
        meaning: "Telegram's menu of commands: sync keeps it equal to the handlers', manual leaves it alone",
        default: "sync",
        example: "manual",
        takes: Takes::Parsed(Draft::set_commands),
    },
];

//! Settings of long polling.

use std::time::Duration;

use super::{Group, Key, update_kinds, whole};
use crate::app::settings::takes::Takes;

pub(super) const KEYS: &[Key] = &[
    Key {
        group: Group::Polling,
        name: "timeout",
        variable: "CRARE_POLLING_TIMEOUT",
        meaning: "seconds Telegram may keep a request open while there is nothing to tell",
        default: "50",
        example: "30",
        takes: Takes::Whole {
            least: 0,
            most: 50,
            unit: "seconds",
            set: |draft, value| {
                draft.polling(|polling| polling.timeout(Duration::from_secs(value)));
            },
        },
    },
    Key {
        group: Group::Polling,
        name: "limit",
        variable: "CRARE_POLLING_LIMIT",
        meaning: "updates in one answer at most",
        default: "100",
        example: "50",
        takes: Takes::Whole {
            least: 1,
            most: 100,
            unit: "updates",
            set: |draft, value| draft.polling(|polling| polling.limit(whole(value))),
        },
    },
    Key {
        group: Group::Polling,
        name: "window_ms",
        variable: "CRARE_POLLING_WINDOW_MS",
        meaning: "milliseconds that the next request waits for handlers; updates that take longer go into the inbox",
        default: "100",
        example: "250",
        takes: Takes::Whole {
            least: 0,
            most: 50_000,
            unit: "milliseconds",
            set: |draft, value| {
                draft.polling(|polling| polling.window(Duration::from_millis(value)));
            },
        },
    },
    Key {
        group: Group::Polling,
        name: "allowed_updates",
        variable: "CRARE_POLLING_ALLOWED_UPDATES",
        meaning: "kinds of updates to ask for",
        default: "those the handlers need",
        example: "message,callback_query",
        takes: Takes::Texts(|draft, value| {
            draft.polling(|polling| polling.allowed_updates(update_kinds(&value)));
        }),
    },
    Key {
        group: Group::Polling,
        name: "drop_pending",
        variable: "CRARE_POLLING_DROP_PENDING",
        meaning: "throw away, at every start, what came in while the bot was not running",
        default: "false",
        example: "true",
        takes: Takes::Flag(|draft, value| draft.polling(|polling| polling.drop_pending(value))),
    },
    Key {
        group: Group::Polling,
        name: "delete_webhook",
        variable: "CRARE_POLLING_DELETE_WEBHOOK",
        meaning: "remove a webhook that is set for the bot, in place of an error",
        default: "false",
        example: "true",
        takes: Takes::Flag(|draft, value| draft.polling(|polling| polling.delete_webhook(value))),
    },
];

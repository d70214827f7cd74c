//! Settings of the app itself; the token, the mode and the server are only in the environment.

use std::time::Duration;

use super::{Group, Key, whole};
use crate::app::inbox::InboxChoice;
use crate::app::settings::{draft::Draft, takes::Takes};
use crate::delivery::Limits;

const LIMIT: u64 = Limits::MAX as u64;

pub(super) const KEYS: &[Key] = &[
    Key {
        group: Group::App,
        name: "token",
        variable: "BOT_TOKEN",
        meaning: "the bot's token, from @BotFather",
        default: "none, it must be set, but for the playground",
        example: "123456789:AAF...",
        takes: Takes::Secret(|draft, token| draft.settings.token = Some(token.into())),
    },
    Key {
        group: Group::App,
        name: "mode",
        variable: "CRARE_MODE",
        meaning: "where updates come from: polling, webhook, or playground: a Telegram of its own in the process, without a token",
        default: "what the attribute says, or polling; the playground in a debug build without a token",
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
        name: "in_flight_bytes",
        variable: "CRARE_IN_FLIGHT_BYTES",
        meaning: "bytes of JSON of the updates taken on and not done",
        default: "67108864",
        example: "67108864",
        takes: Takes::Whole {
            least: 1 << 20,
            most: 1 << 40,
            unit: "bytes",
            set: |draft, bytes| draft.settings.limits.bytes = whole(bytes),
        },
    },
    Key {
        group: Group::App,
        name: "order",
        variable: "CRARE_ORDER",
        meaning: "what keeps its order: the updates of a chat, of a user, of both together (chat_and_user), or none",
        default: "chat",
        example: "chat_and_user",
        takes: Takes::Parsed(Draft::set_order),
    },
    Key {
        group: Group::App,
        name: "inbox",
        variable: "CRARE_INBOX",
        meaning: "file that keeps updates whose handlers take long, and dead letters; memory: nothing survives a crash",
        default: "inbox-<bot id>.sqlite in $STATE_DIRECTORY, $XDG_STATE_HOME/crare or ~/.local/state/crare",
        example: "/var/lib/shop/inbox.sqlite",
        takes: Takes::Text(|draft, place| draft.settings.inbox = InboxChoice::named(&place)),
    },
    Key {
        group: Group::App,
        name: "handler_timeout",
        variable: "CRARE_HANDLER_TIMEOUT",
        meaning: "seconds that a handler may take which sets no time-out of its own; 0: no limit",
        default: "600",
        example: "60",
        takes: Takes::Whole {
            least: 0,
            most: 86_400,
            unit: "seconds",
            set: |draft, seconds| {
                draft.settings.handler_timeout =
                    (seconds > 0).then(|| Duration::from_secs(seconds));
            },
        },
    },
    Key {
        group: Group::App,
        name: "retries",
        variable: "CRARE_RETRIES",
        meaning: "how often an update is handled again whose handler failed and no on_error took care of it; its chat waits",
        default: "0",
        example: "3",
        takes: Takes::Whole {
            least: 0,
            most: 20,
            unit: "times",
            set: |draft, times| draft.settings.limits.retries = whole(times),
        },
    },
    Key {
        group: Group::App,
        name: "starts",
        variable: "CRARE_STARTS",
        meaning: "how often the handling of a stored update may be begun and not end, since the process ended; then it is a dead letter",
        default: "25",
        example: "5",
        takes: Takes::Whole {
            least: 1,
            most: 1_000,
            unit: "times",
            set: |draft, times| draft.settings.limits.starts = whole(times),
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
    Key {
        group: Group::App,
        name: "status",
        variable: "CRARE_STATUS_LISTEN",
        meaning: "address of /healthz, /readyz and /metrics, for probes and Prometheus (needs the feature metrics)",
        default: "none, nothing listens",
        example: "127.0.0.1:9090",
        takes: Takes::Parsed(Draft::set_status),
    },
];

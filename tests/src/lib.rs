//! What crare's tests share: a small Bot API server and tools around it.
//!
//! * [`server`]: a stateful Bot API server for one test, with the switches a test needs: users, recorded calls, faults.
//! * [`browser`]: a real Chromium, which looks at the playground's page.
//! * [`haproxy`]: a real `HAProxy` in front of a webhook.
//! * [`http`]: requests written by hand, to see a webhook as a stranger sees it.
//! * [`process`]: a program of this workspace as a child process.
//! * [`mmdb`]: databases of autonomous systems.
//! * [`nginx`]: a real nginx in front of a webhook.
//! * [`pebble`]: a real authority that issues certificates.
//! * [`programs`]: what the programs that show crare's delivery share.
//! * [`stage`]: a bot on such a server, and somebody who talks to it.
//! * [`tls`]: certificates that live as long as a test.
//!
//! Nothing here but the stage knows crare's own types: JSON is read and written as plain values, so that both sides cannot make the
//! same mistake.

// A test tool stops at the first surprise, and says what it was.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::missing_panics_doc)]

pub mod browser;
pub mod haproxy;
pub mod http;
pub mod mmdb;
pub mod nginx;
pub mod pebble;
pub mod process;
pub mod programs;
pub mod server;
pub mod stage;
pub mod tls;

//! Log lines of bots that bring no log of their own.

use std::io::{self, IsTerminal};

use tracing::Dispatch;
use tracing_subscriber::{EnvFilter, fmt};

/// What is printed unless `RUST_LOG` says otherwise. The web server's own lines repeat what ours say, and garbage from
/// strangers would make it print without bound.
const DEFAULT: &str = "info,actix_server=warn,actix_http=off";

/// A printer of log lines on stderr, filtered by `RUST_LOG`.
pub(super) fn printer() -> Dispatch {
    let colours = io::stderr().is_terminal()
        && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    fmt()
        .with_env_filter(filter())
        .with_writer(io::stderr)
        .with_ansi(colours)
        .finish()
        .into()
}

/// A printer of what a test is to know, which its output holds back until it fails. `RUST_LOG` may ask for more.
#[cfg(feature = "testing")]
pub(crate) fn test_printer() -> Dispatch {
    fmt()
        .with_env_filter(
            EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn")),
        )
        .with_test_writer()
        .with_ansi(false)
        .without_time()
        .finish()
        .into()
}

fn filter() -> EnvFilter {
    let wish = std::env::var(EnvFilter::DEFAULT_ENV).unwrap_or_default();
    if wish.trim().is_empty() {
        return EnvFilter::new(DEFAULT);
    }
    EnvFilter::try_new(&wish).unwrap_or_else(|_| EnvFilter::new(DEFAULT))
}

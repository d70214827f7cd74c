//! The playground itself, until the program is told to end.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use crare::playground::{Bot, Playground, Settings};

use crate::arguments::Wanted;

/// What bots may do in the group.
const RIGHTS: [&str; 7] = [
    "can_manage_chat",
    "can_change_info",
    "can_delete_messages",
    "can_invite_users",
    "can_restrict_members",
    "can_pin_messages",
    "can_manage_topics",
];

/// Serves until a signal comes.
pub(crate) async fn run(wanted: Wanted) -> Result<(), String> {
    for name in &wanted.bots {
        check_username(name)?;
    }
    let mut settings = Settings::new().strict(wanted.strict);
    if let Some(seed) = wanted.seed {
        settings = settings.seed(seed);
    }
    let playground = Playground::with_settings(settings);
    if let Some(file) = &wanted.state {
        let loaded = playground.load_from(file);
        loaded.map_err(|error| format!("{}: {error}", file.display()))?;
    }
    furnish(&playground, &wanted);

    let at = wanted.listen;
    let serving = playground.serve(at).await;
    let serving = serving.map_err(|error| {
        format!("nothing can listen at {at}: {error}; --listen names another address")
    })?;
    let mut page = None;
    let mut page_url = serving.page_url();
    if page_url.is_none() {
        // The page is for this machine alone, wherever the Bot API is.
        let own = playground.serve("127.0.0.1:0").await;
        let own = own.map_err(|error| format!("there is no port for the page: {error}"))?;
        page_url = own.page_url();
        page = Some(own);
    }
    let mut text = format!("Bot API: {}\n", serving.url());
    for bot in playground.bots() {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "Token of @{}: {}", bot.username(), bot.token());
    }
    let _ = writeln!(text, "Page: {}", page_url.unwrap_or_default());
    {
        // Nobody may be reading.
        let mut out = io::stdout().lock();
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }

    told_to_end().await?;
    drop((serving, page));
    if let Some(file) = &wanted.state {
        let saved = playground.save_to(file);
        saved.map_err(|error| format!("{}: the state was not saved: {error}", file.display()))?;
    }
    Ok(())
}

/// Who is wanted and not there yet.
fn furnish(playground: &Playground, wanted: &Wanted) {
    let is_new = playground.users().is_empty();
    let there: Vec<String> = playground.bots().iter().map(Bot::username).collect();
    let bots: Vec<_> = wanted
        .bots
        .iter()
        .filter(|name| !there.contains(name))
        .map(|name| playground.bot(name))
        .collect();
    if !is_new {
        return;
    }
    let users: Vec<_> = wanted
        .users
        .iter()
        .map(|name| playground.user(name))
        .collect();
    let (Some(title), [owner, others @ ..]) = (&wanted.group, users.as_slice()) else {
        return;
    };
    let group = playground.group(title, owner).by(owner);
    for other in others {
        // A new group lets everybody in whom its owner brings.
        let _ = group.adds(other);
    }
    for bot in &bots {
        let _ = group.promotes(bot, &RIGHTS);
    }
}

fn check_username(name: &str) -> Result<(), String> {
    let begins = name.starts_with(|first: char| first.is_ascii_alphabetic());
    let of_those = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let ends = name.to_ascii_lowercase().ends_with("bot");
    if begins && ends && name.chars().all(of_those) && (5..=32).contains(&name.len()) {
        Ok(())
    } else {
        Err(format!(
            "{name:?} is no username of a bot: those have 5 to 32 letters, digits and underscores, begin with a letter and end with \"bot\""
        ))
    }
}

/// Waits for Ctrl-C, or SIGTERM.
async fn told_to_end() -> Result<(), String> {
    let no_signals = |error: io::Error| format!("signals cannot be listened to: {error}");
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};

        let mut terminate = signal(SignalKind::terminate()).map_err(no_signals)?;
        tokio::select! {
            ended = tokio::signal::ctrl_c() => ended.map_err(no_signals),
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await.map_err(no_signals)
}

//! A part of the bot for administrators of a group: a module with guards and middleware of its own.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... cargo run --example admin
//! ```

use std::sync::Mutex;
use std::time::{Duration, Instant};

use crare::prelude::*;

/// What administrators did.
#[derive(Default)]
struct Journal(Mutex<Vec<String>>);

/// Writes down what was done, and how long it took. It stands around every handler of the module below.
#[middleware]
async fn audit(ctx: &Context, next: middleware::Next<'_>, journal: Data<Journal>) -> Outcome {
    let start = Instant::now();
    let outcome = next.run(ctx).await;
    let name = ctx.route().map_or("?", |route| route.name);
    tracing::info!(name, elapsed = ?start.elapsed(), "an administrator was here");
    if let Ok(mut journal) = journal.0.lock() {
        journal.push(format!(
            "{name}: {}",
            if outcome.is_handled() {
                "done"
            } else {
                "failed"
            }
        ));
    }
    outcome
}

/// Turns away, before it is queued, what other bots write.
#[gate]
fn people_only(update: &Update) -> bool {
    !matches!(&update.kind, crare::api::UpdateKind::Message(message)
        if message.from.as_ref().is_some_and(|user| user.is_bot))
}

#[routes(chat = group, from = admin, wrap = [audit], prefix = "admin_")]
mod admin {
    use crare::api::BanChatMember;
    use crare::prelude::*;

    use super::Journal;

    /// Ban somebody by id
    #[handle(command = "ban {id}")]
    async fn ban(id: UserId, chat: Chat) -> (BanChatMember, String) {
        (BanChatMember::new(chat.id, id), format!("{id} is gone."))
    }

    /// Show what was done
    #[handle(command)]
    async fn journal(journal: Data<Journal>) -> String {
        journal
            .0
            .lock()
            .map(|lines| lines.join("\n"))
            .unwrap_or_default()
    }
}

// Everybody else who tries.
#[handle(regex = "^/admin_")]
async fn not_for_you() -> &'static str {
    "Only administrators of a group may do that."
}

#[crare::main]
async fn main(app: &mut App) {
    app.data(Journal::default())
        .wrap(middleware::rate_limit(20, Duration::from_secs(60)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crare_tests::{server::Server, stage::Stage};
    use serde_json::json;

    #[tokio::test]
    async fn administrators_only() {
        let server = Server::start().await;
        let owner = json!({ "status": "creator", "is_anonymous": false, "user": { "id": 11, "is_bot": false, "first_name": "Alice" } });
        let answer = json!({ "ok": true, "result": [owner] }).to_string();
        server.answer_next("getChatAdministrators", 200, "application/json", &answer);
        let bot = Stage::on(server, crare::router!(crate), |app| {
            app.data(Journal::default())
        })
        .await;
        let group = bot.group(-5, "Group");

        bot.says_in(&group, "/admin_ban 99");
        assert_eq!(&bot.wait_for_call("banChatMember").await["user_id"], "99");
        bot.sees("99 is gone.").await;
        bot.says_in(&group, "/admin_journal");
        bot.sees("ban: done").await;

        bot.send_text_in(&group, &bot.user(12, "Bob"), "/admin_ban 11");
        bot.sees("Only administrators of a group may do that.")
            .await;
        bot.says("/admin_journal");
        bot.sees("Only administrators of a group may do that.")
            .await;
    }
}

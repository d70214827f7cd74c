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
    use crare::testing::{Actor, Group};

    fn bot() -> App {
        App::new("")
            .routes(crare::router!(crate))
            .data(Journal::default())
    }

    #[crare::test(app = bot)]
    async fn administrators_only(mut alice: Actor, mut bob: Actor, club: Group) {
        club.promotes_bot(&["can_restrict_members"]);
        alice.joins(&club).await;
        bob.joins(&club).await;
        club.promotes(&alice, &["can_restrict_members"]);

        bob.says(&format!("/admin_ban {}", alice.id())).await;
        bob.sees("Only administrators of a group may do that.")
            .await;
        alice.says(&format!("/admin_ban {}", bob.id())).await;
        alice.sees(&format!("{} is gone.", bob.id())).await;
        let banned = club.chat().member(bob.user()).unwrap();
        assert_eq!(banned["status"], "kicked");
        alice.says("/admin_journal").await;
        alice.sees("ban: done").await;

        let mut alone = alice.in_private();
        alone.says("/admin_journal").await;
        alone
            .sees("Only administrators of a group may do that.")
            .await;
    }

    #[crare::test(app = bot)]
    async fn other_bots_are_turned_away(mut alice: Actor, scene: crare::testing::Scene) {
        let robot = crare::json!({ "id": 77, "is_bot": true, "first_name": "Robot" });
        alice
            .sends(crare::json!({ "text": "/admin_journal", "from": robot }))
            .await;
        alice.sees_nothing().await;
        assert!(scene.calls("sendMessage").is_empty());
    }
}

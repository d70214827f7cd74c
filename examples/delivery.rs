//! Slow handlers that lose nothing: what takes long waits in a file, what fails is tried again, what fails for good is looked
//! at by somebody.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... OWNER=@you INBOX=/tmp/delivery.sqlite cargo run --example delivery
//! ```
//!
//! Send `/print 20` and kill the program meanwhile, with `kill -9` too: the next start goes on with it.

use std::env::var;
use std::time::Duration;

use crare::delivery::Limits;
use crare::inbox::SqliteInbox;
use crare::prelude::*;

/// Print pages, a second each
#[handle(command = "print {pages}")]
async fn print(ctx: Context, pages: u32) -> Result<String> {
    if pages > 100 {
        // Nobody takes care of this error: after two more attempts the update is a dead letter.
        return Err(Error::msg("there is not so much paper"));
    }
    // Longer than the window: Telegram gets its answer meanwhile, and the update is in the inbox until this returns.
    tokio::time::sleep(Duration::from_secs(pages.into())).await;
    // After a crash this runs again, with the same id: whoever keeps a list of jobs sees that it was printed already.
    Ok(format!("Job {} is printed.", ctx.update().update_id))
}

#[derive(Clone)]
struct Owner(String);

/// The owner of the bot, whose name is not known before it starts.
fn is_owner(ctx: &Context) -> bool {
    let name = ctx.user().and_then(|user| user.username.as_deref());
    ctx.data::<Owner>()
        .is_some_and(|owner| Some(owner.0.trim_start_matches('@')) == name)
}

#[routes(when = is_owner)]
mod owner {
    use crare::api::UpdateId;
    use crare::inbox::{Inbox, SqliteInbox};
    use crare::prelude::*;

    /// List what was given up
    #[handle(command)]
    pub(super) async fn letters(inbox: Data<SqliteInbox>) -> Result<String> {
        let letters = inbox.letters(None, 20).await?;
        if letters.is_empty() {
            return Ok("Nothing was given up.".to_owned());
        }
        let line = |letter: &crare::inbox::DeadLetter| {
            format!(
                "{} after {} attempts: {}",
                letter.update_id, letter.attempts, letter.reason
            )
        };
        Ok(letters.iter().map(line).collect::<Vec<_>>().join("\n"))
    }

    /// Handle one of them again
    #[handle(command = "replay {id}")]
    pub(super) async fn replay(id: i64, inbox: Data<SqliteInbox>) -> Result<&'static str> {
        let found = inbox.replay(UpdateId(id)).await?;
        Ok(if found {
            "It is tried again."
        } else {
            "There is none with this id."
        })
    }
}

#[crare::main]
async fn main(app: &mut App) {
    let file = var("INBOX").unwrap_or_else(|_| "delivery.sqlite".to_owned());
    let inbox = SqliteInbox::new(file);
    app.inbox(inbox.clone())
        // The same inbox, for the handlers below.
        .data(inbox)
        .data(Owner(var("OWNER").unwrap_or_default()))
        // Tried twice more, after one second and after two; the chat waits meanwhile.
        .limits(Limits::new().retries(2).retry_pause(Duration::from_secs(1)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crare::testing::Scene;

    // With a kill in the middle it is in tests/tests/delivery.rs. In real time: a file is written.
    #[tokio::test]
    async fn what_was_given_up_is_looked_at() {
        let folder = std::env::temp_dir().join(format!("crare-delivery-{}", std::process::id()));
        let inbox = SqliteInbox::new(folder.join("inbox.sqlite"));
        let limits = Limits::new().retries(2);
        let app = App::new("")
            .routes(crare::router!(crate))
            .inbox(inbox.clone())
            .data(inbox)
            .data(Owner("@alice".to_owned()))
            .limits(limits.retry_pause(Duration::from_millis(1)));
        let scene = Scene::of(app).await;
        let (mut alice, mut bob) = (scene.actor("Alice"), scene.actor("Bob"));
        alice.user().set_username(Some("alice"));

        alice.says("/print 0").await;
        alice.sees("is printed.").await;
        alice.says("/letters").await;
        alice.sees("Nothing was given up.").await;

        bob.says("/print 101").await;
        bob.sees_nothing_for("1s").await;
        alice.says("/letters").await;
        let letter = alice.sees("after 3 attempts").await.text();
        assert!(letter.contains("there is not so much paper"), "{letter}");
        let id = letter.split(' ').next().unwrap();
        alice.says(&format!("/replay {id}")).await;
        alice.sees("It is tried again.").await;
        alice.says("/replay 7").await;
        alice.sees("There is none with this id.").await;
        // Only the owner looks at letters.
        bob.says("/letters").await;
        bob.sees_nothing().await;
        scene.ends().await;
        std::fs::remove_dir_all(folder).unwrap();
    }
}

//! Deep links: `t.me/your_bot?start=ref_42` opens the bot and tells it where the user comes from.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... cargo run --example deep_link
//! ```

use crare::prelude::*;

/// Get a link to invite others
#[handle(command)]
async fn invite(ctx: Context, user: User) -> Option<String> {
    let bot = ctx.me().username.as_deref()?;
    // The pattern of the handler below makes the link that it reads. An id always fits into one.
    Some(referred::payload(user.id).link(bot))
}

#[handle(start = "ref_{by}")]
async fn referred(by: UserId, user: User) -> String {
    if by == user.id {
        "You cannot invite yourself.".to_owned()
    } else {
        format!("Welcome, {}, invited by {by}!", user.first_name)
    }
}

/// Get a link that opens a search
#[handle(command = "link {words..}")]
async fn link(words: String, ctx: Context) -> Result<Option<String>> {
    // Any text may be too long for a link, which holds 64 characters: hence the `?`.
    let payload = search::payload(words)?;
    Ok(ctx.me().username.as_deref().map(|bot| payload.link(bot)))
}

#[handle(start = "find-{words}")]
async fn search(words: String) -> String {
    format!("Looking for {words} …")
}

/// Start
#[handle(command)]
async fn start(user: User) -> String {
    format!("Hello, {}!", user.first_name)
}

#[crare::main]
async fn main() {}

#[cfg(test)]
mod tests {
    use crare::testing::Actor;

    #[crare::test]
    async fn links_lead_back(mut alice: Actor, mut bob: Actor) {
        alice.says("/invite").await;
        let invitation = alice.sees("https://t.me/test_bot?start=ref_").await.text();
        alice.opens_link(&invitation).await;
        alice.sees("You cannot invite yourself.").await;
        bob.opens_link(&invitation).await;
        bob.sees(&format!("Welcome, Bob, invited by {}!", alice.id()))
            .await;
        // What is no id is no such link.
        bob.opens_link("https://t.me/test_bot?start=ref_x").await;
        bob.sees("Hello, Bob!").await;

        alice.says("/link crème brûlée").await;
        let link = alice.sees("?start=").await.text();
        alice.opens_link(&link).await;
        alice.sees("Looking for crème brûlée …").await;
        alice.says(&format!("/link {}", "x".repeat(70))).await;
        alice.sees_nothing().await;
    }
}

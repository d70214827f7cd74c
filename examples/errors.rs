//! What happens when something goes wrong: errors with types, one place that hears of them, panics that take nothing down.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... cargo run --example errors
//! ```

use crare::prelude::*;

/// What can go wrong in this shop.
#[derive(Debug, thiserror::Error)]
enum ShopError {
    #[error("we have only {left} of that")]
    SoldOut { left: u32 },
    #[error("the till is closed")]
    Closed,
}

/// Buy some
#[handle(command = "buy {amount}")]
async fn buy(amount: u32) -> Result<String, ShopError> {
    match amount {
        0 => Err(ShopError::Closed),
        1..=3 => Ok(format!("Here you are: {amount}")),
        _ => Err(ShopError::SoldOut { left: 3 }),
    }
}

/// Divide, carelessly
#[handle(command = "divide {a} {b}")]
async fn divide(a: i64, b: i64) -> String {
    (a / b).to_string()
}

// Every error and every panic of a handler comes here, with whatever can be taken out of the update it happened with.
#[handle(on_error)]
async fn sorry(failure: Failure, user: Option<User>) -> Option<String> {
    tracing::error!(update = %failure.update_id(), "{failure}");
    // Nobody can be told who blocked the bot.
    if matches!(failure.error().api(), Some(ApiError::BotBlocked)) {
        return None;
    }
    let name = user.map_or("you".to_owned(), |user| user.first_name);
    match failure.error().downcast_ref::<ShopError>() {
        Some(ShopError::SoldOut { left }) => Some(format!("Sorry, {name}, only {left} are left.")),
        Some(ShopError::Closed) => Some("Come back tomorrow.".to_owned()),
        None if failure.is_panic() => Some(format!("That was too much for me, {name}.")),
        None => Some("Something went wrong.".to_owned()),
    }
}

#[crare::main]
async fn main(app: &mut App) {
    // A pressed button stops waiting even when its handler fails.
    app.wrap(middleware::auto_answer());
}

#[cfg(test)]
mod tests {
    use crare::testing::{Actor, Scene};

    #[crare::test]
    async fn every_failure_is_heard_of(mut alice: Actor, scene: Scene) {
        for (says, sees) in [
            ("/buy 2", "Here you are: 2"),
            ("/buy 9", "Sorry, Alice, only 3 are left."),
            ("/buy 0", "Come back tomorrow."),
            ("/divide 6 3", "2"),
            ("/divide 1 0", "That was too much for me, Alice."),
            // Wrong arguments are no error: they get the usage line.
            (
                "/buy",
                "`amount` is missing.\nUsage: /buy <amount>\nBuy some",
            ),
        ] {
            alice.says(says).await;
            assert_eq!(alice.sees_something().await.text(), sees);
        }
        // Who has blocked the bot is not told of it.
        scene.fails("sendMessage", 403, "Forbidden: bot was blocked by the user");
        alice.says("/buy 1").await;
        alice.sees_nothing().await;
        alice.says("/buy 3").await;
        alice.sees("Here you are: 3").await;
    }
}

//! Commands with typed arguments.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... cargo run --example commands
//! ```
//!
//! What stands in braces becomes an argument of the same name. Whoever writes `/add 1 x` is told what is wrong and how the
//! command is written, made from the pattern and the doc comment. `/help` lists all commands, and so does Telegram's menu.

use std::time::Duration;

use crare::prelude::*;

/// Add two numbers
#[handle(command = "add {a} {b}", alias = "sum")]
async fn add(a: f64, b: f64) -> String {
    (a + b).to_string()
}

/// Roll dice with so many sides
#[handle(command = "roll {sides?}")]
async fn roll(sides: Option<u32>, message: Message) -> String {
    let sides = sides.unwrap_or(6).max(1);
    // A stand-in for chance that a test can foretell.
    let shown = u32::try_from(message.message_id.0).unwrap_or_default() % sides + 1;
    format!("{shown} of {sides}")
}

/// Say something, as it was written
#[handle(command = "say {text..}", prefix = ["/", "!"])]
async fn say(text: String) -> String {
    text
}

/// The largest of some numbers
#[handle(command = "max {numbers..}")]
async fn max(numbers: Vec<i64>) -> Option<String> {
    numbers.into_iter().max().map(|most| most.to_string())
}

/// How coffee is served.
#[derive(Arg, Debug)]
enum Size {
    Small,
    #[arg(alias = "big")]
    Large,
}

/// Order coffee
#[handle(
    command = "coffee {size} in {time}",
    description(de = "Kaffee bestellen")
)]
async fn coffee(size: Size, time: Duration) -> String {
    format!("{size:?} coffee in {} s", time.as_secs())
}

/// Remind somebody
#[handle(
    command = "remind {who} {what..}",
    usage = "Write /remind @name and what of."
)]
async fn remind(who: Username, what: String) -> String {
    format!("{who}: {what}")
}

#[crare::main]
async fn main(app: &mut App) {
    app.help();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crare::testing::Actor;

    fn with_help() -> App {
        App::new("").routes(crare::router!(crate)).help()
    }

    #[crare::test(app = with_help)]
    async fn arguments_are_typed(mut alice: Actor) {
        for (says, sees) in [
            ("/add 1 2.5", "3.5"),
            ("/sum 1 2", "3"),
            ("/roll 1", "1 of 1"),
            ("!say  two  words", "two  words"),
            ("/max 3 \"20\" -1", "20"),
            ("/coffee BIG in 1h30m", "Large coffee in 5400 s"),
            (
                "/remind @ada_l \"the notes\" now",
                "@ada_l: \"the notes\" now",
            ),
            ("/remind x", "Write /remind @name and what of."),
            (
                "/add 1 x",
                "`b` cannot be `x`: not a number.\nUsage: /add <a> <b>\nAdd two numbers",
            ),
            (
                "/coffee medium in 5m",
                "`size` cannot be `medium`: one of small, large.\nUsage: /coffee <small|large> in <time>\nOrder coffee",
            ),
        ] {
            alice.says(says).await;
            assert_eq!(alice.sees_something().await.text(), sees);
        }
        alice.says("/help").await;
        alice.sees("/add <a> <b> – Add two numbers").await;
    }
}

//! The bot of the integration tests: it echoes, and does what a test cannot wish of a good bot.

use std::time::Duration;

use crare::{Error, prelude::*};
use tokio::time::sleep;

/// Says that it has begun, takes so many milliseconds, and says that it is done
#[handle(command)]
async fn slow(ctx: Context, args: Args) -> Result<&'static str> {
    ctx.send("begun").await?;
    let milliseconds = args.rest().parse()?;
    sleep(Duration::from_millis(milliseconds)).await;
    Ok("done")
}

/// Fails
#[handle(command)]
async fn fail() -> Result {
    Err(Error::msg("failed on purpose"))
}

/// Panics
#[handle(command)]
async fn panic() {
    panic!("panicked on purpose");
}

/// Repeats what it was told
#[handle(on_text)]
async fn echo(Text(text): Text) -> String {
    text
}

#[crare::main]
async fn main() {}

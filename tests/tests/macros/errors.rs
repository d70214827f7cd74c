//! Errors and panics of handlers.

use crare::{Error, Router, prelude::*};

use crate::Stage;

#[handle(command)]
async fn wrong() -> Result {
    Err(Error::msg("wrong on purpose"))
}

#[handle(command)]
async fn panics() {
    panic!("panicked on purpose");
}

#[handle(on_text)]
async fn echo(Text(text): Text) -> String {
    text
}

#[handle(on_error)]
async fn failed(ctx: Context, bot: Bot, failure: Failure, user: Option<User>) -> Result {
    let blocked = matches!(failure.error().api(), Some(ApiError::BotBlocked));
    let told = format!(
        "{} panic={} blocked={blocked} user={}",
        failure.route().name,
        failure.is_panic(),
        user.is_some()
    );
    assert_eq!(failure.update_id(), ctx.update().update_id);
    bot.send_message(99, told).await?;
    Ok(())
}

#[handle(on_error)]
async fn fails_too() -> Result {
    Err(Error::msg("the handler of errors fails too"))
}

fn router() -> Router {
    router![wrong, panics, echo, failed]
}

#[tokio::test]
async fn one_handler_gets_them_all() {
    let stage = Stage::new(router()).await;
    stage.says("/wrong");
    stage
        .sees("wrong panic=false blocked=false user=true")
        .await;
    stage.says("/panics");
    stage
        .sees("panics panic=true blocked=false user=true")
        .await;
    stage.fail_next(
        "sendMessage",
        403,
        "Forbidden: bot was blocked by the user",
        None,
    );
    stage.says("hello");
    stage.sees("hello").await;
    stage.sees("echo panic=false blocked=true user=true").await;
    stage.says("alive");
    stage.sees("alive").await;
}

#[tokio::test]
async fn an_error_of_the_error_handler_ends_there() {
    let stage = Stage::new(router![wrong, panics, echo, fails_too]).await;
    stage.says("/wrong");
    stage.says("/panics");
    stage.says("alive");
    stage.sees("alive").await;
}

#[tokio::test]
async fn without_a_handler_of_errors_the_bot_goes_on() {
    let stage = Stage::new(router![wrong, panics, echo]).await;
    stage.says("/wrong");
    stage.says("/panics");
    stage.says("alive");
    stage.sees("alive").await;
}

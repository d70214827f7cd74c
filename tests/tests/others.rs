//! Bots written with other frameworks work against the playground as they are: it is for bots in any language.
//!
//! The bots are in `tests/others`, and `tests/others/install` fetches what they are written with; without it these tests are skipped.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "others/files.rs"]
mod files;
#[path = "others/stage.rs"]
mod stage;
#[path = "others/talk.rs"]
mod talk;
#[path = "others/trouble.rs"]
mod trouble;

use crate::stage::{Framework, Stage, Way};

/// Everything that a bot does, in one conversation: starting one takes longer than that. None without the framework.
async fn everything(framework: Framework, way: Way) -> Option<Stage> {
    let stage = Stage::start(framework, way).await?;
    talk::commands(&stage).await;
    talk::texts(&stage).await;
    talk::buttons(&stage).await;
    talk::keyboard(&stage).await;
    talk::form(&stage).await;
    talk::edits_and_reactions(&stage).await;
    talk::polls(&stage).await;
    talk::payments(&stage).await;
    talk::inline(&stage).await;
    talk::groups(&stage).await;
    files::uploads(&stage).await;
    files::albums(&stage).await;
    files::downloads(&stage).await;
    trouble::refusals(&stage).await;
    trouble::flood(&stage).await;
    trouble::own_failure(&stage).await;
    match way {
        Way::Polling => trouble::server(&stage).await,
        Way::Webhook => trouble::webhook(&stage).await,
    }
    Some(stage)
}

#[tokio::test]
async fn aiogram_by_polling() {
    let Some(mut stage) = everything(Framework::Aiogram, Way::Polling).await else {
        return;
    };
    tokio::select! {
        never = trouble::another(stage.playground.clone(), stage.bot.clone()) => match never {},
        () = stage.wait_for_line("TelegramConflictError") => {}
    }
    // It goes on, and waits its turn.
    stage.answer("still there?", "You said: still there?").await;
    stage.end().await;
}

#[tokio::test]
async fn aiogram_by_webhook() {
    if let Some(mut stage) = everything(Framework::Aiogram, Way::Webhook).await {
        stage.end().await;
    }
}

#[tokio::test]
async fn grammy_by_polling() {
    if let Some(mut stage) = everything(Framework::Grammy, Way::Polling).await {
        stage.end().await;
    }
}

#[tokio::test]
async fn grammy_by_webhook() {
    if let Some(mut stage) = everything(Framework::Grammy, Way::Webhook).await {
        stage.end().await;
    }
}

/// That one gives up.
#[tokio::test]
async fn grammy_is_told_of_another_one() {
    let Some(mut stage) = Stage::start(Framework::Grammy, Way::Polling).await else {
        return;
    };
    let another = trouble::another(stage.playground.clone(), stage.bot.clone());
    let said = tokio::select! {
        never = another => match never {},
        said = stage.fails() => said,
    };
    let told = "409: Conflict: terminated by other getUpdates request";
    assert!(said.contains(told), "{said}");
}

//! What does not go well.

use std::convert::Infallible;

use crare::playground::{Bot, Fault, Playground};
use serde_json::json;

use crate::stage::Stage;

/// What Telegram refuses comes to the bot as its framework's errors.
pub(crate) async fn refusals(stage: &Stage) {
    let error = |kind: &str, description: &str| stage.framework.error(kind, description);
    let told = error("TelegramBadRequest", "Bad Request: chat not found");
    stage
        .answer("/send 123456789", &format!("Bad: {told}"))
        .await;

    let bob = stage.playground.user("Bob");
    let chat = bob.to(&stage.bot);
    let started = bob.starts(&stage.bot);
    stage
        .sees(
            &chat,
            started,
            "Hello, Bob! Nice to meet you & yours 👋 1 < 2",
        )
        .await;
    let ask = format!("/send {}", bob.id());
    stage.answer(&ask, "Sent.").await;
    stage.sees(&chat, started, "A message for you").await;
    bob.blocks(&stage.bot);
    let told = error(
        "TelegramForbiddenError",
        "Forbidden: bot was blocked by the user",
    );
    stage.answer(&ask, &format!("Forbidden: {told}")).await;
    bob.unblocks(&stage.bot);
    stage.answer(&ask, "Sent.").await;

    let told = error(
        "TelegramBadRequest",
        "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    );
    stage.answer("/broken", &told).await;
}

/// Too many requests: the bot waits as it is told, and tries again.
pub(crate) async fn flood(stage: &Stage) {
    stage
        .playground
        .add_fault(Fault::too_many_requests(1).on("sendDice"));
    let said = stage.chat.says("/flood");
    let dice = stage
        .until("dice", || {
            let messages = stage.by_bot(&stage.chat, said);
            messages
                .into_iter()
                .find(|message| message["dice"].is_object())
        })
        .await;
    let value = &dice["dice"]["value"];
    stage
        .sees(&stage.chat, said, &format!("After 1 s: {value}"))
        .await;
}

/// The framework tells the bot what it has failed at, and goes on.
pub(crate) async fn own_failure(stage: &Stage) {
    stage
        .answer("/fail", "Something went wrong: as asked")
        .await;
    stage.answer("and now?", "You said: and now?").await;
}

/// The server fails, and the bot polls on.
pub(crate) async fn server(stage: &Stage) {
    stage
        .playground
        .add_fault(Fault::server_error().on("getUpdates"));
    // The poll that waits ends with this, and the next one is refused.
    stage.answer("one", "You said: one").await;
    stage.answer("two", "You said: two").await;
    assert!(stage.playground.faults().is_empty());
    let refused = stage.refused();
    let failed = "getUpdates: 500 Internal Server Error".to_owned();
    assert!(refused.contains(&failed), "{refused:?}");
}

/// What the bot asked of its webhook.
pub(crate) async fn webhook(stage: &Stage) {
    let info = stage.call("getWebhookInfo", json!({})).await;
    let url = info["url"].as_str().unwrap();
    assert!(url.starts_with("http://127.0.0.1:"), "{url}");
    let allowed = info["allowed_updates"].as_array().unwrap();
    assert!(allowed.contains(&json!("message_reaction")), "{allowed:?}");
    assert_eq!(info.get("last_error_message"), None, "{info}");
    let refusal = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
    let told = stage.framework.error("TelegramConflictError", refusal);
    stage.answer("/updates", &told).await;
    // A connection that breaks is no message lost.
    stage.playground.add_fault(Fault::cut().on_webhook());
    stage.answer("one", "You said: one").await;
    let lost = "Webhook connection closed";
    assert!(stage.undelivered().contains(&lost.to_owned()));
}

/// Another program polls with the same token, until this is dropped.
pub(crate) async fn another(playground: Playground, bot: Bot) -> Infallible {
    loop {
        // It is refused in its turn whenever the bot asks anew.
        let params = json!({"timeout": 50});
        let _ = playground.call(bot.token(), "getUpdates", params).await;
    }
}

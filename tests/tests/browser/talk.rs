//! What is written and clicked reaches the bot, and its answers come by themselves.

use crare_tests::browser::Key;
use serde_json::json;

use crate::Stage;

#[tokio::test]
async fn a_message_reaches_the_bot_and_its_answer_comes_by_itself() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    browser.run("window.unloaded = false").await;
    // One can write at once, without a click.
    browser.types("Good morning").await;
    browser.presses(Key::Enter).await;
    stage.sees_own("Good morning").await;
    stage.sees("You said: Good morning").await;
    browser
        .sees("#chats a[aria-current]", "You said: Good morning")
        .await;
    assert_eq!(
        browser
            .run("return document.getElementById('text').value")
            .await,
        ""
    );
    // Shift and Enter only begin a line.
    browser.types("two").await;
    browser.presses_with(&[Key::Shift], Key::Enter).await;
    browser.types("lines").await;
    browser.clicks("#send", "").await;
    stage.sees("You said: two\nlines").await;
    // What others do is seen as well.
    stage.chat.says("From elsewhere");
    stage.sees_own("From elsewhere").await;
    assert_eq!(
        browser.run("return window.unloaded").await,
        false,
        "the page was loaded anew"
    );
    stage.ends().await;
}

#[tokio::test]
async fn commands_are_completed_by_keyboard() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    browser.sees("#commands-button", "").await;
    browser.types("/").await;
    for command in ["/start", "/order", "/pictures"] {
        browser.sees("#commands", command).await;
    }
    browser.types("o").await;
    browser.sees_no("#commands button", "/start").await;
    browser.presses(Key::Tab).await;
    assert_eq!(
        browser
            .run("return document.getElementById('text').value")
            .await,
        "/order "
    );
    browser.sees_no("#commands", "").await;
    browser.presses_with(&[Key::Control], 'a').await;
    browser.types("/").await;
    browser.sees("#commands", "Order something").await;
    browser.presses(Key::Down).await;
    browser.presses(Key::Down).await;
    let script = "const text = document.getElementById('text');
        return document.getElementById(text.getAttribute('aria-activedescendant'))?.dataset.command";
    let chosen = browser.run(script).await.as_str().unwrap().to_owned();
    browser.presses(Key::Enter).await;
    stage.sees_own(&chosen).await;
    browser.types("/sta").await;
    browser.presses(Key::Escape).await;
    browser.sees_no("#commands", "").await;
    stage.ends().await;
}

#[tokio::test]
async fn a_button_is_clicked() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    stage.says("/start").await;
    browser.clicks(".inline button", "Empty the cart").await;
    browser.sees("#alert[open]", "The cart is empty now.").await;
    browser.presses(Key::Enter).await;
    browser.sees_no("#alert[open]", "").await;
    browser.clicks(".inline button", "Tea").await;
    browser.sees("#toasts", "Tea is in the cart").await;
    stage.sees("In the cart: Tea").await;
    browser.sees(".edited", "edited").await;
    browser.sees_no("article", "Welcome to the shop").await;
    stage.ends().await;
}

#[tokio::test]
async fn a_keyboard_is_pressed() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    stage.says("/order").await;
    let placeholder = "return document.getElementById('text').placeholder === arguments[0]";
    let wanted = vec![json!("What shall it be?")];
    browser.waits("the placeholder", placeholder, wanted).await;
    browser.clicks(".reply button", "Pears").await;
    stage.sees_own("Pears").await;
    stage.sees("You said: Pears").await;
    stage.ends().await;
}

#[tokio::test]
async fn a_bot_that_types_is_seen() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    stage.chat.says("/start");
    stage.sees("Welcome to the shop").await;
    let typing = json!({"chat_id": stage.alice.id(), "action": "typing"});
    let told = stage
        .playground
        .call(stage.bot.token(), "sendChatAction", typing);
    told.await.unwrap();
    stage.browser.sees("#state", "is typing").await;
    stage.ends().await;
}

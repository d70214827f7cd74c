//! What becomes of messages that are there: reactions, answers, edits.

use crare_tests::browser::Key;

use crate::Stage;

#[tokio::test]
async fn a_reaction_reaches_the_bot_and_is_taken_back() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    stage.says("Hello").await;
    stage.sees("You said: Hello").await;
    browser
        .clicks("#messages .row:not(.own) > .menu summary", "")
        .await;
    browser.clicks(".menu[open] .emoji", "👍").await;
    browser
        .sees(".reactions button[aria-pressed=true]", "👍")
        .await;
    stage.sees("Thank you for the reaction").await;
    browser.clicks(".reactions button", "👍").await;
    browser.sees_no(".reactions button", "").await;
    stage.ends().await;
}

#[tokio::test]
async fn a_message_is_edited_and_answered() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    stage.says("Good mornin").await;
    stage.sees("You said: Good mornin").await;
    browser.presses(Key::Up).await;
    browser.sees("#replying", "Edit").await;
    browser.types("g").await;
    browser.presses(Key::Enter).await;
    stage.sees("Now it is Good morning").await;
    browser.sees(".own .edited", "edited").await;
    browser.sees_no("#replying", "").await;
    browser
        .clicks("#messages .row:not(.own) > .menu summary", "")
        .await;
    browser.clicks(".menu[open] button", "Reply").await;
    browser.types("I see").await;
    browser.presses(Key::Enter).await;
    browser.sees(".own .quote", "Now it is Good morning").await;
    browser.clicks("#messages .own > .menu summary", "").await;
    browser.clicks(".menu[open] button", "Delete").await;
    browser.sees_no(".own .quote", "").await;
    stage.ends().await;
}

#[tokio::test]
async fn what_the_playground_refuses_is_said() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    browser.clicks("#attach summary", "").await;
    let place = browser.sees("#place", "").await;
    place.clear().await.unwrap();
    place.send_keys("nowhere").await.unwrap();
    browser.clicks("#attach button", "Send this place").await;
    browser
        .sees(".toast.failed", "A place is two numbers")
        .await;
    stage.ends().await;
}

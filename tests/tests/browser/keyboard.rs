//! Everything without a mouse.

use crare_tests::browser::Key;

use crate::Stage;

#[tokio::test]
async fn all_is_done_by_keyboard() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    let bob = stage.playground.user("Bob");
    let group = stage.playground.group("Weekend hike", &stage.alice);
    group.by(&stage.alice).adds(&bob).unwrap();

    browser.open("/").await;
    browser.tabs_to("a", "Go to the chats").await;
    browser.presses(Key::Enter).await;
    browser.sees("#chat h1", "shop_bot").await;
    browser.tabs_to("button", "Start").await;
    browser.presses(Key::Enter).await;
    stage.sees("Welcome to the shop").await;
    // A button of the message.
    browser.tabs_to(".inline button", "Empty the cart").await;
    browser.presses(Key::Space).await;
    browser.sees("#alert[open]", "The cart is empty now.").await;
    browser.presses(Key::Escape).await;
    browser.sees_no("#alert[open]", "").await;
    // One is where one was.
    let focus = "return document.activeElement.textContent";
    assert_eq!(browser.run(focus).await, "Empty the cart");
    browser.presses(Key::Space).await;
    browser.sees("#alert[open]", "The cart is empty now.").await;
    browser.presses(Key::Enter).await;
    browser.sees_no("#alert[open]", "").await;
    // A stroke brings one to where one writes.
    browser.types("/order").await;
    browser.presses(Key::Enter).await;
    browser.tabs_to(".reply button", "Everything").await;
    browser.presses(Key::Enter).await;
    stage.sees("You said: Everything").await;
    // A reaction, by the menu of a message.
    browser
        .tabs_to("#messages .row:not(.own) summary", "What to do")
        .await;
    browser.presses(Key::Enter).await;
    browser.tabs_to(".emoji", "👍").await;
    browser.presses(Key::Enter).await;
    stage.sees("Thank you for the reaction").await;
    // From message to message.
    browser.tabs_to("#messages", "").await;
    browser.presses(Key::Up).await;
    browser.presses(Key::Up).await;
    let message = browser
        .run("return document.activeElement.closest('article')?.ariaLabel")
        .await;
    assert!(
        message.as_str().unwrap().contains("You said: Everything"),
        "{message}"
    );
    // To the chat beside it, and away from all menus.
    browser.presses_with(&[Key::Alt], Key::Down).await;
    browser.sees("#chat h1", "Weekend hike").await;
    browser.tabs_to("#chat header summary", "What to do").await;
    browser.presses(Key::Enter).await;
    browser.sees("#members", "Bob").await;
    browser.presses(Key::Escape).await;
    browser.sees_no("#members", "").await;
    // The traffic, and one of its records.
    browser.tabs_to("#rail a", "Traffic").await;
    browser.presses(Key::Enter).await;
    browser.sees("h1", "Traffic").await;
    browser.tabs_to(".record summary", "message_reaction").await;
    browser.presses(Key::Enter).await;
    browser.sees(".record .json", "new_reaction").await;
    stage.ends().await;
}

//! Two people in a group, each with a window.

use crare_tests::browser::Key;

use crate::{Stage, path_of};

#[tokio::test]
async fn two_windows_see_each_other() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    let bob = stage.playground.user("Bob");
    let group = stage.playground.group("Weekend hike", &stage.alice);
    group.by(&stage.alice).adds(&bob).unwrap();
    group.by(&stage.alice).adds(&stage.bot).unwrap();
    browser.open(&path_of(&stage.alice, group.id())).await;
    let hers = browser.window().await;
    let his = browser.opens_beside(&path_of(&bob, group.id())).await;

    browser.types("Who comes on Saturday?").await;
    browser.presses(Key::Enter).await;
    stage.sees_own("Who comes on Saturday?").await;
    browser.turns_to(&his).await;
    browser
        .sees("#messages .row:not(.own)", "Who comes on Saturday?")
        .await;
    browser.sees("#messages .who", "Alice Miller").await;
    browser.types("I do, /start@shop").await;
    browser.presses(Key::Enter).await;
    browser.turns_to(&hers).await;
    browser.sees("#messages .row:not(.own)", "I do").await;
    browser.sees("#messages .who", "Bob").await;
    // Both were looked at all the time: nothing had to be fetched anew.
    assert_eq!(
        browser.run("return document.visibilityState").await,
        "visible"
    );
    browser.turns_to(&his).await;
    assert_eq!(
        browser.run("return document.visibilityState").await,
        "visible"
    );
    // The bot is asked by its name, and both see the answer.
    browser.types("/start@shop_bot").await;
    browser.presses(Key::Enter).await;
    browser.sees("#messages .who", "shop_bot").await;
    browser.turns_to(&hers).await;
    browser
        .sees("#messages .row:not(.own)", "Welcome to the shop")
        .await;
    browser.clicks(".inline button", "Coffee").await;
    browser.sees("#toasts", "Coffee is in the cart").await;
    browser.turns_to(&his).await;
    browser
        .sees("#messages .row:not(.own)", "In the cart: Coffee")
        .await;
    browser.sees_no("#toasts", "Coffee").await;
    stage.ends().await;
}

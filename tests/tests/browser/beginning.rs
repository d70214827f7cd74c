//! Before the first message: the key, people, the first page.

use crare_tests::browser::Key;

use crate::Stage;

#[tokio::test]
async fn without_the_key_the_page_is_refused() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    browser.client().delete_all_cookies().await.unwrap();
    for path in ["/", "/traffic", &stage.path(), "/?key=wrong"] {
        browser.open(path).await;
        browser.sees("main", "The key is missing").await;
        browser.sees_no("#text, #people, #records", "").await;
    }
    // A browser complains of the status in its own words.
    browser.complaints().await;
    // The address that the program prints is enough, and the key does not stay in it.
    browser.open(&stage.serving.page_url().unwrap()).await;
    browser.sees("#bots", "shop_bot").await;
    assert_eq!(browser.path().await, "/");
    stage.ends().await;
}

#[tokio::test]
async fn people_bots_and_groups_are_made() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    browser.clicks("#new-button", "").await;
    browser.clicks("#new-person", "").await;
    browser.types("Bob").await;
    browser.presses(Key::Enter).await;
    browser.sees("#list h1", "Bob").await;
    browser.sees("#people a[aria-current]", "Bob").await;
    browser.clicks("#new-button", "").await;
    browser.clicks("#new-group", "").await;
    browser.types("Hikers").await;
    browser.presses(Key::Enter).await;
    browser.sees("#chat h1", "Hikers").await;
    // The bot comes into the group, and leaves it.
    browser.clicks("#chat header summary", "").await;
    browser.clicks("#members button", "Add").await;
    browser.sees("#messages .service", "Bob added").await;
    stage.ends().await;
}

#[tokio::test]
async fn a_bot_is_started_blocked_and_unblocked() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    browser.clicks("#foot button", "Start").await;
    stage.sees("Welcome to the shop").await;
    browser.sees_no("#foot button", "").await;
    browser.clicks("#chat header summary", "").await;
    browser.clicks("#block", "Block the bot").await;
    browser.clicks("#foot button", "Unblock the bot").await;
    browser.sees("#composer", "").await;
    stage.says("Back again").await;
    stage.sees("You said: Back again").await;
    stage.ends().await;
}

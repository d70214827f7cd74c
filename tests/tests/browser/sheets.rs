//! What lies over or beside a chat: what is found by inline mode, payments, other chats.

use crare_tests::browser::Key;

use crate::{Stage, path_of};

#[tokio::test]
async fn what_is_found_inline_is_picked_by_keyboard() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    browser.types("@shop_bot tea").await;
    browser.sees("#results [role=option]", "Green tea").await;
    browser.sees("#results [role=option]", "Black tea").await;
    browser.presses(Key::Down).await;
    browser.presses(Key::Down).await;
    browser.presses(Key::Enter).await;
    stage.sees_own("Black tea it is").await;
    browser.sees(".own .via", "via @shop_bot").await;
    browser.sees_no("#found", "").await;
    assert_eq!(
        browser
            .run("return document.getElementById('text').value")
            .await,
        ""
    );
    stage.ends().await;
}

#[tokio::test]
async fn an_invoice_is_paid() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    stage.says("/pay").await;
    browser.clicks("#messages .inline .key", "Pay").await;
    browser.sees("#sheet", "Two of them").await;
    browser.clicks("#sheet button", "Pay").await;
    browser.sees("#sheet .paid", "Paid. Thank you!").await;
    browser.clicks("#sheet a", "Done").await;
    browser.sees_no("#sheet", "Paid").await;
    stage.sees("Thank you for 7 stars").await;
    stage.ends().await;
}

#[tokio::test]
async fn a_message_is_forwarded() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    stage.playground.group("Weekend hike", &stage.alice);
    stage.says("See you").await;
    stage.sees("You said: See you").await;
    browser.clicks("#messages .own > .menu summary", "").await;
    browser
        .clicks(".menu[open] :is(a, button)", "Forward")
        .await;
    browser.clicks("#sheet button", "Weekend hike").await;
    browser.sees("#chat h1", "Weekend hike").await;
    browser.sees("#messages .own .via", "Forwarded from").await;
    stage.ends().await;
}

#[tokio::test]
async fn two_people_are_seen_side_by_side() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    let bob = stage.playground.user("Bob");
    let group = stage.playground.group("Weekend hike", &stage.alice);
    group.by(&stage.alice).adds(&bob).unwrap();
    browser.open(&path_of(&stage.alice, group.id())).await;
    browser.clicks("#chat header summary", "").await;
    browser.clicks("#chat header a", "side").await;
    browser.sees("h1", "Side by side").await;
    browser.sees("section b", "Bob · Weekend hike").await;
    let client = browser.client();
    client.enter_frame(0).await.unwrap();
    stage.says("Who comes?").await;
    stage.sees_own("Who comes?").await;
    client.enter_parent_frame().await.unwrap();
    client.enter_frame(1).await.unwrap();
    browser.sees("#messages .row:not(.own)", "Who comes?").await;
    stage.says("I do").await;
    client.enter_parent_frame().await.unwrap();
    client.enter_frame(0).await.unwrap();
    browser.sees("#messages .row:not(.own)", "I do").await;
    client.enter_parent_frame().await.unwrap();
    stage.ends().await;
}

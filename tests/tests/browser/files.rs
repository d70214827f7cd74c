//! Pictures and files, there and back.

use std::fs;

use serde_json::json;

use crate::Stage;

/// All pictures of an element are loaded: how many.
const LOADED: &str = "const all = [...document.querySelectorAll(arguments[0])];
    return all.length > 0 && all.every((one) => one.complete && one.naturalWidth > 0) && all.length";

#[tokio::test]
async fn a_photo_and_a_file_are_sent() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    let photo = browser.folder().join("photo.png");
    browser.pictures(&photo).await;
    let note = browser.folder().join("shopping list.txt");
    fs::write(&note, "apples\npears\n").unwrap();
    browser.clicks("#text", "").await;
    browser.types("as it looks now").await;
    browser.clicks("#attach summary", "").await;
    browser.uploads("#photo", &photo).await;
    stage.sees("A picture: as it looks now").await;
    browser
        .waits("the photo", LOADED, vec![json!(".own img")])
        .await;
    browser.clicks("#attach summary", "").await;
    browser.uploads("#document", &note).await;
    stage.sees("A file: shopping list.txt").await;
    let script =
        "return fetch(document.querySelector('.own a.file').href).then((file) => file.text())";
    assert_eq!(browser.run(script).await, "apples\npears\n");
    stage.ends().await;
}

#[tokio::test]
async fn albums_come_and_go_as_one() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    stage.says("/pictures").await;
    let album = vec![json!("#messages .row:not(.own) .album img")];
    assert_eq!(browser.waits("the album", LOADED, album).await, 3);
    browser.sees("article:has(.album)", "All we have").await;
    stage.chat.sends_album(&["Mine", ""]);
    stage.sees("An album of 2").await;
    let own = vec![json!("#messages .own .album img")];
    assert_eq!(browser.waits("the own album", LOADED, own).await, 2);
    stage.ends().await;
}

#[tokio::test]
async fn places_contacts_and_dice_are_sent() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    for (button, seen) in [
        ("Send this place", "52.52"),
        ("Dice", "🎲"),
        ("My contact", "+12025550123"),
    ] {
        browser.clicks("#attach summary", "").await;
        browser.clicks("#attach button", button).await;
        stage.sees_own(seen).await;
    }
    stage.ends().await;
}

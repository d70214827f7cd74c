//! The pictures of the README: an example as one sees it who runs it without a token.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crare_tests::{browser::Browser, process::Program};

/// No picture of the README is larger, in bytes.
const MAX_SIZE: u64 = 150_000;

/// Where they go: beside the documentation if they are to be kept, which `CRARE_SCREENSHOTS=write` says, and out of the way if not.
///
/// Kept ones are made where the fonts are that a person has: `fonts-noto-core` and `fonts-noto-color-emoji` of Debian.
fn folder() -> PathBuf {
    if env::var("CRARE_SCREENSHOTS").is_ok_and(|what| what == "write") {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../crare/src/docs/images")
    } else {
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures")
    }
}

#[tokio::test]
async fn the_shop_is_drawn() {
    let shop = Program::at(env!("CARGO_BIN_EXE_example-shop"))
        .env("CRARE_PLAYGROUND_LISTEN", "127.0.0.1:0")
        .env("CRARE_PLAYGROUND_BOT", "shop_bot")
        .env("NO_COLOR", "1")
        .start();
    let line = shop.wait_for_line("?key=").await;
    let from = line.find("http://").unwrap();
    let address = line[from..].split_whitespace().next().unwrap();
    let site = &address[..address.find("/?").unwrap()];
    let Some(browser) = Browser::start(site).await else {
        return;
    };
    let folder = folder();
    let draw = async |name: &str| {
        let file = folder.join(name);
        browser.pictures(&file).await;
        let bytes = fs::metadata(&file).unwrap().len();
        assert!(bytes < MAX_SIZE, "{name} has {bytes} bytes");
    };
    browser.screen(1200, 750, false).await;
    browser.open(address).await;
    browser.clicks("#enter", "").await;
    browser.clicks("#foot button", "Start").await;
    browser
        .sees("#messages .row:not(.own)", "Welcome, Alice!")
        .await;
    browser.clicks(".inline button", "See the teas").await;
    browser.clicks(".inline button", "Sencha").await;
    browser.clicks(".inline button", "Buy 2").await;
    browser.sees("#toasts", "2 × Sencha").await;
    browser.sees("#messages", "2 × in your cart").await;
    let drawn = "const all = [...document.querySelectorAll('#messages img')];
        return all.length > 0 && all.every((one) => one.complete && one.naturalWidth > 0) && !document.getAnimations().length";
    browser.waits("the picture", drawn, vec![]).await;
    draw("chat.png").await;
    browser.open("/traffic").await;
    browser
        .clicks(".record:has(.arrow[title='to the bot']) summary", "buy")
        .await;
    browser.sees(".record .way .took", "took it").await;
    draw("traffic.png").await;
    browser.open("/map").await;
    browser.sees("#routes .latest", "buy").await;
    draw("map.png").await;
    browser.ends().await;
    drop(shop);
}

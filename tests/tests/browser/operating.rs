//! Behind the chats: the traffic, and faults.

use fantoccini::Locator;

use crate::Stage;

#[tokio::test]
async fn the_traffic_shows_updates_and_calls_with_their_json() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    browser.open("/traffic").await;
    stage.chat.says("Good morning");
    browser
        .clicks(
            ".record:has(.arrow[title='to the bot']) summary",
            "Good morning",
        )
        .await;
    browser
        .sees(".record .json", "\"first_name\": \"Alice Miller\"")
        .await;
    browser
        .clicks(
            ".record:has(.arrow[title='from the bot']) summary",
            "sendMessage",
        )
        .await;
    browser
        .sees(".record .json", "You said: Good morning")
        .await;
    let took = r"return [...document.querySelectorAll('.record .meta')].some((one) => /\d (µs|ms)/.test(one.textContent))";
    browser.waits("a duration", took, vec![]).await;
    // What is open stays open while more comes.
    stage.chat.says("And again");
    browser.sees(".record", "You said: And again").await;
    browser
        .sees(".record .json", "You said: Good morning")
        .await;
    // Only what is asked for.
    let kind = browser
        .client()
        .find(Locator::Css("select[name=kind]"))
        .await
        .unwrap();
    kind.select_by_value("updates").await.unwrap();
    browser.sees_no(".record", "sendMessage").await;
    browser.sees(".record", "And again").await;
    browser.clicks("input[name=find]", "").await;
    browser.types("morning\u{e007}").await;
    browser.sees_no(".record", "And again").await;
    browser.sees(".record", "Good morning").await;
    browser.clicks("#clear", "").await;
    browser.sees_no(".record", "Good morning").await;
    stage.ends().await;
}

#[tokio::test]
async fn a_fault_hits_the_next_call() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    browser.open("/faults").await;
    browser.clicks("label.choice", "Too Many Requests").await;
    for (field, value) in [("seconds", "1"), ("method", "sendMessage")] {
        let field = browser
            .sees(&format!("#new-fault input[name={field}]"), "")
            .await;
        field.clear().await.unwrap();
        field.send_keys(value).await.unwrap();
    }
    browser.clicks("#new-fault button", "Add").await;
    browser.sees("#active", "sendMessage").await;
    browser.sees("#active", "once").await;
    stage.chat.says("Good morning");
    // It is used up.
    browser.sees_no("#active li", "").await;
    browser.open("/traffic?kind=errors").await;
    browser
        .sees(".record.failed", "Too Many Requests: retry after 1")
        .await;
    // Only that one.
    browser.open(&stage.path()).await;
    stage.says("And again").await;
    stage.sees("You said: And again").await;
    browser
        .sees_no("#messages .row:not(.own)", "Good morning")
        .await;
    stage.ends().await;
}

#[tokio::test]
async fn time_passes_at_once() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    let before = stage.playground.clock().now();
    browser.open("/faults").await;
    browser.clicks("#faults button", "1 day").await;
    browser.sees("#toasts", "The clock has jumped ahead.").await;
    let passed = stage.playground.clock().now() - before;
    assert!(passed >= 86_400, "{passed} s");
    stage.ends().await;
}

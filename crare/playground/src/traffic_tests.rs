use serde_json::json;

use super::*;
use crate::playground::Playground;

#[tokio::test]
async fn calls_and_updates_are_recorded() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("echo_bot");
    let alice = playground.user("Alice");
    let mut listener = playground.listen();
    alice.to(&bot).says("hi");
    let token = bot.token();
    playground
        .call(token, "GETUPDATES", json!({}))
        .await
        .unwrap();
    let params = json!({"chat_id": alice.id(), "text": "hello", "secret_token": "s3cret"});
    playground.call(token, "sendmessage", params).await.unwrap();
    playground
        .call(token, "leaveChat", json!({}))
        .await
        .unwrap_err();
    playground
        .call("1:x", "getMe", json!({}))
        .await
        .unwrap_err();

    let records = playground.traffic();
    assert_eq!(
        records
            .iter()
            .map(|record| record.number)
            .collect::<Vec<_>>(),
        [1, 2, 3, 4, 5]
    );
    let Event::Update { update, .. } = &records[0].event else {
        panic!("{:?}", records[0]);
    };
    assert_eq!(update["message"]["text"], "hi");
    let Event::Call { method, result, .. } = &records[1].event else {
        panic!("{:?}", records[1]);
    };
    assert_eq!((method.as_str(), result), ("getUpdates", &Ok(json!(1))));
    let Event::Call { method, params, .. } = &records[2].event else {
        panic!("{:?}", records[2]);
    };
    assert_eq!(method, "sendMessage");
    assert_eq!(params["text"], "hello");
    assert_eq!(params["secret_token"], "***");
    assert_eq!(records[2].bot, Some(bot.id()));
    let Event::Call { result, .. } = &records[3].event else {
        panic!("{:?}", records[3]);
    };
    assert!(result.is_err());
    assert_eq!(records[4].bot, None);
    for record in &records {
        assert_eq!(listener.next().await.unwrap().number, record.number);
    }
    assert_eq!(listener.missed(), 0);
    assert!(!format!("{records:?}").contains("s3cret"));
    playground.clear_traffic();
    assert!(playground.traffic().is_empty());
}

#[tokio::test]
async fn what_is_kept_is_bounded() {
    let log = Log::default();
    let mut listener = log.listen();
    for _ in 0..=MAX_RECORDS {
        log.update(Some(1), Via::Webhook, 0, json!({}), None, None);
    }
    let records = log.records();
    assert_eq!(records.len(), MAX_RECORDS);
    assert_eq!(records[0].number, 2);
    let first = listener.next().await.unwrap();
    assert_eq!(listener.missed(), first.number - 1);
    assert!(listener.missed() > 0);
    let cut = shown("text", &"é".repeat(MAX_VALUE));
    assert!(cut.as_str().unwrap().len() <= MAX_VALUE + "…".len());
}
